#pragma once

#include "base/result.h"
#include "exchange/decoder.h"
#include "exchange/encoding.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// Reads a text file line by line in constant memory, its bytes as they are; only UTF-16 comes out
/// as UTF-8. Lines end with CRLF, LF or CR; a byte-order mark is dropped.
class TextLines {
public:
    TextLines(const std::filesystem::path& file, Encoding encoding, std::size_t mostKept);

    /// False at the end. Of a line longer than allowed `mostKept` bytes and one more are kept.
    Result<bool> next(std::string& line);
    [[nodiscard]] std::int64_t number() const { return number_; } ///< of the line last read
    [[nodiscard]] std::int64_t bytesRead() const { return read_; }

private:
    Result<> refill();

    std::filesystem::path file_;
    std::ifstream stream_;
    std::size_t mostKept_;
    std::optional<Decoder> decoder_; ///< of UTF-16
    std::string piece_;
    std::string buffer_;
    std::size_t at_ = 0; ///< in the buffer
    std::int64_t number_ = 0;
    std::int64_t read_ = 0;
    bool afterCr_ = false; ///< a line feed that comes now belongs to the line before
    bool begun_ = false;
    bool atEnd_ = false;
};

} // namespace xinheng::exchange
