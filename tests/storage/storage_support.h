#pragma once

#include "storage/database.h"
#include "storage/set_file.h"
#include "support/temporary_folder.h"

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::tests {

/// What went wrong in `action`, or nothing. Any other exception goes on.
template <class Action> std::optional<storage::Trouble> troubleIn(const Action& action) {
    try {
        action();
        return std::nullopt;
    } catch (const storage::StorageError& error) {
        return error.trouble();
    }
}

/// Every file below the folder with its bytes: equal before and after when nothing was written.
std::map<std::string, std::string> contentsOf(const std::filesystem::path& folder);

/// A first step small enough for files of a few pages: item (id, name), each name stored twice, in
/// the table and in an index, so that a full check sees a change of either.
std::vector<storage::SchemaStep> smallSteps();
/// A set of smallSteps() with items "item 1" to "item COUNT".
void makeSmallSet(const std::filesystem::path& file, int count);
void addItem(storage::Database& database, const std::string& name);
std::vector<std::string> itemsOf(storage::Database& database);

std::int64_t numberOf(storage::Database& database, const std::string& sql);
std::string textOf(storage::Database& database, const std::string& sql);

/// A SQLite file of somebody else's, with a table.
void makeForeign(const std::filesystem::path& file, const std::string& journalMode);

/// What a crash in the middle of a large transaction leaves: the file half written and its journal.
/// The database must hold a table item (id, name).
void copyInMidTransaction(const std::filesystem::path& file, const std::filesystem::path& copy);

/// Runs as a user who owns nothing: file permissions don't bind the administrator of the machine.
class AsNobody {
public:
    AsNobody();
    ~AsNobody();
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    uid_t before_;
};

} // namespace xinheng::tests
