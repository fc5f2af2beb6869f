#include "leak/scenarios.h"

namespace xinheng::tests {

namespace {

const std::string grantee = std::string("person:") + World::personCode;

} // namespace

std::vector<HiddenRows> HiddenRows::all() {
    const std::vector<Form> forms{
        {"no grant at all", {}, {}, {}, {{{"person", "wang"}}, {}}},
        {"the scope mine",
         {"mine"},
         {"mine"},
         {{{"person", "wang"}}},
         {{{"person", "p1"}}, {{"person", ""}}}},
        {"the scope department",
         {"department"},
         {},
         {{{"department", "south"}}},
         {{{"department", "south-1"}}, {{"department", ""}}, {{"department", "d1"}}}},
        {"the scope department-below",
         {"department-below"},
         {"department-below"},
         {{{"department", "south"}}, {{"department", "south-1"}}},
         {{{"department", "north"}}, {{"department", ""}}}},
        {"chosen records", {"ids:V0,V1,V2,V3"}, {"ids:V1,V0,V2"}, {{}}, {{}}},
        {"one node of a tree",
         {"tree:district=3201"},
         {"tree:district=3201"},
         {{{"district", "3201"}}},
         {{{"district", "320102"}}, {{"district", ""}}, {{"district", "32"}}}},
        {"a subtree",
         {"tree-below:district=3201"},
         {"tree-below:district=3201"},
         {{{"district", "3201"}}, {{"district", "320104"}}},
         {{{"district", "110101"}}, {{"district", "32"}}, {{"district", ""}}}},
        {"a condition",
         {"where:price_level like 'in%' and not (ship_method = 'sea')"},
         {"where:price_level = 'in' and ship_method = 'road'"},
         {{{"price_level", "in"}, {"ship_method", "road"}},
          {{"price_level", "inner"}, {"ship_method", "air"}}},
         {{{"price_level", "out"}}, {{"price_level", "in"}, {"ship_method", "sea"}}}},
        {"a wide query and a narrow entry scope",
         {"tree-below:class=k", "ids:V3"},
         {"mine"},
         {{{"class", "k"}, {"person", "wang"}}, {{"class", "k1"}, {"person", "p1"}}},
         {{{"class", "k2"}, {"person", "p1"}}, {{"class", ""}, {"person", "p2"}}}},
    };
    return {forms.begin(), forms.end()};
}

// A row with secrets in every field, but what the form needs for hiding it.
void HiddenRows::hide(World& world, const std::string& code, int row, int seed) const {
    archive::Values values = form_.outside[static_cast<std::size_t>(row) % form_.outside.size()];
    values["code"] = code;
    for (const access::Field& field : world.object().fields) {
        if (field.write == access::Write::computed || values.contains(field.key))
            continue;
        values[field.key] = hiddenValue(field, seed);
        if (form_.name == "no grant at all" || field.type != access::FieldType::reference)
            continue;
        // Trees decide in some forms who sees a row; elsewhere they may be anything.
        if (form_.outside[0].contains(field.key))
            values[field.key] = form_.outside[0].at(field.key);
    }
    world.customer(row, values);
    must(world.fixture.manager().customers().change(
        code, {{"remarks", hiddenValue(*world.object().field("remarks"), seed + 1)}}));
}

std::unique_ptr<World> HiddenRows::build(Side side) const {
    auto world = std::make_unique<World>();
    world->fixture.control(true, false);
    for (const std::string& scope : form_.query)
        world->fixture.rows(grantee, scope);
    for (const std::string& scope : form_.entry)
        world->fixture.rows(grantee, scope, SetFixture::Entry::yes);

    // Hidden rows stand before, between and behind the visible ones. Those whose codes begin with H
    // are there in both worlds, with other values.
    const access::Field& codeField = *world->object().field("code");
    const int base = side == Side::a ? 1 : 31;
    hide(*world, "H0", 0, base);
    int row = 0;
    for (int round = 0; round < 4 && !form_.inside.empty(); ++round) {
        archive::Values values =
            form_.inside[static_cast<std::size_t>(round) % form_.inside.size()];
        values["code"] = "V" + std::to_string(round);
        world->customer(row++, values);
        if (round == 1)
            hide(*world, hiddenValue(codeField, base + 5), 1, base + 5);
    }
    for (int extra = 0; extra < (side == Side::a ? 1 : 4); ++extra)
        hide(*world, hiddenValue(codeField, base + 10 + extra), extra, base + 10 + extra);
    // Like a visible row in all but what hides it.
    archive::Values alike = form_.outside[0];
    alike["code"] = "H1";
    world->customer(side == Side::a ? 0 : 1, alike);

    storage::Database& database = world->fixture.manager().session().database();
    auto ids = database.prepare("SELECT id FROM archive_customer WHERE code NOT LIKE 'V%'");
    for (int count = 0; count < 2 && ids.step(); ++count) // as many in both worlds
        world->hiddenIds.push_back(ids.integer(0));

    Probe& probe = world->probe;
    for (const access::Field& field : world->object().fields) {
        probe.fields.push_back(&field);
        std::set<std::string> values;
        for (const int seed : {1, 2, 6, 11, 31, 32, 36, 41, 42, 43, 44, 45}) {
            values.insert(hiddenValue(field, seed));
            if (isMark(field))
                world->secrets.push_back(hiddenValue(field, seed));
        }
        probe.values[field.key] = {*values.begin(), *values.rbegin()};
        if (field.write == access::Write::byPeople)
            probe.written[field.key] = {plainValue(field, 1), plainValue(field, 5)};
    }
    probe.codes = {"V0",
                   "V3",
                   "H0",
                   "H1",
                   "NOWHERE",
                   hiddenValue(codeField, 6),
                   hiddenValue(codeField, 36),
                   hiddenValue(codeField, 11),
                   hiddenValue(codeField, 42)};
    probe.takenCodes = {"H0", "H1"};
    probe.ownCode = form_.inside.empty() ? "NOWHERE" : "V0";
    return world;
}

} // namespace xinheng::tests
