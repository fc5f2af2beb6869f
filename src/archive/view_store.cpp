#include "archive/view_store.h"

namespace xinheng::archive::view_store {

using storage::Database;
using storage::Statement;

namespace {

void bindRole(Statement& statement, int parameter, const std::optional<access::RoleId>& role) {
    if (role)
        statement.bind(parameter, role->value());
    else
        statement.bindNull(parameter);
}

} // namespace

std::vector<StoredView> list(Database& database, std::string_view object) {
    Statement list =
        database.prepare("SELECT id, object, name, owner_id, role_id, content FROM archive_view "
                         "WHERE object = ? ORDER BY name, id");
    list.bind(1, object);
    std::vector<StoredView> views;
    while (list.step())
        views.push_back(
            {list.integer(0), list.text(1), list.text(2), access::PersonId(list.integer(3)),
             list.isNull(4) ? std::nullopt : std::optional(access::RoleId(list.integer(4))),
             list.text(5)});
    return views;
}

std::int64_t insert(Database& database, const StoredView& view, const record_store::Hand& hand) {
    Statement insert =
        database.prepare("INSERT INTO archive_view (object, name, owner_id, role_id, content, "
                         "changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, view.object).bind(2, view.name).bind(3, view.owner.value());
    bindRole(insert, 4, view.role);
    insert.bind(5, view.content).bind(6, hand.at).bind(7, hand.person).run();
    return database.lastInsertId();
}

void update(Database& database, const StoredView& view, const record_store::Hand& hand) {
    Statement update =
        database.prepare("UPDATE archive_view SET name = ?, role_id = ?, content = ?, "
                         "changed_at = ?, changed_by = ? WHERE id = ?");
    update.bind(1, view.name);
    bindRole(update, 2, view.role);
    update.bind(3, view.content).bind(4, hand.at).bind(5, hand.person).bind(6, view.id).run();
}

void remove(Database& database, std::int64_t id) {
    database.prepare("DELETE FROM archive_view WHERE id = ?").bind(1, id).run();
}

} // namespace xinheng::archive::view_store
