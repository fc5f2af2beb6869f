#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

/// A file that hangs on a record, or did.
struct Attachment {
    int number = 0; ///< from 1, in the order in which they were added to this record; never moves
    std::int64_t id = 0; ///< for the program, not for people
    std::string name;    ///< a clean file name, see cleanFileName()
    std::string type;    ///< key of a FileType
    std::int64_t bytes = 0;
    std::string hash; ///< SHA-256 of the content
    std::string remarks;
    std::string addedAt; ///< UTC text
    std::string addedBy; ///< code of a person
    std::optional<std::string> removedAt;
    std::optional<std::string> removedBy;
    std::string removedFor; ///< the reason, which may be empty
};

/// A kind of file that may be attached.
struct FileType {
    std::string key; ///< "pdf"
    Text label;
    std::vector<std::string> endings; ///< of names, in small letters
};

/// What a record's attachments are for one person.
struct Attachments {
    std::vector<Attachment> all; ///< by number
    bool mayChange = false;      ///< whether the person may add and remove here
};

/// The bytes of an attachment, and under which name they may lie in a folder.
struct AttachedFile {
    std::string name;
    std::string type;
    std::string content;
};

/// As many as a record takes, removed ones not counted.
inline constexpr std::size_t mostAttachments = 200;
/// Of one file, in MB (2^20 bytes): what a set begins with, and the most that can be set.
inline constexpr int usualAttachmentLimit = 20;
inline constexpr int largestAttachmentLimit = 200;

} // namespace xinheng::archive
