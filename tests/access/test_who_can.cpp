#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using Question = access::RightsDesk::Question;

namespace {

/// Every kind of scope held by somebody, direct, by role, lent, dated, and over hidden fields.
class Town : public SetFixture {
public:
    Town() {
        department("east").department("east-1", "east").department("west");
        for (const auto& [code, place] :
             {std::pair("all", "west"), std::pair("mine", "east-1"), std::pair("dept", "east"),
              std::pair("below", "east"), std::pair("ids", "west"), std::pair("where", "west"),
              std::pair("blind", "west"), std::pair("later", "west"), std::pair("lent", "west"),
              std::pair("none", "east"), std::pair("gone", "east"), std::pair("query", "east")})
            person(code, place);
        role("sees");
        control(true, true);
        function("role:sees", "archive.customer");
        for (const char* code :
             {"all", "mine", "dept", "below", "ids", "where", "blind", "later", "gone"})
            member(code, "sees");
        function("person:query", "archive.customer.query");
        fields("role:sees",
               {{FieldAccess::write, {"code", "name"}}, {FieldAccess::mask, {"phone"}}});
        fields("person:where", {{FieldAccess::read, {"class"}}});
        fields("person:dept", {{FieldAccess::forbid, {"name"}}});
        rows("person:all", "all", Entry::yes);
        rows("person:mine", "mine", Entry::yes);
        rows("person:dept", "department");
        rows("person:below", "department-below");
        rows("person:ids", "ids:C1,C3");
        rows("person:where", "where:class = 'big'");
        rows("person:blind", "where:class = 'big'");
        rows("person:query", "all");
        rows("person:gone", "all");
        rows("person:later", "all", Entry::no, {day("2024-05-09"), {}, ""});
        customerClass("big");
        customer({{"code", "C1"}, {"name", "One"}, {"person", "mine"}, {"department", "east-1"}});
        customer({{"code", "C2"}, {"name", "Two"}, {"class", "big"}, {"department", "east"}});
        customer({{"code", "C3"}, {"name", "Three"}});
        must(administrator().people().disable("gone", testDay()));
        must(manager().delegations().add(
            {"mine", "lent", {}, day("2024-05-08"), day("2024-05-08"), "holidays"}));
    }
    std::string able(const Question& question) {
        std::string codes;
        for (const access::Able& one : must(manager().rights().whoCan(question)))
            codes += (codes.empty() ? "" : " ") + one.person.code;
        return codes;
    }
    /// The same by asking about one after the other.
    std::string byWhy(Question question) {
        std::string codes;
        for (const access::Person& person : must(manager().people().people())) {
            question.person = person.code;
            if (must(manager().rights().why(question)).allowed)
                codes += (codes.empty() ? "" : " ") + person.code;
        }
        return codes;
    }
};

} // namespace

TEST_CASE("Who can is the answer of why for everybody") {
    Town town;
    const Money money = must(Money::parse("100"));
    must(town.manager().amounts().setStep("purchase-order", "", 2, money));
    must(town.manager().rights().grantLevel("role:sees", "purchase-order", 3, {}));
    town.function("person:all", "trade.order.approve").function("person:query", "trade");
    std::vector<Question> questions{
        {"", "archive.customer.query", "", "", "", {}},
        {"", "archive.customer", "", "", "", {}},
        {"", "system.people", "", "", "", {}},
        {"", "ledger.voucher.audit", "", "", "", {}},
        {"", "amount", "purchase-order", "", "", money},
        {"", "amount", "purchase-order", "", "", must(Money::parse("100.01"))}};
    for (const char* action : {"query", "entry"})
        for (const char* record : {"", "C1", "C2", "C3"})
            questions.push_back({"", action, "customer", record, "", {}});
    for (const char* action : {"field-read", "field-write"})
        for (const char* field : {"code", "name", "phone", "class", "receivable"})
            for (const char* record : {"", "C2"})
                questions.push_back({"", action, "customer", record, field, {}});
    for (const Question& question : questions) {
        CAPTURE(question.action, question.record, question.field);
        CHECK(town.able(question) == town.byWhy(question));
    }
}

