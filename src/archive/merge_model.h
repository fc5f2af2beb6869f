#pragma once

#include "archive/record_desk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

struct MergeWish {
    std::string keep;              ///< code of the record that stays
    std::string gone;              ///< code of the one that goes into it
    std::vector<std::string> take; ///< keys of fields whose value comes from the one that goes
    std::string reason = {};
    /// RecordCard::seenVersion of both as they were looked at; absent: whatever they are now.
    std::optional<std::int64_t> keepSeen = {};
    std::optional<std::int64_t> goneSeen = {};
};

/// Records that refer to the one that goes, and will to the one that stays.
struct MovedReferences {
    std::string object;
    std::string field;
    std::int64_t count = 0;
};

/// What a merge does, or did.
struct MergeReport {
    std::string keep;
    std::string gone;
    std::vector<std::string> changed; ///< fields of the record that stays, as far as they are seen
    std::vector<MovedReferences> moved;
    std::int64_t attachments = 0;
};

/// What taking a merge back did.
struct UnmergeReport {
    std::string keep;
    std::string gone;
    std::vector<MovedReferences> moved;
    std::int64_t attachments = 0;
    /// Fields, as far as they are seen, that were changed since and stay as they are.
    std::vector<std::string> leftAlone;
};

/// A merge of two records that the reader sees.
struct Merged {
    std::string keep;
    std::string gone;
    std::string at; ///< UTC text
    std::string person;
    std::string reason;
    bool undoable = false; ///< no backup was taken since
};

} // namespace xinheng::archive
