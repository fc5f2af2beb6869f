#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// 南 with two below it, and 北; wang keeps people, li sells for the own department and below.
class Company : public SetFixture {
public:
    Company() {
        department("south").department("south-1", "south").department("south-2", "south");
        department("north");
        person("wang", "south").person("li", "south-1");
        function("person:wang", "system.people");
        function("person:li", "archive.customer");
        control(true, false);
        rows("person:li", "department-below", Entry::no);
        for (const char* place : {"south", "south-1", "south-2", "north"})
            customer({{"code", std::string("C-") + place}, {"name", "x"}, {"department", place}});
    }
    SignedIn& wang() { return signedIn(wang_, "wang"); }
    SignedIn& li() { return signedIn(li_, "li"); }
    /// What is answered when somebody changes one field.
    static std::string set(SignedIn& by, const char* object, const std::string& code,
                           const std::string& key, const std::string& value) {
        return codeOf(by.records(object).change(code, {{key, value}}));
    }

private:
    SignedIn& signedIn(std::unique_ptr<SignedIn>& session, const char* code) {
        if (!session)
            session = signIn(code);
        return *session;
    }
    std::unique_ptr<SignedIn> wang_, li_;
};

std::string cell(SignedIn& by, const char* object, const std::string& code, const char* key) {
    auto desk = by.records(object);
    return must(desk.show(code)).value(desk.object(), key).value_or("(hidden)");
}

} // namespace

TEST_CASE("Who moves to another department sees at once what its people see, and nothing else") {
    Company company;
    CHECK(visibleCodes(company.li()) == "C-south-1");
    CHECK(Company::set(company.wang(), "person", "li", "department", "north") == "done");
    CHECK(visibleCodes(company.li()) == "C-north");
    CHECK(company.li().person().department == "north");
    CHECK(Company::set(company.wang(), "person", "li", "department", "") == "done");
    CHECK(visibleCodes(company.li()).empty());
    CHECK(Company::set(company.wang(), "person", "li", "department", "nowhere") == "invalid");
    CHECK(Company::set(company.wang(), "person", "li", "name", "李四") == "done");
    CHECK(company.li().person().name == "Name of li"); // until the rights are looked at again
    CHECK(company.li().mayUse("archive.customer"));
    CHECK(company.li().person().name == "李四");
}

TEST_CASE("A department that moves takes what is below and the rights on it with it") {
    Company company;
    CHECK(Company::set(company.wang(), "person", "li", "department", "north") == "done");
    CHECK(visibleCodes(company.li()) == "C-north");
    CHECK(Company::set(company.wang(), "department", "south", "parent", "north") == "done");
    CHECK(visibleCodes(company.li()) == "C-north C-south C-south-1 C-south-2");
    CHECK(Company::set(company.wang(), "department", "south-1", "parent", "") == "done");
    CHECK(visibleCodes(company.li()) == "C-north C-south C-south-2");
    CHECK(Company::set(company.wang(), "department", "north", "name", "华北") == "done");
    CHECK(cell(company.manager(), "department", "north", "name") == "华北");
    CHECK(Company::set(company.wang(), "department", "north", "code", "n") == "invalid");
}

TEST_CASE("No department comes to stand below itself") {
    Company company;
    for (const char* below : {"south", "south-1"}) {
        const auto moved =
            company.wang().records("department").change("south", {{"parent", below}});
        REQUIRE_FALSE(moved);
        CHECK(moved.error().code == ErrorCode::invalid);
        REQUIRE(moved.error().problems.size() == 1);
        CHECK(moved.error().problems.front().column == "parent");
        CHECK(moved.error().problems.front().message.in(Language::en) ==
              "The department south would stand below itself.");
    }
    CHECK(cell(company.manager(), "department", "south", "parent").empty());
}

TEST_CASE("Managers, administrators and the own department are not for who merely keeps people") {
    Company company;
    for (const char* higher : {"manager", "admin"}) {
        CHECK(Company::set(company.wang(), "person", higher, "name", "x") == "refused");
        CHECK(Company::set(company.manager(), "person", higher, "name", "x") == "refused");
        CHECK(Company::set(company.administrator(), "person", higher, "name", "新名") == "done");
        for (const access::FieldState state :
             must(company.wang().records("person").show(higher)).states)
            CHECK(state == access::FieldState::readable);
    }
    CHECK(Company::set(company.wang(), "person", "wang", "department", "north") == "refused");
    CHECK(Company::set(company.wang(), "person", "wang", "department", "") == "refused");
    CHECK(Company::set(company.wang(), "person", "wang", "department", "south") == "done");
    CHECK(Company::set(company.wang(), "person", "wang", "name", "王五") == "done");
    CHECK(Company::set(company.manager(), "person", "wang", "department", "north") == "done");
    CHECK(Company::set(company.li(), "person", "wang", "name", "x") == "refused");
    CHECK(Company::set(company.li(), "department", "north", "name", "x") == "refused");
}

