#pragma once

#include "archive/coding_model.h"
#include "archive/record_store.h"

#include <optional>

namespace xinheng::archive::coding_store {

/// By object.
std::vector<CodingRule> list(storage::Database& database);
std::optional<CodingRule> find(storage::Database& database, std::string_view object);
void set(storage::Database& database, const CodingRule& rule, const record_store::Hand& hand);
/// The numbers that were given stay known.
void clear(storage::Database& database, std::string_view object);

/// The last number given under a prefix; 0: none yet.
std::int64_t lastNumber(storage::Database& database, std::string_view object,
                        std::string_view prefix);
void setLastNumber(storage::Database& database, std::string_view object, std::string_view prefix,
                   std::int64_t number);

} // namespace xinheng::archive::coding_store
