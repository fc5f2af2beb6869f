#include "book.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_writer.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Table;

namespace {

/// A workbook under a name that says something else.
void writeBook(const std::filesystem::path& file) {
    auto writer = XlsxWriter::create(file, {{"编码"}, {"'=名称"}}, {"客户"});
    REQUIRE(writer);
    REQUIRE(writer->write(std::vector<std::string>{"1", "'=x"}));
    REQUIRE(writer->write(std::vector<std::string>{"2", "恒瑞"}));
    REQUIRE(writer->finish());
}

} // namespace

TEST_CASE("A table is opened by what is in the file, whatever its name") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "text.xlsx", "a;b\n1;'=2\n");
    writeBook(folder / "book.csv");
    auto text = openTable(folder / "text.xlsx");
    REQUIRE(text);
    CHECK((*text)->format() == TableFormat::csv);
    CHECK((*text)->meant("'=2") == "=2");
    CHECK(tests::readToEnd(**text).rows == Table{{"1", "'=2"}});
    auto book = openTable(folder / "book.csv");
    REQUIRE(book);
    CHECK((*book)->format() == TableFormat::xlsx);
    CHECK((*book)->meant("'=2") == "'=2");
    const auto outcome = tests::readToEnd(**book);
    CHECK(outcome.header == std::vector<std::string>{"编码", "'=名称"});
    CHECK(outcome.rows == Table{{"1", "'=x"}, {"2", "恒瑞"}});
}

TEST_CASE("A table's options go to the format they are for") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "t.csv", "a|b\n1|2\n");
    writeBook(folder / "t.xlsx");
    const TableOptions options{Encoding::utf8, '|', "客户"};
    CHECK((*openTable(folder / "t.csv", options))->header() == std::vector<std::string>{"a", "b"});
    CHECK((*openTable(folder / "t.xlsx", options))->header().size() == 2);
    CHECK_FALSE(openTable(folder / "t.xlsx", {{}, {}, "供应商"}));
    CHECK_FALSE(openTable(folder / "t.csv", {{}, '-', {}}));
    CHECK(openTable(folder / "t.xlsx", {{}, {}, "1"}));
    for (const char* place : {"0", "2", "-1", "1 ", "99999999999999999999", "00000000001"}) {
        const auto none = openTable(folder / "t.xlsx", {{}, {}, place});
        REQUIRE_FALSE(none);
        CHECK(none.error().message.in(Language::en).find(place) != std::string::npos);
    }
    CHECK_FALSE(openTable(folder / "missing.csv"));
    tests::writeFile(folder / "old.xls", "\xD0\xCF\x11\xE0 and more");
    CHECK(openTable(folder / "old.xls").error().message.source().find("older format") !=
          std::string::npos);
}

TEST_CASE("A preview says what was found out about either format") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "t.csv", "a;b\n1;2\nbad\n3;4\n5;6\n");
    writeBook(folder / "t.xlsx");
    const auto text = previewTable(folder / "t.csv", {}, 2);
    REQUIRE(text);
    CHECK(text->format == TableFormat::csv);
    CHECK(text->delimiter == ';');
    CHECK(text->rows == Table{{"1", "2"}, {"3", "4"}});
    const auto book = previewTable(folder / "t.xlsx");
    REQUIRE(book);
    CHECK(book->format == TableFormat::xlsx);
    CHECK(book->sheets == std::vector<std::string>{"客户"});
    CHECK(book->sheet == "客户");
    CHECK(book->header.size() == 2);
    CHECK(book->rows.size() == 2);
    CHECK_FALSE(previewTable(folder / "missing"));
}

TEST_CASE("A sheet that is called by a number is found by its name, not by its place") {
    const tests::TemporaryFolder folder;
    tests::Book book;
    book.sheet = tests::sheetOf("<row><c t=\"inlineStr\"><is><t>h</t></is></c></row>");
    book.workbook = tests::workbookOf();
    const auto at = book.workbook.find("name=\"") + 6;
    book.workbook.replace(at, book.workbook.find('"', at) - at, "2");
    tests::writeFile(folder / "t.xlsx", tests::bookOf(book));
    CHECK(previewTable(folder / "t.xlsx", {{}, {}, "2"})->sheet == "2");
    CHECK(previewTable(folder / "t.xlsx", {{}, {}, "1"})->sheet == "2");
}

TEST_CASE("vCards are no table, in whatever they are written") {
    const tests::TemporaryFolder folder;
    for (const std::string& start :
         {std::string("BEGIN:VCARD\r\n"), std::string("\xEF\xBB\xBF\n begin:vcard\n"),
          std::string("\xFF\xFE"
                      "B\0E\0G\0I\0N\0:\0V\0C\0A\0R\0D\0",
                      24)}) {
        tests::writeFile(folder / "t.csv", start);
        const auto table = openTable(folder / "t.csv");
        REQUIRE_FALSE(table);
        CHECK(table.error().message.in(Language::en).find("is a vCard file") != std::string::npos);
        CHECK_FALSE(previewTable(folder / "t.csv"));
    }
    tests::writeFile(folder / "t.csv", "BEGIN,VCARD\n1,2\n");
    CHECK(openTable(folder / "t.csv"));
}
