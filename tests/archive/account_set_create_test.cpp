#include "archive/archive_support.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

struct Bench {
    FixedClock clock{*Date::of(2024, 5, 8)};
    Environment environment{clock, access::PasswordCost::forTests(), "test-machine"};
    TemporaryFolder folder;

    static NewSet wish() {
        NewSet set;
        set.name = "恒信电力";
        set.administratorPassword = "administer-it";
        set.managerPassword = "manage-it-all";
        return set;
    }
    [[nodiscard]] std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }
};

} // namespace

TEST_CASE("An empty set has an administrator, a manager, the districts and no business data") {
    Bench bench;
    auto set = good(AccountSet::create(bench.folder / "a.xset", Bench::wish(), bench.environment));
    const SetInfo& info = set->info();
    CHECK(info.name == "恒信电力");
    CHECK(info.templateName == "empty");
    CHECK(info.signInHint.empty());
    CHECK(info.createdAt == "2024-05-08T00:00:00.000Z");
    CHECK(info.schemaVersion >= 1);
    auto manager = good(set->signIn("manager", "manage-it-all"));
    auto administrator = good(set->signIn("admin", "administer-it"));
    CHECK(good(administrator->people().people()).size() == 2);
    CHECK(manager->person().kind == access::PersonKind::manager);
    CHECK(administrator->person().kind == access::PersonKind::administrator);
    CHECK(count(*manager) == 0);
    CHECK(good(manager->customers().districts()).size() > 2978);
    CHECK(good(manager->rights().roles()).empty());
    const auto check = good(manager->check());
    CHECK(check.problems.empty());
    CHECK(check.trail.whole);
    CHECK(bench.files() == std::vector<std::string>{"a.xset"});
    bad(set->signIn("manager", "administer-it"), ErrorCode::refused);
}

TEST_CASE("Codes and names that were typed wide or with blanks are stored tidy") {
    Bench bench;
    NewSet wish = Bench::wish();
    wish.name = "　恒信电力 ";
    wish.managerCode = " ｍａｎ ";
    auto set = good(AccountSet::create(bench.folder / "a.xset", wish, bench.environment));
    CHECK(set->info().name == "恒信电力");
    CHECK(good(set->signIn("man", "manage-it-all"))->person().code == "man");
}

TEST_CASE("Everything wrong with the wish is said at once and no file is left") {
    Bench bench;
    NewSet wish;
    wish.administratorCode = "a b";
    wish.managerPassword = "12345678";
    wish.administratorPassword = "short";
    const auto error = bad(AccountSet::create(bench.folder / "a.xset", wish, bench.environment),
                           ErrorCode::invalid);
    for (const char* column : {"name", "admin", "admin_password", "manager_password"})
        CHECK(hasProblem(error, {}, column));
    CHECK(error.problems.size() == 4);
    CHECK(bench.files().empty());
    for (const char* code : {"manager", " ｍａｎａｇｅｒ"}) {
        NewSet one = Bench::wish();
        one.administratorCode = code;
        CHECK(hasProblem(bad(AccountSet::create(bench.folder / "a.xset", one, bench.environment),
                             ErrorCode::invalid),
                         {}, "manager"));
    }
    CHECK(bench.files().empty());
}

TEST_CASE("A file that is there is never touched") {
    Bench bench;
    writeFile(bench.folder / "a.xset", "mine");
    const auto error =
        bad(AccountSet::create(bench.folder / "a.xset", Bench::wish(), bench.environment),
            ErrorCode::storage);
    CHECK(error.message.in(Language::en).find("file already") != std::string::npos);
    CHECK(readFile(bench.folder / "a.xset") == "mine");
    CHECK(bench.files() == std::vector<std::string>{"a.xset"});
}

TEST_CASE("What lies beside the place is no hindrance and stays as it is") {
    Bench bench;
    writeFile(bench.folder / "a.xset.part", "torn");
    writeFile(bench.folder / "a.xset.part-journal", "torn");
    good(AccountSet::create(bench.folder / "a.xset", Bench::wish(), bench.environment));
    CHECK(bench.files() ==
          std::vector<std::string>{"a.xset", "a.xset.part", "a.xset.part-journal"});
    CHECK(readFile(bench.folder / "a.xset.part") == "torn");
}

TEST_CASE("A folder that isn't there makes no set and leaves nothing") {
    Bench bench;
    bad(AccountSet::create(bench.folder / "no" / "a.xset", Bench::wish(), bench.environment),
        ErrorCode::storage);
    CHECK(bench.files().empty());
}

TEST_CASE("Two demonstration sets hold the same and two empty ones have their own trail keys") {
    Bench bench;
    NewSet wish;
    wish.content = Template::demo;
    auto one = good(AccountSet::create(bench.folder / "a.xset", wish, bench.environment));
    auto other = good(AccountSet::create(bench.folder / "b.xset", wish, bench.environment));
    auto first = good(one->signIn("manager", one->info().signInHint));
    auto second = good(other->signIn("manager", other->info().signInHint));
    const auto rows = [](SignedIn& person) {
        access::Query query;
        query.limit = 1000;
        std::vector<std::vector<std::string>> all;
        for (auto& row : good(person.customers().list(query)).rows)
            all.push_back(row.cells);
        return all;
    };
    CHECK(rows(*first) == rows(*second));
    CHECK(one->info().name == "恒信电力设备有限公司（演示）");
    CHECK(good(first->audit().verify()).head.chain != good(second->audit().verify()).head.chain);
}
