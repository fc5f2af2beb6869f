#pragma once

#include "access/object.h"
#include "base/date.h"
#include "base/money.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Reports on the records of an object. Every number counts what the person sees and nothing else,
/// and comes with the filter of the list that stands behind it: asked for with that filter, the
/// list has as many rows.
namespace xinheng::archive {

/// How many rows, and which.
struct Counted {
    std::int64_t count = 0;
    std::string where; ///< the filter language; empty: all rows
};

/// The records with one value of a field; in a tree, with that node or one below it.
struct ValueRow {
    std::string value; ///< plain form; "" where the field is not filled in
    Text label;        ///< what it is called, as far as the person may know; else the value
    int depth = 0;     ///< in the tree, 0 at the top
    bool hasBelow = false;
    Counted rows;
    std::vector<Money> totals; ///< in the order of ValueReport::totals
};

struct ValueReport {
    std::size_t field = 0;           ///< index into the catalogue
    std::vector<std::size_t> totals; ///< the same, of amounts
    bool isTree = false;
    /// A flat report by count, the largest first; a tree node by node, what is below one behind it.
    /// Rows of one depth under one node add up to it.
    std::vector<ValueRow> rows;
    Counted all;
    std::vector<Money> sums;
};

/// How many records have a field filled in.
struct FilledField {
    std::size_t field = 0;
    std::int64_t filled = 0;
    Counted missing;
};

/// The same over all fields, for the records of one responsible person.
struct FilledPerson {
    std::string person; ///< code; "" where nobody is responsible
    Text label;
    Counted rows;
    std::int64_t filled = 0; ///< cells with a value
    std::int64_t cells = 0;  ///< rows times fields
};

struct CompletenessReport {
    std::vector<FilledField> fields;  ///< those the person may read and somebody can fill in
    std::vector<FilledPerson> people; ///< empty where the person may not know who is responsible
    Counted all;
};

/// Records that have not been changed for so many days, as far as the reader sees their history: a
/// change of a field that is hidden from them is none.
struct StaleBand {
    int days = 0; ///< not changed for at least so many
    std::int64_t count = 0;
};

struct StaleReport {
    std::vector<StaleBand> bands; ///< by days; each holds those of the next
    std::int64_t all = 0;
};

struct StaleRow {
    std::int64_t id = 0; ///< the row's number: for the program, not for people
    std::vector<std::string> cells;
    Date changedOn; ///< the day of the last change that the reader sees, or of the creation
    int days = 0;
};

/// The list behind a StaleBand, the longest unchanged first.
struct StaleList {
    std::vector<std::size_t> fields; ///< indexes into the catalogue, one a cell
    std::vector<access::FieldState> states;
    std::vector<StaleRow> rows;
    bool more = false;
};

struct GrowthMonth {
    Period month;
    Counted created;
    std::optional<Counted> deactivated; ///< absent where the person may not read the day
    Counted total;                      ///< created by the month's end
};

} // namespace xinheng::archive
