#include "book.h"
#include "exchange/xlsx_writer.h"
#include "exchange/zip_reader.h"
#include "support/temporary_folder.h"

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Table;
using tests::wordsOf;

namespace {

using Cells = std::vector<XlsxCell>;

const std::vector<XlsxColumn> oneOfEach{{"名称", XlsxKind::text},
                                        {"金额", XlsxKind::amount},
                                        {"数量", XlsxKind::integer},
                                        {"日期", XlsxKind::date}};

std::string partOf(const std::filesystem::path& file, const std::string& name) {
    const auto archive = ZipReader::open(file);
    REQUIRE(archive);
    auto entry = archive->entry(name);
    REQUIRE(entry);
    std::string content(static_cast<std::size_t>(entry->totalBytes()), '\0');
    std::size_t at = 0;
    while (at < content.size()) {
        const auto got = entry->read(std::span(content).subspan(at));
        REQUIRE((got && *got > 0));
        at += *got;
    }
    std::string nothing(1, '\0');
    REQUIRE(*entry->read(nothing) == 0);
    return content;
}

tests::Outcome readBack(const std::filesystem::path& file) {
    auto reader = XlsxReader::open(file);
    REQUIRE(reader);
    return tests::readToEnd(*reader);
}

/// Writes the rows, reads them again, and hands back the sheet's XML.
std::string written(const std::vector<XlsxColumn>& columns, const std::vector<Cells>& rows,
                    tests::Outcome& outcome) {
    const tests::TemporaryFolder folder;
    auto writer = XlsxWriter::create(folder / "out.xlsx", columns);
    REQUIRE(writer);
    for (const Cells& cells : rows) {
        REQUIRE(writer->write(cells));
    }
    REQUIRE(writer->finish());
    CHECK(writer->rowsWritten() == static_cast<std::int64_t>(rows.size()));
    outcome = readBack(folder / "out.xlsx");
    return partOf(folder / "out.xlsx", "xl/worksheets/sheet1.xml");
}

Date day(int year, unsigned month, unsigned number) {
    return *Date::of(year, month, number);
}

} // namespace

TEST_CASE("Cells have their kinds in the sheet and come back as what they were") {
    tests::Outcome outcome;
    const std::string sheet =
        written(oneOfEach,
                {{std::string_view("恒瑞 <电力> & \"Co\""), Money::fromFen(-120050),
                  std::int64_t{42}, day(2024, 5, 8)},
                 {std::monostate(), Money::fromFen(0), std::int64_t{0}, std::monostate()},
                 {std::string_view("x"), std::string_view("****"), std::string_view("多"),
                  day(1900, 1, 1)}},
                outcome);
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"名称", "金额", "数量", "日期"});
    CHECK(outcome.rows == Table{{"恒瑞 <电力> & \"Co\"", "-1200.50", "42", "2024-05-08"},
                                {"", "0.00", "0", ""},
                                {"x", "****", "多", "1900-01-01"}});
    CHECK(sheet.find(R"(<c r="B2" s="3"><v>-1200.50</v></c>)") != std::string::npos);
    CHECK(sheet.find(R"(<c r="C2" s="4"><v>42</v></c>)") != std::string::npos);
    CHECK(sheet.find(R"(<c r="D2" s="5"><v>45420</v></c>)") != std::string::npos);
    CHECK(sheet.find("<c r=\"A3\"") == std::string::npos);
    // The header stays in sight, bold, and a column is as wide as what is in it.
    CHECK(sheet.find(
              R"(<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>)") !=
          std::string::npos);
    CHECK(sheet.find(R"(<c r="A1" s="1" t="inlineStr">)") != std::string::npos);
    CHECK(sheet.find(R"(<col min="1" max="1" width="20" style="2" customWidth="1"/>)") !=
          std::string::npos);
}

TEST_CASE("No text is ever a formula") {
    for (const std::string text : {"=1+1", "+86", "-5", "@SUM(A1)", "\tx", "'=1",
                                   "=cmd|'/c calc'!A1", "=HYPERLINK(\"x\")"}) {
        tests::Outcome outcome;
        const std::string sheet = written(oneOfEach, {{text, text, text, text}}, outcome);
        CHECK(outcome.rows == Table{{text, text, text, text}});
        CHECK(sheet.find("<f") == std::string::npos);
        CHECK(sheet.find("<v>") == std::string::npos);
    }
}

TEST_CASE("What a spreadsheet would round or count differently is written as text, exactly") {
    tests::Outcome outcome;
    const std::string sheet =
        written(oneOfEach,
                {{std::monostate(), Money::fromFen(999999999999999), std::int64_t{999999999999999},
                  day(1900, 3, 1)},
                 {std::monostate(), Money::fromFen(1000000000000000),
                  std::int64_t{1000000000000000}, day(1900, 2, 28)},
                 {std::monostate(), Money::fromFen(INT64_MIN), INT64_MIN, day(2999, 12, 31)}},
                outcome);
    CHECK(outcome.rows ==
          Table{{"", "9999999999999.99", "999999999999999", "1900-03-01"},
                {"", "10000000000000.00", "1000000000000000", "1900-02-28"},
                {"", "-92233720368547758.08", "-9223372036854775808", "2999-12-31"}});
    CHECK(sheet.find("<v>9999999999999.99</v>") != std::string::npos);
    CHECK(sheet.find("<v>10000000000000.00</v>") == std::string::npos);
}

