#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace xinheng::exchange {

/// How a text file's bytes stand for characters. The UTF-16 kinds are what spreadsheets call
/// "Unicode text"; they are read but never written.
enum class Encoding { utf8, utf8Bom, gb18030, utf16le, utf16be };

/// The name scripts and mappings use: "utf-8", "utf-8-bom", "gb18030", "utf-16le", "utf-16be".
const char* encodingName(Encoding encoding);
/// The inverse of encodingName, in any case; refuses (invalid) every other name.
Result<Encoding> parseEncoding(std::string_view name);

/// A byte-order mark, else strict UTF-8, else GB18030. A character cut at the end of a sample that
/// is not the whole file is no error. Once 256 characters beyond ASCII have been good UTF-8, a bad
/// one is a damaged place in a UTF-8 file, no sign of GB18030.
Encoding detectEncoding(std::string_view sample, bool sampleIsWholeFile);
/// The same rule over a whole file, read only as far as it takes. Refuses (invalid) what can't be
/// read.
Result<Encoding> detectFileEncoding(const std::filesystem::path& file);

/// What stands at the beginning of `bytes`: how much of it is well-formed UTF-8 (no surrogates,
/// nothing overlong), and what comes behind that.
struct Utf8Scan {
    std::size_t validBytes = 0;
    std::size_t beyondAscii = 0; ///< characters of the valid part that are not ASCII
    std::size_t badBytes = 0;    ///< length of the bad sequence after the valid part, 0 for none
    bool cut = false; ///< the bad sequence is the beginning of a character, cut by the end
};
Utf8Scan scanUtf8(std::string_view bytes);

} // namespace xinheng::exchange
