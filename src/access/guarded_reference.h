#pragma once

#include "access/gate.h"

#include <set>
#include <string>

namespace xinheng::access {

/// The object whose rows the field names, when such a row is there only for those who see it: a
/// customer above, a contact above. nullptr for trees, people and departments, which everybody
/// picks from, and for what the row belongs to, without which it is not seen itself.
const Object* guardedTarget(const ObjectRegistry& objects, const Object& object,
                            const Field& field);

/// What a person sees in fields that name other rows: nothing where the row named is not theirs to
/// see, as if none were named. A field that goes with such a one (Field::goesWith) is empty with
/// it. In one statement: `sql` in the place of the column, prefix() before it all.
class SeenReferences {
public:
    SeenReferences(const Gate& gate, const Object& object) : gate_(gate), object_(object) {}

    /// Of the table with the alias `it`.
    [[nodiscard]] std::string sql(const Field& field);
    /// Whether sql() is the column itself.
    [[nodiscard]] bool isPlain(const Field& field) const;
    /// What the expressions given so far look into: empty, or "WITH ..." with its values.
    [[nodiscard]] SqlCondition prefix() const;

private:
    struct Target {
        const Object* object = nullptr; ///< nullptr: all of its rows are seen
        bool none = false;              ///< none of them is
    };
    [[nodiscard]] Target target(const Field& field) const;
    const Gate& gate_;
    const Object& object_;
    std::set<const Object*> used_;
};

/// The reference that decides whether the field is seen: itself, or the one it goes with.
const Field& decidingReference(const Object& object, const Field& field);

/// Whether the field goes with a reference that may not be read, and would tell that there is one.
bool tellsOfHidden(const Gate& gate, const Object& object, const Field& field);

/// The same for a value that was read without the guarded query: whether the field is seen when
/// `named` stands in its deciding reference. True for every field that names no such row, and for
/// "".
bool seesReference(storage::Database& database, const Gate& gate, const Object& object,
                   const Field& field, const std::string& named);

} // namespace xinheng::access
