#include "access/audit.h"
#include "access/people_store.h"
#include "access/sign_in.h"
#include "access_support.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <thread>

using namespace xinheng;
using namespace xinheng::access;
using std::chrono::seconds;
using storage::Database;

namespace {

const std::string rightPassword = "a right password";
const std::string mismatch = "Person and password don't match.";
const Date today = Date::of(2024, 5, 8).value();

void addPeople(Database& database) {
    storage::Transaction transaction(database);
    AuditTrail(database).begin();
    prepareSignIn(database, PasswordCost::forTests());
    const auto add = [&](const std::string& code) {
        Person person;
        person.code = code;
        person.name = code;
        return people_store::addPerson(database, person,
                                       hashPassword(rightPassword, PasswordCost::forTests()));
    };
    add("du");
    people_store::setDisabled(database, add("gone"), today);
    people_store::setDisabled(database, add("leaving"), today.plusDays(1));
    Person imported;
    imported.code = imported.name = "imported";
    people_store::addPerson(database, imported, "");
    transaction.commit();
}

struct Door {
    Door() { addPeople(database); }
    Result<Person> enter(std::string_view code, std::string_view password) {
        return signIn(database, clock, code, password, "desk-1");
    }
    std::string answer(std::string_view code, std::string_view password) {
        const auto person = enter(code, password);
        return person ? "welcome " + person->code : person.error().message.in(Language::en);
    }
    Database database = tests::emptySet();
    FixedClock clock{today};
};

std::string waiting(std::int64_t left) {
    return "Too many wrong passwords. Try again in " + std::to_string(left) + " seconds.";
}

} // namespace

TEST_CASE("The right password opens, and the trail says so") {
    Door door;
    CHECK(door.answer("du", rightPassword) == "welcome du");
    CHECK(door.answer(" ｄｕ ", rightPassword) ==
          "welcome du"); // typed with a Chinese input method
    CHECK(door.answer("leaving", rightPassword) == "welcome leaving");
    AuditTrail trail(door.database);
    const auto rows = trail.list({});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].person == "leaving");
    CHECK(rows[0].machine == "desk-1");
    CHECK(rows[0].entry.action == "sign-in");
    CHECK(rows[0].entry.outcome == AuditEntry::Outcome::done);
    CHECK(trail.verify().whole);
}

TEST_CASE("Unknown, disabled and wrong get the same answers, try after try") {
    const auto answersOf = [](const std::string& code, const std::string& password) {
        Door door;
        std::vector<std::string> answers;
        for (int number = 0; number < 8; ++number) {
            const auto person = door.enter(code, password);
            REQUIRE_FALSE(person);
            CHECK(person.error().code == ErrorCode::refused);
            CHECK(person.error().because.empty());
            CHECK(person.error().problems.empty());
            answers.push_back(person.error().message.in(Language::en));
            door.clock.advance(seconds(number));
        }
        return answers;
    };
    const auto wrong = answersOf("du", "a wrong password");
    CHECK(wrong[0] == mismatch);
    CHECK(answersOf("nobody", "a wrong password") == wrong);
    CHECK(answersOf("nobody", "nobody's password") == wrong); // what the decoy hash was made of
    CHECK(answersOf("imported", "") == wrong);                // has no password yet
    CHECK(answersOf("imported", "nobody's password") == wrong);
    CHECK(answersOf("gone", rightPassword) == wrong);
    CHECK(answersOf("gone", "a wrong password") == wrong);
    CHECK(answersOf("du", "") == wrong);
    CHECK(answersOf("", "") == wrong);
    CHECK(answersOf("du' OR 1=1 --", rightPassword) == wrong);
    CHECK(answersOf(std::string(1000, 'x') + "恒", "x") == wrong);
}

TEST_CASE("Unknown people are checked against a hash of the same cost") {
    Door door;
    const auto cost = [](const std::string& hash) { return hash.substr(0, hash.find("p=")); };
    const auto person = people_store::findPerson(door.database, "du");
    REQUIRE(person);
    const std::string known = cost(people_store::passwordHash(door.database, person->id));
    CHECK(known.starts_with("$argon2id$"));
    CHECK(cost(people_store::secret(door.database, "sign-in-decoy")) == known);
}

TEST_CASE("The wait doubles from the third failure on, up to a quarter of an hour") {
    for (const char* code : {"du", "nobody"}) {
        Door door;
        CHECK(door.answer(code, "wrong 1") == mismatch);
        CHECK(door.answer(code, "wrong 2") == mismatch);
        for (const int wait : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900}) {
            CHECK(door.answer(code, "wrong") == mismatch);
            CHECK(door.answer(code, rightPassword) == waiting(wait));
            door.clock.advance(seconds(wait) - std::chrono::milliseconds(1));
            CHECK(door.answer(code, rightPassword) == waiting(1));
            door.clock.advance(std::chrono::milliseconds(1));
        }
    }
}

