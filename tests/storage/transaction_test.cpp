#include "storage/statement.h"
#include "storage/transaction.h"
#include "storage_support.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>

using namespace xinheng::storage;
using namespace xinheng::tests;

namespace {

using Names = std::vector<std::string>;

Database withItems() {
    Database database = Database::inMemory();
    applySchema(database, smallSteps());
    return database;
}

struct TwoConnections {
    TwoConnections() { second.execute("PRAGMA busy_timeout=30"); }
    TemporaryFolder folder;
    std::filesystem::path file = [this] {
        makeSmallSet(folder / "two.xset", 1);
        return folder / "two.xset";
    }();
    Database first{file, Database::Mode::open};
    Database second{file, Database::Mode::open};
};

} // namespace

TEST_CASE("Everything that is rolled back is counted, and nothing else") {
    Database database = withItems();
    const auto rollbacks = [&] { return database.rollbacks(); };
    {
        Transaction outer(database);
        { const Transaction inner(database); }
        CHECK(rollbacks() == 1);
        {
            Transaction inner(database);
            inner.commit();
        }
        outer.commit();
    }
    { const Snapshot reading(database); }
    CHECK(rollbacks() == 1);
    { const Transaction undone(database); }
    CHECK(rollbacks() == 2);
    const Database moved = std::move(database);
    CHECK(moved.rollbacks() == 2);
}

TEST_CASE("A transaction that is not committed leaves nothing") {
    Database database = withItems();
    {
        const Transaction transaction(database);
        CHECK(database.inTransaction());
        addItem(database, "gone");
    }
    CHECK_FALSE(database.inTransaction());
    CHECK(itemsOf(database).empty());
    {
        Transaction transaction(database);
        addItem(database, "kept");
        transaction.commit();
        CHECK_FALSE(database.inTransaction());
    }
    CHECK(itemsOf(database) == Names{"kept"});
}

TEST_CASE("An inner transaction undoes its own part only") {
    Database database = withItems();
    Transaction outer(database);
    addItem(database, "outer");
    {
        Transaction inner(database);
        addItem(database, "inner");
        {
            const Transaction innermost(database);
            addItem(database, "innermost");
        }
        CHECK(itemsOf(database) == Names{"outer", "inner"});
        {
            Transaction innermost(database);
            addItem(database, "second innermost");
            innermost.commit();
        }
    }
    CHECK(itemsOf(database) == Names{"outer"});
    {
        Transaction inner(database);
        addItem(database, "second inner");
        inner.commit();
    }
    CHECK(database.inTransaction());
    outer.commit();
    CHECK(itemsOf(database) == Names{"outer", "second inner"});
}

TEST_CASE("The outer transaction takes a committed inner one back") {
    Database database = withItems();
    {
        const Transaction outer(database);
        Transaction inner(database);
        addItem(database, "inner");
        inner.commit();
    }
    CHECK(itemsOf(database).empty());
}

TEST_CASE("An exception on the way out undoes every level") {
    Database database = withItems();
    const auto fails = [&] {
        const Transaction outer(database);
        addItem(database, "one");
        const Transaction inner(database);
        addItem(database, "one");
    };
    CHECK(troubleIn(fails) == Trouble::constraint);
    CHECK_FALSE(database.inTransaction());
    CHECK(itemsOf(database).empty());
}

TEST_CASE("After SQLite rolled back by itself nothing can be committed, and work goes on") {
    Database database = withItems();
    addItem(database, "one");
    {
        Transaction outer(database);
        addItem(database, "two");
        {
            Transaction inner(database);
            CHECK(troubleIn([&] {
                      database.execute("INSERT OR ROLLBACK INTO item (name) VALUES ('one')");
                  }) == Trouble::constraint);
            CHECK_FALSE(database.inTransaction());
            CHECK(troubleIn([&] { inner.commit(); }) == Trouble::misuse);
        }
        CHECK(troubleIn([&] { outer.commit(); }) == Trouble::misuse);
    }
    CHECK(itemsOf(database) == Names{"one"});
    Transaction next(database);
    addItem(database, "three");
    next.commit();
    CHECK(itemsOf(database) == Names{"one", "three"});
}

TEST_CASE("Two writers meet at the beginning, and the second is told after its patience") {
    TwoConnections two;
    Transaction writing(two.first);
    const auto start = std::chrono::steady_clock::now();
    CHECK(troubleIn([&] { const Transaction second(two.second); }) == Trouble::locked);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(3));
    CHECK(itemsOf(two.second) == Names{"item 1"}); // reading goes on
    addItem(two.first, "first");
    writing.commit();
    Transaction second(two.second);
    addItem(two.second, "second");
    second.commit();
    CHECK(itemsOf(two.first) == Names{"item 1", "first", "second"});
}

TEST_CASE("A commit that a reader holds up fails whole and succeeds later") {
    TwoConnections two;
    {
        const Snapshot reading(two.first);
        CHECK(itemsOf(two.first) == Names{"item 1"});
        Transaction writing(two.second);
        addItem(two.second, "late");
        CHECK(troubleIn([&] { writing.commit(); }) == Trouble::locked);
    }
    CHECK_FALSE(two.second.inTransaction());
    CHECK(itemsOf(two.first) == Names{"item 1"});
    Transaction writing(two.second);
    addItem(two.second, "late");
    writing.commit();
    CHECK(itemsOf(two.first) == Names{"item 1", "late"});
}

TEST_CASE("A snapshot sees one state, whatever it asks, and may stand inside a transaction") {
    TwoConnections two;
    {
        const Snapshot reading(two.first);
        CHECK(itemsOf(two.first).size() == 1);
        CHECK(troubleIn([&] { addItem(two.second, "in between"); }) == Trouble::locked);
        CHECK(itemsOf(two.first).size() == 1);
        const Snapshot inside(two.first);
        CHECK(two.first.inTransaction());
    }
    CHECK_FALSE(two.first.inTransaction());
    Transaction writing(two.first);
    { const Snapshot inside(two.first); }
    CHECK(two.first.inTransaction());
    writing.commit();
}
