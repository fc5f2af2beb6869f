#pragma once

#include "base/result.h"
#include "exchange/encoding.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace xinheng::exchange {

/// Which column of a file fills which field. Saved by name in the set, or kept as a JSON file:
/// {"columns":{"CompanyName":"name"},"encoding":"utf-8","delimiter":","}; the last two may be
/// missing.
struct Mapping {
    std::map<std::string, std::string> columns; ///< heading -> field key
    std::optional<Encoding> encoding;
    std::optional<char> delimiter;
    bool operator==(const Mapping&) const = default;
};

std::string mappingToJson(const Mapping& mapping);
/// Refuses (invalid) what is no JSON, unknown or doubled members, an unknown encoding or delimiter,
/// an empty heading or key, and two headings for one field, every problem at once. Whether the keys
/// exist is the caller's to check.
Result<Mapping> mappingFromJson(std::string_view json);
/// The same from a file of at most 1 MiB; refuses (invalid) one that can't be read.
Result<Mapping> readMapping(const std::filesystem::path& file);

} // namespace xinheng::exchange
