#include "access/filter.h"
#include "access_support.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <array>
#include <memory>

using namespace xinheng;
using namespace xinheng::access;

namespace {

using Node = Filter::Node;

const Object& object() {
    static const Object made = tests::sampleObject();
    return made;
}

constexpr std::array<const char*, 8> operators{"=", "!=", "<", "<=", ">", ">=", "in", "like"};

std::string shown(const Filter::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return "'" + *text + "'";
    return "nothing";
}

/// The tree with every bracket: all(code = 'C1', any(...)).
std::string shown(const Node& node) {
    std::string parts;
    if (node.kind == Node::Kind::compare) {
        for (const Filter::Value& value : node.values)
            parts += " " + shown(value);
        return object().fields[node.field].key + " " +
               operators[static_cast<std::size_t>(node.op)] + parts;
    }
    for (const Node& child : node.children)
        parts += (parts.empty() ? "" : ", ") + shown(child);
    return std::array{"all(", "any(", "none("}[static_cast<std::size_t>(node.kind)] + parts + ")";
}

std::string parsed(std::string_view text) {
    const auto filter = Filter::parse(text, object());
    return filter ? shown(filter->root()) : filter.error().message.in(Language::en);
}

ErrorCode codeOf(std::string_view text) {
    const auto filter = Filter::parse(text, object());
    REQUIRE_FALSE(filter);
    return filter.error().code;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int time = 0; time < times; ++time)
        all += text;
    return all;
}

/// A condition written with brackets around every part, and the tree it stands for.
struct Written {
    std::string text;
    std::string tree;
};

Written anyCondition(int depth) {
    const int kind = *rc::gen::inRange(0, depth == 0 ? 1 : 4);
    if (kind == 0) {
        const std::string value =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("x'A =(%")));
        std::string quoted = "'";
        for (const char byte : value)
            quoted += byte == '\'' ? std::string("''") : std::string(1, byte);
        const std::size_t op = *rc::gen::elementOf(std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 7});
        const auto begin = value.find_first_not_of(' ');
        const std::string kept = begin == std::string::npos
                                     ? ""
                                     : value.substr(begin, value.find_last_not_of(' ') - begin + 1);
        return {"name " + std::string(operators[op]) + " " + quoted + "'",
                "name " + std::string(operators[op]) + " '" + kept + "'"};
    }
    if (kind == 1) {
        const Written inner = anyCondition(depth - 1);
        return {"not (" + inner.text + ")", "none(" + inner.tree + ")"};
    }
    Written whole{"", kind == 2 ? "all(" : "any("};
    const int count = *rc::gen::inRange(2, 4);
    for (int part = 0; part < count; ++part) {
        const Written inner = anyCondition(depth - 1);
        whole.text += (part == 0 ? "" : kind == 2 ? " and " : " or ") + ("(" + inner.text + ")");
        whole.tree += (part == 0 ? "" : ", ") + inner.tree;
    }
    whole.tree += ")";
    return whole;
}

} // namespace

TEST_CASE("Each operator compares a field with a value of its type") {
    CHECK(parsed("code = 'C1'") == "code = 'C1'");
    CHECK(parsed("code!=C1") == "code != 'C1'");
    CHECK(parsed("limit < 100") == "limit < 10000");
    CHECK(parsed("limit <= 0.05") == "limit <= 5");
    CHECK(parsed("limit>-1.50") == "limit > -150");
    CHECK(parsed("since >= '2024-05-08'") == "since >= '2024-05-08'");
    CHECK(parsed("since>=2024-05-08") == "since >= '2024-05-08'");
    CHECK(parsed("district in (1101, '3201' ,C)") == "district in '1101' '3201' 'C'");
    CHECK(parsed("name LIKE '%恒瑞%'") == "name like '%恒瑞%'");
    CHECK(parsed(" \t\r\nname = 恒瑞\n") == "name = '恒瑞'");
}

TEST_CASE("An empty text asks for what is not there") {
    CHECK(parsed("limit = ''") == "limit = nothing");
    CHECK(parsed("since != ''") == "since != nothing");
    CHECK(parsed("district = ''") == "district = nothing");
    CHECK(parsed("name = ''") == "name = ''");
    CHECK(parsed("grade = ''") == "grade = ''");
}

TEST_CASE("A quote inside a text is doubled, and signs in it mean nothing") {
    CHECK(parsed("name = 'O''Neil'") == "name = 'O'Neil'");
    CHECK(parsed("name = ''''") == "name = '''");
    CHECK(parsed("name = ') or (code = 1 --'") == "name = ') or (code = 1 --'");
    CHECK(parsed("name = 'and' or name = 'not'") == "any(name = 'and', name = 'not')");
}

