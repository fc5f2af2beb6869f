#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace xinheng::exchange {

/// What an archive may hold at most; beyond it is damage or malice. A workbook of a million rows
/// with 24 columns of text is about 2 GiB unpacked; sheets shrink to a tenth or twentieth, seldom
/// to a hundredth, and deflate can't do better than a thousandth.
inline constexpr std::uint64_t maximumZipEntries = 10000;
inline constexpr std::uint64_t maximumZipDirectoryBytes = std::uint64_t{16} << 20U;
inline constexpr std::uint64_t maximumEntryBytes = std::uint64_t{4} << 30U;
inline constexpr std::uint64_t maximumUnpackedBytes = std::uint64_t{6} << 30U;
inline constexpr std::uint64_t maximumZipRatio = 250;
/// Below this an entry may shrink as much as it likes.
inline constexpr std::uint64_t ratioAsksFrom = std::uint64_t{1} << 20U;

/// One file inside an archive, unpacked piece by piece.
class ZipEntry {
public:
    ~ZipEntry();
    ZipEntry(ZipEntry&&) noexcept;
    ZipEntry& operator=(ZipEntry&&) noexcept;

    /// Fills the beginning of `room` and says how much; 0 is the end, and that the entry was whole.
    /// Refuses (invalid) damage and an entry that unpacks to more than it said.
    Result<std::size_t> read(std::span<char> room);
    [[nodiscard]] std::int64_t bytesRead() const;  ///< unpacked
    [[nodiscard]] std::int64_t totalBytes() const; ///< unpacked, as the archive says

private:
    friend class ZipReader;
    struct Stream;
    explicit ZipEntry(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> stream_;
};

/// A ZIP archive that can't do harm: stored and deflated entries without a password, within the
/// limits above.
class ZipReader {
public:
    /// Refuses (invalid) what is no such archive.
    static Result<ZipReader> open(const std::filesystem::path& file);
    ~ZipReader();
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;

    /// The name in any case, as office documents have it.
    [[nodiscard]] bool has(std::string_view name) const;
    /// Refuses (invalid) a name that isn't there. The archive must outlive the entry.
    Result<ZipEntry> entry(std::string_view name) const;
    [[nodiscard]] const std::filesystem::path& file() const;

private:
    struct Archive;
    explicit ZipReader(std::unique_ptr<Archive> archive);
    std::unique_ptr<Archive> archive_;
};

} // namespace xinheng::exchange
