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

/// Somebody who queries customers within these scopes and reads all their fields; a person of
/// `department`, left where they are when it is empty. Grants that are there since an earlier run
/// stay as they are.
void addPerson(AccountSet& set, const std::string& code, const std::string& department,
               const std::vector<std::string>& scopes);
/// 5,000 codes of customers, the same every time.
std::vector<std::string> chosenCodes(storage::Database& database);
/// A scope of those rows alone.
std::string idsScope(const std::vector<std::string>& codes);

/// The people of the measurement; makes them and their grants where they are not there.
std::vector<ScopedPerson> scopedPeople(const std::filesystem::path& set);

} // namespace xinheng::bench
