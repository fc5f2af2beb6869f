#include "storage/backup.h"

#include "base/clock.h"
#include "base/file_place.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace xinheng::storage {

namespace {

constexpr int pagesAStep = 2048;
constexpr int mostBeginnings = 3;
constexpr std::array<const char*, 3> filesBeside{"-journal", "-wal", "-shm"};
constexpr std::size_t keptOfAReason = 10;

void syncFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw StorageError(Trouble::input, "open for sync");
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!synced)
        throw StorageError(Trouble::input, "sync");
}

// Copies a few thousand pages at a time, so that others can write in between. Whenever they do,
// SQLite begins anew; after a few times they are kept waiting.
void copyPages(Database& source, Database& target, const Progress& progress) {
    if (sqlite3_txn_state(source.handle(), "main") == SQLITE_TXN_WRITE)
        throw StorageError(Trouble::misuse, "backup inside a transaction that writes");
    std::optional<Snapshot> othersWait;
    const std::unique_ptr<sqlite3_backup, decltype(&sqlite3_backup_finish)> backup(
        sqlite3_backup_init(target.handle(), "main", source.handle(), "main"),
        &sqlite3_backup_finish);
    if (!backup)
        throwError(target.handle(), sqlite3_errcode(target.handle()), "backup");
    int done = 0;
    int beginnings = 1;
    while (true) {
        const int code = sqlite3_backup_step(backup.get(), pagesAStep);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            throwError(nullptr, code, "backup");
        const int total = sqlite3_backup_pagecount(backup.get());
        const int before = std::exchange(done, total - sqlite3_backup_remaining(backup.get()));
        if (progress && !progress(done, total))
            throw StorageError(Trouble::interrupted, "backup");
        if (code == SQLITE_DONE)
            return;
        if (done <= before && ++beginnings > mostBeginnings && !othersWait) {
            othersWait.emplace(source);
            source.prepare("SELECT count(*) FROM sqlite_schema").step(); // takes the lock
        }
    }
}

void verify(Database& copy) {
    Statement check = copy.prepare("PRAGMA quick_check(1)");
    if (!check.step() || check.view(0) != "ok")
        throw StorageError(Trouble::damaged, "the copy is not whole");
}

} // namespace

void syncFolder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

namespace {

// Makes a good copy under a temporary name, hands it to `place`, and leaves no temporary file
// behind.
template <class Place>
void copyAndPlace(Database& source, const std::filesystem::path& target, const Progress& progress,
                  const Place& place) {
    const std::filesystem::path temporary = temporaryNameFor(target);
    std::error_code ignored;
    try {
        {
            Database copy(temporary, Database::Mode::create);
            copyPages(source, copy, progress);
            verify(copy);
        }
        syncFile(temporary);
        place(temporary);
        syncFolder(target.parent_path());
    } catch (const std::filesystem::filesystem_error& error) {
        std::filesystem::remove(temporary, ignored);
        throw StorageError(Trouble::input, "backup: " + error.code().message());
    } catch (...) {
        std::filesystem::remove(temporary, ignored);
        throw;
    }
}

// What SQLite left beside an older file of this name would be played into the new one.
void putInPlace(const std::filesystem::path& temporary, const std::filesystem::path& target) {
    if (std::filesystem::is_directory(target))
        throw StorageError(Trouble::exists, "a folder");
    for (const char* ending : filesBeside)
        std::filesystem::remove(target.string() + ending);
    std::filesystem::rename(temporary, target);
}

bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code notThere;
    return std::filesystem::equivalent(one, other, notThere);
}

} // namespace

void backupTo(Database& source, const std::filesystem::path& target, Overwrite overwrite,
              const Progress& progress) {
    std::error_code ignored;
    if (overwrite == Overwrite::no && std::filesystem::exists(target, ignored))
        throw StorageError(Trouble::exists, "backup");
    if (isSameFile(source.file(), target))
        throw StorageError(Trouble::exists, "backup onto itself");
    copyAndPlace(source, target, progress, [&](const auto& copy) { putInPlace(copy, target); });
}

namespace {

// FILE.backups/NAME-WHEN-reason.xset, in a folder that is there.
std::filesystem::path backupPlace(const std::filesystem::path& file, std::string_view reason) {
    const std::filesystem::path folder = file.string() + ".backups";
    std::error_code trouble;
    std::filesystem::create_directories(folder, trouble);
    if (trouble)
        throw StorageError(Trouble::readOnly, "backup folder");
    std::string when = utcText(SystemClock().now());
    std::replace(when.begin(), when.end(), ':', '-');
    return folder / (file.stem().string() + "-" + when + "-" + std::string(reason) + ".xset");
}

// A file that can't be copied as a set any more is kept as it is, with its journal.
void moveAside(const std::filesystem::path& file) {
    const std::filesystem::path place = backupPlace(file, "damaged");
    std::filesystem::rename(file, place);
    for (const char* ending : filesBeside)
        if (std::filesystem::exists(file.string() + ending))
            std::filesystem::rename(file.string() + ending, place.string() + ending);
}

void keepWhatIsThere(const std::filesystem::path& file) {
    try {
        if (!isSetFile(file))
            throw StorageError(Trouble::foreign, "restore");
        Database old(file, Database::Mode::open);
        backupBeforeChange(old, "restore");
    } catch (const StorageError& error) {
        if (error.trouble() != Trouble::damaged && error.trouble() != Trouble::foreign)
            throw;
        moveAside(file);
    }
}

} // namespace

namespace {

std::filesystem::path keepACopy(Database& source, std::string_view reason) {
    const std::filesystem::path file = source.file();
    if (file.empty())
        return {};
    std::filesystem::path target = backupPlace(file, reason);
    backupTo(source, target, Overwrite::yes);
    return target;
}

void dropOldCopies(const std::filesystem::path& folder, std::string_view reason) {
    const std::string ending = "-" + std::string(reason) + ".xset";
    std::vector<std::filesystem::path> older;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending))
            older.push_back(entry.path());
    std::sort(older.begin(), older.end());
    std::error_code ignored;
    for (std::size_t index = 0; index + keptOfAReason < older.size(); ++index)
        std::filesystem::remove(older[index], ignored);
}

} // namespace

std::filesystem::path backupBeforeChange(Database& source, std::string_view reason) {
    std::filesystem::path target = keepACopy(source, reason);
    if (!target.empty())
        dropOldCopies(target.parent_path(), reason);
    return target;
}

SafetyBackup::SafetyBackup(Database& source, std::string_view reason)
    : reason_(reason), place_(keepACopy(source, reason)) {}

SafetyBackup::~SafetyBackup() {
    std::error_code ignored;
    if (!place_.empty())
        std::filesystem::remove(place_, ignored);
}

void SafetyBackup::keep() {
    if (!place_.empty())
        dropOldCopies(place_.parent_path(), reason_);
    place_.clear();
}

void restoreFrom(const std::filesystem::path& source, const std::filesystem::path& target) {
    // A source that needs migrating is migrated when the restored file is opened, not in the
    // backup.
    Database backup = lookAtSetFile(source);
    if (isSameFile(source, target))
        throw StorageError(Trouble::exists, "restore onto itself");
    copyAndPlace(backup, target, {}, [&](const auto& copy) {
        if (std::filesystem::exists(target))
            keepWhatIsThere(target);
        putInPlace(copy, target);
    });
}

} // namespace xinheng::storage
