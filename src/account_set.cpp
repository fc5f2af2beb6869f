#include "account_set.h"

#include "access/people_store.h"
#include "access/sign_in.h"
#include "access/use_case.h"
#include "archive/customer_fields.h"
#include "archive/customer_store.h"
#include "base/normalise.h"
#include "storage/backup.h"
#include "storage/set_file.h"
#include "storage/transaction.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <array>
#include <fstream>

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
        objects.add(archive::customerObject());
        return objects;
    }();
    return registry;
}

Result<std::unique_ptr<AccountSet>> AccountSet::open(const std::filesystem::path& file,
                                                     const Environment& environment) {
    try {
        storage::Database database = storage::openSetFile(file);
        if (setting(database, "sort-key-version") != sortKeyVersion()) {
            storage::Transaction transaction(database);
            archive::customer_store::renewSortKeys(database);
            transaction.commit();
        }
        return std::unique_ptr<AccountSet>(new AccountSet(file, std::move(database), environment));
    } catch (const std::exception& trouble) {
        return fail(access::detail::errorOf(trouble));
    }
}

SetInfo AccountSet::info() {
    return {setting(database_, "name"), setting(database_, "created-at"),
            setting(database_, "template"), setting(database_, "sign-in-hint"),
            storage::schemaVersion(database_)};
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

Result<> AccountSet::restore(const std::filesystem::path& backup,
                             const std::filesystem::path& target, const std::string& person,
                             const std::string& password, const Environment& environment) {
    // Signing in writes to the set, so it is done on a copy and the backup stays as it is.
    const std::filesystem::path copy = target.string() + ".restore";
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);
    try {
        {
            storage::Database source(backup, storage::Database::Mode::look);
            storage::backupTo(source, copy, storage::Overwrite::no);
        }
        auto opened = open(copy, environment);
        if (!opened) {
            std::filesystem::remove(copy, ignored);
            return fail(opened.error());
        }
        auto session = (*opened)->signIn(person, password);
        const Result<> allowed = session ? (*session)->session().gate().require("system.settings")
                                         : fail(session.error());
        session = fail(ErrorCode::refused, XH_TR("account_set", "Restoring."));
        opened = std::unique_ptr<AccountSet>();
        std::filesystem::remove(copy, ignored);
        if (!allowed)
            return allowed;
        storage::restoreFrom(backup, target);
        return {};
    } catch (const std::exception& trouble) {
        std::filesystem::remove(copy, ignored);
        return fail(access::detail::errorOf(trouble));
    }
}

SignedIn::SignedIn(AccountSet& set, access::PersonId person, Date businessDate)
    : set_(set), session_(set.database_, set.environment_.clock, businessObjects(), person,
                          businessDate, set.environment_.machine) {
    // The first look at the rights belongs to signing in; a failure shows at the first use case.
    (void)session_.gate().refresh();
}

bool SignedIn::mayUse(std::string_view node) {
    return session_.gate().refresh() && session_.gate().mayUse(node);
}

Result<std::pair<std::unique_ptr<AccountSet>, std::unique_ptr<SignedIn>>>
SignedIn::onAnotherThread() {
    auto opened = AccountSet::open(set_.file(), set_.environment_);
    if (!opened)
        return fail(opened.error());
    auto session = std::make_unique<SignedIn>(**opened, person().id, session_.businessDate());
    return std::pair(std::move(*opened), std::move(session));
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

Result<BackupReport> SignedIn::backup(const std::filesystem::path& target,
                                      const Progress& progress) {
    return access::runUseCase(session_, {"set.backup", "set"}, [&]() -> Result<BackupReport> {
        if (auto may = session_.gate().require("system.settings"); !may)
            return fail(may.error());
        {
            storage::Transaction transaction(session_.database());
            session_.audit({"set.backup", "set"});
            transaction.commit();
        }
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
        std::ofstream out(report.manifest, std::ios::binary | std::ios::trunc);
        out << manifest.dump(2) << '\n';
        if (!out.flush())
            throw storage::StorageError(storage::Trouble::input, "manifest");
        return report;
    });
}

} // namespace xinheng
