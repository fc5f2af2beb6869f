#include "exchange/table_file.h"

#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace xinheng::exchange {

namespace {

/// "BEGIN:VCARD" in any case, behind blank lines and a byte-order mark, in UTF-16 as well.
bool beginsCard(std::string_view begin) {
    constexpr std::string_view sign = "BEGIN:VCARD";
    std::string letters;
    for (const char byte : begin) {
        const bool blank =
            byte == '\0' || byte == '\r' || byte == '\n' || byte == '\t' || byte == ' ';
        const bool mark = std::string_view("\xEF\xBB\xBF\xFF\xFE").find(byte) != sign.npos;
        if (!blank && !(mark && letters.empty())) {
            letters += byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
        }
    }
    return letters.starts_with(sign);
}

} // namespace

Result<FileKind> fileKindOf(const std::filesystem::path& file) {
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (status.type() == std::filesystem::file_type::not_found) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "There is no file \"{}\"."),
                    file.string());
    }
    if (std::filesystem::is_directory(status)) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "\"{}\" is a folder, not a file."),
                    file.string());
    }
    std::array<char, 256> start{};
    std::ifstream stream(file, std::ios::binary);
    if (!std::filesystem::is_regular_file(status) || !stream.is_open()) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" can't be read."),
                    file.string());
    }
    stream.read(start.data(), start.size());
    const std::string_view begin(start.data(), static_cast<std::size_t>(stream.gcount()));
    if (begin.empty()) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "The file \"{}\" is empty."),
                    file.string());
    }
    if (begin.starts_with("PK\x03\x04")) {
        return FileKind::zip;
    }
    if (begin.starts_with("\xD0\xCF\x11\xE0")) {
        return FileKind::compound;
    }
    return beginsCard(begin) ? FileKind::card : FileKind::text;
}

} // namespace xinheng::exchange