TEST_CASE("While the wait lasts nothing is checked or counted, and it ends by itself") {
    Door door;
    for (int number = 0; number < 5; ++number) {
        door.answer("du", "wrong");
        door.clock.advance(seconds(10));
    }
    const auto counted =
        people_store::attempt(door.database, attemptPrint(door.database, "du")).failures;
    door.answer("du", "wrong");
    for (int number = 0; number < 100; ++number)
        CHECK(door.answer("du", "wrong").starts_with("Too many"));
    CHECK(people_store::attempt(door.database, attemptPrint(door.database, "du")).failures ==
          counted + 1);
    CHECK(door.answer("leaving", rightPassword) == "welcome leaving"); // others are not held up
    door.clock.advance(seconds(900));
    CHECK(door.answer("du", rightPassword) == "welcome du");
    CHECK(people_store::attempt(door.database, attemptPrint(door.database, "du")).failures == 0);
    CHECK(door.answer("du", "wrong") == mismatch);
    CHECK(door.answer("du", rightPassword) == "welcome du"); // the count began anew
}

TEST_CASE("The wait outlives closing the set") {
    const tests::TemporaryFolder folder;
    FixedClock clock(today);
    {
        Database database = storage::createSetFile(folder / "a.xset");
        addPeople(database);
        for (int number = 0; number < 3; ++number)
            CHECK_FALSE(signIn(database, clock, "du", "wrong", "desk-1"));
    }
    Database database = storage::openSetFile(folder / "a.xset");
    const auto early = signIn(database, clock, "du", rightPassword, "desk-2");
    REQUIRE_FALSE(early);
    CHECK(early.error().message.in(Language::en) == waiting(1));
    clock.advance(seconds(1));
    CHECK(signIn(database, clock, "du", rightPassword, "desk-2"));
}

TEST_CASE("Guessing from many windows at once gains no tries") {
    const tests::TemporaryFolder folder;
    {
        Database database = storage::createSetFile(folder / "a.xset");
        addPeople(database);
    }
    const FixedClock clock(today);
    std::atomic<int> ready = 0;
    std::atomic<int> checked = 0;
    const auto guess = [&] {
        Database database = storage::openSetFile(folder / "a.xset");
        for (++ready; ready < 8;)
            std::this_thread::yield();
        const auto answer = signIn(database, clock, "du", "wrong", "desk-1");
        if (!answer && answer.error().message.in(Language::en) == mismatch)
            ++checked;
    };
    std::vector<std::thread> windows;
    windows.reserve(8);
    for (int number = 0; number < 8; ++number)
        windows.emplace_back(guess);
    for (std::thread& window : windows)
        window.join();
    CHECK(checked == 3);
    Database database = storage::openSetFile(folder / "a.xset");
    CHECK(people_store::attempt(database, attemptPrint(database, "du")).failures == 3);
}

TEST_CASE(
    "What was typed for an unknown person is nowhere in the trail, for it may be a password") {
    Door door;
    CHECK(door.answer("my secret password", "x") == mismatch);
    CHECK(door.answer("du", "another secret") == mismatch);
    const auto rows = AuditTrail(door.database).list({});
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].person == "?");
    CHECK(rows[1].entry.record.empty());
    CHECK(rows[0].person == "du");
    for (const AuditRow& row : rows) {
        CHECK(row.entry.outcome == AuditEntry::Outcome::refused);
        CHECK((row.person + row.entry.record + row.entry.detail).find("secret") ==
              std::string::npos);
    }
}

TEST_CASE("What was typed for a person stands nowhere in the set") {
    Door door;
    CHECK(door.answer("my secret password", "x") == mismatch);
    storage::Statement list =
        door.database.prepare("SELECT code FROM access_attempt ORDER BY code");
    int rows = 0;
    while (list.step()) {
        ++rows;
        CHECK(list.text(0).find("secret") == std::string::npos);
        CHECK(list.text(0).size() == 32);
    }
    CHECK(rows == 1);
    CHECK(attemptPrint(door.database, "du") == attemptPrint(door.database, "du"));
    CHECK(attemptPrint(door.database, "du") != attemptPrint(door.database, "Du"));
    Door another;
    CHECK(attemptPrint(door.database, "du") != attemptPrint(another.database, "du"));
}

TEST_CASE("A wait that began under a wrong clock ends with it") {
    Door door;
    door.clock.advance(std::chrono::hours(24 * 365));
    for (int number = 0; number < 3; ++number)
        door.answer("du", "wrong");
    door.clock.advance(-std::chrono::hours(24 * 365));
    CHECK(door.answer("du", rightPassword) == "welcome du");
}

TEST_CASE("Made-up codes don't grow the set without end") {
    Door door;
    storage::Transaction transaction(door.database);
    for (int number = 0; number < 1100; ++number)
        people_store::setAttempt(door.database, "made up " + std::to_string(number),
                                 {1, "2024-05-08T00:00:00.000Z"});
    CHECK(tests::numberOf(door.database, "SELECT count(*) FROM access_attempt") == 1000);
}
