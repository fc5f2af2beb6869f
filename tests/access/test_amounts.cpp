#include "access/amounts.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::AmountDesk;
using access::Ladder;

namespace {

constexpr const char* order = "purchase-order";

Money yuan(const char* text) {
    return must(Money::parse(text));
}

/// wang approves orders; the ladder has the levels 1, 2 and 4.
class Orders : public SetFixture {
public:
    Orders() {
        person("wang").person("li").role("buyer").function("person:wang", "trade.order.approve");
        step(1, "2000");
        step(2, "5000");
        step(4, "20000");
    }
    void step(int level, const char* amount) {
        must(manager().amounts().setStep(order, "", level, yuan(amount)));
    }
    void level(const std::string& grantee, int level, const access::Terms& terms = {}) {
        must(manager().rights().grantLevel(grantee, order, level, terms));
    }
    bool may(const std::string& person, const char* amount) {
        return must(manager().rights().why({person, "amount", order, "", "", yuan(amount)}))
            .allowed;
    }
};

} // namespace

TEST_CASE("A ladder's limit is the highest step at or below the level") {
    Ladder ladder;
    CHECK(ladder.empty());
    ladder.set(2, yuan("100"));
    ladder.set(5, yuan("500"));
    CHECK_FALSE(ladder.limit(0));
    CHECK_FALSE(ladder.limit(1));
    CHECK(ladder.limit(2) == yuan("100"));
    CHECK(ladder.limit(4) == yuan("100"));
    CHECK(ladder.limit(6) == yuan("500"));
    CHECK_THROWS_AS(ladder.step(7), std::out_of_range);
}

TEST_CASE("A ladder rises strictly and has no negative step") {
    Ladder ladder;
    ladder.set(1, yuan("100"));
    ladder.set(3, yuan("100"));
    CHECK_FALSE(ladder.check());
    ladder.set(3, yuan("100.01"));
    CHECK(ladder.check());
    ladder.set(1, yuan("-1"));
    CHECK_FALSE(ladder.check());
    ladder.set(1, std::nullopt);
    CHECK(ladder.check());
}

TEST_CASE("A limit is inclusive, and a reversal counts like the amount") {
    Orders orders;
    orders.level("person:wang", 1);
    CHECK(orders.may("wang", "2000.00"));
    CHECK_FALSE(orders.may("wang", "2000.01"));
    CHECK(orders.may("wang", "-2000.00"));
    CHECK_FALSE(orders.may("wang", "-2000.01"));
}

TEST_CASE("The highest level of all roles counts; a step that is not set is that below") {
    Orders orders;
    orders.level("person:wang", 1);
    orders.level("role:buyer", 3);
    CHECK_FALSE(orders.may("wang", "5000"));
    orders.member("wang", "buyer");
    CHECK(orders.may("wang", "5000"));
    CHECK_FALSE(orders.may("wang", "5000.01"));
}

TEST_CASE("Without a level one is refused, or unlimited where the set says so") {
    Orders orders;
    CHECK_FALSE(orders.may("wang", "0.01"));
    must(orders.manager().amounts().setWithoutLevel(AmountDesk::WithoutLevel::unlimited));
    CHECK(orders.may("wang", "1000000"));
    orders.level("person:wang", 1);
    CHECK_FALSE(orders.may("wang", "2000.01"));
}

TEST_CASE("Without a ladder amounts are not limited, and the manager's never are") {
    SetFixture set;
    set.person("wang").function("person:wang", "trade.order.approve");
    const auto ask = [&](const std::string& person) {
        return must(set.manager().rights().why({person, "amount", order, "", "", yuan("99999")}));
    };
    CHECK(ask("wang").allowed);
    must(set.manager().amounts().setStep(order, "", 1, yuan("10")));
    CHECK_FALSE(ask("wang").allowed);
    CHECK(ask("manager").allowed);
    CHECK_FALSE(ask("admin").allowed);
}

TEST_CASE("A level holds on its days, both included, and ends with its revocation") {
    Orders orders;
    orders.level("person:wang", 2, {day("2024-05-08"), day("2024-05-09"), "stand-in"});
    CHECK(orders.may("wang", "5000"));
    orders.clock().advance(std::chrono::hours(24));
    CHECK(orders.may("wang", "5000"));
    orders.clock().advance(std::chrono::hours(24));
    CHECK_FALSE(orders.may("wang", "5000"));
    orders.level("person:wang", 2);
    CHECK(orders.may("wang", "5000"));
    must(orders.manager().rights().revokeLevel("person:wang", order));
    CHECK_FALSE(orders.may("wang", "1"));
    CHECK_FALSE(orders.manager().rights().revokeLevel("person:wang", order));
}

