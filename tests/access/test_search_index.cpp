#include "access/search_index.h"
#include "base/normalise.h"
#include "storage/statement.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::access;

namespace {

using Words = std::vector<std::string>;

/// A search table as the schema has them, with one row.
class Index {
public:
    Index() {
        database_.execute("CREATE VIRTUAL TABLE kept USING fts5 (words, content = '', "
                          "contentless_delete = 1, tokenize = 'ascii')");
    }
    void put(const std::string& pairs) {
        database_.prepare("INSERT OR REPLACE INTO kept (rowid, words) VALUES (1, ?)")
            .bind(1, pairs)
            .run();
    }
    bool finds(std::string_view key) {
        storage::Statement find = database_.prepare("SELECT count(*) FROM kept WHERE kept MATCH ?");
        find.bind(1, searchPhrase(key)).step();
        return find.integer(0) == 1;
    }

private:
    storage::Database database_ = storage::Database::inMemory();
};

// Few different characters, so that repetitions and near misses are common.
rc::Gen<std::string> anyText() {
    const Words alphabet{"恒", "瑞", "电", "电", "力", "股", "份", "a",  "b",  "B",
                         "7",  "8",  " ",  "-",  "（", "）", "·",  "Ａ", "７", "é",
                         "ß",  "ﬁ",  "㈱", "の", "𠮷", "漢", "ガ", "!",  "\"", "*"};
    return rc::gen::map(
        rc::gen::resize(16, rc::gen::container<Words>(rc::gen::elementOf(alphabet))),
        [](const Words& parts) {
            std::string text;
            for (const std::string& part : parts)
                text += part;
            return text;
        });
}

std::vector<std::size_t> characterStarts(std::string_view text) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U)
            starts.push_back(at);
    starts.push_back(text.size());
    return starts;
}

Words substrings(std::string_view text) {
    const auto starts = characterStarts(text);
    Words all;
    for (std::size_t from = 0; from + 1 < starts.size(); ++from)
        for (std::size_t to = from + 1; to < starts.size(); ++to)
            all.emplace_back(text.substr(starts[from], starts[to] - starts[from]));
    return all;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("A text is kept as pairs of neighbours and its last character") {
    CHECK(searchPairs("恒瑞电") == "恒瑞 瑞电 电");
    CHECK(searchPairs("A-1") == "a1 1");
    CHECK(searchPairs("电") == "电");
    CHECK(searchPairs("（）").empty());
    CHECK(searchPairs("").empty());
    CHECK(searchPairs(Words{"恒瑞", "", "电力"}) == "恒瑞 瑞 电力 力");
}

TEST_CASE("Three and more letters or digits in a row are kept as threes too") {
    CHECK(searchPairs("A-123") == "a1 12 23 3 ·a12 ·123 ·");
    CHECK(searchPairs("电123力45") == "电1 12 23 3力 力4 45 5 ·123 ·");
    CHECK(searchPairs("123电456") == "12 23 3电 电4 45 56 6 ·123 · ·456 ·");
    CHECK(searchPairs(Words{"abc", "bcd"}) == "ab bc c ·abc · bc cd d ·bcd ·");
}

TEST_CASE("What is typed becomes keys of words, blanks of any width between them") {
    CHECK(searchWords("  恒瑞　电力 ") == Words{"恒瑞", "电力"});
    CHECK(searchWords("ＡＢ-12\tx") == Words{"ab12", "x"});
    CHECK(searchWords("（） -").empty());
    CHECK(searchWords("").empty());
}

TEST_CASE("A phrase asks for pairs, or for the beginning of one") {
    CHECK(searchPhrase("恒瑞电") == "\"恒瑞 瑞电\"");
    CHECK(searchPhrase("恒瑞") == "\"恒瑞\"");
    CHECK(searchPhrase("恒") == "\"恒\" *");
    CHECK(searchPhrase("a") == "\"a\" *");
    CHECK(searchPhrase("a1") == "\"a1\"");
    CHECK(searchPhrase("a123") == "\"·a12 ·123\"");
    CHECK(searchPhrase("电123") == "\"电1 12 23\"");
}

TEST_CASE("Every part of a text's key is found, by the index and by looking") {
    Index index;
    REQUIRE(rc::check("parts are found", [&] {
        const std::string text = *anyText();
        index.put(searchPairs(text));
        for (const std::string& key : substrings(searchKey(text)))
            if (!index.finds(key) || !keyIsIn(key, text))
                RC_FAIL("\"" + key + "\" in \"" + text + "\"");
    }));
}

TEST_CASE("What is not in a text is not found, by the index or by looking") {
    Index index;
    REQUIRE(rc::check("index and looking agree", [&] {
        const std::string text = *anyText();
        const std::string key = searchKey(*anyText());
        RC_PRE(!key.empty());
        index.put(searchPairs(text));
        const bool isThere = contains(searchKey(text), key);
        RC_ASSERT(index.finds(key) == isThere);
        RC_ASSERT(keyIsIn(key, text) == isThere);
    }));
}

TEST_CASE("Each of several texts is found, and nothing across two of them") {
    Index index;
    REQUIRE(rc::check("no text reaches into the next", [&] {
        const Words texts = *rc::gen::container<Words>(3, anyText());
        index.put(searchPairs(texts));
        std::string together;
        for (const std::string& text : texts)
            together += searchKey(text);
        for (const std::string& key : substrings(together)) {
            bool isThere = false;
            for (const std::string& text : texts)
                isThere = isThere || contains(searchKey(text), key);
            if (index.finds(key) != isThere)
                RC_FAIL(key);
        }
    }));
}

TEST_CASE("Looking judges characters at the edges of the common Chinese block") {
    for (const char* text : {"一", "鿿", "䷿", "ꀀ", "䶿"})
        CHECK(keyIsIn(text, text) == (searchKey(text) == text));
    CHECK(keyIsIn("ab", "A-B"));
    CHECK(keyIsIn("ana", "Aná"));
    CHECK_FALSE(keyIsIn("ac", "abc"));
}
