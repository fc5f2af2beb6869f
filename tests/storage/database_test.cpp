#include "storage/database.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>

using namespace xinheng;
using namespace xinheng::storage;
using namespace xinheng::tests;

namespace {

template <class Action> StorageError errorOf(const Action& action) {
    try {
        action();
    } catch (const StorageError& error) {
        return error;
    }
    throw std::logic_error("nothing was thrown");
}

} // namespace

TEST_CASE("Every trouble has a name of its own and words for a person") {
    std::vector<std::string> names;
    for (int number = 0; number <= static_cast<int>(Trouble::misuse); ++number) {
        const StorageError error(static_cast<Trouble>(number), "detail");
        names.emplace_back(troubleName(error.trouble()));
        CHECK(std::string(error.what()) == names.back() + ": detail");
        CHECK_FALSE(error.text().empty());
        CHECK(error.toError().code == ErrorCode::storage);
        CHECK(error.toError().message.source() == error.text().source());
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("A broken rule of the data is a constraint, and the value is not in the words") {
    Database database = Database::inMemory();
    database.execute("CREATE TABLE parent (code TEXT PRIMARY KEY) STRICT;"
                     "CREATE TABLE child (code TEXT UNIQUE CHECK (length(code) < 20),"
                     " parent TEXT NOT NULL REFERENCES parent (code), amount INTEGER) STRICT;"
                     "INSERT INTO parent VALUES ('P'); INSERT INTO child VALUES ('taken', 'P', 1)");
    const std::vector<std::vector<Value>> rows{
        {std::string("taken"), std::string("P"), std::int64_t{1}},
        {std::string("secret 1"), std::string("no such parent"), std::int64_t{1}},
        {std::string("secret 1"), std::monostate{}, std::int64_t{1}},
        {std::string("a secret of many characters"), std::string("P"), std::int64_t{1}},
        {std::string("secret 1"), std::string("P"), std::string("secret text")}};
    for (const auto& row : rows) {
        const StorageError error = errorOf([&] {
            Statement insert = database.prepare("INSERT INTO child VALUES (?, ?, ?)");
            for (int column = 0; column < 3; ++column)
                insert.bindValue(column + 1, row[static_cast<std::size_t>(column)]);
            insert.run();
        });
        CHECK(error.trouble() == Trouble::constraint);
        CHECK(std::string(error.what()).find("secret") == std::string::npos);
        CHECK(std::string(error.what()).find("taken") == std::string::npos);
    }
    CHECK(numberOf(database, "SELECT count(*) FROM child") == 1);
}

TEST_CASE("A full disk is named, undone, and no obstacle once there is space") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "full.xset", 5);
    Database database = openSetFile(folder / "full.xset", smallSteps());
    const auto pages = numberOf(database, "PRAGMA page_count");
    CHECK(numberOf(database, "PRAGMA max_page_count=" + std::to_string(pages + 3)) == pages + 3);
    const StorageError error = errorOf([&] {
        Transaction transaction(database);
        for (int number = 0; number < 1000; ++number)
            addItem(database, std::to_string(number) + std::string(100, 'x'));
        transaction.commit();
    });
    CHECK(error.trouble() == Trouble::full);
    CHECK(error.text().source().starts_with("There is no space left."));
    CHECK_FALSE(database.inTransaction());
    CHECK(itemsOf(database).size() == 5);
    numberOf(database, "PRAGMA max_page_count=100000");
    addItem(database, "now there is space");
    CHECK(itemsOf(database).size() == 6);
    CHECK(integrityProblems(database).empty());
}

TEST_CASE("A database that is only looked at can't be written") {
    const TemporaryFolder folder;
    makeSmallSet(folder / "a.xset", 2);
    const auto before = contentsOf(folder.path());
    {
        Database database(folder / "a.xset", Database::Mode::look);
        CHECK(database.readOnly());
        CHECK(itemsOf(database).size() == 2);
        const StorageError error = errorOf([&] { addItem(database, "x"); });
        CHECK(error.trouble() == Trouble::readOnly);
        CHECK(error.text().source().find("can't be written") != std::string::npos);
        Database peek(folder / "a.xset", Database::Mode::peek);
        CHECK(itemsOf(peek).size() == 2);
        CHECK(troubleIn([&] { addItem(peek, "x"); }) == Trouble::readOnly);
    }
    CHECK(contentsOf(folder.path()) == before);
    const Database writable(folder / "a.xset", Database::Mode::open);
    CHECK_FALSE(writable.readOnly());
    CHECK(writable.file() == folder / "a.xset");
}

