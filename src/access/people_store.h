#pragma once

#include "access/model.h"
#include "storage/database.h"

#include <string>
#include <vector>

namespace xinheng::access::people_store {

/// For dimensions that other features declare on the department tree.
inline constexpr const char* departmentTable = "access_department";
inline constexpr const char* departmentChangeTable = "access_department_change";
inline constexpr const char* personTable = "access_person";
inline constexpr const char* personChangeTable = "access_person_change";

std::optional<Person> findPerson(storage::Database& database, std::string_view code);
std::optional<Person> findPerson(storage::Database& database, PersonId id);
/// By number; those that are there.
std::vector<Person> findPeople(storage::Database& database, const std::vector<PersonId>& ids);
std::vector<Person> listPeople(storage::Database& database);
/// Who adds it, and when (UTC text).
struct AddedBy {
    std::string person;
    std::string at;
};
PersonId addPerson(storage::Database& database, const Person& person,
                   const std::string& passwordHash, const AddedBy& by = {});
void setKind(storage::Database& database, PersonId id, PersonKind kind);
void setDisabled(storage::Database& database, PersonId id, std::optional<Date> day);
int countActive(storage::Database& database, PersonKind kind);

/// Empty for somebody who has none yet.
std::string passwordHash(storage::Database& database, PersonId id);
void setPasswordHash(storage::Database& database, PersonId id, const std::string& hash);

struct Attempt {
    int failures = 0;
    std::string waitUntil; ///< UTC text, empty: none
};
Attempt attempt(storage::Database& database, std::string_view typedCode);
void setAttempt(storage::Database& database, std::string_view typedCode, const Attempt& attempt);
void clearAttempt(storage::Database& database, std::string_view typedCode);

std::vector<TreeNode> listDepartments(storage::Database& database);
bool hasDepartment(storage::Database& database, std::string_view code);
/// Codes of departments that stand below themselves.
std::vector<std::string> departmentsInCircles(storage::Database& database);
void addDepartment(storage::Database& database, const TreeNode& department, const AddedBy& by);

std::string setting(storage::Database& database, std::string_view key);
void setSetting(storage::Database& database, std::string_view key, std::string_view value);
std::string secret(storage::Database& database, std::string_view key);
void setSecret(storage::Database& database, std::string_view key, std::string_view bytes);
std::string personal(storage::Database& database, PersonId id, std::string_view key);
void setPersonal(storage::Database& database, PersonId id, std::string_view key,
                 std::string_view value);
/// Of everybody whose setting has this value.
void forgetPersonal(storage::Database& database, std::string_view key, std::string_view value);

} // namespace xinheng::access::people_store
