// What is in force for a person on a day, in as few queries as there are kinds of it.
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/rights_store_rows.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

namespace {

std::string inForce(const std::string& table) {
    return table + ".ended_at IS NULL AND (" + table + ".from_day IS NULL OR " + table +
           ".from_day <= ?2) AND (" + table + ".to_day IS NULL OR " + table + ".to_day >= ?2)";
}

std::vector<ActiveGrant> activeGrants(Database& database, const Person& person, Date day) {
    const std::string columns = grantColumns;
    Statement list = database.prepare(
        "SELECT " + columns + ", NULL, NULL, NULL FROM access_grant g WHERE g.person_id = ?1 AND " +
        inForce("g") + " UNION ALL SELECT " + columns +
        ", r.id, r.code, r.name FROM access_member m JOIN access_role r ON r.id = m.role_id "
        "JOIN access_grant g ON g.role_id = r.id WHERE m.person_id = ?1 AND " +
        inForce("m") + " AND " + inForce("g"));
    list.bind(1, person.id.value()).bind(2, day.iso());
    std::vector<ActiveGrant> grants;
    const Grantee self{person.id, person.code, person.name};
    while (list.step()) {
        if (list.isNull(grantColumnCount)) {
            grants.push_back({grantOf(list, self), std::nullopt});
            continue;
        }
        const Role role{RoleId(list.integer(grantColumnCount)), list.text(grantColumnCount + 1),
                        list.text(grantColumnCount + 2)};
        grants.push_back({grantOf(list, {role.id, role.code, role.name}), role});
    }
    return grants;
}

std::vector<Lent> lentTo(Database& database, const Person& person, Date day) {
    std::vector<Lent> lent;
    for (const Delegation& delegation : delegations(database, person.id)) {
        if (delegation.taker != person.code || !delegation.validity.covers(day))
            continue;
        const auto giver = people_store::findPerson(database, delegation.giver);
        // With the giver's own access ends what they lent.
        if (!giver || (giver->disabledOn && *giver->disabledOn <= day))
            continue;
        lent.push_back(
            {delegation, *giver, lentPart(activeGrants(database, *giver, day), delegation)});
    }
    return lent;
}

Rights::Source withoutGrants(Database& database, const ObjectRegistry& objects,
                             const Person& person) {
    Rights::Source source{person, {}, controls(database), {}, {}, false};
    for (const AmountObject& object : objects.amounts())
        if (Ladders found = ladders(database, object, Covered::workOut); !found.ladders.empty())
            source.ladders.emplace(object.key, std::move(found));
    source.unlimitedWithoutLevel =
        people_store::setting(database, withoutLevelSetting) == "unlimited";
    return source;
}

} // namespace

std::vector<ActiveGrant> lentPart(std::vector<ActiveGrant> grants, const Delegation& delegation) {
    if (!delegation.role)
        return grants;
    std::erase_if(grants, [&](const ActiveGrant& active) {
        const auto* field = std::get_if<Grant::FieldRight>(&active.grant.content);
        const bool forbids = field != nullptr && field->access == FieldAccess::forbid;
        return !forbids && !(active.role && active.role->code == *delegation.role);
    });
    return grants;
}

Rights::Source sourceOf(Database& database, const ObjectRegistry& objects, const Person& person,
                        Date day) {
    Rights::Source source = withoutGrants(database, objects, person);
    source.grants = activeGrants(database, person, day);
    source.lent = lentTo(database, person, day);
    return source;
}

Rights::Source sourceOf(Database& database, const ObjectRegistry& objects, const Role& role,
                        Date day) {
    Rights::Source source =
        withoutGrants(database, objects,
                      {PersonId(0), role.code, role.name, std::nullopt, PersonKind::person, {}});
    for (Grant& grant : grantsOf(database, {role.id, role.code, role.name}))
        if (grant.validity.covers(day))
            source.grants.push_back({std::move(grant), role});
    return source;
}

} // namespace xinheng::access::rights_store