TEST_CASE("Creating asks for a new file, opening for one that is there") {
    const TemporaryFolder folder;
    writeFile(folder / "there", "text");
    const auto made = [&](const std::filesystem::path& file, Database::Mode mode) {
        return troubleIn([&] { const Database database(file, mode); });
    };
    CHECK(made(folder / "there", Database::Mode::create) == Trouble::exists);
    CHECK(readFile(folder / "there") == "text");
    CHECK(made(folder / "none", Database::Mode::open) == Trouble::missing);
    CHECK(made(folder / "none", Database::Mode::look) == Trouble::missing);
    CHECK(made(folder / "none", Database::Mode::peek) == Trouble::missing);
    CHECK(made(folder / "no folder/new", Database::Mode::create) == Trouble::noFolder);
    CHECK(made(folder / std::string(300, 'n'), Database::Mode::create) == Trouble::input);
    CHECK(contentsOf(folder.path()).size() == 1);
}

TEST_CASE("A connection keeps the promises of the design") {
    const TemporaryFolder folder;
    Database database = createSetFile(folder / "a.xset");
    const auto holds = [](Database& connection) {
        CHECK(textOf(connection, "PRAGMA journal_mode") == "delete");
        CHECK(numberOf(connection, "PRAGMA synchronous") == 3); // EXTRA
        CHECK(numberOf(connection, "PRAGMA foreign_keys") == 1);
        CHECK(numberOf(connection, "PRAGMA busy_timeout") == 5000);
        CHECK(numberOf(connection, "PRAGMA application_id") == applicationId);
    };
    holds(database);
    Database again = openSetFile(folder / "a.xset");
    holds(again);
    // The schema can't be edited behind SQLite's back.
    CHECK(troubleIn([&] {
              again.execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema");
          }) == Trouble::misuse);
}

TEST_CASE("A database in memory has no file, and can be moved with its work") {
    Database first = Database::inMemory();
    CHECK(first.file().empty());
    first.execute("CREATE TABLE kept (id INTEGER)");
    Database second = std::move(first);
    CHECK(numberOf(second, "SELECT count(*) FROM kept") == 0);
    Database third = Database::inMemory();
    third = std::move(second);
    CHECK(numberOf(third, "SELECT count(*) FROM kept") == 0);
}

TEST_CASE("A predicate sees every text, NULL as empty, and an exception in it is an error") {
    Database database = Database::inMemory();
    std::vector<std::string> seen;
    database.registerPredicate("sees", [&](std::span<const std::string_view> texts) {
        seen.assign(texts.begin(), texts.end());
        if (texts.size() == 1)
            throw std::runtime_error("no");
        return !texts.empty() && texts.back() == "yes";
    });
    CHECK(numberOf(database, "SELECT sees('a', NULL, '', 7, 'yes')") == 1);
    CHECK(seen == std::vector<std::string>{"a", "", "", "7", "yes"});
    std::string many = "SELECT sees('first'";
    for (int number = 0; number < 99; ++number)
        many += ", 'no'";
    CHECK(numberOf(database, many + ", 'yes')") == 1);
    CHECK(seen.size() == 101);
    CHECK(numberOf(database, "SELECT sees()") == 0);
    CHECK(troubleIn([&] { numberOf(database, "SELECT sees('one')"); }) != std::nullopt);
}

TEST_CASE("A long statement ends when asked to, and the next one runs") {
    Database database = Database::inMemory();
    const std::string endless = "WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM "
                                "count) SELECT max(n) FROM count";
    int asked = 0;
    database.setInterruptCheck([&] { return ++asked == 3; });
    CHECK(troubleIn([&] { numberOf(database, endless); }) == Trouble::interrupted);
    CHECK(asked == 3);
    database.setInterruptCheck([]() -> bool { throw std::runtime_error("no"); });
    CHECK(troubleIn([&] { numberOf(database, endless); }) == Trouble::interrupted);
    database.setInterruptCheck({});
    CHECK(numberOf(database, "SELECT 5") == 5);
}
