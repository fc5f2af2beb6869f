#include "exchange/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <new>
#include <string>
#include <utility>
#include <vector>

namespace xinheng::exchange {

namespace {

constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max() - 1;
constexpr std::size_t outputBytes = std::size_t{64} << 10U;
/// Sheets shrink to a tenth already; more effort takes three times as long for a few percent.
constexpr int effort = 1;
constexpr int rawDeflate = -15;
constexpr int memoryLevel = 9;

// ZIP's own numbers: version 2.0; sizes follow the data, names are UTF-8; deflate; 1980-01-01.
constexpr std::uint16_t version = 20;
constexpr std::uint16_t flags = 1U << 3U | 1U << 11U;
constexpr std::uint16_t method = 8;
constexpr std::uint16_t noTime = 0;
constexpr std::uint16_t noDate = 1U << 5U | 1U;

struct Entry {
    std::string name;
    std::uint32_t checksum = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    std::uint64_t offset = 0;
};

template <class Number> void put(std::string& out, Number number) {
    for (std::size_t byte = 0; byte < sizeof number; ++byte) {
        out += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte) & 0xFFU);
    }
}

template <class... Numbers> void putAll(std::string& out, Numbers... numbers) {
    (put(out, numbers), ...);
}

std::uint32_t small(std::uint64_t number) {
    return static_cast<std::uint32_t>(number);
}

std::uint16_t length(const std::string& name) {
    return static_cast<std::uint16_t>(name.size());
}

} // namespace

class ZipWriter::Writing {
public:
    explicit Writing(NewFile file) : file_(std::move(file)), output_(outputBytes, '\0') {
        if (deflateInit2(&stream_, effort, Z_DEFLATED, rawDeflate, memoryLevel,
                         Z_DEFAULT_STRATEGY) != Z_OK) {
            throw std::bad_alloc();
        }
    }
    ~Writing() { deflateEnd(&stream_); }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    Result<> begin(std::string_view name) {
        if (auto ended = end(); !ended) {
            return ended;
        }
        entries_.push_back({std::string(name), 0, 0, 0, offset_});
        open_ = true;
        deflateReset(&stream_);
        std::string header = "PK\x03\x04";
        putAll(header, version, flags, method, noTime, noDate, std::uint32_t{0}, std::uint32_t{0},
               std::uint32_t{0}, length(entries_.back().name), std::uint16_t{0});
        return write(header + entries_.back().name);
    }

    Result<> append(std::string_view bytes) {
        Entry& entry = entries_.back();
        entry.unpacked += bytes.size();
        if (entry.unpacked > largest) {
            return tooLarge();
        }
        entry.checksum = static_cast<std::uint32_t>(
            crc32_z(entry.checksum, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
        return pack(bytes, Z_NO_FLUSH);
    }

    Result<> finish() {
        if (auto ended = end(); !ended) {
            return ended;
        }
        std::string directory;
        for (const Entry& entry : entries_) {
            directory += "PK\x01\x02";
            putAll(directory, version, version, flags, method, noTime, noDate, entry.checksum,
                   small(entry.packed), small(entry.unpacked), length(entry.name), std::uint16_t{0},
                   std::uint16_t{0}, std::uint16_t{0}, std::uint16_t{0}, std::uint32_t{0},
                   small(entry.offset));
            directory += entry.name;
        }
        const std::uint64_t begin = offset_;
        const auto count = static_cast<std::uint16_t>(entries_.size());
        std::string last = "PK\x05\x06";
        putAll(last, std::uint16_t{0}, std::uint16_t{0}, count, count, small(directory.size()),
               small(begin), std::uint16_t{0});
        if (auto written = write(directory + last); !written) {
            return written;
        }
        return file_.commit();
    }

private:
    Result<> end() {
        if (!std::exchange(open_, false)) {
            return {};
        }
        if (auto packed = pack({}, Z_FINISH); !packed) {
            return packed;
        }
        const Entry& entry = entries_.back();
        std::string descriptor = "PK\x07\x08";
        putAll(descriptor, entry.checksum, small(entry.packed), small(entry.unpacked));
        return write(descriptor);
    }

    Result<> pack(std::string_view bytes, int flush) {
        do {
            const std::string_view slice = bytes.substr(0, std::numeric_limits<uInt>::max());
            bytes.remove_prefix(slice.size());
            stream_.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(slice.data()));
            stream_.avail_in = static_cast<uInt>(slice.size());
            do {
                stream_.next_out = reinterpret_cast<Bytef*>(output_.data());
                stream_.avail_out = static_cast<uInt>(output_.size());
                deflate(&stream_, flush);
                const std::size_t made = output_.size() - stream_.avail_out;
                entries_.back().packed += made;
                if (auto written = write(std::string_view(output_).substr(0, made)); !written) {
                    return written;
                }
            } while (stream_.avail_out == 0);
        } while (!bytes.empty());
        return {};
    }

    Result<> write(std::string_view bytes) {
        offset_ += bytes.size();
        return offset_ > largest ? tooLarge() : file_.append(bytes);
    }

    static Result<> tooLarge() {
        return fail(ErrorCode::invalid,
                    XH_TR("exchange", "The workbook would be larger than 4 GiB; take fewer rows or "
                                      "columns, or write CSV."));
    }

    NewFile file_;
    z_stream stream_{};
    std::string output_;
    std::vector<Entry> entries_;
    std::uint64_t offset_ = 0;
    bool open_ = false;
};

ZipWriter::ZipWriter(NewFile file) : writing_(std::make_unique<Writing>(std::move(file))) {}
ZipWriter::~ZipWriter() = default;
ZipWriter::ZipWriter(ZipWriter&&) noexcept = default;
ZipWriter& ZipWriter::operator=(ZipWriter&&) noexcept = default;

Result<> ZipWriter::begin(std::string_view name) {
    return writing_->begin(name);
}
Result<> ZipWriter::append(std::string_view bytes) {
    return writing_->append(bytes);
}
Result<> ZipWriter::finish() {
    return writing_->finish();
}

} // namespace xinheng::exchange
