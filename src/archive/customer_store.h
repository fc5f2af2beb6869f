#pragma once

#include "access/model.h"
#include "access/people_store.h"
#include "archive/record_store.h"

#include <vector>

namespace xinheng::archive::customer_store {

inline constexpr const char* customerTable = "archive_customer";
inline constexpr const char* searchTable = "archive_customer_search";
inline constexpr const char* changeTable = "archive_customer_change";
inline constexpr const char* contactTable = "archive_contact";
inline constexpr const char* contactSearchTable = "archive_contact_search";
inline constexpr const char* contactChangeTable = "archive_contact_change";
inline constexpr const char* districtTable = "archive_district";
inline constexpr const char* classTable = "archive_class";
inline constexpr const char* departmentTable = access::people_store::departmentTable;

using record_store::Hand;
using record_store::Record;
using record_store::Writer;

/// Gives all customers of one person to another, with a row of history for each; how many.
std::int64_t moveToPerson(storage::Database& database, const std::string& from,
                          const access::Person& to, const Hand& hand);

std::vector<access::TreeNode> tree(storage::Database& database, const std::string& table);
void addTreeNode(storage::Database& database, const char* table, const access::TreeNode& node);

} // namespace xinheng::archive::customer_store
