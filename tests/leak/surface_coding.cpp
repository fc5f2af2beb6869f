#include "leak/surface.h"

namespace xinheng::tests {

namespace {

// A rule of its own numbers, which no code of these worlds follows: what running numbers tell by
// themselves is decision 18. The rule goes again, so that others find the codes free.
const Surface coding("coding rules", [](World& world, Transcript& seen) {
    archive::CodingDesk own = world.person().codingRules();
    const std::string object = world.object().key;
    seen.write("rules", own.list() ? "listed" : "refused");
    const bool ruled = world.fixture.manager().codingRules().set({object, "Zz{0000}"}).has_value();
    seen.add("next", own.next(object));
    for (const std::string& code : world.probe.takenCodes)
        seen.add("add " + code,
                 world.desk().add(world.withNeeded({{"code", code}, {"name", "Mine"}})), {code});
    archive::Values unnamed = world.withNeeded({{"name", "Mine"}});
    unnamed.erase("code");
    seen.add("add without a code", world.desk().add(unnamed));
    seen.add("next afterwards", own.next(object));
    if (ruled)
        must(world.fixture.manager().codingRules().clear(object));
});

} // namespace

} // namespace xinheng::tests
