#include "leak/scenarios.h"

namespace xinheng::tests {

namespace {

// Seeds of what stands in hidden rows, and how many of them are there in one world alone.
int baseSeed(Side side) {
    return side == Side::a ? 1 : 31;
}

int extraRows(Side side) {
    return side == Side::a ? 1 : 4;
}

const std::string grantee = std::string("person:") + World::personCode;

std::vector<HiddenRows::Form> customerForms() {
    return {
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
}

std::vector<HiddenRows::Form> formsOf(const access::Object& object) {
    const bool remarked = object.field("remarks") != nullptr;
    const std::string text = remarked ? "remarks" : "name";
    const std::string other = remarked ? "" : "another";
    std::vector<HiddenRows::Form> forms{
        {"no grant at all", {}, {}, {}, {{{text, other}}, {{text, "out"}}}},
        {"a condition",
         {"where:" + text + " like 'in%'"},
         {"where:" + text + " = 'in'"},
         {{{text, "in"}}, {{text, "inner"}}},
         {{{text, "out"}}, {{text, other}}}}};
    const auto ids = [&](const std::vector<const char*>& names) {
        std::string words = "ids:";
        for (const char* name : names)
            words += (words.back() == ':' ? "" : ",") + codeOf(object, name);
        return words;
    };
    forms.push_back(
        {"chosen records", {ids({"V0", "V1", "V2", "V3"})}, {ids({"V1", "V0", "V2"})}, {{}}, {{}}});
    if (object.field(object.personField) != nullptr && object.personField != object.codeField)
        forms.push_back({"the scope mine",
                         {"mine"},
                         {"mine"},
                         {{{"person", "wang"}}},
                         {{{"person", "p1"}}, {{"person", ""}}}});
    if (object.field("department") != nullptr && object.dimension("department") != nullptr)
        forms.push_back({"the scope department-below",
                         {"department-below"},
                         {"department"},
                         {{{"department", "south"}}, {{"department", "south-1"}}},
                         {{{"department", "north"}}, {{"department", ""}}}});
    if (object.key == "department")
        forms.push_back({"its own tree",
                         {"tree-below:department=south"},
                         {"tree-below:department=south"},
                         {{{"parent", "south"}}, {{"parent", "south-1"}}},
                         {{{"parent", "north"}}, {{"parent", ""}}}});
    if (object.key == "account")
        forms.push_back(
            {"its own tree", {"tree-below:account=8100"}, {"tree-below:account=8100"}, {{}}, {{}}});
    if (object.key == "product-class")
        forms.push_back({"its own tree",
                         {"tree-below:product-class=01"},
                         {"tree:product-class=02", "tree-below:product-class=01"},
                         {{{"parent", "0101"}}, {{"parent", "01"}}},
                         {{{"parent", "04"}}, {{"parent", ""}}}});
    if (object.above)
        forms.push_back({"a condition on the customer above",
                         {"all"},
                         {"all"},
                         {{{"customer", "cu1"}}, {{"customer", "cu2"}}},
                         {{{"customer", "cu5"}}, {{"customer", "cu6"}}},
                         "where:code = 'cu1' or name = 'Above cu2'"});
    if (object.above)
        forms.push_back({"the customer above",
                         {"all"},
                         {"all"},
                         {{{"customer", "cu1"}}, {{"customer", "cu2"}}},
                         {{{"customer", "cu5"}}, {{"customer", "cu6"}}},
                         "ids:cu1,cu2"});
    return forms;
}

} // namespace

std::vector<HiddenRows> HiddenRows::all() {
    std::vector<HiddenRows> scenarios;
    for (const access::Object* object : triedObjects())
        for (Form& form : object->key == "customer" ? customerForms() : formsOf(*object))
            scenarios.emplace_back(*object, std::move(form));
    return scenarios;
}

// A row with secrets in every field, but what the form needs for hiding it.
void HiddenRows::hide(World& world, const std::string& code, int row, int seed) const {
    archive::Values values = form_.outside[static_cast<std::size_t>(row) % form_.outside.size()];
    values["code"] = code;
    for (const access::Field& field : world.object().fields) {
        if (field.write == access::Write::computed || values.contains(field.key) ||
            isDerived(world.object(), field))
            continue;
        values[field.key] = hiddenValue(world.object(), field, seed);
        if (form_.name == "no grant at all" || field.type != access::FieldType::reference)
            continue;
        // Trees decide in some forms who sees a row; elsewhere they may be anything.
        if (form_.outside[0].contains(field.key))
            values[field.key] = form_.outside[0].at(field.key);
        else if (world.object().above && world.object().above->field == field.key && row == 0)
            values[field.key] = "cu1"; // so that a visible one can name it
    }
    world.record(row, values);
    world.limit(code, seed);
    if (world.object().hasOwnDesk)
        return;
    const std::string text = world.freeText();
    must(world.managersDesk().change(
        code, {{text, hiddenValue(world.object(), *world.object().field(text), seed + 1)}}));
}

// That these two lend to the person who looks is the person's to know, and with it their codes;
// what they are called is not.
void HiddenRows::tiePeople(World& world, Side side) const {
    for (const char* code : {"H0", "H1"})
        world.lendToPerson(code);
    if (form_.inside.empty())
        return;
    const access::Field& codeField = *world.object().field("code");
    world.tie("V0", "H0");
    for (int extra = 0; extra < extraRows(side); ++extra)
        world.tie("V0", hiddenValue(*object_, codeField, baseSeed(side) + 10 + extra));
}

std::unique_ptr<World> HiddenRows::build(Side side) const {
    auto world = std::make_unique<World>(object_->key);
    world->fixture.control(true, false, object_->key);
    if (!form_.above.empty())
        world->fixture.control(true, false, object_->above->object)
            .rows(grantee, form_.above, SetFixture::Entry::no, {}, object_->above->object);
    for (const std::string& scope : form_.query)
        world->fixture.rows(grantee, scope, SetFixture::Entry::no, {}, object_->key);
    for (const std::string& scope : form_.entry)
        world->fixture.rows(grantee, scope, SetFixture::Entry::yes, {}, object_->key);

    // Hidden rows stand before, between and behind the visible ones. Those whose codes begin with H
    // are there in both worlds, with other values.
    const access::Field& codeField = *world->object().field("code");
    const int base = baseSeed(side);
    const auto code = [&](const char* name) { return codeOf(*object_, name); };
    hide(*world, code("H0"), 0, base);
    int row = 0;
    for (int round = 0; round < 4 && !form_.inside.empty(); ++round) {
        archive::Values values =
            form_.inside[static_cast<std::size_t>(round) % form_.inside.size()];
        values["code"] = codeOf(*object_, "V" + std::to_string(round));
        for (const access::Field& field : object_->fields)
            if (round == 0 && isLinked(*object_, field))
                values[field.key] = ""; // or a hidden one, in one of the worlds
        world->record(row++, values);
        if (round == 1)
            hide(*world, hiddenValue(*object_, codeField, base + 5), 1, base + 5);
    }
    for (int extra = 0; extra < extraRows(side); ++extra)
        hide(*world, hiddenValue(*object_, codeField, base + 10 + extra), extra, base + 10 + extra);
    // Like a visible row in all but what hides it.
    archive::Values alike = form_.outside[0];
    alike["code"] = code("H1");
    world->record(side == Side::a ? 0 : 1, alike);
    if (object_->key == "person")
        tiePeople(*world, side);
    const bool nameable = !object_->above || !form_.outside[0].contains(object_->above->field);
    if (side == Side::a && !form_.inside.empty() && nameable)
        world->nameAbove(code("V0"), code("H0"));

    storage::Database& database = world->fixture.manager().session().database();
    auto ids = database.prepare("SELECT id FROM " + object_->table + " WHERE code IN (?, ?)");
    ids.bind(1, code("H0")).bind(2, code("H1"));
    while (ids.step())
        world->hiddenIds.push_back(ids.integer(0));

    if (businessObjects().findAmount(object_->key) != nullptr)
        for (const int seed : {1, 6, 11, 31, 36, 41, 42, 43, 44})
            world->secrets.push_back(limitOf(seed));
    Probe& probe = world->probe;
    for (const access::Field& field : world->object().fields) {
        probe.fields.push_back(&field);
        std::set<std::string> values;
        for (const int seed : {1, 2, 6, 11, 31, 32, 36, 41, 42, 43, 44, 45}) {
            values.insert(hiddenValue(*object_, field, seed));
            if (isMark(*object_, field))
                world->secrets.push_back(hiddenValue(*object_, field, seed));
        }
        probe.values[field.key] = {*values.begin(), *values.rbegin()};
        if (field.write == access::Write::byPeople)
            probe.written[field.key] = {plainValue(*object_, field, 1),
                                        plainValue(*object_, field, 5)};
    }
    probe.codes = {code("V0"),
                   code("V3"),
                   code("H0"),
                   code("H1"),
                   code("NOWHERE"),
                   hiddenValue(*object_, codeField, 6),
                   hiddenValue(*object_, codeField, 36),
                   hiddenValue(*object_, codeField, 11),
                   hiddenValue(*object_, codeField, 42)};
    probe.takenCodes = {code("H0"), code("H1")};
    probe.ownCode = code(form_.inside.empty() ? "NOWHERE" : "V0");
    return world;
}

} // namespace xinheng::tests
