#pragma once

#include "bench/measure.h"
#include "bench/measured_set.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::bench {

/// Who reads in the measurements of the archive.
struct Reader {
    std::string name; ///< for the report
    std::string code;
};
/// The manager, who sees all rows, and two who see a union of three forms: what is theirs, a
/// division of 20 departments and 5,000 chosen ones, or instead of these a condition.
const std::vector<Reader>& archiveReaders();

/// A copy of the set of the import with two contacts for each customer, trees, attachments, one
/// customer with 1,000 changes and the readers above. Does nothing when it is there.
void makeArchiveSet(Report& report, const std::filesystem::path& imported,
                    const std::filesystem::path& contacts, const std::filesystem::path& set,
                    std::int64_t rows);

/// Customers whose cards are opened, the same every time; each has two attachments and contacts.
std::vector<std::string> cardCodes(std::int64_t rows);
/// The customer with the changes. Every reader sees it.
std::string changedCode(std::int64_t rows);
inline constexpr int changesOfOne = 1000;

} // namespace xinheng::bench
