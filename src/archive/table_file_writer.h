#pragma once

#include "base/result.h"
#include "exchange/encoding.h"
#include "exchange/xlsx_writer.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace xinheng::archive {

struct TableFileColumn {
    std::string heading;
    exchange::XlsxKind kind = exchange::XlsxKind::text;
};

struct TableFileOptions {
    exchange::Encoding encoding = exchange::Encoding::utf8Bom; ///< of a CSV file
    bool overwrite = false;
};

/// Whether a file of this name is written as a workbook.
bool isWorkbookName(const std::filesystem::path& file);

/// A table for a spreadsheet: XLSX where the file's name ends so, else CSV. Texts are formulas in
/// neither. The file is whole or not there.
class TableFileWriter {
public:
    /// Refuses what CsvWriter::create and XlsxWriter::create refuse.
    static Result<std::unique_ptr<TableFileWriter>>
    create(const std::filesystem::path& file, const std::vector<TableFileColumn>& columns,
           const TableFileOptions& options);
    virtual ~TableFileWriter() = default;
    TableFileWriter(const TableFileWriter&) = delete;
    TableFileWriter& operator=(const TableFileWriter&) = delete;

    virtual Result<> write(const std::vector<std::string>& cells) = 0;
    virtual Result<> finish() = 0;

protected:
    TableFileWriter() = default;
};

} // namespace xinheng::archive
