// The SQL of a plan, and its rows.
#include "access/guarded_plan.h"
#include "base/decimal.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

using storage::Statement;
using storage::Value;

// The code has an index, and a column made for sorting has one too.
bool QueryPlan::isIndexed(const std::string& column) const {
    return column == "id" || column == object_->field(object_->codeField)->sqlColumn() ||
           std::ranges::any_of(object_->fields,
                               [&](const Field& field) { return field.sortColumn == column; });
}

void QueryPlan::bindAll(Statement& statement, const SqlCondition& condition, int first) {
    for (const Value& value : condition.values)
        statement.bindValue(first++, value);
}

Statement QueryPlan::prepare(storage::Database& database, const std::string& sql,
                             const SqlCondition& condition) const {
    Statement statement = database.prepare(seen_.sql + sql);
    bindAll(statement, seen_, 1);
    bindAll(statement, condition, static_cast<int>(seen_.values.size()) + 1);
    return statement;
}

Result<std::vector<Value>> QueryPlan::positionOf(storage::Database& database,
                                                 std::int64_t id) const {
    std::string columns;
    for (const Ordering& key : order_)
        columns += (columns.empty() ? "" : ", ") + key.sql;
    SqlCondition one{"it.id = ? AND " + rows_->condition.sql, {id}};
    one.values.insert(one.values.end(), rows_->condition.values.begin(),
                      rows_->condition.values.end());
    Statement find = prepare(
        database, "SELECT " + columns + " FROM " + object_->table + " it WHERE " + one.sql, one);
    if (!find.step())
        return fail(ErrorCode::notFound,
                    XH_TR("access", "There is no such row, or it is not visible to you."));
    std::vector<Value> position;
    position.reserve(static_cast<std::size_t>(find.columnCount()));
    for (int column = 0; column < find.columnCount(); ++column)
        position.push_back(find.value(column));
    return position;
}

namespace {

// Rows after a position: (k1 after v1) or (k1 is v1 and ((k2 after v2) or ...)). NULL sorts first.
SqlCondition afterPosition(const std::vector<Ordering>& order, const std::vector<Value>& position,
                           std::size_t from) {
    const std::string& column = order[from].sql;
    const bool null = std::holds_alternative<std::monostate>(position[from]);
    SqlCondition after;
    if (order[from].descending)
        after =
            null ? SqlCondition{"0", {}}
                 : SqlCondition{"(" + column + " < ? OR " + column + " IS NULL)", {position[from]}};
    else
        after = null ? SqlCondition{column + " IS NOT NULL", {}}
                     : SqlCondition{column + " > ?", {position[from]}};
    if (from + 1 == order.size())
        return after;
    const SqlCondition rest = afterPosition(order, position, from + 1);
    SqlCondition joined{"(" + after.sql + " OR (" + column + " IS ? AND " + rest.sql + "))",
                        after.values};
    joined.values.push_back(position[from]);
    joined.values.insert(joined.values.end(), rest.values.begin(), rest.values.end());
    // Lets SQLite start at the place in the index instead of walking up to it.
    if (from == 0 && !null && !order[from].descending) {
        joined.sql = "(" + column + " >= ? AND " + joined.sql + ")";
        joined.values.insert(joined.values.begin(), position[from]);
    }
    return joined;
}

// Without a condition SQLite counts a table by its pages; WHERE 1 would have it look at each row.
std::string clause(const SqlCondition& where) {
    return where.sql == "1" ? std::string() : " WHERE " + where.sql;
}

} // namespace

// Sorting: not along an index.
std::string QueryPlan::orderSql(bool sorting) const {
    std::string order;
    for (const Ordering& key : order_)
        order += (order.empty() ? (sorting ? "+" : "") : ", ") + key.sql +
                 (key.descending ? " DESC" : "");
    return order;
}

std::string QueryPlan::columnsSql() const {
    std::string columns = "it.id";
    for (const std::string& column : columns_)
        columns += ", " + column;
    return columns;
}

