#include "access/model/oracle.h"

#include "access/model/vocabulary.h"

#include <algorithm>

namespace xinheng::tests::model {

using access::FieldAccess;
using access::FieldState;
using access::PersonKind;

bool isInForce(const Period& period, int today) {
    constexpr int firstDay = -100;
    constexpr int lastDay = 100;
    for (int day = period.from.value_or(firstDay); day <= period.to.value_or(lastDay); ++day)
        if (day == today)
            return true;
    return false;
}

namespace {

// Own grants and those of roles. `role`: of this role alone.
std::vector<Grant> grantsOf(const World& world, const std::string& person, int today,
                            const std::string& role = {}) {
    std::set<std::string> roles;
    for (const Membership& membership : world.memberships)
        if (membership.person == person && !membership.ended && isInForce(membership.period, today))
            roles.insert(membership.role);
    std::vector<Grant> grants;
    for (const Grant& grant : world.grants) {
        const bool reaches = grant.toRole ? roles.contains(grant.grantee) : grant.grantee == person;
        if (!reaches || grant.ended || !isInForce(grant.period, today))
            continue;
        const auto* field = std::get_if<FieldGrant>(&grant.content);
        const bool forbids = field != nullptr && field->access == FieldAccess::forbid;
        // What is forbidden to a giver limits whatever they lend.
        if (role.empty() || forbids || (grant.toRole && grant.grantee == role))
            grants.push_back(grant);
    }
    return grants;
}

bool isEmployed(const Person& person, int today) {
    return !person.disabledOn || today < *person.disabledOn;
}

} // namespace

Oracle::Oracle(const World& world, const Person& person, int today)
    : world_(world), person_(person), today_(today) {
    parts_.push_back({&person, grantsOf(world, person.code, today)});
    if (person.kind != PersonKind::person)
        return; // holds an office, to which nothing can be lent
    for (const Delegation& lent : world.delegations) {
        if (lent.taker != person.code || lent.ended || !isInForce(lent.period, today))
            continue;
        for (const Person& giver : world.people)
            if (giver.code == lent.giver && isEmployed(giver, today))
                parts_.push_back({&giver, grantsOf(world, giver.code, today, lent.role)});
    }
}

bool Oracle::mayWork() const {
    return isEmployed(person_, today_);
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
        for (const Part& part : parts_)
            for (const Grant& grant : part.grants)
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

std::set<FieldAccess> Oracle::given(const Part& part, const std::string& object,
                                    const std::string& key) const {
    std::set<FieldAccess> given;
    for (const Grant& grant : part.grants)
        if (const auto* field = std::get_if<FieldGrant>(&grant.content))
            if (field->object == object && field->field == key)
                given.insert(field->access);
    return given;
}

FieldState Oracle::fieldBy(const Part& part, const std::string& object,
                           const std::string& key) const {
    const FieldFact& fact = *fieldFact(key);
    std::set<FieldAccess> has = given(part, object, key);
    if (person_.kind == PersonKind::manager || !controlsFields(object))
        has = {FieldAccess::write};
    if (has.contains(FieldAccess::forbid))
        return FieldState::hidden;
    if (has.contains(FieldAccess::write))
        return fact.computed ? FieldState::readable : FieldState::writable;
    if (has.contains(FieldAccess::read))
        return FieldState::readable;
    if (has.contains(FieldAccess::mask) && fact.maskable)
        return FieldState::masked;
    return FieldState::hidden;
}

FieldState Oracle::field(const std::string& object, const std::string& key) const {
    if (fieldFact(key) == nullptr || person_.kind == PersonKind::administrator)
        return FieldState::hidden;
    // What is forbidden to somebody nobody can lend them.
    if (person_.kind == PersonKind::person && controlsFields(object) &&
        given(parts_.front(), object, key).contains(FieldAccess::forbid))
        return FieldState::hidden;
    FieldState best = FieldState::hidden;
    for (const Part& part : parts_)
        best = std::max(best, fieldBy(part, object, key));
    return best;
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
