#include "exchange/encoder.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using namespace std::string_literals;
using tests::Table;
using tests::wordsOf;

namespace {

tests::Outcome reading(const std::string& content, CsvOptions options = {}) {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "table.csv", content);
    return tests::readAll(folder / "table.csv", options);
}

std::string gb(std::string_view utf8) {
    std::string bytes;
    REQUIRE(Encoder(Encoding::gb18030).encode(utf8, bytes));
    return bytes;
}

} // namespace

TEST_CASE("A GB18030 file cut inside a character names row and column") {
    std::string bytes = gb("编码,名称\r\n1,恒瑞\r\n2,国网");
    bytes.pop_back();
    const auto outcome = reading(bytes);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()).starts_with("3 名称: The byte at position "));
    CHECK(outcome.rows == Table{{"1", "恒瑞"}});
}

TEST_CASE("Every row with bytes of another encoding is named, and the others are read") {
    const auto outcome = reading("a,b\n1,x\n2,\xFF\n\xFE,\xFF\n4,中\n", {Encoding::utf8, {}});
    REQUIRE(outcome.errors.size() == 2);
    CHECK(wordsOf(outcome.errors[0]).starts_with("3 b: The byte at position 10 "));
    CHECK(outcome.errors[1].problems.size() == 2);
    CHECK(outcome.errors[1].problems[0].column == "a");
    CHECK(outcome.rows == Table{{"1", "x"}, {"4", "中"}});
}

TEST_CASE("A bad byte alone on its line is not taken for a blank line") {
    const auto outcome = reading("a\n1\n\xFF\n3\n", {Encoding::utf8, {}});
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().problems.front().row == 3);
    CHECK(outcome.rows == Table{{"1"}, {"3"}});
}

TEST_CASE("A quotation mark never closed is found where it opens") {
    const auto outcome = reading("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) ==
          "3 b: The cell begins with a quotation mark that is never closed.\n");
    CHECK(outcome.rows == Table{{"1", "2"}});
    CHECK(reading("\"").errors.size() == 1);
    CHECK(reading("a\n\"").errors.size() == 1);
}

TEST_CASE("Text behind a closing quotation mark ends the reading with its place") {
    const auto outcome = reading("a,b\n1,2\n3,\"4\"x\n5,6\n");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front())
              .starts_with("3 b: Behind the closing quotation mark of the cell comes more text"));
    CHECK(outcome.rows == Table{{"1", "2"}});
}

TEST_CASE("NUL characters are said by row and column") {
    const auto outcome = reading("a,b\n1,2\n\0,x\0y\n3,4\n"s);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()) ==
          "3 a: The cell holds a NUL character; this is no text.\n"
          "3 b: The cell holds a NUL character; this is no text.\n");
    CHECK(outcome.rows == Table{{"1", "2"}, {"3", "4"}});
    CHECK(reading("a\0,b\n1,2\n"s).errors.size() == 1);
}

TEST_CASE("A cell may be 1 MiB long and no longer") {
    for (const char* mark : {"", "\""}) {
        const auto file = [&](std::size_t length) {
            return "a,b\n1,2\n3," + (mark + std::string(length, 'x')) + mark + "\n5,6\n";
        };
        CHECK(reading(file(maximumCellBytes)).rows.size() == 3);
        for (const std::size_t beyond : {1UL, 100000UL, 10UL << 20U}) {
            const auto outcome = reading(file(maximumCellBytes + beyond));
            REQUIRE(outcome.errors.size() == 1);
            CHECK(
                wordsOf(outcome.errors.front()).starts_with("3 b: The cell is longer than 1 MiB"));
            CHECK(outcome.rows == Table{{"1", "2"}});
        }
    }
}

