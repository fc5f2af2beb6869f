#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;

namespace {

constexpr const char* query = "archive.customer.query";
constexpr const char* entry = "archive.customer.entry";

/// wang sells in the east and sees his own customers; li and zhao have nothing.
class Holidays : public SetFixture {
public:
    Holidays() {
        department("east").department("west");
        person("wang", "east").person("li", "west").person("zhao", "west");
        role("sales").role("helper");
        control(true, true);
        function("role:sales", query).function("role:sales", entry);
        function("person:wang", "system.delegation");
        rows("role:sales", "mine", Entry::yes);
        fields("role:sales", {{FieldAccess::write, {"code", "name", "person"}}});
        member("wang", "sales");
        customer({{"code", "W1"}, {"name", "Wang's"}, {"person", "wang"}});
        customer({{"code", "L1"}, {"name", "Li's"}, {"person", "li"}});
    }
    Result<access::RightsChanged> lend(SignedIn& by, const std::string& giver,
                                       const std::string& taker, const char* from, const char* to,
                                       const std::optional<std::string>& role = {}) {
        return by.delegations().add({giver, taker, role, day(from), day(to), "holidays"});
    }
};

} // namespace

TEST_CASE("What is lent is seen with the giver's eyes, from the first to the last day") {
    Holidays set;
    const auto wang = set.signIn("wang");
    const auto li = set.signIn("li");
    CHECK_FALSE(li->mayUse(query));
    REQUIRE(set.lend(*wang, "wang", "li", "2024-05-09", "2024-05-10"));
    CHECK_FALSE(li->mayUse(query));
    set.clock().advance(std::chrono::hours(24));
    CHECK(visibleCodes(*li) == "W1");
    set.clock().advance(std::chrono::hours(24));
    CHECK(visibleCodes(*li) == "W1");
    set.clock().advance(std::chrono::hours(24));
    CHECK_FALSE(li->mayUse(query));
}

TEST_CASE("Own and lent scopes are joined, each with its owner's eyes") {
    Holidays set;
    set.member("li", "sales");
    const auto li = set.signIn("li");
    CHECK(visibleCodes(*li) == "L1");
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    CHECK(visibleCodes(*li) == "L1 W1");
}

TEST_CASE("What was lent is not lent on") {
    Holidays set;
    set.function("person:li", "system.delegation");
    const auto li = set.signIn("li");
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-20"));
    REQUIRE(set.lend(*li, "li", "zhao", "2024-05-08", "2024-05-20"));
    CHECK_FALSE(set.signIn("zhao")->mayUse(query));
}

TEST_CASE("One role alone can be lent, and what is forbidden to the giver stays forbidden") {
    Holidays set;
    set.function("person:wang", "archive.customer.export");
    set.fields("person:wang", {{FieldAccess::forbid, {"name"}}});
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08", "sales"));
    const auto li = set.signIn("li");
    CHECK(li->mayUse(query));
    CHECK_FALSE(li->mayUse("archive.customer.export"));
    const auto card = must(li->customers().show("W1"));
    CHECK(card.value(set.customer(), "code") == "W1");
    CHECK_FALSE(card.value(set.customer(), "name"));
}

TEST_CASE("What is forbidden to the taker nobody can lend them") {
    Holidays set;
    set.fields("person:li", {{FieldAccess::forbid, {"name"}}});
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    CHECK_FALSE(must(set.signIn("li")->customers().show("W1")).value(set.customer(), "name"));
}

TEST_CASE("Rows that go by what is forbidden to the taker are not lent") {
    Holidays set;
    set.rows("role:sales", "where:name = 'Wang''s'");
    set.fields("person:li", {{FieldAccess::forbid, {"name"}}});
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    const auto li = set.signIn("li");
    CHECK(visibleCodes(*li) == "W1"); // by "mine" alone
    must(set.manager().rights().revokeRows("role:sales", "customer", "mine"));
    CHECK(visibleCodes(*set.signIn("wang")) == "W1");
    CHECK(visibleCodes(*li) == "");
}

TEST_CASE("A reference to what is forbidden to the taker can't be lent either") {
    Holidays set;
    set.control(true, false, "contact")
        .rows("role:sales", "all", SetFixture::Entry::no, {}, "contact");
    set.function("role:sales", "archive.contact.query");
    set.record("contact", {{"code", "K1"}, {"name", "Kontakt"}, {"customer", "W1"}});
    set.fields("person:li", {{FieldAccess::forbid, {"code"}}});
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    const access::Object& contact = *businessObjects().find("contact");
    CHECK(must(set.signIn("wang")->records("contact").show("K1")).value(contact, "customer") ==
          "W1");
    const auto card = must(set.signIn("li")->records("contact").show("K1"));
    CHECK_FALSE(card.value(contact, "customer"));
}

TEST_CASE("A delegation ends with the giver's access, with its end, and with the grant behind it") {
    Holidays set;
    const auto li = set.signIn("li");
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-06-08"));
    CHECK(li->mayUse(query));
    must(set.administrator().people().disable("wang", testDay()));
    CHECK_FALSE(li->mayUse(query));
    must(set.administrator().people().enable("wang"));
    CHECK(li->mayUse(query));
    must(set.manager().rights().removeMember("wang", "sales"));
    CHECK_FALSE(li->mayUse(query));
    set.member("wang", "sales");
    CHECK(li->mayUse(query));
    const auto all = must(set.manager().delegations().list());
    REQUIRE(all.size() == 1);
    must(set.manager().delegations().end(all.front().id));
    CHECK_FALSE(li->mayUse(query));
    CHECK_FALSE(set.manager().delegations().end(all.front().id));
}

