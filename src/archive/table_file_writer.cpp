#include "archive/table_file_writer.h"

#include "exchange/csv_writer.h"

#include <algorithm>

namespace xinheng::archive {

namespace {

template <class Writer> class Into final : public TableFileWriter {
public:
    explicit Into(Writer writer) : writer_(std::move(writer)) {}
    Result<> write(const std::vector<std::string>& cells) override { return writer_.write(cells); }
    Result<> finish() override { return writer_.finish(); }

private:
    Writer writer_;
};

template <class Writer> Result<std::unique_ptr<TableFileWriter>> wrapped(Result<Writer> writer) {
    if (!writer)
        return fail(writer.error());
    return std::unique_ptr<TableFileWriter>(std::make_unique<Into<Writer>>(std::move(*writer)));
}

} // namespace

bool isWorkbookName(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return ending == ".xlsx";
}

Result<std::unique_ptr<TableFileWriter>>
TableFileWriter::create(const std::filesystem::path& file,
                        const std::vector<TableFileColumn>& columns,
                        const TableFileOptions& options) {
    const auto existing =
        options.overwrite ? exchange::ExistingFile::overwrite : exchange::ExistingFile::refuse;
    if (isWorkbookName(file)) {
        std::vector<exchange::XlsxColumn> sheet;
        for (const TableFileColumn& column : columns)
            sheet.push_back({column.heading, column.kind});
        exchange::XlsxWriteOptions wish;
        wish.existing = existing;
        return wrapped(exchange::XlsxWriter::create(file, std::move(sheet), wish));
    }
    std::vector<exchange::CsvColumn> lines;
    for (const TableFileColumn& column : columns)
        lines.push_back({column.heading, column.kind == exchange::XlsxKind::text
                                             ? exchange::CellKind::text
                                             : exchange::CellKind::number});
    return wrapped(
        exchange::CsvWriter::create(file, std::move(lines), {options.encoding, ',', existing}));
}

} // namespace xinheng::archive
