#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>
#include <sys/stat.h>

using namespace xinheng::storage;
using namespace xinheng::tests;
namespace fs = std::filesystem;

namespace {

std::optional<Trouble> opened(const fs::path& file) {
    return troubleIn([&] { const Database database = openSetFile(file, smallSteps()); });
}

void setHeader(const fs::path& file, const std::string& pragma) {
    Database database(file, Database::Mode::open);
    database.execute("PRAGMA " + pragma);
}

} // namespace

TEST_CASE("A file that is no account set is refused by name, and nothing is written") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "folder.xset");
    writeFile(folder / "zero.xset", "");
    writeFile(folder / "short.xset", "x");
    writeFile(folder / "text.xset", std::string(5000, 'x'));
    makeForeign(folder / "foreign.xset", "DELETE");
    makeForeign(folder / "wal.xset", "WAL");
    makeForeign(folder / "whole.xset", "DELETE");
    copyInMidTransaction(folder / "whole.xset", folder / "hot.xset");
    REQUIRE(::mkfifo((folder / "pipe.xset").c_str(), 0600) == 0);
    const auto before = contentsOf(folder.path());
    REQUIRE(before.contains("hot.xset-journal"));
    REQUIRE_FALSE(before.contains("wal.xset-wal"));

    CHECK(opened(folder / "none.xset") == Trouble::missing);
    CHECK(opened(folder / "no folder/none.xset") == Trouble::missing);
    CHECK(opened(folder / "folder.xset") == Trouble::foreign);
    CHECK(opened(folder / "zero.xset") == Trouble::empty);
    for (const char* name : {"short", "text", "foreign", "wal", "hot", "pipe"}) {
        INFO(name);
        CHECK(opened(folder / (std::string(name) + ".xset")) == Trouble::foreign);
    }
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("A set of a newer program is refused, and nothing is written") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 3);
    makeSmallSet(folder / "wal.xset", 3);
    setHeader(folder / "a.xset", "user_version=2");
    setHeader(folder / "wal.xset", "user_version=2");
    {
        Database database(folder / "wal.xset", Database::Mode::open);
        REQUIRE(textOf(database, "PRAGMA journal_mode=WAL") == "wal");
    }
    const auto before = contentsOf(folder.path());
    CHECK(opened(folder / "a.xset") == Trouble::newer);
    CHECK(opened(folder / "wal.xset") == Trouble::newer);
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("A version below the first is damage, not an invitation to begin anew") {
    const TemporaryFolder folder;
    for (const char* version : {"0", "-1"}) {
        makeSmallSet(folder / version, 3);
        setHeader(folder / version, std::string("user_version=") + version);
    }
    const auto before = contentsOf(folder.path());
    CHECK(opened(folder / "0") == Trouble::damaged);
    CHECK(opened(folder / "-1") == Trouble::damaged);
    CHECK(contentsOf(folder.path()) == before);
}

TEST_CASE("A name with blanks, signs and Chinese is only a name") {
    const TemporaryFolder folder;
    for (const std::string name :
         {"账套 一.xset", "100%23.xset", "a?mode=memory.xset", "a#b&c.xset"}) {
        INFO(name);
        { const Database made = createSetFile(folder / name); }
        CHECK(troubleIn([&] { const Database database = openSetFile(folder / name); }) ==
              std::nullopt);
    }
    CHECK(contentsOf(folder.path()).size() == 4);
}

TEST_CASE("A set that another tool put into WAL mode comes back to the rollback journal") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 3);
    Database other(folder / "a.xset", Database::Mode::open);
    REQUIRE(textOf(other, "PRAGMA journal_mode=WAL") == "wal");
    addItem(other, "in the log");
    SECTION("once the other one has gone") {
        { const Database gone = std::move(other); }
        Database database = openSetFile(folder / "a.xset", smallSteps());
        CHECK(textOf(database, "PRAGMA journal_mode") == "delete");
        CHECK(itemsOf(database).size() == 4);
    }
    SECTION("and is called locked while the other one is there") {
        CHECK(opened(folder / "a.xset") == Trouble::locked);
        CHECK(itemsOf(other).size() == 4);
    }
}

TEST_CASE("A file or folder that can't be written, or not even read, is said to be so") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.xset";
    makeSmallSet(file, 3);
    const auto everybody = fs::perms::others_all | fs::perms::group_all | fs::perms::owner_all;
    SECTION("the file") {
        fs::permissions(folder.path(), everybody);
        fs::permissions(file,
                        fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    }
    SECTION("the folder") {
        fs::permissions(file, everybody);
        fs::permissions(folder.path(),
                        everybody ^ (fs::perms::owner_write | fs::perms::group_write |
                                     fs::perms::others_write));
    }
    SECTION("not readable") {
        fs::permissions(folder.path(), everybody);
        fs::permissions(file, fs::perms::none);
    }
    {
        const AsNobody nobody;
        CHECK(opened(file) == Trouble::readOnly);
    }
    fs::permissions(folder.path(), everybody);
    fs::permissions(file, everybody);
    CHECK(contentsOf(folder.path()).size() == 1);
    Database database = openSetFile(file, smallSteps());
    CHECK(itemsOf(database).size() == 3);
}

TEST_CASE("A new set has the newest schema and passes every check") {
    const TemporaryFolder folder;
    {
        Database database = createSetFile(folder / "a.xset");
        CHECK(schemaVersion(database) == static_cast<int>(schemaSteps().size()));
        CHECK(integrityProblems(database).empty());
    }
    Database database = openSetFile(folder / "a.xset");
    CHECK(integrityProblems(database).empty());
    CHECK(contentsOf(folder.path()).size() == 1);
}

TEST_CASE("A new set never takes the place of a file, and a failure leaves none") {
    const TemporaryFolder folder;
    writeFile(folder / "there.xset", "precious");
    CHECK(troubleIn([&] { (void)createSetFile(folder / "there.xset"); }) == Trouble::exists);
    CHECK(readFile(folder / "there.xset") == "precious");
    CHECK(troubleIn([&] { (void)createSetFile(folder / "none/new.xset"); }) == Trouble::noFolder);
    // A journal that can't be made fails the first step, when the file is there already.
    fs::create_directory(folder / "new.xset-journal");
    writeFile(folder / "new.xset-journal/x", "x");
    CHECK(troubleIn([&] { (void)createSetFile(folder / "new.xset"); }) != std::nullopt);
    CHECK_FALSE(fs::exists(folder / "new.xset"));
    CHECK(contentsOf(folder.path()).size() == 3);
}

TEST_CASE("A lost reference shows in the list of problems") {
    const TemporaryFolder folder;
    Database database = createSetFile(folder / "a.xset");
    database.execute("PRAGMA foreign_keys=OFF;"
                     "INSERT INTO access_department (code, name, parent, name_sort, created_at, "
                     "created_by, changed_at, changed_by) "
                     "VALUES ('D1', 'one', 'D0', x'', '', '', '', '')");
    const auto problems = integrityProblems(database);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().starts_with("foreign key: access_department"));
}

TEST_CASE("The program's schema steps have no gap") {
    int version = 0;
    for (const SchemaStep& step : schemaSteps()) {
        CHECK(step.version == ++version);
        CHECK_FALSE(step.sql.empty());
    }
    CHECK(version >= 1);
}
