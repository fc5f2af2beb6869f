#pragma once

#include "base/date.h"
#include "base/money.h"
#include "base/result.h"
#include "exchange/csv_writer.h"
#include "exchange/xlsx_format.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xinheng::exchange {

/// What a column is made for: the format of its cells, those a person adds later included, and its
/// width.
enum class XlsxKind { text, amount, integer, date };

struct XlsxColumn {
    std::string heading;
    XlsxKind kind = XlsxKind::text;
};

/// Nothing, a text, an amount (shown with two decimals and grouped), a whole number or a day.
using XlsxCell = std::variant<std::monostate, std::string_view, Money, std::int64_t, Date>;

struct XlsxWriteOptions {
    std::string sheet = "Sheet1"; ///< 1 to 31 characters, none of []:*?/\, no apostrophe at an end
    ExistingFile existing = ExistingFile::refuse;
};

/// Writes a workbook of one sheet in constant memory: a bold header that stays in sight, columns as
/// wide as their first rows need. It appears under its name whole and on disk, or not at all
/// (NewFile). Texts are never formulas. What a spreadsheet would not keep exactly is written as
/// text: numbers of more than 15 digits and days before 1900-03-01.
class XlsxWriter {
public:
    /// Refuses (conflict) an existing file unless it may be overwritten, and (invalid) a folder
    /// that isn't there, a bad sheet name, no column or too many, and headings no cell can hold.
    static Result<XlsxWriter> create(const std::filesystem::path& file,
                                     std::vector<XlsxColumn> columns,
                                     const XlsxWriteOptions& options = {});
    ~XlsxWriter();
    XlsxWriter(XlsxWriter&&) noexcept;
    XlsxWriter& operator=(XlsxWriter&&) noexcept;

    /// Refuses (invalid, with row and heading) texts that are no UTF-8, hold a NUL character or are
    /// longer than a cell; (invalid) the row that no sheet has room for (docs/decisions/0011), and
    /// 4 GiB. Storage when the disk won't take it. Nothing of a refused row is written. Throws
    /// std::logic_error for another number of cells than columns.
    Result<> write(std::span<const XlsxCell> cells);
    /// The same from texts as exports have them: in a column of amounts, whole numbers or days a
    /// text that is exactly one ("1234.50", "17", "2024-05-08") becomes one, every other stays a
    /// text.
    Result<> write(std::span<const std::string> cells);
    /// Rows after this are a std::logic_error.
    Result<> finish();
    [[nodiscard]] std::int64_t rowsWritten() const; ///< without the header

private:
    class Writing;
    explicit XlsxWriter(std::unique_ptr<Writing> writing);
    std::unique_ptr<Writing> writing_;
};

} // namespace xinheng::exchange
