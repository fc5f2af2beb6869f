#include "base/normalise.h"
#include "book.h"
#include "support/temporary_folder.h"

using namespace xinheng;
using namespace xinheng::exchange;
using tests::Table;

namespace {

std::filesystem::path fixture(const std::string& name) {
    return std::filesystem::path(XINHENG_SOURCE_DIR "/tests/exchange/files") / name;
}

tests::Outcome reading(const std::filesystem::path& file, XlsxOptions options = {}) {
    auto reader = XlsxReader::open(file, std::move(options));
    REQUIRE(reader);
    return tests::readToEnd(*reader);
}

} // namespace

TEST_CASE("A sheet of days that LibreOffice wrote is read alike in both calendars") {
    for (const char* name : {"dates_1900.xlsx", "dates_1904.xlsx"}) {
        const auto outcome = reading(fixture(name));
        CHECK(outcome.errors.empty());
        CHECK(outcome.header == std::vector<std::string>{"说明", "日期", "中文日期", "日期和时间",
                                                         "时间", "时长", "百分比", "金额", "公式",
                                                         "是否"});
        CHECK(outcome.rows == Table{{"闰日", "2024-02-29", "2024-05-08", "2024-05-08 13:45:00",
                                     "07:05:09", "27:30:00", "0.175", "-1234567.8", "3.3", "TRUE"},
                                    {"甲乙丙\n第二行 <&>", "1999-12-31", "1950-01-01", "2000-01-01",
                                     "00:00:00", "00:00:01", "", "", "恒瑞", ""},
                                    {"末行", "2999-12-31", "", "", "", "", "", "", "", ""}});
        CHECK(outcome.numbers == std::vector<std::int64_t>{2, 3, 7});
        CHECK(reading(fixture(name), {"另一张", {}}).rows == Table{{"000123"}});
    }
}

TEST_CASE("The customers of Northwind from LibreOffice are those of the CSV file") {
    const auto outcome = reading(fixture("northwind_customers.xlsx"));
    CHECK(outcome.errors.empty());
    REQUIRE(outcome.rows.size() == 93);
    CHECK(outcome.rows[1][4] == "Avda. de la Constitución 2222");
    CHECK(outcome.rows[1][7] == "05021");
    const auto csv = tests::sharedData("northwind/customers.csv");
    if (!exists(csv)) {
        SKIP("the shared Northwind customers are not here");
    }
    const auto same = tests::readAll(csv);
    CHECK(outcome.header == same.header);
    REQUIRE(same.rows.size() == 93);
    for (std::size_t row = 0; row < outcome.rows.size(); ++row) {
        for (std::size_t column = 0; column < outcome.header.size(); ++column) {
            // A space behind an unquoted cell of a CSV file is gone, in a workbook it is kept.
            CHECK(tidied(outcome.rows[row][column]) == same.rows[row][column]);
        }
    }
}

TEST_CASE("A workbook that was written here and saved by LibreOffice says the same") {
    const auto outcome = reading(fixture("saved_by_libreoffice.xlsx"), {"客户 & Co", {}});
    CHECK(outcome.errors.empty());
    CHECK(outcome.header == std::vector<std::string>{"名称", "金额", "数量", "日期"});
    CHECK(outcome.rows ==
          Table{{"=1+1", "-1200.5", "42", "2024-05-08"},
                {"恒瑞 <电力>\n\"第二行\" _x000D_ \v", "1234567890123456.78", "-7", "1900-03-01"},
                {"  000123 ", "****", "", "1900-01-01"}});
}

TEST_CASE("Progress counts the bytes of the sheet") {
    auto reader = XlsxReader::open(fixture("northwind_customers.xlsx"));
    REQUIRE(reader);
    CHECK(reader->totalBytes() > 10000);
    TableRow row;
    while (*reader->next(row)) {
        CHECK(reader->bytesRead() <= reader->totalBytes());
    }
    CHECK(reader->bytesRead() == reader->totalBytes());
    CHECK_FALSE(*reader->next(row));
}
