#pragma once

#include "access/model.h"
#include "archive/record_store.h"

#include <optional>
#include <vector>

namespace xinheng::archive::view_store {

struct StoredView {
    std::int64_t id = 0;
    std::string object;
    std::string name;
    access::PersonId owner{0};
    std::optional<access::RoleId> role;
    std::string content; ///< JSON
};

/// Of an object, by name: of everybody.
std::vector<StoredView> list(storage::Database& database, std::string_view object);
/// The number of the new view.
std::int64_t insert(storage::Database& database, const StoredView& view,
                    const record_store::Hand& hand);
/// Name, role and content.
void update(storage::Database& database, const StoredView& view, const record_store::Hand& hand);
void remove(storage::Database& database, std::int64_t id);

} // namespace xinheng::archive::view_store
