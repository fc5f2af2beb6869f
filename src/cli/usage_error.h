#pragma once

#include "base/result.h"

#include <string>

namespace CLI { // NOLINT(readability-identifier-naming): the library's own name
class App;
class ParseError;
} // namespace CLI

namespace xinheng::cli {

/// What is wrong with a line that can't be read, and what would be known in that place.
Error usageError(const CLI::App& top, const CLI::ParseError& error);
Error unknownCommand(const CLI::App& group, const std::string& word);

} // namespace xinheng::cli
