#pragma once

#include "access/gate.h"
#include "base/money.h"
#include "base/progress.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

struct SortKey {
    std::string field;
    bool descending = false;
};

/// What a person wants to see of an object. Everything is checked against the person's rights: a
/// hidden or masked field can't be filtered, searched, sorted, totalled or grouped by.
struct Query {
    std::string object;
    std::vector<std::string>
        fields;                ///< empty: every field the person may see, in the catalogue's order
    std::string where;         ///< the filter language
    std::string search;        ///< words that all have to be found
    std::vector<SortKey> sort; ///< empty: by code
    int limit = 50;            ///< rows at most; 0: none (counts and totals alone)
    std::optional<std::string> afterCode; ///< the page after the visible row with this code
    std::optional<std::int64_t> afterId;  ///< the same by the row's number, for paged models
    std::int64_t offset = 0;              ///< rows to pass over after that
    /// Instead of rows: the numbers of all of them in their order. For long lists that are jumped
    /// about in.
    bool allNumbers = false;
    /// Not empty: the rows with these numbers, in this order, as far as they are the person's;
    /// filter, search, sort and page don't matter then.
    std::vector<std::int64_t> only;
    bool count = false;
    std::vector<std::string> totals; ///< keys of amount fields
    std::string groupBy;             ///< instead of rows: a count, and the totals, for each value
};

struct QueryRow {
    std::int64_t id = 0;            ///< the row's number: for the program, not for people
    std::vector<std::string> cells; ///< plain form: amounts "12.50", days ISO, masked ones masked
};

struct QueryGroup {
    std::string value;
    std::int64_t count = 0;
    std::vector<Money> totals; ///< in the order of Query::totals
};

struct QueryResult {
    std::vector<std::size_t> fields; ///< indexes into Object::fields, one a cell
    std::vector<FieldState> states;  ///< readable, writable or masked
    std::vector<QueryRow> rows;
    bool more = false; ///< there are rows after the last one
    /// For each page rows are passed over that are not shown, or all are sorted. Reading allNumbers
    /// once costs less than some of these.
    bool dearPages = false;
    std::vector<std::int64_t> numbers; ///< with Query::allNumbers
    std::optional<std::int64_t> count; ///< of all rows that match, not of the page
    std::vector<Money> totals;         ///< in the order of Query::totals
    std::vector<QueryGroup> groups;    ///< by value, largest count first
};

/// Runs a query under the Gate's rules. Refuses what needs a right that is missing
/// (ErrorCode::refused), what can't be read (invalid), and an afterCode that is not among the
/// person's rows (notFound).
Result<QueryResult> runQuery(storage::Database& database, const Gate& gate, const Query& query);

/// The same rows one by one, all of them, for export; limit and count don't matter. `row` returns
/// false to stop. Returns how many rows were handed out.
Result<std::int64_t>
forEachRow(storage::Database& database, const Gate& gate, const Query& query,
           const std::function<void(const std::vector<std::size_t>& fields,
                                    const std::vector<FieldState>& states)>& begin,
           const std::function<bool(const QueryRow&)>& row);

/// The one answer to whoever asks for a row that is not there or not theirs.
Error noSuchRow(const Object& object, std::string_view code);

/// The number of the row with this code among the rows of that right; notFound in the same words
/// whether it does not exist or is not visible. A person who may not read the code field finds none
/// by code.
Result<std::int64_t> findRow(storage::Database& database, const Gate& gate, const Object& object,
                             std::string_view code, RowRight right);

/// Whether the key is there and a person may be told so: where keys are codes of an object's rows
/// (accounts), those who have to do with these amounts or query the rows, of rows that they see;
/// otherwise it is "" alone.
bool seesAmountKey(storage::Database& database, const Gate& gate, const AmountObject& amounts,
                   const std::string& key);

} // namespace xinheng::access
