#include "exchange/table_file.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace xinheng::exchange {

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
    std::array<char, 4> start{};
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
    if (begin == "PK\x03\x04") {
        return FileKind::zip;
    }
    return begin == "\xD0\xCF\x11\xE0" ? FileKind::compound : FileKind::text;
}

} // namespace xinheng::exchange
