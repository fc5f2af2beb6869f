#pragma once

#include "access/gate.h"

#include <string>
#include <vector>

namespace xinheng::access {

/// A search prepared for a person: only fields they may read take part.
struct PreparedSearch {
    bool wanted = false; ///< there was something to search for
    bool impossible =
        false; ///< nothing can match: no searchable field may be read, or no letter was typed
    bool selective = false;  ///< few rows match: start from the index; else walk and test each row
    SqlCondition fromIndex;  ///< it.id IN (SELECT rowid ...)
    SqlCondition countAlone; ///< SELECT count(*) of all matches, for whoever may see all rows
    SqlCondition rowTest;    ///< gate_has(word, column, ...) for each word
};

/// Registers the SQL functions that rowTest needs; once a connection.
void registerSearchFunctions(storage::Database& database);

PreparedSearch prepareSearch(storage::Database& database, const Gate& gate, const Object& object,
                             std::string_view typed);

} // namespace xinheng::access
