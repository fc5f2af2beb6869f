#include "access/rights_store.h"
#include "access/rights_store_rows.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

DelegationId addDelegation(Database& database, PersonId giver, PersonId taker,
                           std::optional<RoleId> role, const Delegation& delegation) {
    Statement insert =
        database.prepare("INSERT INTO access_delegation (giver_id, taker_id, role_id, from_day, "
                         "to_day, reason, given_by, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, giver.value()).bind(2, taker.value());
    if (role)
        insert.bind(3, role->value());
    bindValidity(insert, 4, delegation.validity);
    insert.bind(6, delegation.reason).bind(7, delegation.givenBy).bind(8, delegation.givenAt).run();
    return DelegationId(database.lastInsertId());
}

std::vector<Delegation> delegations(Database& database, std::optional<PersonId> person) {
    Statement list = database.prepare(
        std::string("SELECT d.id, giver.code, taker.code, r.code, d.from_day, d.to_day, d.reason, "
                    "d.given_by, d.given_at FROM access_delegation d "
                    "JOIN access_person giver ON giver.id = d.giver_id "
                    "JOIN access_person taker ON taker.id = d.taker_id "
                    "LEFT JOIN access_role r ON r.id = d.role_id WHERE d.ended_at IS NULL") +
        (person ? " AND (d.giver_id = ?1 OR d.taker_id = ?1)" : "") + " ORDER BY d.from_day, d.id");
    if (person)
        list.bind(1, person->value());
    std::vector<Delegation> found;
    while (list.step())
        found.push_back({DelegationId(list.integer(0)),
                         list.text(1),
                         list.text(2),
                         list.textIfAny(3),
                         {dayIfAny(list, 4), dayIfAny(list, 5)},
                         list.text(6),
                         list.text(7),
                         list.text(8)});
    return found;
}

bool endDelegation(Database& database, DelegationId id, const End& end) {
    database
        .prepare("UPDATE access_delegation SET ended_at = ?, ended_by = ? "
                 "WHERE id = ? AND ended_at IS NULL")
        .bindAll(end.at, end.by, id.value())
        .run();
    return database.changes() > 0;
}

} // namespace xinheng::access::rights_store
