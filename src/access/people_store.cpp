#include "access/people_store.h"

#include "base/normalise.h"
#include "storage/statement.h"

namespace xinheng::access::people_store {

using storage::Database;
using storage::Statement;

namespace {

constexpr const char* personColumns =
    "SELECT id, code, name, department, kind, disabled_on, password_hash <> '' FROM access_person ";

std::optional<Date> dayIfAny(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Date::parse(row.view(column)).value());
}

Person personOf(const Statement& row) {
    return {PersonId(row.integer(0)),        row.text(1),      row.text(2),        row.textIfAny(3),
            personKindFromName(row.view(4)), dayIfAny(row, 5), row.integer(6) != 0};
}

std::string valueOf(Database& database, const char* sql, std::string_view key) {
    Statement find = database.prepare(sql);
    find.bind(1, key);
    return find.step() ? find.blob(0) : std::string();
}

} // namespace

std::optional<Person> findPerson(Database& database, std::string_view code) {
    Statement find = database.prepare(std::string(personColumns) + "WHERE code = ?");
    find.bind(1, code);
    return find.step() ? std::optional(personOf(find)) : std::nullopt;
}

std::optional<Person> findPerson(Database& database, PersonId id) {
    Statement find = database.prepare(std::string(personColumns) + "WHERE id = ?");
    find.bind(1, id.value());
    return find.step() ? std::optional(personOf(find)) : std::nullopt;
}

std::vector<Person> findPeople(Database& database, const std::vector<PersonId>& ids) {
    Statement find = database.prepare(std::string(personColumns) + "WHERE id = ?");
    std::vector<Person> people;
    for (const PersonId id : ids) {
        if (find.bind(1, id.value()).step())
            people.push_back(personOf(find));
        find.reset();
    }
    return people;
}

std::vector<Person> listPeople(Database& database) {
    Statement list = database.prepare(std::string(personColumns) + "ORDER BY code");
    std::vector<Person> people;
    while (list.step())
        people.push_back(personOf(list));
    return people;
}

PersonId addPerson(Database& database, const Person& person, const std::string& passwordHash,
                   const AddedBy& by) {
    Statement insert = database.prepare(
        "INSERT INTO access_person (code, name, department, kind, password_hash, name_sort, "
        "created_at, created_by, changed_at, changed_by) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?8)");
    insert.bind(1, person.code).bind(2, person.name).bindIfAny(3, person.department);
    insert.bind(4, personKindName(person.kind)).bind(5, passwordHash);
    insert.bindBlob(6, sortKey(person.name)).bind(7, by.at).bind(8, by.person);
    insert.run();
    return PersonId(database.lastInsertId());
}

void setKind(Database& database, PersonId id, PersonKind kind) {
    database
        .prepare("UPDATE access_person SET kind = ?, row_version = row_version + 1 WHERE id = ?")
        .bind(1, personKindName(kind))
        .bind(2, id.value())
        .run();
}

void setDisabled(Database& database, PersonId id, std::optional<Date> day) {
    Statement update = database.prepare(
        "UPDATE access_person SET disabled_on = ?, row_version = row_version + 1 WHERE id = ?");
    update.bindIfAny(1, day ? std::optional(day->iso()) : std::nullopt).bind(2, id.value()).run();
}

int countActive(Database& database, PersonKind kind) {
    Statement count = database.prepare(
        "SELECT count(*) FROM access_person WHERE kind = ? AND disabled_on IS NULL");
    count.bind(1, personKindName(kind)).step();
    return static_cast<int>(count.integer(0));
}

std::string passwordHash(Database& database, PersonId id) {
    Statement find = database.prepare("SELECT password_hash FROM access_person WHERE id = ?");
    find.bind(1, id.value());
    return find.step() ? find.text(0) : std::string();
}

void setPasswordHash(Database& database, PersonId id, const std::string& hash) {
    database
        .prepare("UPDATE access_person SET password_hash = ?, row_version = row_version + 1 WHERE "
                 "id = ?")
        .bind(1, hash)
        .bind(2, id.value())
        .run();
}

