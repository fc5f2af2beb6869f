#pragma once

#include <string>
#include <string_view>

namespace xinheng::archive {

/// SHA-256 in 64 lower-case hexadecimal digits.
std::string fingerprint(std::string_view bytes);

} // namespace xinheng::archive
