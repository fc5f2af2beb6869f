#include "access/model/oracle.h"
#include "access/model/vocabulary.h"

#include <algorithm>

namespace xinheng::tests::model {

using access::PersonKind;

namespace {

// The steps that hold for a key: those of the nearest node at or above it that has any.
std::vector<Step> nearestSteps(const World& world, const std::string& object,
                               const std::string& key) {
    for (std::string at = key;;) {
        std::vector<Step> steps;
        for (const Step& step : world.steps)
            if (step.object == object && step.key == at)
                steps.push_back(step);
        if (!steps.empty())
            return steps;
        const auto node = world.accounts.find(at);
        if (object != "account" || node == world.accounts.end() || node->second.empty())
            return {};
        at = node->second;
    }
}

int highestLevel(const std::vector<Grant>& grants, const std::string& object) {
    int level = 0;
    for (const Grant& grant : grants)
        if (const auto* given = std::get_if<LevelGrant>(&grant.content))
            if (given->object == object)
                level = std::max(level, given->level);
    return level;
}

} // namespace

int Oracle::level(const std::string& object) const {
    int level = 0;
    for (const Part& part : parts_)
        level = std::max(level, highestLevel(part.grants, object));
    return level;
}

bool Oracle::isLimited(const std::string& object) const {
    constexpr std::int64_t more = 100000000; // than any step allows
    for (const AmountFact& fact : amountFacts())
        for (const std::string& key : fact.keys)
            if (fact.key == object && !mayAmount(object, key, more))
                return true;
    return false;
}

bool Oracle::mayAmount(const std::string& object, const std::string& key, std::int64_t fen) const {
    if (person_.kind != PersonKind::person)
        return person_.kind == PersonKind::manager;
    const std::vector<Step> steps = nearestSteps(world_, object, key);
    if (steps.empty())
        return true; // nobody has limited it
    // Without a level of one's own the setting decides; somebody else's want of one lends nothing.
    if (highestLevel(parts_.front().grants, object) == 0 && world_.unlimitedWithoutLevel)
        return true;
    const int highest = level(object);
    for (const Step& step : steps)
        if (step.level <= highest && (fen < 0 ? -fen : fen) <= step.fen)
            return true;
    return false;
}

} // namespace xinheng::tests::model
