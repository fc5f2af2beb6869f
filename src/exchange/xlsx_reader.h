#pragma once

#include "base/result.h"
#include "exchange/table_reader.h"
#include "exchange/xlsx_format.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::exchange {

/// Which sheet is meant: by name, or by its place counted from 1; else the first that is shown.
struct XlsxOptions {
    std::optional<std::string> sheet;
    std::optional<std::size_t> place;
};

/// Reads one worksheet of an XLSX workbook row by row. Memory is constant but for the texts that
/// the workbook's cells share, which are kept packed, up to 192 MiB. The first row with content is
/// the header; it ends with the last heading, and what stands right of that is no part of the
/// table. Rows whose cells are all empty are skipped, except where a cell says that its text is
/// empty. Cells are the texts that a person sees (XlsxValues::read), except that numbers and
/// percentages are plain numbers and days are ISO.
class XlsxReader final : public TableReader {
public:
    /// Reads up to the header. Refuses (invalid) what is no such workbook, whatever breaks the
    /// limits of zip_reader.h and xlsx_format.h, a sheet that isn't there, and doubled headings.
    static Result<XlsxReader> open(const std::filesystem::path& file,
                                   const XlsxOptions& options = {});
    ~XlsxReader() override;
    XlsxReader(XlsxReader&&) noexcept;
    XlsxReader& operator=(XlsxReader&&) noexcept;

    [[nodiscard]] TableFormat format() const override { return TableFormat::xlsx; }
    [[nodiscard]] const std::vector<std::string>& header() const override;
    /// The workbook's worksheets in its order, hidden ones too, and the one that is read.
    [[nodiscard]] std::vector<std::string> sheets() const;
    [[nodiscard]] const std::string& sheet() const;

    Result<bool> next(TableRow& row) override;

    /// In bytes of the sheet's XML.
    [[nodiscard]] std::int64_t bytesRead() const override;
    [[nodiscard]] std::int64_t totalBytes() const override;

private:
    class Reading;
    explicit XlsxReader(std::unique_ptr<Reading> reading);
    std::unique_ptr<Reading> reading_;
};

} // namespace xinheng::exchange
