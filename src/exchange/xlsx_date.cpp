#include "exchange/xlsx_date.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace xinheng::exchange {

namespace {

using std::chrono::sys_days;

constexpr std::int64_t secondsOfDay = 86400;
constexpr int falseDay = 60;
/// Whatever is larger is no day of the years up to 9999, nor an elapsed time that means anything.
constexpr double largest = 3000000;

const sys_days dayZero = sys_days(std::chrono::year(1899) / 12 / 30);
const sys_days dayZeroOf1904 = sys_days(std::chrono::year(1904) / 1 / 1);

std::string timeText(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string textOf(sys_days day, std::int64_t seconds, NumberForm form) {
    if (form == NumberForm::time) {
        return timeText(seconds);
    }
    const std::chrono::year_month_day date(day);
    std::string text = fmt::format("{:04}-{:02}-{:02}", int(date.year()), unsigned(date.month()),
                                   unsigned(date.day()));
    if (form == NumberForm::dateTime && seconds != 0) {
        text += ' ';
        text += timeText(seconds);
    }
    return text;
}

std::optional<sys_days> dayOf(std::int64_t serial, DateSystem system) {
    switch (system) {
    case DateSystem::from1904:
        return dayZeroOf1904 + std::chrono::days(serial);
    case DateSystem::from1900WithoutFalseDay:
        return dayZero + std::chrono::days(serial);
    case DateSystem::from1900:
        break;
    }
    if (serial == 0 || serial == falseDay) {
        return std::nullopt;
    }
    return dayZero + std::chrono::days(serial < falseDay ? serial + 1 : serial);
}

/// Takes `width` digits off the front.
std::optional<int> digits(std::string_view& text, std::size_t width) {
    int value = 0;
    if (text.size() < width) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + width, value);
    if (error != std::errc() || end != text.data() + width || value < 0) {
        return std::nullopt;
    }
    text.remove_prefix(width);
    return value;
}

bool sign(std::string_view& text, char character) {
    const bool there = text.starts_with(character);
    text.remove_prefix(there ? 1 : 0);
    return there;
}

/// Whole seconds of "13:45", "13:45:07.5" and their like, with the zone left off.
std::optional<std::int64_t> secondsOf(std::string_view text) {
    const auto hour = digits(text, 2);
    const auto minute = hour && sign(text, ':') ? digits(text, 2) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    int second = 0;
    if (sign(text, ':')) {
        const auto found = digits(text, 2);
        if (!found || *found > 59) {
            return std::nullopt;
        }
        second = *found;
        if (sign(text, '.')) {
            text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
        }
    }
    const bool zone = text.empty() || text == "Z" || text.front() == '+' || text.front() == '-';
    return zone ? std::optional<std::int64_t>(*hour * 3600 + *minute * 60 + second) : std::nullopt;
}

} // namespace

std::optional<std::string> dateText(double serial, NumberForm form, DateSystem system) {
    if (!(serial >= 0) || serial > largest) {
        return std::nullopt;
    }
    const std::int64_t total = std::llround(serial * double(secondsOfDay));
    if (form == NumberForm::elapsed) {
        return timeText(total);
    }
    // A date without a time of day is the day the number lies in, however late.
    const bool wholeDay = form == NumberForm::date;
    const std::int64_t number =
        wholeDay ? static_cast<std::int64_t>(std::floor(serial)) : total / secondsOfDay;
    const std::int64_t seconds = wholeDay ? 0 : total % secondsOfDay;
    if (form == NumberForm::time ||
        (form == NumberForm::dateTime && number == 0 && system == DateSystem::from1900)) {
        return timeText(seconds);
    }
    const auto day = dayOf(number, system);
    if (!day || std::chrono::year_month_day(*day).year() > std::chrono::year(9999)) {
        return std::nullopt;
    }
    return textOf(*day, seconds, form);
}

std::optional<std::string> dateTextOfIso(std::string_view iso, NumberForm form) {
    if (form == NumberForm::number || form == NumberForm::elapsed) {
        form = NumberForm::dateTime;
    }
    if (iso.starts_with('T') || (iso.size() > 2 && iso[2] == ':')) {
        const auto seconds = secondsOf(iso.substr(iso.front() == 'T' ? 1 : 0));
        return seconds ? std::optional<std::string>(timeText(*seconds)) : std::nullopt;
    }
    const auto year = digits(iso, 4);
    const auto month = year && sign(iso, '-') ? digits(iso, 2) : std::nullopt;
    const auto day = month && sign(iso, '-') ? digits(iso, 2) : std::nullopt;
    if (!day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    std::optional<std::int64_t> seconds = 0;
    if (sign(iso, 'T') || sign(iso, ' ')) {
        seconds = secondsOf(iso);
    } else if (!iso.empty()) {
        return std::nullopt;
    }
    if (!date.ok() || *year == 0 || !seconds) {
        return std::nullopt;
    }
    return textOf(sys_days(date), *seconds, form);
}

std::optional<int> serialOf(Date day) {
    const auto serial = (day.days() - dayZero).count();
    return serial > falseDay ? std::optional<int>(int(serial)) : std::nullopt;
}

} // namespace xinheng::exchange
