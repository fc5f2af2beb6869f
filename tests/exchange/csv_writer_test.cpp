#include "exchange/csv_writer.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

#include <sys/resource.h>

#include <csignal>
#include <stdexcept>

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Table;
using tests::wordsOf;

namespace {

using Row = std::vector<std::string>;

const std::vector<CsvColumn> nameAndAmount{{"name", CellKind::text}, {"amount", CellKind::number}};

/// What stands in the folder, hidden files included.
std::vector<std::string> namesIn(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string written(const std::vector<CsvColumn>& columns, const Table& rows,
                    CsvWriteOptions options) {
    const tests::TemporaryFolder folder;
    auto writer = CsvWriter::create(folder / "out.csv", columns, options);
    REQUIRE(writer);
    for (const Row& row : rows) {
        REQUIRE(writer->write(row));
    }
    REQUIRE(writer->finish());
    CHECK(writer->rowsWritten() == static_cast<std::int64_t>(rows.size()));
    return tests::readFile(folder / "out.csv");
}

} // namespace

TEST_CASE("A file has its mark, CRLF, and quotation marks only where they are needed") {
    const Table rows{
        {"plain", "-12.50"}, {"a,b", "2024-05-08"}, {"say \"x\"", ""}, {"two\nlines", "1,5"}};
    CHECK(written(nameAndAmount, rows, {}) ==
          "\xEF\xBB\xBFname,amount\r\nplain,-12.50\r\n\"a,b\",2024-05-08\r\n\"say \"\"x\"\"\",\r\n"
          "\"two\nlines\",\"1,5\"\r\n");
    CHECK(written(nameAndAmount, {{"a;b", "1,5"}}, {Encoding::utf8, ';', ExistingFile::refuse}) ==
          "name;amount\r\n\"a;b\";1,5\r\n");
    CHECK(written({{"名称"}}, {{"华能"}}, {Encoding::gb18030, ',', ExistingFile::refuse}) ==
          "\xC3\xFB\xB3\xC6\r\n\xBB\xAA\xC4\xDC\r\n");
}

TEST_CASE("A text that a spreadsheet would run gets an apostrophe, a number does not") {
    for (const std::string text : {"=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "'=1", "''-1"}) {
        CHECK(withFormulaGuard(text) == "'" + text);
        CHECK(withoutFormulaGuard("'" + text) == text);
    }
    for (const std::string text : {"", "'", "'t Hooft", "a=1", "1-1", "中", " =1"}) {
        CHECK(withFormulaGuard(text) == text);
        CHECK(withoutFormulaGuard(text) == text);
    }
    const CsvWriteOptions plain{Encoding::utf8, ',', ExistingFile::refuse};
    CHECK(written(nameAndAmount, {{"-5", "-5"}}, plain) == "name,amount\r\n'-5,-5\r\n");
    CHECK(written(nameAndAmount, {{"", "=cmd|'/c calc'!A1"}}, plain) ==
          "name,amount\r\n,'=cmd|'/c calc'!A1\r\n");
    CHECK(written(nameAndAmount, {{"", "-1+SUM(1)"}, {"", "--"}}, plain) ==
          "name,amount\r\n,'-1+SUM(1)\r\n,'--\r\n");
    CHECK(written({{"=evil"}}, {}, plain) == "'=evil\r\n");
}

TEST_CASE("The formula guard taken off gives back every text") {
    const bool holds =
        rc::check("without(with(text)) == text, and what is guarded doesn't run", [] {
            const auto text = *tests::troublesomeText();
            const auto guarded = withFormulaGuard(text);
            RC_ASSERT(std::string(withoutFormulaGuard(guarded)) == text);
            RC_ASSERT(std::string("=+-@\t\r").find(guarded.empty() ? 'x' : guarded.front()) ==
                      std::string::npos);
        });
    REQUIRE(holds);
}

TEST_CASE("Any table comes back from the file it was written to") {
    const tests::TemporaryFolder folder;
    const bool holds = rc::check("read(write(table)) == table", [&] {
        const auto width = *rc::gen::inRange<std::size_t>(1, 5);
        const auto row = rc::gen::container<Row>(width, tests::troublesomeText());
        const auto table = *rc::gen::container<Table>(row);
        const auto encoding =
            *rc::gen::element(Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030);
        const auto delimiter = *rc::gen::element(',', ';', '\t', '|');
        std::vector<CsvColumn> columns;
        for (std::size_t column = 0; column < width; ++column) {
            columns.push_back({"栏\"" + std::to_string(column),
                               *rc::gen::element(CellKind::text, CellKind::number)});
        }
        auto writer = CsvWriter::create(folder / "table.csv", columns,
                                        {encoding, delimiter, ExistingFile::overwrite});
        RC_ASSERT(writer.has_value());
        for (const Row& cells : table) {
            RC_ASSERT(writer->write(cells).has_value());
        }
        RC_ASSERT(writer->finish().has_value());
        auto outcome = tests::readAll(folder / "table.csv", {encoding, delimiter});
        RC_ASSERT(outcome.errors.empty());
        for (Row& cells : outcome.rows) {
            for (std::string& cell : cells) {
                cell = std::string(withoutFormulaGuard(cell));
            }
        }
        RC_ASSERT(outcome.rows == table);
        RC_ASSERT(outcome.header.size() == width);
    });
    REQUIRE(holds);
}

TEST_CASE("An existing file is left alone unless it may be overwritten") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "out.csv", "precious");
    const auto refused = CsvWriter::create(folder / "out.csv", nameAndAmount);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::conflict);
    CHECK(tests::readFile(folder / "out.csv") == "precious");
    auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount,
                                    {Encoding::utf8, ',', ExistingFile::overwrite});
    REQUIRE(writer);
    CHECK(tests::readFile(folder / "out.csv") == "precious");
    REQUIRE(writer->finish());
    CHECK(tests::readFile(folder / "out.csv") == "name,amount\r\n");
    CHECK(namesIn(folder.path()) == Row{"out.csv"});
}

