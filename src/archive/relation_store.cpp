#include "archive/relation_store.h"

namespace xinheng::archive::relation_store {

namespace {

bool finds(storage::Statement& statement) {
    const bool found = statement.step();
    statement.reset();
    return found;
}

} // namespace

// UNION keeps each code once, so the walk ends in circles that don't hold the record, too. By the
// code alone: SQLite would rather read all that have something above them, for each record anew.
Above::Above(storage::Database& database, const access::Object& object)
    : circle_(database, "WITH RECURSIVE up (code) AS (SELECT parent FROM " + object.table +
                            " WHERE code = ?1 AND +parent IS NOT NULL UNION SELECT it.parent "
                            "FROM up CROSS JOIN " +
                            object.table +
                            " it ON it.code = up.code WHERE +it.parent IS NOT NULL) "
                            "SELECT 1 FROM up WHERE code = ?1") {
    if (!object.above)
        return;
    const std::string& column = object.field(object.above->field)->sqlColumn();
    elsewhere_.emplace(database, "SELECT 1 FROM " + object.table + " it CROSS JOIN " +
                                     object.table +
                                     " above ON above.code = +it.parent WHERE it.code = ?1 AND "
                                     "above." +
                                     column + " <> it." + column);
}

bool Above::standsBelowItself(const std::string& code) {
    circle_.bind(1, code);
    return finds(circle_);
}

bool Above::belongsElsewhere(const std::string& code) {
    if (!elsewhere_)
        return false;
    elsewhere_->bind(1, code);
    return finds(*elsewhere_);
}

} // namespace xinheng::archive::relation_store
