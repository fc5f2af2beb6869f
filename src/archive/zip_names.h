#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

/// What an archive's directory says, without unpacking anything.
struct ZipNames {
    std::vector<std::string> names; ///< as they stand there
    std::string firstContent; ///< of the first file, when it is stored as it is: at most 200 bytes
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] bool hasEnding(std::string_view ending) const; ///< in any case
};

/// Nothing for bytes that are no whole archive. Archives of more than 10,000 files count as none.
std::optional<ZipNames> zipNames(std::string_view bytes);

} // namespace xinheng::archive
