#include "book.h"
#include "exchange/csv_format.h"
#include "exchange/xlsx_shared_strings.h"
#include "exchange/zip_reader.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Book;
using tests::Table;
using tests::wordsOf;
using tests::ZipPart;

namespace {

const std::string header = "<row r=\"1\"><c t=\"inlineStr\"><is><t>h</t></is></c></row>";

/// The English source of what a file of these bytes is refused with.
std::string refusal(const std::string& bytes) {
    const auto outcome = tests::readBook(bytes);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().code == ErrorCode::invalid);
    CHECK(outcome.header.empty());
    return outcome.errors.front().message.source();
}

std::string withPart(const ZipPart& part) {
    Book book;
    book.sheet = tests::sheetOf(header);
    auto parts = tests::partsOf(book);
    for (ZipPart& one : parts) {
        if (one.name == part.name) {
            one = part;
            return tests::zipOf(parts);
        }
    }
    parts.push_back(part);
    return tests::zipOf(parts);
}

/// A book whose sheet is this XML and nothing around it.
tests::Outcome readXml(const std::string& xml) {
    Book book;
    book.sheet = xml;
    return tests::readBook(tests::bookOf(book));
}

const std::string tooLarge =
    "\"{}\" unpacks to more than any table needs, which is how a file that "
    "means harm is made; it is not read.";

} // namespace

TEST_CASE("An entry that unpacks to hundreds of times its size is refused before it is unpacked") {
    const std::string zeros(std::size_t{40} << 20U, '\0');
    CHECK(refusal(withPart(tests::deflated("xl/worksheets/sheet1.xml", zeros))) == tooLarge);
    CHECK(refusal(withPart(tests::deflated("docProps/thumbnail.jpeg", zeros))) == tooLarge);
}

TEST_CASE("Entries that together unpack to more than 6 GiB are refused") {
    std::vector<ZipPart> parts = tests::partsOf({tests::sheetOf(header), "", "", "", ""});
    const std::string filler(9U << 20U, 'x');
    for (int count = 0; count < 3; ++count) {
        parts.push_back({"part" + std::to_string(count), filler, 0x7FFFF000U});
    }
    CHECK(tests::readBook(tests::zipOf(parts)).errors.empty());
    parts.push_back({"one more", filler, 0x7FFFF000U});
    CHECK(refusal(tests::zipOf(parts)) == tooLarge);
}

TEST_CASE("An entry that holds more or less than it says is damaged") {
    auto lie = tests::deflated("xl/worksheets/sheet1.xml",
                               tests::sheetOf(header + std::string(100000, ' ')));
    lie.says = 100;
    CHECK(refusal(withPart(lie)).find("damaged") != std::string::npos);
    lie.says = 1000000;
    CHECK(tests::readBook(withPart(lie)).errors.size() == 1);
}

TEST_CASE("More than ten thousand entries are refused, however the archive counts them") {
    std::vector<ZipPart> parts;
    for (int count = 0; count < 10001; ++count) {
        parts.push_back({std::to_string(count), ""});
    }
    const std::string bytes = tests::zipOf(parts);
    CHECK(refusal(bytes).starts_with("\"{}\" holds more than {} files"));
    parts.pop_back();
    CHECK(refusal(tests::zipOf(parts)) ==
          "\"{}\" is no XLSX workbook; save it as XLSX or CSV first.");
    // The same number in a second end record, which archives with large numbers have.
    std::string tail = bytes.substr(bytes.size() - 22);
    std::string longRecord = "PK\x06\x06" + std::string(20, '\0');
    longRecord += std::string("\xFF\xFF\xFF\xFF\0\0\0\0", 8) + std::string(24, '\0');
    std::string locator = "PK\x06\x07" + std::string(4, '\0');
    const auto offset = bytes.size() - 22;
    for (unsigned shift = 0; shift < 64; shift += 8) {
        locator += static_cast<char>(offset >> shift & 0xFFU);
    }
    locator += std::string(4, '\0');
    tail.replace(8, 4, "\xFF\xFF\xFF\xFF");
    CHECK(refusal(bytes.substr(0, offset) + longRecord + locator + tail)
              .starts_with("\"{}\" holds more than {} files"));
}