Statement QueryPlan::rows(storage::Database& database, const std::vector<Value>* after,
                          std::int64_t limit, std::int64_t offset) const {
    const bool pageOnly = limit >= 0 && pagesByIndex();
    const bool byRows = !rows_->column.empty() && rows_->column == order_.front().column;
    SqlCondition where = condition(!pageOnly ? Reading::sorted
                                   : byRows  ? Reading::alongRows
                                             : Reading::alongIndex);
    if (after != nullptr) {
        const SqlCondition position = afterPosition(order_, *after, 0);
        where.sql += " AND " + position.sql;
        where.values.insert(where.values.end(), position.values.begin(), position.values.end());
    }
    return prepare(database,
                   "SELECT " + columnsSql() + " FROM " + object_->table + " it" + clause(where) +
                       " ORDER BY " + orderSql() + " LIMIT " + std::to_string(limit) + " OFFSET " +
                       std::to_string(offset),
                   where);
}

// Along an index the rows of a condition would be looked up one by one, in an order that is none of
// the table's.
std::vector<std::int64_t> QueryPlan::numbers(storage::Database& database) const {
    const SqlCondition where = condition(Reading::sorted);
    Statement list = prepare(database,
                             "SELECT it.id FROM " + object_->table + " it" + clause(where) +
                                 " ORDER BY " + orderSql(where.sql != "1"),
                             where);
    std::vector<std::int64_t> numbers;
    while (list.step())
        numbers.push_back(list.integer(0));
    return numbers;
}

Statement QueryPlan::rowsWith(storage::Database& database,
                              const std::vector<std::int64_t>& numbers) const {
    PreparedSearch few;
    few.wanted = true;
    few.found = 0; // so the numbers lead, and the person's rows are tested
    few.matches = {"it.id IN (SELECT value FROM json_each(?))", {nlohmann::json(numbers).dump()}};
    const SqlCondition where = joinedCondition(*rows_, std::nullopt, few, Reading::sorted);
    return prepare(database,
                   "SELECT " + columnsSql() + " FROM " + object_->table + " it" + clause(where),
                   where);
}

Statement QueryPlan::aggregate(storage::Database& database, bool grouped) const {
    if (search_.wanted && rows_->all && !filter_ && totals_.empty() && !grouped) {
        Statement count = database.prepare(search_.countAlone.sql);
        bindAll(count, search_.countAlone, 1);
        return count;
    }
    std::string columns = "count(*)";
    for (const std::size_t index : totals_)
        columns += ", coalesce(sum(it." + object_->fields[index].sqlColumn() + "), 0)";
    const SqlCondition where = condition(readsAll_ ? Reading::summed : Reading::counted);
    std::string sql = "SELECT " + columns;
    if (grouped)
        sql += ", " + groupColumn_;
    sql += " FROM " + object_->table + " it" + clause(where);
    // Along the column's own index each row would be looked up, in an order that is none of the
    // table's: only where all is in the index itself.
    const bool sorts = readsAll_ && !(where.sql == "1" && totals_.empty());
    if (grouped)
        sql += std::string(" GROUP BY ") + (sorts ? "+" : "") + groupColumn_ +
               " ORDER BY 1 DESC, " + std::to_string(totals_.size() + 2);
    return prepare(database, sql, where);
}

std::string plainCell(const Field& field, const Statement& row, int column) {
    if (row.isNull(column))
        return {};
    if (field.type == FieldType::amount)
        return Money::fromFen(row.integer(column)).plain();
    if (field.type == FieldType::number)
        return Decimal::fromUnits(row.integer(column)).plain();
    return row.text(column);
}

QueryRow QueryPlan::read(const Statement& row) const {
    QueryRow read;
    read.id = row.integer(0);
    read.cells.reserve(fields_.size());
    for (std::size_t place = 0; place < fields_.size(); ++place) {
        const Field& field = object_->fields[fields_[place]];
        std::string cell = plainCell(field, row, static_cast<int>(place) + 1);
        if (states_[place] == FieldState::masked)
            cell = masked(cell, field.mask);
        read.cells.push_back(std::move(cell));
    }
    return read;
}

} // namespace xinheng::access
