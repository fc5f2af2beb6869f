#pragma once

#include "bench/measure.h"

#include <cstdint>
#include <filesystem>

namespace xinheng::bench {

/// Customers read through the desk by people with one form of scope each, against the same SQL
/// written by hand. Makes the set in `folder` unless one is there.
void measureScopes(Report& report, const std::filesystem::path& folder, std::int64_t rows);

} // namespace xinheng::bench
