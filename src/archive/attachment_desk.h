#pragma once

#include "access/session.h"
#include "archive/attachment_model.h"
#include "base/result.h"

#include <filesystem>

namespace xinheng::archive {

/// The desk for files that hang on the records of one object (附件). Whoever sees a record sees
/// its attachments; whoever may change it adds and removes them. People and departments have none:
/// invalid.
class AttachmentDesk {
public:
    /// Throws std::logic_error for a key that no object has.
    AttachmentDesk(access::Session& session, std::string_view object);

    enum class Removed { without, with };
    Result<Attachments> list(const std::string& code, Removed removed = Removed::without);
    /// Invalid for what checkedFile() refuses and for files over the set's limit; conflict when the
    /// record has this very file already.
    Result<Attachment> add(const std::string& code, const std::filesystem::path& file,
                           const std::string& remarks = {});
    /// Name, who, when and why stay, for whoever sees the record.
    Result<Attachment> remove(const std::string& code, int number, const std::string& reason = {});
    /// Storage when the bytes are not those that were attached; not found for a removed one.
    Result<AttachedFile> read(const std::string& code, int number);
    /// The same into a file, which leaves a row in the trail.
    Result<> saveAs(const std::string& code, int number, const std::filesystem::path& file,
                    bool overwrite);

private:
    [[nodiscard]] std::string action(const char* verb) const { return object_.key + "." + verb; }
    [[nodiscard]] Result<> takesAny() const;
    /// Whether the person may add and remove at all.
    [[nodiscard]] Result<> mayChangeAny() const;
    [[nodiscard]] Result<std::int64_t> changeableRecordOf(const std::string& code) const;
    /// The visible record, for whoever has the function to query.
    [[nodiscard]] Result<std::int64_t> recordOf(const std::string& code) const;
    /// Whether the person may change this record.
    [[nodiscard]] Result<> mayChange(std::int64_t record) const;
    [[nodiscard]] Result<Attachment> find(std::int64_t record, int number) const;
    [[nodiscard]] Result<AttachedFile> readFrom(std::int64_t record, int number) const;
    access::Session& session_;
    const access::Object& object_;
};

/// How large a file may be in this set, in MB.
class AttachmentLimit {
public:
    explicit AttachmentLimit(access::Session& session) : session_(session) {}
    [[nodiscard]] int megabytes() const;
    /// Needs system.settings. Invalid unless 1 to largestAttachmentLimit.
    Result<> set(int megabytes);

private:
    access::Session& session_;
};

} // namespace xinheng::archive
