#pragma once

#include "lint/finding.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace xinheng::lint {

/// Which folders each folder may include, as the table under "Arrows" says.
using Arrows = std::map<std::string, std::set<std::string>>;

/// Reads the table whose head is `| folder | may include |`. Empty when there is none.
Arrows readArrows(std::string_view architecture);

/// The folder a file belongs to: `archive` for src/archive/..., `account_set` for
/// src/account_set*, `ui` for ui/..., and nothing for files outside src and ui.
std::string folderOf(std::string_view path);

/// The path from the top of the checkout that an include in `path` names, as far as it can be told
/// without looking: relative ones are resolved, "src/" is what the core's headers stand under.
std::string includedPath(std::string_view path, std::string_view target);

/// Includes that follow no arrow, and folders that the table doesn't know.
Findings forbiddenArrows(const std::string& path, std::string_view content, const Arrows& arrows);

/// Arrows of the table that lead round in a circle, or to a folder without a row.
Findings brokenArrows(const Arrows& arrows, const std::string& document);

/// Qt headers under src.
Findings qtHeaders(const std::string& path, std::string_view content);

/// The database's own headers outside src/storage, tests/storage and tests/bench.
Findings databaseHeaders(const std::string& path, std::string_view content);

} // namespace xinheng::lint
