#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// What a file may hold at most; beyond it is damage or malice, and neither side writes or reads
/// it.
inline constexpr std::size_t maximumCellBytes = std::size_t{1} << 20U;
inline constexpr std::size_t maximumRowBytes = std::size_t{16} << 20U;
inline constexpr std::size_t maximumColumns = 1000;

/// A text cell is guarded against being run as a formula; a number or date is written bare.
enum class CellKind { text, number };

/// Spreadsheets run a cell that begins with = + - @, tab or carriage return. Such a text gets an
/// apostrophe in front, and so does one that already has apostrophes there, so that
/// withoutFormulaGuard gives back exactly what went in.
std::string withFormulaGuard(std::string_view cell);
/// Takes one leading apostrophe off when only further apostrophes stand between it and one of
/// these.
std::string_view withoutFormulaGuard(std::string_view cell);

/// Cells are separated by a comma, semicolon, tab or vertical bar; anything else is refused
/// (invalid).
Result<> checkDelimiter(char delimiter);

} // namespace xinheng::exchange
