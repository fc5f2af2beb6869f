#pragma once

#include "access/gate.h"
#include "base/money.h"

#include <vector>

namespace xinheng::access {

struct SelectionTotals {
    std::int64_t rows = 0;
    std::vector<std::size_t> fields; ///< amounts that the person may read, in the catalogue's order
    std::vector<Money> totals;       ///< one a field
};

/// Counts and adds up the person's rows among those with these numbers; others don't exist. Needs
/// the object's query function.
Result<SelectionTotals> totalsOf(storage::Database& database, const Gate& gate,
                                 const Object& object, const std::vector<std::int64_t>& ids);

} // namespace xinheng::access
