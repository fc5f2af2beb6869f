#include "access/people_seen.h"

#include "access/guarded_query.h"
#include "access/people_store.h"

#include <algorithm>

namespace xinheng::access {

namespace {

const Object& objectOf(const Gate& gate, const char* key) {
    return *gate.objects().find(key);
}

bool reads(const Gate& gate, const Object& object, const char* field) {
    return gate.field(object, *object.indexOf(field)) >= FieldState::readable;
}

} // namespace

Person withoutHiddenFields(const Gate& gate, Person person) {
    const Object& object = objectOf(gate, "person");
    if (!reads(gate, object, "name"))
        person.name = person.code;
    if (!reads(gate, object, "department"))
        person.department.reset();
    if (!reads(gate, object, "kind"))
        person.kind = PersonKind::person;
    if (!reads(gate, object, "disabled_on")) { // whether somebody may sign in, with or without
        person.disabledOn.reset();
        person.hasPassword = true;
    }
    return person;
}

bool seesAll(const Gate& gate, const Object& object) {
    if (!gate.rows(object, RowRight::query).all)
        return false;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (gate.field(object, index) < FieldState::readable)
            return false;
    return true;
}

std::optional<Person> seenPerson(storage::Database& database, const Gate& gate,
                                 std::string_view code) {
    const Object& object = objectOf(gate, "person");
    const auto person = people_store::findPerson(database, code);
    if (!person || !reads(gate, object, "code") ||
        !gate.mayRow(object, person->id.value(), RowRight::query))
        return std::nullopt;
    return withoutHiddenFields(gate, *person);
}

std::optional<Person> knownPerson(storage::Database& database, const Gate& gate,
                                  std::string_view code) {
    return gate.mayUse("system.rights") ? people_store::findPerson(database, code)
                                        : seenPerson(database, gate, code);
}

Result<> mayLearnOfStanding(const Gate& gate) {
    if (gate.mayUse("system.rights"))
        return {};
    const Object& object = objectOf(gate, "person");
    for (const char* field : {"kind", "disabled_on"})
        if (const auto index = *object.indexOf(field);
            gate.field(object, index) < FieldState::readable)
            return fail(
                Error{ErrorCode::refused,
                      Text(XH_TR("access", "This goes by the field {}, which you may not read."),
                           object.fields[index].label),
                      gate.fieldDecision(object, index, FieldState::readable).because,
                      {}});
    return {};
}

std::vector<Person> seenPeople(storage::Database& database, const Gate& gate) {
    const Object& object = objectOf(gate, "person");
    std::vector<Person> people = people_store::listPeople(database);
    if (seesAll(gate, object))
        return people;
    if (!reads(gate, object, "code"))
        return {};
    std::erase_if(people, [&](const Person& person) {
        return !gate.mayRow(object, person.id.value(), RowRight::query);
    });
    for (Person& person : people)
        person = withoutHiddenFields(gate, std::move(person));
    return people;
}

std::vector<TreeNode> seenDepartments(storage::Database& database, const Gate& gate) {
    const Object& object = objectOf(gate, "department");
    std::vector<TreeNode> nodes = people_store::listDepartments(database);
    if (seesAll(gate, object))
        return nodes;
    const auto isSeen = [&](const std::string& code) {
        return findRow(database, gate, object, code, RowRight::query).has_value();
    };
    std::erase_if(nodes, [&](const TreeNode& node) { return !isSeen(node.code); });
    for (TreeNode& node : nodes) {
        if (!reads(gate, object, "name"))
            node.name = node.code;
        if (!reads(gate, object, "parent") || (node.parent && !isSeen(*node.parent)))
            node.parent.reset();
    }
    return nodes;
}

} // namespace xinheng::access
