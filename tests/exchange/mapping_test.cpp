#include "exchange/mapping.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;

namespace {

/// All problems, or the message where the text as a whole is refused.
std::string wordsFor(std::string_view json) {
    const auto mapping = mappingFromJson(json);
    REQUIRE_FALSE(mapping);
    CHECK(mapping.error().code == ErrorCode::invalid);
    return tests::wordsOf(mapping.error());
}

} // namespace

TEST_CASE("A mapping is written and read as JSON") {
    const Mapping mapping{{{"CompanyName", "name"}, {"编码", "code"}}, Encoding::utf8, ','};
    CHECK(mappingToJson(mapping) ==
          R"({"columns":{"CompanyName":"name","编码":"code"},"delimiter":",","encoding":"utf-8"})");
    CHECK(mappingFromJson(mappingToJson(mapping)) == mapping);
    CHECK(mappingFromJson(R"({"columns":{}})") == Mapping{});
    CHECK(mappingFromJson(R"( {"delimiter":"\t","encoding":"GB18030","columns":{"a":"b"}} )") ==
          Mapping{{{"a", "b"}}, Encoding::gb18030, '\t'});
}

TEST_CASE("Any mapping comes back from its JSON") {
    const bool holds = rc::check("fromJson(toJson(mapping)) == mapping", [] {
        Mapping mapping;
        const auto headings = *rc::gen::container<std::vector<std::string>>(
            rc::gen::nonEmpty(tests::troublesomeText()));
        for (std::size_t index = 0; index < headings.size(); ++index) {
            mapping.columns[headings[index]] = "field" + std::to_string(index);
        }
        mapping.encoding = *rc::gen::element<std::optional<Encoding>>(
            std::nullopt, Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030, Encoding::utf16be);
        mapping.delimiter =
            *rc::gen::element<std::optional<char>>(std::nullopt, ',', ';', '\t', '|');
        RC_ASSERT(mappingFromJson(mappingToJson(mapping)) == mapping);
    });
    REQUIRE(holds);
}

TEST_CASE("What is no JSON object is refused as a whole") {
    for (const char* text : {"", "{", "[]", "null", "\"columns\"", "{\"columns\":{}} x", "\xFF",
                             "{\"columns\":{\"\xFF\":\"name\"}}", "{columns:{}}"}) {
        CHECK(wordsFor(text).starts_with(
            "The column mapping is no JSON object such as {\"columns\":"));
    }
    CHECK(wordsFor(std::string(500000, '[')).starts_with("The column mapping is no JSON object"));
}

TEST_CASE("Every problem of a mapping is named at once") {
    CHECK(wordsFor(R"({"colums":{},"encoding":"utf-7","delimiter":"ab"})") ==
          "- columns: This member is missing.\n"
          "- colums: A column mapping has no such member; it has columns, encoding and delimiter.\n"
          "- delimiter: Cells can be separated by a comma, a semicolon, a tab or a vertical bar, "
          "nothing else.\n"
          "- encoding: \"utf-7\" is no encoding known here; these are: utf-8, utf-8-bom, gb18030, "
          "utf-16le, utf-16be.\n");
    CHECK(wordsFor(R"({"columns":["a"],"encoding":5,"delimiter":""})").find("- encoding: \"5\"") !=
          std::string::npos);
    CHECK(wordsFor(R"({"columns":{"a":1,"":"b","c":""}})") ==
          "- : A heading and its field are both texts that are not empty.\n"
          "- a: A heading and its field are both texts that are not empty.\n"
          "- c: A heading and its field are both texts that are not empty.\n");
}

TEST_CASE("Doubled members and two columns for one field are refused") {
    CHECK(wordsFor(R"({"columns":{"a":"name","a":"code"}})") ==
          "- a: This member is there twice.\n");
    CHECK(wordsFor(R"({"columns":{"a":"x"},"columns":{"a":"y"}})") ==
          "- columns: This member is there twice.\n");
    CHECK(wordsFor(R"({"columns":{"a":"name","b":"name"}})") ==
          "- b: The field name is filled from the column a already.\n");
}

TEST_CASE("A mapping is read from a file of sensible size") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "map.json", "\xEF\xBB\xBF{\"columns\":{\"a\":\"b\"}}");
    CHECK(readMapping(folder / "map.json") == Mapping{{{"a", "b"}}, {}, {}});
    tests::writeFile(folder / "large.json", std::string((1U << 20U) + 1, ' '));
    for (const auto& file : {folder / "large.json", folder / "missing.json", folder.path()}) {
        const auto refused = readMapping(file);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::invalid);
    }
}
