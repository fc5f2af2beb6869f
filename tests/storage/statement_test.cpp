#include "storage/statement.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <limits>
#include <vector>

using namespace xinheng::storage;
using namespace xinheng::tests;

namespace {

Database withTable() {
    Database database = Database::inMemory();
    database.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, number INTEGER, words TEXT, "
                     "bytes BLOB) STRICT");
    return database;
}

const std::string withNul("a\0b\0", 4);

} // namespace

TEST_CASE("Numbers, texts and bytes come back as they went in") {
    Database database = withTable();
    database.prepare("INSERT INTO kept VALUES (1, ?, ?, ?)")
        .bind(1, std::numeric_limits<std::int64_t>::min())
        .bind(2, "恒瑞电力")
        .bindBlob(3, withNul)
        .run();
    Statement row = database.prepare("SELECT number, words, bytes FROM kept");
    REQUIRE(row.step());
    CHECK(row.columnCount() == 3);
    CHECK(row.integer(0) == std::numeric_limits<std::int64_t>::min());
    CHECK(row.view(1) == "恒瑞电力");
    CHECK(row.text(1) == "恒瑞电力");
    CHECK(row.blob(2) == withNul);
    CHECK_FALSE(row.step());
}

TEST_CASE("A text with NUL in it is kept whole") {
    Database database = withTable();
    database.prepare("INSERT INTO kept (words) VALUES (?)").bind(1, withNul).run();
    Statement row = database.prepare("SELECT words FROM kept");
    REQUIRE(row.step());
    CHECK(row.view(0) == withNul);
}

TEST_CASE("An empty text or blob is not NULL, and NULL is no empty text") {
    Database database = withTable();
    Statement insert = database.prepare("INSERT INTO kept VALUES (?, NULL, ?, ?)");
    insert.bind(1, std::int64_t{1}).bind(2, std::string_view()).bindBlob(3, std::string_view());
    insert.run();
    insert.bind(1, std::int64_t{2}).bindView(2, {}).bindBlobView(3, {}).run();
    insert.bind(1, std::int64_t{3}).bindNull(2).bindNull(3).run();
    insert.bind(1, std::int64_t{4}).bindIfAny(2, "").bindIfAny(3, std::nullopt).run();
    Statement row = database.prepare("SELECT words, bytes FROM kept ORDER BY id");
    for (int emptyRow = 1; emptyRow <= 2; ++emptyRow) {
        REQUIRE(row.step());
        CHECK_FALSE(row.isNull(0));
        CHECK(row.textIfAny(0) == "");
        CHECK_FALSE(row.isNull(1));
        CHECK(row.blob(1).empty());
    }
    REQUIRE(row.step());
    CHECK(row.isNull(0));
    CHECK(row.textIfAny(0) == std::nullopt);
    CHECK(row.text(0).empty());
    CHECK(row.isNull(1));
    CHECK(row.blob(1).empty());
    REQUIRE(row.step());
    CHECK(row.textIfAny(0) == "");
    CHECK(row.isNull(1));
}

TEST_CASE("A value knows its kind on the way in and out") {
    Database database = withTable();
    const std::vector<Value> values{std::monostate{}, std::int64_t{-7}, std::string("七"),
                                    Blob{withNul}};
    Statement echo = database.prepare("SELECT ?");
    for (const Value& value : values) {
        echo.bindValue(1, value);
        REQUIRE(echo.step());
        const Value back = echo.value(0);
        REQUIRE(back.index() == value.index());
        if (const auto* blob = std::get_if<Blob>(&value))
            CHECK(std::get<Blob>(back).bytes == blob->bytes);
        echo.reset();
    }
    Statement floating = database.prepare("SELECT 0.5");
    REQUIRE(floating.step());
    CHECK(troubleIn([&] { (void)floating.value(0); }) == Trouble::misuse);
}

TEST_CASE("Any bytes come back from a text and from a blob") {
    REQUIRE(rc::check("bytes survive", [](const std::string& bytes, std::int64_t number) {
        Database database = Database::inMemory();
        Statement echo = database.prepare("SELECT ?, ?, ?, ?, ?");
        echo.bind(1, bytes).bindBlob(2, bytes).bindView(3, bytes).bindBlobView(4, bytes);
        echo.bind(5, number).step();
        return echo.view(0) == bytes && echo.blob(1) == bytes && echo.text(2) == bytes &&
               echo.blob(3) == bytes && echo.integer(4) == number;
    }));
}

