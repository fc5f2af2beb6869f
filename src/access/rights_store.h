#pragma once

#include "access/model.h"
#include "access/rights.h"
#include "storage/database.h"

#include <map>
#include <string>
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

/// The ladders of an amount object; workOut: and which keys each holds for.
enum class Covered { leaveOut, workOut };
Ladders ladders(storage::Database& database, const AmountObject& object, Covered covered);
/// Nothing: the step is taken away.
void setStep(storage::Database& database, std::string_view object, std::string_view key, int level,
             std::optional<Money> amount);

/// Setting: whoever has no level is "unlimited" instead of refused.
inline constexpr const char* withoutLevelSetting = "amount-without-level";

/// What is in force for a person on a day. Of what is lent by a delegation of one role, what is
/// forbidden to the giver otherwise is passed as well: it stays forbidden whatever is lent.
Rights::Source sourceOf(storage::Database& database, const ObjectRegistry& objects,
                        const Person& person, Date day);
/// The same for what a role alone gives.
Rights::Source sourceOf(storage::Database& database, const ObjectRegistry& objects,
                        const Role& role, Date day);

/// A grant that is in force for a person, and how it reached them.
struct ActiveGrant {
    Grant grant;
    std::optional<Role> role; ///< absent: given to the person directly
    Membership membership;    ///< by which the role reaches the person, when there is one
};
/// The same grants as in sourceOf one by one, with everything that is known of them: for reasons.
struct Chain {
    struct Lent {
        Delegation delegation;
        Person giver;
        std::vector<ActiveGrant> grants;
    };
    std::vector<ActiveGrant> grants;
    std::vector<Lent> lent;
};
Chain chainOf(storage::Database& database, const Person& person, Date day);

std::map<std::string, Control> controls(storage::Database& database);
void setControl(storage::Database& database, std::string_view object, Control control);

/// A tree table (code, parent), read once.
class Tree {
public:
    Tree(storage::Database& database, const std::string& treeTable);
    /// The nodes and everything below them, each once; nothing for a code that is no node.
    [[nodiscard]] std::vector<std::string> below(const std::vector<std::string>& codes) const;
    /// The node, then what stands above it.
    [[nodiscard]] std::vector<std::string> path(std::string_view code) const;
    [[nodiscard]] std::vector<std::string> codes() const;

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Node {
        std::string code;
        std::string parentCode; ///< "" at the top
        std::size_t parent = none;
        std::size_t firstChild = none;
        std::size_t nextSibling = none;
    };
    [[nodiscard]] std::size_t find(std::string_view code) const;
    std::vector<Node> nodes_; ///< by code
};

/// Whether a tree table has the node.
bool hasNode(storage::Database& database, const std::string& treeTable, std::string_view code);

} // namespace xinheng::access::rights_store
