#pragma once

#include "access/function_tree.h"
#include "access/model.h"
#include "access/object.h"
#include "access/scope.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// What a person may do with one field of an object.
enum class FieldState : std::uint8_t { hidden, masked, readable, writable };

enum class RowRight : std::uint8_t { query, entry };

/// A grant that is in force for a person, and how it reached them.
struct ActiveGrant {
    Grant grant;
    std::optional<Role> role; ///< absent: given to the person directly
};

struct ObjectRights {
    bool rowsControlled = false;
    bool fieldsControlled = false;
    bool allRows[2] = {false, false}; ///< by RowRight
    std::vector<Scope> scopes[2];     ///< OR-ed; entry scopes are among the query scopes
    std::vector<FieldState> fields;   ///< by index into Object::fields
    std::vector<bool> forbidden;      ///< hidden by an explicit forbid

    /// A condition over a field that the person may not read covers nothing.
    [[nodiscard]] bool covers(const Scope& scope, const Object& object) const;
};

/// The rights of one person, compiled from all grants that are in force on a day.
class Rights {
public:
    /// What compiling needs, read from the set by the Gate.
    struct Source {
        Person person;
        std::vector<ActiveGrant> grants; ///< in force on the day
        std::map<std::string, Control> controls;
    };
    Rights(const Source& source, const FunctionTree& tree, const ObjectRegistry& objects);

    /// A decision on a function node: one bit.
    [[nodiscard]] bool mayUse(std::size_t node) const { return functions_[node]; }
    /// Throws std::out_of_range for an object that was not declared.
    [[nodiscard]] const ObjectRights& object(const Object& object) const {
        return objects_.at(&object);
    }
    [[nodiscard]] FieldState field(const Object& object, std::size_t index) const {
        return objects_.at(&object).fields[index];
    }
    [[nodiscard]] PersonKind kind() const { return kind_; }

private:
    void compileObject(const Source& source, const Object& object);
    PersonKind kind_;
    std::vector<bool> functions_;
    std::map<const Object*, ObjectRights> objects_;
};

} // namespace xinheng::access
