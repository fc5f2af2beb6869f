#pragma once

#include "bench/measured_set.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::bench {

/// Somebody who sees customers by one form of scope, and the same as it would be written by hand.
struct ScopedPerson {
    std::string name; ///< of the form, for the report
    std::string code;
    /// What the person sees: by column, the values. Several columns are OR-ed.
    struct Column {
        std::string column;
        std::vector<std::string> values;
    };
    std::vector<Column> sees;
};

/// The people of the measurement; makes them and their grants where they are not there.
std::vector<ScopedPerson> scopedPeople(const std::filesystem::path& set);

} // namespace xinheng::bench
