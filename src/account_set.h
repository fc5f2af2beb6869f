#pragma once

#include "access/amount_desk.h"
#include "access/audit_desk.h"
#include "access/delegation_desk.h"
#include "access/duty_desk.h"
#include "access/password.h"
#include "access/people_desk.h"
#include "access/rights_desk.h"
#include "access/rights_list.h"
#include "access/session.h"
#include "archive/attachment_desk.h"
#include "archive/coding_desk.h"
#include "archive/customer_desk.h"
#include "archive/customer_import.h"
#include "archive/duplicate_desk.h"
#include "archive/handover_desk.h"
#include "archive/history_desk.h"
#include "archive/many_desk.h"
#include "archive/merge_desk.h"
#include "archive/own_field_desk.h"
#include "archive/ownership_desk.h"
#include "archive/print_desk.h"
#include "archive/relation_desk.h"
#include "archive/report_desk.h"
#include "archive/view_desk.h"
#include "base/clock.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace xinheng {

/// What the program stands on; tests pass a fixed clock and a cheap password cost.
struct Environment {
    const Clock& clock;
    access::PasswordCost passwordCost;
    std::string machine; ///< host name for the trail
    /// The system clock, libsodium's MODERATE and this host's name.
    static Environment ofThisMachine();
};

/// The business objects of the program as they are declared. A set has its own
/// (AccountSet::objects), to which its people may have added fields.
const access::ObjectRegistry& businessObjects();

enum class Template { empty, demo };

struct NewSet {
    std::string name;
    Template content = Template::empty;
    std::string administratorCode = "admin";
    std::string administratorPassword;
    std::string managerCode = "manager";
    std::string managerPassword;
};

/// What anybody who can read the file may know before signing in.
struct SetInfo {
    std::string name;
    std::string createdAt; ///< UTC text
    std::string templateName;
    std::string signInHint; ///< the demonstration set's password; empty in every other set
    int schemaVersion = 0;
};

class SignedIn;
struct OwnConnection;

/// One open account-set file.
class AccountSet {
public:
    /// Makes a new set with an administrator and a manager. The file is whole or not there. The
    /// demonstration set brings people and a password of its own; `set` may leave name and
    /// passwords empty.
    static Result<std::unique_ptr<AccountSet>>
    create(const std::filesystem::path& file, const NewSet& set, const Environment& environment);
    /// Opens and brings to the newest schema after a backup. ErrorCode::storage with the right
    /// words.
    static Result<std::unique_ptr<AccountSet>> open(const std::filesystem::path& file,
                                                    const Environment& environment);
    /// Puts a backup in the place of `target`, which is kept as a backup. The person needs
    /// system.settings in the set that is replaced, or, where that is missing or past reading, in
    /// the backup. The trail of either gets a row.
    static Result<> restore(const std::filesystem::path& backup,
                            const std::filesystem::path& target, const std::string& person,
                            const std::string& password, const Environment& environment);

    [[nodiscard]] const std::filesystem::path& file() const { return file_; }
    [[nodiscard]] const SetInfo& info() const { return info_; }
    /// The business objects with the fields that the people of this set have added.
    [[nodiscard]] const access::ObjectRegistry& objects() const { return objects_; }

    /// A session with desks; `businessDate` absent: today. See access/sign_in.h for what is
    /// refused.
    Result<std::unique_ptr<SignedIn>> signIn(const std::string& person, const std::string& password,
                                             std::optional<Date> businessDate = {});

private:
    friend class SignedIn;
    AccountSet(std::filesystem::path file, storage::Database database,
               const Environment& environment);
    std::filesystem::path file_;
    storage::Database database_;
    void takeOwnFields();
    SetInfo info_; ///< nothing of it changes while the set is open
    Environment environment_;
    access::ObjectRegistry objects_;
};

struct SetCheck {
    std::vector<std::string> problems; ///< SQLite's words; empty: sound
    access::AuditTrail::Verdict trail;
};

struct BackupReport {
    std::filesystem::path file;
    std::filesystem::path manifest; ///< JSON beside it: when, schema version, head of the trail
    std::int64_t bytes = 0;
};

/// A person at work: the desks of one session. Belongs to one thread.
class SignedIn {
public:
    SignedIn(AccountSet& set, access::PersonId person, Date businessDate,
             const std::optional<access::Person>& seer = {});

