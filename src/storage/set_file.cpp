#include "storage/set_file.h"

#include "base/resource.h"
#include "storage/backup.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <limits>

namespace xinheng::storage {

namespace {

// Looking through a small file costs a few milliseconds; a large one is looked through when it was
// not closed properly, before a backup, and by "set check".
constexpr std::uintmax_t smallFile = 8U << 20U;

std::int64_t pragma(Database& database, const char* name) {
    Statement statement = database.prepare(std::string("PRAGMA ") + name);
    return statement.step() ? statement.integer(0) : 0;
}

void quickCheck(Database& database) {
    Statement statement = database.prepare("PRAGMA quick_check(1)");
    if (!statement.step() || statement.view(0) != "ok")
        throw StorageError(Trouble::damaged, "quick_check");
}

void mustBeOurs(Database& database, int newestVersion) {
    if (pragma(database, "application_id") != applicationId)
        throw StorageError(Trouble::foreign, "application_id");
    const int version = schemaVersion(database);
    if (version > newestVersion)
        throw StorageError(Trouble::newer, "user_version " + std::to_string(version));
    if (version < 1)
        throw StorageError(Trouble::damaged, "user_version " + std::to_string(version));
}

// SQLite would take an empty file for a new database and write to it; it would play a journal into
// a file of another kind, and lay files of its own beside one in WAL mode. Damage is for those who
// hold a lock to judge: a file in the middle of a transaction looks damaged too.
void lookAtFile(const std::filesystem::path& file, int newestVersion) {
    std::error_code trouble;
    const auto status = std::filesystem::status(file, trouble);
    if (trouble || !std::filesystem::exists(status))
        throw StorageError(Trouble::missing, "open");
    if (!std::filesystem::is_regular_file(status))
        throw StorageError(Trouble::foreign, "not a regular file");
    if (std::filesystem::file_size(file, trouble) == 0)
        throw StorageError(Trouble::empty, "open");
    try {
        Database peek(file, Database::Mode::peek);
        mustBeOurs(peek, newestVersion);
    } catch (const StorageError& error) {
        if (error.trouble() != Trouble::damaged)
            throw;
    }
}

// SQLite itself would notice only at the first change.
void mustBeWritable(const std::filesystem::path& file) {
    const std::filesystem::path folder = std::filesystem::absolute(file).parent_path();
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) != 0)
        throw StorageError(Trouble::readOnly, "open: the folder");
}

// SQLite answers with the mode that holds, which may be the old one.
void setRollbackJournal(Database& database) {
    Statement mode = database.prepare("PRAGMA journal_mode=DELETE");
    if (!mode.step() || mode.view(0) != "delete")
        throw StorageError(Trouble::locked, "journal_mode");
}

} // namespace

std::vector<SchemaStep> schemaSteps() {
    std::vector<SchemaStep> steps;
    for (const std::string_view path : resourcesUnder("schema/")) {
        const std::string_view digits = path.substr(std::string_view("schema/").size(), 4);
        int version = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), version);
        if (version != static_cast<int>(steps.size()) + 1)
            throw std::logic_error("schema steps have a gap at " + std::string(path));
        steps.push_back({version, resource(path)});
    }
    return steps;
}

int schemaVersion(Database& database) {
    return static_cast<int>(pragma(database, "user_version"));
}

void applySchema(Database& database, const std::vector<SchemaStep>& steps) {
    for (const SchemaStep& step : steps) {
        if (step.version <= schemaVersion(database))
            continue;
        Transaction transaction(database);
        if (step.version <= schemaVersion(database)) // another window was faster
            continue;
        database.execute(std::string(step.sql));
        database.execute("PRAGMA user_version=" + std::to_string(step.version));
        transaction.commit();
    }
}

Database createSetFile(const std::filesystem::path& file) {
    Database database(file, Database::Mode::create);
    try {
        database.execute(
            "PRAGMA page_size=4096; PRAGMA journal_mode=DELETE; PRAGMA application_id=" +
            std::to_string(applicationId));
        applySchema(database, schemaSteps());
    } catch (...) {
        database = Database::inMemory(); // lets go of the file
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw;
    }
    return database;
}

Database openSetFile(const std::filesystem::path& file) {
    return openSetFile(file, schemaSteps());
}

Database openSetFile(const std::filesystem::path& file, const std::vector<SchemaStep>& steps) {
    const int newest = static_cast<int>(steps.size());
    lookAtFile(file, newest);
    mustBeWritable(file);
    std::error_code ignored;
    const bool uncleanEnd = std::filesystem::exists(file.string() + "-journal", ignored);
    Database database(file, Database::Mode::open);
    if (database.readOnly())
        throw StorageError(Trouble::readOnly, "open");
    mustBeOurs(database, newest);
    setRollbackJournal(database);
    if (uncleanEnd || std::filesystem::file_size(file, ignored) < smallFile)
        quickCheck(database);
    if (schemaVersion(database) < newest) {
        backupBeforeChange(database, "schema");
        applySchema(database, steps);
    }
    return database;
}

Database lookAtSetFile(const std::filesystem::path& file) {
    const int newest = static_cast<int>(schemaSteps().size());
    lookAtFile(file, newest);
    Database database(file, Database::Mode::look);
    mustBeOurs(database, newest);
    return database;
}

bool isSetFile(const std::filesystem::path& file) {
    try {
        lookAtFile(file, std::numeric_limits<int>::max());
        return true;
    } catch (const StorageError&) {
        return false;
    }
}

std::vector<std::string> integrityProblems(Database& database) {
    std::vector<std::string> problems;
    Statement integrity = database.prepare("PRAGMA integrity_check(100)");
    while (integrity.step())
        if (integrity.view(0) != "ok")
            problems.push_back(integrity.text(0));
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (keys.step())
        problems.push_back("foreign key: " + keys.text(0) + " row " +
                           std::to_string(keys.integer(1)));
    return problems;
}

} // namespace xinheng::storage
