#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace xinheng {

/// So that a hash table of strings is asked without making one.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>()(text);
    }
};

} // namespace xinheng
