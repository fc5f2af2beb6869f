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

/// Functions, fields and row scopes of everybody in the world, as the engine compiles them. The
/// engine is asked about `installed`, the model about `world`; they are the same but in the test
/// of the test.
Comparison compareRights(const World& world, const World& installed);

/// The same through the Gate, and then the rows that are seen, counted, found, totalled, grouped,
/// filtered and may be entered. Leaves the world in the set.
Comparison compareRows(ModelSet& set, const World& world, const World& installed);

} // namespace xinheng::tests::model
