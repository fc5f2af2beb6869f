#pragma once

#include "base/result.h"
#include "exchange/csv_format.h"
#include "exchange/encoding.h"

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

/// One record. Hand the same one to next() each time: its buffers are used again.
struct CsvRow {
    std::int64_t row = 0; ///< as a spreadsheet numbers it: the header is row 1, blank lines count
    std::vector<std::string>
        cells; ///< as many as the header has, white space around unquoted ones gone
};

/// Reads a CSV file row by row in constant memory. Knows CRLF, LF and CR, quoted cells with line
/// ends and doubled quotation marks; a quotation mark inside an unquoted cell stands for itself.
/// Lines without content (empty, or delimiters only) are skipped. Cells keep a formula guard
/// (withoutFormulaGuard).
class CsvReader {
public:
    /// Reads the header line. Refuses (invalid) a missing, unreadable or empty file, a spreadsheet
    /// in its own format, a bad delimiter and a header with doubled headings, naming each.
    static Result<CsvReader> open(const std::filesystem::path& file, CsvOptions options = {});
    ~CsvReader();
    CsvReader(CsvReader&&) noexcept;
    CsvReader& operator=(CsvReader&&) noexcept;

    /// The headings, tidied; a column may have none.
    [[nodiscard]] const std::vector<std::string>& header() const;
    [[nodiscard]] Encoding encoding() const;
    [[nodiscard]] char delimiter() const;

    /// True: `row` holds the next row. False: the file has ended. An Error carries each problem of
    /// one bad row by row and heading (the column's number where it has no heading). To collect all
    /// problems keep calling: reading goes on behind the bad row, or ends where it can't (a
    /// quotation mark not closed, more than 1000 bad rows).
    Result<bool> next(CsvRow& row);

    /// For progress, in bytes of the file.
    [[nodiscard]] std::int64_t bytesRead() const;
    [[nodiscard]] std::int64_t totalBytes() const;

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
