#include "base/normalise.h"
#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using xinheng::narrowed;
using xinheng::searchKey;
using xinheng::sortKey;
using xinheng::tidied;

namespace {

/// Any well-formed text, mostly of the scripts business data has.
std::string anyText() {
    const auto character = rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0x20, 0x7F),
                                          rc::gen::inRange<std::uint32_t>(0xA0, 0x2B0),
                                          rc::gen::inRange<std::uint32_t>(0x300, 0x370),
                                          rc::gen::inRange<std::uint32_t>(0x1100, 0x1200),
                                          rc::gen::inRange<std::uint32_t>(0x2000, 0x3100),
                                          rc::gen::inRange<std::uint32_t>(0x4E00, 0xA000),
                                          rc::gen::inRange<std::uint32_t>(0xAC00, 0xD7A4),
                                          rc::gen::inRange<std::uint32_t>(0xF900, 0xFFF0),
                                          rc::gen::inRange<std::uint32_t>(0x10000, 0x30000));
    std::string text;
    for (const auto c : *rc::gen::container<std::vector<std::uint32_t>>(character)) {
        xinheng::utf8::append(text, c);
    }
    return text;
}

/// What the quick path of searchKey knows.
std::string simpleText() {
    const auto character = rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0x00, 0x80),
                                          rc::gen::inRange<std::uint32_t>(0x3000, 0x3004),
                                          rc::gen::inRange<std::uint32_t>(0x3008, 0x3012),
                                          rc::gen::inRange<std::uint32_t>(0x2010, 0x2028),
                                          rc::gen::inRange<std::uint32_t>(0x3400, 0x4DC0),
                                          rc::gen::inRange<std::uint32_t>(0x4E00, 0xA000),
                                          rc::gen::inRange<std::uint32_t>(0xFF01, 0xFF5F),
                                          rc::gen::just<std::uint32_t>(0xB7));
    std::string text;
    for (const auto c : *rc::gen::container<std::vector<std::uint32_t>>(character)) {
        xinheng::utf8::append(text, c);
    }
    return text;
}

} // namespace

TEST_CASE("Clean text is well-formed and has no control characters but tab and line ends") {
    CHECK(xinheng::isCleanUtf8("恒瑞\t电力\r\n"));
    CHECK(xinheng::isCleanUtf8(""));
    for (const auto& text :
         {std::string("a\0b", 3), std::string("\x1b[31m"), std::string("\x7F"),
          std::string("\xC2\x85"), std::string("\xFF"), std::string("\xC0\x80"),
          std::string("\xED\xA0\x80"), std::string("\xE4\xB8"), std::string("\xB1\xB1")}) {
        CHECK_FALSE(xinheng::isCleanUtf8(text));
    }
}

TEST_CASE("Tidying trims white space of any kind and composes, and changes nothing else") {
    CHECK(tidied(" \t恒瑞　电力 \xC2\xA0　\r\n") == "恒瑞　电力");
    CHECK(tidied("\xEF\xBB\xBF恒瑞\xE2\x80\x8B") == "恒瑞");
    CHECK(tidied("  A  B  ") == "A  B");
    CHECK(tidied("Cafe\xCC\x81") == "Café");
    CHECK(tidied("ＡＢＣ１２３") == "ＡＢＣ１２３");
    CHECK(tidied(" 　\t").empty());
    CHECK(tidied("").empty());
}

TEST_CASE("Narrowing makes full-width letters and digits ASCII") {
    CHECK(narrowed("　０２１－６２３４　５６７８ ") == "021-6234 5678");
    CHECK(narrowed("Ｋ００１") == "K001");
    CHECK(narrowed(" K-1 ") == "K-1");
    CHECK(narrowed("\xC2\xB4"
                   "1") == "\xCC\x81"
                           "1"); // the acute sign decomposes into a space and an accent
}

TEST_CASE("A search key keeps folded letters and digits only") {
    CHECK(searchKey("Ana  Trujillo（北京）") == "anatrujillo北京");
    CHECK(searchKey("Ｈｅｎｇ·瑞，《电力》") == "heng瑞电力");
    CHECK(searchKey("Königlich Essen") == "koniglichessen");
    CHECK(searchKey("Straße") == "strasse");
    CHECK(searchKey("Vins et alcools Chevalier, 1er ÉTAGE") == "vinsetalcoolschevalier1eretage");
    CHECK(searchKey("二〇〇八№①") == "二〇〇八no1");
    CHECK(searchKey("㈱電力") == "株電力");
    CHECK(searchKey("한국") == "한국");
    CHECK(searchKey("-- / …").empty());
    CHECK(searchKey("a\xFF"
                    "b") == "ab");
}

TEST_CASE("A search key of a search key is itself") {
    REQUIRE(rc::check([] {
        const auto key = searchKey(anyText());
        return searchKey(key) == key && xinheng::isCleanUtf8(key);
    }));
}

TEST_CASE("The quick path of search keys agrees with the thorough one") {
    REQUIRE(rc::check([] {
        const auto text = simpleText();
        return searchKey("É" + text) == "e" + searchKey(text) &&
               searchKey(text + "㈱") == searchKey(text) + "株";
    }));
}

TEST_CASE("Tidying and narrowing twice changes nothing more") {
    REQUIRE(rc::check([] {
        const auto text = anyText();
        return tidied(tidied(text)) == tidied(text) && narrowed(narrowed(text)) == narrowed(text) &&
               searchKey(tidied(text)) == searchKey(text) &&
               searchKey(narrowed(text)) == searchKey(text);
    }));
}

TEST_CASE("Sort keys put Chinese in pinyin order") {
    CHECK(sortKey("李") < sortKey("王"));
    CHECK(sortKey("王") < sortKey("张"));
    CHECK(sortKey("安徽电力") < sortKey("北京电力"));
    CHECK(sortKey("恒瑞") < sortKey("恒瑞电力"));
    CHECK(sortKey("A") < sortKey("B"));
    CHECK(sortKey("a") < sortKey("B"));
    CHECK(sortKey("Zebra") > sortKey("Émile"));
    CHECK(sortKey("1") < sortKey("A"));
    CHECK(sortKey("").find('\0') == std::string::npos);
    CHECK(sortKey("恒瑞电力").find('\0') == std::string::npos);
    CHECK_FALSE(xinheng::sortKeyVersion().empty());
}

TEST_CASE("Sort keys order texts in one way only") {
    REQUIRE(rc::check([] {
        const auto a = sortKey(anyText());
        const auto b = sortKey(anyText());
        return (a < b) + (b < a) + (a == b) == 1 && a.find('\0') == std::string::npos;
    }));
    REQUIRE(rc::check([] {
        const auto text = anyText();
        return sortKey(text) == sortKey(tidied(text)) || text != tidied(text);
    }));
}

TEST_CASE("Names sort by their beginning before their length") {
    const auto name = [](const char* more) { return sortKey(std::string("恒瑞") + more); };
    CHECK(name("") < name("A"));
    CHECK(name("安") < name("北"));
    CHECK(name("北京北") < name("东"));
    CHECK(name("1厂") < name("2厂"));
}

TEST_CASE("A long name has a whole sort key") {
    std::string name;
    for (int i = 0; i < 300; ++i) {
        name += "电é";
    }
    CHECK(sortKey(name) < sortKey(name + "电"));
    CHECK(sortKey(name) == sortKey(name));
}

TEST_CASE("Characters are counted, not bytes") {
    CHECK(xinheng::characterCount("恒瑞ab") == 4);
    CHECK(xinheng::characterCount("𠀀") == 1);
    CHECK(xinheng::characterCount("") == 0);
}
