#pragma once

#include "access/model/world.h"

#include <rapidcheck.h>

#include <functional>
#include <iostream>
#include <vector>

namespace xinheng::tests::model {

/// Random worlds, the larger the larger RapidCheck asks for. Days lie around today, so that
/// beginnings and ends on the day, the day before and the day after are frequent.
rc::Gen<World> worlds();

/// Worlds with something left out or made plainer, the boldest cuts first.
std::vector<World> smaller(const World& world);

/// Checks a property of worlds on so many, by RapidCheck, and prints the smallest world on which
/// it fails. The seed of RC_PARAMS makes a run again.
bool checkWorlds(int count, const std::function<void(const World&)>& property,
                 std::ostream& out = std::cerr);

} // namespace xinheng::tests::model
