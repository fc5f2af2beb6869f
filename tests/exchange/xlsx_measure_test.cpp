// The figures of docs/performance.md: build/release/bin/test_exchange "[measure]". Not part of the
// usual run, which a million rows of 24 columns would hold up.
#include "exchange/new_file.h"
#include "exchange/xlsx_reader.h"
#include "exchange/xlsx_writer.h"
#include "exchange/zip_writer.h"
#include "exchange_support.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>

using namespace xinheng;
using namespace xinheng::exchange;

namespace {

constexpr int rows = 1000000;

/// The most memory this process has had since the last call, in MiB.
long peak() {
    std::ifstream status("/proc/self/status");
    long found = 0;
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) {
            found = std::stol(line.substr(6)) / 1024;
        }
    }
    std::ofstream("/proc/self/clear_refs") << "5";
    return found;
}

/// Seconds gone by and, since other programs may be busy too, those this one was given.
class Watch {
public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }
    [[nodiscard]] std::string text() const {
        return fmt::format("{:.1f} s ({:.1f} s of processor)", seconds(),
                           double(std::clock() - clock_) / CLOCKS_PER_SEC);
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::clock_t clock_ = std::clock();
};

std::int64_t countRows(const std::filesystem::path& file) {
    auto reader = XlsxReader::open(file);
    REQUIRE(reader);
    TableRow row;
    std::int64_t count = 0;
    while (*reader->next(row)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("A million rows of 24 columns go out and come in within the bars", "[.][measure]") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "large.xlsx";
    std::vector<XlsxColumn> columns;
    for (int column = 0; column < 24; ++column) {
        columns.push_back({"列" + std::to_string(column), column % 8 == 5   ? XlsxKind::amount
                                                          : column % 8 == 6 ? XlsxKind::date
                                                          : column % 8 == 7 ? XlsxKind::integer
                                                                            : XlsxKind::text});
    }
    peak();
    const Watch writing;
    {
        auto writer = XlsxWriter::create(file, columns);
        REQUIRE(writer);
        std::vector<std::string> cells(columns.size());
        for (int row = 0; row < rows; ++row) {
            for (std::size_t column = 0; column < cells.size(); ++column) {
                const auto number =
                    static_cast<unsigned>(row) * 2654435761U + static_cast<unsigned>(column);
                switch (column % 8) {
                case 5:
                    cells[column] = std::to_string(number % 1000000) + ".50";
                    break;
                case 6:
                    cells[column] = "2024-0" + std::to_string(1 + number % 9) + "-1" +
                                    std::to_string(number % 10);
                    break;
                case 7:
                    cells[column] = std::to_string(number % 100000);
                    break;
                case 0:
                    cells[column] = std::to_string(number);
                    break;
                default:
                    cells[column] = "青海恒瑞电力" + std::to_string(number % 20000) + "有限公司";
                }
            }
            REQUIRE(writer->write(cells));
        }
        REQUIRE(writer->finish());
    }
    const double wrote = writing.seconds();
    const std::string writingTime = writing.text();
    const long writingPeak = peak();
    const Watch reading;
    CHECK(countRows(file) == rows);
    std::cout << "written in " << writingTime << ", " << writingPeak << " MiB; file of "
              << (std::filesystem::file_size(file) >> 20U) << " MiB; read in " << reading.text()
              << ", " << peak() << " MiB\n";
    CHECK(wrote < 60);
}

TEST_CASE("A million rows with six million shared texts are read within 300 MiB", "[.][measure]") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "shared.xlsx";
    const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const std::string relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relation = [&](const std::string& id, const std::string& type,
                              const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" +
               target + "\"/>";
    };
    {
        ZipWriter zip(std::move(*NewFile::create(file, ExistingFile::refuse)));
        const auto part = [&](const std::string& name, const std::string& content) {
            REQUIRE(zip.begin(name));
            REQUIRE(zip.append(content));
        };
        part("_rels/.rels", "<Relationships xmlns=\"" + package + "\">" +
                                relation("a", "officeDocument", "xl/workbook.xml") +
                                "</Relationships>");
        part("xl/workbook.xml",
             "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations +
                 "\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels",
             "<Relationships xmlns=\"" + package + "\">" + relation("a", "worksheet", "sheet.xml") +
                 relation("b", "sharedStrings", "strings.xml") + "</Relationships>");
        part("xl/sheet.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>");
        for (int row = 0; row <= rows; ++row) {
            std::string xml = "<row r=\"" + std::to_string(row + 1) + "\">";
            for (int column = 0; column < 6; ++column) {
                xml += "<c r=\"" + columnLetters(static_cast<std::size_t>(column)) +
                       std::to_string(row + 1) + "\" t=\"s\"><v>" +
                       std::to_string(row * 6 + column) + "</v></c>";
            }
            REQUIRE(zip.append(xml + "</row>"));
        }
        REQUIRE(zip.append("</sheetData></worksheet>"));
        part("xl/strings.xml", "<sst xmlns=\"" + main + "\">");
        for (int text = 0; text < (rows + 1) * 6; ++text) {
            REQUIRE(zip.append("<si><t>恒瑞电力" + std::to_string(text) + "号</t></si>"));
        }
        REQUIRE(zip.append("</sst>"));
        REQUIRE(zip.finish());
    }
    peak();
    const Watch reading;
    CHECK(countRows(file) == rows);
    const long most = peak();
    std::cout << "shared texts read in " << reading.text() << ", " << most << " MiB\n";
    CHECK(most < 300);
}
