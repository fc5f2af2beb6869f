#pragma once

#include "lint/finding.h"

#include <set>
#include <string>
#include <string_view>

namespace xinheng::lint {

/// The names of all tables, virtual ones included, that a schema step creates.
std::set<std::string> createdTables(std::string_view sql);

/// String literals of src and ui that begin like an SQL statement, outside the files that may hold
/// SQL: src/storage, a folder's *_store files, and src/access/guarded_* (the guarded query).
Findings strayStatements(const std::string& path, std::string_view content);

/// String literals of src and ui that name a table outside the *_store files of the folder the
/// table's prefix names. The guarded query is no exception: it gets names handed in.
Findings strayTables(const std::string& path, std::string_view content,
                     const std::set<std::string>& tables);

} // namespace xinheng::lint
