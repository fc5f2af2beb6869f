#pragma once

#include "base/progress.h"
#include "storage/database.h"

#include <filesystem>
#include <string_view>

namespace xinheng::storage {

enum class Overwrite { no, yes };

/// Copies a set while it is in use: SQLite's online backup to a temporary name beside `target`, a
/// quick check of the copy, sync, rename. What stood at `target` is untouched until the copy is
/// known to be good. Throws Trouble::exists, full, interrupted, damaged (the source is) ...
void backupTo(Database& source, const std::filesystem::path& target, Overwrite overwrite,
              const Progress& progress = {});

/// The backup taken before a schema step or a large import: FILE.backups/NAME-WHEN-reason.xset, the
/// last ten of a reason are kept. A database in memory has none. Returns where it lies.
std::filesystem::path backupBeforeChange(Database& source, std::string_view reason);

/// Such a backup for a change that may still fail: taken away again, with no older one dropped for
/// it, unless it is kept.
class SafetyBackup {
public:
    SafetyBackup(Database& source, std::string_view reason);
    ~SafetyBackup();
    SafetyBackup(const SafetyBackup&) = delete;
    SafetyBackup& operator=(const SafetyBackup&) = delete;
    void keep();

private:
    std::string reason_;
    std::filesystem::path place_;
};

/// Puts the good backup `source` at `target`. An existing `target` is first kept as a verified
/// backup in its own backup folder. `source` must be an account set this program can read; it is
/// opened for reading only.
void restoreFrom(const std::filesystem::path& source, const std::filesystem::path& target);

/// Makes the folder entry durable after a rename; does nothing where the system has no such thing.
void syncFolder(const std::filesystem::path& folder);

} // namespace xinheng::storage
