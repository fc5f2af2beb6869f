#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace xinheng {

/// A number with at most four decimals, exact, between -99,999,999,999.9999 and
/// 99,999,999,999.9999: kVA, square metres, pieces. No amount of money, which is Money.
class Decimal {
public:
    static constexpr int decimals = 4;
    constexpr Decimal() = default;
    /// Ten-thousandths, as they are stored.
    static constexpr Decimal fromUnits(std::int64_t units) { return Decimal(units); }
    /// "1234.5", "-0.25", "1,000" and the full-width forms; refuses anything else, more decimals
    /// that are not zeros, and what does not fit.
    static Result<Decimal> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t units() const { return units_; }
    /// Without grouping and without zeros at the end: "-1234.5", "12".
    [[nodiscard]] std::string plain() const;

    auto operator<=>(const Decimal&) const = default; // NOLINT(modernize-use-nullptr): made code

private:
    constexpr explicit Decimal(std::int64_t units) : units_(units) {}
    std::int64_t units_ = 0;
};

} // namespace xinheng
