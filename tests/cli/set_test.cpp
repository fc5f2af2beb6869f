#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

Outcome create(Office& office, const std::string& name, const Words& more) {
    office.surroundings.variables["XINHENG_ADMIN_PASSWORD"] = Office::passwordOf("boss");
    office.surroundings.variables["XINHENG_MANAGER_PASSWORD"] = Office::passwordOf("chief");
    Words words{"set", "create", office.path(name), "--json"};
    words.insert(words.end(), more.begin(), more.end());
    return office.run(words);
}

} // namespace

TEST_CASE("A new set has its administrator and manager and nothing else") {
    Office office;
    const Outcome made = create(
        office, "new.xset",
        {"--name", "新账套", "--template", "empty", "--admin", "boss", "--manager", "chief"});
    REQUIRE(made.exit == 0);
    CHECK(made.json() == Json{{"file", office.path("new.xset")},
                              {"name", "新账套"},
                              {"template", "empty"},
                              {"administrator", "boss"},
                              {"manager", "chief"}});
    CHECK(made.out.find("password") == std::string::npos);

    office.surroundings.variables["XINHENG_PASSWORD"] = Office::passwordOf("chief");
    const Outcome people = office.run(
        {"person", "list", "--set", office.path("new.xset"), "--user", "chief", "--json"});
    REQUIRE(people.exit == 0);
    CHECK(people.column("kind") == std::vector<std::string>{"administrator", "manager"});
}

TEST_CASE("A set is not made over a file, nor without its two passwords") {
    Office office;
    const Words empty{"--name", "x", "--template", "empty"};
    REQUIRE(create(office, "new.xset", empty).exit == 0);
    const std::string before = readFile(office.folder / "new.xset");
    const Outcome again = create(office, "new.xset", empty);
    CHECK(again.exit == 7);
    CHECK(again.errorCode() == "storage");
    CHECK(readFile(office.folder / "new.xset") == before);

    for (const char* variable : {"XINHENG_ADMIN_PASSWORD", "XINHENG_MANAGER_PASSWORD"}) {
        Office other;
        other.surroundings.variables["XINHENG_ADMIN_PASSWORD"] = "good enough 1";
        other.surroundings.variables["XINHENG_MANAGER_PASSWORD"] = "good enough 2";
        other.surroundings.variables.erase(variable);
        const Outcome outcome = other.run({"set", "create", other.path("n.xset"), "--name", "x",
                                           "--template", "empty", "--json"});
        CHECK(outcome.exit == 2);
        CHECK(outcome.message().find(variable) != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(other.folder / "n.xset"));
    }
    CHECK(create(office, "no-name.xset", {"--template", "empty"}).exit == 2);
}

TEST_CASE("Everything wrong with a new set is said at once") {
    Office office;
    office.surroundings.variables["XINHENG_ADMIN_PASSWORD"] = "short";
    office.surroundings.variables["XINHENG_MANAGER_PASSWORD"] = "short";
    const Outcome outcome = office.run({"set", "create", office.path("n.xset"), "--name", "x",
                                        "--template", "empty", "--admin", "a b", "--json"});
    CHECK(outcome.exit == 4);
    CHECK(outcome.json().at("error").at("problems").size() == 3);
    CHECK(outcome.out.find("short") == std::string::npos);
    CHECK_FALSE(std::filesystem::exists(office.folder / "n.xset"));
}

TEST_CASE("Passwords given for the demonstration set hold for its administrator and manager") {
    Office office;
    office.surroundings.variables["XINHENG_ADMIN_PASSWORD"] = "the admin's own one";
    office.surroundings.variables["XINHENG_MANAGER_PASSWORD"] = "the manager's own one";
    REQUIRE(office.run({"set", "create", office.path("demo.xset"), "--template", "demo"}).exit ==
            0);
    const auto signsIn = [&](const char* person, const char* password) {
        office.surroundings.variables["XINHENG_PASSWORD"] = password;
        return office
                   .run({"--json", "--set", office.path("demo.xset"), "--user", person,
                         "department", "list"})
                   .exit == 0;
    };
    CHECK(signsIn("admin", "the admin's own one"));
    CHECK(signsIn("manager", "the manager's own one"));
    CHECK_FALSE(signsIn("manager", "xinheng2026"));
    CHECK(signsIn("duzhuangzhuang", "xinheng2026"));
}

