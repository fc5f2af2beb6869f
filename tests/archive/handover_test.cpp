#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

class Leaving : public SetFixture {
public:
    Leaving() {
        person("wang").person("li").role("sales");
        control(true, false);
        function("role:sales", "archive.customer");
        rows("role:sales", "mine", Entry::yes);
        member("wang", "sales").member("li", "sales");
        function("person:wang", "system.rights");
        for (const char* code : {"W1", "W2"})
            customer({{"code", code}, {"name", code}, {"person", "wang"}});
        customer({{"code", "L1"}, {"name", "L1"}, {"person", "li"}});
    }
    Result<archive::HandedOver> handOver(SignedIn& by, const std::string& from,
                                         const std::string& to, Date day = testDay()) {
        return by.handover().handOver(from, to, day, "left the company");
    }
};

} // namespace

TEST_CASE("One action takes the rights away and hands the customers over, and both leave a trace") {
    Leaving set;
    const auto wang = set.signIn("wang");
    const auto li = set.signIn("li");
    CHECK(visibleCodes(*li) == "L1");
    CHECK(must(set.handOver(set.manager(), "wang", "li")).customers == 2);
    CHECK(visibleCodes(*li) == "L1 W1 W2");
    CHECK(codeOf(wang->customers().show("W1")) == "refused"); // signed out
    CHECK_FALSE(set.set().signIn("wang", SetFixture::everyPassword));
    CHECK(must(set.manager().rights().grants("person:wang")).empty());
    for (const access::Membership& member : must(set.manager().rights().memberships()))
        CHECK(member.person != "wang");
    const auto history = must(set.manager().customers().history("W1"));
    REQUIRE(history.size() == 2);
    CHECK(history.front().field == "person");
    CHECK(history.front().oldValue == "wang");
    CHECK(history.front().newValue == "li");
    CHECK(history.front().reason == "left the company");
    CHECK(history.front().person == "manager");
}

TEST_CASE("A day to come ends the rights now and the access then") {
    Leaving set;
    REQUIRE(set.handOver(set.manager(), "wang", "li", day("2024-05-10")));
    CHECK(set.set().signIn("wang", SetFixture::everyPassword));
    CHECK_FALSE(set.signIn("wang")->mayUse("archive.customer"));
    set.clock().advance(std::chrono::hours(48));
    CHECK_FALSE(set.set().signIn("wang", SetFixture::everyPassword));
}

TEST_CASE("A hand-over that can't be changes nothing") {
    Leaving set;
    const auto wang = set.signIn("wang");
    CHECK(codeOf(set.handOver(*wang, "li", "wang")) == "refused");
    CHECK(codeOf(set.handOver(set.administrator(), "li", "wang")) == "refused");
    CHECK(codeOf(set.handOver(set.manager(), "nobody", "li")) == "not_found");
    CHECK(codeOf(set.handOver(set.manager(), "wang", "nobody")) == "not_found");
    CHECK(codeOf(set.handOver(set.manager(), "wang", "wang")) == "conflict");
    CHECK(codeOf(set.handOver(set.manager(), "wang", "admin")) == "conflict");
    CHECK(codeOf(set.handOver(set.manager(), "manager", "li")) == "conflict");
    CHECK(codeOf(set.handOver(set.manager(), "wang", "li", day("2024-05-07"))) == "invalid");
    must(set.administrator().people().disable("li", testDay()));
    CHECK(codeOf(set.handOver(set.manager(), "wang", "li")) == "conflict");
    CHECK(visibleCodes(*wang) == "W1 W2");
}

TEST_CASE("A manager who leaves is dismissed by an administrator before handing over") {
    Leaving set;
    must(set.administrator().people().setManager("wang", true));
    const auto refused = set.handOver(set.manager(), "wang", "li");
    CHECK(codeOf(refused) == "conflict");
    CHECK(set.set().signIn("wang", SetFixture::everyPassword));
    must(set.administrator().people().setManager("wang", false));
    CHECK(must(set.handOver(set.manager(), "wang", "li")).customers == 2);
}
