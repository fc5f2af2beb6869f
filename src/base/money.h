#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace xinheng {

/// An amount of renminbi in whole fen (1/100 yuan), int64. There is no way in from a floating-point
/// number. Arithmetic throws std::overflow_error rather than wrap.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money fromFen(std::int64_t fen) { return Money(fen); }
    /// From what a person or a file writes in yuan: "2000", "2,000.00", "-0.5", "¥1 234.56" and the
    /// full-width forms. At most two decimals (more only when they are zeros); refuses anything
    /// else and what does not fit.
    static Result<Money> parse(std::string_view yuan);

    [[nodiscard]] constexpr std::int64_t fen() const { return fen_; }
    /// Yuan with two decimals and no grouping, as in files and JSON: "-1234.50".
    [[nodiscard]] std::string plain() const;
    /// Yuan with two decimals and thousands separators, as people read it: "-1,234.50".
    [[nodiscard]] std::string grouped() const;

    Money operator-() const;
    Money operator+(Money other) const;
    Money operator-(Money other) const;
    Money operator*(std::int64_t factor) const;
    Money& operator+=(Money other) { return *this = *this + other; }
    Money& operator-=(Money other) { return *this = *this - other; }
    // clang-tidy 14 takes the comparison with 0 inside it for a pointer.
    auto operator<=>(const Money&) const = default; // NOLINT(modernize-use-nullptr)

private:
    constexpr explicit Money(std::int64_t fen) : fen_(fen) {}
    std::int64_t fen_ = 0;
};

} // namespace xinheng
