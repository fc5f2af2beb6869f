#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

void twoCustomers(Office& office) {
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力", "credit_limit=5000"});
    office.must("manager", {"customer", "add", "code=C2", "name=华东电网", "credit_limit=100"});
}

} // namespace

TEST_CASE("Views are kept, listed, used, shared and deleted by words") {
    Office office;
    twoCustomers(office);
    office.must("manager", {"customer", "view-save", "大客户", "--fields", "code,name", "--where",
                            "credit_limit > 1000", "--sort", "-code"});
    const Json used = office.must("manager", {"customer", "list", "--view", "大客户"});
    REQUIRE(used.at("rows").size() == 1);
    CHECK(used.at("rows").at(0) == Json{{"code", "C1"}, {"name", "恒瑞电力"}});
    CHECK(used.at("left_out") == false);
    CHECK(office.must("manager", {"customer", "list", "--view", "大客户", "--where", "code = 'C2'"})
              .at("rows")
              .empty());
    office.must("manager", {"customer", "view-default", "大客户"});
    const Json view = office.must("manager", {"customer", "views"}).at("rows").at(0);
    CHECK(view.at("default") == true);
    CHECK(view.at("where") == "credit_limit > '1000.00'");
    CHECK(view.at("sort") == Json::array({"-code"}));
    office.must("manager", {"customer", "view-default"});
    office.must("manager", {"customer", "view-rename", "大客户", "重点"});
    CHECK(office.as("manager", {"customer", "list", "--view", "大客户"}).exit == 5);
    office.addPerson("zhang", "张三");
    office.must("manager", {"role", "add", "clerk", "--name", "录入员"});
    office.must("manager", {"member", "add", "zhang", "clerk"});
    office.must("manager", {"control", "set", "customer", "--fields", "on"});
    office.must("manager", {"grant", "function", "role:clerk", "archive.customer.query"});
    office.must("manager", {"grant", "fields", "role:clerk", "customer", "--read", "code,name"});
    CHECK(office.as("zhang", {"customer", "list", "--view", "重点"}).exit == 5);
    office.must("manager", {"customer", "view-share", "重点", "--role", "clerk"});
    const Json seen = office.must("zhang", {"customer", "list", "--view", "重点"});
    CHECK(seen.at("rows").size() == 2);
    CHECK(seen.at("left_out") == true);
    CHECK(office.shown("zhang", {"customer", "list", "--view", "重点"})
              .out.find("shows more than the view means") != std::string::npos);
    const Json theirs = office.must("zhang", {"customer", "views"}).at("rows").at(0);
    CHECK(theirs.at("where") == "");
    CHECK(theirs.at("conditions_left_out") == true);
    CHECK(office.as("zhang", {"customer", "view-delete", "重点"}).exit == 3);
    office.must("manager", {"customer", "view-delete", "重点"});
    CHECK(office.must("zhang", {"customer", "views"}).at("rows").empty());
}

TEST_CASE("Many records are changed by words, after a look at what would come of it") {
    Office office;
    twoCustomers(office);
    const Json trial =
        office.must("manager", {"customer", "change-many", "--where", "credit_limit < 9000",
                                "--set", "credit_limit=700", "--dry-run"});
    CHECK(trial.at("changed") == 2);
    CHECK(trial.at("changes").at(0) ==
          Json{{"code", "C1"}, {"field", "credit_limit"}, {"old", "5000.00"}, {"new", "700.00"}});
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("credit_limit") == "5000.00");
    const Json done =
        office.must("manager", {"customer", "change-many", "--codes", "C1,C2", "--set",
                                "credit_limit=700", "--set", "remarks=复核", "--reason", "年度"});
    CHECK(done.at("changed") == 2);
    CHECK(office.must("manager", {"customer", "show", "C2"}).at("remarks") == "复核");
    CHECK(office.as("manager", {"customer", "change-many", "--set", "remarks=x"}).exit == 2);
    CHECK(office
              .as("manager",
                  {"customer", "change-many", "--all", "--codes", "C1", "--set", "remarks=x"})
              .exit == 2);
    CHECK(office.as("manager", {"customer", "change-many", "--codes", "C9", "--set", "remarks=x"})
              .exit == 5);
    CHECK(office.as("admin", {"customer", "change-many", "--all", "--set", "remarks=x"}).exit == 3);
    CHECK(office.must("manager", {"customer", "change-many", "--all", "--set", "remarks="})
              .at("rows") == 2);
}
