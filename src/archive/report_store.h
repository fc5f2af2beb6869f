#pragma once

#include "access/gate.h"

#include <optional>
#include <string>
#include <vector>

/// Aggregates for reports that a guarded query can't give. Whoever asks has had every field allowed
/// by the Gate, and begins with the condition of the person's rows.
namespace xinheng::archive::report_store {

using access::SqlCondition;

/// A condition, and what is said before the statement that holds it.
struct Within {
    SqlCondition prefix;
    SqlCondition condition;
};

SqlCondition both(const SqlCondition& one, const SqlCondition& other);

/// Rows with one value of a column.
struct Group {
    std::string value;
    std::int64_t count = 0;
    std::vector<std::int64_t> meeting; ///< how many meet each condition
};
/// Of the rows within a condition, in one pass; with no column all of them as one group.
std::vector<Group> count(storage::Database& database, const access::Object& object,
                         const Within& within, const std::vector<SqlCondition>& conditions,
                         const std::string& column = {});

/// Rows that were made before a moment and of which none of these fields was changed from then on.
SqlCondition unchangedSince(const access::Object& object, const std::vector<std::string>& fields,
                            const std::string& utcMoment);

struct LastChange {
    std::int64_t id = 0;
    std::string code;
    std::string at; ///< UTC text: of the last change of one of the fields, or of the creation
};
/// The longest unchanged first.
std::vector<LastChange> lastChanges(storage::Database& database, const access::Object& object,
                                    const Within& within, const std::vector<std::string>& fields,
                                    std::int64_t limit, std::int64_t offset);

} // namespace xinheng::archive::report_store
