#include "storage/backup.h"

#include "base/clock.h"
#include "storage/set_file.h"
#include "storage/statement.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace xinheng::storage {

namespace {

constexpr int PagesAStep = 2048;
constexpr std::size_t KeptOfAReason = 10;

void syncFile(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        throw StorageError(Trouble::input, "open for sync");
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!synced)
        throw StorageError(Trouble::input, "sync");
}

void copyPages(Database& source, Database& target, const Progress& progress) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        throwError(target.handle(), sqlite3_errcode(target.handle()), "backup");
    int code = SQLITE_OK;
    bool cancelled = false;
    while (!cancelled && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        code = sqlite3_backup_step(backup, PagesAStep);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(20);
        const int total = sqlite3_backup_pagecount(backup);
        cancelled = progress && !progress(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (cancelled)
        throw StorageError(Trouble::interrupted, "backup");
    if (code != SQLITE_DONE)
        throwError(nullptr, code, "backup");
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

void backupTo(Database& source, const std::filesystem::path& target, Overwrite overwrite,
              const Progress& progress) {
    if (overwrite == Overwrite::no && std::filesystem::exists(target))
        throw StorageError(Trouble::exists, "backup");
    const std::filesystem::path temporary = target.string() + ".part";
    std::error_code ignored;
    std::filesystem::remove(temporary, ignored);
    try {
        {
            Database copy(temporary, Database::Mode::create);
            copyPages(source, copy, progress);
            verify(copy);
        }
        syncFile(temporary);
        std::filesystem::rename(temporary, target);
        syncFolder(target.parent_path());
    } catch (const std::filesystem::filesystem_error& error) {
        std::filesystem::remove(temporary, ignored);
        throw StorageError(Trouble::input, "backup: rename: " + error.code().message());
    } catch (...) {
        std::filesystem::remove(temporary, ignored);
        throw;
    }
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

// A file that can't be copied as a set any more is kept as it is, its journal with it: a journal left
// behind would be played into the file that takes its place.
void moveAside(const std::filesystem::path& file) {
    const std::filesystem::path place = backupPlace(file, "damaged");
    std::filesystem::rename(file, place);
    const std::filesystem::path journal = file.string() + "-journal";
    if (std::filesystem::exists(journal))
        std::filesystem::rename(journal, place.string() + "-journal");
}

} // namespace

std::filesystem::path backupBeforeChange(Database& source, std::string_view reason) {
    const std::filesystem::path file = source.file();
    if (file.empty())
        return {};
    const std::filesystem::path target = backupPlace(file, reason);
    backupTo(source, target, Overwrite::yes);

    const std::string ending = "-" + std::string(reason) + ".xset";
    std::vector<std::filesystem::path> older;
    for (const auto& entry : std::filesystem::directory_iterator(target.parent_path()))
        if (entry.path().filename().string().ends_with(ending))
            older.push_back(entry.path());
    std::sort(older.begin(), older.end());
    std::error_code ignored;
    for (std::size_t index = 0; index + KeptOfAReason < older.size(); ++index)
        std::filesystem::remove(older[index], ignored);
    return target;
}

void restoreFrom(const std::filesystem::path& source, const std::filesystem::path& target) {
    // A source that needs migrating is migrated when the restored file is opened, not in the backup.
    Database backup(source, Database::Mode::look);
    {
        Statement id = backup.prepare("PRAGMA application_id");
        if (!id.step() || id.integer(0) != ApplicationId)
            throw StorageError(Trouble::foreign, "restore");
    }
    verify(backup);
    if (std::filesystem::exists(target)) {
        if (std::filesystem::equivalent(source, target))
            throw StorageError(Trouble::exists, "restore onto itself");
        try {
            Database old = openSetFile(target);
            backupBeforeChange(old, "restore");
        } catch (const StorageError& error) {
            if (error.trouble() == Trouble::locked || error.trouble() == Trouble::full)
                throw;
            moveAside(target);
        }
    }
    backupTo(backup, target, Overwrite::yes);
}

} // namespace xinheng::storage
