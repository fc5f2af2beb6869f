#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("Duplicates are listed, kept apart, merged and taken apart again by words") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力有限公司"});
    office.must("manager",
                {"customer", "add", "code=C2", "name=恒瑞电力 有限公司", "phone=025-2222222"});
    office.must("manager", {"contact", "add", "code=K1", "name=张三", "customer=C2"});
    const Json all = office.must("manager", {"customer", "duplicates"});
    REQUIRE(all.at("rows").size() == 1);
    CHECK(all.at("all") == 1);
    CHECK(all.at("rows").at(0).at("score") == 80);
    CHECK(all.at("rows").at(0).at("reasons") == Json::array({"name"}));
    CHECK(office.must("manager", {"customer", "duplicates", "--code", "C2"}).at("all") == 1);
    CHECK(office.must("manager", {"customer", "duplicates", "--at-least", "81"}).at("all") == 0);
    CHECK(office.as("manager", {"customer", "duplicates", "--at-least", "x"}).exit == 2);
    CHECK(office.as("manager", {"customer", "duplicates", "--at-least", "400"}).exit == 4);
    office.must("manager", {"customer", "different", "C1", "C2", "--reason", "两家"});
    CHECK(office.must("manager", {"customer", "duplicates"}).at("all") == 0);
    CHECK(office.must("manager", {"customer", "duplicates", "--different"}).at("all") == 1);
    office.must("manager", {"customer", "different", "C1", "C2", "--back"});
    CHECK(office.as("manager", {"customer", "different", "C1", "C2", "--back"}).exit == 5);

    const Json tried = office.must("manager", {"customer", "merge", "C1", "C2", "--dry-run"});
    CHECK(tried.at("dry_run") == true);
    CHECK(tried.at("moved").at(0).at("object") == "contact");
    CHECK(office.must("manager", {"contact", "show", "K1"}).at("customer") == "C2");
    const Json done = office.must(
        "manager", {"customer", "merge", "C1", "C2", "--take", "phone", "--reason", "重复"});
    CHECK(done.at("fields") == Json::array({"phone"}));
    CHECK(office.must("manager", {"contact", "show", "K1"}).at("customer") == "C1");
    CHECK(office.must("manager", {"customer", "merges"}).at("rows").at(0).at("gone") == "C2");
    CHECK(office.as("manager", {"customer", "merge", "C1", "C2"}).exit == 6);
    const Json back = office.must("manager", {"customer", "unmerge", "C2"});
    CHECK(back.at("moved").at(0).at("count") == 1);
    CHECK(office.must("manager", {"contact", "show", "K1"}).at("customer") == "C2");
    CHECK(office.as("manager", {"customer", "unmerge", "C2"}).exit == 4);
    CHECK(office.as("admin", {"customer", "duplicates"}).exit == 3);
    CHECK(office.as("admin", {"customer", "merge", "C1", "C2"}).exit == 3);
    CHECK(office.shown("manager", {"customer", "duplicates"}).out.find("80") != std::string::npos);
}
