#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;

namespace {

class Deciding : public SetFixture {
public:
    Deciding() {
        person("wang").person("li").role("sales").member("wang", "sales");
        function("role:sales", "archive.customer.query").control(true, true);
        rows("role:sales", "tree-below:district=32").rows("person:wang", "ids:C1", Entry::yes);
        fields("role:sales",
               {{FieldAccess::read, {"code", "name"}}, {FieldAccess::write, {"phone"}}});
        fields("person:wang", {{FieldAccess::forbid, {"phone"}}, {FieldAccess::mask, {"bank"}}});
        customer({{"code", "C1"}, {"name", "One"}, {"district", "1101"}});
        customer({{"code", "C2"}, {"name", "Two"}, {"district", "3201"}});
    }
    /// "yes" or "no", and the reasons.
    std::string why(const access::RightsDesk::Question& question) {
        const auto decision = manager().rights().why(question);
        if (!decision)
            return wordsOf(decision.error());
        std::string words = decision->allowed ? "yes" : "no";
        for (const Text& because : decision->because)
            words += " | " + because.in(Language::en);
        return words;
    }
};

bool has(const std::string& words, const char* part) {
    return words.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A function is explained by the grant, the role, the giver and the day") {
    Deciding set;
    const std::string words = set.why({"wang", "archive.customer.query", "", "", ""});
    CHECK(words == "yes | Function Query customers (archive.customer.query): through the role Role "
                   "sales (sales), given by "
                   "manager on 2024-05-08; Name of wang was made a member by manager on "
                   "2024-05-08.");
    set.function("person:wang", "archive");
    CHECK(has(set.why({"wang", "archive.customer.query", "", "", ""}),
              "given to Name of wang directly by manager"));
}

TEST_CASE("A missing function is named with who could give it") {
    Deciding set;
    const std::string words = set.why({"li", "archive.customer.query", "", "", ""});
    CHECK(words.starts_with(
        "no | Name of li lacks the function Query customers (archive.customer.query)."));
    CHECK(has(words, "system.rights, can grant it."));
    CHECK(has(set.why({"admin", "archive.customer.query", "", "", ""}),
              "takes no part in its business"));
    CHECK(
        has(set.why({"manager", "archive.customer.query", "", "", ""}), "may use every function"));
    CHECK(set.why({"li", "no.such", "", "", ""}).starts_with("invalid"));
    CHECK(set.why({"nobody", "archive", "", "", ""}).starts_with("not_found"));
}

TEST_CASE("A row is explained by its scopes, and a missing entry by what is missing") {
    Deciding set;
    CHECK(set.why({"wang", "query", "customer", "C2", ""}).starts_with("yes"));
    CHECK(has(set.why({"wang", "query", "customer", "C2", ""}), "Scope District 32 and below"));
    const std::string entry = set.why({"wang", "entry", "customer", "C2", ""});
    CHECK(entry.starts_with("no"));
    CHECK(has(entry, "lacks the function Enter customers"));
    CHECK(has(entry, "None of these scopes covers it."));
    set.function("person:wang", "archive.customer.entry");
    CHECK(set.why({"wang", "entry", "customer", "C2", ""}).starts_with("no"));
    CHECK(set.why({"wang", "entry", "customer", "C1", ""}).starts_with("yes"));
    CHECK(has(set.why({"li", "query", "customer", "C1", ""}), "and Name of li was granted none"));
    CHECK(has(set.why({"manager", "query", "customer", "C1", ""}), "sees all rows"));
    CHECK(has(set.why({"admin", "query", "customer", "C1", ""}), "sees no business data"));
    set.control(false, true);
    CHECK(has(set.why({"wang", "query", "customer", "C2", ""}), "are not controlled"));
}

TEST_CASE("A field is explained by its grants, a forbid before all others") {
    Deciding set;
    CHECK(set.why({"wang", "field-read", "customer", "", "name"}).starts_with("yes"));
    const std::string forbidden = set.why({"wang", "field-read", "customer", "", "phone"});
    CHECK(forbidden.starts_with("no"));
    CHECK(has(forbidden, "forbidden, which beats every grant: given to Name of wang directly"));
    CHECK_FALSE(has(forbidden, "A grant on Telephone"));
    CHECK(has(set.why({"wang", "field-read", "customer", "", "bank"}),
              "the field Bank is masked; readable is needed."));
    CHECK(has(set.why({"wang", "field-write", "customer", "C1", "receivable"}),
              "computed by the program"));
    CHECK(has(set.why({"wang", "field-read", "customer", "", "no_such"}), "has no field"));
    CHECK(has(set.why({"wang", "field-read", "planet", "", "name"}), "no object"));
}

TEST_CASE("A scope over a field that may not be read says that it covers nothing") {
    Deciding set;
    set.rows("person:wang", "where:credit_limit > 5");
    const std::string words = set.why({"wang", "query", "customer", "C2", ""});
    CHECK(has(words, "which looks at fields that may not be read and so covers nothing"));
}

TEST_CASE("A person without the query function learns from why of no record whether it is there") {
    Deciding set;
    set.control(false, false).function("person:li", "system.rights");
    const auto li = set.signIn("li");
    const auto words = [&](const char* person, const char* record) {
        const auto decision = li->rights().why({person, "query", "customer", record, ""});
        if (!decision)
            return std::string(errorCodeName(decision.error().code));
        std::string all = decision->allowed ? "yes" : "no";
        for (const Text& because : decision->because)
            all += because.in(Language::en);
        return all;
    };
    CHECK(words("li", "C1") == words("li", "NONE"));
    CHECK(words("li", "C1").starts_with("no"));
    CHECK(words("wang", "C1") == "not_found");
    CHECK(words("wang", "NONE") == "not_found");
}

TEST_CASE("Why of another's rows is refused where they go by fields the asker may not read") {
    SetFixture set;
    set.person("asker").person("wang").department("south");
    set.control(true, true).function("person:asker", "system.rights");
    for (const char* grantee : {"person:asker", "person:wang"})
        set.function(grantee, "archive.customer").fields(grantee, {{FieldAccess::read, {"code"}}});
    set.fields("person:wang", {{FieldAccess::read, {"phone", "person", "district", "department"}}});
    set.rows("person:asker", "all").customer({{"code", "C1"}, {"name", "n"}, {"phone", "138"}});
    const auto asker = set.signIn("asker");
    const auto why = [&](const char* action, const char* record) {
        const auto answer = asker->rights().why({"wang", action, "customer", record, "phone"});
        return answer ? std::string(answer->allowed ? "yes" : "no") : wordsOf(answer.error());
    };
    for (const char* scope : {"where:phone < '139'", "mine", "tree:district=32",
                              "tree-below:district=32", "tree:department=south"}) {
        INFO(scope);
        set.rows("person:wang", scope);
        CHECK(why("query", "C1").starts_with("refused: Name of wang sees rows by the field"));
        CHECK(why("field-read", "C1").starts_with("refused"));
        CHECK(why("query", "") == "yes"); // of no row in particular
        must(set.manager().rights().revokeRows("person:wang", "customer", scope));
    }
    set.rows("person:wang", "ids:C1");
    CHECK(why("query", "C1") == "yes");
    CHECK(why("entry", "C1") == "no");
    set.rows("person:wang", "where:phone < '139'", SetFixture::Entry::yes);
    set.rows("person:wang", "all");
    CHECK(why("query", "C1") == "yes"); // whatever else there is
    CHECK(why("entry", "C1").starts_with("refused"));
    set.fields("person:asker", {{FieldAccess::mask, {"phone"}}});
    CHECK(why("entry", "C1").starts_with("refused"));
    set.fields("person:asker", {{FieldAccess::read, {"phone"}}});
    CHECK(why("entry", "C1") == "yes");
}

TEST_CASE("A disabled person may do nothing, and why says that") {
    Deciding set;
    must(set.administrator().people().disable("wang", testDay()));
    CHECK(set.why({"wang", "archive.customer.query", "", "", ""}) ==
          "no | Name of wang is disabled and can't sign in.");
    const auto rights = must(set.manager().rights().effectiveRights("wang"));
    CHECK(rights.functions.empty());
    CHECK(rights.objects.empty());
}

TEST_CASE("Effective rights stand on one page") {
    Deciding set;
    const auto wang = set.signIn("wang");
    const auto rights = must(wang->rights().effectiveRights("wang"));
    CHECK(rights.roles == std::vector<std::string>{"sales"});
    REQUIRE(rights.functions.size() == 1);
    CHECK(rights.functions[0].node == "archive.customer.query");
    REQUIRE(rights.objects.size() == 1);
    const auto& customer = rights.objects[0];
    CHECK(customer.rows.controlled);
    CHECK(customer.rows.query == std::vector<std::string>{"ids:C1", "tree-below:district=32"});
    CHECK(customer.rows.entry == std::vector<std::string>{"ids:C1"});
    CHECK(customer.fields.at("name") == access::FieldState::readable);
    CHECK(customer.fields.at("phone") == access::FieldState::hidden);
    CHECK(customer.fields.at("bank") == access::FieldState::masked);
}

TEST_CASE("Chosen records are not named to a person who may not read codes") {
    Deciding set;
    set.fields("person:wang", {{FieldAccess::forbid, {"code"}}});
    const auto wang = set.signIn("wang");
    const auto rights = must(wang->rights().effectiveRights("wang"));
    CHECK(rights.objects[0].rows.entry == std::vector<std::string>{"ids:****"});
}

TEST_CASE("What is lent stands on the page with whose it is, and differs from the own") {
    Deciding set;
    set.person("zhao").rows("person:wang", "mine").rows("person:zhao", "mine");
    set.function("person:zhao", "archive.customer.query");
    must(set.manager().delegations().add(
        {"wang", "li", std::nullopt, testDay(), testDay(), "holidays"}));
    access::RightsDesk desk = set.manager().rights();
    CHECK(
        must(desk.effectiveRights("li")).objects[0].rows.query ==
        std::vector<std::string>{"ids:C1 (wang)", "mine (wang)", "tree-below:district=32 (wang)"});
    must(desk.revokeRows("role:sales", "customer", {}));
    must(desk.revokeRows("person:wang", "customer", "ids:C1"));
    bool differs = false;
    for (const access::RightsDifference& one : must(desk.compare("zhao", "li")))
        if (one.kind == access::RightsDifference::Kind::queryRows) {
            CHECK(one.before.in(Language::en) == "mine");
            CHECK(one.after.in(Language::en) == "mine (wang)");
            differs = true;
        }
    CHECK(differs);
}

TEST_CASE("The administrator's amounts are not unlimited") {
    Deciding set;
    const auto levelOf = [&](const char* person) {
        return access::levelText(
                   must(set.manager().rights().effectiveRights(person)).amounts.front())
            .in(Language::en);
    };
    CHECK(levelOf("admin") == "no level");
    CHECK(levelOf("manager") == "not limited");
    CHECK(levelOf("li") == "not limited"); // no ladder is set
}

TEST_CASE("Somebody who is disabled is compared as one who may do nothing") {
    Deciding set;
    set.person("gone").member("gone", "sales");
    must(set.administrator().people().disable("gone", testDay()));
    const auto compared = [&](const char* first, const char* second) {
        std::map<std::string, std::string> lines;
        for (const access::RightsDifference& one :
             must(set.manager().rights().compare(first, second)))
            lines[one.key] = one.before.in(Language::en) + " > " + one.after.in(Language::en);
        return lines;
    };
    const auto more = compared("gone", "wang");
    CHECK(more.at("customer").starts_with("nothing > ids:C1"));
    CHECK(more.at("customer.name") == "hidden > readable");
    CHECK(more.at("archive.customer.query") == "no > yes");
    CHECK_FALSE(more.contains("customer.address")); // hidden from both
    const auto less = compared("wang", "gone");
    CHECK(less.size() == more.size());
    CHECK(less.at("customer.name") == "readable > hidden");
    CHECK(compared("gone", "gone").empty());
}
