#include "access/keyed_print.h"

namespace xinheng::access {

namespace {

const unsigned char* bytesOf(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

Print::Print(std::string_view key, std::size_t size) : size_(size) {
    crypto_generichash_init(&state_, key.empty() ? nullptr : bytesOf(key), key.size(), size_);
}

Print& Print::add(std::string_view part) {
    update(std::to_string(part.size()) + ":");
    update(part);
    return *this;
}

std::string Print::finish() {
    std::string print(size_, '\0');
    crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(print.data()), print.size());
    return print;
}

void Print::update(std::string_view bytes) {
    crypto_generichash_update(&state_, bytesOf(bytes), bytes.size());
}

std::string newPrintKey() {
    std::string key(crypto_generichash_KEYBYTES, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytesOf(bytes), bytes.size());
    text.pop_back();
    return text;
}

} // namespace xinheng::access