TEST_CASE("A file that comes up while another is written is not replaced") {
    const tests::TemporaryFolder folder;
    {
        auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount);
        REQUIRE(writer);
        tests::writeFile(folder / "out.csv", "precious");
        const auto refused = writer->finish();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::conflict);
    }
    CHECK(tests::readFile(folder / "out.csv") == "precious");
    CHECK(namesIn(folder.path()) == Row{"out.csv"});
}

TEST_CASE("A writer given up leaves nothing behind") {
    const tests::TemporaryFolder folder;
    {
        auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount);
        REQUIRE(writer);
        REQUIRE(writer->write(Row{"a", "1"}));
        CHECK(namesIn(folder.path()).size() == 1);
        CHECK_FALSE(exists(folder / "out.csv"));
    }
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("What can't be written is refused with row and heading, and the rest goes on") {
    const tests::TemporaryFolder folder;
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf8Bom, Encoding::gb18030}) {
        auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount,
                                        {encoding, ',', ExistingFile::overwrite});
        REQUIRE(writer);
        REQUIRE(writer->write(Row{"a", "1"}));
        const auto surrogate = writer->write(Row{"\xED\xA0\x80", "2"});
        REQUIRE_FALSE(surrogate);
        CHECK(wordsOf(surrogate.error()) ==
              "3 name: The text has a character that the file's encoding can't hold.\n");
        const auto nul = writer->write(Row{"b", std::string(1, '\0')});
        REQUIRE_FALSE(nul);
        CHECK(wordsOf(nul.error()) == "3 amount: The text holds a NUL character.\n");
        CHECK_FALSE(writer->write(Row{std::string(maximumCellBytes, 'x'), ""}));
        REQUIRE(writer->write(Row{std::string(maximumCellBytes - 1, '='), "4"}));
        REQUIRE(writer->finish());
        const auto outcome = tests::readAll(folder / "out.csv");
        CHECK(outcome.errors.empty());
        CHECK(outcome.rows.size() == 2);
    }
    const auto heading = CsvWriter::create(folder / "other.csv", {{"\xFF"}});
    REQUIRE_FALSE(heading);
    CHECK(heading.error().problems.front().row == 1);
    CHECK_FALSE(exists(folder / "other.csv"));
}

TEST_CASE("A row that the reader would find too long is refused") {
    const tests::TemporaryFolder folder;
    const std::vector<CsvColumn> columns(17, {"wide"});
    auto writer = CsvWriter::create(folder / "out.csv", columns);
    REQUIRE(writer);
    const auto refused = writer->write(Row(17, std::string(1000000, 'x')));
    REQUIRE_FALSE(refused);
    CHECK(wordsOf(refused.error()) == "2 wide: The row is longer than 16 MiB.\n");
}

