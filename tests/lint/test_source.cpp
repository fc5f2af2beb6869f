#include "lint/source.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

TEST_CASE("A comment is neither code nor a literal") {
    const Source source = readSource("int a; // \"no\" 'literal\n/* \"nor\n this */ int b;\n");
    CHECK(source.literals.empty());
    CHECK(source.code.find("literal") == std::string::npos);
    CHECK(source.code.find("int a;") == 0);
    CHECK(source.code.find("int b;") != std::string::npos);
}

TEST_CASE("A line comment goes on after a backslash") {
    const Source source = readSource("// one \\\n\"two\"\nchar c;");
    CHECK(source.literals.empty());
    CHECK(source.code.find("char c;") != std::string::npos);
}

TEST_CASE("A string keeps its text and its line") {
    const Source source = readSource("\n\nauto a = u8\"say \\\"so\\\" // \\n\";");
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == "say \"so\" // \n");
    CHECK(source.literals[0].line == 3);
    CHECK(source.code.find("say") == std::string::npos);
}

TEST_CASE("A raw string ends at its own delimiter only") {
    const Source source = readSource("auto a = R\"q(one )\" \\n\n two)q\"; auto b = \"c\";");
    REQUIRE(source.literals.size() == 2);
    CHECK(source.literals[0].text == "one )\" \\n\n two");
    CHECK(source.literals[1].text == "c");
    CHECK(source.literals[1].line == 2);
}

TEST_CASE("A digit separator opens no character literal") {
    const Source source = readSource("auto a = 1'000'000; auto b = \"text\"; auto c = 0xFF'FF;");
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == "text");
}

TEST_CASE("A quotation mark in a character literal opens no string") {
    const Source source = readSource("f('\"', '\\'', L'\"', \"text\");");
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == "text");
}

TEST_CASE("Neighbouring strings are joined, separated ones are not") {
    const Source source =
        readSource("f(\"a\" /* and */\n  R\"(b)\" u8\"c\", \"d\" X \"e\");\ng(\"f\")");
    const auto joined = joinedLiterals(source);
    REQUIRE(joined.size() == 4);
    CHECK(joined[0].text == "abc");
    CHECK(joined[0].line == 1);
    CHECK(joined[1].text == "d");
    CHECK(joined[2].text == "e");
    CHECK(joined[3].text == "f");
}

TEST_CASE("Includes are found with their kind and line, and are no literals") {
    const Source source = readSource("#pragma once\n#include \"base/money.h\"\n"
                                     "#  include <vector> // \"base/no.h\"\n"
                                     "// #include <QString>\n#define A \"b\"\n");
    REQUIRE(source.includes.size() == 2);
    CHECK(source.includes[0].target == "base/money.h");
    CHECK_FALSE(source.includes[0].angled);
    CHECK(source.includes[0].line == 2);
    CHECK(source.includes[1].target == "vector");
    CHECK(source.includes[1].angled);
    CHECK(source.includes[1].line == 3);
    REQUIRE(source.literals.size() == 1);
    CHECK(source.literals[0].text == "b");
}

TEST_CASE("A file that breaks off is read to its end") {
    CHECK(readSource("auto a = \"open").literals.size() == 1);
    CHECK(readSource("auto a = R\"x(open").literals.size() == 1);
    CHECK(readSource("/* open").literals.empty());
    CHECK(readSource("#include <open").includes.size() == 1);
    CHECK(readSource("'").literals.empty());
}

TEST_CASE("A word is found only where it stands alone") {
    CHECK(findWord("archive_customer_tag", "archive_customer") == std::string::npos);
    CHECK(findWord("archive_customer_tag archive_customer.id", "archive_customer") == 21);
    CHECK(findWord("word", "word") == 0);
    CHECK(findWord("", "word") == std::string::npos);
}

TEST_CASE("Lines are counted from one, with or without a last line end") {
    int lines = 0;
    std::string last;
    const auto count = [&](int line, std::string_view text) {
        lines = line;
        last = text;
    };
    forEachLine("a\n\nb\n", count);
    CHECK(lines == 3);
    forEachLine("a\nb\nc\nd", count);
    CHECK(lines == 4);
    CHECK(last == "d");
}
