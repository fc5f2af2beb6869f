#pragma once

#include <cstdint>
#include <string_view>

namespace xinheng {

/// FNV-1a, 64 bits: the same bytes give the same number on every machine. For telling texts apart,
/// not for secrets.
constexpr std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3U;
    }
    return hash;
}

} // namespace xinheng
