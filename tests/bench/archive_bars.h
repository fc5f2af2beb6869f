#pragma once

#include "bench/measure.h"

#include <cstdint>
#include <filesystem>

namespace xinheng::bench {

/// Each opens the set of archive_set.h and prints lines with their bars; in docs/performance.md
/// stands what they measure.
void measureSearch(Report& report, const std::filesystem::path& set, std::int64_t rows);
void measureCards(Report& report, const std::filesystem::path& set, std::int64_t rows);
void measureHistory(Report& report, const std::filesystem::path& set, std::int64_t rows);
void measureDuplicates(Report& report, const std::filesystem::path& set, std::int64_t rows);
/// Everything into one workbook, in a process of its own.
void measureExport(Report& report, const std::filesystem::path& set,
                   const std::filesystem::path& workbook);
/// The pages of the list of customers, by the code of the window that fetches them.
void measureScrolling(Report& report, const std::filesystem::path& set);

} // namespace xinheng::bench
