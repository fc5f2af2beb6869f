#include "access/rights_store.h"
#include "storage/statement.h"

#include <algorithm>

namespace xinheng::access::rights_store {

using storage::Database;
using storage::Statement;

namespace {

// Every node takes the ladder of the nearest one at or above it that has one.
void workOutCovers(const Tree& tree, Ladders& ladders) {
    for (const std::string& code : tree.codes()) {
        const auto path = tree.path(code);
        const auto nearest = std::ranges::find_if(
            path, [&](const std::string& above) { return ladders.ladders.contains(above); });
        ladders.covers.emplace(code,
                               nearest == path.end() ? std::nullopt : std::optional(*nearest));
    }
}

} // namespace

Ladders ladders(Database& database, const AmountObject& object, Covered covered) {
    Statement list = database.prepare(
        "SELECT key, level, amount FROM access_amount_level WHERE object = ? ORDER BY key, level");
    list.bind(1, object.key);
    Ladders found;
    while (list.step())
        found.ladders[list.text(0)].set(static_cast<int>(list.integer(1)),
                                        Money::fromFen(list.integer(2)));
    if (found.ladders.empty() || covered == Covered::leaveOut)
        return found;
    if (object.treeTable.empty())
        found.covers.emplace("", "");
    else
        workOutCovers(Tree(database, object.treeTable), found);
    return found;
}

void setStep(Database& database, std::string_view object, std::string_view key, int level,
             std::optional<Money> amount) {
    if (!amount) {
        database
            .prepare("DELETE FROM access_amount_level WHERE object = ? AND key = ? AND level = ?")
            .bindAll(object, key, std::int64_t{level})
            .run();
        return;
    }
    database
        .prepare("INSERT INTO access_amount_level (object, key, level, amount) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (object, key, level) DO UPDATE SET amount = excluded.amount")
        .bindAll(object, key, std::int64_t{level}, amount->fen())
        .run();
}

} // namespace xinheng::access::rights_store
