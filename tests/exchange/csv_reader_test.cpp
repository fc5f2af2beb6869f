#include "exchange/csv_reader.h"
#include "exchange/encoder.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

#include <unistd.h>

#include <chrono>
#include <fstream>

using namespace xinheng;
using namespace xinheng::exchange;
using tests::readAll;
using tests::Table;
using tests::wordsOf;

namespace {

/// A file with this content, read to its end.
tests::Outcome reading(const std::string& content, CsvOptions options = {}) {
    const tests::TemporaryFolder folder;
    tests::writeFile(folder / "table.csv", content);
    return readAll(folder / "table.csv", options);
}

std::string withLineEnds(std::string_view text, const std::string& end) {
    std::string changed;
    for (const char character : text) {
        changed += character == '\n' ? end : std::string(1, character);
    }
    return changed;
}

/// The words with which a file of this content is refused at the header.
std::string refusal(const std::string& content, CsvOptions options = {}) {
    const tests::Outcome outcome = reading(content, options);
    REQUIRE(outcome.errors.size() == 1);
    CHECK(outcome.errors.front().code == ErrorCode::invalid);
    CHECK(outcome.header.empty());
    return wordsOf(outcome.errors.front());
}

} // namespace

TEST_CASE("Rows and cells come out whatever ends the lines") {
    for (const std::string end : {"\r\n", "\n", "\r"}) {
        for (const bool closed : {true, false}) {
            const auto content = withLineEnds("a,b\n1,2\n3,4", end) + (closed ? end : "");
            const auto outcome = reading(content);
            CHECK(outcome.errors.empty());
            CHECK(outcome.header == std::vector<std::string>{"a", "b"});
            CHECK(outcome.rows == Table{{"1", "2"}, {"3", "4"}});
            CHECK(outcome.numbers == std::vector<std::int64_t>{2, 3});
        }
    }
}

TEST_CASE("Quoted cells hold delimiters, line ends and doubled quotation marks") {
    const auto outcome = reading("a,b\r\n\"1,\"\"x\"\"\",\"two\r\nlines\"\r\n3,4\r\n");
    CHECK(outcome.errors.empty());
    CHECK(outcome.rows == Table{{"1,\"x\"", "two\r\nlines"}, {"3", "4"}});
    CHECK(outcome.numbers == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("A quotation mark inside an unquoted cell stands for itself") {
    const auto outcome = reading("a,b\n5\" pipe,6\"\nx\"\"y,\n");
    CHECK(outcome.errors.empty());
    CHECK(outcome.rows == Table{{"5\" pipe", "6\""}, {"x\"\"y", ""}});
}

TEST_CASE("White space around unquoted cells goes, inside quotation marks it stays") {
    const auto outcome = reading(" a ,b\n 1 , \"2\" \n\" 1 \",\"\t2\"\n");
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"a", "b"});
    CHECK(outcome.rows == Table{{"1", "2"}, {" 1 ", "\t2"}});
}

TEST_CASE("Lines without content are skipped and still counted") {
    for (const std::string end : {"\r\n", "\n", "\r"}) {
        const auto outcome = reading(withLineEnds("a,b\n\n1,2\n  \n,,\n3,4\n\n", end));
        CHECK(outcome.errors.empty());
        CHECK(outcome.rows == Table{{"1", "2"}, {"3", "4"}});
        CHECK(outcome.numbers == std::vector<std::int64_t>{3, 6});
    }
    CHECK(reading("a,b\n\"\",\n").rows == Table{{"", ""}});
}

TEST_CASE("The delimiter is found in the header line, outside quotation marks") {
    CHECK(reading("a;b\n1,5;2\n").rows == Table{{"1,5", "2"}});
    CHECK(reading("a\tb\n1,5\t2\n").rows == Table{{"1,5", "2"}});
    CHECK(reading("\n\"a;b;c\",d\n1,2\n").header == std::vector<std::string>{"a;b;c", "d"});
    CHECK(reading("one\n1\n").rows == Table{{"1"}});
    CHECK(reading("a|b\n1|2\n", {std::nullopt, '|'}).rows == Table{{"1", "2"}});
    CHECK(reading("a,b\n1,2\n", {std::nullopt, ';'}).rows == Table{{"1,2"}});
}

