#include "exchange/encoding.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <utility>

namespace xinheng::exchange {

namespace {

constexpr std::array<std::pair<Encoding, const char*>, 5> names{{
    {Encoding::utf8, "utf-8"},
    {Encoding::utf8Bom, "utf-8-bom"},
    {Encoding::gb18030, "gb18030"},
    {Encoding::utf16le, "utf-16le"},
    {Encoding::utf16be, "utf-16be"},
}};

/// GB18030 text passes for UTF-8 by chance a few times in a row, never this often.
constexpr std::size_t convincing = 256;

std::size_t asciiLength(std::string_view bytes) {
    std::size_t at = 0;
    std::uint64_t word = 0;
    while (at + sizeof word <= bytes.size()) {
        std::memcpy(&word, bytes.data() + at, sizeof word);
        if ((word & 0x8080808080808080U) != 0) {
            break;
        }
        at += sizeof word;
    }
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
        ++at;
    }
    return at;
}

std::optional<Encoding> byteOrderMark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        return Encoding::utf8Bom;
    }
    if (bytes.starts_with("\xFF\xFE")) {
        return Encoding::utf16le;
    }
    if (bytes.starts_with("\xFE\xFF")) {
        return Encoding::utf16be;
    }
    return std::nullopt;
}

} // namespace

const char* encodingName(Encoding encoding) {
    return std::find_if(names.begin(), names.end(),
                        [&](const auto& entry) { return entry.first == encoding; })
        ->second;
}

Result<Encoding> parseEncoding(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    for (const auto& [encoding, known] : names) {
        if (lower == known) {
            return encoding;
        }
    }
    return fail(ErrorCode::invalid,
                XH_TR("exchange", "\"{}\" is no encoding known here; these are: utf-8, utf-8-bom, "
                                  "gb18030, utf-16le, utf-16be."),
                name);
}

Utf8Scan scanUtf8(std::string_view bytes) {
    Utf8Scan scan;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const std::size_t size = bytes.size();
    std::size_t at = asciiLength(bytes);
    while (at < size) {
        const std::size_t begin = at;
        UChar32 character = 0;
        U8_NEXT(data, at, size, character);
        if (character < 0) {
            const std::size_t left = size - begin;
            scan.validBytes = begin;
            scan.badBytes = at - begin;
            scan.cut = U8_IS_LEAD(data[begin]) && at == size &&
                       left <= static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(data[begin]));
            return scan;
        }
        if (character >= 0x80) {
            ++scan.beyondAscii;
        } else {
            at += asciiLength(bytes.substr(at));
        }
    }
    scan.validBytes = size;
    return scan;
}

Encoding detectEncoding(std::string_view sample, bool sampleIsWholeFile) {
    if (const auto mark = byteOrderMark(sample)) {
        return *mark;
    }
    const Utf8Scan scan = scanUtf8(sample);
    const bool clean = scan.badBytes == 0 || (scan.cut && !sampleIsWholeFile);
    return clean || scan.beyondAscii >= convincing ? Encoding::utf8 : Encoding::gb18030;
}

Result<Encoding> detectFileEncoding(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string piece(std::size_t{64} << 10U, '\0');
    std::size_t kept = 0; // bytes of a character cut by the end of the piece before
    std::size_t beyondAscii = 0;
    for (bool first = true;; first = false) {
        stream.read(piece.data() + kept, static_cast<std::streamsize>(piece.size() - kept));
        if (stream.bad() || (!stream.is_open())) {
            return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" can't be read."),
                        file.string());
        }
        const bool whole = stream.eof();
        const std::string_view bytes(piece.data(),
                                     kept + static_cast<std::size_t>(stream.gcount()));
        if (const auto mark = byteOrderMark(bytes); first && mark) {
            return *mark;
        }
        const Utf8Scan scan = scanUtf8(bytes);
        beyondAscii += scan.beyondAscii;
        if (beyondAscii >= convincing) {
            return Encoding::utf8;
        }
        if (scan.badBytes != 0 && (!scan.cut || whole)) {
            return Encoding::gb18030;
        }
        if (whole) {
            return Encoding::utf8;
        }
        kept = bytes.size() - scan.validBytes;
        std::copy(piece.begin() + static_cast<std::ptrdiff_t>(scan.validBytes),
                  piece.begin() + static_cast<std::ptrdiff_t>(bytes.size()), piece.begin());
    }
}

} // namespace xinheng::exchange
