#pragma once

#include "base/result.h"
#include "exchange/encoding.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// One record, with what its reader says of it beyond the cells. Hand the same one to next() each
/// time: its buffers are used again.
struct TableRow {
    std::int64_t row = 0; ///< as a spreadsheet numbers it: the header is row 1, blank lines count
    std::vector<std::string> cells; ///< as many as the header has
    std::vector<Problem> problems;  ///< of single cells, which mean nothing then
    std::vector<Problem> remarks;   ///< worth a look
};

/// Cards are a table of a record's own making (archive/card_table.h): openTable opens none.
enum class TableFormat { csv, xlsx, card };

/// A table in a file, whatever its format: a header, then rows one by one in constant memory.
class TableReader {
public:
    TableReader() = default;
    virtual ~TableReader() = default;

    [[nodiscard]] virtual TableFormat format() const = 0;
    /// The headings, tidied; a column may have none.
    [[nodiscard]] virtual const std::vector<std::string>& header() const = 0;

    /// True: `row` holds the next row. False: the file has ended. An Error carries each problem of
    /// one bad row by row and heading (the column's number or letters where it has no heading). To
    /// collect all problems keep calling: reading goes on behind the bad row, or ends where it
    /// can't (damage, more than 1000 bad rows).
    virtual Result<bool> next(TableRow& row) = 0;

    /// What stood in the rows so far and in no column, by name and how often.
    [[nodiscard]] virtual std::map<std::string, std::int64_t> leftOut() const { return {}; }

    /// For progress; bytes of the file, or of the sheet inside it.
    [[nodiscard]] virtual std::int64_t bytesRead() const = 0;
    [[nodiscard]] virtual std::int64_t totalBytes() const = 0;

    /// What the person meant by a cell or heading of such a file: text files carry a formula guard
    /// (withoutFormulaGuard), a workbook has kinds of cells and needs none.
    [[nodiscard]] std::string_view meant(std::string_view cell) const;

protected:
    TableReader(TableReader&&) = default;
    TableReader& operator=(TableReader&&) = default;
};

/// What the person has settled; the rest is found out from the file. What doesn't belong to the
/// file's format is not looked at.
struct TableOptions {
    std::optional<Encoding> encoding; ///< of a text file
    std::optional<char> delimiter;    ///< of a text file
    /// Of a workbook, by name or else by its place counted from 1; else its first that is shown.
    std::optional<std::string> sheet;
};

/// Opens a CSV or XLSX file by what is in it, not by its name. Refuses (invalid) what CsvReader and
/// XlsxReader refuse, workbooks in older formats or protected by a password, and vCards.
Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& file,
                                               const TableOptions& options = {});

/// What the person confirms before an import.
struct TablePreview {
    TableFormat format = TableFormat::csv;
    Encoding encoding = Encoding::utf8; ///< of a text file
    char delimiter = ',';               ///< of a text file
    std::vector<std::string> sheets;    ///< of a workbook, in its order
    std::string sheet;                  ///< the one shown here
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< the first good ones
};
/// Header and the first good rows, beside what the format alone has found out.
TablePreview previewOf(TableReader& reader, TablePreview known, int rows = 20);
/// Bad rows are left out here; the reading proper reports them. Refuses what openTable refuses.
Result<TablePreview> previewTable(const std::filesystem::path& file,
                                  const TableOptions& options = {}, int rows = 20);

} // namespace xinheng::exchange
