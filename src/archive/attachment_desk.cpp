#include "archive/attachment_desk.h"

#include "access/guarded_query.h"
#include "access/people_store.h"
#include "access/use_case.h"
#include "archive/attachment_rules.h"
#include "archive/attachment_store.h"
#include "archive/fingerprint.h"
#include "archive/object_of.h"
#include "archive/record_entry.h"
#include "base/normalise.h"
#include "exchange/new_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

namespace xinheng::archive {

using access::RowRight;

namespace {

constexpr const char* limitKey = "attachment-limit";
constexpr std::size_t longestRemarks = 200;

Result<std::string> readWhole(const std::filesystem::path& file, int megabytes) {
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (!std::filesystem::exists(status))
        return fail(ErrorCode::invalid, XH_TR("archive", "There is no file \"{}\"."),
                    file.string());
    if (!std::filesystem::is_regular_file(status))
        return fail(ErrorCode::invalid, XH_TR("archive", "\"{}\" is no file that can be attached."),
                    file.string());
    const std::size_t most = static_cast<std::size_t>(megabytes) << 20U;
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return fail(ErrorCode::invalid, XH_TR("archive", "\"{}\" can't be read."), file.string());
    const auto size = std::filesystem::file_size(file, failed);
    std::string content(std::min<std::size_t>(failed ? 0 : size, most) + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > most)
        return fail(ErrorCode::invalid,
                    XH_TR("archive", "\"{}\" is larger than {} MB, which is the most in this set."),
                    file.string(), megabytes);
    return content;
}

Result<std::string> checkedRemarks(const std::string& typed) {
    if (!isCleanUtf8(typed) || characterCount(typed) > longestRemarks)
        return fail(ErrorCode::invalid,
                    XH_TR("archive", "Remarks and reasons have at most {} characters."),
                    longestRemarks);
    return tidied(typed);
}

} // namespace

AttachmentDesk::AttachmentDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

Result<> AttachmentDesk::takesAny() const {
    if (object_.personnel)
        return fail(ErrorCode::invalid, XH_TR("archive", "{} has no attachments."), object_.label);
    return {};
}

Result<std::int64_t> AttachmentDesk::recordOf(const std::string& code) const {
    if (auto takes = takesAny(); !takes)
        return fail(takes.error());
    if (auto may = session_.gate().require(object_.queryNode); !may)
        return fail(may.error());
    return access::findRow(session_.database(), session_.gate(), object_, code, RowRight::query);
}

Result<> AttachmentDesk::mayChange(std::int64_t record) const {
    const access::Gate& gate = session_.gate();
    const RecordEntry entry(session_, object_);
    if (!gate.mayRow(object_, record, RowRight::entry))
        return fail(Error{ErrorCode::refused,
                          RecordEntry::notChangeable(),
                          gate.row(object_, record, RowRight::entry).because,
                          {}});
    const auto stored = record_store::Reader(session_.database(), object_).byId(record);
    return entry.mayChange(stored->record, nullptr);
}

Result<Attachment> AttachmentDesk::find(std::int64_t record, int number) const {
    for (Attachment& one : attachment_store::list(session_.database(), object_.key, record))
        if (one.number == number && !one.removedAt)
            return std::move(one);
    return fail(ErrorCode::notFound, XH_TR("archive", "There is no attachment {}."), number);
}

Result<> AttachmentDesk::mayChangeAny() const {
    if (auto takes = takesAny(); !takes)
        return takes;
    if (auto may = RecordEntry(session_, object_).mayChange(); !may)
        return may;
    return session_.mayChange();
}

Result<std::int64_t> AttachmentDesk::changeableRecordOf(const std::string& code) const {
    auto record = recordOf(code);
    if (!record)
        return record;
    if (auto may = mayChange(*record); !may)
        return fail(may.error());
    return record;
}

Result<Attachments> AttachmentDesk::list(const std::string& code, Removed removed) {
    return access::runUseCase(
        session_, {action("attachments"), object_.key, code}, [&]() -> Result<Attachments> {
            const auto record = recordOf(code);
            if (!record)
                return fail(record.error());
            Attachments found{attachment_store::list(session_.database(), object_.key, *record),
                              RecordEntry(session_, object_).mayChange() && mayChange(*record)};
            if (removed == Removed::without)
                std::erase_if(found.all, [](const Attachment& one) { return one.removedAt; });
            return found;
        });
}

Result<Attachment> AttachmentDesk::add(const std::string& code, const std::filesystem::path& file,
                                       const std::string& wished) {
    return access::runUseCase(
        session_, {action("attach"), object_.key, code}, [&]() -> Result<Attachment> {
            // Before a large file is read.
            if (auto may = mayChangeAny(); !may)
                return fail(may.error());
            const auto remarks = checkedRemarks(wished);
            if (!remarks)
                return fail(remarks.error());
            const auto content = readWhole(file, AttachmentLimit(session_).megabytes());
            if (!content)
                return fail(content.error());
            Attachment made;
            made.name = cleanFileName(file.filename().string());
            const auto type = checkedFile(made.name, *content);
            if (!type)
                return fail(type.error());
            made.type = (*type)->key;
            made.bytes = static_cast<std::int64_t>(content->size());
            made.hash = fingerprint(*content);
            made.remarks = *remarks;
            access::ChangeTransaction transaction(session_);
            const auto record = changeableRecordOf(code);
            if (!record)
                return fail(record.error());
            std::size_t there = 0;
            for (const Attachment& one :
                 attachment_store::list(session_.database(), object_.key, *record)) {
                there += one.removedAt ? 0 : 1;
                if (!one.removedAt && one.hash == made.hash && one.name == made.name)
                    return fail(ErrorCode::conflict,
                                XH_TR("archive", "\"{}\" is attached already."), made.name);
            }
            if (there >= mostAttachments)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "This record has {} attachments, which is the most."),
                            mostAttachments);
            attachment_store::add(session_.database(), object_.key, *record, made, *content,
                                  {session_.person().code, utcText(session_.clock().now()), ""});
            session_.audit({action("attach"), object_.key, code, access::AuditEntry::Outcome::done,
                            nlohmann::json{{"name", made.name}, {"bytes", made.bytes}}.dump()});
            transaction.commit();
            return attachment_store::list(session_.database(), object_.key, *record).back();
        });
}

