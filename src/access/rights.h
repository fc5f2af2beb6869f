#pragma once

#include "access/amounts.h"
#include "access/function_tree.h"
#include "access/grant_set.h"
#include "access/model.h"
#include "access/object.h"
#include "access/scope.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace xinheng::access {

/// What a person may do with one field of an object.
enum class FieldState : std::uint8_t { hidden, masked, readable, writable };

enum class RowRight : std::uint8_t { query, entry };

/// Sets of grants that reach somebody together; shared, because many people have the same role.
using GrantSets = std::vector<std::shared_ptr<const GrantSet>>;

/// What somebody has been lent: the giver's own grants, as far as the delegation passes them.
struct Lent {
    Delegation delegation;
    Person giver;
    GrantSets grants;
};

/// A scope and by whose eyes it looks: what is "mine" in a right that was lent is the giver's.
struct HeldScope {
    const Scope* scope = nullptr; ///< never null; lives as long as the Rights that hold it
    std::size_t holder = 0;       ///< for Rights::holder
};

struct ObjectRights {
    bool rowsControlled = false;
    bool fieldsControlled = false;
    bool allRows[2] = {false, false}; ///< by RowRight
    std::vector<HeldScope> scopes[2]; ///< OR-ed; entry scopes are among the query scopes
    std::vector<FieldState> fields;   ///< by index into Object::fields
    std::vector<bool> forbidden;      ///< hidden by an explicit forbid

    /// A condition over a field that the person may not read covers nothing.
    [[nodiscard]] bool covers(const Scope& scope, const Object& object) const;
};

/// What a person may handle of an AmountObject.
struct AmountRights {
    int level = 0; ///< the highest given; 0: none
    /// By key: fen, the limit included. A key that is not here is not limited.
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> limits;
    static constexpr std::int64_t refused = -1;
};

/// The rights of one person, compiled from all grants that are in force on a day.
class Rights {
public:
    /// What compiling needs, read from the set by the Gate.
    struct Source {
        Person person;
        GrantSets grants; ///< in force on the day, read against the same catalogues
        std::map<std::string, Control> controls;
        std::vector<Lent> lent;                 ///< in force on the day
        std::map<std::string, Ladders> ladders; ///< by key of the AmountObject
        bool unlimitedWithoutLevel = false;     ///< a setting of the set; otherwise refused
    };
    Rights(const Source& source, const FunctionTree& tree, const ObjectRegistry& objects);

    /// A decision on a function node: one bit.
    [[nodiscard]] bool mayUse(std::size_t node) const { return functions_[node]; }
    /// Throws std::out_of_range for an object that was not declared.
    [[nodiscard]] const ObjectRights& object(const Object& object) const {
        const auto found = objects_.find(&object);
        return found != objects_.end() ? found->second : sameObject(object);
    }
    /// Hidden for fields that were added after the rights were compiled.
    [[nodiscard]] FieldState field(const Object& object, std::size_t index) const {
        const std::vector<FieldState>& states = this->object(object).fields;
        return index < states.size() ? states[index] : FieldState::hidden;
    }
    /// Whether an amount may be handled, its own included; a negative one (a reversal) counts like
    /// the positive. Tens of nanoseconds.
    [[nodiscard]] bool mayAmount(const AmountObject& object, std::string_view key,
                                 Money amount) const;
    [[nodiscard]] const AmountRights& amounts(const AmountObject& object) const {
        return amounts_.at(&object);
    }
    [[nodiscard]] PersonKind kind() const { return kind_; }
    /// 0: the person, then the givers of what was lent.
    [[nodiscard]] const Person& holder(std::size_t index) const { return holders_[index]; }

private:
    void compileObjects(const Source& source, const ObjectRegistry& objects);
    void compileAmounts(const Source& source, const ObjectRegistry& objects);
    void take(const Rights& giver);
    /// Declared in another registry under the same key.
    [[nodiscard]] const ObjectRights& sameObject(const Object& object) const;
    PersonKind kind_;
    GrantSets grants_; ///< whose scopes are held
    std::vector<Person> holders_;
    std::vector<bool> functions_;
    std::map<const Object*, ObjectRights> objects_;
    std::map<const AmountObject*, AmountRights> amounts_;
};

} // namespace xinheng::access
