#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

const char* const password = SetFixture::everyPassword;

class Eyes : public SetFixture {
public:
    Eyes() {
        person("wang").person("li");
        control(true, false);
        function("person:wang", "archive.customer");
        rows("person:wang", "mine", Entry::yes);
        customer({{"code", "W1"}, {"name", "Wang's"}, {"person", "wang"}});
        customer({{"code", "L1"}, {"name", "Li's"}, {"person", "li"}});
    }
    OwnConnection as(const std::string& code) { return must(manager().seeAs(code, password)); }
    int rowsOf(const std::string& action, const std::string& person,
               access::AuditEntry::Outcome outcome) {
        int count = 0;
        for (const access::AuditRow& row : must(manager().audit().list({})))
            count +=
                row.entry.action == action && row.person == person && row.entry.outcome == outcome
                    ? 1
                    : 0;
        return count;
    }
};

} // namespace

TEST_CASE("A manager sees what the other sees, and the trail names the manager") {
    Eyes eyes;
    const OwnConnection wang = eyes.as("wang");
    CHECK(visibleCodes(*wang.signedIn) == "W1");
    CHECK_FALSE(wang.signedIn->mayUse("system.rights"));
    CHECK(wang.signedIn->session().seer()->code == "manager");
    CHECK(eyes.rowsOf("see-as", "manager", access::AuditEntry::Outcome::done) == 1);
    CHECK(codeOf(wang.signedIn->customers().show("L1")) == "not_found");
}

TEST_CASE("Whoever looks with another's eyes changes nothing at all") {
    Eyes eyes;
    const OwnConnection connection = eyes.as("wang");
    SignedIn& wang = *connection.signedIn;
    CHECK(codeOf(wang.customers().add({{"code", "X"}, {"name", "X"}})) == "refused");
    CHECK(codeOf(wang.customers().change("W1", {{"remarks", "x"}}, {}, "")) == "refused");
    CHECK(codeOf(wang.people().setPersonal("theme", "dark")) == "refused");
    CHECK(codeOf(wang.people().changeOwnPassword(password, "another horse 9")) == "refused");
    CHECK(codeOf(wang.seeAs("li", password)) == "refused");
    CHECK(codeOf(wang.delegations().add({"wang", "li", {}, testDay(), testDay(), "x"})) ==
          "refused");
    const auto file = eyes.folder().path() / "out.csv";
    CHECK(codeOf(wang.customers().exportTo(file, {}, {})) == "refused");
    CHECK_FALSE(std::filesystem::exists(file));
    auto thread = must(wang.onAnotherThread());
    CHECK(codeOf(thread.signedIn->people().setPersonal("theme", "dark")) == "refused");
    CHECK(eyes.signIn("wang")->customers().show("W1"));
    CHECK(eyes.rowsOf("customer.add", "manager", access::AuditEntry::Outcome::refused) == 1);
    CHECK(eyes.rowsOf("customer.add", "wang", access::AuditEntry::Outcome::refused) == 0);
}

TEST_CASE("The own password is typed again, wrong ones count") {
    Eyes eyes;
    CHECK(codeOf(eyes.manager().seeAs("wang", "wrong horse 8")) == "refused");
    CHECK(codeOf(eyes.manager().seeAs("wang", "wrong horse 8")) == "refused");
    CHECK(codeOf(eyes.manager().seeAs("wang", "wrong horse 8")) == "refused");
    CHECK(codeOf(eyes.manager().seeAs("wang", password)) == "refused"); // has to wait now
    eyes.clock().advance(std::chrono::seconds(2));
    CHECK(codeOf(eyes.manager().seeAs("wang", password)) == "done");
}

TEST_CASE("Only managers see as others, only whoever may sign in is seen") {
    Eyes eyes;
    eyes.function("person:wang", "system");
    CHECK(codeOf(eyes.signIn("wang")->seeAs("li", password)) == "refused");
    CHECK(codeOf(eyes.administrator().seeAs("li", password)) == "refused");
    CHECK(codeOf(eyes.manager().seeAs("nobody", password)) == "not_found");
    must(eyes.administrator().people().disable("li", testDay()));
    CHECK(codeOf(eyes.manager().seeAs("li", password)) == "not_found");
}

TEST_CASE("It ends with the manager's office, and follows the rights of the one who is seen") {
    Eyes eyes;
    const OwnConnection wang = eyes.as("wang");
    eyes.rows("person:wang", "all");
    CHECK(visibleCodes(*wang.signedIn) == "L1 W1");
    must(eyes.administrator().people().setManager("manager", false));
    CHECK(codeOf(wang.signedIn->customers().show("W1")) == "refused");
}

TEST_CASE("A large import with another's eyes is refused before the set is kept as a backup") {
    Eyes eyes;
    eyes.function("person:wang", "archive.customer.import");
    const OwnConnection wang = eyes.as("wang");
    const auto file = eyes.folder().path() / "large.csv";
    std::ofstream out(file);
    out << "code,name,remarks\n";
    for (int number = 0; number < 3000; ++number)
        out << "N" << number << ",Name," << std::string(100, 'x') << "\n";
    out.close();
    const auto files = [&] {
        const std::filesystem::recursive_directory_iterator all(eyes.folder().path());
        return std::distance(begin(all), end(all));
    };
    const auto before = files();
    CHECK(codeOf(wang.signedIn->recordImport("customer").run(file, {}, {})) == "refused");
    CHECK(files() == before);
}
