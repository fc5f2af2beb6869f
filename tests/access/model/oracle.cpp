#include "access/model/oracle.h"

#include "access/model/vocabulary.h"

#include <algorithm>

namespace xinheng::tests::model {

using access::FieldAccess;
using access::FieldState;
using access::PersonKind;
using access::RowRight;

bool isInForce(const Period& period, int today) {
    constexpr int firstDay = -100;
    constexpr int lastDay = 100;
    for (int day = period.from.value_or(firstDay); day <= period.to.value_or(lastDay); ++day)
        if (day == today)
            return true;
    return false;
}

Oracle::Oracle(const World& world, const Person& person) : world_(world), person_(person) {
    std::set<std::string> roles;
    for (const Membership& membership : world.memberships)
        if (membership.person == person.code && isInForce(membership.period, world.today))
            roles.insert(membership.role);
    for (const Grant& grant : world.grants) {
        const bool reaches =
            grant.toRole ? roles.contains(grant.grantee) : grant.grantee == person.code;
        if (reaches && isInForce(grant.period, world.today))
            grants_.push_back(grant);
    }
}

bool Oracle::mayWork() const {
    return !person_.disabledOn || world_.today < *person_.disabledOn;
}

bool Oracle::mayUse(const std::string& node) const {
    const auto known = [&](const std::string& key) {
        return std::ranges::any_of(functionNodes(),
                                   [&](const Node& one) { return one.key == key; });
    };
    if (!known(node))
        return false;
    if (person_.kind == PersonKind::manager)
        return true;
    if (person_.kind == PersonKind::administrator) // keeps people and the set, nothing else
        return node == "system.people" || node == "system.audit" || node == "system.settings";
    // Granted itself, or a group above it.
    for (std::string at = node; !at.empty();) {
        for (const Grant& grant : grants_)
            if (const auto* function = std::get_if<FunctionGrant>(&grant.content))
                if (function->node == at)
                    return true;
        for (const Node& one : functionNodes())
            if (one.key == at) {
                at = one.parent;
                break;
            }
    }
    return false;
}

bool Oracle::controlsRows(const std::string& object) const {
    const auto control = world_.controls.find(object);
    return control != world_.controls.end() && control->second.rows;
}

bool Oracle::controlsFields(const std::string& object) const {
    const auto control = world_.controls.find(object);
    return control != world_.controls.end() && control->second.fields;
}

FieldState Oracle::field(const std::string& object, const std::string& key) const {
    const FieldFact* fact = fieldFact(key);
    if (fact == nullptr || person_.kind == PersonKind::administrator)
        return FieldState::hidden;
    std::set<FieldAccess> given;
    for (const Grant& grant : grants_)
        if (const auto* field = std::get_if<FieldGrant>(&grant.content))
            if (field->object == object && field->field == key)
                given.insert(field->access);
    if (person_.kind == PersonKind::manager || !controlsFields(object))
        given = {FieldAccess::write};
    if (given.contains(FieldAccess::forbid))
        return FieldState::hidden;
    if (given.contains(FieldAccess::write))
        return fact->computed ? FieldState::readable : FieldState::writable;
    if (given.contains(FieldAccess::read))
        return FieldState::readable;
    if (given.contains(FieldAccess::mask) && fact->maskable)
        return FieldState::masked;
    return FieldState::hidden;
}

bool Oracle::maySortBy(const std::string& object, const std::string& key) const {
    const FieldState state = field(object, key);
    return state == FieldState::readable || state == FieldState::writable;
}

bool Oracle::mayFilterBy(const std::string& object, const Condition& condition) const {
    for (const std::string& key : fieldsOf(condition))
        if (!maySortBy(object, key))
            return false;
    return true;
}

} // namespace xinheng::tests::model
