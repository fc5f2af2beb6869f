#include "access/seen_version.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace xinheng::access {

namespace {

const unsigned char* bytesOf(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

template <std::size_t Size>
std::array<unsigned char, Size> printOf(const std::string& key, const std::string& text) {
    std::array<unsigned char, Size> print{};
    if (crypto_generichash(print.data(), print.size(), bytesOf(text), text.size(),
                           key.empty() ? nullptr : bytesOf(key), key.size()) != 0)
        throw std::logic_error("crypto_generichash");
    return print;
}

} // namespace

std::int64_t seenVersion(const std::vector<std::string>& cells) {
    std::string joined;
    for (const std::string& cell : cells)
        joined += std::to_string(cell.size()) + ':' + cell;
    constexpr int bits = 52;
    std::uint64_t number = 0;
    for (const unsigned char byte : printOf<crypto_generichash_BYTES_MIN>({}, joined))
        number = number << 8U | byte;
    return static_cast<std::int64_t>(number >> (64U - bits));
}

std::string keyedPrint(const std::string& key, const std::string& text) {
    const auto print = printOf<crypto_generichash_BYTES_MIN>(key, text);
    std::string hexadecimal(print.size() * 2 + 1, '\0');
    sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), print.data(), print.size());
    hexadecimal.pop_back();
    return hexadecimal;
}

std::string newKey() {
    std::string key(crypto_generichash_KEYBYTES, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

} // namespace xinheng::access
