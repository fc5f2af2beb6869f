#pragma once

#include "base/result.h"

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

namespace xinheng {

/// A calendar day, years 1900 to 2999, always a real one.
class Date {
public:
    /// Refuses days that don't exist and years outside 1900..2999.
    static Result<Date> of(int year, unsigned month, unsigned day);
    /// "2024-05-08"; with lenient also "2024/5/8", "2024.5.8", "20240508" and "2024年5月8日".
    enum class Form { iso, lenient };
    static Result<Date> parse(std::string_view text, Form form = Form::iso);
    /// Throws std::out_of_range outside the years above.
    static Date fromDays(std::chrono::sys_days days);

    [[nodiscard]] int year() const { return int(ymd_.year()); }
    [[nodiscard]] unsigned month() const { return unsigned(ymd_.month()); }
    [[nodiscard]] unsigned day() const { return unsigned(ymd_.day()); }
    [[nodiscard]] std::chrono::sys_days days() const { return std::chrono::sys_days(ymd_); }
    [[nodiscard]] std::chrono::weekday weekday() const { return std::chrono::weekday(days()); }
    [[nodiscard]] std::string iso() const;

    /// Throws std::out_of_range past the years above.
    [[nodiscard]] Date plusDays(int days) const;
    /// The same day of a later month, or that month's last day where it has no such day.
    [[nodiscard]] Date plusMonths(int months) const;
    [[nodiscard]] int daysUntil(Date later) const;

    friend bool operator==(Date a, Date b) { return a.ymd_ == b.ymd_; }
    friend auto operator<=>(Date a, Date b) { return a.ymd_ <=> b.ymd_; }

private:
    explicit Date(std::chrono::year_month_day ymd) : ymd_(ymd) {}
    std::chrono::year_month_day ymd_;
};

/// An accounting month.
class Period {
public:
    static Result<Period> of(int year, unsigned month);
    static Result<Period> parse(std::string_view text); ///< "2024-05"
    explicit Period(Date day) : Period(day.year(), day.month()) {}

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] unsigned month() const { return month_; }
    [[nodiscard]] Date first() const;
    [[nodiscard]] Date last() const;
    [[nodiscard]] Period plusMonths(int months) const;
    [[nodiscard]] int monthsUntil(Period later) const;
    [[nodiscard]] std::string iso() const; ///< "2024-05"
    // clang-tidy 14 takes the comparison with 0 inside it for a pointer.
    auto operator<=>(const Period&) const = default; // NOLINT(modernize-use-nullptr)

private:
    Period(int year, unsigned month) : year_(year), month_(month) {}
    int year_;
    unsigned month_;
};

} // namespace xinheng
