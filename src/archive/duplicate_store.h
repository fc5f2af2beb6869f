#pragma once

#include "access/gate.h"
#include "archive/record_store.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

/// Records that may be the same as one: candidates by index, and pairs said to be different.
namespace xinheng::archive::duplicate_store {

using Ids = std::vector<std::int64_t>;
using PairOfIds = std::pair<std::int64_t, std::int64_t>; ///< the smaller number first

/// Rows of a person, the oldest first, at most `limit`, with this number in a field for tax
/// numbers, bank accounts or telephones. `number` has no signs between its digits.
Ids withNumber(storage::Database& database, const access::Object& object,
               const access::Field& field, const std::string& number,
               const access::RowCondition& rows, int limit);
/// The same by an expression of the object's search index.
Ids withWords(storage::Database& database, const access::Object& object, const std::string& match,
              const access::RowCondition& rows, int limit);

void setDifferent(storage::Database& database, const access::Object& object, PairOfIds pair,
                  const record_store::Hand& hand);
/// False when nobody had said so.
bool removeDifferent(storage::Database& database, const access::Object& object, PairOfIds pair);
std::set<PairOfIds> different(storage::Database& database, const access::Object& object);

} // namespace xinheng::archive::duplicate_store
