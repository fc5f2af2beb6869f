#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace xinheng::access {

/// A part of a JSON object that is a text; empty when it is not there or something else.
inline std::string textOf(const nlohmann::json& item, const char* key) {
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace xinheng::access
