#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>

using namespace xinheng::storage;
using namespace xinheng::tests;
namespace fs = std::filesystem;

namespace {

std::vector<SchemaStep> stepsWith(std::string_view second) {
    auto steps = smallSteps();
    steps.push_back({2, second});
    return steps;
}

constexpr std::string_view goodStep =
    "ALTER TABLE item ADD COLUMN note TEXT NOT NULL DEFAULT 'new';"
    "UPDATE item SET name = name || '!';";

std::vector<fs::path> backupsOf(const fs::path& file) {
    std::vector<fs::path> backups;
    if (fs::exists(file.string() + ".backups"))
        for (const auto& entry : fs::directory_iterator(file.string() + ".backups"))
            backups.push_back(entry.path());
    return backups;
}

} // namespace

TEST_CASE("A new step is taken once, after a backup of the set as it was") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xset";
    makeSmallSet(file, 3);
    {
        Database database = openSetFile(file, stepsWith(goodStep));
        CHECK(schemaVersion(database) == 2);
        CHECK(itemsOf(database) == std::vector<std::string>{"item 1!", "item 2!", "item 3!"});
        CHECK(textOf(database, "SELECT note FROM item") == "new");
    }
    const auto backups = backupsOf(file);
    REQUIRE(backups.size() == 1);
    CHECK(backups.front().string().ends_with("-schema.xset"));
    {
        Database old = openSetFile(backups.front(), smallSteps());
        CHECK(schemaVersion(old) == 1);
        CHECK(itemsOf(old) == std::vector<std::string>{"item 1", "item 2", "item 3"});
    }
    Database again = openSetFile(file, stepsWith(goodStep));
    CHECK(itemsOf(again).front() == "item 1!");
    CHECK(backupsOf(file).size() == 1);
}

TEST_CASE("A step that fails half way leaves version and data as they were") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xset";
    makeSmallSet(file, 3);
    const std::string bad = std::string(goodStep) + "INSERT INTO item (name) VALUES ('item 1!');";
    CHECK(troubleIn([&] { (void)openSetFile(file, stepsWith(bad)); }) == Trouble::constraint);
    CHECK(backupsOf(file).size() == 1);
    Database database = openSetFile(file, smallSteps());
    CHECK(schemaVersion(database) == 1);
    CHECK(itemsOf(database) == std::vector<std::string>{"item 1", "item 2", "item 3"});
    CHECK(troubleIn([&] { (void)database.prepare("SELECT note FROM item"); }) == Trouble::misuse);
}

TEST_CASE("Each step is a transaction of its own, so a later failure keeps the earlier steps") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xset";
    makeSmallSet(file, 1);
    auto steps = stepsWith(goodStep);
    steps.push_back({3, "CREATE TABLE more (id INTEGER); SELECT no_such_function();"});
    CHECK(troubleIn([&] { (void)openSetFile(file, steps); }) == Trouble::misuse);
    Database database = openSetFile(file, stepsWith(goodStep));
    CHECK(schemaVersion(database) == 2);
    CHECK(itemsOf(database) == std::vector<std::string>{"item 1!"});
    CHECK(numberOf(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'more'") == 0);
}

TEST_CASE("No step is taken when the backup can't be made") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xset";
    makeSmallSet(file, 1);
    writeFile(file.string() + ".backups", "a file where the folder should be");
    CHECK(troubleIn([&] { (void)openSetFile(file, stepsWith(goodStep)); }) == Trouble::readOnly);
    Database database = openSetFile(file, smallSteps());
    CHECK(schemaVersion(database) == 1);
}

TEST_CASE("Two windows that meet at a migration take the step once") {
    for (int run = 0; run < 10; ++run) {
        const TemporaryFolder folder;
        makeSmallSet(folder / "a.xset", 2);
        std::atomic<int> failures = 0;
        std::atomic<int> ready = 0;
        const auto window = [&] {
            Database database(folder / "a.xset", Database::Mode::open);
            for (++ready; ready < 2;)
                std::this_thread::yield();
            if (troubleIn([&] { applySchema(database, stepsWith(goodStep)); }))
                ++failures;
        };
        std::thread other(window);
        window();
        other.join();
        CHECK(failures == 0);
        Database database(folder / "a.xset", Database::Mode::open);
        CHECK(itemsOf(database).front() == "item 1!");
    }
}
