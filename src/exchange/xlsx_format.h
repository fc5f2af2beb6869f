#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// What a worksheet can hold (ECMA-376 and the programs that write it).
inline constexpr std::int64_t maximumSheetRows = 1048576;
inline constexpr std::size_t maximumSheetColumns = 16384;
inline constexpr std::size_t maximumCellCharacters = 32767; ///< UTF-16 units
/// No text of so many characters is longer in UTF-8.
inline constexpr std::size_t maximumCellTextBytes = maximumCellCharacters * 3;
/// A spreadsheet calculates in floating point and keeps so many digits of a number.
inline constexpr std::size_t keptDigits = 15;

/// A column's letters, counted from 0: A, Z, AA, XFD.
std::string columnLetters(std::size_t column);

/// What UTF-8 text takes as UTF-16, which is how spreadsheets count characters.
std::size_t utf16Units(std::string_view utf8);

/// Office documents write characters that XML can't hold as _x000B_, and a text that looks so as
/// _x005F_x000B_. Appends the text meant; half a pair of surrogates stays as it is written.
void appendUnescaped(std::string& out, std::string_view text);
/// The inverse, with the signs of XML written as entities: fit to stand between tags. The text must
/// be UTF-8 without NUL.
void appendEscaped(std::string& out, std::string_view text);

} // namespace xinheng::exchange
