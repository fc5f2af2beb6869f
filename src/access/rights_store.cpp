#include "access/rights_store.h"

#include "access/rights_store_rows.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

Statement versionStatement(Database& database) {
    return database.prepare("SELECT version FROM access_rights_version");
}

void moveVersion(Database& database) {
    database.execute("UPDATE access_rights_version SET version = version + 1");
}

std::optional<Role> findRole(Database& database, std::string_view code) {
    Statement find = database.prepare("SELECT id, code, name FROM access_role WHERE code = ?");
    find.bind(1, code);
    if (!find.step())
        return std::nullopt;
    return Role{RoleId(find.integer(0)), find.text(1), find.text(2)};
}

std::vector<Role> listRoles(Database& database) {
    Statement list = database.prepare("SELECT id, code, name FROM access_role ORDER BY code");
    std::vector<Role> roles;
    while (list.step())
        roles.push_back({RoleId(list.integer(0)), list.text(1), list.text(2)});
    return roles;
}

RoleId addRole(Database& database, const Role& role) {
    database.prepare("INSERT INTO access_role (code, name) VALUES (?, ?)")
        .bind(1, role.code)
        .bind(2, role.name)
        .run();
    return RoleId(database.lastInsertId());
}

std::vector<Membership> listMemberships(Database& database) {
    Statement list = database.prepare("SELECT p.code, r.code, m.from_day, m.to_day, m.reason, "
                                      "m.given_by, m.given_at FROM access_member m "
                                      "JOIN access_person p ON p.id = m.person_id JOIN access_role "
                                      "r ON r.id = m.role_id WHERE m.ended_at IS NULL "
                                      "ORDER BY p.code, r.code");
    std::vector<Membership> memberships;
    while (list.step())
        memberships.push_back({list.text(0),
                               list.text(1),
                               {dayIfAny(list, 2), dayIfAny(list, 3)},
                               list.text(4),
                               list.text(5),
                               list.text(6)});
    return memberships;
}

std::vector<PersonsRole> rolesOf(Database& database, PersonId person) {
    Statement list =
        database.prepare("SELECT r.id, r.code, r.name, p.code, m.from_day, m.to_day, "
                         "m.reason, m.given_by, m.given_at "
                         "FROM access_member m JOIN access_role r ON r.id = m.role_id "
                         "JOIN access_person p ON p.id = m.person_id "
                         "WHERE m.person_id = ? AND m.ended_at IS NULL ORDER BY r.code");
    list.bind(1, person.value());
    std::vector<PersonsRole> roles;
    while (list.step())
        roles.push_back({Role{RoleId(list.integer(0)), list.text(1), list.text(2)},
                         Membership{list.text(3),
                                    list.text(1),
                                    {dayIfAny(list, 4), dayIfAny(list, 5)},
                                    list.text(6),
                                    list.text(7),
                                    list.text(8)}});
    return roles;
}

