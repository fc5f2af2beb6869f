#pragma once

#include "access/object.h"
#include "storage/database.h"

#include <string>
#include <vector>

/// Who was responsible for which record, from the records' change history.
namespace xinheng::archive::ownership_store {

struct OwnerChange {
    std::string at; ///< UTC text
    std::string before;
    std::string after;
};

struct Owned {
    std::string code;
    std::string createdAt;            ///< UTC text
    std::string now;                  ///< the person responsible today; empty: nobody
    std::vector<OwnerChange> changes; ///< oldest first
};

/// Every record that the person is or was responsible for, by code.
std::vector<Owned> everOwnedBy(storage::Database& database, const access::Object& object,
                               const std::string& person);

} // namespace xinheng::archive::ownership_store
