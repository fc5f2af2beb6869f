#pragma once

#include "storage/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::storage {

/// "XHS1": marks a SQLite file as an account set.
inline constexpr std::int64_t applicationId = 0x58485331;

/// One file of resources/schema: "schema/0001_start.sql" brings version 1.
struct SchemaStep {
    int version;
    std::string_view sql;
};
/// The program's steps, gapless from 1; a gap is a std::logic_error.
std::vector<SchemaStep> schemaSteps();

/// Makes a new account set with the newest schema. Refuses an existing file (Trouble::exists); a
/// failure leaves no file behind.
Database createSetFile(const std::filesystem::path& file);

/// Opens an account set and brings it to the newest schema, each step in a transaction of its own
/// after one verified backup into the folder FILE.backups. Throws Trouble::missing, empty, foreign,
/// newer, damaged, readOnly or locked, in all of which nothing was written.
Database openSetFile(const std::filesystem::path& file);
/// The same with other steps, for tests of migration.
Database openSetFile(const std::filesystem::path& file, const std::vector<SchemaStep>& steps);

/// An account set this program can read, whatever its version, for reading only: backups, and sets
/// to restore from. Throws as openSetFile does; writes nothing.
Database lookAtSetFile(const std::filesystem::path& file);

/// Whether the file is marked as an account set, of any version and in whatever state.
bool isSetFile(const std::filesystem::path& file);

/// Applies what is missing of the steps to a database that has been looked at already.
void applySchema(Database& database, const std::vector<SchemaStep>& steps);

/// Everything SQLite finds wrong: page structure, indexes, foreign keys. Empty when all is well.
std::vector<std::string> integrityProblems(Database& database);

int schemaVersion(Database& database);

} // namespace xinheng::storage
