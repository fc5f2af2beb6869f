#include "exchange/zip_directory.h"

#include "exchange/zip_reader.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <functional>
#include <string>

namespace xinheng::exchange {

namespace {

constexpr std::size_t endRecordBytes = 22;
constexpr std::size_t longestComment = 65535;
constexpr std::size_t locatorBytes = 20;
constexpr std::size_t longRecordBytes = 56;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::uint64_t value = 0;
    for (std::size_t index = width; index-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + index]);
    }
    return value;
}

/// An archive wherever it lies: its size, and as many bytes from a place as there are.
struct Archive {
    std::uint64_t size;
    std::function<std::string(std::uint64_t offset, std::size_t size)> bytesAt;
};

std::string bytesAt(std::ifstream& stream, std::uint64_t offset, std::size_t size) {
    std::string bytes(size, '\0');
    stream.clear();
    stream.seekg(static_cast<std::streamoff>(offset));
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    return bytes;
}

bool withinLimits(std::uint64_t entries, std::uint64_t bytes) {
    return entries <= maximumZipEntries && bytes <= maximumZipDirectoryBytes;
}

/// An archive with large numbers has a second end record, which the locator before the first one
/// points to.
bool longRecordIsGood(const Archive& archive, std::string_view tail, std::size_t end) {
    if (end < locatorBytes || tail.substr(end - locatorBytes, 4) != "PK\x06\x07") {
        return true;
    }
    const std::uint64_t offset = number(tail, end - locatorBytes + 8, 8);
    if (offset > static_cast<std::uint64_t>(INT64_MAX)) {
        return false;
    }
    const std::string record = archive.bytesAt(offset, longRecordBytes);
    return record.size() == longRecordBytes && record.starts_with("PK\x06\x06") &&
           withinLimits(number(record, 24, 8), number(record, 40, 8)) &&
           withinLimits(number(record, 32, 8), 0);
}

enum class Directory { missing, good, bad };

Directory directoryOf(const Archive& archive) {
    const std::uint64_t wanted = endRecordBytes + longestComment + locatorBytes;
    const std::uint64_t begin = archive.size - std::min(archive.size, wanted);
    const std::string tail = archive.bytesAt(begin, static_cast<std::size_t>(archive.size - begin));
    Directory found = Directory::missing;
    // The library picks the likeliest where several look like an end record; each has to be good.
    for (std::size_t at = tail.find("PK\x05\x06"); at != std::string::npos;
         at = tail.find("PK\x05\x06", at + 1)) {
        if (at + endRecordBytes > tail.size()) {
            break;
        }
        found = Directory::good;
        const std::uint64_t entries = std::max(number(tail, at + 8, 2), number(tail, at + 10, 2));
        const std::uint64_t bytes = number(tail, at + 12, 4);
        const bool longer = at >= locatorBytes && tail.substr(at - locatorBytes, 4) == "PK\x06\x07";
        if ((!longer && !withinLimits(entries, bytes)) || !longRecordIsGood(archive, tail, at)) {
            return Directory::bad;
        }
    }
    return found;
}

} // namespace

Result<> checkZipDirectory(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::int64_t>(stream.tellg());
    const Archive archive{
        static_cast<std::uint64_t>(std::max<std::int64_t>(size, 0)),
        [&](std::uint64_t offset, std::size_t count) { return bytesAt(stream, offset, count); }};
    switch (directoryOf(archive)) {
    case Directory::good:
        return {};
    case Directory::bad:
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "\"{}\" holds more than {} files or a damaged list of "
                                      "them; it is not read."),
                    file.string(), maximumZipEntries);
    case Directory::missing:
        break;
    }
    return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" is damaged."),
                file.string());
}

bool hasGoodZipDirectory(std::string_view bytes) {
    return directoryOf({bytes.size(), [&](std::uint64_t offset, std::size_t count) {
                            return std::string(
                                bytes.substr(std::min<std::uint64_t>(offset, bytes.size()), count));
                        }}) == Directory::good;
}

} // namespace xinheng::exchange
