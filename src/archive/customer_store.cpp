#include "archive/customer_store.h"

namespace xinheng::archive::customer_store {

using storage::Database;
using storage::Statement;

std::int64_t moveToPerson(Database& database, const std::string& from, const access::Person& to,
                          const Hand& hand) {
    database
        .prepare("INSERT INTO archive_customer_change (record_id, field, old_value, new_value, "
                 "at, person, reason) SELECT id, 'person', person, ?2, ?3, ?4, ?5 "
                 "FROM archive_customer WHERE person = ?1")
        .bindAll(from, to.code, hand.at, hand.person, hand.reason)
        .run();
    database
        .prepare("UPDATE archive_customer SET person = ?2, row_version = row_version + 1, "
                 "changed_at = ?3, changed_by = ?4 WHERE person = ?1")
        .bindAll(from, to.code, hand.at, hand.person)
        .run();
    return database.changes();
}

std::vector<access::TreeNode> tree(Database& database, const std::string& table) {
    Statement list = database.prepare("SELECT code, name, parent FROM " + table + " ORDER BY code");
    std::vector<access::TreeNode> nodes;
    while (list.step())
        nodes.push_back({list.text(0), list.text(1), list.textIfAny(2)});
    return nodes;
}

void addTreeNode(Database& database, const char* table, const access::TreeNode& node) {
    Statement insert = database.prepare("INSERT INTO " + std::string(table) +
                                        " (code, name, parent) VALUES (?, ?, ?)");
    insert.bind(1, node.code).bind(2, node.name).bindIfAny(3, node.parent);
    insert.run();
}

} // namespace xinheng::archive::customer_store
