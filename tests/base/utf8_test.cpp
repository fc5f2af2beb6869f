#include "base/normalise.h"
#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

namespace utf8 = xinheng::utf8;

namespace {

std::vector<std::int32_t> forwards(std::string_view text) {
    std::vector<std::int32_t> out;
    for (std::size_t at = 0; at < text.size();) {
        out.push_back(utf8::next(text, at));
    }
    return out;
}

std::vector<std::int32_t> backwards(std::string_view text) {
    std::vector<std::int32_t> out;
    for (std::size_t at = text.size(); at > 0;) {
        out.push_back(utf8::previous(text, at));
    }
    std::ranges::reverse(out);
    return out;
}

} // namespace

TEST_CASE("Characters of one to four bytes are taken one after the other") {
    CHECK(forwards("aé电𠀀") == std::vector<std::int32_t>{'a', 0xE9, 0x7535, 0x20000});
    CHECK(backwards("aé电𠀀") == std::vector<std::int32_t>{'a', 0xE9, 0x7535, 0x20000});
    CHECK(forwards(std::string_view("\0x", 2)) == std::vector<std::int32_t>{0, 'x'});
}

TEST_CASE("Ill-formed bytes are told apart and passed over") {
    CHECK(forwards("a\xFF"
                   "b") == std::vector<std::int32_t>{'a', -1, 'b'});
    CHECK(forwards("\xE7\x94") == std::vector<std::int32_t>{-1});
    CHECK(forwards("\xC0\x80").front() == -1);         // the NUL in too many bytes
    CHECK(forwards("\xED\xA0\x80").front() == -1);     // half of a surrogate pair
    CHECK(forwards("\xF4\x90\x80\x80").front() == -1); // beyond the last character
    CHECK(backwards("a\xFF"
                    "b") == std::vector<std::int32_t>{'a', -1, 'b'});
}

TEST_CASE("What is written character by character is read back in both directions") {
    REQUIRE(rc::check([] {
        const auto character = rc::gen::suchThat(
            rc::gen::oneOf(rc::gen::inRange(0, 0x800), rc::gen::inRange(0x800, 0x110000)),
            [](std::int32_t c) { return c < 0xD800 || c > 0xDFFF; });
        const auto characters = *rc::gen::container<std::vector<std::int32_t>>(character);
        std::string text;
        for (const auto c : characters) {
            utf8::append(text, static_cast<char32_t>(c));
        }
        return forwards(text) == characters && backwards(text) == characters &&
               xinheng::characterCount(text) == characters.size();
    }));
}

TEST_CASE("Any bytes at all are walked to their end") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const auto characters = forwards(bytes);
        const bool wellFormed = std::ranges::count(characters, -1) == 0;
        return characters.size() <= bytes.size() && backwards(bytes).size() <= bytes.size() &&
               (!xinheng::isCleanUtf8(bytes) || wellFormed);
    }));
}

TEST_CASE("Normalising copes with any bytes and leaves well-formed text") {
    REQUIRE(rc::check([](const std::string& bytes) {
        const auto key = xinheng::searchKey(bytes);
        return xinheng::isCleanUtf8(key) && xinheng::searchKey(key) == key &&
               xinheng::sortKey(bytes).find('\0') == std::string::npos &&
               xinheng::tidied(bytes).size() <= bytes.size() * 3;
    }));
}