void setMember(Database& database, PersonId person, RoleId role, const Membership& membership) {
    endMember(database, person, role, {membership.givenAt, membership.givenBy});
    Statement insert =
        database.prepare("INSERT INTO access_member (person_id, role_id, from_day, to_day, reason, "
                         "given_by, given_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, person.value()).bind(2, role.value());
    bindValidity(insert, 3, membership.validity);
    insert.bind(5, membership.reason).bind(6, membership.givenBy).bind(7, membership.givenAt).run();
}

bool endMember(Database& database, PersonId person, RoleId role, const End& end) {
    database
        .prepare("UPDATE access_member SET ended_at = ?, ended_by = ? "
                 "WHERE person_id = ? AND role_id = ? AND ended_at IS NULL")
        .bindAll(end.at, end.by, person.value(), role.value())
        .run();
    return database.changes() > 0;
}

std::vector<Grant> grantsOf(Database& database, const Grantee& grantee) {
    Statement list = database.prepare(
        "SELECT " + std::string(grantColumns) + " FROM access_grant g WHERE " +
        (grantee.isRole() ? "role_id" : "person_id") + " = ? AND ended_at IS NULL ORDER BY id");
    list.bind(1, grantee.isRole() ? std::get<RoleId>(grantee.id).value()
                                  : std::get<PersonId>(grantee.id).value());
    std::vector<Grant> grants;
    while (list.step())
        grants.push_back(grantOf(list, grantee));
    return grants;
}

GrantId addGrant(Database& database, const Grant& grant) {
    Statement insert = database.prepare(
        "INSERT INTO access_grant (person_id, role_id, kind, node, object, scope, entry, field, "
        "access, level, from_day, to_day, reason, given_by, given_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (grant.grantee.isRole())
        insert.bind(2, std::get<RoleId>(grant.grantee.id).value());
    else
        insert.bind(1, std::get<PersonId>(grant.grantee.id).value());
    if (const auto* function = std::get_if<Grant::Function>(&grant.content)) {
        insert.bind(3, "function").bind(4, function->node).bind(7, std::int64_t{0});
    } else if (const auto* rows = std::get_if<Grant::Rows>(&grant.content)) {
        insert.bind(3, "rows").bind(5, rows->object).bind(6, rows->scope);
        insert.bind(7, std::int64_t{rows->entry ? 1 : 0});
    } else if (const auto* level = std::get_if<Grant::Level>(&grant.content)) {
        insert.bind(3, "level").bind(5, level->object).bind(7, std::int64_t{0});
        insert.bind(10, std::int64_t{level->level});
    } else {
        const auto& field = std::get<Grant::FieldRight>(grant.content);
        insert.bind(3, "fields").bind(5, field.object).bind(7, std::int64_t{0});
        insert.bind(8, field.field).bind(9, fieldAccessName(field.access));
    }
    bindValidity(insert, 11, grant.validity);
    insert.bind(13, grant.reason).bind(14, grant.givenBy).bind(15, grant.givenAt).run();
    return GrantId(database.lastInsertId());
}

void endGrant(Database& database, GrantId id, const End& end) {
    database
        .prepare("UPDATE access_grant SET ended_at = ?, ended_by = ? "
                 "WHERE id = ? AND ended_at IS NULL")
        .bindAll(end.at, end.by, id.value())
        .run();
}

void endAllOf(Database& database, PersonId person, const End& end) {
    for (const char* which : {"access_grant SET ended_at = ?1, ended_by = ?2 WHERE person_id = ?3",
                              "access_member SET ended_at = ?1, ended_by = ?2 WHERE person_id = ?3",
                              "access_delegation SET ended_at = ?1, ended_by = ?2 "
                              "WHERE (giver_id = ?3 OR taker_id = ?3)"})
        database.prepare(std::string("UPDATE ") + which + " AND ended_at IS NULL")
            .bindAll(end.at, end.by, person.value())
            .run();
}

std::map<std::string, Control> controls(Database& database) {
    Statement list = database.prepare("SELECT object, rows, fields FROM access_control");
    std::map<std::string, Control> controls;
    while (list.step())
        controls[list.text(0)] = {list.integer(1) != 0, list.integer(2) != 0};
    return controls;
}

void setControl(Database& database, std::string_view object, Control control) {
    database
        .prepare(
            "INSERT INTO access_control (object, rows, fields) VALUES (?, ?, ?) "
            "ON CONFLICT (object) DO UPDATE SET rows = excluded.rows, fields = excluded.fields")
        .bind(1, object)
        .bind(2, std::int64_t{control.rows ? 1 : 0})
        .bind(3, std::int64_t{control.fields ? 1 : 0})
        .run();
}

bool hasNode(Database& database, const std::string& treeTable, std::string_view code) {
    Statement find = database.prepare("SELECT 1 FROM " + treeTable + " WHERE code = ?");
    return find.bind(1, code).step();
}

} // namespace xinheng::access::rights_store
