#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("The trail lists who did what, the newest first") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=甲"});
    const Json rows =
        office.must("manager", {"audit", "list", "--object", "customer", "--record", "C1"})
            .at("rows");
    REQUIRE(rows.size() == 1);
    Json row = rows.at(0);
    CHECK(row.at("number").get<int>() > 0);
    CHECK(row.at("detail").is_object());
    row.erase("number");
    row.erase("detail");
    CHECK(row == Json{{"at", "2026-03-02T00:00:00.000Z"},
                      {"person", "manager"},
                      {"machine", "test-machine"},
                      {"action", "customer.add"},
                      {"object", "customer"},
                      {"record", "C1"},
                      {"outcome", "done"}});
    CHECK(office.as("manager", {"audit", "list", "--limit", "2"}).column("action") ==
          std::vector<std::string>{"sign-in", "sign-in"});
    CHECK(office.as("manager", {"audit", "list", "--person", "nobody"}).column("action").empty());
    CHECK(office.shown("manager", {"audit", "list"}).out.find("customer.add") != std::string::npos);
}

TEST_CASE("A whole trail verifies, with an earlier head too, and with a foreign one it does not") {
    Office office;
    const Json first = office.must("manager", {"audit", "verify"});
    CHECK(first.at("whole") == true);
    CHECK(first.at("problems").empty());
    const std::string head = first.at("head");
    office.must("manager", {"customer", "add", "code=C1", "name=甲"});
    const Json later = office.must("manager", {"audit", "verify", "--head", head});
    CHECK(later.at("rows").get<int>() > first.at("rows").get<int>());
    CHECK(later.at("head") != head);

    const Outcome foreign =
        office.as("manager", {"audit", "verify", "--head", std::string(64, 'a')});
    CHECK(foreign.exit == 7);
    CHECK(foreign.json().at("whole") == false);
    CHECK(foreign.json().at("problems").size() == 1);
}

TEST_CASE("The trail of a restored old file does not hold the newer head") {
    Office office;
    office.must("manager", {"set", "backup", office.path("old.xset")});
    office.must("manager", {"customer", "add", "code=C1", "name=甲"});
    const std::string head = office.must("manager", {"audit", "verify"}).at("head");
    office.must("manager", {"set", "restore", office.path("old.xset"), office.set()});
    CHECK(office.as("manager", {"audit", "verify"}).exit == 0);
    CHECK(office.as("manager", {"audit", "verify", "--head", head}).exit == 7);
}

TEST_CASE("The trail is for who holds the function") {
    Office office;
    office.addPerson("zhang", "张三");
    CHECK(office.as("zhang", {"audit", "list"}).exit == 3);
    CHECK(office.as("zhang", {"audit", "verify"}).exit == 3);
    office.must("manager", {"grant", "function", "person:zhang", "system.audit"});
    CHECK(office.as("zhang", {"audit", "list"}).exit == 0);
}

TEST_CASE("No password stands in the trail, the history or the output") {
    Office office;
    office.addPerson("zhang", "张三");
    std::string all = office.as("manager", {"audit", "list", "--limit", "1000"}).out;
    all += office.as("manager", {"person", "list"}).out;
    all += office.as("manager", {"set", "info"}).out;
    CHECK(all.find("password") == std::string::npos);
    CHECK(readFile(office.folder / "office.xset").find(Office::passwordOf("zhang")) ==
          std::string::npos);
}
