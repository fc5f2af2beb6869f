#pragma once

#include "archive/record_store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// Merges as they are kept, and the references that they move.
namespace xinheng::archive::merge_store {

using Ids = std::vector<std::int64_t>;

/// Rows of `object` whose field holds this code.
Ids referring(storage::Database& database, const access::Object& object, const access::Field& field,
              const std::string& code);
/// Lets those rows refer to `to`. With a row of history each, unless the field says what the row
/// belongs to: that row of history would name a record that the reader of the new one may not see.
void moveReferences(storage::Database& database, const access::Object& object,
                    const access::Field& field, const Ids& ids, const std::string& from,
                    const std::string& to, const record_store::Hand& hand);

Ids attachmentsOf(storage::Database& database, const access::Object& object, std::int64_t record);
/// Those of `ids` that are the record's.
Ids moveAttachments(storage::Database& database, const access::Object& object, const Ids& ids,
                    std::int64_t from, std::int64_t to);

/// Whether the record with this code is that of `above` or stands below it in the object's own
/// tree.
bool standsBelow(storage::Database& database, const access::Object& object,
                 const access::Field& parent, const std::string& code, const std::string& above);

struct References {
    std::string object;
    std::string field;
    Ids ids;
};
/// All that is needed to take a merge back.
struct Content {
    using Values = std::map<std::string, std::pair<std::string, std::string>>; ///< before, after
    Values kept;
    Values gone;
    std::vector<References> references;
    Ids attachments;
    std::int64_t trail = 0; ///< rows of the trail when it was done
};
struct Row {
    std::int64_t id = 0;
    std::int64_t kept = 0;
    std::int64_t gone = 0;
    Content content;
    record_store::Hand hand;
};
void insert(storage::Database& database, const access::Object& object, const Row& row,
            const std::string& goneCode);
/// Of merges that were not taken back.
std::set<std::int64_t> goneIds(storage::Database& database, const access::Object& object);
/// The merge by which the record went, if it was not taken back.
std::optional<Row> ofGone(storage::Database& database, const access::Object& object,
                          std::int64_t gone);
/// Newest first; those that were not taken back.
std::vector<Row> all(storage::Database& database, const access::Object& object);
void setUndone(storage::Database& database, std::int64_t id, const record_store::Hand& hand);

} // namespace xinheng::archive::merge_store
