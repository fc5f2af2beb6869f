#pragma once

#include <string_view>
#include <vector>

namespace xinheng {

/// The bytes of a file of resources/ that is part of the program, by its path below that folder
/// ("schema/0001_start.sql"). Throws std::logic_error for a name that isn't there.
std::string_view resource(std::string_view path);

/// The paths that begin with `prefix`, sorted.
std::vector<std::string_view> resourcesUnder(std::string_view prefix);

} // namespace xinheng
