#include "leak/scenarios.h"

#include <algorithm>

namespace xinheng::tests {

namespace {

using access::FieldAccess;

constexpr int nothing = -1;

// Order, ties and gaps differ between the worlds. Only where a masked showing tells that nothing is
// there, both have something everywhere.
std::vector<int> seedsOf(const access::Object& object, const access::Field& field, Side side,
                         bool gaps) {
    if (field.key == object.codeField)
        return side == Side::a ? std::vector<int>{1, 2, 3, 4, 5} : std::vector<int>{9, 8, 7, 6, 10};
    const int empty = gaps && !field.required ? nothing : 11;
    return side == Side::a ? std::vector<int>{1, 1, 2, 3, empty}
                           : std::vector<int>{empty, 8, 7, 7, 5};
}

std::string valueOf(const access::Object& object, const access::Field& field, int seed) {
    return seed == nothing ? "" : hiddenValue(object, field, seed);
}

// Rows name rows of the same record above: where it is hidden they name none, and where the naming
// is hidden all are of the one whose rows can be named.
void tieToAbove(const access::Object& object, const access::Field& hidden,
                archive::Values& values) {
    for (const access::Field& field : object.fields)
        if (isLinked(object, field) && hidden.key == object.above->field)
            values[field.key] = "";
        else if (isLinked(object, field) && hidden.key == field.key)
            values[object.above->field] = "cu1";
}

} // namespace

std::string HiddenField::name() const {
    const char* words[] = {" hidden", " masked", " forbidden"};
    return object_ + "." + field_ + words[static_cast<int>(state_)];
}

std::vector<HiddenField> HiddenField::all() {
    std::vector<HiddenField> scenarios;
    for (const access::Object* object : triedObjects()) {
        std::deque<access::Field> fields = object->fields;
        for (const archive::OwnField& own : ownFieldsTried(*object))
            fields.push_back(archive::fieldOf(own));
        for (const access::Field& field : fields)
            for (const State state : {State::hidden, State::masked, State::forbidden})
                // That a forbidden field is a hidden one is no matter of the object.
                if ((state != State::masked || field.maskable()) &&
                    (state != State::forbidden || object->key == "customer") &&
                    !isDerived(*object, field))
                    scenarios.emplace_back(object->key, field.key, state);
    }
    return scenarios;
}

void HiddenField::grant(World& world) const {
    access::RightsDesk::FieldLists lists;
    for (const access::Field& field : world.object().fields) {
        if (field.key == field_ && state_ != State::forbidden)
            continue;
        lists[field.write == access::Write::computed ? FieldAccess::read : FieldAccess::write]
            .push_back(field.key);
    }
    if (state_ == State::masked)
        lists[FieldAccess::mask] = {field_};
    if (state_ == State::forbidden)
        lists[FieldAccess::forbid] = {field_};
    world.fixture.control(false, true, object_)
        .fields(std::string("person:") + World::personCode, lists, {}, object_);
}

// Each row is entered with one hidden value and changed to another, so that there is a history. In
// one world the first is changed more often: that something happened to it is hidden as well. (A
// masked field's changes are shown, masked.)
void HiddenField::enter(World& world, Side side) const {
    const access::Field& field = *world.object().field(field_);
    // A list of accounts can't be empty where a restriction needs it.
    const std::vector<int> seeds =
        seedsOf(world.object(), field, side, state_ != State::masked && field.key != "accounts");
    for (std::size_t row = 0; row < seeds.size(); ++row) {
        const std::string value = valueOf(world.object(), field, seeds[row]);
        const std::string code =
            field_ == "code" ? value : codeOf(world.object(), "V" + std::to_string(row));
        archive::Values values{{"code", code}};
        if (world.object().above)
            tieToAbove(world.object(), field, values);
        const bool changed = field.write == access::Write::byPeople && !world.object().hasOwnDesk;
        if (changed)
            values[field_] = hiddenValue(world.object(), field, seeds[row] + 2);
        else if (field.write != access::Write::computed)
            values[field_] = value;
        world.record(static_cast<int>(row), values);
        if (row == 0)
            world.limit(code, 12);
        if (row == 0 && object_ == "person") {
            if (side == Side::b)
                world.changeThereAndBack(code, field_);
            // What somebody was lent, and whether it still holds, is theirs to know.
            if (field_ != world.object().codeField && field_ != "disabled_on")
                world.lendToPerson(code);
        }
        const bool computed = field.write == access::Write::computed || world.object().hasOwnDesk;
        if (computed && field_ != world.object().codeField && !value.empty())
            world.compute(code, field, value);
        if (changed && side == Side::b && row == 0 && state_ != State::masked)
            must(world.managersDesk().change(
                code, {{field_, hiddenValue(world.object(), field, seeds[row] + 3)}}));
        if (changed)
            must(world.managersDesk().change(code, {{field_, value}}, {}, "because"));
    }
}

std::unique_ptr<World> HiddenField::build(Side side) const {
    auto world = std::make_unique<World>(object_);
    const access::Field& field = *world->object().field(field_);
    grant(*world);
    enter(*world, side);
    Probe& probe = world->probe;
    probe.fields = {&field};
    std::set<std::string> values;
    for (int seed = 1; seed <= 13; ++seed)
        values.insert(hiddenValue(world->object(), field, seed));
    for (const std::string& value : values) {
        probe.values[field_].push_back(value);
        if (isMark(world->object(), field))
            world->secrets.push_back(value);
    }
    probe.written[field_] = {probe.values[field_].front(), probe.values[field_].back()};
    if (field_ == "code") {
        probe.codes = probe.values[field_];
        probe.ownCode = codeOf(world->object(), "NOWHERE");
        probe.codes.push_back(probe.ownCode);
        probe.takenCodes = {probe.ownCode};
    } else {
        for (const char* name : {"V0", "V1", "V4", "NOWHERE"})
            probe.codes.push_back(codeOf(world->object(), name));
        probe.ownCode = codeOf(world->object(), "V0");
        probe.takenCodes = {codeOf(world->object(), "V1")};
    }
    return world;
}

} // namespace xinheng::tests
