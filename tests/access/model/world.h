#pragma once

#include "access/model.h"
#include "access/rights.h"

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

/// Another kind of right, such as a level of amounts, is another struct in `content`.
struct Grant {
    bool toRole = false;
    std::string grantee;
    std::variant<FunctionGrant, RowGrant, FieldGrant> content;
    Period period;
};

struct Membership {
    std::string person;
    std::string role;
    Period period;
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

/// What can reach a person in another way than by roles and direct grants, such as a delegation,
/// is another list beside `memberships`.
struct World {
    int today = 0;
    std::vector<Person> people; ///< those who ask
    std::vector<Membership> memberships;
    std::vector<Grant> grants;
    std::map<std::string, Control> controls; ///< by object
    Tree departments;
    Tree districts;
    std::vector<Customer> customers;
    Condition filter; ///< what people filter by
    /// Grants, memberships, people, customers, controls, nodes below others and comparisons.
    [[nodiscard]] std::size_t parts() const;
};
std::ostream& operator<<(std::ostream& out, const World& world);

} // namespace xinheng::tests::model
