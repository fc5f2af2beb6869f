#include "access/people_store.h"
#include "access/sign_in.h"
#include "access/use_case.h"
#include "account_set.h"
#include "account_set_content.h"
#include "account_set_demo.h"
#include "base/file_place.h"
#include "storage/backup.h"
#include "storage/set_file.h"
#include "storage/transaction.h"

#include <cerrno>
#include <map>

namespace xinheng {

namespace {

// Puts the names into their tidy form as well.
Result<> checkPeople(NewSet& set) {
    Error error{ErrorCode::invalid,
                Text(XH_TR("account_set", "The account set can't be made so.")),
                {},
                {}};
    const auto take = [&](const char* column, const auto& result) {
        if (!result)
            error.problems.push_back({std::nullopt, column, result.error().message});
    };
    const auto tidy = [&](const char* column, std::string& value, const auto& checked) {
        take(column, checked);
        value = checked.value_or(value);
    };
    tidy("name", set.name, access::checkedName(set.name));
    tidy("admin", set.administratorCode, access::checkedCode(set.administratorCode));
    tidy("manager", set.managerCode, access::checkedCode(set.managerCode));
    take("admin_password", access::checkPassword(set.administratorPassword, set.administratorCode));
    take("manager_password", access::checkPassword(set.managerPassword, set.managerCode));
    if (set.administratorCode == set.managerCode)
        error.problems.push_back(
            {std::nullopt, "manager",
             Text(XH_TR("account_set",
                        "Administrator and account-set manager have to be two people."))});
    return error.problems.empty() ? Result<>() : fail(std::move(error));
}

} // namespace

Result<std::unique_ptr<AccountSet>> AccountSet::create(const std::filesystem::path& file,
                                                       const NewSet& wanted,
                                                       const Environment& environment) {
    NewSet set = wanted;
    std::optional<DemonstrationSet> demonstration;
    if (set.content == Template::demo) {
        demonstration.emplace();
        demonstration->fillIn(set);
    }
    if (auto good = checkPeople(set); !good)
        return fail(good.error());
    // Built under another name and renamed when it is whole.
    const std::filesystem::path part = temporaryNameFor(file);
    std::error_code ignored;
    const auto cleanUp = [&] {
        std::filesystem::remove(part, ignored);
        std::filesystem::remove(part.string() + "-journal", ignored);
    };
    try {
        if (std::filesystem::exists(file))
            throw storage::StorageError(storage::Trouble::exists, "create");
        {
            storage::Database database = storage::createSetFile(part);
            storage::Transaction transaction(database);
            using access::people_store::setSetting;
            setSetting(database, "name", set.name);
            setSetting(database, "created-at", utcText(environment.clock.now()));
            setSetting(database, "template", demonstration ? "demo" : "empty");
            setSetting(database, "sign-in-hint", demonstration ? demonstration->password() : "");
            archive::record_store::renewSortKeys(database, businessObjects());
            archive::record_store::renewSearch(database, businessObjects());
            access::prepareSignIn(database, environment.passwordCost);
            access::AuditTrail trail(database);
            trail.begin();
            // Equal passwords share a hash: the demonstration's is public, and hashing takes long.
            std::map<std::string, std::string> hashes;
            const auto hashOf = [&](const std::string& password) -> const std::string& {
                std::string& hash = hashes[password];
                if (hash.empty())
                    hash = access::hashPassword(password, environment.passwordCost);
                return hash;
            };
            const access::people_store::AddedBy by{set.administratorCode,
                                                   utcText(environment.clock.now())};
            const access::PersonId manager = access::people_store::addPerson(
                database,
                {access::PersonId(0),
                 set.managerCode,
                 demonstration ? demonstration->managerName() : set.managerCode,
                 {},
                 access::PersonKind::manager,
                 {}},
                hashOf(set.managerPassword), by);
            access::people_store::addPerson(
                database,
                {access::PersonId(0),
                 set.administratorCode,
                 demonstration ? demonstration->administratorName() : set.administratorCode,
                 {},
                 access::PersonKind::administrator,
                 {}},
                hashOf(set.administratorPassword), by);
            trail.append({"set.create", "set"}, set.administratorCode, environment.machine,
                         environment.clock);
            addStandardContent(database,
                               {set.administratorCode, utcText(environment.clock.now()), ""});
            if (demonstration)
                if (auto filled = demonstration->fill(database, environment, manager,
                                                      hashOf(demonstration->password()));
                    !filled) {
                    cleanUp();
                    return fail(filled.error());
                }
            transaction.commit();
        }
        if (const int code = renameToFreeName(part, file); code != 0)
            throw storage::StorageError(
                code == EEXIST ? storage::Trouble::exists : storage::Trouble::readOnly, "create");
        storage::syncFolder(file.parent_path());
        return open(file, environment);
    } catch (const std::filesystem::filesystem_error&) {
        cleanUp();
        return fail(storage::StorageError(storage::Trouble::readOnly, "create").toError());
    } catch (const std::exception& trouble) {
        cleanUp();
        return fail(access::detail::errorOf(trouble));
    }
}

} // namespace xinheng