Result<Attachment> AttachmentDesk::remove(const std::string& code, int number,
                                          const std::string& typed) {
    return access::runUseCase(
        session_, {action("detach"), object_.key, code}, [&]() -> Result<Attachment> {
            if (auto may = mayChangeAny(); !may)
                return fail(may.error());
            const auto reason = checkedRemarks(typed);
            if (!reason)
                return fail(reason.error());
            access::ChangeTransaction transaction(session_);
            const auto record = changeableRecordOf(code);
            if (!record)
                return fail(record.error());
            auto gone = find(*record, number);
            if (!gone)
                return gone;
            const record_store::Hand hand{session_.person().code, utcText(session_.clock().now()),
                                          *reason};
            attachment_store::remove(session_.database(), *gone, hand);
            session_.audit({action("detach"), object_.key, code, access::AuditEntry::Outcome::done,
                            nlohmann::json{{"name", gone->name}, {"reason", *reason}}.dump()});
            transaction.commit();
            gone->removedAt = hand.at;
            gone->removedBy = hand.person;
            gone->removedFor = *reason;
            return gone;
        });
}

Result<AttachedFile> AttachmentDesk::readFrom(std::int64_t record, int number) const {
    const auto one = find(record, number);
    if (!one)
        return fail(one.error());
    AttachedFile file{cleanFileName(one->name), one->type,
                      attachment_store::content(session_.database(), one->hash)};
    if (fingerprint(file.content) != one->hash)
        return fail(ErrorCode::storage,
                    XH_TR("archive", "The stored content of \"{}\" is damaged: it is not what was "
                                     "attached. A backup may have it."),
                    one->name);
    return file;
}

Result<AttachedFile> AttachmentDesk::read(const std::string& code, int number) {
    return access::runUseCase(
        session_, {action("attachment-read"), object_.key, code, access::UseCase::Kind::reads},
        [&]() -> Result<AttachedFile> {
            const auto record = recordOf(code);
            return record ? readFrom(*record, number) : Result<AttachedFile>(fail(record.error()));
        });
}

Result<> AttachmentDesk::saveAs(const std::string& code, int number,
                                const std::filesystem::path& target, bool overwrite) {
    return access::runUseCase(
        session_, {action("attachment-save"), object_.key, code}, [&]() -> Result<> {
            const auto record = recordOf(code);
            if (!record)
                return fail(record.error());
            access::ChangeTransaction transaction(session_);
            const auto file = readFrom(*record, number);
            if (!file)
                return fail(file.error());
            auto out =
                exchange::NewFile::create(target, overwrite ? exchange::ExistingFile::overwrite
                                                            : exchange::ExistingFile::refuse);
            if (!out)
                return fail(out.error());
            if (auto written = out->append(file->content); !written)
                return written;
            session_.audit({action("attachment-save"), object_.key, code,
                            access::AuditEntry::Outcome::done,
                            nlohmann::json{{"name", file->name}}.dump()});
            if (auto done = out->commit(); !done)
                return done;
            transaction.commit();
            return {};
        });
}

int AttachmentLimit::megabytes() const {
    const std::string kept = access::people_store::setting(session_.database(), limitKey);
    return kept.empty() ? usualAttachmentLimit : std::stoi(kept);
}

Result<> AttachmentLimit::set(int megabytes) {
    return access::runUseCase(session_, {"attachment.limit", "set"}, [&]() -> Result<> {
        if (auto may = session_.gate().require("system.settings"); !may)
            return may;
        if (megabytes < 1 || megabytes > largestAttachmentLimit)
            return fail(ErrorCode::invalid,
                        XH_TR("archive", "The limit of attachments is 1 to {} MB."),
                        largestAttachmentLimit);
        access::ChangeTransaction transaction(session_);
        access::people_store::setSetting(session_.database(), limitKey, std::to_string(megabytes));
        session_.audit({"attachment.limit", "set", "", access::AuditEntry::Outcome::done,
                        nlohmann::json{{"megabytes", megabytes}}.dump()});
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::archive