TEST_CASE("Who may lend: the own rights with the function, others' with the rights function") {
    Holidays set;
    const auto li = set.signIn("li");
    CHECK(codeOf(set.lend(*li, "li", "zhao", "2024-05-08", "2024-05-08")) == "refused");
    CHECK(codeOf(set.lend(*li, "wang", "li", "2024-05-08", "2024-05-08")) == "refused");
    CHECK(codeOf(set.lend(*li, "nobody", "li", "2024-05-08", "2024-05-08")) == "refused");
    set.function("person:zhao", "system.rights");
    const auto zhao = set.signIn("zhao");
    CHECK(codeOf(set.lend(*zhao, "wang", "zhao", "2024-05-08", "2024-05-08")) == "refused");
    CHECK(codeOf(set.lend(*zhao, "wang", "li", "2024-05-08", "2024-05-08")) == "done");
    CHECK(codeOf(set.lend(set.manager(), "manager", "li", "2024-05-08", "2024-05-08")) ==
          "conflict");
    CHECK(codeOf(set.lend(set.manager(), "wang", "admin", "2024-05-08", "2024-05-08")) ==
          "conflict");
    CHECK(codeOf(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08", "helper")) ==
          "not_found");
}

TEST_CASE("Everything wrong with a delegation is said at once") {
    Holidays set;
    const auto wrong = set.manager().delegations().add(
        {"wang", "wang", {}, day("2024-05-20"), day("2024-05-10"), " "});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().problems.size() == 3);
    CHECK_FALSE(set.lend(set.manager(), "wang", "li", "2024-05-01", "2024-05-07"));
}

TEST_CASE("Others' delegations are seen by whoever keeps rights, the own ones by everybody") {
    Holidays set;
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    CHECK(must(set.manager().delegations().list()).size() == 1);
    CHECK(must(set.signIn("li")->delegations().list()).size() == 1);
    CHECK(must(set.signIn("zhao")->delegations().list()).empty());
    const auto id = must(set.manager().delegations().list()).front().id;
    CHECK(set.signIn("zhao")->delegations().end(id).error().code == ErrorCode::notFound);
    CHECK(set.signIn("li")->delegations().end(id).error().code == ErrorCode::refused);
    CHECK(set.signIn("wang")->delegations().end(id));
}

TEST_CASE("An amount level is lent, and no level is nothing to lend") {
    Holidays set;
    const Money thousand = must(Money::parse("1000"));
    must(set.manager().amounts().setStep("purchase-order", "", 1, thousand));
    set.function("person:wang", "trade.order.approve");
    set.function("person:li", "trade.order.approve");
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-08", "2024-05-08"));
    const auto may = [&] {
        return must(
                   set.manager().rights().why({"li", "amount", "purchase-order", "", "", thousand}))
            .allowed;
    };
    CHECK_FALSE(may());
    must(set.manager().rights().grantLevel("person:wang", "purchase-order", 1, {}));
    CHECK(may());
}

TEST_CASE("Who may grant can't widen what is lent to them") {
    Holidays set;
    set.function("person:li", "system.rights");
    const auto li = set.signIn("li");
    const auto grant = [&](const char* grantee) {
        return codeOf(li->rights().grantFunction(grantee, "ledger.voucher.audit", {}));
    };
    CHECK(grant("person:zhao") == "done");
    CHECK(grant("role:sales") == "done");
    REQUIRE(set.lend(set.manager(), "wang", "li", "2024-05-09", "2024-05-10"));
    CHECK(grant("person:wang") == "refused");
    CHECK(grant("role:sales") == "refused");
    CHECK(grant("role:helper") == "done");
    CHECK(codeOf(li->rights().addMember("wang", "helper", {})) == "refused");
    set.clock().advance(std::chrono::hours(72));
    CHECK(grant("person:wang") == "done"); // it is over
}

TEST_CASE("A refused loan names nobody by a hidden name") {
    Holidays set;
    set.function("person:wang", "ledger.cashier.sign")
        .function("person:li", "ledger.voucher.audit");
    set.control(false, true, "person");
    set.fields("person:wang", {{FieldAccess::read, {"code", "kind", "disabled_on"}}}, {}, "person");
    const auto refused = set.lend(*set.signIn("wang"), "wang", "li", "2024-05-08", "2024-05-08");
    REQUIRE(codeOf(refused) == "conflict");
    for (const Text& line : refused.error().because)
        CHECK(line.in(Language::en).find("li (li)") != std::string::npos);
}

TEST_CASE("Why tells the whole way: grant, role, membership and loan") {
    Holidays set;
    REQUIRE(set.lend(*set.signIn("wang"), "wang", "li", "2024-05-08", "2024-05-10"));
    const auto why = must(set.manager().rights().why({"li", query, "", "", "", {}}));
    REQUIRE(why.allowed);
    std::string words;
    for (const Text& line : why.because)
        words += line.in(Language::en) + "\n";
    CAPTURE(words);
    CHECK(words.find("lent by") != std::string::npos);
    CHECK(words.find("2024-05-10 by wang: holidays") != std::string::npos);
    CHECK(words.find("through the role") != std::string::npos);
    CHECK(words.find("was made a member by manager on 2024-05-08") != std::string::npos);
}
