#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("Departments are added one below the other") {
    Office office;
    CHECK(office.must("manager", {"department", "add", "01", "--name", "销售部"}) ==
          Json{{"code", "01"}, {"name", "销售部"}, {"parent", nullptr}});
    CHECK(office.must("manager",
                      {"department", "add", "0101", "--name", "华东科", "--parent", "01"}) ==
          Json{{"code", "0101"}, {"name", "华东科"}, {"parent", "01"}});
    CHECK(office.as("manager", {"department", "list"}).column("code") ==
          std::vector<std::string>{"01", "0101"});
    CHECK(office.as("manager", {"department", "add", "01", "--name", "again"}).exit == 6);
    CHECK(office.as("manager", {"department", "add", "02", "--name", "x", "--parent", "99"}).exit ==
          4);
}

TEST_CASE("A person is added, shown, disabled and enabled") {
    Office office;
    office.must("manager", {"department", "add", "01", "--name", "销售部"});
    office.addPerson("zhang", "张三", {"--department", "01"});
    Json person{{"code", "zhang"},  {"name", "张三"},         {"department", "01"},
                {"kind", "person"}, {"disabled_on", nullptr}, {"sign_in", "ready"}};
    Json withVersion = office.must("manager", {"person", "show", "zhang"});
    CHECK(withVersion.erase("version") == 1);
    CHECK(withVersion == person);
    CHECK(office.as("manager", {"person", "list"}).json().at("rows").size() == 3);

    person["disabled_on"] = "2026-03-02";
    CHECK(office.must("manager", {"person", "disable", "zhang"}) == person);
    CHECK(office.as("zhang", {"role", "list"}).exit == 3);
    CHECK(office.as("zhang", {"role", "list"}).message() == "Person and password don't match.");
    person["disabled_on"] = nullptr;
    CHECK(office.must("manager", {"person", "enable", "zhang"}) == person);
    person["disabled_on"] = "2026-12-31";
    CHECK(office.must("manager", {"person", "disable", "zhang", "--from", "2026-12-31"}) == person);
    CHECK(office.as("zhang", {"department", "list"}).exit == 0);
}

TEST_CASE("What is wrong with a person is told by column, and the password is never shown") {
    Office office;
    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = "abc-123";
    const Outcome outcome =
        office.as("manager", {"person", "add", "a b", "--name", "", "--department", "99"});
    CHECK(outcome.exit == 4);
    std::vector<std::string> columns;
    const Json problems = outcome.json().at("error").at("problems");
    for (const Json& problem : problems) {
        CHECK(problem.at("row").is_null());
        columns.push_back(problem.at("column"));
    }
    CHECK(columns == std::vector<std::string>{"code", "name", "password", "department"});
    CHECK(outcome.out.find("abc-123") == std::string::npos);

    office.addPerson("zhang", "张三");
    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = Office::passwordOf("zhang");
    CHECK(office.as("manager", {"person", "add", "zhang", "--name", "x"}).exit == 6);
    CHECK(office.as("manager", {"person", "show", "nobody"}).exit == 5);
}

TEST_CASE("A manager is appointed by the administrator alone") {
    Office office;
    office.addPerson("zhang", "张三");
    CHECK(office.as("manager", {"person", "manager", "zhang", "on"}).exit == 3);
    CHECK(office.must("admin", {"person", "manager", "zhang", "on"}).at("kind") == "manager");
    CHECK(office.as("zhang", {"customer", "list"}).exit == 0);
    CHECK(office.must("admin", {"person", "manager", "zhang", "off"}).at("kind") == "person");
    CHECK(office.as("zhang", {"customer", "list"}).exit == 3);
    CHECK(office.as("admin", {"person", "disable", "admin"}).exit == 6);
}

TEST_CASE("A password is changed by its owner and reset by who keeps the people") {
    Office office;
    office.addPerson("zhang", "张三");
    office.addPerson("li", "李四");
    const auto signsIn = [&](const std::string& password) {
        office.surroundings.variables["XINHENG_PASSWORD"] = password;
        return office.run({"department", "list", "--set", office.set(), "--user", "zhang"}).exit ==
               0;
    };
    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = "another long one";
    const Outcome changed = office.as("zhang", {"person", "password"});
    CHECK(changed.json() == Json{{"code", "zhang"}});
    CHECK(changed.out.find("another long one") == std::string::npos);
    CHECK(signsIn("another long one"));
    CHECK_FALSE(signsIn(Office::passwordOf("zhang")));

    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = Office::passwordOf("zhang");
    CHECK(office.as("li", {"person", "password", "zhang"}).exit == 3);
    CHECK(office.as("manager", {"person", "password", "zhang"}).exit == 0);
    CHECK(signsIn(Office::passwordOf("zhang")));
    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = "short";
    CHECK(office.as("zhang", {"person", "password", "zhang"}).exit == 4);
}

TEST_CASE("Roles and memberships come and go") {
    Office office;
    office.addPerson("zhang", "张三");
    CHECK(office.must("manager", {"role", "add", "clerk", "--name", "数据录入员"}) ==
          Json{{"code", "clerk"}, {"name", "数据录入员"}});
    CHECK(office.as("manager", {"role", "add", "clerk", "--name", "again"}).exit == 6);
    CHECK(office.as("manager", {"role", "add", "a,b", "--name", "x"}).exit == 4);
    CHECK(office.must("manager", {"role", "list"}) ==
          Json{{"rows", {{{"code", "clerk"}, {"name", "数据录入员"}}}}});

    const Json member{{"person", "zhang"},
                      {"role", "clerk"},
                      {"from", "2026-03-01"},
                      {"to", "2026-03-31"},
                      {"reason", "代班"},
                      {"given_by", "manager"},
                      {"given_at", "2026-03-02T00:00:00.000Z"}};
    CHECK(office.must("manager", {"member", "add", "zhang", "clerk", "--from", "2026-03-01", "--to",
                                  "2026-03-31", "--reason", "代班"}) == member);
    CHECK(office.must("manager", {"member", "list"}) == Json{{"rows", {member}}});
    CHECK(office.must("manager", {"rights", "zhang"}).at("roles") == Json{"clerk"});
    CHECK(office.must("manager", {"member", "remove", "zhang", "clerk"}) ==
          Json{{"person", "zhang"}, {"role", "clerk"}});
    CHECK(office.as("manager", {"member", "remove", "zhang", "clerk"}).exit == 5);
    CHECK(office.as("manager", {"member", "add", "zhang", "none"}).exit == 5);
    CHECK(office.as("manager", {"member", "add", "none", "clerk"}).exit == 5);
    CHECK(office
              .as("manager",
                  {"member", "add", "zhang", "clerk", "--from", "2026-03-02", "--to", "2026-03-01"})
              .exit == 4);
}

TEST_CASE("People see lists as aligned tables with Chinese of double width") {
    Office office;
    office.must("manager", {"role", "add", "a", "--name", "出纳"});
    office.must("manager", {"role", "add", "long-code", "--name", "会计"});
    CHECK(office.shown("manager", {"role", "list"}).out ==
          "Code       Name\na          出纳\nlong-code  会计\n");
    CHECK(office.shown("manager", {"member", "list"}).out.ends_with("(nothing)\n"));
}