TEST_CASE(
    "What is no workbook, damaged, protected or packed strangely is refused with its reason") {
    Book book;
    book.sheet = tests::sheetOf(header);
    const std::string good = tests::bookOf(book);
    CHECK(tests::readBook(good).errors.empty());
    CHECK(refusal("a,b\n1,2\n").find("no XLSX workbook") != std::string::npos);
    CHECK(refusal("\xD0\xCF\x11\xE0 and more").find("older format") != std::string::npos);
    CHECK(refusal("PK\x03\x04").find("damaged") != std::string::npos);
    CHECK(refusal(good.substr(0, good.size() - 30)).find("damaged") != std::string::npos);
    CHECK(refusal(tests::zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}))
              .find("no XLSX workbook") != std::string::npos);
    ZipPart sheet{"xl/worksheets/sheet1.xml", book.sheet};
    sheet.flags = 1;
    CHECK(refusal(withPart(sheet)).find("password") != std::string::npos);
    sheet.flags = 0;
    sheet.method = 12;
    CHECK(refusal(withPart(sheet)).find("damaged") != std::string::npos);
    sheet.method = 0;
    sheet.sum = 7;
    CHECK_FALSE(tests::readBook(withPart(sheet)).errors.empty());
    CHECK(refusal(withPart({"_rels/.rels", "<a/>"})).find("no XLSX workbook") != std::string::npos);
    CHECK(refusal(withPart({"xl/workbook.xml", "<workbook/>"})).find("no XLSX workbook") !=
          std::string::npos);
    CHECK(refusal(withPart({"xl/_rels/workbook.xml.rels", "<a/>"})).find("no worksheet") !=
          std::string::npos);
    auto parts = tests::partsOf(book);
    parts.erase(parts.begin() + 2);
    CHECK(refusal(tests::zipOf(parts)).find("its part {} is missing") != std::string::npos);
}

TEST_CASE("A document type is refused, and so are the entities it would bring") {
    const std::string laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    const std::string why =
        "1 : From here on the sheet can't be read: it has a document type, which "
        "no workbook has.\n";
    const auto outcome = readXml(laughs + tests::sheetOf(header));
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) == why);
    CHECK(wordsOf(readXml("<!DOCTYPE w SYSTEM \"file:///etc/passwd\">" + tests::sheetOf(header))
                      .errors.front()) == why);
    CHECK(wordsOf(readXml(tests::sheetOf("&a;")).errors.front()).find("broken in line 1") !=
          std::string::npos);
    CHECK(refusal(withPart({"xl/workbook.xml", laughs + tests::workbookOf()}))
              .starts_with("The part {} of the file"));
}

TEST_CASE("Tags without end, deep nesting and endless attributes are refused") {
    std::string deep;
    for (int level = 0; level < 200; ++level) {
        deep += "<a>";
    }
    CHECK(wordsOf(readXml(tests::sheetOf(deep)).errors.front()).find("nested too deeply") !=
          std::string::npos);
    const std::string filler(3U << 20U, 'x');
    for (const std::string& token : {"<!-- " + filler + " -->", "<?a " + filler + "?>",
                                     "<row r=\"" + filler + "\"/>", "<" + filler + "/>"}) {
        CHECK(wordsOf(readXml(tests::sheetOf(header + token)).errors.front())
                  .find("longer than 1 MiB") != std::string::npos);
    }
    CHECK(wordsOf(readXml("<!-- " + filler + " -->" + tests::sheetOf(header)).errors.front())
              .find("longer than 1 MiB") != std::string::npos);
}

TEST_CASE("Damage in a sheet is said with its row, after the rows before it") {
    Book book;
    book.sheet =
        tests::sheetOf(header + "<row r=\"2\"><c><v>1</v></c></row><row r=\"5\"><c><v>2</c>");
    const auto outcome = tests::readBook(tests::bookOf(book));
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front())
              .starts_with("5 : From here on the sheet can't be read: its XML is broken in line 1, "
                           "column "));
    CHECK(outcome.rows == Table{{"1"}});
    CHECK(wordsOf(tests::readRows(header + "<row r=\"3\"/><row r=\"3\"/>").errors.front()) ==
          "3 : From here on the sheet can't be read: its rows are not in order.\n");
    CHECK(wordsOf(tests::readRows(header + "<row r=\"1048577\"/>").errors.front()) ==
          "1 : From here on the sheet can't be read: it has more than 1048576 rows.\n");
    CHECK(tests::readRows(header + "<row r=\"1048576\"><c><v>1</v></c></row>").rows ==
          Table{{"1"}});
    CHECK(wordsOf(readXml("<worksheet/>").errors.front()).find("it is no worksheet") !=
          std::string::npos);
}

TEST_CASE("Cells in the wrong place are said, and the other rows are read") {
    const auto outcome = tests::readRows(
        header +
        "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row><row r=\"3\"><c r=\"7\"><v>1</v></c></row>"
        "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"A4\"><v>2</v></c></row>"
        "<row r=\"5\"><c r=\"ZZZZZZZZZZZZZZZ5\"><v>1</v></c></row>"
        "<row r=\"6\"><c r=\"A6\"><v>6</v></c></row>");
    REQUIRE(outcome.errors.size() == 4);
    const std::string wrong = "The cell's reference is wrong; the file is damaged.\n";
    CHECK(wordsOf(outcome.errors[0]) == "2 h: " + wrong);
    CHECK(wordsOf(outcome.errors[1]) == "3 h: " + wrong);
    CHECK(wordsOf(outcome.errors[2]) ==
          "4 h: The cell is there twice or out of order; the file is damaged.\n");
    CHECK(wordsOf(outcome.errors[3]) == "5 XFE: The row has more than 16384 columns.\n");
    CHECK(outcome.rows == Table{{"6"}});
    const auto headless = tests::readRows("<row r=\"1\"><c r=\"7\"><v>1</v></c></row>");
    CHECK(wordsOf(headless.errors.front()) == "1 A: " + wrong);
}

