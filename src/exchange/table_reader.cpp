#include "exchange/table_reader.h"

#include "exchange/csv_reader.h"
#include "exchange/table_file.h"
#include "exchange/xlsx_reader.h"

#include <utility>

namespace xinheng::exchange {

namespace {

template <class Reader> Result<std::unique_ptr<TableReader>> onHeap(Result<Reader> opened) {
    if (!opened) {
        return fail(std::move(opened.error()));
    }
    return std::make_unique<Reader>(std::move(*opened));
}

/// The first good rows, after what the format alone knows is there.
TablePreview withRows(TablePreview preview, TableReader& reader, int rows) {
    preview.format = reader.format();
    preview.header = reader.header();
    TableRow row;
    while (static_cast<int>(preview.rows.size()) < rows) {
        const auto found = reader.next(row);
        if (found && !*found) {
            break;
        }
        if (found) {
            preview.rows.push_back(row.cells);
        }
    }
    return preview;
}

} // namespace

std::string_view TableReader::meant(std::string_view cell) const {
    return format() == TableFormat::csv ? withoutFormulaGuard(cell) : cell;
}

Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& file,
                                               const TableOptions& options) {
    const auto kind = fileKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    if (*kind == FileKind::text) {
        return onHeap(CsvReader::open(file, {options.encoding, options.delimiter}));
    }
    return onHeap(XlsxReader::open(file, {options.sheet, {}}));
}

Result<TablePreview> previewTable(const std::filesystem::path& file, const TableOptions& options,
                                  int rows) {
    const auto kind = fileKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    TablePreview preview;
    if (*kind == FileKind::text) {
        auto reader = CsvReader::open(file, {options.encoding, options.delimiter});
        if (!reader) {
            return fail(std::move(reader.error()));
        }
        preview.encoding = reader->encoding();
        preview.delimiter = reader->delimiter();
        return withRows(std::move(preview), *reader, rows);
    }
    auto reader = XlsxReader::open(file, {options.sheet, {}});
    if (!reader) {
        return fail(std::move(reader.error()));
    }
    preview.sheets = reader->sheets();
    preview.sheet = reader->sheet();
    return withRows(std::move(preview), *reader, rows);
}

} // namespace xinheng::exchange