TEST_CASE("not binds closer than and, and closer than or") {
    CHECK(parsed("code=1 or code=2 and code=3") == "any(code = '1', all(code = '2', code = '3'))");
    CHECK(parsed("code=1 and code=2 or code=3") == "any(all(code = '1', code = '2'), code = '3')");
    CHECK(parsed("(code=1 or code=2) and code=3") ==
          "all(any(code = '1', code = '2'), code = '3')");
    CHECK(parsed("not code=1 and code=2") == "all(none(code = '1'), code = '2')");
    CHECK(parsed("not (code=1 and code=2)") == "none(all(code = '1', code = '2'))");
    CHECK(parsed("NOT not code=1") == "none(none(code = '1'))");
    CHECK(parsed("code=1 Or code=2 OR code=3") == "any(code = '1', code = '2', code = '3')");
}

TEST_CASE("What can't be read is refused with the place, counted in characters") {
    const auto at = [](int place, const std::string& expected) {
        return "The filter can't be read at character " + std::to_string(place) + ": expected " +
               expected + ".";
    };
    CHECK(parsed("") == at(1, "the key of a field"));
    CHECK(parsed("  ") == at(3, "the key of a field"));
    CHECK(parsed("code") == at(5, "one of = != < <= > >= in like"));
    CHECK(parsed("code ! 1") == at(6, "one of = != < <= > >= in like"));
    CHECK(parsed("code = ") == at(8, "a value"));
    CHECK(parsed("name = '恒瑞' x") == at(13, "and, or, or the end"));
    CHECK(parsed("name = '恒瑞") == at(8, "the closing quote of this text"));
    CHECK(parsed("(code = 1") == at(10, "a closing bracket"));
    CHECK(parsed("code in 1") == at(9, "a bracket with the values"));
    CHECK(parsed("code in (1, )") == at(13, "a value"));
    CHECK(parsed("code in ()") == at(10, "a value"));
    CHECK(parsed("code in (1 2)") == at(12, "a closing bracket"));
    CHECK(parsed("code = 1 and") == at(13, "the key of a field"));
    CHECK(parsed("code = 1; drop") == at(9, "and, or, or the end"));
    CHECK(codeOf("code = 1 and") == ErrorCode::invalid);
}

TEST_CASE("Unknown fields and values of another type are refused") {
    CHECK(parsed("sql = 1") == "Sample has no field sql.");
    CHECK(parsed("CODE = 1") == "Sample has no field CODE.");
    CHECK(parsed("limit like '1%'") == "like asks for text, and limit is none.");
    CHECK(parsed("since like '2024%'") == "like asks for text, and since is none.");
    for (const char* text :
         {"limit = ten", "limit = 1.005", "limit in (1, x)", "since = 2024-02-30", "since = 5"})
        CHECK(codeOf(text) == ErrorCode::invalid);
}

TEST_CASE("Length and depth have limits") {
    const std::string one = "code=1";
    CHECK(Filter::parse(one + repeated(" or " + one, 199), object()));
    CHECK(parsed(one + repeated(" or " + one, 200)) == "The filter has more than 200 comparisons.");
    CHECK(Filter::parse("code in (1" + repeated(",1", 198) + ")", object()));
    CHECK(codeOf("code in (1" + repeated(",1", 199) + ")") == ErrorCode::invalid);
    CHECK(Filter::parse(repeated("(", 40) + one + repeated(")", 40), object()));
    CHECK(parsed(repeated("(", 41) + one + repeated(")", 41)) ==
          "The filter is nested too deeply.");
    CHECK(parsed(repeated("not ", 100000) + one) == "The filter is nested too deeply.");
    CHECK(Filter::parse("name like '" + repeated("%", 200) + "'", object()));
    CHECK(parsed("name like '" + repeated("%", 201) + "'") ==
          "The pattern after like is too long.");
}

TEST_CASE("The fields of a filter are those it looks at, however deep") {
    const auto filter = Filter::parse("not (limit > 1 or name like x) and limit < 5", object());
    REQUIRE(filter);
    CHECK(filter->fields() == std::set<std::size_t>{1, 3});
}

TEST_CASE("A condition with all its brackets is read as it is meant") {
    REQUIRE(rc::check("written and read agree", [] {
        const Written written = anyCondition(3);
        RC_ASSERT(parsed(written.text) == written.tree);
    }));
}

TEST_CASE("Any bytes are read or refused") {
    REQUIRE(
        rc::check("bytes", [](const std::string& bytes) { (void)Filter::parse(bytes, object()); }));
    const std::vector<std::string> pieces{"code",       "limit", "since", "and", "or",  "not",
                                          "in",         "like",  "(",     ")",   ",",   "=",
                                          "!=",         "<",     "'",     "''",  "'x'", "5",
                                          "2024-05-08", " ",     "\xFF",  "恒",  "\\",  "!"};
    REQUIRE(rc::check("pieces of filters", [&] {
        std::string text;
        for (const auto& piece :
             *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)))
            text += piece + " ";
        const auto filter = Filter::parse(text, object());
        RC_CLASSIFY(filter.has_value());
        RC_ASSERT(filter || filter.error().code == ErrorCode::invalid);
        // Without the byte behind it, so that a read too far shows under the sanitizer.
        const std::unique_ptr<char[]> exact(new char[text.size()]);
        std::copy(text.begin(), text.end(), exact.get());
        RC_ASSERT(Filter::parse({exact.get(), text.size()}, object()).has_value() ==
                  filter.has_value());
    }));
}