TEST_CASE("10 MB in a single line are refused whether in one cell or in millions") {
    std::string longLine;
    longLine.resize(10000000, 'x');
    std::string commas;
    commas.resize(longLine.size(), ',');
    CHECK(wordsOf(reading(longLine).errors.front())
              .starts_with("1 1: The cell is longer than 1 MiB"));
    CHECK(wordsOf(reading("a" + commas).errors.front()) ==
          "The header line has more than 1000 columns.");
    const auto wide = reading("a,b\n1" + commas + "\n3,4\n");
    REQUIRE(wide.errors.size() == 1);
    CHECK(wordsOf(wide.errors.front()) == "2 3: The row has 10000001 cells, the header 2.\n");
    CHECK(wide.rows == Table{{"3", "4"}});
}

TEST_CASE("A file may have 1000 columns and no more") {
    const auto header = [](int columns) {
        std::string line = "h1";
        for (int column = 2; column <= columns; ++column) {
            line += ",h" + std::to_string(column);
        }
        return line + "\n";
    };
    CHECK(reading(header(1000)).header.size() == 1000);
    CHECK(reading(header(1001)).errors.size() == 1);
}

TEST_CASE("A row may hold 16 MiB and no more") {
    std::string line = "h1";
    std::string row(1000000, 'x');
    for (int column = 2; column <= 20; ++column) {
        line += ",h" + std::to_string(column);
        row += "," + std::string(1000000, 'x');
    }
    const auto outcome = reading(line + "\n" + row + "\n");
    REQUIRE(outcome.errors.size() == 1);
    CHECK(wordsOf(outcome.errors.front()).starts_with("2 h17: The row is longer than 16 MiB"));
}

TEST_CASE("A binary file is refused and never a crash") {
    const bool holds = rc::check("bytes of any kind are rows or errors", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto option = *rc::gen::element<std::optional<Encoding>>(
            std::nullopt, Encoding::utf8, Encoding::gb18030, Encoding::utf16le, Encoding::utf16be);
        const auto outcome = reading("a,b\n" + bytes, {option, std::nullopt});
        for (const auto& row : outcome.rows) {
            RC_ASSERT(row.size() == outcome.header.size());
            for (const auto& cell : row) {
                RC_ASSERT(scanUtf8(cell).badBytes == 0U);
                RC_ASSERT(cell.find('\0') == std::string::npos);
            }
        }
    });
    REQUIRE(holds);
    std::string picture = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s;
    for (unsigned index = 0; index < 300000; ++index) {
        picture += static_cast<char>(index * index >> 3U);
    }
    CHECK_FALSE(reading(picture).errors.empty());
}

TEST_CASE("A file in the wrong encoding stops at a thousand bad rows") {
    std::string bytes = "code,name\n";
    for (int row = 0; row < 20000; ++row) {
        bytes += std::to_string(row) += ',';
        bytes += gb("恒瑞电力\n");
    }
    const auto outcome = reading(bytes, {Encoding::utf8, {}});
    REQUIRE(outcome.errors.size() == 1001);
    CHECK(outcome.errors.back().message.source() ==
          "More than {} rows can't be read; reading ends here.");
    CHECK(outcome.rows.empty());
}

TEST_CASE("Cells and rows are the same wherever a piece of the file ends") {
    // The file is read in pieces of 64 KiB; a filler moves every byte of the row over that border.
    const std::string row = "中,\"q\"\"\r\n,\",é\r\n";
    for (std::size_t shift = 0; shift <= row.size() + 2; ++shift) {
        const std::string filler(65526 - shift, 'x');
        std::string text = "a,b,c\r\n";
        text.append(filler).append(",,\r\n").append(row).append("1,2,3\r\n");
        for (const Encoding encoding : {Encoding::utf8, Encoding::gb18030}) {
            std::string bytes;
            REQUIRE(Encoder(encoding).encode(text, bytes));
            const auto outcome = reading(bytes);
            CHECK(outcome.errors.empty());
            CHECK(outcome.rows ==
                  Table{{filler, "", ""}, {"中", "q\"\r\n,", "é"}, {"1", "2", "3"}});
            CHECK(outcome.numbers == std::vector<std::int64_t>{2, 3, 4});
        }
    }
}
