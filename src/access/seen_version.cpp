#include "access/seen_version.h"

#include "access/keyed_print.h"

namespace xinheng::access {

std::int64_t seenVersion(const std::vector<std::string>& cells) {
    Print print;
    for (const std::string& cell : cells)
        print.add(cell);
    constexpr std::size_t bytes = 8;
    constexpr unsigned bits = 52;
    std::uint64_t number = 0;
    for (const char byte : print.finish().substr(0, bytes))
        number = number << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number >> (64U - bits));
}

} // namespace xinheng::access
