#pragma once

#include "access/guarded_query.h"
#include "access/guarded_selection.h"
#include "access/session.h"
#include "archive/record_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

inline constexpr std::int64_t mostChangedAtOnce = 10'000;

/// Which rows: those with these numbers or codes, else those of the query.
struct ManyRows {
    std::vector<std::int64_t> ids;
    std::vector<std::string> codes;
    access::Query query; ///< where and search count; ManyDesk fills in the object
};

struct ManyChange {
    Values values; ///< the same for every row; "" takes the value away
    std::string reason;
    bool dryRun = false; ///< everything is checked, nothing is kept
    /// Of the preview that was confirmed: conflict when the same change would now do something
    /// else.
    std::optional<std::int64_t> seenVersion;
};

/// What becomes of one field, as the reader may see it.
struct FieldChange {
    std::size_t field = 0;
    std::string before;
    std::string after;
};

struct RowChange {
    std::int64_t id = 0;
    std::string code; ///< empty for whoever may not read it
    std::vector<FieldChange> fields;
};

struct ManyReport {
    std::int64_t rows = 0;
    std::vector<RowChange> changes; ///< rows that become another, in the order given
    std::vector<Problem> warnings;  ///< at most 1,000
    std::int64_t seenVersion = 0;   ///< for ManyChange
    [[nodiscard]] std::int64_t unchanged() const {
        return rows - static_cast<std::int64_t>(changes.size());
    }
};

/// Use cases on many records of an object at once.
class ManyDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    ManyDesk(access::Session& session, std::string_view object);

    [[nodiscard]] const access::Object& object() const { return object_; }

    /// How many of these rows the person sees, and their amounts added up.
    Result<access::SelectionTotals> totals(const std::vector<std::int64_t>& ids);

    /// All rows or none, at most mostChangedAtOnce. Needs what RecordDesk::change needs for each.
    /// Every problem comes with the row's code (at most 1,000); a row that the person doesn't see
    /// is one that is not there. Cancelling is a conflict.
    Result<ManyReport> change(const ManyRows& rows, const ManyChange& wish,
                              const Progress& progress = {});

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    access::Session& session_;
    const access::Object& object_;
};

} // namespace xinheng::archive
