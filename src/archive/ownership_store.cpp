#include "archive/ownership_store.h"

#include "storage/statement.h"

namespace xinheng::archive::ownership_store {

std::vector<Owned> everOwnedBy(storage::Database& database, const access::Object& object,
                               const std::string& person) {
    const std::string column = object.field(object.personField)->sqlColumn();
    auto list = database.prepare(
        "SELECT it.id, it.code, it.created_at, coalesce(it." + column + ", '') FROM " +
        object.table + " it WHERE it.id IN (SELECT id FROM " + object.table + " WHERE " + column +
        " = ?1 UNION SELECT record_id FROM " + object.changeTable +
        " WHERE field = ?2 AND old_value = ?1) ORDER BY it.code");
    list.bind(1, person).bind(2, object.personField);
    auto changes = database.prepare("SELECT at, old_value, new_value FROM " + object.changeTable +
                                    " WHERE record_id = ? AND field = ? ORDER BY id");
    std::vector<Owned> records;
    while (list.step()) {
        Owned owned{list.text(1), list.text(2), list.text(3), {}};
        changes.bind(1, list.integer(0)).bind(2, object.personField);
        while (changes.step())
            owned.changes.push_back({changes.text(0), changes.text(1), changes.text(2)});
        changes.reset();
        records.push_back(std::move(owned));
    }
    return records;
}

} // namespace xinheng::archive::ownership_store