TEST_CASE("Nobody who holds rights below a department moves others there") {
    Company company;
    company.rows("person:wang", "tree-below:department=north", SetFixture::Entry::no);
    CHECK(Company::set(company.wang(), "department", "south-1", "parent", "north") == "refused");
    CHECK(Company::set(company.wang(), "department", "south-1", "parent", "south-2") == "done");
    CHECK(Company::set(company.manager(), "department", "south-1", "parent", "north") == "done");
    CHECK(Company::set(company.wang(), "department", "south-1", "name", "Renamed") == "done");
    CHECK(Company::set(company.wang(), "department", "south-1", "parent", "") == "done");
    company.rows("person:wang", "department-below", SetFixture::Entry::no);
    CHECK(Company::set(company.wang(), "department", "south-1", "parent", "south") == "refused");
}

TEST_CASE("Kind and days of leaving are no values to be typed") {
    Company company;
    for (const char* key : {"kind", "disabled_on"})
        CHECK(Company::set(company.administrator(), "person", "li", key, "") == "invalid");
    CHECK(codeOf(company.manager().records("person").add({{"code", "x"}, {"name", "X"}})) ==
          "refused");
}

TEST_CASE("Changes of people and departments stand in their history and in the trail") {
    Company company;
    must(company.wang().records("person").change("li", {{"department", "north"}}, {}, "promoted"));
    must(company.wang().records("person").change("li", {{"department", "north"}})); // no change
    must(company.wang().records("department").change("north", {{"parent", "south"}}));
    const auto ofLi = must(company.manager().records("person").history("li"));
    REQUIRE(ofLi.size() == 2);
    CHECK(ofLi[0].field == "department");
    CHECK(ofLi[0].oldValue == "south-1");
    CHECK(ofLi[0].newValue == "north");
    CHECK(ofLi[0].reason == "promoted");
    CHECK(ofLi[0].person == "wang");
    CHECK(ofLi[1].field.empty());
    CHECK(ofLi[1].person == "admin");
    CHECK(must(company.manager().records("department").history("north")).front().newValue ==
          "south");
    std::vector<std::string> done;
    for (const access::AuditRow& row : must(company.manager().audit().list({})))
        if (row.person == "wang" && row.entry.action != "sign-in")
            done.push_back(row.entry.action + " " + row.entry.record + " " + row.entry.detail);
    CHECK(done == std::vector<std::string>{R"(department.change north {"fields":["parent"]})",
                                           R"(person.change li {"fields":["department"]})"});
}

TEST_CASE("Controlled rows and fields of people bind whoever changes them") {
    Company company;
    company.control(true, true, "person");
    company.rows("person:wang", "tree-below:department=south", SetFixture::Entry::yes, {},
                 "person");
    company.fields("person:wang",
                   {{access::FieldAccess::write, {"code", "name", "department"}},
                    {access::FieldAccess::read, {"kind"}}},
                   {}, "person");
    company.person("zhao", "north");
    CHECK(Company::set(company.wang(), "person", "zhao", "name", "x") == "not_found");
    CHECK(Company::set(company.wang(), "person", "nobody", "name", "x") == "not_found");
    CHECK(Company::set(company.wang(), "person", "li", "department", "south-2") == "done");
    // Out of what may be entered.
    CHECK(Company::set(company.wang(), "person", "li", "department", "north") == "refused");
    CHECK(Company::set(company.wang(), "person", "li", "name", "x") == "done");
    must(company.manager().rights().revokeFields("person:wang", "person",
                                                 {{access::FieldAccess::write, {"name"}}}));
    CHECK(Company::set(company.wang(), "person", "li", "name", "y") == "refused");
    must(company.manager().rights().revokeFields("person:wang", "person",
                                                 {{access::FieldAccess::read, {"kind"}}}));
    CHECK(Company::set(company.wang(), "person", "li", "department", "south-1") == "refused");
}

TEST_CASE("Whoever looks with another's eyes changes no person and no department") {
    Company company;
    const auto eyes = must(company.manager().seeAs("wang", SetFixture::everyPassword));
    CHECK(Company::set(*eyes.signedIn, "person", "li", "name", "x") == "refused");
    CHECK(Company::set(*eyes.signedIn, "department", "north", "name", "x") == "refused");
    writeFile(company.folder() / "in.csv", "code,name\nnew,New\n");
    CHECK(codeOf(eyes.signedIn->recordImport("person").run(company.folder() / "in.csv", {})) ==
          "refused");
    CHECK(cell(company.manager(), "person", "li", "name") == "Name of li");
}
