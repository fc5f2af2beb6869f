#include "base/date.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace xinheng {

Result<Period> Period::of(int year, unsigned month) {
    const auto first = Date::of(year, month, 1);
    if (!first) {
        return fail(ErrorCode::invalid, XH_TR("base", "There is no accounting month {}."),
                    fmt::format("{:04}-{:02}", year, month));
    }
    return Period(*first);
}

Result<Period> Period::parse(std::string_view text) {
    const auto day = Date::parse(std::string(text) + "-01");
    if (!day) {
        return fail(ErrorCode::invalid,
                    XH_TR("base", "\"{}\" is not an accounting month such as 2024-05."), text);
    }
    return Period(*day);
}

Date Period::first() const {
    return Date::fromDays(std::chrono::year(year_) / static_cast<int>(month_) / 1);
}

Date Period::last() const {
    return Date::fromDays(std::chrono::year(year_) / static_cast<int>(month_) / std::chrono::last);
}

Period Period::plusMonths(int months) const {
    const std::int64_t total = std::int64_t{year_} * 12 + month_ - 1 + months;
    if (total < std::int64_t{1900} * 12 || total >= std::int64_t{3000} * 12) {
        throw std::out_of_range("an accounting month outside the years 1900 to 2999");
    }
    return {static_cast<int>(total / 12), static_cast<unsigned>(total % 12 + 1)};
}

int Period::monthsUntil(Period later) const {
    return (later.year_ - year_) * 12 + static_cast<int>(later.month_) - static_cast<int>(month_);
}

std::string Period::iso() const {
    return fmt::format("{:04}-{:02}", year_, month_);
}

} // namespace xinheng
