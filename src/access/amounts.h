#pragma once

#include "base/money.h"
#include "base/result.h"
#include "base/text_hash.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace xinheng::access {

inline constexpr int highestLevel = 6;

/// What each of the levels 1 to 6 allows; the steps that are set rise strictly.
class Ladder {
public:
    /// `level` from 1 to 6; throws std::out_of_range for others.
    void set(int level, std::optional<Money> amount) { steps_.at(place(level)) = amount; }
    [[nodiscard]] std::optional<Money> step(int level) const { return steps_.at(place(level)); }
    [[nodiscard]] bool empty() const;
    /// The highest amount somebody of this level may handle, itself included: the highest step at
    /// or below the level. Nothing when there is none, or no level (0).
    [[nodiscard]] std::optional<Money> limit(int level) const;
    /// Invalid when an amount is negative or not above that of the level before.
    [[nodiscard]] Result<> check() const;

private:
    static std::size_t place(int level) { return static_cast<std::size_t>(level) - 1; }
    std::array<std::optional<Money>, highestLevel> steps_;
};

/// The ladders of one AmountObject, and which of them holds for which key: that of the nearest node
/// above, or its own. Empty when the object has no ladder at all.
struct Ladders {
    std::map<std::string, Ladder, std::less<>> ladders;
    /// Every key there is -> the key of its ladder; nothing: it is not limited. What is not here
    /// does not exist.
    std::unordered_map<std::string, std::optional<std::string>, TextHash, std::equal_to<>> covers;
};

/// How an amount came about. What the program makes itself (period-end transfers, generated
/// vouchers) is exempt from limits, and says so.
enum class AmountOrigin { typed, generated };

} // namespace xinheng::access
