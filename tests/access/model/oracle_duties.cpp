#include "access/model/oracle.h"
#include "access/model/vocabulary.h"

namespace xinheng::tests::model {

namespace {

constexpr int lastDayOfAll = 10; // nothing begins or ends later

// A function at or below the node.
bool holdsPartOf(const Oracle& oracle, const std::string& node) {
    for (const Node& one : functionNodes())
        if ((one.key + ".").starts_with(node + ".") && oracle.mayUse(one.key))
            return true;
    return false;
}

} // namespace

std::set<HeldPair> heldPairs(const World& world) {
    std::set<HeldPair> held;
    for (const Person& person : world.people) {
        if (person.kind != access::PersonKind::person)
            continue;
        for (int day = world.today; day <= lastDayOfAll; ++day) {
            const Oracle oracle(world, person, day);
            if (!oracle.mayWork())
                break;
            for (const Pair& pair : world.pairs)
                if (holdsPartOf(oracle, pair.first) && holdsPartOf(oracle, pair.second))
                    held.insert({person.code, pair.id});
        }
    }
    return held;
}

bool isMitigated(const World& world, const HeldPair& held) {
    for (const Mitigation& one : world.mitigations)
        if (one.person == held.person && one.pair == held.pair && !one.ended &&
            world.today <= one.to)
            return true;
    return false;
}

} // namespace xinheng::tests::model
