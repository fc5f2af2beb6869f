#pragma once

#include <string>
#include <string_view>

namespace xinheng::tests {

/// What a parser promises for any bytes at all, asked of these; the answer is the promise that was
/// broken, empty when all were kept. The first byte of an input chooses between forms of it.
using ParserInput = std::string (*)(std::string_view bytes);

/// Rows are as wide as the header, cells are UTF-8 without NUL, reading ends.
std::string readsCsv(std::string_view bytes);
/// The same, of a workbook's cells no longer than a cell; the bytes are a file, or one part of a
/// workbook whose other parts are good.
std::string readsXlsx(std::string_view bytes);
/// Cards have names, and a card that can be written comes back.
std::string readsVCard(std::string_view bytes);
/// A mapping that is read comes back from its JSON.
std::string readsMapping(std::string_view bytes);

} // namespace xinheng::tests