TEST_CASE("The reason names level, limit, role and what is missing") {
    Orders orders;
    orders.level("role:buyer", 1);
    orders.member("wang", "buyer");
    const auto decision =
        must(orders.manager().rights().why({"wang", "amount", order, "", "", yuan("2000.01")}));
    CHECK_FALSE(decision.allowed);
    std::string words;
    for (const Text& line : decision.because)
        words += line.in(Language::en) + "\n";
    CHECK(words.find("(buyer), given by manager") != std::string::npos);
    CHECK(words.find("up to 2,000.00") != std::string::npos);
    CHECK(words.find("asked was 2,000.01") != std::string::npos);
    CHECK(words.find("can grant it") != std::string::npos);
}

TEST_CASE("The function is needed besides the amount") {
    Orders orders;
    orders.level("person:li", 6);
    CHECK_FALSE(orders.may("li", "1"));
}

TEST_CASE("Bad steps and levels are refused and change nothing") {
    Orders orders;
    AmountDesk desk = orders.manager().amounts();
    CHECK_FALSE(desk.setStep(order, "", 3, yuan("5000")));  // not above level 2
    CHECK_FALSE(desk.setStep(order, "", 3, yuan("20000"))); // not below level 4
    CHECK_FALSE(desk.setStep(order, "", 7, yuan("1")));
    CHECK_FALSE(desk.setStep(order, "x", 3, yuan("6000"))); // one ladder, without a key
    CHECK_FALSE(desk.setStep("nothing", "", 1, yuan("1")));
    CHECK(must(desk.ladders(order)).at("").step(3) == std::nullopt);
    CHECK_FALSE(orders.manager().rights().grantLevel("person:wang", order, 0, {}));
    CHECK_FALSE(orders.manager().rights().grantLevel("person:wang", "nothing", 1, {}));
}

TEST_CASE("Levels are set by whoever holds the function, the rule for none by the manager") {
    Orders orders;
    orders.function("person:li", "system.amounts");
    const auto li = orders.signIn("li");
    CHECK(li->amounts().setStep(order, "", 5, yuan("30000")));
    CHECK(li->amounts().setWithoutLevel(AmountDesk::WithoutLevel::unlimited).error().code ==
          ErrorCode::refused);
    const auto wang = orders.signIn("wang");
    CHECK(wang->amounts().ladders(order).error().code == ErrorCode::refused);
    CHECK(wang->amounts().setStep(order, "", 6, yuan("40000")).error().code == ErrorCode::refused);
}

TEST_CASE("A second person lets an amount pass by name and password, and both are in the trail") {
    Orders orders;
    orders.function("person:li", "trade.order.approve");
    orders.level("person:wang", 1);
    orders.level("person:li", 2);
    const auto wang = orders.signIn("wang");
    const auto ask = [&](const char* amount, const std::string& by, const std::string& password) {
        return wang->amounts().authorise(order, "", yuan(amount), by, password);
    };
    const std::string right = SetFixture::everyPassword;
    CHECK(must(ask("5000", "li", right)).authoriser == "li");
    CHECK(ask("5000.01", "li", right).error().code == ErrorCode::refused);
    CHECK(ask("1", "wang", right).error().code == ErrorCode::refused);
    CHECK(ask("1", "li", "wrong horse 8").error().message.in(Language::en) ==
          ask("1", "nobody", right).error().message.in(Language::en));
    const auto rows = must(orders.manager().audit().list({}));
    int passed = 0;
    int refused = 0;
    for (const access::AuditRow& row : rows) {
        if (row.entry.action != "amount.override")
            continue;
        CHECK(row.person == "wang");
        const bool done = row.entry.outcome == access::AuditEntry::Outcome::done;
        (done ? passed : refused) += 1;
        if (done)
            CHECK(row.entry.detail.find("\"li\"") != std::string::npos);
    }
    CHECK(passed == 1);
    CHECK(refused == 4);
}

TEST_CASE("Levels under an account that one does not see don't exist") {
    SetFixture set;
    set.person("wang").function("person:wang", "system.amounts");
    set.function("person:wang", "system.audit").control(true, false, "account");
    set.rows("person:wang", "ids:1002", SetFixture::Entry::no, {}, "account");
    AmountDesk all = set.manager().amounts();
    must(all.setStep("account", "1001", 1, yuan("2000")));
    must(all.setStep("account", "1002", 1, yuan("3000")));
    const auto wang = set.signIn("wang");
    AmountDesk desk = wang->amounts();
    CHECK(must(all.ladders("account")).size() == 2);
    const auto seen = must(desk.ladders("account"));
    CHECK(seen.size() == 1);
    CHECK(seen.contains("1002"));
    const auto hidden = desk.setStep("account", "1001", 2, yuan("1"));
    const auto nowhere = desk.setStep("account", "9009", 2, yuan("1"));
    REQUIRE_FALSE(hidden);
    REQUIRE_FALSE(nowhere);
    CHECK(hidden.error().code == nowhere.error().code);
    CHECK(hidden.error().problems.size() == nowhere.error().problems.size());
    CHECK(desk.setStep("account", "1002", 2, yuan("4000")));
    const auto trail = must(wang->audit().list({}));
    for (const access::AuditRow& row : trail)
        CHECK(row.entry.detail.find("1001") == std::string::npos);
}

