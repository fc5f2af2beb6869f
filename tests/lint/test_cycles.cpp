#include "lint/cycles.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

using Members = std::vector<std::string>;

TEST_CASE("A graph without cycles has none, however often paths meet") {
    CHECK(cycles({}).empty());
    CHECK(cycles({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}, {"d", {}}}).empty());
}

TEST_CASE("Each cycle is found once, with all its members") {
    const auto found = cycles(
        {{"a", {"b"}}, {"b", {"c", "x"}}, {"c", {"a"}}, {"x", {"y"}}, {"y", {"x"}}, {"z", {"a"}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0] == Members{"a", "b", "c"});
    CHECK(found[1] == Members{"x", "y"});
}

TEST_CASE("A node that points to itself is a cycle") {
    const auto found = cycles({{"a", {"a"}}, {"b", {"a"}}});
    REQUIRE(found.size() == 1);
    CHECK(found[0] == Members{"a"});
}

TEST_CASE("Headers that include each other are found by name of both") {
    const auto findings = includeCycles({
        {"src/base/a.h", "#include \"base/b.h\"\n"},
        {"src/base/b.h", "#include \"a.h\"\n"},
        {"src/base/c.cpp", "#include \"base/a.h\"\n"},
    });
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].path == "src/base/a.h");
    CHECK(findings[0].message.find("src/base/b.h") != std::string::npos);
}

TEST_CASE("A cycle through src, ui and tests is found in each way of including") {
    CHECK(includeCycles({{"ui/a.h", "#include \"ui/b.h\""}, {"ui/b.h", "#include \"ui/a.h\""}})
              .size() == 1);
    CHECK(includeCycles({{"src/account_set.h", "#include \"base/x.h\""},
                         {"src/base/x.h", "#include \"account_set.h\""}})
              .size() == 1);
    CHECK(includeCycles({{"tests/support/a.h", "#include \"support/b.h\""},
                         {"tests/support/b.h", "#include \"./a.h\""}})
              .size() == 1);
}

TEST_CASE("Headers that only share a name don't make a cycle") {
    CHECK(includeCycles({{"src/archive/model.h", "#include \"access/model.h\""},
                         {"src/access/model.h", "#include <model.h>"}})
              .empty());
    CHECK(includeCycles({{"src/archive/model.h", "#include \"access/model.h\""},
                         {"src/access/model.h", "#include \"base/model.h\""},
                         {"src/base/model.h", ""}})
              .empty());
}
