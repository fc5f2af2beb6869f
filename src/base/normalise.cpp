#include "base/normalise.h"

#include "base/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <new>

namespace xinheng {
namespace {

using icu::Normalizer2;

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// ICU loads these once and keeps them; the pointers are never freed.
const Normalizer2& normalizer(const Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const Normalizer2* found = get(status);
    if (U_FAILURE(status) || found == nullptr) {
        throw std::bad_alloc(); // ICU's own data: it fails for want of memory only
    }
    return *found;
}

const Normalizer2& nfc() {
    static const Normalizer2& it = normalizer(Normalizer2::getNFCInstance);
    return it;
}
const Normalizer2& nfkc() {
    static const Normalizer2& it = normalizer(Normalizer2::getNFKCInstance);
    return it;
}
const Normalizer2& nfkd() {
    static const Normalizer2& it = normalizer(Normalizer2::getNFKDInstance);
    return it;
}
const Normalizer2& nfkcCasefold() {
    static const Normalizer2& it = normalizer(Normalizer2::getNFKCCasefoldInstance);
    return it;
}

/// White space, and the invisible marks that come along when text is copied from pages and files.
bool isBlank(UChar32 c) {
    return c == 0x200B || c == 0xFEFF || (c >= 0 && u_isUWhiteSpace(c));
}

std::string_view trimmed(std::string_view text) {
    std::size_t start = 0;
    std::size_t end = text.size();
    for (std::size_t at = 0; start < end && isBlank(utf8::next(text, at));) {
        start = at;
    }
    for (std::size_t at = end; end > start && isBlank(utf8::previous(text, at));) {
        end = at;
    }
    return text.substr(start, end - start);
}

std::string normalised(const Normalizer2& how, std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    if (how.isNormalizedUTF8(piece(text), status) && U_SUCCESS(status)) {
        return std::string(text);
    }
    std::string out;
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    status = U_ZERO_ERROR;
    how.normalizeUTF8(0, piece(text), sink, nullptr, status);
    return out;
}

bool isLetterOrDigit(UChar32 c) {
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
}

/// Appends what the key has of a character that is its own decomposition and never combines with a
/// neighbour; false for any other. These are nearly all characters of Chinese business data.
bool appendSimple(std::string& key, UChar32 c, std::string_view bytes) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
        c -= 0xFF01 - '!'; // full-width ASCII
    }
    if (c >= 0 && c < 0x80) {
        if (c >= 'A' && c <= 'Z') {
            key.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            key.push_back(static_cast<char>(c));
        }
        return true;
    }
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF)) {
        key.append(bytes);
        return true;
    }
    // Spaces, stops, brackets, dashes and quotation marks of Chinese writing.
    return (c >= 0x3000 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
           (c >= 0x2010 && c <= 0x2027) || c == 0xB7;
}

std::string searchKeyOfAnything(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString decomposed =
        nfkd().normalize(icu::UnicodeString::fromUTF8(piece(text)), status);
    // Filtered before it is composed again: afterwards letters could meet that combine.
    icu::UnicodeString letters;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 c = decomposed.char32At(i);
        if (isLetterOrDigit(c)) {
            letters.append(c);
        }
    }
    std::string key;
    nfkcCasefold().normalize(letters, status).toUTF8String(key);
    if (U_FAILURE(status)) {
        throw std::bad_alloc();
    }
    return key;
}

} // namespace

std::string asciiLower(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower)
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<char>(byte - 'A' + 'a');
    return lower;
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isCleanUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= 0x20 && text[at] < 0x7F) { // most are
            ++at;
            continue;
        }
        const UChar32 c = utf8::next(text, at);
        const bool control = c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c >= 0x7F && c < 0xA0;
        if (c < 0 || control) {
            return false;
        }
    }
    return true;
}

std::string tidied(std::string_view text) {
    const auto inner = trimmed(text);
    return isAscii(inner) ? std::string(inner) : normalised(nfc(), inner);
}

std::string narrowed(std::string_view text) {
    const auto inner = trimmed(text);
    if (isAscii(inner)) {
        return std::string(inner);
    }
    return std::string(trimmed(normalised(nfkc(), inner))); // some signs decompose into spaces
}

std::string searchKey(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const UChar32 c = utf8::next(text, at);
        if (!appendSimple(key, c, text.substr(start, at - start))) {
            return searchKeyOfAnything(text);
        }
    }
    return key;
}

std::size_t characterCount(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace xinheng
