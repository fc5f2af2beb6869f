#include "archive/archive_support.h"
#include "storage/set_file.h"
#include "storage/statement.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using Outcome = access::AuditEntry::Outcome;

namespace {

std::vector<std::string> files(const Office& office) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(office.folder.path()))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("A backup is a whole set, with a manifest that names the head of the trail") {
    Office office;
    good(office.manager().customers().add(customer("C1", "甲")));
    const auto report = good(office.manager().backup(office.folder / "b.xset"));
    CHECK(report.bytes == static_cast<std::int64_t>(std::filesystem::file_size(report.file)));
    const auto manifest = nlohmann::json::parse(readFile(report.manifest));
    CHECK(manifest.at("set") == "测试账套");
    CHECK(manifest.at("taken_at") == "2024-05-08T00:00:00.000Z");
    CHECK(manifest.at("schema_version") == office.set().info().schemaVersion);
    CHECK(manifest.at("bytes") == report.bytes);

    auto copy = good(AccountSet::open(report.file, office.environment));
    auto manager = good(copy->signIn("manager", Office::everyPassword));
    CHECK(value(*manager, "C1", "name") == "甲");
    const std::string head = manifest.at("audit_head");
    CHECK(good(manager->audit().verify(head)).whole);
    CHECK(good(office.manager().audit().verify(head)).whole);
    CHECK_FALSE(good(office.manager().audit().verify(std::string(64, 'a'))).whole);
    CHECK(office.auditRows("set.backup", Outcome::done) == 1);
    CHECK(files(office) == std::vector<std::string>{"b.xset", "b.xset.manifest.json", "set.xset"});
}

TEST_CASE("A backup never goes over a file that is there, and then the trail says nothing") {
    Office office;
    const auto mine = office.write("b.xset", "mine");
    bad(office.manager().backup(mine), ErrorCode::storage);
    bad(office.manager().backup(office.file()), ErrorCode::storage);
    bad(office.manager().backup(office.folder / "no" / "b.xset"), ErrorCode::storage);
    CHECK(readFile(mine) == "mine");
    CHECK(office.auditRows("set.backup", Outcome::done) == 0);
    CHECK(files(office) == std::vector<std::string>{"b.xset", "set.xset"});
}

TEST_CASE("Backup and check are for whoever keeps the set") {
    Office office;
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    bad(clerk.backup(office.folder / "b.xset"), ErrorCode::refused);
    bad(clerk.check(), ErrorCode::refused);
    CHECK_FALSE(std::filesystem::exists(office.folder / "b.xset"));
    CHECK(office.auditRows("set.backup", Outcome::refused) == 1);
    CHECK(office.auditRows("set.check", Outcome::refused) == 1);
    good(office.administrator().backup(office.folder / "b.xset"));
    CHECK(good(office.administrator().check()).trail.whole);
}

TEST_CASE("A cancelled backup leaves nothing") {
    Office office;
    bad(office.manager().backup(office.folder / "b.xset",
                                [](std::int64_t, std::int64_t) { return false; }),
        ErrorCode::storage);
    CHECK(files(office) == std::vector<std::string>{"set.xset"});
}

TEST_CASE("A restored backup has its day's customers, and what was there is kept") {
    Office office;
    good(office.manager().customers().add(customer("C1", "甲")));
    good(office.manager().backup(office.folder / "b.xset"));
    good(office.manager().customers().add(customer("C2", "乙")));
    office.close();
    const std::string before = readFile(office.folder / "b.xset");
    good(AccountSet::restore(office.folder / "b.xset", office.file(), "manager",
                             Office::everyPassword, office.environment));
    CHECK(readFile(office.folder / "b.xset") == before);
    auto set = good(AccountSet::open(office.file(), office.environment));
    auto manager = good(set->signIn("manager", Office::everyPassword));
    CHECK(count(*manager) == 1);
    const auto trail = good(manager->audit().list({}));
    CHECK(std::count_if(trail.begin(), trail.end(), [](const auto& row) {
              return row.entry.action == "set.restore" && row.person == "manager";
          }) == 1);
    CHECK(good(manager->check()).trail.whole);

    const std::filesystem::path kept = office.file().string() + ".backups";
    REQUIRE(std::filesystem::exists(kept));
    const auto old = *std::filesystem::directory_iterator(kept);
    auto oldSet = good(AccountSet::open(old.path(), office.environment));
    CHECK(count(*good(oldSet->signIn("manager", Office::everyPassword))) == 2);
    CHECK(files(office) == std::vector<std::string>{"b.xset", "b.xset.manifest.json", "set.xset",
                                                    "set.xset.backups"});
}

TEST_CASE("A backup can be restored to a place where nothing stands") {
    Office office;
    good(office.manager().backup(office.folder / "b.xset"));
    good(AccountSet::restore(office.folder / "b.xset", office.folder / "new.xset", "admin",
                             Office::everyPassword, office.environment));
    CHECK(AccountSet::open(office.folder / "new.xset", office.environment).has_value());
}