TEST_CASE("A text of 32,767 characters is read, a longer one refused, shared or not") {
    const auto inlineText = [](const std::string& text) {
        return "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    };
    std::string chinese;
    for (int count = 0; count < 32767; ++count) {
        chinese += "恒";
    }
    CHECK(tests::readRows(header + inlineText(chinese)).rows == Table{{chinese}});
    const std::string words = "2 h: The cell's text is longer than 32767 characters.\n";
    CHECK(wordsOf(tests::readRows(header + inlineText(chinese + "x")).errors.front()) == words);
    CHECK(wordsOf(tests::readRows(header + inlineText(std::string(2000000, 'x'))).errors.front()) ==
          words);
    Book book;
    book.strings =
        tests::stringsOf("<si><t>" + std::string(300000, 'x') + "</t></si><si><t>ok</t></si>");
    const auto shared = tests::readRows(header + "<row><c t=\"s\"><v>0</v></c></row>"
                                                 "<row><c t=\"s\"><v>1</v></c></row>",
                                        book);
    CHECK(wordsOf(shared.errors.front()) == words);
    CHECK(shared.rows == Table{{"ok"}});
    CHECK(wordsOf(tests::readRows(header + inlineText("a_x0000_b")).errors.front()) ==
          "2 h: The cell holds a NUL character; this is no text.\n");
}

TEST_CASE("A row that unfolds to more than 16 MiB is refused, from little as from much") {
    std::string cells;
    std::string headings;
    for (int column = 0; column < 1000; ++column) {
        cells += "<c t=\"s\"><v>0</v></c>";
        headings += "<c><v>" + std::to_string(column) + "</v></c>";
    }
    Book book;
    book.strings = tests::stringsOf("<si><t>" + std::string(30000, 'x') + "</t></si>");
    const auto outcome = tests::readRows(
        "<row>" + headings + "</row><row>" + cells + "</row><row><c><v>7</v></c></row>", book);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) ==
          "2 559: The row is longer than 16 MiB; is this a table?\n");
    CHECK(outcome.rows.size() == 1);
}

TEST_CASE("Shared texts are kept up to the memory allowed, and come back") {
    SharedStrings strings;
    CHECK_FALSE(strings.at(0));
    for (std::size_t index = 0; index < 100000; ++index) {
        REQUIRE(strings.add(std::string(index % 300, static_cast<char>('a' + index % 26))));
    }
    for (std::size_t index = 0; index < 100000; index += 7) {
        REQUIRE(strings.at(index) == std::string(index % 300, static_cast<char>('a' + index % 26)));
    }
    CHECK_FALSE(strings.at(100000));
    const std::string large(90000, 'x');
    std::size_t added = 0;
    while (strings.add(large)) {
        ++added;
    }
    CHECK(added > 1800);
    CHECK(added * large.size() < maximumSharedTextBytes);
    CHECK(strings.at(100000) == large);
}

TEST_CASE("A sheet in the wrong hands stops at a thousand bad rows") {
    std::string rows = header;
    for (int row = 0; row < 3000; ++row) {
        rows += "<row><c t=\"e\"><v>#N/A</v></c></row>";
    }
    const auto outcome = tests::readRows(rows);
    REQUIRE(outcome.errors.size() == 1001);
    CHECK(outcome.errors.back().message.source() ==
          "More than {} rows can't be read; reading ends here.");
}

TEST_CASE("Rows are the same wherever a piece of the sheet ends") {
    // The sheet is read in pieces of 64 KiB; a filler moves every byte of the rows over that
    // border.
    const std::string rows = "<row r=\"3\"><c t=\"inlineStr\"><is><t>中&amp;é</t></is></c></row>"
                             "<row r=\"4\"><c><v>12.5</v></c></row>";
    for (std::size_t shift = 0; shift <= rows.size() + 2; ++shift) {
        const std::string filler(65536 - 160 - shift, ' ');
        const auto outcome =
            tests::readRows(header + "<row r=\"2\"><c><v>1</v></c></row>" + filler + rows);
        REQUIRE(outcome.errors.empty());
        REQUIRE(outcome.rows == Table{{"1"}, {"中&é"}, {"12.5"}});
        REQUIRE(outcome.numbers == std::vector<std::int64_t>{2, 3, 4});
    }
}
