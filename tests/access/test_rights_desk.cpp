#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using access::Terms;

namespace {

/// wang may grant rights, and is no manager.
class Granting : public SetFixture {
public:
    Granting() {
        person("wang").person("li").role("clerk").role("keeper").member("wang", "keeper");
        function("role:keeper", "system.rights");
        wang_ = signIn("wang");
    }
    access::RightsDesk rights() { return wang_->rights(); }

private:
    std::unique_ptr<SignedIn> wang_;
};

} // namespace

TEST_CASE("Whoever may grant rights grants them to others, and never to themselves") {
    Granting set;
    CHECK(codeOf(set.rights().grantFunction("person:li", "archive", {})) == "done");
    CHECK(codeOf(set.rights().grantFunction("role:clerk", "archive", {})) == "done");
    CHECK(codeOf(set.rights().grantFunction("person:wang", "archive", {})) == "refused");
    CHECK(codeOf(set.rights().grantFunction("role:keeper", "archive", {})) == "refused");
    CHECK(codeOf(set.rights().replaceFunctions("person:wang", {"archive"}, {})) == "refused");
    CHECK(codeOf(set.rights().replaceFunctions("role:keeper", {"archive"}, {})) == "refused");
    CHECK(codeOf(set.rights().grantRows("person:wang", "customer", "all", true, {})) == "refused");
    CHECK(codeOf(set.rights().grantRows("role:keeper", "customer", "all", true, {})) == "refused");
    CHECK(codeOf(set.rights().grantFields("person:wang", "customer",
                                          {{FieldAccess::read, {"name"}}}, {})) == "refused");
    CHECK(codeOf(set.rights().replaceFields("person:wang", "customer",
                                            {{FieldAccess::read, {"name"}}}, {})) == "refused");
    CHECK(codeOf(set.rights().revokeFields("role:keeper", "customer",
                                           {{FieldAccess::forbid, {"name"}}})) == "refused");
    CHECK(codeOf(set.rights().addMember("wang", "clerk", {})) == "refused");
    CHECK(codeOf(set.rights().removeMember("wang", "keeper")) == "refused");
    CHECK(codeOf(set.rights().addMember("li", "clerk", {})) == "done");
    CHECK(codeOf(set.rights().addMember("li", "keeper", {})) ==
          "refused"); // the own role's rights would spread
    CHECK(codeOf(set.rights().setControl("customer", false, false)) == "refused");
    CHECK(codeOf(set.manager().rights().grantFunction("person:manager", "archive", {})) == "done");
}

TEST_CASE("The administrator is given no business right by anybody") {
    Granting set;
    for (access::RightsDesk desk : {set.rights(), set.manager().rights()}) {
        CHECK(codeOf(desk.grantFunction("person:admin", "archive", {})) == "refused");
        CHECK(codeOf(desk.grantRows("person:admin", "customer", "all", false, {})) == "refused");
        CHECK(codeOf(desk.grantFields("person:admin", "customer", {{FieldAccess::read, {"name"}}},
                                      {})) == "refused");
        CHECK(codeOf(desk.addMember("admin", "clerk", {})) == "refused");
    }
    CHECK(codeOf(set.administrator().rights().grantFunction("person:li", "archive", {})) ==
          "refused");
}

TEST_CASE("Whoever lacks the function changes and reads no rights of others") {
    Granting set;
    const auto li = set.signIn("li");
    access::RightsDesk desk = li->rights();
    CHECK(codeOf(desk.roles()) == "refused");
    CHECK(codeOf(desk.addRole("x", "X")) == "refused");
    CHECK(codeOf(desk.memberships()) == "refused");
    CHECK(codeOf(desk.addMember("li", "clerk", {})) == "refused");
    CHECK(codeOf(desk.controls()) == "refused");
    CHECK(codeOf(desk.grants("person:wang")) == "refused");
    CHECK(codeOf(desk.grantFunction("person:wang", "archive", {})) == "refused");
    CHECK(codeOf(desk.effectiveRights("wang")) == "refused");
    CHECK(codeOf(desk.why({"wang", "archive", "", "", ""})) == "refused");
    CHECK(codeOf(desk.why({"nobody", "archive", "", "", ""})) == "refused");
    CHECK(codeOf(desk.effectiveRights("li")) == "done");
    CHECK(codeOf(desk.why({"li", "archive", "", "", ""})) == "done");
}

