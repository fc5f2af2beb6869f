#pragma once

#include "access/gate.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// A search prepared for a person: only fields they may read take part.
struct PreparedSearch {
    bool wanted = false; ///< there was something to search for
    bool impossible =
        false; ///< nothing can match: no searchable field may be read, or no letter was typed
    std::optional<std::int64_t> found; ///< how many rows match; absent: many, `matches` asks again
    bool late = false;       ///< many, but the order would be walked for long before a page is full
    SqlCondition matches;    ///< it.id IN (...)
    SqlCondition countAlone; ///< SELECT the number of matches, for whoever may see all rows
    SqlCondition rowTest;    ///< gate_has(word, column, ...) for each word
};

/// Registers the SQL functions that rowTest needs; once a connection.
void registerSearchFunctions(storage::Database& database);

/// `rows` are the person's, and settle how far it is worth to list the matches beforehand.
PreparedSearch prepareSearch(storage::Database& database, const Gate& gate, const Object& object,
                             std::string_view typed, const RowCondition& rows);

/// What is done with the rows of a query.
enum class Reading {
    alongIndex, ///< in the order of an index, until a page is full
    alongRows,  ///< the same, and the index is the one by which the person's rows are found
    sorted,     ///< all of them, to be sorted
    counted,    ///< all of them, for a count
    summed      ///< all of them, and the table has to be read: so many that each is tested
};

/// The conditions joined, and written so that SQLite starts where the fewest rows have to be read.
/// It can't know: it takes every IN for selective. A + before a column keeps it from that index.
SqlCondition joinedCondition(const RowCondition& rows, const std::optional<SqlCondition>& filter,
                             const PreparedSearch& search, Reading reading);

} // namespace xinheng::access
