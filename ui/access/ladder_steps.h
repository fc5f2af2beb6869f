#pragma once

#include "access/amounts.h"

#include <optional>
#include <vector>

namespace xinheng::ui {

/// One step of a ladder; nothing: it is taken away.
struct LadderStep {
    int level = 1;
    std::optional<Money> amount;
    bool operator==(const LadderStep&) const = default;
};

/// What makes one ladder of another, step by step, in an order in which it rises all the time. Both
/// have to rise.
std::vector<LadderStep> ladderSteps(const access::Ladder& from, const access::Ladder& to);

} // namespace xinheng::ui
