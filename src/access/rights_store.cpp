#include "access/rights_store.h"

#include "storage/statement.h"

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

namespace {

std::optional<Date> dayIfAny(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Date::parse(row.view(column)).value());
}

void bindValidity(Statement& statement, int first, const Validity& validity) {
    const auto iso = [](const std::optional<Date>& day) {
        return day ? std::optional(day->iso()) : std::nullopt;
    };
    statement.bindIfAny(first, iso(validity.from)).bindIfAny(first + 1, iso(validity.to));
}

} // namespace

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
                                      "r ON r.id = m.role_id ORDER BY p.code, r.code");
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
    Statement list = database.prepare("SELECT r.id, r.code, r.name, p.code, m.from_day, m.to_day, "
                                      "m.reason, m.given_by, m.given_at "
                                      "FROM access_member m JOIN access_role r ON r.id = m.role_id "
                                      "JOIN access_person p ON p.id = m.person_id "
                                      "WHERE m.person_id = ? ORDER BY r.code");
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
    Statement insert =
        database.prepare("INSERT INTO access_member (person_id, role_id, from_day, to_day, reason, "
                         "given_by, given_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (person_id, role_id) DO UPDATE "
                         "SET from_day = excluded.from_day, "
                         "to_day = excluded.to_day, reason = excluded.reason, given_by = "
                         "excluded.given_by, given_at = excluded.given_at");
    insert.bind(1, person.value()).bind(2, role.value());
    bindValidity(insert, 3, membership.validity);
    insert.bind(5, membership.reason).bind(6, membership.givenBy).bind(7, membership.givenAt).run();
}

bool removeMember(Database& database, PersonId person, RoleId role) {
    database.prepare("DELETE FROM access_member WHERE person_id = ? AND role_id = ?")
        .bind(1, person.value())
        .bind(2, role.value())
        .run();
    return database.changes() > 0;
}

std::vector<Grant> grantsOf(Database& database, const Grantee& grantee) {
    Statement list = database.prepare("SELECT id, kind, node, object, scope, entry, field, access, "
                                      "from_day, to_day, reason, given_by, given_at "
                                      "FROM access_grant WHERE " +
                                      std::string(grantee.isRole() ? "role_id" : "person_id") +
                                      " = ? ORDER BY id");
    list.bind(1, grantee.isRole() ? std::get<RoleId>(grantee.id).value()
                                  : std::get<PersonId>(grantee.id).value());
    std::vector<Grant> grants;
    while (list.step()) {
        Grant grant;
        grant.id = GrantId(list.integer(0));
        grant.grantee = grantee;
        if (list.view(1) == "function")
            grant.content = Grant::Function{list.text(2)};
        else if (list.view(1) == "rows")
            grant.content = Grant::Rows{list.text(3), list.text(4), list.integer(5) != 0};
        else
            grant.content = Grant::FieldRight{list.text(3), list.text(6),
                                              fieldAccessFromName(list.view(7)).value()};
        grant.validity = {dayIfAny(list, 8), dayIfAny(list, 9)};
        grant.reason = list.text(10);
        grant.givenBy = list.text(11);
        grant.givenAt = list.text(12);
        grants.push_back(std::move(grant));
    }
    return grants;
}

GrantId addGrant(Database& database, const Grant& grant) {
    Statement insert = database.prepare(
        "INSERT INTO access_grant (person_id, role_id, kind, node, object, scope, entry, field, "
        "access, from_day, "
        "to_day, reason, given_by, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (grant.grantee.isRole())
        insert.bind(2, std::get<RoleId>(grant.grantee.id).value());
    else
        insert.bind(1, std::get<PersonId>(grant.grantee.id).value());
    if (const auto* function = std::get_if<Grant::Function>(&grant.content)) {
        insert.bind(3, "function").bind(4, function->node).bind(7, std::int64_t{0});
    } else if (const auto* rows = std::get_if<Grant::Rows>(&grant.content)) {
        insert.bind(3, "rows").bind(5, rows->object).bind(6, rows->scope);
        insert.bind(7, std::int64_t{rows->entry ? 1 : 0});
    } else {
        const auto& field = std::get<Grant::FieldRight>(grant.content);
        insert.bind(3, "fields").bind(5, field.object).bind(7, std::int64_t{0});
        insert.bind(8, field.field).bind(9, fieldAccessName(field.access));
    }
    bindValidity(insert, 10, grant.validity);
    insert.bind(12, grant.reason).bind(13, grant.givenBy).bind(14, grant.givenAt).run();
    return GrantId(database.lastInsertId());
}

void removeGrant(Database& database, GrantId id) {
    database.prepare("DELETE FROM access_grant WHERE id = ?").bind(1, id.value()).run();
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

std::vector<std::string> subtree(Database& database, const std::string& treeTable,
                                 std::string_view code) {
    Statement list =
        database.prepare("WITH RECURSIVE below (code) AS (SELECT code FROM " + treeTable +
                         " WHERE code = ?1 "
                         "UNION SELECT child.code FROM " +
                         treeTable +
                         " child JOIN below ON child.parent = below.code) "
                         "SELECT code FROM below");
    list.bind(1, code);
    std::vector<std::string> codes;
    while (list.step())
        codes.push_back(list.text(0));
    return codes;
}

} // namespace xinheng::access::rights_store