TEST_CASE("A delimiter that can't separate cells is refused") {
    for (const char delimiter : {'"', '\n', '\r', 'a', '1', ' ', '\0', '-'}) {
        CHECK(refusal("a,b\n", {std::nullopt, delimiter}).starts_with("Cells can be separated by"));
    }
}

TEST_CASE("Tab-separated UTF-16 is read like any other file") {
    std::string bytes = "\xFF\xFE";
    for (const char character : std::string("a\tb\r\n1\t2\r\n")) {
        bytes += character;
        bytes += '\0';
    }
    CHECK(reading(bytes).rows == Table{{"1", "2"}});
}

TEST_CASE("A row with too few or too many cells is said, and reading goes on") {
    const auto outcome = reading("a,b,c\n1,2\n1,2,3\n1,2,3,4\n7,8,9\n");
    REQUIRE(outcome.errors.size() == 2);
    CHECK(wordsOf(outcome.errors[0]) == "2 c: The row has 2 cells, the header 3.\n");
    CHECK(wordsOf(outcome.errors[1]) == "4 4: The row has 4 cells, the header 3.\n");
    CHECK(outcome.rows == Table{{"1", "2", "3"}, {"7", "8", "9"}});
}

TEST_CASE("Doubled headings are all named, columns without a heading may be many") {
    CHECK(refusal("a,b,a, b ,c,,\n1,2,3,4,5,6,7\n") ==
          "1 a: Columns 1 and 3 have the same heading.\n1 b: Columns 2 and 4 have the same "
          "heading.\n");
    CHECK(reading("a,,\n1,2,3\n").header == std::vector<std::string>{"a", "", ""});
}

TEST_CASE("What is no readable file is refused with the right words") {
    const tests::TemporaryFolder folder;
    const auto words = [](const std::filesystem::path& file) {
        const auto reader = CsvReader::open(file);
        REQUIRE_FALSE(reader);
        CHECK(reader.error().code == ErrorCode::invalid);
        return reader.error().message.source();
    };
    CHECK(words(folder / "missing.csv") == "There is no file \"{}\".");
    CHECK(words(folder.path()) == "\"{}\" is a folder, not a file.");
    CHECK(words("/dev/null") == "The file \"{}\" can't be read.");
    tests::writeFile(folder / "empty.csv", "");
    CHECK(words(folder / "empty.csv") == "The file \"{}\" is empty.");
    tests::writeFile(folder / "blank.csv", "\xEF\xBB\xBF\r\n \r\n,,\r\n");
    CHECK(words(folder / "blank.csv") == "The file \"{}\" has no header line.");
    tests::writeFile(folder / "book.csv", std::string("PK\x03\x04\x14\0\x06\0", 8));
    CHECK(words(folder / "book.csv").starts_with("\"{}\" is a spreadsheet in its program's own"));
    tests::writeFile(folder / "closed.csv", "a\n1\n");
    std::filesystem::permissions(folder / "closed.csv", std::filesystem::perms::none);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    const bool root = geteuid() == 0; // who may read everything, so be somebody else for once
    REQUIRE((!root || seteuid(65534) == 0));
    CHECK(words(folder / "closed.csv") == "The file \"{}\" can't be read.");
    REQUIRE((!root || seteuid(0) == 0));
}

