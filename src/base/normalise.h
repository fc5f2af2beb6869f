#pragma once

#include <string>
#include <string_view>

namespace xinheng {

/// True for well-formed UTF-8 without control characters other than tab and line ends.
bool isCleanUtf8(std::string_view text);

/// True when no byte is above 0x7F.
bool isAscii(std::string_view text);

/// With ASCII letters small; bytes above 0x7F stay as they are.
std::string asciiLower(std::string_view text);

/// What is stored of typed text: NFC, ends trimmed of white space of any kind (U+3000 too), and
/// runs of inner white space kept as they are. Wide letters and digits stay what they are.
std::string tidied(std::string_view text);

/// For codes, numbers and telephones: NFKC (full-width digits become ASCII), ends trimmed.
std::string narrowed(std::string_view text);

/// For comparing and finding: NFKC, case-folded, accents taken off letters, everything that is not
/// a letter or a digit dropped. "Ana  Trujillo（北京）" becomes "anatrujillo北京".
std::string searchKey(std::string_view text);

/// A key whose bytes sort as people expect: Chinese by pinyin, the rest by ICU's root collation.
std::string sortKey(std::string_view text);
/// Version of the ICU data behind sortKey: stored keys of another version have to be made anew.
std::string sortKeyVersion();

/// Number of Unicode characters (code points).
std::size_t characterCount(std::string_view utf8);

} // namespace xinheng
