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

/// A sheet's name goes before its place.
Result<XlsxReader> openWorkbook(const std::filesystem::path& file,
                                const std::optional<std::string>& sheet) {
    auto opened = XlsxReader::open(file, {sheet, {}});
    if (opened || !sheet || sheet->empty() || sheet->size() > 5 ||
        sheet->find_first_not_of("0123456789") != std::string::npos || std::stoul(*sheet) == 0) {
        return opened;
    }
    auto byPlace = XlsxReader::open(file, {{}, std::stoul(*sheet)});
    return byPlace ? std::move(byPlace) : std::move(opened);
}

Result<FileKind> tableKindOf(const std::filesystem::path& file) {
    auto kind = fileKindOf(file);
    if (kind && *kind == FileKind::card) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "\"{}\" is a vCard file; that holds contacts, no table."),
                    file.string());
    }
    return kind;
}

} // namespace

TablePreview previewOf(TableReader& reader, TablePreview preview, int rows) {
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

std::string_view TableReader::meant(std::string_view cell) const {
    return format() == TableFormat::csv ? withoutFormulaGuard(cell) : cell;
}

Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& file,
                                               const TableOptions& options) {
    const auto kind = tableKindOf(file);
    if (!kind) {
        return fail(kind.error());
    }
    if (*kind == FileKind::text) {
        return onHeap(CsvReader::open(file, {options.encoding, options.delimiter}));
    }
    return onHeap(openWorkbook(file, options.sheet));
}

Result<TablePreview> previewTable(const std::filesystem::path& file, const TableOptions& options,
                                  int rows) {
    const auto kind = tableKindOf(file);
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
        return previewOf(*reader, std::move(preview), rows);
    }
    auto reader = openWorkbook(file, options.sheet);
    if (!reader) {
        return fail(std::move(reader.error()));
    }
    preview.sheets = reader->sheets();
    preview.sheet = reader->sheet();
    return previewOf(*reader, std::move(preview), rows);
}

} // namespace xinheng::exchange