TEST_CASE("Progress counts the bytes of the file") {
    const tests::TemporaryFolder folder;
    std::string content = "a,b\n";
    for (int row = 0; row < 50000; ++row) {
        content += "12345,67890\n";
    }
    tests::writeFile(folder / "table.csv", content);
    auto reader = CsvReader::open(folder / "table.csv");
    REQUIRE(reader);
    CHECK(reader->totalBytes() == static_cast<std::int64_t>(content.size()));
    CHECK(reader->bytesRead() < reader->totalBytes() / 2);
    CsvRow row;
    std::int64_t before = 0;
    while (*reader->next(row)) {
        REQUIRE(reader->bytesRead() >= before);
        before = reader->bytesRead();
    }
    CHECK(reader->bytesRead() == reader->totalBytes());
    CHECK(*reader->next(row) == false);
}

TEST_CASE("A preview shows what was found out and the first good rows") {
    const tests::TemporaryFolder folder;
    std::string bytes;
    REQUIRE(Encoder(Encoding::gb18030)
                .encode("客户编码;客户名称\r\n1;华能\r\nbad\r\n2;恒瑞\r\n3;国网\r\n", bytes));
    tests::writeFile(folder / "table.csv", bytes);
    const auto preview = previewCsv(folder / "table.csv", {}, 2);
    REQUIRE(preview);
    CHECK(preview->encoding == Encoding::gb18030);
    CHECK(preview->delimiter == ';');
    CHECK(preview->header == std::vector<std::string>{"客户编码", "客户名称"});
    CHECK(preview->rows == Table{{"1", "华能"}, {"2", "恒瑞"}});
    CHECK(previewCsv(folder / "table.csv")->rows.size() == 3);
    CHECK_FALSE(previewCsv(folder / "table.csv", Encoding::utf8));
    CHECK_FALSE(previewCsv(folder / "missing.csv"));
}

TEST_CASE("The 20,000 company names in GB18030 are read, every row") {
    const auto file = tests::sharedData("companies/companies_gb18030.csv");
    if (!exists(file)) {
        SKIP("the shared company names are not here");
    }
    const auto preview = previewCsv(file);
    REQUIRE(preview);
    CHECK(preview->encoding == Encoding::gb18030);
    const auto outcome = readAll(file);
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.rows.size() == 20000);
    CHECK(outcome.header == std::vector<std::string>{"客户编码", "客户名称"});
    CHECK(outcome.rows.front() == std::vector<std::string>{"000001", "智慧办公"});
    CHECK(outcome.rows.back().front() == "020000");
    CHECK(outcome.numbers.back() == 20001);
}

TEST_CASE("The 93 customers of Northwind keep their accents and odd postcodes") {
    const auto file = tests::sharedData("northwind/customers.csv");
    if (!exists(file)) {
        SKIP("the shared Northwind customers are not here");
    }
    const auto outcome = readAll(file);
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.rows.size() == 93);
    CHECK(outcome.header.size() == 11);
    CHECK(outcome.rows[1][4] == "Avda. de la Constitución 2222");
    CHECK(outcome.rows[1][7] == "05021");
}

TEST_CASE("A million rows stream in time that doesn't hurt and in constant memory") {
    const tests::TemporaryFolder folder;
    constexpr int rows = 1000000;
    {
        std::ofstream file(folder / "large.csv", std::ios::binary);
        file << "code,name,district,phone,limit\r\n";
        for (int row = 0; row < rows; ++row) {
            file << row << ",青海恒瑞电力有限公司,630100,0971-6301234,12000.50\r\n";
        }
    }
    const auto memory = [] {
        std::ifstream statm("/proc/self/statm");
        long all = 0;
        long resident = 0;
        statm >> all >> resident;
        return resident * sysconf(_SC_PAGESIZE);
    };
    const auto start = std::chrono::steady_clock::now();
    auto reader = CsvReader::open(folder / "large.csv");
    REQUIRE(reader);
    CsvRow row;
    std::int64_t count = 0;
    long early = 0;
    while (*reader->next(row)) {
        if (++count == 1000) {
            early = memory();
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    CHECK(count == rows);
    CHECK(memory() - early < 4 << 20);
    CHECK(row.row == rows + 1);
#if defined(__SANITIZE_ADDRESS__)
    CHECK(took.count() < 20);
#else
    CHECK(took.count() < 2);
#endif
}