TEST_CASE("Only whoever keeps the set that is replaced restores over it") {
    Office office(Template::demo);
    good(office.manager().backup(office.folder / "b.xset"));
    office.close();
    const auto restore = [&](const char* person, const char* password) {
        return AccountSet::restore(office.folder / "b.xset", office.file(), person, password,
                                   office.environment);
    };
    bad(restore("duzhuangzhuang", Office::everyPassword), ErrorCode::refused);
    bad(restore("nobody", Office::everyPassword), ErrorCode::refused);
    // Guesses count and wait in the set itself, not in a copy that is thrown away.
    for (int guess = 0; guess < 3; ++guess)
        bad(restore("manager", "wrong password"), ErrorCode::refused);
    CHECK(bad(restore("manager", Office::everyPassword), ErrorCode::refused)
              .message.in(Language::en)
              .starts_with("Too many"));
    CHECK(files(office) == std::vector<std::string>{"b.xset", "b.xset.manifest.json", "set.xset"});
    office.clock.advance(std::chrono::seconds(1));
    {
        storage::Database set = storage::openSetFile(office.file());
        const auto trail = access::AuditTrail(set).list({});
        CHECK(std::count_if(trail.begin(), trail.end(), [](const auto& row) {
                  return row.entry.action == "sign-in" &&
                         row.entry.outcome == access::AuditEntry::Outcome::refused;
              }) == 4);
    }
    good(restore("manager", Office::everyPassword));
}

TEST_CASE("Nobody puts a set of their own over another one") {
    Office office;
    office.close();
    Office other;
    other.manager();
    good(other.administrator().people().resetPassword("manager", "my own words 7"));
    good(other.manager().backup(office.folder / "mine.xset"));
    const std::string before = readFile(office.file());
    bad(AccountSet::restore(office.folder / "mine.xset", office.file(), "manager", "my own words 7",
                            office.environment),
        ErrorCode::refused);
    CHECK(files(office) ==
          std::vector<std::string>{"mine.xset", "mine.xset.manifest.json", "set.xset"});
}

TEST_CASE("Over a file that can't be asked any more the backup's own people restore") {
    Office office;
    good(office.manager().backup(office.folder / "b.xset"));
    office.close();
    writeFile(office.file(), "torn");
    bad(AccountSet::restore(office.folder / "b.xset", office.file(), "manager", "wrong password",
                            office.environment),
        ErrorCode::refused);
    CHECK(readFile(office.file()) == "torn");
    good(AccountSet::restore(office.folder / "b.xset", office.file(), "manager",
                             Office::everyPassword, office.environment));
    CHECK(AccountSet::open(office.file(), office.environment).has_value());
}

TEST_CASE("What is no backup is not restored and the target stays") {
    Office office;
    office.close();
    const std::string before = readFile(office.file());
    const auto restore = [&](const std::filesystem::path& source) {
        return bad(AccountSet::restore(source, office.file(), "manager", Office::everyPassword,
                                       office.environment),
                   ErrorCode::storage)
            .message.in(Language::en);
    };
    CHECK(restore(office.folder / "nowhere").find("no file") != std::string::npos);
    CHECK(restore(office.write("empty", "")).find("empty") != std::string::npos);
    {
        storage::Database other(office.folder / "other", storage::Database::Mode::create);
        other.execute("CREATE TABLE t (a)");
    }
    CHECK(restore(office.folder / "other").find("not a Xinheng account set") != std::string::npos);
    CHECK(restore(office.file()).find("file already") != std::string::npos);
    CHECK(readFile(office.file()) == before);
    CHECK(files(office) == std::vector<std::string>{"empty", "other", "set.xset"});
}

TEST_CASE("A check finds a trail, a reference and a value that were tampered with") {
    Office office;
    good(office.manager().customers().add(customer("C1", "甲")));
    const auto tamper = [&](const char* sql) {
        storage::Database database(office.file(), storage::Database::Mode::open);
        database.execute(sql);
    };
    CHECK(good(office.manager().check()).problems.empty());
    SECTION("trail") {
        tamper("DROP TRIGGER access_audit_no_update;"
               "UPDATE access_audit SET person = 'nobody' WHERE id = 1");
        const auto check = good(office.manager().check());
        CHECK_FALSE(check.trail.whole);
        CHECK(check.trail.problems.size() == 1);
    }
    SECTION("reference") {
        tamper("PRAGMA foreign_keys=OFF; UPDATE archive_customer SET district = 'nowhere'");
        const auto check = good(office.manager().check());
        REQUIRE(check.problems.size() == 1);
        CHECK(check.problems[0].find("archive_customer") != std::string::npos);
        CHECK(check.trail.whole);
    }
    SECTION("value") {
        tamper("PRAGMA ignore_check_constraints=ON; UPDATE archive_customer SET credit_limit = -5");
        const auto check = good(office.manager().check());
        REQUIRE(check.problems.size() == 1);
        CHECK(check.problems[0].find("CHECK") != std::string::npos);
    }
}
