#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace xinheng::exchange {

/// Looks at the end of an archive before the library does, which makes room for as many entries as
/// stand there. Refuses (invalid) an archive without an end record, and one whose directory has
/// more entries or bytes than zip_reader.h allows.
Result<> checkZipDirectory(const std::filesystem::path& file);
/// The same of an archive in memory.
bool hasGoodZipDirectory(std::string_view bytes);

} // namespace xinheng::exchange
