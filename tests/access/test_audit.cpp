#include "access/audit.h"
#include "access_support.h"
#include "storage/statement.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>
#include <random>

using namespace xinheng;
using namespace xinheng::access;
using storage::Database;

namespace {

constexpr int rowsOfTrail = 30;

AuditEntry entry(int number) {
    return {"customer.set", "customer", "C" + std::to_string(number % 7),
            number % 3 == 0 ? AuditEntry::Outcome::refused : AuditEntry::Outcome::done,
            "{\"fields\":" + std::to_string(number) + "}"};
}

/// A set whose trail has rows, and the means of somebody who has the file and a tool for SQLite.
class Tampered {
public:
    explicit Tampered(int rows = rowsOfTrail) {
        trail.begin();
        for (int number = 1; number <= rows; ++number)
            append(number);
        database.execute(
            "DROP TRIGGER access_audit_no_update; DROP TRIGGER access_audit_no_delete");
    }
    void append(int number) {
        clock.advance(std::chrono::seconds(1));
        trail.append(entry(number), number % 2 == 0 ? "du" : "meng", "desk-1", clock);
    }
    void run(const std::string& sql) { database.execute(sql); }

    Database database = tests::emptySet();
    AuditTrail trail{database};
    FixedClock clock{Date::of(2024, 5, 8).value()};
};

/// Does it 50 times, each at other random places: every time it has to be found.
void alwaysFound(const std::function<void(Tampered&, std::mt19937&)>& tamper) {
    std::mt19937 random(8); // NOLINT(cert-msc51-cpp): every run the same
    for (int run = 0; run < 50; ++run) {
        Tampered set;
        REQUIRE(set.trail.verify().whole);
        tamper(set, random);
        const auto verdict = set.trail.verify();
        CHECK_FALSE(verdict.whole);
        CHECK_FALSE(verdict.problems.empty());
    }
}

std::string rowNumber(std::mt19937& random, int most = rowsOfTrail) {
    return std::to_string(1 + random() % static_cast<unsigned>(most));
}

const std::string columns = "at, person, machine, action, object, record, outcome, detail, chain";

} // namespace

TEST_CASE("Rows come back newest first, with everything that was said") {
    Tampered set(5);
    const auto rows = set.trail.list({});
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].number == 5);
    CHECK(rows[4].number == 1);
    CHECK(rows[4].at == "2024-05-08T00:00:01.000Z");
    CHECK(rows[4].person == "meng");
    CHECK(rows[4].machine == "desk-1");
    CHECK(rows[4].entry.action == "customer.set");
    CHECK(rows[4].entry.object == "customer");
    CHECK(rows[4].entry.record == "C1");
    CHECK(rows[4].entry.outcome == AuditEntry::Outcome::done);
    CHECK(rows[4].entry.detail == "{\"fields\":1}");
    CHECK(rows[2].entry.outcome == AuditEntry::Outcome::refused);
}

TEST_CASE("The list can be narrowed and turned over page by page") {
    Tampered set;
    CHECK(set.trail.list({.object = {}, .record = {}, .person = "du"}).size() == rowsOfTrail / 2);
    CHECK(set.trail.list({.object = "customer", .record = "C3", .person = {}}).size() == 4);
    CHECK(set.trail.list({.object = "voucher", .record = {}, .person = {}}).empty());
    std::vector<std::int64_t> seen;
    std::int64_t before = 0;
    while (true) {
        const auto page = set.trail.list(
            {.object = {}, .record = {}, .person = {}, .before = before, .limit = 7});
        if (page.empty())
            break;
        for (const AuditRow& row : page)
            seen.push_back(row.number);
        before = page.back().number;
    }
    CHECK(seen.size() == rowsOfTrail);
    CHECK(std::is_sorted(seen.rbegin(), seen.rend()));
}

TEST_CASE(
    "An untouched trail is whole, from its first row on, and every earlier head is part of it") {
    Tampered set(0);
    std::vector<AuditHead> heads{set.trail.head()};
    CHECK(heads.front().rows == 0);
    CHECK(set.trail.verify().whole);
    for (int number = 1; number <= 10; ++number) {
        set.append(number);
        heads.push_back(set.trail.head());
    }
    for (const AuditHead& head : heads)
        CHECK(set.trail.verify(head.chain).whole);
    const auto verdict = set.trail.verify();
    CHECK(verdict.rows == 10);
    CHECK(verdict.head.chain == heads.back().chain);
    CHECK(verdict.problems.empty());
    CHECK_FALSE(set.trail.verify(std::string(64, 'a')).whole);
    CHECK_FALSE(set.trail.verify("").whole);
}

TEST_CASE("Rows can be neither changed nor deleted") {
    Database database = tests::emptySet();
    AuditTrail trail(database);
    trail.begin();
    trail.append(entry(1), "du", "desk-1", FixedClock(Date::of(2024, 5, 8).value()));
    for (const char* sql : {"UPDATE access_audit SET person = 'meng'", "DELETE FROM access_audit",
                            "UPDATE access_audit SET id = 7"}) {
        try {
            database.execute(sql);
            FAIL("not refused: " << sql);
        } catch (const storage::StorageError& error) {
            CHECK(error.trouble() == storage::Trouble::constraint);
        }
    }
    CHECK(trail.verify().whole);
    CHECK(trail.list({}).size() == 1);
}

