#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::access {

/// A number made from what a person sees of a row, for telling whether it was changed since. The
/// row's own version would tell of changes in hidden fields as well. Below 2^53, so that it is
/// exact in JSON.
std::int64_t seenVersion(const std::vector<std::string>& cells);

/// A short print of `text` that can't be turned back without `key`: for looking up what must not be
/// kept in clear.
std::string keyedPrint(const std::string& key, const std::string& text);

/// Random bytes for such a key.
std::string newKey();

} // namespace xinheng::access