TEST_CASE("What is granted wrongly is refused as invalid and leaves nothing behind") {
    Granting set;
    access::RightsDesk desk = set.rights();
    CHECK(codeOf(desk.grantFunction("person:li", "no.such", {})) == "invalid");
    CHECK(codeOf(desk.replaceFunctions("person:li", {"archive", "no.such"}, {})) == "invalid");
    CHECK(codeOf(desk.grantFunction("li", "archive", {})) == "invalid");
    CHECK(codeOf(desk.grantFunction("person:nobody", "archive", {})) == "not_found");
    CHECK(codeOf(desk.grantFunction("role:nobody", "archive", {})) == "not_found");
    CHECK(codeOf(desk.grantFunction("person:li", "archive",
                                    {day("2024-06-02"), day("2024-06-01"), ""})) == "invalid");
    CHECK(codeOf(desk.grantRows("person:li", "planet", "all", false, {})) == "invalid");
    CHECK(codeOf(desk.grantRows("person:li", "customer", "everything", false, {})) == "invalid");
    CHECK(codeOf(desk.grantRows("person:li", "customer", "tree:district=9999999", false, {})) ==
          "invalid");
    CHECK(codeOf(desk.grantRows("person:li", "customer", "where:nothing = 1", false, {})) ==
          "invalid");
    CHECK(codeOf(desk.grantFields("person:li", "customer",
                                  {{FieldAccess::read, {"name", "nothing"}}}, {})) == "invalid");
    CHECK(codeOf(desk.setControl("planet", true, {})) == "invalid");
    CHECK(must(desk.grants("person:li")).empty());
}

TEST_CASE("The same grant given again holds once, with the new terms") {
    Granting set;
    access::RightsDesk desk = set.rights();
    for (const char* to : {"2024-05-31", "2024-06-30"}) {
        const Terms terms{{}, day(to), "cover"};
        must(desk.grantFunction("person:li", "archive", terms));
        must(desk.grantRows("person:li", "customer", "ids:A,B", false, terms));
        must(desk.grantFields("person:li", "customer", {{FieldAccess::read, {"name"}}}, terms));
    }
    const auto grants = must(desk.grants("person:li"));
    REQUIRE(grants.size() == 3);
    for (const access::Grant& grant : grants) {
        CHECK(grant.validity.to == day("2024-06-30"));
        CHECK(grant.givenBy == "wang");
        CHECK(grant.reason == "cover");
    }
}

TEST_CASE("Revoking takes exactly what was named, and says so when it was not there") {
    Granting set;
    access::RightsDesk desk = set.rights();
    must(desk.grantFunction("person:li", "archive.customer", {}));
    CHECK(codeOf(desk.revokeFunction("person:li", "archive")) == "not_found");
    CHECK(codeOf(desk.revokeFunction("person:li", "archive.customer.query")) == "not_found");
    CHECK(codeOf(desk.revokeFunction("person:li", "archive.customer")) == "done");
    must(desk.grantRows("person:li", "customer", "mine", false, {}));
    must(desk.grantRows("person:li", "customer", "all", true, {}));
    CHECK(codeOf(desk.revokeRows("person:li", "customer", "department")) == "not_found");
    CHECK(codeOf(desk.revokeRows("person:li", "customer", "mine")) == "done");
    CHECK(must(desk.grants("person:li")).size() == 1);
    CHECK(codeOf(desk.revokeRows("person:li", "customer", {})) == "done");
    CHECK(codeOf(desk.revokeRows("person:li", "customer", {})) == "not_found");
    must(desk.grantFields("person:li", "customer",
                          {{FieldAccess::read, {"name", "phone"}}, {FieldAccess::forbid, {"bank"}}},
                          {}));
    CHECK(codeOf(desk.revokeFields("person:li", "customer", {{FieldAccess::write, {"name"}}})) ==
          "not_found");
    CHECK(codeOf(desk.revokeFields("person:li", "customer", {{FieldAccess::read, {"name"}}})) ==
          "done");
    CHECK(must(desk.grants("person:li")).size() == 2);
    CHECK(codeOf(desk.revokeFields("person:li", "customer", {})) == "done");
    CHECK(must(desk.grants("person:li")).empty());
}

