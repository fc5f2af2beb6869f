#pragma once

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xinheng::access {

using PersonId = Id<struct PersonTag>;
using RoleId = Id<struct RoleTag>;
using GrantId = Id<struct GrantTag>;
using DelegationId = Id<struct DelegationTag>;

/// The administrator keeps people and the set and sees no business data; the account-set manager
/// (账套主管) may do and see everything of the set; everybody else what was granted.
enum class PersonKind { administrator, manager, person };
const char* personKindName(PersonKind kind);
PersonKind personKindFromName(std::string_view name);

struct Person {
    PersonId id{0};
    std::string code;
    std::string name;
    std::optional<std::string> department;
    PersonKind kind = PersonKind::person;
    std::optional<Date> disabledOn; ///< the first day without access
    bool hasPassword = true;        ///< without one nobody signs in
    [[nodiscard]] bool isActive(Date day) const { return !disabledOn || day < *disabledOn; }
};

struct Role {
    RoleId id{0};
    std::string code;
    std::string name;
};

/// A node of a tree: department, district, class.
struct TreeNode {
    std::string code;
    std::string name;
    std::optional<std::string> parent;
};

/// First and last day, both included; absent: open on that side. Judged by the machine's clock.
struct Validity {
    std::optional<Date> from;
    std::optional<Date> to;
    [[nodiscard]] bool covers(Date day) const {
        return (!from || *from <= day) && (!to || day <= *to);
    }
};

/// To whom a right is given.
struct Grantee {
    std::variant<PersonId, RoleId> id;
    std::string code;
    std::string name;
    [[nodiscard]] bool isRole() const { return std::holds_alternative<RoleId>(id); }
    /// "role:cashier", "person:zhangzibin"
    [[nodiscard]] std::string words() const { return (isRole() ? "role:" : "person:") + code; }
};

struct Membership {
    std::string person;
    std::string role;
    Validity validity;
    std::string reason;
    std::string givenBy;
    std::string givenAt;
};

enum class FieldAccess { read, write, mask, forbid };
const char* fieldAccessName(FieldAccess access);
std::optional<FieldAccess> fieldAccessFromName(std::string_view name);

/// One row of access_grant.
struct Grant {
    struct Function {
        std::string node;
    };
    struct Rows {
        std::string object;
        std::string scope;  ///< Scope::words()
        bool entry = false; ///< entry includes query
    };
    struct FieldRight {
        std::string object;
        std::string field;
        FieldAccess access = FieldAccess::read;
    };

    struct Level {
        std::string object; ///< key of an AmountObject
        int level = 1;      ///< 1 to 6
    };

    GrantId id{0};
    Grantee grantee{PersonId{0}, {}, {}};
    std::variant<Function, Rows, FieldRight, Level> content;
    Validity validity;
    std::string reason;
    std::string givenBy;
    std::string givenAt;
};

/// What one person may do lent to another for some days. The taker may then do what the giver may,
/// with the giver's eyes: "mine" is the giver's. What the giver has been lent is not lent on.
struct Delegation {
    DelegationId id{0};
    std::string giver;               ///< code
    std::string taker;               ///< code
    std::optional<std::string> role; ///< code; absent: all that the giver has
    Validity validity;               ///< always with both days
    std::string reason;
    std::string givenBy;
    std::string givenAt;
};

/// Whether an object's rows and fields are controlled at all (数据权限控制设置).
struct Control {
    bool rows = false;
    bool fields = false;
};

/// Codes of people, roles, departments and the like: 1 to 40 letters, digits, and - _ . within; no
/// white space, quotes, commas or colons. Returns the tidied code.
Result<std::string> checkedCode(std::string_view code);
/// Names: tidied, 1 to 100 characters, no control characters.
Result<std::string> checkedName(std::string_view name);
inline constexpr std::size_t longestReason = 200;
/// Whether what people wrote has at most so many characters and no control characters.
bool fitsWritten(std::string_view text, std::size_t mostCharacters);
/// Reasons: tidied, at most longestReason characters, no control characters; may be empty.
Result<std::string> checkedReason(std::string_view reason);

} // namespace xinheng::access
