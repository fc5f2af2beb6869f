#pragma once

#include "archive/record_desk.h"

#include <vector>

namespace xinheng::archive {

/// What one person changed in a record at one moment, as far as the reader sees it. A change of
/// which they see nothing is no version for them, and the numbers tell nothing of it.
struct Version {
    int number = 0; ///< from 1 on, the first that the reader sees
    std::string at; ///< UTC text
    std::string person;
    std::string reason;
    bool created = false;        ///< the record came into being
    std::vector<Change> changes; ///< of fields
};

/// Newest first, like the changes.
std::vector<Version> versionsOf(const std::vector<Change>& changes);

/// The card's cells after the version with this number: what came later is taken back. What is
/// masked stays masked.
RecordCard cardAfter(const access::Object& object, RecordCard card,
                     const std::vector<Version>& versions, int number);

/// The newest version of that day or an earlier one, by this machine's calendar; nothing before the
/// record was there.
const Version* versionOn(const std::vector<Version>& versions, Date day);

/// One field that differs.
struct FieldDifference {
    std::size_t field = 0; ///< index into the catalogue
    std::string before;
    std::string after;
};
std::vector<FieldDifference> differences(const RecordCard& before, const RecordCard& after);

} // namespace xinheng::archive
