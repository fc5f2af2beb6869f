// By which grants somebody has what they have, read when a reason is asked for.
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/rights_store_rows.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

namespace {

std::vector<ActiveGrant> activeGrants(Database& database, const Person& person, Date day) {
    const std::string columns = grantColumns;
    Statement list = database.prepare(
        "SELECT " + columns +
        ", NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM access_grant g "
        "WHERE g.person_id = ?1 AND " +
        inForce("g") + " UNION ALL SELECT " + columns +
        ", r.id, r.code, r.name, m.from_day, m.to_day, m.reason, m.given_by, m.given_at "
        "FROM access_member m JOIN access_role r ON r.id = m.role_id "
        "JOIN access_grant g ON g.role_id = r.id WHERE m.person_id = ?1 AND " +
        inForce("m") + " AND " + inForce("g"));
    list.bind(1, person.id.value()).bind(2, day.iso());
    std::vector<ActiveGrant> grants;
    const Grantee self{person.id, person.code, person.name};
    while (list.step()) {
        if (list.isNull(grantColumnCount)) {
            grants.push_back({grantOf(list, self), std::nullopt, {}});
            continue;
        }
        const Role role{RoleId(list.integer(grantColumnCount)), list.text(grantColumnCount + 1),
                        list.text(grantColumnCount + 2)};
        const auto column = [](int place) { return grantColumnCount + place; };
        grants.push_back({grantOf(list, {role.id, role.code, role.name}),
                          role,
                          {person.code,
                           role.code,
                           {dayIfAny(list, column(3)), dayIfAny(list, column(4))},
                           list.text(column(5)),
                           list.text(column(6)),
                           list.text(column(7))}});
    }
    return grants;
}

// What a delegation passes of the giver's grants.
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

} // namespace

Chain chainOf(Database& database, const Person& person, Date day) {
    Chain chain{activeGrants(database, person, day), {}};
    for (const Delegation& delegation : delegations(database, person.id)) {
        if (!reaches(delegation, person, day))
            continue;
        if (const auto giver = giverOf(database, delegation, day))
            chain.lent.push_back(
                {delegation, *giver, lentPart(activeGrants(database, *giver, day), delegation)});
    }
    return chain;
}

} // namespace xinheng::access::rights_store
