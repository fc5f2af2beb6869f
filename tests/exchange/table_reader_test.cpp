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
