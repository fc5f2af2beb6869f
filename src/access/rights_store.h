#pragma once

#include "access/model.h"
#include "storage/database.h"

#include <map>
#include <vector>

namespace xinheng::access::rights_store {

/// Reads the version that moves with every change that can alter somebody's rights; a statement,
/// because it is asked again and again.
storage::Statement versionStatement(storage::Database& database);
void moveVersion(storage::Database& database);

std::optional<Role> findRole(storage::Database& database, std::string_view code);
std::vector<Role> listRoles(storage::Database& database);
RoleId addRole(storage::Database& database, const Role& role);

std::vector<Membership> listMemberships(storage::Database& database);
/// Memberships of one person with the role's row.
struct PersonsRole {
    Role role;
    Membership membership;
};
std::vector<PersonsRole> rolesOf(storage::Database& database, PersonId person);
void setMember(storage::Database& database, PersonId person, RoleId role,
               const Membership& membership);
bool removeMember(storage::Database& database, PersonId person, RoleId role);

std::vector<Grant> grantsOf(storage::Database& database, const Grantee& grantee);
GrantId addGrant(storage::Database& database, const Grant& grant);
void removeGrant(storage::Database& database, GrantId id);

std::map<std::string, Control> controls(storage::Database& database);
void setControl(storage::Database& database, std::string_view object, Control control);

/// The node and everything below it in a tree table (code, parent); empty when there is no such
/// node.
std::vector<std::string> subtree(storage::Database& database, const std::string& treeTable,
                                 std::string_view code);

} // namespace xinheng::access::rights_store
