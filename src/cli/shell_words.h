#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::cli {

/// The words of a line, taken apart as a shell does: 'as it is', "with \" and \\", a\ blank.
/// Nothing is expanded. Usage when a quotation mark is not closed.
Result<std::vector<std::string>> shellWords(std::string_view line);

} // namespace xinheng::cli
