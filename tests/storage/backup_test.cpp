#include "storage/backup.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

using namespace xinheng::storage;
using namespace xinheng::tests;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// More than a backup copies at once, so that others can come in between.
void makeLarge(const fs::path& file) {
    makeSmallSet(file, 1);
    Database database(file, Database::Mode::open);
    database.execute("PRAGMA synchronous=OFF");
    const Transaction transaction(database);
    for (int number = 0; number < 60; ++number)
        database.execute("INSERT INTO item (name) VALUES (hex(randomblob(100000)))");
    database.execute("COMMIT");
}

void damage(const fs::path& file) {
    std::string bytes = readFile(file);
    for (std::size_t place = 2048; place < 6144; ++place)
        bytes[place] = '\x5A';
    writeFile(file, bytes);
}

} // namespace

TEST_CASE("A backup holds what the set holds and leaves nothing else") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 50);
    Database source = openSetFile(folder / "a.xset", smallSteps());
    int last = 0;
    int whole = -1;
    backupTo(source, folder / "copy.xset", Overwrite::no,
             [&](std::int64_t done, std::int64_t total) {
                 last = static_cast<int>(done);
                 whole = static_cast<int>(total);
                 return true;
             });
    CHECK(last == whole);
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"a.xset", "copy.xset"});
    Database copy = openSetFile(folder / "copy.xset", smallSteps());
    CHECK(itemsOf(copy) == itemsOf(source));
    CHECK(integrityProblems(copy).empty());
}

TEST_CASE("A backup of a set that others keep writing to is one whole state and comes to an end") {
    const TemporaryFolder folder;
    makeLarge(folder / "a.xset");
    Database source = openSetFile(folder / "a.xset", smallSteps());
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::atomic<bool> failed = false;
    std::thread writer([&] {
        try {
            Database other(folder / "a.xset", Database::Mode::open);
            other.execute("PRAGMA synchronous=OFF");
            for (int number = 0; !stop; ++number) {
                Transaction transaction(other);
                addItem(other, "left " + std::to_string(number));
                addItem(other, "right " + std::to_string(number));
                transaction.commit();
                ++written;
                std::this_thread::yield();
            }
        } catch (const StorageError&) {
            failed = true;
        }
    });
    while (written < 5 && !failed)
        std::this_thread::yield();
    int steps = 0;
    backupTo(source, folder / "copy.xset", Overwrite::no, [&](std::int64_t, std::int64_t) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20)); // the writer's turn
        return ++steps < 2000;
    });
    stop = true;
    writer.join();
    CHECK_FALSE(failed);
    Database copy = openSetFile(folder / "copy.xset", smallSteps());
    CHECK(integrityProblems(copy).empty());
    CHECK(numberOf(copy, "SELECT count(*) FROM item WHERE name LIKE 'left %'") ==
          numberOf(copy, "SELECT count(*) FROM item WHERE name LIKE 'right %'"));
    CHECK_FALSE(source.inTransaction());
}

TEST_CASE("A cancelled backup leaves nothing, and an exception in the progress neither") {
    const TemporaryFolder folder;
    makeLarge(folder / "a.xset");
    writeFile(folder / "old.xset", "old");
    Database source = openSetFile(folder / "a.xset", smallSteps());
    CHECK(troubleIn([&] {
              backupTo(source, folder / "old.xset", Overwrite::yes,
                       [](std::int64_t done, std::int64_t total) { return done * 2 < total; });
          }) == Trouble::interrupted);
    CHECK_THROWS_AS(
        backupTo(source, folder / "old.xset", Overwrite::yes,
                 [](std::int64_t, std::int64_t) -> bool { throw std::range_error("x"); }),
        std::range_error);
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"a.xset", "old.xset"});
    CHECK(readFile(folder / "old.xset") == "old");
    addItem(source, "the set can be used");
}

