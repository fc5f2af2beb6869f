#include "access/amounts.h"

#include <algorithm>

namespace xinheng::access {

bool Ladder::empty() const {
    return std::ranges::none_of(steps_, [](const auto& step) { return step.has_value(); });
}

std::optional<Money> Ladder::limit(int level) const {
    for (int below = std::min(level, highestLevel); below >= 1; --below)
        if (const auto& amount = steps_[place(below)])
            return amount;
    return std::nullopt;
}

Result<> Ladder::check() const {
    std::optional<Money> before;
    for (int level = 1; level <= highestLevel; ++level) {
        const auto& amount = steps_[place(level)];
        if (!amount)
            continue;
        if (*amount < Money())
            return fail(ErrorCode::invalid,
                        XH_TR("access", "Level {} can't have the negative amount {}."), level,
                        amount->plain());
        if (before && *amount <= *before)
            return fail(ErrorCode::invalid,
                        XH_TR("access", "Levels rise: level {} with {} must be above {}."), level,
                        amount->plain(), before->plain());
        before = amount;
    }
    return {};
}

} // namespace xinheng::access
