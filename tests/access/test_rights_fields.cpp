#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using access::FieldState;

namespace {

class Fields : public SetFixture {
public:
    Fields() {
        person("meng")
            .role("clerk")
            .member("meng", "clerk")
            .function("person:meng", "archive.customer");
        control(false, true);
        customer({{"code", "C1"},
                  {"name", "Alpha"},
                  {"phone", "13812341234"},
                  {"credit_limit", "500.00"},
                  {"contact", "张子彬"}});
        meng_ = signIn("meng");
    }
    SignedIn& meng() { return *meng_; }
    FieldState state(const char* key) {
        REQUIRE(meng_->session().gate().refresh());
        return meng_->session().gate().field(customer(), *customer().indexOf(key));
    }
    using SetFixture::customer;

private:
    std::unique_ptr<SignedIn> meng_;
};

} // namespace

TEST_CASE("Fields that are controlled and not granted are hidden, each of them") {
    Fields set;
    for (const access::Field& field : set.customer().fields)
        CHECK(set.state(field.key.c_str()) == FieldState::hidden);
    const auto card = set.meng().customers().show("C1");
    REQUIRE_FALSE(card);
    CHECK(card.error().code == ErrorCode::notFound);
    set.control(false, false);
    for (const access::Field& field : set.customer().fields)
        CHECK(
            set.state(field.key.c_str()) ==
            (field.write == access::Write::computed ? FieldState::readable : FieldState::writable));
}

TEST_CASE("Write includes read, reading beats masking and forbidding beats every grant") {
    Fields set;
    set.fields("person:meng", {{FieldAccess::mask, {"phone"}}});
    CHECK(set.state("phone") == FieldState::masked);
    set.fields("role:clerk", {{FieldAccess::read, {"phone"}}});
    CHECK(set.state("phone") == FieldState::readable);
    set.fields("person:meng", {{FieldAccess::write, {"phone"}}});
    CHECK(set.state("phone") == FieldState::writable);
    set.fields("role:clerk", {{FieldAccess::forbid, {"phone"}}});
    CHECK(set.state("phone") == FieldState::hidden);
    must(set.manager().rights().revokeFields("role:clerk", "customer",
                                             {{FieldAccess::forbid, {"phone"}}}));
    CHECK(set.state("phone") == FieldState::writable);
}

TEST_CASE("A forbid that has not begun or has ended forbids nothing") {
    Fields set;
    set.fields("person:meng", {{FieldAccess::read, {"phone"}}});
    set.fields("role:clerk", {{FieldAccess::forbid, {"phone"}}},
               {day("2024-05-09"), day("2024-05-09"), ""});
    CHECK(set.state("phone") == FieldState::readable);
    set.clock().advance(std::chrono::hours(24));
    CHECK(set.state("phone") == FieldState::hidden);
    set.clock().advance(std::chrono::hours(24));
    CHECK(set.state("phone") == FieldState::readable);
}

TEST_CASE("A masked field shows masked on list and card and acts nowhere") {
    Fields set;
    set.fields("person:meng", {{FieldAccess::read, {"code"}},
                               {FieldAccess::mask, {"phone", "contact", "credit_limit"}}});
    const auto card = must(set.meng().customers().show("C1"));
    CHECK(card.value(set.customer(), "phone") == "138****1234");
    CHECK(card.value(set.customer(), "contact") == "张**");
    CHECK(card.value(set.customer(), "credit_limit") == "****");
    CHECK_FALSE(card.value(set.customer(), "name").has_value());
    const auto refused = [&](const auto& prepare) {
        access::Query query;
        prepare(query);
        const auto list = set.meng().customers().list(query);
        return !list && list.error().code == ErrorCode::refused;
    };
    CHECK_FALSE(refused([](access::Query& query) { query.fields = {"phone"}; }));
    CHECK(refused([](access::Query& query) { query.fields = {"name"}; }));
    CHECK(refused([](access::Query& query) { query.where = "phone = '13812341234'"; }));
    CHECK(refused(
        [](access::Query& query) { query.where = "code = 'C1' or not (phone like '138%')"; }));
    CHECK(refused([](access::Query& query) { query.sort = {{"phone", false}}; }));
    CHECK(refused([](access::Query& query) {
              query.sort = {{"code", false}, {"phone", true}};
          }) == false); // code settles it
    CHECK(refused([](access::Query& query) { query.totals = {"credit_limit"}; }));
    CHECK(refused([](access::Query& query) { query.groupBy = "contact"; }));
    access::Query search;
    search.search = "1381234";
    CHECK(must(set.meng().customers().list(search)).rows.empty());
}