TEST_CASE("Each scope is somebody's way to a record") {
    Town town;
    CHECK(town.able({"", "query", "customer", "C1", "", {}}) ==
          "all below ids lent manager mine query");
    CHECK(town.able({"", "query", "customer", "C2", "", {}}) ==
          "all below dept manager query where");
    CHECK(town.able({"", "entry", "customer", "C1", "", {}}) == "all lent manager mine");
    const auto able = must(town.manager().rights().whoCan({"", "entry", "customer", "C1", "", {}}));
    CHECK(able.front().through == std::vector<std::string>{"sees"});
}

TEST_CASE("Who can is asked by whoever keeps rights, of records they see") {
    Town town;
    const auto all = town.signIn("all");
    CHECK(all->rights().whoCan({"", "query", "customer", "", "", {}}).error().code ==
          ErrorCode::refused);
    town.function("person:ids", "system.rights");
    const auto ids = town.signIn("ids");
    // Somebody's rows are chosen by fields that this one may not read.
    CHECK(ids->rights().whoCan({"", "query", "customer", "C1", "", {}}).error().code ==
          ErrorCode::refused);
    town.fields("person:ids", {{FieldAccess::read, {"person", "department", "class"}}});
    CHECK(ids->rights().whoCan({"", "query", "customer", "C1", "", {}}));
    const auto hidden = ids->rights().whoCan({"", "query", "customer", "C2", "", {}});
    const auto absent = ids->rights().whoCan({"", "query", "customer", "C9", "", {}});
    CHECK(hidden.error().code == ErrorCode::notFound);
    CHECK(absent.error().code == ErrorCode::notFound);
    CHECK_FALSE(ids->rights().whoCan({"", "amount", "customer", "", "", {}}));
    CHECK_FALSE(ids->rights().whoCan({"", "nowhere", "", "", "", {}}));
}

TEST_CASE("Rows below others that nobody sees are nobody's, whether asked by why or who can") {
    SetFixture set;
    set.person("wang").person("li").person("zhao").control(true, false);
    for (const char* person : {"person:wang", "person:li", "person:zhao"})
        set.function(person, "archive");
    set.rows("person:wang", "mine");
    set.customer({{"code", "C1"}, {"name", "One"}, {"person", "wang"}});
    set.record("contact", {{"code", "T1"}, {"name", "Tang"}, {"customer", "C1"}});
    const auto able = [&](const char* action, const char* record) {
        std::string codes;
        for (const access::Able& one :
             must(set.manager().rights().whoCan({"", action, "contact", record, "", {}})))
            codes += one.person.code + " ";
        return codes;
    };
    const auto may = [&](const char* person, const char* action, const char* record) {
        return must(set.manager().rights().why({person, action, "contact", record, "", {}}));
    };
    for (const bool controlled : {false, true}) {
        set.control(controlled, false, "contact");
        if (controlled) {
            set.rows("person:li", "all", SetFixture::Entry::yes, {}, "contact");
            set.rows("person:wang", "all", SetFixture::Entry::yes, {}, "contact");
        }
        for (const char* action : {"query", "entry"})
            for (const char* record : {"", "T1"}) {
                CAPTURE(controlled, action, record);
                CHECK(able(action, record) == "manager wang ");
                CHECK(may("wang", action, record).allowed);
                CHECK_FALSE(may("li", action, record).allowed);
            }
        std::string words;
        for (const Text& because : may("li", "query", "").because)
            words += because.in(Language::en) + " ";
        CHECK(words.find("Who may not see the Customer of a row may not see the row") !=
              std::string::npos);
        CHECK(words.find("None of these scopes") == std::string::npos);
    }
}
