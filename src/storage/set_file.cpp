#include "storage/set_file.h"

#include "base/resource.h"
#include "storage/backup.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <charconv>

namespace xinheng::storage {

namespace {

// Looking through a small file costs a few milliseconds; a large one is looked through when it was
// not closed properly, before a backup, and by "set check".
constexpr std::uintmax_t SmallFile = 8U << 20U;

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
    if (pragma(database, "application_id") != ApplicationId)
        throw StorageError(Trouble::foreign, "application_id");
    const int version = schemaVersion(database);
    if (version > newestVersion)
        throw StorageError(Trouble::newer, "user_version " + std::to_string(version));
}

// SQLite would take an empty file for a new database and write to it.
void lookAtFile(const std::filesystem::path& file) {
    std::error_code trouble;
    const auto status = std::filesystem::status(file, trouble);
    if (trouble || !std::filesystem::exists(status))
        throw StorageError(Trouble::missing, "open");
    if (!std::filesystem::is_regular_file(status))
        throw StorageError(Trouble::foreign, "not a regular file");
    if (std::filesystem::file_size(file) == 0)
        throw StorageError(Trouble::empty, "open");
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

int schemaVersion(Database& database) { return static_cast<int>(pragma(database, "user_version")); }

void applySchema(Database& database, const std::vector<SchemaStep>& steps) {
    for (const SchemaStep& step : steps) {
        if (step.version <= schemaVersion(database))
            continue;
        Transaction transaction(database);
        database.execute(std::string(step.sql));
        database.execute("PRAGMA user_version=" + std::to_string(step.version));
        transaction.commit();
    }
}

Database createSetFile(const std::filesystem::path& file) {
    Database database(file, Database::Mode::create);
    try {
        database.execute("PRAGMA page_size=4096; PRAGMA journal_mode=DELETE; PRAGMA application_id=" + std::to_string(ApplicationId));
        applySchema(database, schemaSteps());
    } catch (...) {
        database = Database::inMemory(); // lets go of the file
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
        throw;
    }
    return database;
}

Database openSetFile(const std::filesystem::path& file) { return openSetFile(file, schemaSteps()); }

Database openSetFile(const std::filesystem::path& file, const std::vector<SchemaStep>& steps) {
    lookAtFile(file);
    const int newest = static_cast<int>(steps.size());
    const bool uncleanEnd = std::filesystem::exists(file.string() + "-journal");
    if (!uncleanEnd) {
        // A look without the right to write first, so that a file of another kind stays as it is.
        Database look(file, Database::Mode::look);
        mustBeOurs(look, newest);
    }
    Database database(file, Database::Mode::open);
    mustBeOurs(database, newest);
    if (database.readOnly())
        throw StorageError(Trouble::readOnly, "open");
    database.execute("PRAGMA journal_mode=DELETE");
    if (uncleanEnd || std::filesystem::file_size(file) < SmallFile)
        quickCheck(database);
    if (schemaVersion(database) < newest) {
        backupBeforeChange(database, "schema");
        applySchema(database, steps);
    }
    return database;
}

std::vector<std::string> integrityProblems(Database& database) {
    std::vector<std::string> problems;
    Statement integrity = database.prepare("PRAGMA integrity_check(100)");
    while (integrity.step())
        if (integrity.view(0) != "ok")
            problems.push_back(integrity.text(0));
    Statement keys = database.prepare("PRAGMA foreign_key_check");
    while (keys.step())
        problems.push_back("foreign key: " + keys.text(0) + " row " + std::to_string(keys.integer(1)));
    return problems;
}

} // namespace xinheng::storage
