#include "access/scope.h"
#include "access_support.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::access;

namespace {

using Kind = Scope::Kind;

const Object& object() {
    static const Object made = tests::sampleObject();
    return made;
}

Scope scopeOf(std::string_view words) {
    const auto scope = Scope::parse(words, object());
    REQUIRE(scope);
    return *scope;
}

std::string refusal(std::string_view words, const Object& of = object()) {
    const auto scope = Scope::parse(words, of);
    REQUIRE_FALSE(scope);
    CHECK(scope.error().code == ErrorCode::invalid);
    return scope.error().message.in(Language::en);
}

} // namespace

TEST_CASE("Every kind of scope is read from its words and writes them again") {
    CHECK(scopeOf("all").kind() == Kind::all);
    CHECK(scopeOf("mine").kind() == Kind::mine);
    CHECK(scopeOf("department").kind() == Kind::department);
    CHECK(scopeOf("department-below").kind() == Kind::departmentBelow);
    CHECK(scopeOf("ids:C1,C2").kind() == Kind::ids);
    CHECK(scopeOf("tree:district=3201").kind() == Kind::tree);
    CHECK(scopeOf("tree-below:district=3201").kind() == Kind::treeBelow);
    CHECK(scopeOf("where:limit > 5").kind() == Kind::where);
    for (const char* words :
         {"all", "mine", "department", "department-below", "ids:C1,C2", "tree:district=3201",
          "tree-below:department=D1", "where:limit > 5 and name = 'a,b:c=d'"})
        CHECK(scopeOf(words).words() == words);
}

TEST_CASE("The parts of a scope are there for the query") {
    CHECK(scopeOf("ids: C1 ,,C2,").ids() == std::vector<std::string>{"C1", "C2"});
    CHECK(scopeOf("ids:恒瑞").ids() == std::vector<std::string>{"恒瑞"});
    const Scope tree = scopeOf("tree-below:district= 3201 ");
    CHECK(tree.dimension() == "district");
    CHECK(tree.code() == "3201");
    CHECK(scopeOf("where:limit > 5").filter() == "limit > 5");
}

TEST_CASE("A scope for people is in words of the object") {
    const auto text = [](std::string_view words) {
        return scopeOf(words).text(object()).in(Language::en);
    };
    CHECK(text("all") == "all rows");
    CHECK(text("ids:C1,C2,C3") == "3 chosen rows");
    CHECK(text("tree:district=3201") == "district 3201 only");
    CHECK(text("tree-below:district=3201") == "district 3201 and below");
    CHECK(text("where:limit > 5") == "rows where limit > 5");
    for (const char* words : {"mine", "department", "department-below"})
        CHECK_FALSE(text(words).empty());
}

TEST_CASE("Words that say nothing about the object are refused") {
    for (const char* words :
         {"", "ALL", "all ", "mine:", "everything", "tree", "where", "ids", "department:D1"})
        CHECK(refusal(words).starts_with("There is no scope \"" + std::string(words) + "\"."));
    CHECK(refusal("ids:") == "The scope \"ids:\" needs at least one code.");
    CHECK(refusal("ids: , ") == "The scope \"ids:\" needs at least one code.");
    CHECK(refusal("tree:class=1") == "Sample has no dimension class.");
    CHECK(refusal("tree-below:name=1") == "Sample has no dimension name.");
    for (const char* words : {"tree:", "tree:district", "tree:district=", "tree-below:district=  "})
        CHECK(refusal(words).starts_with("A tree scope is written"));
    CHECK(refusal("where:secret = 1") == "Sample has no field secret.");
    CHECK(refusal("where:").starts_with("The filter can't be read"));
}

TEST_CASE("An object without responsible people or departments has no such scopes") {
    Object plain = tests::sampleObject();
    plain.personField.clear();
    plain.dimensions.clear();
    CHECK(refusal("mine", plain).find("no responsible person") != std::string::npos);
    CHECK(refusal("department", plain) == "Sample has no dimension department.");
    CHECK(refusal("department-below", plain) == "Sample has no dimension department.");
    CHECK(Scope::parse("all", plain));
}

TEST_CASE("Whatever is read as a scope writes words that mean the same") {
    using Pieces = std::vector<std::string>;
    const Pieces beginnings{
        "all", "mine", "ids:", "tree:district=", "tree-below:department=", "where:name = "};
    const Pieces pieces{"3201", ",", " ", "'x'", "x", "恒", "=", "\xFF", ":", " and name = "};
    REQUIRE(rc::check("words and scope agree", [&] {
        std::string words = *rc::gen::elementOf(beginnings);
        for (const auto& piece :
             *rc::gen::resize(8, rc::gen::container<Pieces>(rc::gen::elementOf(pieces))))
            words += piece;
        const auto scope = Scope::parse(words, object());
        RC_CLASSIFY(scope.has_value());
        if (!scope)
            return;
        const auto again = Scope::parse(scope->words(), object());
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->words() == scope->words());
        RC_ASSERT(again->kind() == scope->kind());
    }));
}
