#pragma once

#include "base/result.h"
#include "exchange/csv_format.h"
#include "exchange/encoding.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace xinheng::exchange {

struct CsvColumn {
    std::string heading;
    CellKind kind = CellKind::text;
};

enum class ExistingFile { refuse, overwrite };

struct CsvWriteOptions {
    Encoding encoding =
        Encoding::utf8Bom; ///< the default opens right in a spreadsheet by double click
    char delimiter = ',';
    ExistingFile existing = ExistingFile::refuse;
};

/// Writes a CSV file (lines end with CRLF, quotation marks only where needed) that appears under
/// its name whole and on disk, or not at all: until finish() it is a temporary file beside it,
/// which goes away when the writer does. Text cells are guarded (withFormulaGuard); a cell of a
/// number column is written bare when it is made of digits and the signs of numbers and dates.
class CsvWriter {
public:
    /// Writes the header line. Refuses (conflict) an existing file unless it may be overwritten,
    /// and (invalid) a folder that isn't there, a UTF-16 encoding, a bad delimiter, no column or
    /// too many.
    static Result<CsvWriter> create(const std::filesystem::path& file,
                                    std::vector<CsvColumn> columns, CsvWriteOptions options = {});
    ~CsvWriter();
    CsvWriter(CsvWriter&&) noexcept;
    CsvWriter& operator=(CsvWriter&&) noexcept;

    /// Refuses (invalid, with row and heading) what the encoding can't hold, NUL characters and
    /// cells over maximumCellBytes; storage when the disk won't take it. Nothing of a refused row
    /// is written. Throws std::logic_error for another number of cells than columns.
    Result<> write(std::span<const std::string> cells);
    /// Syncs and gives the file its name. Rows after this are a std::logic_error.
    Result<> finish();
    [[nodiscard]] std::int64_t rowsWritten() const; ///< without the header

private:
    class Writing;
    explicit CsvWriter(std::unique_ptr<Writing> writing);
    std::unique_ptr<Writing> writing_;
};

} // namespace xinheng::exchange