TEST_CASE("An edited row is found") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        const std::vector<std::string> edits{
            "at = at || ' '", "person = person || 'x'", "person = ''", "machine = 'desk-2'",
            "action = 'customer.add'", "object = ''", "record = record || '0'", "detail = '{}'",
            "outcome = CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
            "chain = randomblob(32)", "person = object, object = person",
            // the same letters, cut between the columns elsewhere
            "object = 'custome', record = 'r' || record"};
        set.run("UPDATE access_audit SET " + edits[random() % edits.size()] +
                " WHERE id = " + rowNumber(random));
    });
}

TEST_CASE("A deleted row is found, also when the others close ranks") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        const std::string row = rowNumber(random);
        set.run("DELETE FROM access_audit WHERE id = " + row);
        if (random() % 2 == 0) {
            set.run("UPDATE access_audit SET id = -(id - 1) WHERE id > " + row);
            set.run("UPDATE access_audit SET id = -id WHERE id < 0; UPDATE access_audit_head SET "
                    "rows = rows - 1");
        }
    });
}

TEST_CASE("Two rows that changed places are found") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        const std::string one = rowNumber(random, rowsOfTrail - 1);
        const std::string other = std::to_string(std::stoi(one) + 1);
        set.run("UPDATE access_audit SET id = 1000 WHERE id = " + one +
                "; UPDATE access_audit SET id = " + one + " WHERE id = " + other +
                "; UPDATE access_audit SET id = " + other + " WHERE id = 1000");
    });
}

TEST_CASE("An inserted row is found, at the end and in the middle") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        const std::string place = rowNumber(random, rowsOfTrail + 1);
        set.run("UPDATE access_audit SET id = -(id + 1) WHERE id >= " + place);
        set.run("UPDATE access_audit SET id = -id WHERE id < 0");
        set.run("INSERT INTO access_audit (id, " + columns + ") SELECT " + place + ", " + columns +
                " FROM access_audit ORDER BY id LIMIT 1");
        if (random() % 2 == 0)
            set.run("UPDATE access_audit_head SET rows = rows + 1, "
                    "chain = (SELECT chain FROM access_audit ORDER BY id DESC LIMIT 1)");
    });
}

TEST_CASE("A row replaced behind the triggers' back is found") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        set.run("INSERT OR REPLACE INTO access_audit SELECT id, at, 'somebody else', machine, "
                "action, object, record, "
                "outcome, detail, chain FROM access_audit WHERE id = " +
                rowNumber(random));
    });
}

TEST_CASE("A cut tail is found, also when the head is made to fit") {
    alwaysFound([](Tampered& set, std::mt19937& random) {
        set.run("DELETE FROM access_audit WHERE id >= " + rowNumber(random));
        if (random() % 2 == 0)
            set.run("UPDATE access_audit_head SET rows = (SELECT count(*) FROM access_audit), "
                    "chain = coalesce((SELECT chain FROM access_audit ORDER BY id DESC LIMIT 1), "
                    "zeroblob(32))");
    });
}

TEST_CASE("A lost head or key is found") {
    Tampered headless;
    headless.run("DELETE FROM access_audit; DELETE FROM access_audit_head");
    CHECK_FALSE(headless.trail.verify().whole);
    Tampered keyless;
    keyless.run("DELETE FROM access_secret");
    CHECK_FALSE(keyless.trail.verify().whole);
    Tampered otherKey;
    otherKey.run("UPDATE access_secret SET value = randomblob(32)");
    CHECK_FALSE(otherKey.trail.verify().whole);
}

TEST_CASE(
    "An older file put back in place is whole in itself, and found by a head written down since") {
    std::mt19937 random(9); // NOLINT(cert-msc51-cpp): every run the same
    for (int run = 0; run < 50; ++run) {
        Tampered set(static_cast<int>(random() % rowsOfTrail));
        set.run("CREATE TEMP TABLE old_head AS SELECT * FROM access_audit_head");
        const std::string oldHead = set.trail.head().chain;
        const auto oldRows = std::to_string(set.trail.head().rows);
        const int later = 1 + static_cast<int>(random() % 10);
        for (int number = 1; number <= later; ++number)
            set.append(100 + number);
        const std::string written = set.trail.head().chain;
        CHECK(set.trail.verify(written).whole);
        set.run("DELETE FROM access_audit WHERE id > " + oldRows +
                "; DELETE FROM access_audit_head;"
                "INSERT INTO access_audit_head SELECT * FROM old_head");
        if (run % 2 == 0) // and used again, so that it is as long as before
            for (int number = 1; number <= later; ++number)
                set.append(200 + number);
        CHECK(set.trail.verify().whole);
        CHECK(set.trail.verify(oldHead).whole);
        CHECK_FALSE(set.trail.verify(written).whole);
    }
}

TEST_CASE("The words of a verdict name the first wrong row") {
    Tampered set;
    set.run("UPDATE access_audit SET person = 'x' WHERE id IN (12, 20)");
    const auto verdict = set.trail.verify();
    REQUIRE(verdict.problems.size() == 1);
    CHECK(verdict.problems.front().in(Language::en) == "Row 12 was changed, or a row before it.");
    CHECK(verdict.rows == 11);
}
