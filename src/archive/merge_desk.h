#pragma once

#include "access/session.h"
#include "archive/merge_model.h"
#include "archive/merge_store.h"

#include <string>
#include <vector>

namespace xinheng::archive {

/// Makes one record of two (docs/decisions/0014-merging-customers.md). One stays; whatever refers
/// to the other refers to it from then on; the other is deactivated and keeps its code, its values
/// and its history. Until the next backup a merge can be taken back.
///
/// It is a use case of its own: it changes fields that are otherwise given once, such as a
/// contact's customer. It needs its function, the object's functions to query and to enter, the
/// entry right on both records and on every record that refers to the one that goes, and write
/// access to every field that changes.
class MergeDesk {
public:
    static constexpr const char* node = "archive.quality.merge";

    /// Throws std::logic_error for a key that no object has. The object has `deactivated_on`.
    MergeDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    /// What merge() would do; refused and invalid as that.
    Result<MergeReport> preview(const MergeWish& wish);
    /// Refused without telling what they are when records refer to the one that goes that the
    /// person may not change. Conflict when either was changed since it was looked at, or went into
    /// another one already.
    Result<MergeReport> merge(const MergeWish& wish);

    /// Takes the merge back by which the record with this code went. What was changed since stays
    /// as it is. Needs the same rights. Invalid for a record that did not go; conflict when a
    /// backup was taken since or the record that stayed went into another one itself.
    Result<UnmergeReport> unmerge(const std::string& gone, const std::string& reason);
    /// Merges that were not taken back, the newest first, of records that are both seen.
    Result<std::vector<Merged>> merges();

private:
    enum class Mode { tried, done };
    Result<MergeReport> run(const MergeWish& wish, Mode mode);
    [[nodiscard]] Result<> mayMerge() const;
    [[nodiscard]] bool backedUpSince(std::int64_t trailRows);
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
