#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("A coding rule is set, followed and taken away by words") {
    Office office;
    CHECK(office.must("manager", {"coding-rule", "list"}).at("rows").empty());
    const Json rule = office.must("manager", {"coding-rule", "set", "customer", "K{yyyy}-{0000}"});
    CHECK(rule == Json{{"object", "customer"}, {"pattern", "K{yyyy}-{0000}"}, {"strict", true}});
    CHECK(office.must("manager", {"coding-rule", "next", "customer"}).at("code") == "K2026-0001");
    CHECK(office.must("manager", {"customer", "add", "name=恒瑞电力"}).at("code") == "K2026-0001");
    CHECK(office.as("manager", {"customer", "add", "code=C1", "name=一"}).exit == 4);
    office.must("manager",
                {"coding-rule", "set", "customer", "{district}{000}", "--strict", "off"});
    CHECK(
        office.must("manager", {"coding-rule", "next", "customer", "district=320102"}).at("code") ==
        "320102001");
    CHECK(office.as("manager", {"coding-rule", "next", "customer"}).exit == 4);
    CHECK(office.must("manager", {"customer", "add", "code=C1", "name=一"}).at("warnings").size() ==
          1);
    office.must("manager", {"coding-rule", "clear", "customer"});
    CHECK(office.as("manager", {"coding-rule", "next", "customer"}).exit == 5);
    CHECK(office.as("manager", {"customer", "add", "name=无码"}).exit == 4);
}

TEST_CASE("Coding rules by words: what is wrong or not one's own to do") {
    Office office;
    CHECK(office.as("manager", {"coding-rule", "set", "customer", "K"}).exit == 4);
    CHECK(office.as("manager", {"coding-rule", "set", "nothing", "K{0}"}).exit == 4);
    CHECK(office.as("manager", {"coding-rule", "set", "customer", "K{0}", "--strict", "x"}).exit ==
          2);
    CHECK(office.as("admin", {"coding-rule", "list"}).exit == 3);
    CHECK(office.as("manager", {"coding-rule", "clear", "customer"}).exit == 5);
}
