#include "base/clock.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <stdexcept>

namespace xinheng {
namespace {

using std::chrono::floor;
using std::chrono::system_clock;

std::tm localParts(Clock::Time time) {
    return fmt::localtime(system_clock::to_time_t(floor<system_clock::duration>(time)));
}

} // namespace

Clock::Time SystemClock::now() const {
    return floor<std::chrono::milliseconds>(system_clock::now());
}

Date SystemClock::today() const {
    const std::tm parts = localParts(now());
    return Date::fromDays(std::chrono::year(parts.tm_year + 1900) / (parts.tm_mon + 1) /
                          parts.tm_mday);
}

std::string utcText(Clock::Time time) {
    const auto day = floor<std::chrono::days>(time);
    const std::chrono::year_month_day ymd(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", int(ymd.year()),
                       unsigned(ymd.month()), unsigned(ymd.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

Clock::Time utcTime(std::string_view text) {
    static constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
    bool fits = text.size() == form.size();
    for (std::size_t i = 0; fits && i < form.size(); ++i) {
        fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];
    }
    if (!fits) {
        throw std::invalid_argument("not a time as stored: " + std::string(text));
    }
    const auto number = [text](std::size_t at, std::size_t digits) {
        int value = 0;
        for (const char digit : text.substr(at, digits)) {
            value = value * 10 + (digit - '0');
        }
        return value;
    };
    const auto ymd = std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2);
    const int hour = number(11, 2);
    const int minute = number(14, 2);
    const int second = number(17, 2);
    if (!ymd.ok() || hour > 23 || minute > 59 || second > 59) {
        throw std::invalid_argument("no such time: " + std::string(text));
    }
    return std::chrono::sys_days(ymd) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second) + std::chrono::milliseconds(number(20, 3));
}

std::string localText(Clock::Time time) {
    return fmt::format("{:%Y-%m-%d %H:%M:%S}", localParts(time));
}

} // namespace xinheng
