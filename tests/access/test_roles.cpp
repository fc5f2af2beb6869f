#include "access/role_templates.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;

namespace {

class Roles : public SetFixture {
public:
    Roles() {
        person("wang").role("sales");
        function("role:sales", "archive.customer.query", {day("2024-05-01"), {}, "spring"});
        rows("role:sales", "mine", Entry::yes);
        fields("role:sales", {{FieldAccess::mask, {"phone"}}, {FieldAccess::read, {"code"}}});
        must(manager().rights().grantLevel("role:sales", "purchase-order", 2, {}));
        member("wang", "sales");
    }
    access::RightsDesk desk() { return manager().rights(); }
    std::string differences(const std::string& first, const std::string& second) {
        std::string keys;
        for (const auto& one : must(desk().compare(first, second)))
            keys += one.key + " ";
        return keys;
    }
};

} // namespace

TEST_CASE("A copied role gives the same and has no members") {
    Roles roles;
    roles.control(true, true);
    REQUIRE(roles.desk().copyRole("sales", "sales-2", "Sales 2"));
    CHECK(roles.differences("role:sales", "role:sales-2").empty());
    const auto grants = must(roles.desk().grants("role:sales-2"));
    REQUIRE(grants.size() == 5);
    CHECK(grants.front().validity.from == day("2024-05-01"));
    CHECK(must(roles.desk().memberships()).size() == 1);
    CHECK(codeOf(roles.desk().copyRole("sales", "sales-2", "Again")) == "conflict");
    CHECK(codeOf(roles.desk().copyRole("nothing", "x", "X")) == "not_found");
    CHECK(codeOf(roles.desk().copyRole("sales", "a b", "X")) == "invalid");
}

TEST_CASE("All shipped templates become roles") {
    Roles roles;
    const auto templates = must(roles.desk().roleTemplates());
    CHECK(templates.size() == 17);
    for (const access::RoleTemplate& one : templates) {
        REQUIRE(roles.desk().addFromTemplate(one.code, "", ""));
        CHECK(must(roles.desk().grants("role:" + one.code)).size() == one.grants.size());
    }
    CHECK(codeOf(roles.desk().addFromTemplate("cashier", "", "")) == "conflict");
    CHECK(must(roles.desk().addFromTemplate("cashier", "till", "Till")).name == "Till");
    CHECK(codeOf(roles.desk().addFromTemplate("nothing", "", "")) == "not_found");
}

TEST_CASE("No shipped template holds duties that must not be in one hand") {
    Roles roles;
    for (const access::RoleTemplate& one : must(roles.desk().roleTemplates())) {
        must(roles.desk().addFromTemplate(one.code, "", ""));
        CAPTURE(one.code);
        CHECK(must(roles.desk().addMember("wang", one.code, {})).warnings.empty());
        must(roles.desk().removeMember("wang", one.code));
    }
}

TEST_CASE("Roles go out as JSON and come in again as the same") {
    Roles roles;
    roles.control(true, true);
    std::string json = must(roles.desk().exportRoles({"sales"}));
    CHECK(codeOf(roles.desk().importRoles(json)) == "conflict");
    json.replace(json.find("\"sales\""), 7, "\"sales-3\"");
    CHECK(must(roles.desk().importRoles(json)).front().code == "sales-3");
    CHECK(roles.differences("role:sales", "role:sales-3").empty());
    CHECK(codeOf(roles.desk().exportRoles({"nothing"})) == "not_found");
    CHECK(must(roles.desk().exportRoles({})).find("sales-3") != std::string::npos);
}

TEST_CASE("A file of roles with mistakes adds none and names them all") {
    Roles roles;
    const auto wrong = roles.desk().importRoles(R"({"roles": [
        {"code": "good", "name": "Good", "functions": ["ledger"]},
        {"code": "a b", "functions": ["nowhere"], "rows": [{"object": "customer", "scope": "x"}],
         "fields": [{"object": "customer", "read": ["nothing"], "mask": ["district"]}],
         "levels": [{"object": "purchase-order", "level": 9}, {"object": "x", "level": 1}]},
        {"code": "good", "name": "Again"}]})");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().problems.size() == 9);
    CHECK(codeOf(roles.desk().grants("role:good")) == "not_found");
    for (const char* text : {"", "{", "[]", "{}", R"({"roles": 3})"})
        CHECK(codeOf(roles.desk().importRoles(text)) == "invalid");
}

TEST_CASE("Whole roles are for those who grant rights") {
    Roles roles;
    const auto wang = roles.signIn("wang");
    CHECK(codeOf(wang->rights().copyRole("sales", "x", "X")) == "refused");
    CHECK(codeOf(wang->rights().roleTemplates()) == "refused");
    CHECK(codeOf(wang->rights().addFromTemplate("cashier", "", "")) == "refused");
    CHECK(codeOf(wang->rights().exportRoles({})) == "refused");
    CHECK(codeOf(wang->rights().importRoles("{}")) == "refused");
    CHECK(codeOf(wang->rights().compare("wang", "role:sales")) == "refused");
}

TEST_CASE("Two pages of rights differ in what they say differently") {
    Roles roles;
    roles.control(true, true).role("other");
    roles.function("role:other", "archive.customer.query");
    roles.rows("role:other", "mine");
    roles.fields("role:other", {{FieldAccess::read, {"code", "phone"}}});
    CHECK(roles.differences("role:other", "role:sales") ==
          "customer customer.phone purchase-order ");
}
