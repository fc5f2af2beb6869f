#include "cli/values.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::cli;

using Words = std::vector<std::string>;

TEST_CASE("A list is split at commas, without blanks and empty parts") {
    CHECK(listOf(std::nullopt).empty());
    CHECK(listOf("").empty());
    CHECK(listOf(" , ,").empty());
    CHECK(listOf("code") == Words{"code"});
    CHECK(listOf(" code , name,-limit") == Words{"code", "name", "-limit"});
}

TEST_CASE("KEY=VALUE is split at the first equals sign and keeps the value as it is") {
    const auto values = keyValues({"name=a=b", "remarks=", "phone= -1 ", "bank=--x"});
    REQUIRE(values.has_value());
    CHECK(*values == std::map<std::string, std::string>{
                         {"name", "a=b"}, {"remarks", ""}, {"phone", " -1 "}, {"bank", "--x"}});
    for (const Words& wrong : std::vector<Words>{{"name"}, {"=a"}, {""}, {"a=1", "a=1"}}) {
        const auto refused = keyValues(wrong);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code == ErrorCode::usage);
    }
}

TEST_CASE("Any value comes back from KEY=VALUE") {
    REQUIRE(rc::check([](const std::string& value) {
        const auto values = keyValues({"key=" + value});
        return values.has_value() && values->at("key") == value;
    }));
}

TEST_CASE("Numbers, days and switches behind options are read or named") {
    CHECK_FALSE((*numberOption("--limit", std::nullopt)).has_value());
    CHECK(*numberOption("--limit", "0") == 0);
    CHECK(*numberOption("--limit", "9223372036854775807") == INT64_MAX);
    for (const char* wrong : {"", "-1", "+1", "1.0", "9223372036854775808", "一", "1 "}) {
        const auto number = numberOption("--limit", wrong);
        CAPTURE(wrong);
        REQUIRE_FALSE(number.has_value());
        CHECK(number.error().message.in(Language::en).starts_with("--limit: "));
    }
    CHECK((*dateOption("--on", "2026-02-28"))->iso() == "2026-02-28");
    CHECK_FALSE(dateOption("--on", "2026-02-29").has_value());
    CHECK_FALSE(dateOption("--on", "").has_value());
    CHECK(*switchOption("--rows", "on") == true);
    CHECK(*switchOption("--rows", "off") == false);
    CHECK_FALSE(switchOption("--rows", "ON").has_value());
}

TEST_CASE("Paths keep their Chinese") {
    CHECK(utf8Of(pathOf("账套/恒信.xset")) == "账套/恒信.xset");
}
