#pragma once

#include "base/result.h"

#include <vector>

namespace xinheng::access {

/// Whether something may be done, and the chain that decides it: which grant, through which role,
/// given by whom and when; or what is missing and who could give it.
struct Decision {
    bool allowed = false;
    std::vector<Text> because;
};

} // namespace xinheng::access
