#pragma once

#include "bench/measure.h"

#include <cstdint>
#include <filesystem>

namespace xinheng::bench {

/// Reads through the desk against the same SQL written by hand, in the set of the import.
void measureQueries(Report& report, const std::filesystem::path& set, std::int64_t rows);
/// From the file to the first list on the screen, each time on a new connection.
void measureOpening(Report& report, const std::filesystem::path& set);
/// Single decisions of the Gate, and compiling a person's rights.
void measureGate(Report& report, const std::filesystem::path& folder);

} // namespace xinheng::bench