TEST_CASE("A folder that isn't there, UTF-16, bad delimiters and no columns are refused") {
    const tests::TemporaryFolder folder;
    const auto code = [](const Result<CsvWriter>& writer) {
        REQUIRE_FALSE(writer);
        return writer.error().code;
    };
    const auto nowhere = CsvWriter::create(folder / "no" / "out.csv", nameAndAmount);
    CHECK(code(nowhere) == ErrorCode::invalid);
    CHECK(nowhere.error().message.in(Language::en).ends_with("/no\": there is no such folder."));
    CHECK(nowhere.error().message.in(Language::zh).ends_with("文件夹不存在。"));
    CHECK(code(CsvWriter::create(folder.path(), nameAndAmount)) == ErrorCode::invalid);
    CHECK(code(CsvWriter::create(folder / "a.csv", {})) == ErrorCode::invalid);
    CHECK(code(CsvWriter::create(folder / "a.csv", std::vector<CsvColumn>(1001, {"x"}))) ==
          ErrorCode::invalid);
    CHECK(code(CsvWriter::create(folder / "a.csv", nameAndAmount,
                                 {Encoding::utf16le, ',', ExistingFile::refuse})) ==
          ErrorCode::invalid);
    CHECK(code(CsvWriter::create(folder / "a.csv", nameAndAmount,
                                 {Encoding::utf8, '"', ExistingFile::refuse})) ==
          ErrorCode::invalid);
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("A disk that takes no more is said, and neither file nor remains are left") {
    const tests::TemporaryFolder folder;
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    {
        auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount);
        REQUIRE(writer);
        rlimit small = before;
        small.rlim_cur = 600000;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
        Result<> outcome;
        for (int row = 0; outcome && row < 100000; ++row) {
            outcome = writer->write(Row{"a name of middling length", "1.00"});
        }
        const auto again = writer->write(Row{"a", "1"});
        const auto finished = writer->finish();
        REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
        REQUIRE_FALSE(outcome);
        CHECK(outcome.error().code == ErrorCode::storage);
        REQUIRE_FALSE(again);
        REQUIRE_FALSE(finished);
        CHECK(finished.error().code == ErrorCode::storage);
    }
    std::signal(SIGXFSZ, ignored);
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("A row of another width and a row after the end are bugs") {
    const tests::TemporaryFolder folder;
    auto writer = CsvWriter::create(folder / "out.csv", nameAndAmount);
    REQUIRE(writer);
    CHECK_THROWS_AS(writer->write(Row{"a"}), std::logic_error);
    REQUIRE(writer->finish());
    CHECK_THROWS_AS(writer->write(Row{"a", "1"}), std::logic_error);
    CHECK_THROWS_AS(writer->finish(), std::logic_error);
}

TEST_CASE("What a link points to is replaced, and the link stays") {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "real.csv", "old");
    std::filesystem::create_symlink("real.csv", folder / "link.csv");
    auto writer = CsvWriter::create(folder / "link.csv", nameAndAmount,
                                    {Encoding::utf8, ',', ExistingFile::overwrite});
    REQUIRE(writer);
    REQUIRE(writer->finish());
    CHECK(std::filesystem::is_symlink(folder / "link.csv"));
    CHECK(tests::readFile(folder / "real.csv") == "name,amount\r\n");
}

TEST_CASE("Real files come back equal from the export of what was read") {
    for (const char* name : {"companies/companies_gb18030.csv", "northwind/customers.csv"}) {
        const auto file = tests::sharedData(name);
        if (!exists(file)) {
            SKIP("the shared data are not here");
        }
        const auto first = tests::readAll(file);
        std::vector<CsvColumn> columns;
        for (const auto& heading : first.header) {
            columns.push_back({heading});
        }
        const tests::TemporaryFolder folder;
        for (const Encoding encoding : {Encoding::utf8Bom, Encoding::gb18030}) {
            auto writer = CsvWriter::create(folder / "out.csv", columns,
                                            {encoding, ',', ExistingFile::overwrite});
            REQUIRE(writer);
            for (const auto& row : first.rows) {
                REQUIRE(writer->write(row));
            }
            REQUIRE(writer->finish());
            auto second = tests::readAll(folder / "out.csv");
            for (auto& row : second.rows) {
                for (auto& cell : row) {
                    cell = std::string(withoutFormulaGuard(cell));
                }
            }
            CHECK(second.header == first.header);
            CHECK((second.rows == first.rows));
        }
    }
}
