#include "leak/scenarios.h"
#include "leak/surface.h"

#include <catch2/catch_test_macros.hpp>

#include <iostream>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

// Whoever sees everything sees that the worlds differ, or nothing is proved by the others not
// seeing it.
std::string asTheManagerSees(const Scenario& scenario, Side side) {
    const auto world = scenario.build(side);
    access::Query query;
    query.sort = {{"code", false}};
    query.limit = 1000;
    return shown(must(world->managersDesk().list(query)));
}

std::size_t requireTight(const Scenario& scenario) {
    INFO(scenario.name());
    REQUIRE(asTheManagerSees(scenario, Side::a) != asTheManagerSees(scenario, Side::b));
    std::size_t run = 0;
    for (const Outcome& outcome : compare(scenario, Surface::all())) {
        INFO(outcome.words());
        CHECK(outcome.tight());
        CHECK(outcome.answers > 0);
        ++run;
    }
    return run;
}

} // namespace

TEST_CASE("No surface tells anything of a field that is hidden, masked or forbidden") {
    std::size_t run = 0;
    std::set<std::string> fields;
    for (const HiddenField& scenario : HiddenField::all()) {
        run += requireTight(scenario);
        fields.insert(scenario.name().substr(0, scenario.name().find(' ')));
    }
    // No surface was passed over for any field, and no field for any surface.
    CHECK(run == HiddenField::all().size() * Surface::all().size());
    std::size_t declared = 0;
    for (const access::Object* object : triedObjects()) {
        declared += ownFieldsTried(*object).size();
        for (const access::Field& field : object->fields)
            declared += isDerived(*object, field) ? 0 : 1;
    }
    CHECK(fields.size() == declared);
    CHECK(triedObjects().size() > 6);
    CHECK(2 * HiddenField::all().size() > 3 * fields.size());
}

TEST_CASE("No surface tells anything of a row that is hidden, whatever the form of the scope") {
    std::size_t run = 0;
    for (const HiddenRows& scenario : HiddenRows::all())
        run += requireTight(scenario);
    CHECK(run == HiddenRows::all().size() * Surface::all().size());
}

TEST_CASE("Every desk's surface has registered itself") {
    for (const char* name : {"list",
                             "list with a field asked for",
                             "count",
                             "pages",
                             "filter",
                             "sort",
                             "group",
                             "totals",
                             "search",
                             "search by initials",
                             "card by code",
                             "card by number",
                             "blank card",
                             "history",
                             "add",
                             "change",
                             "deactivation",
                             "export",
                             "import",
                             "import, dry run",
                             "import to update",
                             "why",
                             "effective rights",
                             "granting",
                             "trail of changes",
                             "pickers",
                             "who can",
                             "comparing rights",
                             "amount levels",
                             "setting amount levels",
                             "amounts asked about",
                             "delegations",
                             "people and departments",
                             "people and departments, moved",
                             "command line, people and departments",
                             "duties",
                             "role templates",
                             "handing over",
                             "preview of an import",
                             "see-as",
                             "command line, rights",
                             "command line",
                             "command line, batch",
                             "reports",
                             "zz log file"}) {
        INFO(name);
        CHECK(Surface::all().contains(name));
    }
}
