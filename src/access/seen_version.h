#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::access {

/// A number made from what a person sees of a row, for telling whether it was changed since. The
/// row's own version would tell of changes in hidden fields as well. Below 2^52, so that it is
/// exact in JSON.
std::int64_t seenVersion(const std::vector<std::string>& cells);

} // namespace xinheng::access
