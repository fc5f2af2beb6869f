#include "access/role_templates.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

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

TEST_CASE("An exported role keeps its days, and what has ended stays behind") {
    Roles roles;
    roles.control(true, true);
    roles.function("role:sales", "crm.lead", {{}, day("2024-05-07"), ""}); // over since yesterday
    roles.function("role:sales", "crm.plan", {day("2024-06-01"), day("2024-06-30"), "June"});
    roles.rows("role:sales", "ids:C1", SetFixture::Entry::no, {{}, day("2024-05-08"), ""});
    roles.fields("role:sales", {{FieldAccess::read, {"bank"}}}, {day("2024-07-01"), {}, ""});
    std::string json = must(roles.desk().exportRoles({"sales"}));
    CHECK(json.find("crm.lead") == std::string::npos);
    json.replace(json.find("\"sales\""), 7, "\"sales-3\"");
    must(roles.desk().importRoles(json));
    const auto daysOf = [&](const std::string& role) {
        std::string lines;
        for (const access::Grant& grant : must(roles.desk().grants(role))) {
            const auto& [from, to] = grant.validity;
            if (to && *to < testDay())
                continue;
            lines += std::to_string(grant.content.index()) + (from ? " from " + from->iso() : "") +
                     (to ? " to " + to->iso() : "") + "\n";
        }
        return lines;
    };
    const auto sorted = [](std::string lines) {
        std::multiset<std::string> parts;
        for (std::size_t end = lines.find('\n'); end != std::string::npos; end = lines.find('\n')) {
            parts.insert(lines.substr(0, end));
            lines.erase(0, end + 1);
        }
        return parts;
    };
    CHECK(sorted(daysOf("role:sales-3")) == sorted(daysOf("role:sales")));
    CHECK(sorted(daysOf("role:sales-3")).contains("0 from 2024-06-01 to 2024-06-30"));
    CHECK(roles.differences("role:sales", "role:sales-3").empty());
}

TEST_CASE("A file of roles is judged as grants are") {
    Roles roles;
    const auto problems = [&](const std::string& role) {
        const auto read = roles.desk().importRoles(R"({"roles": [{"code": "new", "name": "New", )" +
                                                   role + "}]}");
        if (read)
            return std::string("none");
        std::string words;
        for (const Problem& one : read.error().problems)
            words += one.column + ": " + one.message.in(Language::en) + "\n";
        return words;
    };
    CHECK(problems(R"("fields": [{"object": "customer", "write": ["receivable"]}])")
              .find("is computed by the program") != std::string::npos);
    CHECK(problems(R"("rows": [{"object": "customer", "scope": "tree:district=nowhere"}])") ==
          "rows: There is no District nowhere.\n");
    CHECK(problems(R"("rows": [{"object": "customer", "scope": "mine", "entry": "yes"}])") ==
          "rows: \"entry\" has to be true or false.\n");
    CHECK(problems(R"("functions": "ledger")") == "functions: \"functions\" has to be a list.\n");
    CHECK(problems(R"("fields": [{"object": "customer", "read": "code"}])") ==
          "fields: \"read\" has to be a list.\n");
    for (const char* level : {"4294967297", "18446744073709551617", "\"3\"", "3.5", "0"}) {
        CAPTURE(level);
        CHECK(problems(R"("levels": [{"object": "purchase-order", "level": )" + std::string(level) +
                       "}]")
                  .starts_with("levels: A level is a number from 1 to 6, not "));
    }
    CHECK(problems(
              R"("functions": [{"node": "ledger", "from": "2024-06-01", "to": "2024-05-01"}])") ==
          "functions: The last day 2024-05-01 lies before the first day 2024-06-01.\n");
    CHECK(problems(R"("functions": [{"node": "ledger", "from": 3}])") != "none");
    CHECK(problems(R"("functions": ["ledger"])") == "none");
}

TEST_CASE("All codes that are taken are named, beside whatever else is wrong") {
    Roles roles;
    roles.role("other");
    const auto taken = roles.desk().importRoles(
        R"({"roles": [{"code": "sales", "name": "S"}, {"code": "new", "name": "N"},
                      {"code": "other", "name": "O"}]})");
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::conflict);
    REQUIRE(taken.error().problems.size() == 2);
    CHECK(taken.error().problems.back().row == 3);
    const auto both = roles.desk().importRoles(
        R"({"roles": [{"code": "sales", "name": "S", "functions": ["nowhere"]}]})");
    REQUIRE_FALSE(both);
    CHECK(both.error().code == ErrorCode::invalid);
    CHECK(both.error().problems.size() == 2);
    CHECK(codeOf(roles.desk().grants("role:new")) == "not_found");
}

TEST_CASE("The trail tells what a new role gives, and that roles were exported") {
    Roles roles;
    must(roles.desk().copyRole("sales", "sales-2", "Sales 2"));
    must(roles.desk().exportRoles({"sales-2"}));
    const auto rows = must(roles.manager().audit().list({}));
    CHECK(rows[0].entry.action == "role.export");
    CHECK(rows[0].entry.record == "sales-2");
    CHECK(rows[0].entry.detail == R"({"roles":["sales-2"]})");
    CHECK(rows[1].entry.action == "role.add");
    CHECK(
        rows[1].entry.detail ==
        R"({"from":"sales","given":{"fields":[{"mask":["phone"],"object":"customer",)"
        R"("read":["code"]}],"functions":[{"from":"2024-05-01","node":"archive.customer.query"}],)"
        R"("levels":[{"level":2,"object":"purchase-order"}],)"
        R"("rows":[{"entry":true,"object":"customer","scope":"mine"}]}})");
    must(roles.desk().addFromTemplate("student", "", ""));
    CHECK(must(roles.manager().audit().list({}))
              .front()
              .entry.detail.find("archive.customer.entry") != std::string::npos);
    roles.function("person:wang", "system.rights");
    const OwnConnection eyes = must(roles.manager().seeAs("wang", SetFixture::everyPassword));
    CHECK(codeOf(eyes.signedIn->rights().exportRoles({})) == "refused");
}
