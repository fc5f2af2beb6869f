#include "exchange/zip_reader.h"

#include "exchange/zip_directory.h"

#include <zip.h>

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace xinheng::exchange {

namespace {

tl::unexpected<Error> damaged(const std::filesystem::path& file) {
    return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" is damaged."),
                file.string());
}

tl::unexpected<Error> tooLarge(const std::filesystem::path& file) {
    return fail(ErrorCode::invalid,
                XH_TR("exchange", "\"{}\" unpacks to more than any table needs, which is how a "
                                  "file that means harm is made; it is not read."),
                file.string());
}

bool shrinksTooWell(std::uint64_t unpacked, std::uint64_t packed) {
    return unpacked > ratioAsksFrom && unpacked / maximumZipRatio > packed;
}

/// What the archive itself says about its entries, before anything is unpacked.
Result<> checkEntries(zip_t* archive, const std::filesystem::path& file) {
    std::error_code ignored;
    const std::uint64_t whole = std::filesystem::file_size(file, ignored);
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(archive, 0));
    if (count > maximumZipEntries) {
        return tooLarge(file);
    }
    std::uint64_t total = 0;
    for (std::uint64_t index = 0; index < count; ++index) {
        zip_stat_t about{};
        if (zip_stat_index(archive, index, 0, &about) != 0 ||
            (about.valid & (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) == 0) {
            return damaged(file);
        }
        if (about.size > maximumEntryBytes ||
            shrinksTooWell(about.size, std::min(about.comp_size, whole))) {
            return tooLarge(file);
        }
        total += about.size;
        if (total > maximumUnpackedBytes) {
            return tooLarge(file);
        }
        if (about.encryption_method != ZIP_EM_NONE) {
            return fail(ErrorCode::invalid,
                        XH_TR("exchange", "\"{}\" is protected with a password; save it without "
                                          "one first."),
                        file.string());
        }
        if (about.comp_method != ZIP_CM_STORE && about.comp_method != ZIP_CM_DEFLATE) {
            return damaged(file);
        }
    }
    return {};
}

} // namespace

struct ZipReader::Archive {
    std::filesystem::path file;
    zip_t* library = nullptr;

    explicit Archive(std::filesystem::path path) : file(std::move(path)) {}
    ~Archive() {
        if (library != nullptr) {
            zip_discard(library);
        }
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
};

struct ZipEntry::Stream {
    std::filesystem::path file;
    zip_file_t* library;
    std::uint64_t size;
    std::uint64_t read = 0;

    Stream(std::filesystem::path path, zip_file_t* opened, std::uint64_t unpacked)
        : file(std::move(path)), library(opened), size(unpacked) {}
    ~Stream() { zip_fclose(library); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
};

Result<ZipReader> ZipReader::open(const std::filesystem::path& file) {
    if (auto good = checkZipDirectory(file); !good) {
        return fail(std::move(good.error()));
    }
    auto archive = std::make_unique<Archive>(file);
    int code = 0;
    archive->library = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (archive->library == nullptr) {
        return damaged(file);
    }
    if (auto good = checkEntries(archive->library, file); !good) {
        return fail(std::move(good.error()));
    }
    return ZipReader(std::move(archive));
}

ZipReader::ZipReader(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;

bool ZipReader::has(std::string_view name) const {
    return zip_name_locate(archive_->library, std::string(name).c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<ZipEntry> ZipReader::entry(std::string_view name) const {
    const auto index = zip_name_locate(archive_->library, std::string(name).c_str(), ZIP_FL_NOCASE);
    if (index < 0) {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "The file \"{}\" is damaged: its part {} is missing."),
                    file().string(), name);
    }
    zip_stat_t about{};
    zip_file_t* const opened =
        zip_stat_index(archive_->library, static_cast<std::uint64_t>(index), 0, &about) == 0
            ? zip_fopen_index(archive_->library, static_cast<std::uint64_t>(index), 0)
            : nullptr;
    if (opened == nullptr) {
        return damaged(file());
    }
    return ZipEntry(std::make_unique<ZipEntry::Stream>(file(), opened, about.size));
}

const std::filesystem::path& ZipReader::file() const {
    return archive_->file;
}

ZipEntry::ZipEntry(std::unique_ptr<Stream> stream) : stream_(std::move(stream)) {}
ZipEntry::~ZipEntry() = default;
ZipEntry::ZipEntry(ZipEntry&&) noexcept = default;
ZipEntry& ZipEntry::operator=(ZipEntry&&) noexcept = default;

Result<std::size_t> ZipEntry::read(std::span<char> room) {
    const auto got = zip_fread(stream_->library, room.data(), room.size());
    if (got < 0) {
        return damaged(stream_->file);
    }
    stream_->read += static_cast<std::uint64_t>(got);
    // What is unpacked may not be more than what the limits were held against.
    if (stream_->read > stream_->size || (got == 0 && stream_->read < stream_->size)) {
        return damaged(stream_->file);
    }
    return static_cast<std::size_t>(got);
}

std::int64_t ZipEntry::bytesRead() const {
    return static_cast<std::int64_t>(stream_->read);
}

std::int64_t ZipEntry::totalBytes() const {
    return static_cast<std::int64_t>(stream_->size);
}

} // namespace xinheng::exchange
