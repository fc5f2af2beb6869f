#include "base/date.h"

#include "base/normalise.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace xinheng {
namespace {

using std::chrono::year_month_day;

constexpr int firstYear = 1900;
constexpr int lastYear = 2999;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// All of `text` as a number; nothing unless it is digits only, between `least` and `most` of them.
std::optional<int> number(std::string_view text, std::size_t least, std::size_t most) {
    int value = 0;
    if (text.size() < least || text.size() > most || !isDigit(text.front())) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

struct Fields {
    std::string_view year;
    std::string_view month;
    std::string_view day;
};

/// What stands before `separator`; `text` is moved behind it.
std::optional<std::string_view> cut(std::string_view& text, std::string_view separator) {
    const auto at = text.find(separator);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const auto before = text.substr(0, at);
    text.remove_prefix(at + separator.size());
    return before;
}

std::optional<Fields> split(std::string_view text) {
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        return Fields{text.substr(0, 4), text.substr(4, 2), text.substr(6, 2)};
    }
    static constexpr std::array<std::array<std::string_view, 3>, 4> forms{
        {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};
    for (const auto& [afterYear, afterMonth, end] : forms) {
        auto rest = text;
        const auto year = cut(rest, afterYear);
        const auto month = year ? cut(rest, afterMonth) : std::nullopt;
        if (month && rest.ends_with(end)) {
            rest.remove_suffix(end.size());
            return Fields{*year, *month, rest};
        }
    }
    return std::nullopt;
}

Date pastTheYears() {
    throw std::out_of_range("a date outside the years 1900 to 2999");
}

} // namespace

Result<Date> Date::of(int year, unsigned month, unsigned day) {
    const year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                             std::chrono::day(day)};
    if (year < firstYear || year > lastYear) {
        return fail(ErrorCode::invalid, XH_TR("base", "The year must be between {} and {}."),
                    firstYear, lastYear);
    }
    // chrono keeps month and day in a byte: 257 would come back as 1.
    if (month > 12 || day > 31 || !ymd.ok()) {
        return fail(ErrorCode::invalid, XH_TR("base", "There is no day {}."),
                    fmt::format("{:04}-{:02}-{:02}", year, month, day));
    }
    return Date(ymd);
}

Result<Date> Date::parse(std::string_view text, Form form) {
    const bool lenient = form == Form::lenient;
    const std::string narrow = lenient ? narrowed(text) : std::string(text);
    std::optional<Fields> fields;
    if (lenient) {
        fields = split(narrow);
    } else if (narrow.size() == 10 && narrow[4] == '-' && narrow[7] == '-') {
        const std::string_view view = narrow;
        fields = Fields{view.substr(0, 4), view.substr(5, 2), view.substr(8, 2)};
    }
    const std::size_t shortest = lenient ? 1 : 2;
    const auto year = fields ? number(fields->year, 4, 4) : std::nullopt;
    const auto month = fields ? number(fields->month, shortest, 2) : std::nullopt;
    const auto day = fields ? number(fields->day, shortest, 2) : std::nullopt;
    if (!year || !month || !day) {
        return fail(ErrorCode::invalid, XH_TR("base", "\"{}\" is not a date such as 2024-05-08."),
                    text);
    }
    return of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Date Date::fromDays(std::chrono::sys_days days) {
    using std::chrono::year;
    static constexpr std::chrono::sys_days first = year(firstYear) / 1 / 1;
    static constexpr std::chrono::sys_days last = year(lastYear) / 12 / 31;
    return days < first || days > last ? pastTheYears() : Date(year_month_day(days));
}

std::string Date::iso() const {
    return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

Date Date::plusDays(int count) const {
    return fromDays(days() + std::chrono::days(count));
}

Date Date::plusMonths(int months) const {
    const Period target = Period(*this).plusMonths(months);
    const Date last = target.last();
    return day() >= last.day()
               ? last
               : Date(year_month_day(std::chrono::year(target.year()),
                                     std::chrono::month(target.month()), ymd_.day()));
}

int Date::daysUntil(Date later) const {
    return static_cast<int>((later.days() - days()).count());
}

} // namespace xinheng