TEST_CASE("The demonstration set is there with its people and customers") {
    Office office;
    const Outcome made =
        office.run({"set", "create", office.path("demo.xset"), "--template", "demo", "--json"});
    REQUIRE(made.exit == 0);
    CHECK(made.json().at("template") == "demo");
    const Outcome info = office.run({"set", "info", "--set", office.path("demo.xset"), "--json"});
    CHECK(info.json().at("template") == "demo");

    office.surroundings.variables["XINHENG_PASSWORD"] = "xinheng2026";
    const auto customers = [&](const std::string& person) {
        const Outcome list =
            office.run({"--json", "--set", office.path("demo.xset"), "--user", person, "customer",
                        "list", "--limit", "1000", "--where", "code != ''"});
        REQUIRE(list.exit == 0);
        return list;
    };
    const std::size_t all = customers("manager").column("code").size();
    CHECK(all >= 300);
    const auto districts = customers("duzhuangzhuang").column("district");
    CHECK(districts.size() < all);
    CHECK_FALSE(districts.empty());
    for (const std::string& district : districts) {
        CHECK(district.starts_with("3201"));
    }
    const Json first = customers("mengfanjie").json().at("rows").at(0);
    CHECK(first.size() == 2);
    CHECK(first.contains("name"));
}

TEST_CASE("What may be known of a set needs nobody signed in") {
    Office office;
    const Outcome info = office.run({"set", "info", "--set", office.set(), "--json"});
    REQUIRE(info.exit == 0);
    Json document = info.json();
    CHECK(document.at("schema_version").get<int>() >= 1);
    document.erase("schema_version");
    CHECK(document == Json{{"name", "恒信电力"},
                           {"created", "2026-03-01T00:00:00.000Z"},
                           {"template", "empty"}});
}

TEST_CASE("Files that are no account set are exit 7 and stay as they are") {
    Office office;
    writeFile(office.folder / "text.xset", std::string(5000, 'x'));
    writeFile(office.folder / "nothing.xset", "");
    for (const std::string name : {"text.xset", "nothing.xset", "missing.xset"}) {
        const Outcome outcome = office.run({"set", "info", "--set", office.path(name), "--json"});
        CAPTURE(name);
        CHECK(outcome.exit == 7);
        CHECK(outcome.errorCode() == "storage");
    }
    CHECK(readFile(office.folder / "text.xset") == std::string(5000, 'x'));
    CHECK(readFile(office.folder / "nothing.xset").empty());
    CHECK_FALSE(std::filesystem::exists(office.folder / "missing.xset"));
}

TEST_CASE("A sound set passes the check and a plain person may not ask for it") {
    Office office;
    office.addPerson("zhang", "张三");
    const Json check = office.must("manager", {"set", "check"});
    CHECK(check.at("sound") == true);
    CHECK(check.at("problems").empty());
    CHECK(check.at("trail").at("whole") == true);
    CHECK(check.at("trail").at("head").get<std::string>().size() == 64);
    CHECK(office.as("zhang", {"set", "check"}).exit == 3);
    CHECK(office.as("zhang", {"set", "backup", office.path("b.xset")}).exit == 3);
    CHECK_FALSE(std::filesystem::exists(office.folder / "b.xset"));
}

TEST_CASE("A backup restored in the place of a set brings back what was there") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    const Json backup = office.must("manager", {"set", "backup", office.path("backup.xset")});
    CHECK(backup.at("file") == office.path("backup.xset"));
    CHECK(std::filesystem::exists(backup.at("manifest").get<std::string>()));
    CHECK(backup.at("bytes").get<std::uintmax_t>() ==
          std::filesystem::file_size(office.folder / "backup.xset"));

    office.must("manager", {"customer", "add", "code=C2", "name=后来的"});
    const Outcome restored =
        office.as("manager", {"set", "restore", office.path("backup.xset"), office.set()});
    REQUIRE(restored.exit == 0);
    CHECK(restored.json() ==
          Json{{"file", office.set()}, {"restored_from", office.path("backup.xset")}});
    CHECK(office.as("manager", {"customer", "list"}).column("code") ==
          std::vector<std::string>{"C1"});
}

TEST_CASE("Only an administrator or manager of the set that is replaced restores over it") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("manager", {"set", "backup", office.path("backup.xset")});
    office.must("manager", {"customer", "add", "code=C9", "name=后来的"});
    CHECK(office.as("zhang", {"set", "restore", office.path("backup.xset"), office.set()}).exit ==
          3);
    CHECK(office.as("nobody", {"set", "restore", office.path("backup.xset"), office.set()}).exit ==
          3);
    CHECK(office.as("manager", {"customer", "show", "C9"}).exit == 0);
}

TEST_CASE("People see the set's facts as aligned lines") {
    Office office;
    const Outcome info = office.run({"set", "info", "--set", office.set()});
    CHECK(info.out.find("Account set     恒信电力\n") != std::string::npos);
    CHECK(info.err.empty());
}
