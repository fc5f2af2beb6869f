#pragma once

#include <string>
#include <vector>

namespace xinheng::lint {

/// One place in the tree that breaks a rule.
struct Finding {
    std::string path; ///< from the top of the checkout
    int line = 0;     ///< 1-based; 0 when the whole file is meant
    std::string message;

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

} // namespace xinheng::lint
