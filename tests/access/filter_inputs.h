#pragma once

#include <string>
#include <string_view>

namespace xinheng::tests {

/// What the filter language promises for any bytes at all, asked of these; the answer is the
/// promise that was broken, empty when all were kept. A filter is refused in words, or written down
/// again it is the same filter; a guarded query answers it without throwing, and each row is found
/// either by the filter or by its opposite.
std::string readsFilter(std::string_view bytes);

} // namespace xinheng::tests
