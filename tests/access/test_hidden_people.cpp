#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;

namespace {

/// wang keeps people, looks at duties and reads the trail; of the others he sees li and chen, and
/// not zhao.
class Office : public SetFixture {
public:
    Office() {
        for (const char* code : {"wang", "li", "chen", "zhao"})
            person(code);
        for (const char* node : {"system.people", "system.audit", "system.duties",
                                 "system.delegation", "trade.order.approve"})
            function("person:wang", node);
        role("helper").member("wang", "helper").member("zhao", "helper").member("li", "helper");
        function("role:helper", "crm.content.edit");
    }
    void hideZhao() {
        control(true, false, "person")
            .rows("person:wang", "ids:wang,li,chen", Entry::yes, {}, "person");
    }
    /// wang writes what is named, and the code.
    void fieldsOf(const std::vector<std::string>& written) {
        std::vector<std::string> all = written;
        all.emplace_back("code");
        control(false, true, "person");
        must(manager().rights().replaceFields("person:wang", "person", {{FieldAccess::write, all}},
                                              {}));
    }
    void lend(const std::string& giver, const std::string& taker) {
        must(manager().delegations().add({giver, taker, "helper", testDay(), testDay(), "away"}));
    }
    /// What wang is told of the trail, a row a line.
    std::string told() {
        access::AuditTrail::Wish wish;
        wish.limit = 1000;
        std::string lines;
        for (const access::AuditRow& row : must(signIn("wang")->audit().list(wish)))
            lines += row.entry.action + " " + row.entry.record + " " + row.entry.detail + "\n";
        return lines;
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A row of the trail that names somebody hidden beside its record is left out") {
    Office set;
    set.lend("li", "zhao");
    set.lend("li", "chen");
    must(set.manager().rights().rightsList("person:zhao"));
    must(set.manager().rights().rightsList("person:li"));
    must(set.manager().handover().handOver("chen", "zhao", testDay(), "left"));
    const OwnConnection eyes = must(set.manager().seeAs("zhao", SetFixture::everyPassword));
    CHECK_FALSE(eyes.signedIn->people().disable("li", testDay()));
    must(set.manager().amounts().setStep("purchase-order", "", 1, must(Money::parse("100"))));
    must(set.manager().rights().grantLevel("person:zhao", "purchase-order", 1, {}));
    set.function("person:zhao", "trade.order.approve");
    const auto wang = set.signIn("wang");
    must(wang->amounts().authorise("purchase-order", "", must(Money::parse("100")), "zhao",
                                   SetFixture::everyPassword));
    CHECK(has(set.told(), "zhao"));
    for (
        const char* row :
        {R"(delegation.add li {"from":"2024-05-08","reason":"away","role":"helper","taker":"zhao")",
         "rights.list person:zhao", "person.handover chen", "person.disable li {\"as\":\"zhao\"}",
         "\"authoriser\":\"zhao\""}) {
        INFO(row);
        CHECK(has(set.told(), row));
    }
    set.hideZhao();
    CHECK_FALSE(has(set.told(), "zhao"));
    CHECK_FALSE(has(set.told(), "person.handover"));
    CHECK(has(set.told(), "\"taker\":\"chen\""));
    CHECK(has(set.told(), "rights.list person:li"));
}

TEST_CASE("That somebody was disabled or appointed is told to those who read the field") {
    Office set;
    must(set.administrator().people().disable("li", testDay()));
    must(set.administrator().people().enable("li"));
    must(set.administrator().people().setManager("chen", true));
    must(set.administrator().people().resetPassword("li", "another horse 9"));
    must(set.manager().handover().handOver("zhao", "li", testDay(), "left"));
    CHECK(has(set.told(), "person.manager chen {\"fields\":[\"kind\"]}"));
    set.fieldsOf({"name", "department", "disabled_on"});
    CHECK_FALSE(has(set.told(), "person.manager"));
    CHECK(has(set.told(), "person.disable li"));
    CHECK(has(set.told(), "person.handover zhao"));
    set.fieldsOf({"name", "department"});
    CHECK_FALSE(has(set.told(), "able li"));
    CHECK_FALSE(has(set.told(), "person.handover"));
    CHECK(has(set.told(), "person.password li"));
}

TEST_CASE("What was tried on people who are not there is told where nobody is hidden") {
    Office set;
    set.person("sun");
    const auto sun = set.signIn("sun");
    CHECK_FALSE(sun->people().disable("north-1", testDay()));
    CHECK(has(set.told(), "north-1"));
    set.department("north-1").control(true, false, "department");
    CHECK_FALSE(has(set.told(), "person.disable north-1"));
    const auto everything = must(set.manager().audit().list({}));
    CHECK(std::ranges::any_of(everything,
                              [](const auto& row) { return row.entry.record == "north-1"; }));
}

TEST_CASE("Nobody lends, or answers for duties, by what they may not read of others") {
    Office set;
    const auto wang = set.signIn("wang");
    const access::DelegationDesk::Wish wish{"wang", "li", "helper", testDay(), testDay(), "away"};
    for (const char* hidden : {"kind", "disabled_on"}) {
        INFO(hidden);
        std::vector<std::string> others{"name", "department", "kind", "disabled_on"};
        std::erase(others, hidden);
        set.fieldsOf(others);
        // The same of whoever takes, an account-set manager included.
        for (const char* taker : {"li", "manager"}) {
            access::DelegationDesk::Wish to = wish;
            to.taker = taker;
            const auto lent = wang->delegations().add(to);
            REQUIRE_FALSE(lent);
            CHECK(lent.error().code == ErrorCode::refused);
            CHECK_FALSE(lent.error().because.empty());
        }
        CHECK(wang->duties().report().error().code == ErrorCode::refused);
        CHECK(wang->duties().mitigate("li", "rights-audit", "checked", testDay()).error().code ==
              ErrorCode::refused);
    }
    set.fieldsOf({"name", "department", "kind", "disabled_on"});
    CHECK(wang->delegations().add(wish));
    CHECK(wang->duties().report());
    CHECK(wang->duties().mitigate("li", "rights-audit", "checked", testDay()).error().code ==
          ErrorCode::notFound);
}

TEST_CASE("Duties that somebody hidden would come to hold are refused without naming them") {
    Office set;
    set.function("person:li", "ledger.voucher.audit")
        .function("person:zhao", "ledger.cashier.sign");
    must(set.administrator().people().disable("li", testDay()));
    must(set.manager().delegations().add(
        {"li", "zhao", std::nullopt, testDay(), testDay(), "away"}));
    const auto wang = set.signIn("wang");
    const auto open = wang->people().enable("li");
    REQUIRE_FALSE(open);
    CHECK(has(wordsOf(open.error()), "zhao"));
    set.hideZhao();
    const auto enabled = wang->people().enable("li");
    REQUIRE_FALSE(enabled);
    CHECK(enabled.error().code == ErrorCode::conflict);
    CHECK_FALSE(has(wordsOf(enabled.error()), "zhao"));
    CHECK(must(set.administrator().people().show("li")).disabledOn == testDay());
}

TEST_CASE("A hidden name is told by no change, no loan, no conflict of duties and no authoriser") {
    Office set;
    must(set.administrator().people().add({"sun", "Hidden Name", {}, SetFixture::everyPassword}));
    set.member("sun", "helper").function("person:sun", "ledger.voucher.audit");
    set.function("person:wang", "ledger.voucher.prepare").function("person:sun", "trade.order");
    must(set.manager().amounts().setStep("purchase-order", "", 1, must(Money::parse("100"))));
    must(set.manager().rights().grantLevel("person:sun", "purchase-order", 1, {}));
    set.lend("sun", "wang");
    const auto wang = set.signIn("wang");
    const auto everything = [&] {
        std::string words = must(wang->people().disable("sun", testDay())).person.name + "\n";
        words += must(wang->people().enable("sun")).person.name + "\n";
        const auto why = must(wang->rights().why({"wang", "crm.content.edit", "", "", ""}));
        for (const Text& because : why.because)
            words += because.in(Language::en) + "\n";
        const auto lent = must(
            wang->delegations().add({"wang", "sun", std::nullopt, testDay(), testDay(), "away"}));
        for (const access::DutyConflict& conflict : lent.warnings)
            words += access::dutyConflictText(conflict).in(Language::en) + "\n";
        must(wang->delegations().end(must(wang->delegations().list()).back().id));
        const auto passed = wang->amounts().authorise(
            "purchase-order", "", must(Money::parse("101")), "sun", SetFixture::everyPassword);
        return words + wordsOf(passed.error());
    };
    const auto named = [](const std::string& words) {
        int times = 0;
        for (std::size_t at = words.find("Hidden Name"); at != std::string::npos;
             at = words.find("Hidden Name", at + 1))
            ++times;
        return times;
    };
    CHECK(named(everything()) >= 5);
    set.fieldsOf({"department", "kind", "disabled_on"});
    CHECK(named(everything()) == 0);
    CHECK(has(everything(), "lent by sun (sun)"));
}

TEST_CASE("The authoriser's reasons are for those who may ask for them") {
    Office set;
    set.function("person:li", "trade.order.approve");
    must(set.manager().amounts().setStep("purchase-order", "", 1, must(Money::parse("100"))));
    must(set.manager().rights().grantLevel("person:li", "purchase-order", 1, {}));
    const auto wang = set.signIn("wang");
    const auto ask = [&](const std::string& authoriser) {
        return wang->amounts()
            .authorise("purchase-order", "", must(Money::parse("101")), authoriser,
                       SetFixture::everyPassword)
            .error();
    };
    CHECK(ask("li").because.empty());
    CHECK(ask("chen").because.empty()); // lacks the function
    set.function("person:wang", "system.rights");
    CHECK_FALSE(ask("li").because.empty());
    CHECK_FALSE(ask("chen").because.empty());
}