TEST_CASE("A key that is not there has no amount that passes, and none is told") {
    Orders orders;
    orders.function("person:li", "trade.order.approve");
    const auto why = orders.manager().rights().why({"li", "amount", order, "PO1", "", yuan("1")});
    CHECK(codeOf(why) == "not_found");
    CHECK(codeOf(orders.manager().rights().whoCan({"", "amount", order, "PO1", "", yuan("1")})) ==
          "not_found");
    orders.level("person:wang", 1);
    const auto passed = orders.signIn("wang")->amounts().authorise(order, "X", yuan("999999"), "li",
                                                                   SetFixture::everyPassword);
    CHECK(codeOf(passed) == "not_found");
    CHECK_FALSE(orders.signIn("li")->session().gate().mayAmount(order, "PO1", yuan("0.01")));
}

TEST_CASE("A new account stands under the ladder above it in sessions that are open") {
    SetFixture set;
    set.person("wang").function("person:wang", "ledger.voucher.prepare");
    must(set.manager().amounts().setStep("account", "5602", 1, yuan("2000")));
    const auto wang = set.signIn("wang");
    const auto may = [&](const char* account) {
        (void)wang->mayUse("ledger.voucher.prepare"); // as every use case begins
        return wang->session().gate().mayAmount("account", account, yuan("3000"));
    };
    CHECK_FALSE(may("5602"));
    CHECK_FALSE(may("560299"));
    must(set.manager().records("account").add({{"code", "560299"},
                                               {"name", "其他"},
                                               {"parent", "5602"},
                                               {"category", "expense"},
                                               {"direction", "debit"}}));
    CHECK_FALSE(may("560299"));
    must(set.manager().amounts().setStep("account", "5602", 1, std::nullopt));
    CHECK(may("560299"));
}

TEST_CASE("Whose amounts are limited doesn't set the limits") {
    Orders orders;
    orders.function("person:wang", "system.amounts");
    CHECK(codeOf(orders.signIn("wang")->amounts().setStep(order, "", 1, std::nullopt)) ==
          "refused");
    CHECK(codeOf(orders.signIn("wang")->amounts().setStep("account", "5602", 1, yuan("1"))) ==
          "done");
}

TEST_CASE("Several steps are set together or not at all, judged as they are in the end") {
    Orders orders;
    AmountDesk desk = orders.manager().amounts();
    const auto before = must(desk.ladders(order)).at("");
    using Step = AmountDesk::Step;
    CHECK(codeOf(desk.setSteps({Step{order, "", 1, yuan("1")}, Step{order, "", 2, yuan("1")}})) ==
          "invalid");
    CHECK(codeOf(desk.setSteps({Step{order, "", 1, yuan("1")}, Step{order, "", 7, yuan("9")}})) ==
          "invalid");
    CHECK(must(desk.ladders(order)).at("").step(1) == before.step(1));
    // On the way level 1 stands above level 2.
    const auto after = must(
        desk.setSteps({Step{order, "", 1, yuan("9000")}, Step{order, "", 2, yuan("9500")},
                       Step{order, "", 4, yuan("20000")}, Step{"account", "5602", 1, yuan("7")}}));
    REQUIRE(after.size() == 2);
    CHECK(after.front().step(2) == yuan("9500"));
    CHECK(after.back().step(1) == yuan("7"));
    CHECK(must(desk.setSteps({})).empty());
}

TEST_CASE("Of accounts only those learn by amounts who have to do with either") {
    SetFixture set;
    set.person("wang").person("li").function("person:li", "system.audit");
    must(set.manager().amounts().setStep("account", "5602", 1, yuan("2000")));
    const auto wang = set.signIn("wang");
    const auto ask = [&](const char* account) {
        const auto said =
            must(wang->rights().why({"wang", "amount", "account", account, "", yuan("1")}));
        CHECK_FALSE(said.allowed);
        return said.because.front().in(Language::en);
    };
    CHECK(ask("5602") == ask("5699"));
    for (const access::AuditRow& row : must(set.signIn("li")->audit().list({})))
        CHECK(row.entry.detail.find("5602") == std::string::npos);
}
