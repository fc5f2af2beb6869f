#include "access/function_tree.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("Whoever was granted nothing may use nothing") {
    SetFixture fixture;
    fixture.person("wang");
    const auto wang = fixture.signIn("wang");
    for (const auto& node : access::FunctionTree::program().nodes())
        CHECK_FALSE(wang->mayUse(node.key));
    CHECK_FALSE(wang->mayUse("no.such.node"));
    CHECK_FALSE(wang->mayUse(""));
}

TEST_CASE("A grant on a group covers all below it and nothing beside it") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "archive.customer");
    const auto wang = fixture.signIn("wang");
    for (const auto& node : access::FunctionTree::program().nodes()) {
        INFO(node.key);
        CHECK(wang->mayUse(node.key) ==
              (node.key == "archive.customer" || node.key.starts_with("archive.customer.")));
    }
}

TEST_CASE("The account-set manager may use every function") {
    SetFixture fixture;
    for (const auto& node : access::FunctionTree::program().nodes())
        CHECK(fixture.manager().mayUse(node.key));
    CHECK_FALSE(fixture.manager().mayUse("no.such.node"));
}

TEST_CASE("The administrator keeps people and the set and has no business function") {
    SetFixture fixture;
    for (const auto& node : access::FunctionTree::program().nodes()) {
        INFO(node.key);
        const bool expected = node.key.starts_with("system.people") ||
                              node.key.starts_with("system.audit") ||
                              node.key.starts_with("system.settings");
        CHECK(fixture.administrator().mayUse(node.key) == expected);
    }
}

TEST_CASE("The administrator sees no business data, controlled or not") {
    SetFixture fixture;
    fixture.customer({{"code", "C1"}, {"name", "Alpha"}});
    for (const bool controlled : {false, true}) {
        fixture.control(controlled, controlled);
        const auto list = fixture.administrator().customers().list({});
        REQUIRE_FALSE(list);
        CHECK(list.error().code == ErrorCode::refused);
        CHECK_FALSE(fixture.administrator().customers().show("C1"));
        access::Gate& gate = fixture.administrator().session().gate();
        for (std::size_t index = 0; index < fixture.customer().fields.size(); ++index)
            CHECK(gate.field(fixture.customer(), index) == access::FieldState::hidden);
        CHECK(gate.rows(fixture.customer(), access::RowRight::query).condition.sql == "0");
    }
}

TEST_CASE("A person's rights are the union of all roles and the own grants") {
    SetFixture fixture;
    fixture.person("wang")
        .role("sales")
        .role("store")
        .member("wang", "sales")
        .member("wang", "store");
    fixture.function("role:sales", "sales")
        .function("role:store", "stock.in")
        .function("person:wang", "crm");
    const auto wang = fixture.signIn("wang");
    CHECK(wang->mayUse("sales"));
    CHECK(wang->mayUse("stock.in"));
    CHECK(wang->mayUse("crm"));
    CHECK_FALSE(wang->mayUse("stock.out"));
    CHECK_FALSE(wang->mayUse("stock"));
}

TEST_CASE("A refused function says what is missing and who can give it") {
    SetFixture fixture;
    fixture.person("wang");
    const auto wang = fixture.signIn("wang");
    const auto list = wang->customers().list({});
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::refused);
    const std::string words = wordsOf(list.error());
    CHECK(words.find("archive.customer.query") != std::string::npos);
    CHECK(words.find("Name of wang lacks") != std::string::npos);
    CHECK(words.find("system.rights") != std::string::npos);
}

TEST_CASE("Dated grants and memberships hold on both of their days and not around them") {
    SetFixture fixture;
    const access::Terms terms{day("2024-05-10"), day("2024-05-12"), "cover"};
    fixture.person("wang")
        .role("sales")
        .member("wang", "sales", terms)
        .function("role:sales", "sales");
    fixture.function("person:wang", "crm", terms);
    const auto wang = fixture.signIn("wang");
    const auto both = [&] { return std::pair(wang->mayUse("sales"), wang->mayUse("crm")); };
    for (const char* today :
         {"2024-05-08", "2024-05-09", "2024-05-10", "2024-05-11", "2024-05-12", "2024-05-13"}) {
        INFO(today);
        while (fixture.clock().today() < day(today))
            fixture.clock().advance(std::chrono::hours(24));
        const bool inForce = day(today) >= day("2024-05-10") && day(today) <= day("2024-05-12");
        CHECK(both() == std::pair(inForce, inForce));
    }
}

TEST_CASE("A grant open on one side holds on that side without end") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "sales", {day("2024-05-09"), {}, ""});
    fixture.function("person:wang", "crm", {{}, day("2024-05-08"), ""});
    const auto wang = fixture.signIn("wang");
    CHECK_FALSE(wang->mayUse("sales"));
    CHECK(wang->mayUse("crm"));
    fixture.clock().advance(std::chrono::hours(24));
    CHECK(wang->mayUse("sales"));
    CHECK_FALSE(wang->mayUse("crm"));
    fixture.clock().advance(std::chrono::hours(24 * 3650));
    CHECK(wang->mayUse("sales"));
}

TEST_CASE("The business date a person signs in with moves no right") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "sales",
                                    {day("2024-06-01"), day("2024-06-30"), ""});
    const auto wang =
        must(fixture.set().signIn("wang", SetFixture::everyPassword, day("2024-06-15")));
    CHECK(wang->session().businessDate() == day("2024-06-15"));
    CHECK_FALSE(wang->mayUse("sales"));
}

TEST_CASE("A right given or taken on another connection is in force at the next action") {
    SetFixture fixture;
    fixture.person("wang")
        .role("sales")
        .member("wang", "sales")
        .customer({{"code", "C1"}, {"name", "Alpha"}});
    const auto elsewhere = fixture.openAgain();
    const auto wang = must(elsewhere->signIn("wang", SetFixture::everyPassword));
    CHECK_FALSE(wang->customers().show("C1"));
    fixture.function("role:sales", "archive.customer.query");
    CHECK(wang->customers().show("C1"));
    must(fixture.manager().rights().removeMember("wang", "sales"));
    CHECK_FALSE(wang->customers().show("C1"));
    fixture.function("person:wang", "archive.customer");
    CHECK(wang->customers().show("C1"));
    fixture.control(true, false);
    CHECK_FALSE(wang->customers().show("C1"));
    fixture.rows("person:wang", "ids:C1");
    CHECK(wang->customers().show("C1"));
    must(fixture.manager().rights().revokeFunction("person:wang", "archive.customer"));
    CHECK_FALSE(wang->customers().show("C1"));
}

TEST_CASE("A disabled person can't go on with the session that is open") {
    SetFixture fixture;
    fixture.person("wang").function("person:wang", "archive.customer");
    const auto elsewhere = fixture.openAgain();
    const auto wang = must(elsewhere->signIn("wang", SetFixture::everyPassword));
    CHECK(wang->customers().list({}));
    must(fixture.administrator().people().disable("wang", day("2024-05-09")));
    CHECK(wang->customers().list({}));
    fixture.clock().advance(std::chrono::hours(24));
    const auto list = wang->customers().list({});
    REQUIRE_FALSE(list);
    CHECK(list.error().code == ErrorCode::refused);
    CHECK_FALSE(wang->mayUse("archive.customer"));
    must(fixture.administrator().people().enable("wang"));
    CHECK(wang->customers().list({}));
}