TEST_CASE("What the program computes can be read at most, and granted for writing to nobody") {
    Fields set;
    set.fields("person:meng", {{FieldAccess::read, {"receivable"}}});
    CHECK(set.state("receivable") == FieldState::readable);
    const auto granted = set.manager().rights().grantFields(
        "person:meng", "customer", {{FieldAccess::write, {"receivable"}}}, {});
    REQUIRE_FALSE(granted);
    CHECK(granted.error().code == ErrorCode::invalid);
}

TEST_CASE("A field that can't be masked is not granted so, and hidden where an old grant says it") {
    Fields set;
    const auto granted = set.manager().rights().grantFields(
        "person:meng", "customer", {{FieldAccess::mask, {"code", "nothing"}}}, {});
    REQUIRE_FALSE(granted);
    CHECK(granted.error().problems.size() == 2);
    set.fields("person:meng", {{FieldAccess::mask, {"phone"}}});
    set.manager().session().database().execute(
        "UPDATE access_grant SET field = 'district' WHERE field = 'phone'");
    set.manager().session().database().execute(
        "UPDATE access_rights_version SET version = version + 1");
    CHECK(set.state("district") == FieldState::hidden);
}

TEST_CASE(
    "A condition of a row scope covers nothing when it looks at a field the person may not read") {
    Fields set;
    set.control(true, true).rows("person:meng", "where:credit_limit >= 100");
    set.fields("person:meng",
               {{FieldAccess::read, {"code"}}, {FieldAccess::mask, {"credit_limit"}}});
    CHECK(visibleCodes(set.meng()).empty());
    set.fields("role:clerk", {{FieldAccess::read, {"credit_limit"}}});
    CHECK(visibleCodes(set.meng()) == "C1");
    set.fields("role:clerk", {{FieldAccess::forbid, {"credit_limit"}}});
    CHECK(visibleCodes(set.meng()).empty());
}

TEST_CASE("Only writable fields are written, and a refusal names each of the others") {
    Fields set;
    set.fields("person:meng",
               {{FieldAccess::read, {"code", "name"}}, {FieldAccess::write, {"remarks"}}});
    CHECK(set.meng().customers().change("C1", {{"remarks", "good"}}));
    const auto refused =
        set.meng().customers().change("C1", {{"remarks", "x"}, {"name", "x"}, {"phone", "x"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::refused);
    CHECK(refused.error().problems.size() == 2);
    CHECK(must(set.manager().customers().show("C1")).value(set.customer(), "remarks") == "good");
}

TEST_CASE("An emptied mnemonic is not made anew from a name that may not be read") {
    Fields set;
    set.fields("person:meng", {{FieldAccess::read, {"code"}}, {FieldAccess::write, {"mnemonic"}}});
    CHECK(set.meng().customers().change("C1", {{"mnemonic", ""}}));
    CHECK(must(set.meng().customers().show("C1")).value(set.customer(), "mnemonic") == "");
    set.fields("role:clerk", {{FieldAccess::read, {"name"}}});
    CHECK(set.meng().customers().change("C1", {{"mnemonic", ""}}));
    CHECK(must(set.meng().customers().show("C1")).value(set.customer(), "mnemonic") == "alpha");
}
