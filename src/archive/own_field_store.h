#pragma once

#include "archive/own_field_rules.h"
#include "archive/record_store.h"

#include <optional>
#include <vector>

namespace xinheng::archive::own_field_store {

/// In the order in which they were added, retired ones included.
std::vector<OwnField> list(storage::Database& database, std::string_view object);

/// Adds the field and the column of the object's table that holds its values.
void insert(storage::Database& database, const access::Object& object, const OwnField& field,
            const record_store::Hand& hand);
/// Labels, group, required, maskable, choices. Key and type stay.
void update(storage::Database& database, std::string_view object, const OwnField& field);
void setRetired(storage::Database& database, std::string_view object, std::string_view key,
                const std::optional<std::string>& at);

/// Brings the own fields of all objects into the registry.
void addTo(access::ObjectRegistry& objects, storage::Database& database);

} // namespace xinheng::archive::own_field_store
