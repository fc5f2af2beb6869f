#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace xinheng::access {

/// A BLAKE2b print of several parts. Lengths stand before the parts, so that no two different lists
/// of parts feed the same bytes. With a key nobody without the key can make it or try texts on it.
class Print {
public:
    static constexpr std::size_t longest = 32;
    /// `size`: bytes, 16 to 32.
    explicit Print(std::string_view key = {}, std::size_t size = longest);
    Print& add(std::string_view part);
    std::string finish();

private:
    void update(std::string_view bytes);
    crypto_generichash_state state_{};
    std::size_t size_;
};

/// Random bytes for a key of prints.
std::string newPrintKey();

std::string hexadecimal(std::string_view bytes);

} // namespace xinheng::access
