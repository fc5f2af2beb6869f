#pragma once

#include "archive/history_rules.h"

namespace xinheng::archive {

/// The past of one record. It knows what RecordDesk's card and history let the reader see, and no
/// more; what it changes goes through RecordDesk::change.
class HistoryDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    HistoryDesk(access::Session& session, std::string_view object) : desk_(session, object) {}

    [[nodiscard]] const access::Object& object() const { return desk_.object(); }

    /// Newest first.
    Result<std::vector<Version>> versions(const std::string& code);
    /// The record as it was after a version; notFound for a number that there is not.
    Result<RecordCard> after(const std::string& code, int version);
    /// The record as it was at the end of a day, by this machine's calendar; notFound for a day on
    /// which it was not there yet.
    Result<RecordCard> asOf(const std::string& code, Date day);
    /// What differs between two versions.
    Result<std::vector<FieldDifference>> compare(const std::string& code, int before, int after);
    /// Takes the newest version back, which is a change of its own: undoing again brings it back.
    /// Of that version the fields that the person sees; each has to be writable. Refused and
    /// invalid like RecordDesk::change; invalid as well for a record that was never changed.
    Result<Saved> undoLast(const std::string& code, const std::string& reason);

private:
    Result<RecordCard> cardOf(const std::string& code, const std::vector<Version>& all,
                              int version);
    RecordDesk desk_;
};

} // namespace xinheng::archive
