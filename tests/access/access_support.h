#pragma once

#include "access/object.h"
#include "storage/database.h"

#include <string>

namespace xinheng::tests {

/// A database in memory with the program's schema.
storage::Database emptySet();

/// A small catalogue: code, name, remarks (long text), limit (amount), since (date), grade (choice
/// A, B), district, department and person (references); dimensions district and department.
access::Object sampleObject();

std::int64_t numberOf(storage::Database& database, const std::string& sql);

} // namespace xinheng::tests