TEST_CASE("Texts of an export become what their columns are made for, and only exactly") {
    const tests::TemporaryFolder folder;
    auto writer = XlsxWriter::create(folder / "out.xlsx", oneOfEach);
    REQUIRE(writer);
    const Table rows{{"007", "1234.50", "17", "2024-05-08"},
                     {"2024-05-08", "1,234.50", "017", "2024/5/8"},
                     {"", "****", "", "--"}};
    for (const auto& row : rows) {
        REQUIRE(writer->write(row));
    }
    REQUIRE(writer->finish());
    CHECK(readBack(folder / "out.xlsx").rows == rows);
    const std::string sheet = partOf(folder / "out.xlsx", "xl/worksheets/sheet1.xml");
    CHECK(sheet.find(
              "<v>1234.50</v></c><c r=\"C2\" s=\"4\"><v>17</v></c><c r=\"D2\" s=\"5\"><v>45420<") !=
          std::string::npos);
    CHECK(sheet.find("<row r=\"3\"><c r=\"A3\" s=\"2\" t=\"inlineStr\">") != std::string::npos);
    std::size_t numbers = 0;
    for (auto at = sheet.find("<v>"); at != std::string::npos; at = sheet.find("<v>", at + 1)) {
        ++numbers;
    }
    CHECK(numbers == 3);
}

TEST_CASE("Control characters and what looks like their escapes come back") {
    std::string all = "_x000D_ _x005F_ _xZZZZ_ __x0041_ \xEF\xBF\xBE\xEF\xBF\xBF 𠮷😀 ]]> ";
    for (char control = 1; control < 0x20; ++control) {
        all += control;
    }
    tests::Outcome outcome;
    const std::string sheet = written({{"h"}}, {{all}}, outcome);
    CHECK(outcome.rows == Table{{all}});
    CHECK(sheet.find("_x000B_") != std::string::npos);
    CHECK(sheet.find("_x005F_x000D_") != std::string::npos);
    CHECK(sheet.find("_xFFFE_") != std::string::npos);
}

TEST_CASE("Any table comes back from the workbook it was written to") {
    const tests::TemporaryFolder folder(tests::memoryFolder());
    const bool holds = rc::check("read(write(table)) == table", [&] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 5);
        const auto row = rc::gen::container<std::vector<std::string>>(
            width,
            rc::gen::oneOf(tests::troublesomeText(),
                           rc::gen::element<std::string>("12.50", "7", "2024-05-08", "_x0041_",
                                                         "\x01", "1e5", "-0.00")));
        const auto table = *rc::gen::container<Table>(row);
        std::vector<XlsxColumn> columns;
        for (std::size_t column = 0; column < width; ++column) {
            columns.push_back({"栏<" + std::to_string(column),
                               *rc::gen::element(XlsxKind::text, XlsxKind::amount,
                                                 XlsxKind::integer, XlsxKind::date)});
        }
        auto writer =
            XlsxWriter::create(folder / "table.xlsx", columns, {"表", ExistingFile::overwrite});
        RC_ASSERT(writer.has_value());
        for (const auto& cells : table) {
            RC_ASSERT(writer->write(cells).has_value());
        }
        RC_ASSERT(writer->finish().has_value());
        const auto outcome = readBack(folder / "table.xlsx");
        RC_ASSERT(outcome.errors.empty());
        RC_ASSERT(outcome.rows == table);
        RC_ASSERT(outcome.header.size() == width);
    });
    REQUIRE(holds);
}

TEST_CASE("A row that can't be written is refused whole, every cell named, and the next goes on") {
    const tests::TemporaryFolder folder;
    auto writer = XlsxWriter::create(folder / "out.xlsx", {{"a"}, {"b"}, {"c"}});
    REQUIRE(writer);
    const std::string nul(1, '\0');
    const std::string tooLong(32768, 'x');
    REQUIRE(
        writer->write(Cells{std::string_view("1"), std::string_view("2"), std::string_view("3")}));
    const auto refused = writer->write(
        Cells{std::string_view("\xFF"), std::string_view(nul), std::string_view(tooLong)});
    REQUIRE_FALSE(refused);
    CHECK(wordsOf(refused.error()) ==
          "3 a: The text is not well-formed.\n"
          "3 b: The text holds a NUL character.\n"
          "3 c: The text is longer than the 32767 characters that a cell "
          "holds.\n");
    const std::string longest(32767, 'x');
    REQUIRE(writer->write(Cells{std::string_view(longest), std::monostate(), std::monostate()}));
    REQUIRE(writer->finish());
    CHECK(readBack(folder / "out.xlsx").rows == Table{{"1", "2", "3"}, {longest, "", ""}});
    CHECK_THROWS_AS(writer->write(Cells(3)), std::logic_error);
    CHECK_THROWS_AS(writer->finish(), std::logic_error);
}

