#include "exchange/xlsx_format.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace xinheng::exchange {

namespace {

constexpr std::size_t escapeBytes = 7; ///< of _xHHHH_

/// The code unit of an escape that begins at `at`.
std::optional<std::uint32_t> escapeAt(std::string_view text, std::size_t at) {
    if (at + escapeBytes > text.size() || text[at] != '_' || text[at + 1] != 'x' ||
        text[at + 6] != '_') {
        return std::nullopt;
    }
    std::uint32_t unit = 0;
    for (const char digit : text.substr(at + 2, 4)) {
        std::uint32_t value = 0;
        if (digit >= '0' && digit <= '9') {
            value = static_cast<std::uint32_t>(digit - '0');
        } else if (digit >= 'A' && digit <= 'F') {
            value = static_cast<std::uint32_t>(digit - 'A' + 10);
        } else if (digit >= 'a' && digit <= 'f') {
            value = static_cast<std::uint32_t>(digit - 'a' + 10);
        } else {
            return std::nullopt;
        }
        unit = unit << 4U | value;
    }
    return unit;
}

void appendEscape(std::string& out, unsigned unit) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "_x";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) {
        out += digits[(unit >> shift) & 15U];
    }
    out += '_';
}

/// True for the bytes that appendEscaped may have to write otherwise.
constexpr std::array<bool, 256> specialBytes = [] {
    std::array<bool, 256> special{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) {
        special[byte] = byte != '\t' && byte != '\n';
    }
    for (const char sign : {'&', '<', '>', '_'}) {
        special[static_cast<unsigned char>(sign)] = true;
    }
    special[0xEF] = true; // U+FFFE and U+FFFF begin so
    return special;
}();

} // namespace

std::string columnLetters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters += static_cast<char>('A' + (rest - 1) % 26);
    }
    std::reverse(letters.begin(), letters.end());
    return letters;
}

std::size_t utf16Units(std::string_view utf8) {
    std::size_t units = 0;
    for (const char character : utf8) {
        const auto byte = static_cast<unsigned char>(character);
        units += (byte & 0xC0U) != 0x80U ? 1U : 0U;
        units += byte >= 0xF0U ? 1U : 0U;
    }
    return units;
}

void appendUnescaped(std::string& out, std::string_view text) {
    for (;;) {
        const std::size_t at = text.find("_x");
        out += text.substr(0, at);
        if (at == std::string_view::npos) {
            return;
        }
        text.remove_prefix(at);
        const auto unit = escapeAt(text, 0);
        if (!unit) {
            out += '_';
            text.remove_prefix(1);
            continue;
        }
        std::uint32_t character = *unit;
        std::size_t length = escapeBytes;
        if (character >= 0xD800 && character <= 0xDBFF) {
            const auto low = escapeAt(text, escapeBytes);
            if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
                character = 0x10000 + ((character - 0xD800) << 10U) + (*low - 0xDC00);
                length = 2 * escapeBytes;
            }
        }
        if (character >= 0xD800 && character <= 0xDFFF) {
            out += text.substr(0, length);
        } else {
            utf8::append(out, character);
        }
        text.remove_prefix(length);
    }
}

void appendEscaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    const auto replace = [&](std::size_t at, std::size_t length) {
        out += text.substr(from, at - from);
        from = at + length;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (!specialBytes[byte]) {
            continue;
        }
        if (byte == '&') {
            replace(at, 1);
            out += "&amp;";
        } else if (byte == '<') {
            replace(at, 1);
            out += "&lt;";
        } else if (byte == '>') {
            replace(at, 1);
            out += "&gt;";
        } else if (byte == '_') {
            if (escapeAt(text, at)) {
                replace(at, 1);
                appendEscape(out, '_');
            }
        } else if (byte < 0x20) {
            replace(at, 1);
            appendEscape(out, byte);
        } else if (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF") {
            replace(at, 3);
            appendEscape(out, 0xFF00U | (static_cast<unsigned char>(text[at + 2]) + 0x40U));
        }
    }
    out += text.substr(from);
}

} // namespace xinheng::exchange
