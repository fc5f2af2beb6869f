#include "ui/access/ladder_steps.h"

namespace xinheng::ui {

std::vector<LadderStep> ladderSteps(const access::Ladder& from, const access::Ladder& to) {
    std::vector<LadderStep> steps;
    const auto isLess = [&](int level) {
        return from.step(level) && (!to.step(level) || *to.step(level) < *from.step(level));
    };
    // What becomes less goes first and from below, what becomes more comes after and from above:
    // so none ever meets its neighbour.
    for (int level = 1; level <= access::highestLevel; ++level)
        if (isLess(level))
            steps.push_back({level, to.step(level)});
    for (int level = access::highestLevel; level >= 1; --level)
        if (to.step(level) != from.step(level) && !isLess(level))
            steps.push_back({level, to.step(level)});
    return steps;
}

} // namespace xinheng::ui
