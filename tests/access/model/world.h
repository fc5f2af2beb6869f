#pragma once

#include "access/model.h"
#include "access/rights.h"

#include <cstdint>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A small world of people, rights and customers in plain structs, for the model of the rules in
/// permissions.md. Of the engine only its enumerations are used here.
namespace xinheng::tests::model {

/// Days are counted from an arbitrary one; both ends are included, an absent end is open.
struct Period {
    std::optional<int> from;
    std::optional<int> to;
};

/// A filter as a tree: a comparison, or others joined.
struct Condition {
    enum class Kind { compare, all, any, none };
    Kind kind = Kind::compare;
    std::vector<Condition> parts; ///< one for none
    std::string field;
    std::string op;
    std::vector<std::string> values; ///< one, or several for in; empty text: not there
    [[nodiscard]] std::string words() const;
};

struct RowScope {
    enum class Form { all, mine, department, departmentBelow, ids, tree, treeBelow, where, broken };
    Form form = Form::all;
    std::vector<std::string> codes; ///< for ids
    std::string dimension;          ///< for the trees
    std::string node;
    Condition condition; ///< for where
    /// In the words of the command line; broken ones can't be read.
    [[nodiscard]] std::string words() const;
};

struct FunctionGrant {
    std::string node;
};
struct RowGrant {
    std::string object;
    RowScope scope;
    bool entry = false;
};
struct FieldGrant {
    std::string object;
    std::string field;
    access::FieldAccess access = access::FieldAccess::read;
};

struct LevelGrant {
    std::string object; ///< of amounts
    int level = 1;      ///< 1 to 6
};

/// Another kind of right is another struct in `content`.
struct Grant {
    bool toRole = false;
    std::string grantee;
    std::variant<FunctionGrant, RowGrant, FieldGrant, LevelGrant> content;
    Period period;
    bool ended = false; ///< taken away: the row stays and gives nothing
};

struct Membership {
    std::string person;
    std::string role;
    Period period;
    bool ended = false;
};

struct Delegation {
    std::string giver;
    std::string taker;
    std::string role; ///< only what this role gives; empty: all
    Period period;    ///< with both days
    bool ended = false;
};

/// What a level of an object's amounts allows under a key, in fen.
struct Step {
    std::string object;
    std::string key;
    int level = 1;
    std::int64_t fen = 0;
};

struct Pair {
    std::string id;
    std::string first;
    std::string second;
    bool blocks = false;
};

struct Mitigation {
    std::string person;
    std::string pair;
    int to = 0; ///< included
    bool ended = false;
};

struct Person {
    std::string code;
    access::PersonKind kind = access::PersonKind::person;
    std::string department; ///< empty: none
    std::optional<int> disabledOn;
};

struct Control {
    bool rows = false;
    bool fields = false;
};

/// Field key to value in plain form.
using Customer = std::map<std::string, std::string>;
/// Node to the node above it; empty: at the top.
using Tree = std::map<std::string, std::string>;

struct World {
    int today = 0;
    std::vector<Person> people; ///< those who ask
    std::vector<Membership> memberships;
    std::vector<Grant> grants;
    std::vector<Delegation> delegations;
    std::map<std::string, Control> controls; ///< by object
    std::vector<Step> steps;                 ///< under one object and key they rise
    bool unlimitedWithoutLevel = false;
    Tree accounts;
    std::vector<Pair> pairs;
    std::vector<Mitigation> mitigations;
    /// Changes of rights that somebody makes together: judged by the duties they bring into one
    /// hand.
    std::vector<Grant> newGrants;
    std::vector<Membership> newMemberships;
    std::vector<Delegation> newDelegations;
    Tree departments;
    Tree districts;
    std::vector<Customer> customers;
    Condition filter; ///< what people filter by
    /// Everything in lists, controls, nodes below others and comparisons.
    [[nodiscard]] std::size_t parts() const;
};
std::ostream& operator<<(std::ostream& out, const World& world);

} // namespace xinheng::tests::model
