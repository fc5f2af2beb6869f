#include "storage/backup.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::storage;
using namespace xinheng::tests;
namespace fs = std::filesystem;

namespace {

// Sets of the program's own schema, because restoring asks for one this program can read.
void makeSet(const fs::path& file, const std::string& value) {
    Database database = createSetFile(file);
    database.prepare("INSERT INTO access_setting VALUES ('who', ?)").bind(1, value).run();
}

std::string valueIn(const fs::path& file) {
    Database database = openSetFile(file);
    return textOf(database, "SELECT value FROM access_setting");
}

std::map<std::string, std::string> backupsOf(const fs::path& file) {
    return fs::exists(file.string() + ".backups") ? contentsOf(file.string() + ".backups")
                                                  : std::map<std::string, std::string>{};
}

std::optional<Trouble> restored(const fs::path& source, const fs::path& target) {
    return troubleIn([&] { restoreFrom(source, target); });
}

} // namespace

TEST_CASE("A restored set is the backup's, and what stood there is kept as a backup") {
    const TemporaryFolder folder;
    makeSet(folder / "good.xset", "backup");
    makeSet(folder / "a.xset", "present");
    const std::string source = readFile(folder / "good.xset");
    REQUIRE(restored(folder / "good.xset", folder / "a.xset") == std::nullopt);
    CHECK(valueIn(folder / "a.xset") == "backup");
    CHECK(readFile(folder / "good.xset") == source);
    const auto kept = backupsOf(folder / "a.xset");
    REQUIRE(kept.size() == 1);
    CHECK(kept.begin()->first.ends_with("-restore.xset"));
    CHECK(valueIn(folder / "a.xset.backups" / kept.begin()->first) == "present");
    CHECK_FALSE(fs::exists(folder / "a.xset.part"));
}

TEST_CASE("Restoring where nothing stands needs no backup") {
    const TemporaryFolder folder;
    makeSet(folder / "good.xset", "backup");
    REQUIRE(restored(folder / "good.xset", folder / "new.xset") == std::nullopt);
    CHECK(valueIn(folder / "new.xset") == "backup");
    CHECK(contentsOf(folder.path()).size() == 2);
}

TEST_CASE("A damaged set is moved aside with its journal, byte by byte") {
    const TemporaryFolder folder;
    makeSet(folder / "good.xset", "backup");
    const std::string rubbish(10000, 'r');
    writeFile(folder / "a.xset", rubbish);
    writeFile(folder / "a.xset-journal", "its journal");
    REQUIRE(restored(folder / "good.xset", folder / "a.xset") == std::nullopt);
    CHECK(valueIn(folder / "a.xset") == "backup");
    const auto kept = backupsOf(folder / "a.xset");
    REQUIRE(kept.size() == 2);
    CHECK(kept.begin()->first.ends_with("-damaged.xset"));
    CHECK(kept.begin()->second == rubbish);
    CHECK(kept.rbegin()->first == kept.begin()->first + "-journal");
    CHECK(kept.rbegin()->second == "its journal");
}

TEST_CASE("A set with damaged pages is moved aside too, and so is an empty file") {
    const TemporaryFolder folder;
    makeSet(folder / "good.xset", "backup");
    std::string bytes = readFile(folder / "good.xset");
    SECTION("damaged pages") {
        for (std::size_t place = 12288; place < 36864; ++place)
            bytes[place] = '\x5A';
    }
    SECTION("an unknown file format") {
        bytes[47] = '\x7F';
    }
    SECTION("no bytes") {
        bytes.clear();
    }
    writeFile(folder / "a.xset", bytes);
    REQUIRE(restored(folder / "good.xset", folder / "a.xset") == std::nullopt);
    CHECK(valueIn(folder / "a.xset") == "backup");
    const auto kept = backupsOf(folder / "a.xset");
    REQUIRE(kept.size() == 1);
    CHECK(kept.begin()->second == bytes);
}

TEST_CASE("A set left half written is brought back to its last state before it is kept") {
    const TemporaryFolder folder;
    makeSet(folder / "good.xset", "backup");
    {
        Database database = createSetFile(folder / "b.xset");
        database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT)");
        addItem(database, "before the crash");
    }
    copyInMidTransaction(folder / "b.xset", folder / "a.xset");
    REQUIRE(restored(folder / "good.xset", folder / "a.xset") == std::nullopt);
    CHECK(valueIn(folder / "a.xset") == "backup");
    const auto kept = backupsOf(folder / "a.xset");
    REQUIRE(kept.size() == 1);
    Database old = openSetFile(folder / "a.xset.backups" / kept.begin()->first);
    CHECK(itemsOf(old) == std::vector<std::string>{"before the crash"});
}

TEST_CASE("A source that can't be restored changes nothing") {
    const TemporaryFolder folder;
    makeSet(folder / "a.xset", "present");
    makeSet(folder / "newer.xset", "newer");
    {
        Database database(folder / "newer.xset", Database::Mode::open);
        database.execute("PRAGMA user_version=9999");
    }
    makeForeign(folder / "foreign.xset", "WAL");
    writeFile(folder / "zero.xset", "");
    std::string bytes = readFile(folder / "a.xset");
    writeFile(folder / "cut.xset", bytes.substr(0, bytes.size() / 2));
    for (std::size_t place = 12288; place < 36864; ++place)
        bytes[place] = '\x5A';
    writeFile(folder / "damaged.xset", bytes);
    writeFile(folder / "rubbish.xset", "the damaged set");
    fs::create_symlink(folder / "a.xset", folder / "link.xset");
    const auto before = contentsOf(folder.path());
    for (const char* target : {"a.xset", "rubbish.xset", "new.xset"}) {
        INFO(target);
        CHECK(restored(folder / "none.xset", folder / target) == Trouble::missing);
        CHECK(restored(folder / "foreign.xset", folder / target) == Trouble::foreign);
        CHECK(restored(folder / "zero.xset", folder / target) == Trouble::empty);
        CHECK(restored(folder / "newer.xset", folder / target) == Trouble::newer);
        CHECK(restored(folder / "damaged.xset", folder / target) == Trouble::damaged);
        CHECK(restored(folder / "cut.xset", folder / target) == Trouble::damaged);
    }
    CHECK(restored(folder / "a.xset", folder / "a.xset") == Trouble::exists);
    CHECK(restored(folder / "link.xset", folder / "a.xset") == Trouble::exists);
    CHECK(contentsOf(folder.path()) == before);
}
