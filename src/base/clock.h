#pragma once

#include "base/date.h"

#include <chrono>
#include <string>

namespace xinheng {

/// The machine's clock, passed in so that tests are exact.
class Clock {
public:
    using Time = std::chrono::sys_time<std::chrono::milliseconds>;
    virtual ~Clock() = default;
    [[nodiscard]] virtual Time now() const = 0;
    /// The local day; the system clock uses the machine's time zone.
    [[nodiscard]] virtual Date today() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Time now() const override;
    [[nodiscard]] Date today() const override;
};

/// Stands still until it is moved.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Date day)
        : now_(std::chrono::time_point_cast<std::chrono::milliseconds>(day.days())) {}
    [[nodiscard]] Time now() const override { return now_; }
    [[nodiscard]] Date today() const override {
        return Date::fromDays(std::chrono::floor<std::chrono::days>(now_));
    }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Time now_;
};

/// "2024-05-08T09:30:00.123Z", as stored in the set: sorts as text.
std::string utcText(Clock::Time time);
/// The inverse of utcText; throws std::invalid_argument on anything else.
Clock::Time utcTime(std::string_view text);
/// "2024-05-08 17:30:00" in the machine's time zone, for people.
std::string localText(Clock::Time time);

} // namespace xinheng
