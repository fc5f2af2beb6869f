#include "account_set.h"

#include "access/people_store.h"
#include "access/personnel_fields.h"
#include "access/sign_in.h"
#include "access/use_case.h"
#include "archive/customer_fields.h"
#include "archive/own_field_store.h"
#include "archive/record_store.h"
#include "base/file_place.h"
#include "base/log.h"
#include "base/normalise.h"
#include "exchange/new_file.h"
#include "ledger/ledger_fields.h"
#include "storage/backup.h"
#include "storage/set_file.h"
#include "storage/transaction.h"
#include "trade/trade_fields.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <array>

namespace xinheng {

using access::people_store::setting;

Environment Environment::ofThisMachine() {
    static const SystemClock clock;
    std::array<char, 256> host{};
    const bool named = ::gethostname(host.data(), host.size() - 1) == 0;
    return {clock, access::PasswordCost::moderate(), named ? host.data() : "?"};
}

const access::ObjectRegistry& businessObjects() {
    static const access::ObjectRegistry registry = [] {
        access::ObjectRegistry objects;
        for (const auto declared :
             {archive::customerObject, archive::contactObject, trade::supplierObject,
              trade::warehouseObject, trade::productClassObject, ledger::accountObject,
              ledger::voucherWordObject, access::departmentObject, access::personObject})
            objects.add(declared());
        for (const auto declared : {ledger::accountAmounts, trade::purchaseOrderAmounts})
            objects.addAmount(declared());
        return objects;
    }();
    return registry;
}

Result<std::unique_ptr<AccountSet>> AccountSet::open(const std::filesystem::path& file,
                                                     const Environment& environment) {
    try {
        storage::Database database = storage::openSetFile(file);
        if (setting(database, "sort-key-version") != sortKeyVersion() ||
            !archive::record_store::isSearchCurrent(database, businessObjects())) {
            storage::Transaction transaction(database);
            archive::record_store::renewSortKeys(database, businessObjects());
            archive::record_store::renewSearch(database, businessObjects());
            transaction.commit();
        }
        return std::unique_ptr<AccountSet>(new AccountSet(file, std::move(database), environment));
    } catch (const std::exception& trouble) {
        return fail(access::detail::errorOf(trouble));
    }
}

AccountSet::AccountSet(std::filesystem::path file, storage::Database database,
                       const Environment& environment)
    : file_(std::move(file)),
      database_(std::move(database)), info_{setting(database_, "name"),
                                            setting(database_, "created-at"),
                                            setting(database_, "template"),
                                            setting(database_, "sign-in-hint"),
                                            storage::schemaVersion(database_)},
      environment_(environment), objects_(businessObjects()) {
    takeOwnFields();
}

void AccountSet::takeOwnFields() {
    archive::own_field_store::addTo(objects_, database_);
}

Result<std::unique_ptr<SignedIn>> AccountSet::signIn(const std::string& person,
                                                     const std::string& password,
                                                     std::optional<Date> businessDate) {
    try {
        const auto found =
            access::signIn(database_, environment_.clock, person, password, environment_.machine);
        if (!found)
            return fail(found.error());
        return std::make_unique<SignedIn>(*this, found->id,
                                          businessDate.value_or(environment_.clock.today()));
    } catch (const std::exception& trouble) {
        return fail(access::detail::errorOf(trouble));
    }
}

namespace {

// Whether the set that would be replaced can be asked who may do that.
bool canBeAsked(const std::filesystem::path& target) {
    try {
        storage::lookAtSetFile(target);
        return true;
    } catch (const storage::StorageError&) {
        return false; // not there, or it is what has to be mended
    }
}

// The code of the person, who left a row in the trail of that set.
Result<std::string> mayRestore(const std::filesystem::path& judge, const std::string& person,
                               const std::string& password, const Environment& environment) {
    auto opened = AccountSet::open(judge, environment);
    if (!opened)
        return fail(opened.error());
    auto signedIn = (*opened)->signIn(person, password);
    if (!signedIn)
        return fail(signedIn.error());
    access::Session& session = (*signedIn)->session();
    return access::runUseCase(session, {"set.restore", "set"}, [&]() -> Result<std::string> {
        if (auto may = session.gate().require("system.settings"); !may)
            return fail(may.error());
        access::ChangeTransaction transaction(session);
        session.audit({"set.restore", "set"});
        transaction.commit();
        return session.person().code;
    });
}

// The restored set tells itself who put it there.
void noteRestore(const std::filesystem::path& copy, const std::string& person,
                 const Environment& environment) {
    storage::Database database = storage::openSetFile(copy);
    storage::Transaction transaction(database);
    access::AuditTrail(database).append({"set.restore", "set"}, person, environment.machine,
                                        environment.clock);
    transaction.commit();
}

} // namespace

Result<> AccountSet::restore(const std::filesystem::path& backup,
                             const std::filesystem::path& target, const std::string& person,
                             const std::string& password, const Environment& environment) {
    // Signing in writes to the set, so it is done on a copy and the backup stays as it is.
    const std::filesystem::path copy = temporaryNameFor(target);
    std::error_code ignored;
    const auto cleanUp = [&] {
        std::filesystem::remove(copy, ignored);
        std::filesystem::remove(copy.string() + "-journal", ignored);
        std::filesystem::remove_all(copy.string() + ".backups", ignored);
    };
    try {
        if (std::filesystem::equivalent(backup, target, ignored))
            throw storage::StorageError(storage::Trouble::exists, "restore onto itself");
        {
            storage::Database source = storage::lookAtSetFile(backup);
            storage::backupTo(source, copy, storage::Overwrite::no);
        }
        const bool askTarget = canBeAsked(target);
        const auto allowed = mayRestore(askTarget ? target : copy, person, password, environment);
        if (allowed) {
            if (askTarget)
                noteRestore(copy, *allowed, environment);
            storage::restoreFrom(copy, target);
        }
        cleanUp();
        return allowed ? Result<>() : fail(allowed.error());
    } catch (const std::exception& trouble) {
        cleanUp();
        return fail(access::detail::errorOf(trouble));
    }
}

SignedIn::SignedIn(AccountSet& set, access::PersonId person, Date businessDate,
                   const std::optional<access::Person>& seer)
    : set_(set), session_(set.database_, set.environment_.clock, set.objects_, person, businessDate,
                          set.environment_.machine, seer) {
    session_.gate().beforeCompiling([this] { set_.takeOwnFields(); });
    // The first look at the rights belongs to signing in; a failure shows at the first use case.
    (void)session_.gate().refresh();
}

bool SignedIn::mayUse(std::string_view node) {
    try {
        return session_.gate().refresh() && session_.gate().mayUse(node);
    } catch (const storage::StorageError& trouble) {
        log::write(log::Level::error, trouble.what());
        return false; // the use case behind the node says what is the matter
    }
}

Result<OwnConnection> SignedIn::onAnotherThread() {
    auto opened = AccountSet::open(set_.file(), set_.environment_);
    if (!opened)
        return fail(opened.error());
    try {
        auto session = std::make_unique<SignedIn>(**opened, person().id, session_.businessDate(),
                                                  session_.seer());
        return OwnConnection(std::move(*opened), std::move(session));
    } catch (const std::exception& trouble) {
        return fail(access::detail::errorOf(trouble));
    }
}

Result<OwnConnection> SignedIn::seeAs(const std::string& code, const std::string& ownPassword) {
    return access::runUseCase(session_, {"see-as", "person", code}, [&]() -> Result<OwnConnection> {
        if (auto may = session_.mayChange(); !may)
            return fail(may.error());
        if (person().kind != access::PersonKind::manager)
            return fail(ErrorCode::refused,
                        XH_TR("access", "Only an account-set manager sees the set with "
                                        "another person's eyes."));
        const auto tried =
            access::tryPassword(session_.database(), session_.clock(), person().code, ownPassword);
        if (auto refused = tried.refusal(XH_TR("access", "The password is wrong.")))
            return fail(std::move(*refused));
        const auto other = access::people_store::findPerson(session_.database(), code);
        if (!other || !other->isActive(session_.clock().today()))
            return fail(ErrorCode::notFound, XH_TR("access", "There is nobody {} who may sign in."),
                        code);
        access::ChangeTransaction transaction(session_);
        session_.audit({"see-as", "person", other->code});
        transaction.commit();
        auto opened = AccountSet::open(set_.file(), set_.environment_);
        if (!opened)
            return fail(opened.error());
        auto session =
            std::make_unique<SignedIn>(**opened, other->id, session_.businessDate(), person());
        return OwnConnection(std::move(*opened), std::move(session));
    });
}

Result<SetCheck> SignedIn::check(const Progress& progress) {
    return access::runUseCase(session_, {"set.check", "set"}, [&]() -> Result<SetCheck> {
        if (auto may = session_.gate().require("system.settings"); !may)
            return fail(may.error());
        if (progress)
            session_.database().setInterruptCheck([&] { return !progress(0, 0); });
        SetCheck check;
        try {
            check = {storage::integrityProblems(session_.database()), session_.trail().verify()};
        } catch (...) {
            session_.database().setInterruptCheck({});
            throw;
        }
        session_.database().setInterruptCheck({});
        return check;
    });
}

namespace {

Result<> writeWhole(const std::filesystem::path& file, std::string_view content) {
    auto made = exchange::NewFile::create(file, exchange::ExistingFile::overwrite);
    if (!made)
        return fail(made.error());
    if (auto taken = made->append(content); !taken)
        return taken;
    return made->commit();
}

} // namespace

Result<BackupReport> SignedIn::backup(const std::filesystem::path& target,
                                      const Progress& progress) {
    return access::runUseCase(session_, {"set.backup", "set"}, [&]() -> Result<BackupReport> {
        if (auto may = session_.mayChange(); !may)
            return fail(may.error());
        if (auto may = session_.gate().require("system.settings"); !may)
            return fail(may.error());
        const access::AuditHead head = session_.trail().head();
        storage::backupTo(session_.database(), target, storage::Overwrite::no, progress);
        BackupReport report{target, target.string() + ".manifest.json",
                            static_cast<std::int64_t>(std::filesystem::file_size(target))};
        const nlohmann::json manifest{{"set", set_.info().name},
                                      {"taken_at", utcText(session_.clock().now())},
                                      {"schema_version", set_.info().schemaVersion},
                                      {"bytes", report.bytes},
                                      {"audit_rows", head.rows},
                                      {"audit_head", head.chain}};
        if (auto written = writeWhole(report.manifest, manifest.dump(2) + '\n'); !written) {
            std::error_code ignored;
            std::filesystem::remove(target, ignored);
            return fail(written.error());
        }
        access::ChangeTransaction transaction(session_);
        session_.audit({"set.backup", "set"});
        transaction.commit();
        return report;
    });
}

} // namespace xinheng
