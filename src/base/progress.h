#pragma once

#include <cstdint>
#include <functional>

namespace xinheng {

/// How long work reports itself and learns that it shall stop. Called on the working thread, a few
/// times a second at most. `total` is 0 when it isn't known. Return false to cancel.
using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

} // namespace xinheng
