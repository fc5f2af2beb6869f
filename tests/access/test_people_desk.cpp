#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// wang keeps people and is nothing else.
class People : public SetFixture {
public:
    People() {
        person("wang").person("li").function("person:wang", "system.people");
        wang_ = signIn("wang");
    }
    access::PeopleDesk desk() { return wang_->people(); }

private:
    std::unique_ptr<SignedIn> wang_;
};

} // namespace

TEST_CASE("Everything that is wrong with a new person is said at once") {
    People set;
    const auto added = set.desk().add({"a b", "", "nowhere", "short"});
    REQUIRE_FALSE(added);
    CHECK(added.error().code == ErrorCode::invalid);
    CHECK(added.error().problems.size() == 4);
    CHECK(codeOf(set.desk().add({"li", "Li", {}, SetFixture::everyPassword})) == "conflict");
    CHECK(codeOf(set.desk().add({"zhao", "赵", {}, SetFixture::everyPassword})) == "done");
    CHECK(must(set.desk().show("zhao")).name == "赵");
    CHECK(codeOf(set.desk().show("nobody")) == "not_found");
}

TEST_CASE("Whoever keeps people keeps plain people, not managers and administrators") {
    People set;
    for (const char* higher : {"manager", "admin"}) {
        CHECK(codeOf(set.desk().disable(higher, testDay())) == "refused");
        CHECK(codeOf(set.desk().resetPassword(higher, "another horse 9")) == "refused");
        CHECK(codeOf(set.desk().enable(higher)) == "refused");
        CHECK(codeOf(set.desk().setManager(higher, true)) == "refused");
    }
    CHECK(codeOf(set.desk().setManager("li", true)) == "refused");
    CHECK(codeOf(set.manager().people().setManager("li", true)) == "refused");
    CHECK(codeOf(set.manager().people().resetPassword("admin", "another horse 9")) == "refused");
    CHECK(codeOf(set.desk().disable("li", testDay())) == "done");
    CHECK_FALSE(set.set().signIn("li", SetFixture::everyPassword));
    CHECK(codeOf(set.desk().enable("li")) == "done");
    CHECK(set.set().signIn("li", SetFixture::everyPassword));
}

TEST_CASE("Whoever does not keep people changes none of them and sees colleagues' names alone") {
    People set;
    const auto li = set.signIn("li");
    access::PeopleDesk desk = li->people();
    CHECK(codeOf(desk.people()) == "refused");
    CHECK(codeOf(desk.show("wang")) == "refused");
    CHECK(codeOf(desk.add({"x", "X", {}, SetFixture::everyPassword})) == "refused");
    CHECK(codeOf(desk.disable("wang", testDay())) == "refused");
    CHECK(codeOf(desk.resetPassword("wang", "another horse 9")) == "refused");
    CHECK(codeOf(desk.addDepartment({"d", "D", {}})) == "refused");
    CHECK(codeOf(desk.departments()) == "done");
    for (const access::Person& colleague : must(desk.colleagues()))
        CHECK(colleague.code != "admin");
}

TEST_CASE("The last administrator and the own person can't be disabled") {
    People set;
    CHECK(codeOf(set.administrator().people().disable("admin", testDay())) == "conflict");
    CHECK(codeOf(set.desk().disable("wang", testDay())) == "conflict");
    CHECK(codeOf(set.manager().people().disable("manager", testDay())) == "refused");
}

TEST_CASE("An administrator appoints and dismisses managers, with effect at once") {
    People set;
    const auto li = set.signIn("li");
    CHECK_FALSE(li->mayUse("system.rights"));
    CHECK(codeOf(set.administrator().people().setManager("li", true)) == "done");
    CHECK(li->mayUse("system.rights"));
    CHECK(codeOf(set.administrator().people().setManager("li", false)) == "done");
    CHECK_FALSE(li->mayUse("system.rights"));
    CHECK(codeOf(set.administrator().people().setManager("admin", true)) == "conflict");
}

TEST_CASE("The own password is changed with the old one, and a reset one is good at once") {
    People set;
    const auto li = set.signIn("li");
    CHECK(codeOf(li->people().changeOwnPassword("wrong horse 8", "another horse 9")) == "refused");
    CHECK(codeOf(li->people().changeOwnPassword(SetFixture::everyPassword, "short")) == "invalid");
    CHECK(codeOf(li->people().changeOwnPassword(SetFixture::everyPassword, "another horse 9")) ==
          "done");
    // One row a change or refusal: proving who one is again is no second sign-in.
    const auto rows = set.administrator().audit().list({}).value();
    std::vector<std::string> ofLi;
    for (const access::AuditRow& row : rows)
        if (row.person == "li")
            ofLi.push_back(
                row.entry.action +
                (row.entry.outcome == access::AuditEntry::Outcome::done ? " done" : " refused"));
    CHECK(ofLi == std::vector<std::string>{"person.own-password done",
                                           "person.own-password refused", "sign-in done"});
    CHECK_FALSE(set.set().signIn("li", SetFixture::everyPassword));
    CHECK(set.set().signIn("li", "another horse 9"));
    CHECK(codeOf(set.desk().resetPassword("li", "password")) == "invalid");
    CHECK(codeOf(set.desk().resetPassword("li", "third horse 10")) == "done");
    CHECK(set.set().signIn("li", "third horse 10"));
}

TEST_CASE("Who has no password yet is told to those who see who was disabled") {
    People set;
    writeFile(set.folder() / "in.csv", "code,name\nnew,New\n");
    must(set.manager().recordImport("person").run(set.folder() / "in.csv", {}));
    CHECK_FALSE(must(set.desk().show("new")).hasPassword);
    CHECK(must(set.desk().show("li")).hasPassword);
    set.control(false, true, "person");
    set.fields("person:wang", {{access::FieldAccess::read, {"code", "name", "kind"}}}, {},
               "person");
    CHECK(must(set.desk().show("new")).hasPassword);
    set.fields("person:wang", {{access::FieldAccess::read, {"disabled_on"}}}, {}, "person");
    CHECK_FALSE(must(set.desk().show("new")).hasPassword);
}

TEST_CASE("Departments form a tree that starts from what is there") {
    People set;
    CHECK(codeOf(set.desk().addDepartment({"south", "South", {}})) == "done");
    CHECK(codeOf(set.desk().addDepartment({"south-1", "South 1", "south"})) == "done");
    CHECK(codeOf(set.desk().addDepartment({"south", "Again", {}})) == "conflict");
    CHECK(codeOf(set.desk().addDepartment({"east", "East", "nowhere"})) == "invalid");
    CHECK(codeOf(set.desk().addDepartment({"own", "Own", "own"})) == "invalid");
    CHECK(must(set.desk().departments()).size() == 2);
}

TEST_CASE("What a person keeps for the own desktop is nobody else's") {
    People set;
    const auto li = set.signIn("li");
    must(li->people().setPersonal("theme", "dark"));
    CHECK(must(li->people().personal("theme")) == "dark");
    CHECK(must(set.desk().personal("theme")).empty());
    must(li->people().setPersonal("theme", "light"));
    CHECK(must(li->people().personal("theme")) == "light");
}
