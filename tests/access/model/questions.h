#pragma once

#include "access/model/install.h"
#include "access/model/world.h"

#include <cstdint>
#include <string>

namespace xinheng::tests::model {

/// What came of asking the engine and the model the same questions.
struct Comparison {
    std::int64_t questions = 0;
    std::string difference; ///< the first question on which they differ; empty: none
};

/// Functions, fields, row scopes and amounts of everybody in the world, as the engine compiles
/// them. The engine is asked about `installed`, the model about `world`; they are the same but in
/// the test of the test.
Comparison compareRights(const World& world, const World& installed);

/// What the desks say of rights: who can, why, comparing, and looking with another's eyes, which
/// changes nothing. Leaves the world in the set.
Comparison compareReasons(ModelSet& set, const World& world, const World& installed);

/// Which duties are in one hand, and what is said of the world's changes. Leaves the world in the
/// set, without the changes.
Comparison compareDuties(ModelSet& set, const World& world, const World& installed);

/// The same as compareRights through the Gate, and then the rows that are seen, counted, found,
/// totalled, grouped, filtered and may be entered. Leaves the world in the set.
Comparison compareRows(ModelSet& set, const World& world, const World& installed);

} // namespace xinheng::tests::model