TEST_CASE("A workbook that can't be is refused before anything is written") {
    const tests::TemporaryFolder folder;
    const auto refusal = [&](std::vector<XlsxColumn> columns, XlsxWriteOptions options) {
        const auto writer = XlsxWriter::create(folder / "out.xlsx", std::move(columns), options);
        REQUIRE_FALSE(writer);
        CHECK(std::filesystem::is_empty(folder.path()));
        return writer.error().message.source();
    };
    for (const std::string name :
         {"", "a/b", "[x]", "'a", "b'", "a\nb", "\xFF", "12345678901234567890123456789012"}) {
        CHECK(refusal({{"a"}}, {name}).find("is no name for a sheet") != std::string::npos);
    }
    CHECK(refusal({}, {}) == "A file has 1 to {} columns.");
    CHECK(refusal(std::vector<XlsxColumn>(16385, {"h"}), {}) == "A file has 1 to {} columns.");
    CHECK(refusal({{"\xFF"}}, {}) == "Row {} of the file can't be written.");
    tests::writeFile(folder / "there.xlsx", "x");
    const auto there = XlsxWriter::create(folder / "there.xlsx", {{"a"}});
    REQUIRE_FALSE(there);
    CHECK(there.error().code == ErrorCode::conflict);
    CHECK(tests::readFile(folder / "there.xlsx") == "x");
    CHECK(
        XlsxWriter::create(folder / "there.xlsx", {{"a"}}, {"a & \"b\"", ExistingFile::overwrite}));
}

TEST_CASE("A sheet's name comes back, and a writer that goes away leaves nothing") {
    const tests::TemporaryFolder folder;
    {
        auto writer = XlsxWriter::create(folder / "out.xlsx", {{"a"}}, {"<客户> & \"1\""});
        REQUIRE(writer);
        REQUIRE(writer->finish());
    }
    CHECK(XlsxReader::open(folder / "out.xlsx")->sheet() == "<客户> & \"1\"");
    {
        auto writer = XlsxWriter::create(folder / "other.xlsx", {{"a"}});
        REQUIRE(writer);
        REQUIRE(writer->write(Cells{std::string_view("1")}));
    }
    CHECK_FALSE(exists(folder / "other.xlsx"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("The same rows are the same file") {
    const tests::TemporaryFolder folder;
    for (const char* name : {"a.xlsx", "b.xlsx"}) {
        auto writer = XlsxWriter::create(folder / name, oneOfEach);
        REQUIRE(
            writer->write(Cells{std::string_view("x"), Money(), std::int64_t{1}, day(2024, 1, 1)}));
        REQUIRE(writer->finish());
    }
    CHECK(tests::readFile(folder / "a.xlsx") == tests::readFile(folder / "b.xlsx"));
}

TEST_CASE("A full disk is said, and nothing is left behind") {
    const tests::TemporaryFolder folder;
    const rlim_t limit = 300000;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const rlimit small{limit, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    auto writer = XlsxWriter::create(folder / "out.xlsx", {{"a"}});
    std::optional<Error> trouble;
    unsigned random = 1;
    for (int row = 0; row < 200000 && !trouble; ++row) {
        std::string noise;
        for (int sign = 0; sign < 60; ++sign) {
            random = random * 1664525U + 1013904223U;
            noise += static_cast<char>('!' + (random >> 24U) % 90U);
        }
        if (auto done = writer->write(Cells{std::string_view(noise)}); !done) {
            trouble = done.error();
        }
    }
    const auto again = writer->write(Cells{std::string_view("x")});
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    REQUIRE(trouble);
    CHECK(trouble->code == ErrorCode::storage);
    CHECK_FALSE(again);
    writer = fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" is empty."), "");
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("A sheet takes 1,048,576 rows with its header and not one more") {
    const tests::TemporaryFolder folder(tests::memoryFolder());
    auto writer = XlsxWriter::create(folder / "out.xlsx", {{"a", XlsxKind::integer}});
    REQUIRE(writer);
    for (std::int64_t row = 1; row < maximumSheetRows; ++row) {
        REQUIRE(writer->write(Cells{row}));
    }
    const auto refused = writer->write(Cells{std::int64_t{0}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::invalid);
    CHECK(refused.error().message.source().starts_with("A sheet has room for {} rows"));
    REQUIRE(writer->finish());
    auto reader = XlsxReader::open(folder / "out.xlsx");
    REQUIRE(reader);
    TableRow row;
    std::int64_t count = 0;
    while (*reader->next(row)) {
        ++count;
    }
    CHECK(count == maximumSheetRows - 1);
    CHECK(row.row == maximumSheetRows);
    CHECK(row.cells == std::vector<std::string>{"1048575"});
}