Attempt attempt(Database& database, std::string_view typedCode) {
    Statement find =
        database.prepare("SELECT failures, wait_until FROM access_attempt WHERE code = ?");
    find.bind(1, typedCode);
    if (!find.step())
        return {};
    return {static_cast<int>(find.integer(0)), find.text(1)};
}

void setAttempt(Database& database, std::string_view typedCode, const Attempt& attempt) {
    database
        .prepare("INSERT INTO access_attempt (code, failures, wait_until) VALUES (?, ?, ?) "
                 "ON CONFLICT (code) DO UPDATE SET failures = excluded.failures, wait_until = "
                 "excluded.wait_until")
        .bind(1, typedCode)
        .bind(2, std::int64_t{attempt.failures})
        .bind(3, attempt.waitUntil)
        .run();
    // Made-up codes must not grow the file without end.
    database.execute("DELETE FROM access_attempt WHERE code NOT IN "
                     "(SELECT code FROM access_attempt ORDER BY wait_until DESC LIMIT 1000)");
}

void clearAttempt(Database& database, std::string_view typedCode) {
    database.prepare("DELETE FROM access_attempt WHERE code = ?").bind(1, typedCode).run();
}

std::vector<TreeNode> listDepartments(Database& database) {
    Statement list =
        database.prepare("SELECT code, name, parent FROM access_department ORDER BY code");
    std::vector<TreeNode> departments;
    while (list.step())
        departments.push_back({list.text(0), list.text(1), list.textIfAny(2)});
    return departments;
}

bool hasDepartment(Database& database, std::string_view code) {
    Statement find = database.prepare("SELECT 1 FROM access_department WHERE code = ?");
    return find.bind(1, code).step();
}

std::vector<std::string> departmentsInCircles(Database& database) {
    Statement list = database.prepare(
        "WITH RECURSIVE up (code, above) AS (SELECT code, parent FROM access_department UNION "
        "SELECT up.code, d.parent FROM up JOIN access_department d ON d.code = up.above) "
        "SELECT code FROM up WHERE above = code");
    std::vector<std::string> codes;
    while (list.step())
        codes.push_back(list.text(0));
    return codes;
}

void addDepartment(Database& database, const TreeNode& department, const AddedBy& by) {
    database
        .prepare("INSERT INTO access_department (code, name, parent, name_sort, created_at, "
                 "created_by, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?5, ?6)")
        .bind(1, department.code)
        .bind(2, department.name)
        .bindIfAny(3, department.parent)
        .bindBlob(4, sortKey(department.name))
        .bind(5, by.at)
        .bind(6, by.person)
        .run();
}

std::string setting(Database& database, std::string_view key) {
    return valueOf(database, "SELECT value FROM access_setting WHERE key = ?", key);
}

void setSetting(Database& database, std::string_view key, std::string_view value) {
    database
        .prepare("INSERT INTO access_setting (key, value) VALUES (?, ?) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(1, key)
        .bind(2, value)
        .run();
}

std::string secret(Database& database, std::string_view key) {
    return valueOf(database, "SELECT value FROM access_secret WHERE key = ?", key);
}

void setSecret(Database& database, std::string_view key, std::string_view bytes) {
    database
        .prepare("INSERT INTO access_secret (key, value) VALUES (?, ?) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value")
        .bind(1, key)
        .bindBlob(2, bytes)
        .run();
}

std::string personal(Database& database, PersonId id, std::string_view key) {
    Statement find =
        database.prepare("SELECT value FROM access_personal WHERE person_id = ? AND key = ?");
    find.bind(1, id.value()).bind(2, key);
    return find.step() ? find.text(0) : std::string();
}

void setPersonal(Database& database, PersonId id, std::string_view key, std::string_view value) {
    database
        .prepare("INSERT INTO access_personal (person_id, key, value) VALUES (?, ?, ?) "
                 "ON CONFLICT (person_id, key) DO UPDATE SET value = excluded.value")
        .bind(1, id.value())
        .bind(2, key)
        .bind(3, value)
        .run();
}

void forgetPersonal(Database& database, std::string_view key, std::string_view value) {
    database.prepare("DELETE FROM access_personal WHERE key = ? AND value = ?")
        .bind(1, key)
        .bind(2, value)
        .run();
}

} // namespace xinheng::access::people_store