TEST_CASE("A backup takes the place of a file only when told to, and never of the set itself") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 5);
    writeFile(folder / "old.xset", "old");
    Database source = openSetFile(folder / "a.xset", smallSteps());
    CHECK(troubleIn([&] { backupTo(source, folder / "old.xset", Overwrite::no); }) ==
          Trouble::exists);
    CHECK(readFile(folder / "old.xset") == "old");
    backupTo(source, folder / "old.xset", Overwrite::yes);
    CHECK(readFile(folder / "old.xset") != "old");
    fs::create_symlink(folder / "a.xset", folder / "link.xset");
    const auto before = contentsOf(folder.path());
    for (const char* self : {"a.xset", "link.xset", "./a.xset"})
        CHECK(troubleIn([&] { backupTo(source, folder / self, Overwrite::yes); }) ==
              Trouble::exists);
    fs::create_directory(folder / "folder");
    CHECK(troubleIn([&] { backupTo(source, folder / "folder", Overwrite::yes); }) ==
          Trouble::exists);
    fs::remove(folder / "folder");
    CHECK(troubleIn([&] { backupTo(source, folder / "none/copy.xset", Overwrite::yes); }) ==
          Trouble::noFolder);
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("A damaged set never becomes a backup") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 400);
    makeSmallSet(folder / "good.xset", 2);
    damage(folder / "a.xset");
    const auto before = contentsOf(folder.path());
    {
        Database source(folder / "a.xset", Database::Mode::open);
        CHECK(troubleIn([&] { backupTo(source, folder / "good.xset", Overwrite::yes); }) ==
              Trouble::damaged);
    }
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("A backup in the middle of a change is the program's mistake, and says so at once") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 5);
    Database source = openSetFile(folder / "a.xset", smallSteps());
    const Transaction changing(source);
    CHECK(troubleIn([&] { backupTo(source, folder / "copy.xset", Overwrite::no); }) ==
          Trouble::misuse);
    CHECK_FALSE(fs::exists(folder / "copy.xset"));
}

TEST_CASE("A set that somebody else keeps locked is called locked, and the backup leaves nothing") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 5);
    Database source = openSetFile(folder / "a.xset", smallSteps());
    source.execute("PRAGMA busy_timeout=30");
    Database other(folder / "a.xset", Database::Mode::open);
    other.execute("BEGIN EXCLUSIVE");
    CHECK(troubleIn([&] { backupTo(source, folder / "copy.xset", Overwrite::no); }) ==
          Trouble::locked);
    other.execute("ROLLBACK");
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"a.xset"});
}

TEST_CASE("A journal left beside an older file is not played into the backup") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 400);
    makeSmallSet(folder / "other.xset", 300);
    copyInMidTransaction(folder / "other.xset", folder / "copy.xset");
    fs::remove(folder / "copy.xset");
    Database source = openSetFile(folder / "a.xset", smallSteps());
    backupTo(source, folder / "copy.xset", Overwrite::no);
    Database copy = openSetFile(folder / "copy.xset", smallSteps());
    CHECK(itemsOf(copy) == itemsOf(source));
}

TEST_CASE("Of the backups for one reason the last ten stay") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 1);
    Database source = openSetFile(folder / "a.xset", smallSteps());
    const fs::path other = backupBeforeChange(source, "import");
    fs::path first;
    fs::path last;
    for (int number = 0; number < 12; ++number) {
        addItem(source, "number " + std::to_string(number));
        last = backupBeforeChange(source, "schema");
        first = number == 0 ? last : first;
        std::this_thread::sleep_for(std::chrono::milliseconds(2)); // names carry milliseconds
    }
    CHECK(namesIn(folder / "a.xset.backups").size() == 11);
    CHECK(fs::exists(other));
    CHECK_FALSE(fs::exists(first));
    REQUIRE(last.parent_path() == folder / "a.xset.backups");
    Database newest = openSetFile(last, smallSteps());
    CHECK(itemsOf(newest).back() == "number 11");
    Database inMemory = Database::inMemory();
    CHECK(backupBeforeChange(inMemory, "schema").empty());
}
