#pragma once

#include "access/model.h"
#include "access/rights.h"
#include "storage/database.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace xinheng::access::rights_store {

/// Reads the version that moves with every change that can alter somebody's rights; a statement,
/// because it is asked again and again.
storage::Statement versionStatement(storage::Database& database);
void moveVersion(storage::Database& database);

std::optional<Role> findRole(storage::Database& database, std::string_view code);
std::vector<Role> listRoles(storage::Database& database);
RoleId addRole(storage::Database& database, const Role& role);

/// Who ends a right, and when; the row stays.
struct End {
    std::string at; ///< UTC text
    std::string by; ///< code
};

std::vector<Membership> listMemberships(storage::Database& database);
/// Memberships of one person with the role's row.
struct PersonsRole {
    Role role;
    Membership membership;
};
std::vector<PersonsRole> rolesOf(storage::Database& database, PersonId person);
/// In the place of a membership that is there, which ends.
void setMember(storage::Database& database, PersonId person, RoleId role,
               const Membership& membership);
bool endMember(storage::Database& database, PersonId person, RoleId role, const End& end);

/// Those that have not been ended, also those whose days have not come or are past.
std::vector<Grant> grantsOf(storage::Database& database, const Grantee& grantee);
GrantId addGrant(storage::Database& database, const Grant& grant);
void endGrant(storage::Database& database, GrantId id, const End& end);
/// Everything given to a person: grants, memberships, what was lent to them and by them.
void endAllOf(storage::Database& database, PersonId person, const End& end);

DelegationId addDelegation(storage::Database& database, PersonId giver, PersonId taker,
                           std::optional<RoleId> role, const Delegation& delegation);
/// Not ended ones; of one person, as giver or as taker, or of everybody.
std::vector<Delegation> delegations(storage::Database& database,
                                    std::optional<PersonId> person = {});
bool endDelegation(storage::Database& database, DelegationId id, const End& end);

/// The ladders of an amount object; `withCovered`: and which keys each holds for.
enum class Covered { leaveOut, workOut };
Ladders ladders(storage::Database& database, const AmountObject& object, Covered covered);
/// Nothing: the step is taken away.
void setStep(storage::Database& database, std::string_view object, std::string_view key, int level,
             std::optional<Money> amount);

/// Setting: whoever has no level is "unlimited" instead of refused.
inline constexpr const char* withoutLevelSetting = "amount-without-level";

/// What a delegation passes of the giver's grants. What is forbidden to the giver stays forbidden
/// whatever is lent.
std::vector<ActiveGrant> lentPart(std::vector<ActiveGrant> grants, const Delegation& delegation);

/// What is in force for a person on a day.
Rights::Source sourceOf(storage::Database& database, const ObjectRegistry& objects,
                        const Person& person, Date day);
/// The same for what a role alone gives.
Rights::Source sourceOf(storage::Database& database, const ObjectRegistry& objects,
                        const Role& role, Date day);

std::map<std::string, Control> controls(storage::Database& database);
void setControl(storage::Database& database, std::string_view object, Control control);

/// A tree table (code, parent), read once.
class Tree {
public:
    Tree(storage::Database& database, const std::string& treeTable);
    [[nodiscard]] bool contains(const std::string& code) const { return parents_.contains(code); }
    /// Adds the node and everything below it; nothing when there is no such node.
    void addBelow(const std::string& code, std::set<std::string>& codes) const;
    /// The node, then what stands above it.
    [[nodiscard]] std::vector<std::string> path(const std::string& code) const;
    [[nodiscard]] const std::unordered_map<std::string, std::string>& parents() const {
        return parents_;
    }

private:
    std::unordered_map<std::string, std::string> parents_; ///< "" at the top
    std::unordered_map<std::string, std::vector<std::string>> children_;
};

/// Whether a tree table has the node.
bool hasNode(storage::Database& database, const std::string& treeTable, std::string_view code);

} // namespace xinheng::access::rights_store
