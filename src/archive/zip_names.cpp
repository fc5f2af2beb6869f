#include "archive/zip_names.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace xinheng::archive {

namespace {

constexpr std::string_view endMark("PK\5\6", 4);
constexpr std::string_view entryMark("PK\1\2", 4);
constexpr std::string_view localMark("PK\3\4", 4);
constexpr std::size_t endBytes = 22;
constexpr std::size_t entryBytes = 46;
constexpr std::size_t localBytes = 30;
constexpr std::size_t longestComment = 0xFFFF;
constexpr std::size_t mostEntries = 10'000;
constexpr std::size_t mostFirstContent = 200;

// Little-endian; the caller has seen to it that the bytes are there.
std::size_t number(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t place = size; place > 0; --place)
        value = value << 8U | static_cast<unsigned char>(bytes[at + place - 1]);
    return value;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower)
        byte = static_cast<char>(std::tolower(static_cast<unsigned char>(byte)));
    return lower;
}

std::optional<std::size_t> endRecord(std::string_view bytes) {
    if (bytes.size() < endBytes)
        return std::nullopt;
    const std::size_t last = bytes.size() - endBytes;
    const std::size_t first = last > longestComment ? last - longestComment : 0;
    for (std::size_t at = last + 1; at > first; --at)
        if (bytes.substr(at - 1, endMark.size()) == endMark)
            return at - 1;
    return std::nullopt;
}

// The method and the sizes of the first file stand before its bytes.
std::string firstContentOf(std::string_view bytes) {
    if (bytes.size() < localBytes || !bytes.starts_with(localMark) || number(bytes, 8, 2) != 0)
        return {};
    const std::size_t size = number(bytes, 18, 4);
    const std::size_t begin = localBytes + number(bytes, 26, 2) + number(bytes, 28, 2);
    if (begin > bytes.size() || size > bytes.size() - begin)
        return {};
    return std::string(bytes.substr(begin, std::min(size, mostFirstContent)));
}

} // namespace

bool ZipNames::has(std::string_view name) const {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool ZipNames::hasEnding(std::string_view ending) const {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return lowerCase(name).ends_with(ending); });
}

std::optional<ZipNames> zipNames(std::string_view bytes) {
    const auto end = endRecord(bytes);
    if (!end)
        return std::nullopt;
    const std::size_t count = number(bytes, *end + 10, 2);
    const std::size_t size = number(bytes, *end + 12, 4);
    std::size_t at = number(bytes, *end + 16, 4);
    if (count > mostEntries || at > *end || size > *end - at)
        return std::nullopt;
    ZipNames found;
    for (std::size_t entry = 0; entry < count; ++entry) {
        if (*end < at || *end - at < entryBytes || bytes.substr(at, entryMark.size()) != entryMark)
            return std::nullopt;
        const std::size_t name = number(bytes, at + 28, 2);
        const std::size_t rest = number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
        at += entryBytes;
        if (name > *end - at || rest > *end - at - name)
            return std::nullopt;
        found.names.emplace_back(bytes.substr(at, name));
        at += name + rest;
    }
    found.firstContent = firstContentOf(bytes);
    return found;
}

} // namespace xinheng::archive
