#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xinheng::utf8 {

/// The code point that begins at byte `at`, which is moved behind it; -1 for ill-formed bytes.
std::int32_t next(std::string_view text, std::size_t& at);
/// The code point that ends before byte `at`, which is moved to its beginning; -1 as above.
std::int32_t previous(std::string_view text, std::size_t& at);
void append(std::string& out, char32_t codePoint);

} // namespace xinheng::utf8
