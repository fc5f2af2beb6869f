#pragma once

#include "access/gate.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// Somebody who can do what was asked, and by what.
struct Able {
    Person person;
    std::vector<std::string> through; ///< codes of roles; "manager"; empty: given directly or lent
};

/// A question asked about everybody at once, in as few queries as there are kinds of grants. The
/// answer for each is the engine's own: their few grants that matter are compiled by Rights.
struct WhoCanQuestion {
    std::string node; ///< function needed, empty: none
    const Object* object = nullptr;
    const Object* above = nullptr;   ///< what the object's rows belong to
    std::optional<std::int64_t> row; ///< absent: any row
    RowRight rowRight = RowRight::query;
    bool rows = false;
    std::optional<std::size_t> field;
    FieldState needed = FieldState::readable;
    const AmountObject* amountObject = nullptr;
    std::string key;
    Money amount;
};
/// Refused when the asker may not read a field by which somebody's rows are chosen: the answer for
/// one row would tell what stands there.
Result<std::vector<Able>> whoCan(storage::Database& database, const Gate& asker,
                                 const WhoCanQuestion& question);

/// How many people control takes something from: those who have the function for an object, and
/// under control would not see every row of it, or not work with every field.
struct Narrowed {
    std::size_t byRows = 0;
    std::size_t byFields = 0;
};
Narrowed narrowedByControl(storage::Database& database, const ObjectRegistry& objects,
                           const Object& object, Date day);

} // namespace xinheng::access
