#include "leak/hostile_roles.h"

namespace xinheng::tests {

namespace {

using access::Field;
using access::FieldAccess;
using access::Write;

constexpr int nothing = -1;
const std::string me = std::string("person:") + World::personCode;
const std::string colleague = "person:p1";

} // namespace

std::vector<HostileRole> HostileRole::all() {
    std::vector<HostileRole> roles;
    for (const Who who :
         {Who::fieldsRestricted, Who::districtRestricted, Who::bothRestricted, Who::maskedFields,
          Who::withoutCode, Who::withoutQuery, Who::administrator, Who::queryAlone})
        roles.emplace_back(who);
    return roles;
}

std::string HostileRole::name() const {
    switch (who_) {
    case Who::fieldsRestricted:
        return "restricted in fields";
    case Who::districtRestricted:
        return "restricted to a district";
    case Who::bothRestricted:
        return "restricted in fields and to a district";
    case Who::maskedFields:
        return "masked";
    case Who::withoutCode:
        return "without the code";
    case Who::withoutQuery:
        return "without the function to query";
    case Who::administrator:
        return "administrator";
    case Who::queryAlone:
        break;
    }
    return "with the function to query alone";
}

bool HostileRole::hidesRows() const {
    return who_ != Who::fieldsRestricted && who_ != Who::maskedFields && who_ != Who::withoutCode;
}

std::set<std::string> HostileRole::hiddenFields(const access::Object& object) const {
    std::set<std::string> keys;
    for (const Field& field : object.fields) {
        const bool codeOrName = field.key == "code" || field.key == "name";
        const bool hidden =
            who_ == Who::fieldsRestricted || who_ == Who::bothRestricted ? !codeOrName
            : who_ == Who::maskedFields                                  ? field.maskable()
            : who_ == Who::withoutCode                                   ? field.key == "code"
            : who_ == Who::withoutQuery || who_ == Who::administrator    ? field.key != "code"
                                                                         : false;
        if (hidden)
            keys.insert(field.key);
    }
    return keys;
}

void HostileRole::grant(World& world) const {
    SetFixture& fixture = world.fixture;
    const bool open = who_ == Who::administrator;
    const std::set<std::string> hidden = hiddenFields(world.object());
    fixture.control(!open, !open && !hidden.empty() && who_ != Who::withoutQuery);
    if (who_ == Who::administrator)
        world.userCode = "admin";
    if (who_ == Who::withoutQuery || who_ == Who::queryAlone) {
        must(fixture.manager().rights().revokeFunction(me, "archive.customer"));
        if (who_ == Who::queryAlone)
            fixture.function(me, "archive.customer.query");
        else
            for (const char* node : {"entry", "import", "export"})
                fixture.function(me, std::string("archive.customer.") + node);
    }
    const bool all = open || !hidesRows();
    fixture.rows(me, all ? "all" : "tree-below:district=3201", SetFixture::Entry::yes);
    access::RightsDesk::FieldLists lists;
    access::RightsDesk::FieldLists everything;
    for (const Field& field : world.object().fields) {
        const FieldAccess most =
            field.write == Write::computed ? FieldAccess::read : FieldAccess::write;
        everything[most].push_back(field.key);
        if (!hidden.contains(field.key))
            lists[most].push_back(field.key);
        else if (who_ == Who::maskedFields)
            lists[FieldAccess::mask].push_back(field.key);
    }
    if (!lists.empty())
        fixture.fields(me, lists);
    // A colleague who may see everything, but rows by what stands in fields that others don't see.
    fixture.function(colleague, "archive.customer").fields(colleague, everything);
    fixture.rows(colleague, "where:phone < '13872' or district = '110101'")
        .rows(colleague, "where:credit_limit < 732000", SetFixture::Entry::yes)
        .rows("person:p2", "mine", SetFixture::Entry::yes)
        .function("person:p2", "archive.customer")
        .fields("person:p2", everything);
}

// A customer whose hidden fields are made from the seed.
void HostileRole::enter(World& world, int row, const std::string& code,
                        const archive::Values& given, const std::set<std::string>& hidden,
                        int seed) const {
    archive::Values values = given;
    values["code"] = code;
    for (const Field& field : world.object().fields) {
        if (field.write == Write::computed || values.contains(field.key) ||
            !hidden.contains(field.key))
            continue;
        const int used = seed == nothing && field.required ? 9 : seed;
        values[field.key] = used == nothing ? "" : hiddenValue(world.object(), field, used);
    }
    world.record(row, values);
    for (const Field& field : world.object().fields)
        if (field.write == Write::computed && hidden.contains(field.key) && seed != nothing)
            world.compute(code, field, hiddenValue(world.object(), field, seed));
}

void HostileRole::enterSeen(World& world, Side side) const {
    const std::set<std::string> hidden = hiddenFields(world.object());
    const int first = firstSeedOf(side);
    const int gap = who_ == Who::maskedFields ? first + 3 : nothing;
    const std::vector<int> seeds = side == Side::a
                                       ? std::vector<int>{first, first, first + 1, gap, first + 2}
                                       : std::vector<int>{gap, first + 1, first, first, first + 2};
    for (std::size_t row = 0; row < seeds.size(); ++row) {
        archive::Values values;
        if (who_ == Who::districtRestricted || who_ == Who::queryAlone)
            values["district"] = row % 2 == 0 ? "3201" : "320104";
        if (who_ == Who::bothRestricted ||
            who_ == Who::withoutQuery) // hidden as well, and inside in both worlds
            values["district"] = (row % 2 == 0) == (side == Side::a) ? "3201" : "320104";
        const std::string code = who_ == Who::withoutCode
                                     ? hiddenValue(world.object(), *world.object().field("code"),
                                                   first + static_cast<int>(row))
                                     : "V" + std::to_string(row);
        enter(world, static_cast<int>(row), code, values, hidden, seeds[row]);
        // What happens to what is hidden is hidden as well; a masked field's changes are shown.
        if (side == Side::b && row == 0 && hidden.contains("remarks") && who_ != Who::maskedFields)
            must(world.fixture.manager().customers().change(
                code, {{"remarks", hiddenValue(world.object(), *world.object().field("remarks"),
                                               first + 2)}}));
    }
}

void HostileRole::enterUnseen(World& world, Side side) const {
    if (who_ == Who::withoutQuery)
        enter(world, 0, side == Side::a ? "W-a" : "W-b", {{"district", "3201"}},
              hiddenFields(world.object()), firstSeedOf(side));
}

// H0 and H1 are there in both worlds, others in one of them.
void HostileRole::enterHidden(World& world, Side side) const {
    const int first = firstSeedOf(side);
    const Field& code = *world.object().field("code");
    std::set<std::string> all = hiddenFields(world.object());
    std::vector<std::string> codes{"H0", "H1"};
    if (hidesRows()) {
        for (const Field& field : world.object().fields)
            if (field.key != "code")
                all.insert(field.key);
        codes.push_back(hiddenValue(world.object(), code, plantedSeedOf(side)));
        codes.push_back(hiddenValue(world.object(), code, first));
        if (side == Side::b)
            codes.push_back(hiddenValue(world.object(), code, first + 1));
    }
    for (std::size_t row = 0; row < codes.size(); ++row) {
        archive::Values values;
        if (hidesRows())
            values["district"] = (row % 2 == 0) == (side == Side::a) ? "110101" : "";
        enter(world, static_cast<int>(row), codes[row], values, all, first + static_cast<int>(row));
    }
    if (hidesRows() && side == Side::b)
        must(world.fixture.manager().customers().change("H0", {{"bank", ""}}, {}, "because"));
}

std::unique_ptr<World> HostileRole::build(Side side) const {
    auto world = std::make_unique<World>("customer");
    grant(*world);
    enterHidden(*world, side);
    enterSeen(*world, side);
    enterUnseen(*world, side);
    const std::set<std::string> hidden = hiddenFields(world->object());
    for (const Field& field : world->object().fields)
        if (isMark(world->object(), field) && (hidesRows() || hidden.contains(field.key)))
            for (const Side one : {Side::a, Side::b})
                for (int seed = firstSeedOf(one); seed < firstSeedOf(one) + 5; ++seed)
                    if (seed != plantedSeedOf(one))
                        world->secrets.push_back(hiddenValue(world->object(), field, seed));
    return world;
}

} // namespace xinheng::tests
