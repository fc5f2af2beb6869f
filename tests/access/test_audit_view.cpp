#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;

namespace {

class Trail : public SetFixture {
public:
    Trail() {
        person("wang")
            .function("person:wang", "archive.customer")
            .function("person:wang", "system.audit");
        customer({{"code", "C1"}, {"name", "One"}, {"district", "3201"}, {"credit_limit", "5"}});
        customer({{"code", "C2"}, {"name", "Two"}, {"district", "1101"}});
    }
    /// "ACTION RECORD DETAIL" of the rows about customers, newest first, as wang sees them.
    std::vector<std::string> seen() {
        const auto wang = signIn("wang");
        access::AuditTrail::Wish wish;
        wish.object = "customer";
        std::vector<std::string> rows;
        for (const access::AuditRow& row : must(wang->audit().list(wish)))
            rows.push_back(row.entry.action + " " + row.entry.record + " " + row.entry.detail);
        return rows;
    }
};

using Rows = std::vector<std::string>;

} // namespace

TEST_CASE("The trail leaves out rows about records that the reader may not see") {
    Trail set;
    CHECK(set.seen() == Rows{"customer.add C2 {}", "customer.add C1 {}"});
    set.control(true, false).rows("person:wang", "tree:district=3201");
    CHECK(set.seen() == Rows{"customer.add C1 {}"});
}

TEST_CASE("The trail of a reader without the query function names no record") {
    Trail set;
    must(set.manager().rights().revokeFunction("person:wang", "archive.customer"));
    CHECK(set.seen().empty());
}

TEST_CASE("The trail does not tell that a hidden field was changed") {
    Trail set;
    must(set.manager().customers().change(
        "C1", {{"credit_limit", "6"}, {"name", "Eins"}, {"mnemonic", "e"}}));
    set.control(false, true).fields("person:wang", {{FieldAccess::read, {"code", "name"}}});
    CHECK(set.seen().front() == "customer.change C1 {\"fields\":[\"name\"]}");
    set.fields("person:wang", {{FieldAccess::mask, {"credit_limit"}}});
    CHECK(set.seen().front() == "customer.change C1 {\"fields\":[\"name\",\"credit_limit\"]}");
}

TEST_CASE("How many rows others imported or exported is told to those alone who see all rows") {
    Trail set;
    must(set.manager().customers().exportTo(set.folder() / "all.csv", {}, {}));
    CHECK(set.seen().front() == "customer.export  {\"rows\":2}");
    set.control(true, false).rows("person:wang", "tree:district=3201");
    CHECK(set.seen().front() == "customer.export  {}");
}

TEST_CASE("Scopes in the trail are for those who grant rights") {
    Trail set;
    set.rows("person:wang", "ids:C1,C2");
    const auto detail = [&](SignedIn& reader) {
        access::AuditTrail::Wish wish;
        wish.record = "wang";
        wish.limit = 1;
        return must(reader.audit().list(wish)).at(0).entry.detail;
    };
    CHECK(detail(set.manager()).find("ids:C1,C2") != std::string::npos);
    CHECK(detail(set.administrator()) == "{}");
}

TEST_CASE("A page of the trail is filled with rows that may be seen, however many lie between") {
    Trail set;
    for (int number = 0; number < 30; ++number)
        must(set.manager().customers().change(number % 10 == 0 ? "C1" : "C2",
                                              {{"remarks", std::to_string(number)}}));
    set.control(true, false).rows("person:wang", "tree:district=3201");
    const auto wang = set.signIn("wang");
    access::AuditTrail::Wish wish;
    wish.object = "customer";
    wish.limit = 2;
    const auto first = must(wang->audit().list(wish));
    REQUIRE(first.size() == 2);
    wish.before = first.back().number;
    const auto second = must(wang->audit().list(wish));
    REQUIRE(second.size() == 2);
    CHECK(second.back().entry.action == "customer.add");
    for (const access::AuditRow& row : second)
        CHECK(row.entry.record == "C1");
}

TEST_CASE("The trail is for those who hold the function") {
    Trail set;
    set.person("li");
    const auto li = set.signIn("li");
    CHECK_FALSE(li->audit().list({}));
    CHECK_FALSE(li->audit().verify());
    CHECK(set.administrator().audit().list({}));
}

TEST_CASE("A change of hidden fields alone is no row at all") {
    Trail set;
    set.control(false, true).fields("person:wang", {{FieldAccess::read, {"code", "name"}}});
    const auto before = set.seen();
    must(set.manager().customers().change("C1", {{"credit_limit", "6"}}));
    CHECK(set.seen() == before);
    must(set.manager().customers().change("C1", {{"name", "Eins"}, {"mnemonic", "e"}}));
    CHECK(set.seen().size() == before.size() + 1);
}

TEST_CASE("What the settings dialog gave and took is told by the trail") {
    Trail set;
    set.role("clerk").function("role:clerk", "crm");
    access::RightsDesk desk = set.manager().rights();
    const auto last = [&] { return must(set.manager().audit().list({})).front().entry.detail; };
    must(desk.replaceFunctions("role:clerk", {"archive"}, {{}, {}, "moved"}));
    CHECK(last() ==
          R"({"given":{"functions":["archive"]},"reason":"moved","taken":{"functions":["crm"]}})");
    must(desk.replaceFunctions("role:clerk", {}, {}));
    CHECK(last() == R"({"taken":{"functions":["archive"]}})");
    must(desk.replaceFields("role:clerk", "customer",
                            {{FieldAccess::read, {"code", "name"}}, {FieldAccess::mask, {"bank"}}},
                            {}));
    must(desk.replaceFields("role:clerk", "customer",
                            {{FieldAccess::read, {"code"}}, {FieldAccess::write, {"name"}}}, {}));
    CHECK(last() ==
          R"({"given":{"fields":[{"object":"customer","write":["name"]}]},)"
          R"("taken":{"fields":[{"mask":["bank"],"object":"customer","read":["name"]}]}})");
    must(desk.replaceFields("role:clerk", "customer", {{FieldAccess::read, {"code"}}},
                            {{}, day("2024-12-31"), ""}));
    CHECK(last() == R"({"given":{"fields":[{"object":"customer","read":["code"]}]},)"
                    R"("taken":{"fields":[{"object":"customer","write":["name"]}]},)"
                    R"("to":"2024-12-31"})");
}

TEST_CASE("Scopes of a new role are told to those alone who grant rights") {
    Trail set;
    set.role("clerk").rows("role:clerk", "ids:C1").function("role:clerk", "crm");
    must(set.manager().rights().copyRole("clerk", "clerk-2", "Clerk"));
    const auto told = [&] {
        access::AuditTrail::Wish wish;
        wish.object = "role";
        return must(set.signIn("wang")->audit().list(wish)).front().entry.detail;
    };
    CHECK(told() == R"({"from":"clerk","given":{"functions":["crm"]}})");
    set.function("person:wang", "system.rights");
    must(set.manager().rights().copyRole("clerk", "clerk-3", "Clerk"));
    CHECK(told().find("ids:C1") != std::string::npos);
}
