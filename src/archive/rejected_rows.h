#pragma once

#include "base/result.h"
#include "exchange/table_reader.h"

namespace xinheng::archive {

/// Writes the rows of the source that the problems name, with their row numbers and the problems in
/// words in two columns of their own behind the source's. Rows that can't be read have these alone.
/// Problems of the file as a whole (no row, or the header's) have no row here. Returns how many.
Result<std::int64_t> writeRejectedRows(exchange::TableReader& source, const Error& problems,
                                       const std::filesystem::path& target, Language language);

} // namespace xinheng::archive
