#include "cli/shell_words.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using xinheng::cli::shellWords;
using Words = std::vector<std::string>;

TEST_CASE("Words are taken apart as a shell does") {
    CHECK(*shellWords("") == Words{});
    CHECK(*shellWords("  a \t b  ") == Words{"a", "b"});
    CHECK(*shellWords("'a b' \"c d\" e\\ f") == Words{"a b", "c d", "e f"});
    CHECK(*shellWords("name='恒瑞 电力'x") == Words{"name=恒瑞 电力x"});
    CHECK(*shellWords("'' \"\"") == Words{"", ""});
    CHECK(*shellWords(R"("a \"b\" \n \\")") == Words{R"(a "b" \n \)"});
    CHECK(*shellWords(R"('a\b' a\'b)") == Words{R"(a\b)", "a'b"});
    CHECK(*shellWords(R"(a\)") == Words{R"(a\)"});
    CHECK(*shellWords("a#b #c") == Words{"a#b", "#c"});
    CHECK(*shellWords("$HOME `id` *") == Words{"$HOME", "`id`", "*"});
}

TEST_CASE("A quotation mark that is not closed is a usage error") {
    for (const char* line : {"'a", "\"a", "a 'b\"", "\"a\\\""}) {
        const auto words = shellWords(line);
        CAPTURE(line);
        REQUIRE_FALSE(words.has_value());
        CHECK(words.error().code == xinheng::ErrorCode::usage);
    }
}

TEST_CASE("Words quoted one by one come back as they were") {
    REQUIRE(rc::check([](const std::vector<std::string>& words) {
        std::string line;
        for (const std::string& word : words) {
            line += " '";
            for (const char byte : word) {
                line += byte == '\'' ? std::string(R"('\'')") : std::string(1, byte);
            }
            line += "'";
        }
        const auto back = shellWords(line);
        return back.has_value() && *back == words;
    }));
}
