#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// What the directory of an archive says, without unpacking anything.
struct ZipNames {
    std::vector<std::string> names; ///< as they stand there
    std::string firstContent; ///< of the first file, when it is stored as it is: at most 200 bytes
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] bool hasEnding(std::string_view ending) const; ///< in any case
};

/// Nothing for bytes that are no archive, or one with a larger directory than zip_reader.h allows.
/// Unlike ZipReader it takes any archive, also one with a password: nothing of it is unpacked.
std::optional<ZipNames> zipNames(std::string_view bytes);

} // namespace xinheng::exchange