    [[nodiscard]] access::Session& session() { return session_; }
    [[nodiscard]] const access::Person& person() const { return session_.person(); }
    [[nodiscard]] AccountSet& set() { return set_; }
    [[nodiscard]] const access::ObjectRegistry& objects() const { return session_.objects(); }
    /// Whether a function is this person's; for navigation. Brings the rights up to date first.
    [[nodiscard]] bool mayUse(std::string_view node);

    [[nodiscard]] access::PeopleDesk people() { return {session_, set_.environment_.passwordCost}; }
    [[nodiscard]] access::RightsDesk rights() { return access::RightsDesk(session_); }
    [[nodiscard]] access::AmountDesk amounts() { return access::AmountDesk(session_); }
    [[nodiscard]] access::DelegationDesk delegations() { return access::DelegationDesk(session_); }
    [[nodiscard]] access::DutyDesk duties() { return access::DutyDesk(session_); }
    [[nodiscard]] access::AuditDesk audit() { return access::AuditDesk(session_); }
    [[nodiscard]] archive::HandoverDesk handover() { return archive::HandoverDesk(session_); }
    [[nodiscard]] archive::CustomerDesk customers() { return archive::CustomerDesk(session_); }
    [[nodiscard]] archive::CustomerImport customerImport() {
        return archive::CustomerImport(session_);
    }
    /// The desks for the records of a declared object; std::logic_error for a key that none has.
    [[nodiscard]] archive::RecordDesk records(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::AttachmentDesk attachments(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::AttachmentLimit attachmentLimit() {
        return archive::AttachmentLimit(session_);
    }
    [[nodiscard]] archive::CodingDesk codingRules() { return archive::CodingDesk(session_); }
    [[nodiscard]] archive::OwnFieldDesk ownFields() { return archive::OwnFieldDesk(session_); }
    [[nodiscard]] archive::ViewDesk views(std::string_view object) { return {session_, object}; }
    [[nodiscard]] archive::ManyDesk many(std::string_view object) { return {session_, object}; }
    [[nodiscard]] archive::PrintDesk printing(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::HistoryDesk history(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::RelationDesk relations(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::OwnershipDesk ownership(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::ReportDesk reports(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::DuplicateDesk duplicates(std::string_view object) {
        return {session_, object};
    }
    [[nodiscard]] archive::MergeDesk merging(std::string_view object) { return {session_, object}; }
    [[nodiscard]] archive::RecordImport recordImport(std::string_view object) {
        return {session_, object};
    }

    /// The set with another person's eyes, to look only: nothing can be changed, and the trail
    /// names the one who looks. An account-set manager's alone, who types the own password again.
    /// Notfound for people who are not there or may not sign in.
    [[nodiscard]] Result<OwnConnection> seeAs(const std::string& person,
                                              const std::string& ownPassword);

    /// The same person on a connection of its own, for long work on another thread.
    [[nodiscard]] Result<OwnConnection> onAnotherThread();

    /// The rights list as CSV, a line each function, object and level; `whose` as in
    /// RightsDesk::rightsList. How many lines were written.
    struct RightsFile {
        std::filesystem::path file;
        bool overwrite = false;
        Language language = Language::en;
    };
    Result<std::int64_t> exportRights(const std::string& whose, const RightsFile& wish,
                                      const access::RightsNames& names = {});

    /// Full integrity check, foreign keys and trail. Needs system.settings.
    Result<SetCheck> check(const Progress& progress = {});
    /// Needs system.settings.
    Result<BackupReport> backup(const std::filesystem::path& target, const Progress& progress = {});

private:
    AccountSet& set_;
    access::Session session_;
};

/// A person at work on a connection of their own. The person goes before the set they stand on,
/// also when another one is put in their place.
struct OwnConnection {
    std::unique_ptr<AccountSet> set;
    std::unique_ptr<SignedIn> signedIn;

    OwnConnection() = default;
    OwnConnection(std::unique_ptr<AccountSet> opened, std::unique_ptr<SignedIn> person)
        : set(std::move(opened)), signedIn(std::move(person)) {}
    ~OwnConnection() = default;
    OwnConnection(OwnConnection&&) = default;
    OwnConnection& operator=(OwnConnection&& other) noexcept {
        signedIn = std::move(other.signedIn);
        set = std::move(other.set);
        return *this;
    }
};

} // namespace xinheng
