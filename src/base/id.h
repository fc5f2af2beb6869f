#pragma once

#include <compare>
#include <cstdint>

namespace xinheng {

/// A row's number that can't be mistaken for another table's:
/// using CustomerId = Id<struct CustomerTag>.
template <class Tag> class Id {
public:
    constexpr explicit Id(std::int64_t value) : value_(value) {}
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    // clang-tidy 14 takes the comparison with 0 inside it for a pointer.
    auto operator<=>(const Id&) const = default; // NOLINT(modernize-use-nullptr)

private:
    std::int64_t value_;
};

} // namespace xinheng
