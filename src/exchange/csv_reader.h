#pragma once

#include "base/result.h"
#include "exchange/csv_format.h"
#include "exchange/encoding.h"
#include "exchange/table_reader.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::exchange {

/// What the person has settled; the rest is found out from the file.
struct CsvOptions {
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
};

using CsvRow = TableRow;

/// Reads a CSV file row by row in constant memory. Knows CRLF, LF and CR, quoted cells with line
/// ends and doubled quotation marks; a quotation mark inside an unquoted cell stands for itself.
/// Lines without content (empty, or delimiters only) are skipped. White space around unquoted cells
/// goes. Cells keep a formula guard (withoutFormulaGuard).
class CsvReader final : public TableReader {
public:
    /// Reads the header line. Refuses (invalid) a missing, unreadable or empty file, a spreadsheet
    /// in its own format, a bad delimiter and a header with doubled headings, naming each.
    static Result<CsvReader> open(const std::filesystem::path& file, CsvOptions options = {});
    ~CsvReader() override;
    CsvReader(CsvReader&&) noexcept;
    CsvReader& operator=(CsvReader&&) noexcept;

    [[nodiscard]] TableFormat format() const override { return TableFormat::csv; }
    [[nodiscard]] const std::vector<std::string>& header() const override;
    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] char delimiter() const;

    /// Where a quotation mark is not closed nothing behind it can be made sense of: reading ends.
    Result<bool> next(CsvRow& row) override;

    [[nodiscard]] std::int64_t bytesRead() const override;
    [[nodiscard]] std::int64_t totalBytes() const override;

private:
    class Reading;
    explicit CsvReader(std::unique_ptr<Reading> reading);
    std::unique_ptr<Reading> reading_;
};

/// What the person confirms before an import.
struct CsvPreview {
    Encoding encoding = Encoding::utf8;
    char delimiter = ',';
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< the first good ones
};
/// Bad rows are left out here; the reading proper reports them. Refuses what CsvReader::open
/// refuses.
Result<CsvPreview> previewCsv(const std::filesystem::path& file,
                              std::optional<Encoding> encoding = {}, int rows = 20,
                              std::optional<char> delimiter = {});

} // namespace xinheng::exchange