TEST_CASE("A bound text is copied, so the caller's may go away") {
    Database database = Database::inMemory();
    Statement echo = database.prepare("SELECT ?, ?");
    {
        std::string shortLived(1000, 'k');
        echo.bind(1, shortLived).bindBlob(2, shortLived);
        shortLived.assign(1000, 'z');
    }
    REQUIRE(echo.step());
    CHECK(echo.text(0) == std::string(1000, 'k'));
    CHECK(echo.blob(1) == std::string(1000, 'k'));
}

TEST_CASE("All parameters at once, from the first on") {
    Database database = Database::inMemory();
    Statement echo = database.prepare("SELECT ?, ?, ?");
    echo.bindAll(std::int64_t{5}, "five", std::string("fünf"));
    REQUIRE(echo.step());
    CHECK(echo.integer(0) == 5);
    CHECK(echo.text(1) == "five");
    CHECK(echo.text(2) == "fünf");
}

TEST_CASE("A statement runs again with other parameters, and after an error too") {
    Database database = withTable();
    Statement insert = database.prepare("INSERT INTO kept (id) VALUES (?)");
    insert.bind(1, std::int64_t{1}).run();
    CHECK(troubleIn([&] { insert.bind(1, std::int64_t{1}).run(); }) == Trouble::constraint);
    CHECK(troubleIn([&] { insert.bind(1, std::int64_t{2}).run(); }) == std::nullopt);
    CHECK(database.changes() == 1);
    CHECK(database.lastInsertId() == 2);
}

TEST_CASE("A moved statement goes on where it stood") {
    Database database = Database::inMemory();
    Statement first = database.prepare("SELECT 1 UNION ALL SELECT 2");
    REQUIRE(first.step());
    Statement second = std::move(first);
    REQUIRE(second.step());
    CHECK(second.integer(0) == 2);
    Statement third = database.prepare("SELECT 9");
    third = std::move(second);
    CHECK_FALSE(third.step());
}

TEST_CASE("Wrong SQL and wrong parameters are the program's mistake") {
    Database database = withTable();
    CHECK(troubleIn([&] { (void)database.prepare("SELEKT 1"); }) == Trouble::misuse);
    CHECK(troubleIn([&] { (void)database.prepare("SELECT \"no such column\" FROM kept"); }) ==
          Trouble::misuse);
    Statement echo = database.prepare("SELECT ?");
    CHECK(troubleIn([&] { echo.bind(2, std::int64_t{1}); }) == Trouble::misuse);
    REQUIRE(echo.step());
    CHECK(troubleIn([&] { echo.bind(1, std::int64_t{1}); }) == Trouble::misuse);
}

TEST_CASE("A statement that is used again knows nothing of the last time") {
    Database database = withTable();
    const char* echo = "SELECT ?, ? UNION ALL SELECT 3, 4";
    {
        Statement first = database.prepare(echo);
        first.bindAll("secret", std::int64_t{1});
        REQUIRE(first.step());
        Statement second = database.prepare(echo); // while the first is at work
        REQUIRE(second.step());
        CHECK(second.isNull(0));
        REQUIRE(first.step());
        CHECK(first.integer(0) == 3);
    }
    Statement again = database.prepare(echo);
    REQUIRE(again.step());
    CHECK(again.isNull(0));
    CHECK(again.isNull(1));
}

TEST_CASE("A statement that is used again sees the tables as they have become") {
    Database database = withTable();
    const char* all = "SELECT * FROM kept";
    CHECK(database.prepare(all).columnCount() == 4);
    database.execute("DROP TABLE kept; CREATE TABLE kept (one TEXT) STRICT; "
                     "INSERT INTO kept VALUES ('a')");
    Statement rows = database.prepare(all);
    REQUIRE(rows.step());
    CHECK(rows.columnCount() == 1);
    CHECK(rows.text(0) == "a");
    rows.reset();
    database.execute("DROP TABLE kept");
    CHECK(troubleIn([&] { (void)database.prepare(all).step(); }) == Trouble::misuse);
}

TEST_CASE("Any number of different statements can be prepared, some in use") {
    Database database = Database::inMemory();
    std::vector<Statement> used;
    for (int number = 0; number < 500; ++number) {
        Statement one = database.prepare("SELECT " + std::to_string(number % 170));
        REQUIRE(one.step());
        CHECK(one.integer(0) == number % 170);
        if (number % 7 == 0)
            used.push_back(std::move(one));
    }
    CHECK(used.size() == 72);
    const Database moved = std::move(database);
}
