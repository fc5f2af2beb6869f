#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace xinheng::exchange {

/// The styles of xlsxStyles(), in its order.
enum class XlsxStyle { general, header, text, amount, integer, date };

/// What a workbook of one sheet needs besides the sheet: the parts' names and contents.
std::string xlsxWorkbook(std::string_view sheet);
std::span<const std::pair<const char*, const char*>> xlsxFixedParts();
inline constexpr const char* xlsxWorkbookPart = "xl/workbook.xml";
inline constexpr const char* xlsxSheetPart = "xl/worksheets/sheet1.xml";

/// The sheet's XML around its rows; widths in characters.
struct XlsxColumnLook {
    std::size_t width;
    XlsxStyle style;
};
std::string xlsxSheetBegin(std::span<const XlsxColumnLook> columns);
inline constexpr std::string_view xlsxSheetEnd = "</sheetData></worksheet>";

} // namespace xinheng::exchange
