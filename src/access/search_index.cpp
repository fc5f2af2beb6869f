#include "access/search_index.h"

#include "base/normalise.h"

#include <algorithm>
#include <cstring>

namespace xinheng::access {

namespace {

std::size_t characterLength(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    return end - at;
}

void appendPairs(std::string_view key, std::string& out) {
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t length = characterLength(key, at);
        const std::size_t next = at + length;
        const std::size_t second = next < key.size() ? characterLength(key, next) : 0;
        if (!out.empty())
            out += ' ';
        out.append(key.substr(at, length + second));
        at = next;
    }
}

bool isAsciiByte(char byte) {
    return static_cast<unsigned char>(byte) < 0x80U;
}

constexpr std::string_view threeMark = "·"; // no key has one

// A pair of digits stands in every other row, so numbers have their threes as well. Marked, so that
// the beginning of a pair is none of a three; a mark alone ends them, so no phrase joins two
// numbers.
void appendThrees(std::string_view key, std::string& out) {
    for (std::size_t begin = 0, end = 0; begin < key.size(); begin = end + 1) {
        for (end = begin; end < key.size() && isAsciiByte(key[end]); ++end)
            if (end >= begin + 2)
                out.append(1, ' ').append(threeMark).append(key.substr(end - 2, 3));
        if (end >= begin + 3)
            out.append(1, ' ').append(threeMark);
    }
}

// True when searchKey leaves the byte sequence as it is: lower-case letters, digits, and the common
// Chinese characters (U+4E00 to U+9FFF: E4 B8 80 to E9 BF BF).
bool isOwnKey(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            continue;
        if (byte < 0xE4 || byte > 0xE9 ||
            (byte == 0xE4 && at + 1 < text.size() &&
             static_cast<unsigned char>(text[at + 1]) < 0xB8))
            return false;
        at += 2;
    }
    return true;
}

} // namespace

std::string searchPairs(std::string_view text) {
    std::string out;
    const std::string key = searchKey(text);
    constexpr std::size_t signsASign = 9; // of digits, the most: "12 " and "·123 "
    out.reserve(key.size() * signsASign);
    appendPairs(key, out);
    appendThrees(key, out);
    return out;
}

// The last character alone ends each text: no pair joins it to the next one, so no phrase does.
std::string searchPairs(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) {
        const std::string key = searchKey(text);
        appendPairs(key, out);
        appendThrees(key, out);
    }
    return out;
}

std::vector<std::string> searchWords(std::string_view typed) {
    const std::string text = narrowed(typed);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", at), text.size());
        std::string key = searchKey(std::string_view(text).substr(at, end - at));
        if (!key.empty())
            words.push_back(std::move(key));
        at = end + 1;
    }
    return words;
}

std::string searchPhrase(std::string_view key) {
    if (key.size() == characterLength(key, 0))
        return "\"" + std::string(key) + "\" *";
    if (key.size() > 2 && std::ranges::all_of(key, isAsciiByte)) {
        std::string threes;
        for (std::size_t at = 0; at + 2 < key.size(); ++at)
            threes.append(at == 0 ? 0 : 1, ' ').append(threeMark).append(key.substr(at, 3));
        return "\"" + threes + "\"";
    }
    std::string pairs;
    appendPairs(key, pairs);
    pairs.resize(pairs.rfind(' ')); // the last character alone would ask for the end of the text
    return "\"" + pairs + "\"";
}

bool keyIsIn(std::string_view key, std::string_view text) {
    // memmem, because every Chinese character begins with one of a few bytes: looking for the first
    // byte, as find does, stops at each of them.
    const bool found = ::memmem(text.data(), text.size(), key.data(), key.size()) != nullptr;
    if (found && isOwnKey(key))
        return true;
    if (isAscii(text) && !isAscii(key)) // codes and numbers against a Chinese word
        return false;
    return !isOwnKey(text) && searchKey(text).find(key) != std::string::npos;
}

} // namespace xinheng::access
