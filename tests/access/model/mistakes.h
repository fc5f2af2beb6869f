#pragma once

#include "access/model/world.h"

#include <functional>
#include <string>
#include <vector>

namespace xinheng::tests::model {

/// An engine that breaks a rule answers as a right one does in another world; this is the other
/// world.
struct Mistake {
    std::string name;
    std::function<World(const World&)> of;
    /// Where it shows.
    enum class In { rights, rows, reasons, duties };
    In in = In::rights;
};
const std::vector<Mistake>& mistakes();

} // namespace xinheng::tests::model