TEST_CASE("Replacing functions keeps what stays, with its terms and giver") {
    Granting set;
    must(set.manager().rights().grantFunction("role:clerk", "archive",
                                              {{}, day("2024-12-31"), "first"}));
    must(set.rights().replaceFunctions("role:clerk", {"archive", "crm"}, {{}, {}, "second"}));
    must(set.rights().replaceFunctions("role:clerk", {"archive", "sales"}, {}));
    std::map<std::string, std::string> kept;
    for (const access::Grant& grant : must(set.rights().grants("role:clerk")))
        kept[std::get<access::Grant::Function>(grant.content).node] =
            grant.givenBy + " " + grant.reason;
    CHECK(kept ==
          std::map<std::string, std::string>{{"archive", "manager first"}, {"sales", "wang "}});
}

TEST_CASE("A role's code is had once") {
    Granting set;
    CHECK(codeOf(set.rights().addRole("clerk", "Another")) == "conflict");
    CHECK(codeOf(set.rights().addRole("a b", "Blank")) == "invalid");
    CHECK(codeOf(set.rights().addRole("boss", "")) == "invalid");
    CHECK(codeOf(set.rights().addRole("boss", "主管")) == "done");
}

TEST_CASE("Every change of rights leaves one row in the trail, and a refused one says refused") {
    Granting set;
    const auto rowsOf = [&](const std::string& record) {
        access::AuditTrail::Wish wish;
        wish.record = record;
        std::string words;
        for (const access::AuditRow& row : must(set.manager().audit().list(wish)))
            words += row.entry.action +
                     (row.entry.outcome == access::AuditEntry::Outcome::done ? "+ " : "- ");
        return words;
    };
    must(set.rights().grantFunction("person:li", "archive", {}));
    must(set.rights().addMember("li", "clerk", {}));
    CHECK(rowsOf("li") == "member.add+ grant.function+ person.add+ ");
    (void)set.rights().grantFunction("person:wang", "archive", {});
    CHECK(rowsOf("wang").starts_with("grant.function- "));
    CHECK(must(set.manager().audit().verify()).whole);
}

TEST_CASE("Rows are revoked however their scope was written") {
    Granting set;
    CHECK(codeOf(set.rights().grantRows("person:li", "customer", "ids:A, B", true, {})) == "done");
    CHECK(codeOf(set.rights().revokeRows("person:li", "customer", "ids:A,  B")) == "done");
    CHECK(must(set.rights().grants("person:li")).empty());
}

TEST_CASE("A refusal comes before the mistakes in what was asked, and is audited") {
    Granting set;
    set.person("zhao");
    const auto zhao = set.signIn("zhao");
    const Terms backwards{day("2025-02-01"), day("2025-01-01"), {}};
    CHECK(codeOf(zhao->rights().grantFunction("person:li", "archive", backwards)) == "refused");
    CHECK(codeOf(zhao->people().resetPassword("li", "x")) == "refused");
    access::AuditTrail::Wish wish;
    wish.person = "zhao";
    const auto rows = must(set.manager().audit().list(wish));
    CHECK(rows.at(0).entry.action == "person.password");
    CHECK(rows.at(1).entry.action == "grant.function");
    CHECK(codeOf(set.rights().grantFunction("person:li", "archive", backwards)) == "invalid");
}

TEST_CASE("Bytes that are no text are a mistake of the input and not of the program") {
    Granting set;
    CHECK(codeOf(set.rights().grantFunction("person:li", "\xff", {})) == "invalid");
    CHECK(codeOf(set.rights().grantRows("person:li", "customer", "ids:\xff", true, {})) ==
          "invalid");
    CHECK(codeOf(set.rights().addMember("li", "\xff", {})) == "not_found");
    CHECK(codeOf(set.rights().grantFunction("person:li", "archive", {{}, {}, "\xff"})) ==
          "invalid");
    CHECK(codeOf(set.rights().grantFunction("person:li", "archive",
                                            {{}, {}, std::string(201, 'x')})) == "invalid");
    CHECK(must(set.rights().grants("person:li")).empty());
}

TEST_CASE("The trail says until when and why a right was given") {
    Granting set;
    must(set.rights().grantFields("person:li", "customer", {{FieldAccess::read, {"name"}}},
                                  {day("2024-05-01"), day("2024-06-30"), "替班"}));
    access::AuditTrail::Wish wish;
    wish.record = "li";
    wish.limit = 1;
    const std::string detail = must(set.manager().audit().list(wish)).at(0).entry.detail;
    for (const char* part : {"\"object\":\"customer\"", "\"read\":[\"name\"]",
                             "\"from\":\"2024-05-01\"", "\"to\":\"2024-06-30\"", "替班"})
        CHECK(detail.find(part) != std::string::npos);
}
