#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::exchange {

/// After so many bad rows the table is not what was thought, and reading ends.
inline constexpr int mostBadRows = 1000;

/// The headings of a header row, tidied. Refuses (invalid) headings that are there twice, naming
/// each; a column without a heading may be there often.
Result<std::vector<std::string>> headingsOf(std::int64_t row,
                                            const std::vector<std::string>& cells);

/// What is wrong with a row, still without the words that name its columns.
Error badRow(std::int64_t row);
Error tooManyBadRows();

} // namespace xinheng::exchange
