#include "access/guarded_query.h"

#include "access/guarded_search.h"
#include "storage/transaction.h"

#include <algorithm>

namespace xinheng::access {

namespace {

using storage::Statement;
using storage::Value;

Error hiddenFieldError(const Gate& gate, const Object& object, std::size_t index,
                       FieldState needed) {
    return {ErrorCode::refused,
            needed == FieldState::masked
                ? Text(XH_TR("access", "You may not see the field {}."), object.fields[index].label)
                : Text(XH_TR("access", "You may not filter, sort, group or total by the field {}."),
                       object.fields[index].label),
            gate.fieldDecision(object, index, needed).because,
            {}};
}

Error unknownField(const Object& object, const std::string& key) {
    return {ErrorCode::invalid,
            Text(XH_TR("access", "{} has no field {}."), object.label, key),
            {},
            {}};
}

struct Ordering {
    std::string column; ///< of the table, without alias
    bool descending = false;
};

/// A query whose every part has been allowed, and its SQL.
class Plan {
public:
    static Result<Plan> make(storage::Database& database, const Gate& gate, const Query& query);

    [[nodiscard]] Result<std::vector<Value>> positionOf(storage::Database& database,
                                                        std::int64_t id) const;
    [[nodiscard]] Statement rows(storage::Database& database, const std::vector<Value>* after,
                                 std::int64_t limit, std::int64_t offset) const;
    [[nodiscard]] Statement aggregate(storage::Database& database, bool grouped) const;
    [[nodiscard]] QueryRow read(const Statement& row) const;
    [[nodiscard]] bool empty() const { return search_.impossible || rows_->condition.sql == "0"; }
    [[nodiscard]] const std::vector<std::size_t>& fields() const { return fields_; }
    [[nodiscard]] const std::vector<FieldState>& states() const { return states_; }

private:
    Result<> chooseFields(const Gate& gate, const Query& query);
    Result<> chooseOrder(const Gate& gate, const Query& query);
    Result<> chooseTotals(const Gate& gate, const Query& query);
    [[nodiscard]] Result<std::size_t> allowed(const Gate& gate, const std::string& key,
                                              FieldState needed) const;
    [[nodiscard]] bool isIndexed(const std::string& column) const;
    [[nodiscard]] SqlCondition condition(Reading reading) const {
        return joinedCondition(*rows_, filter_, search_, reading);
    }
    void bindAll(Statement& statement, const SqlCondition& condition, int first) const;

    const Object* object_ = nullptr;
    const RowCondition* rows_ = nullptr;
    std::vector<std::size_t> fields_;
    std::vector<FieldState> states_;
    std::vector<Ordering> order_;
    std::optional<SqlCondition> filter_;
    PreparedSearch search_;
    std::vector<std::size_t> totals_;
    std::optional<std::size_t> group_;
    bool readsAll_ = false; ///< for totals and groups: rather than looking up the person's rows
};

Result<std::size_t> Plan::allowed(const Gate& gate, const std::string& key,
                                  FieldState needed) const {
    const auto index = object_->indexOf(key);
    if (!index)
        return fail(unknownField(*object_, key));
    if (gate.field(*object_, *index) < needed)
        return fail(hiddenFieldError(gate, *object_, *index, needed));
    return *index;
}

Result<> Plan::chooseFields(const Gate& gate, const Query& query) {
    if (query.fields.empty()) {
        for (std::size_t index = 0; index < object_->fields.size(); ++index)
            if (gate.field(*object_, index) != FieldState::hidden)
                fields_.push_back(index);
    }
    for (const std::string& key : query.fields) {
        const auto index = allowed(gate, key, FieldState::masked);
        if (!index)
            return fail(index.error());
        fields_.push_back(*index);
    }
    for (const std::size_t index : fields_)
        states_.push_back(gate.field(*object_, index));
    return {};
}

Result<> Plan::chooseOrder(const Gate& gate, const Query& query) {
    const auto code = object_->indexOf(object_->codeField);
    for (const SortKey& key : query.sort) {
        const auto index = allowed(gate, key.field, FieldState::readable);
        if (!index)
            return fail(index.error());
        const Field& field = object_->fields[*index];
        order_.push_back(
            {field.sortColumn.empty() ? field.sqlColumn() : field.sortColumn, key.descending});
        if (*index == *code) // unique: nothing after it can matter
            return {};
    }
    // Whoever may not see the code gets rows in the order of entry, which tells nothing of it.
    const bool byCode = gate.field(*object_, *code) >= FieldState::readable;
    order_.push_back({byCode ? object_->fields[*code].sqlColumn() : "id",
                      !order_.empty() && order_.back().descending});
    return {};
}

Result<> Plan::chooseTotals(const Gate& gate, const Query& query) {
    for (const std::string& key : query.totals) {
        const auto index = allowed(gate, key, FieldState::readable);
        if (!index)
            return fail(index.error());
        if (object_->fields[*index].type != FieldType::amount)
            return fail(ErrorCode::invalid,
                        XH_TR("access", "{} is no amount and can't be totalled."),
                        object_->fields[*index].label);
        totals_.push_back(*index);
    }
    if (!query.groupBy.empty()) {
        const auto index = allowed(gate, query.groupBy, FieldState::readable);
        if (!index)
            return fail(index.error());
        group_ = *index;
    }
    return {};
}

Result<Plan> Plan::make(storage::Database& database, const Gate& gate, const Query& query) {
    Plan plan;
    plan.object_ = gate.objects().find(query.object);
    if (plan.object_ == nullptr)
        return fail(ErrorCode::invalid, XH_TR("access", "There is no object {}."), query.object);
    if (auto may = gate.require(plan.object_->queryNode); !may)
        return fail(may.error());
    plan.rows_ = &gate.rows(*plan.object_, RowRight::query);
    for (const auto step : {&Plan::chooseFields, &Plan::chooseOrder, &Plan::chooseTotals})
        if (auto done = (plan.*step)(gate, query); !done)
            return fail(done.error());
    if (!query.where.empty()) {
        const auto filter = Filter::parse(query.where, *plan.object_);
        if (!filter)
            return fail(filter.error());
        for (const std::size_t index : filter->fields())
            if (gate.field(*plan.object_, index) < FieldState::readable)
                return fail(hiddenFieldError(gate, *plan.object_, index, FieldState::readable));
        plan.filter_ = filterCondition(*plan.object_, *filter);
    }
    plan.readsAll_ =
        (!plan.totals_.empty() || plan.group_) && gate.coversMuch(*plan.object_, RowRight::query);
    plan.search_ = prepareSearch(database, gate, *plan.object_, query.search, *plan.rows_);
    return plan;
}

// The code has an index, and a column made for sorting has one too.
bool Plan::isIndexed(const std::string& column) const {
    return column == "id" || column == object_->field(object_->codeField)->sqlColumn() ||
           std::ranges::any_of(object_->fields,
                               [&](const Field& field) { return field.sortColumn == column; });
}

void Plan::bindAll(Statement& statement, const SqlCondition& condition, int first) const {
    for (const Value& value : condition.values)
        statement.bindValue(first++, value);
}

Result<std::vector<Value>> Plan::positionOf(storage::Database& database, std::int64_t id) const {
    std::string columns;
    for (const Ordering& key : order_)
        columns += (columns.empty() ? "" : ", ") + key.column;
    Statement find = database.prepare("SELECT " + columns + " FROM " + object_->table +
                                      " it WHERE it.id = ? AND " + rows_->condition.sql);
    find.bind(1, id);
    bindAll(find, rows_->condition, 2);
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
    const std::string column = "it." + order[from].column;
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

Statement Plan::rows(storage::Database& database, const std::vector<Value>* after,
                     std::int64_t limit, std::int64_t offset) const {
    std::string columns = "it.id";
    for (const std::size_t index : fields_)
        columns += ", it." + object_->fields[index].sqlColumn();
    std::string order;
    for (const Ordering& key : order_)
        order += (order.empty() ? "it." : ", it.") + key.column + (key.descending ? " DESC" : "");
    const bool pageOnly = limit >= 0 && isIndexed(order_.front().column);
    const bool byRows = !rows_->column.empty() && rows_->column == order_.front().column;
    SqlCondition where = condition(!pageOnly ? Reading::sorted
                                   : byRows  ? Reading::alongRows
                                             : Reading::alongIndex);
    if (after != nullptr) {
        const SqlCondition position = afterPosition(order_, *after, 0);
        where.sql += " AND " + position.sql;
        where.values.insert(where.values.end(), position.values.begin(), position.values.end());
    }
    Statement statement = database.prepare(
        "SELECT " + columns + " FROM " + object_->table + " it" + clause(where) + " ORDER BY " +
        order + " LIMIT " + std::to_string(limit) + " OFFSET " + std::to_string(offset));
    bindAll(statement, where, 1);
    return statement;
}

Statement Plan::aggregate(storage::Database& database, bool grouped) const {
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
        sql += ", it." + object_->fields[*group_].sqlColumn();
    sql += " FROM " + object_->table + " it" + clause(where);
    // Along the column's own index each row would be looked up, in an order that is none of the
    // table's: only where all is in the index itself.
    const bool sorts = readsAll_ && !(where.sql == "1" && totals_.empty());
    if (grouped)
        sql += std::string(" GROUP BY ") + (sorts ? "+" : "") + "it." +
               object_->fields[*group_].sqlColumn() + " ORDER BY 1 DESC, " +
               std::to_string(totals_.size() + 2);
    Statement statement = database.prepare(sql);
    bindAll(statement, where, 1);
    return statement;
}

namespace {

std::string plainCell(const Field& field, const Statement& row, int column) {
    if (row.isNull(column))
        return {};
    return field.type == FieldType::amount ? Money::fromFen(row.integer(column)).plain()
                                           : row.text(column);
}

} // namespace

QueryRow Plan::read(const Statement& row) const {
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

} // namespace

Error noSuchRow(const Object& object, std::string_view code) {
    return {ErrorCode::notFound,
            Text(XH_TR("access", "There is no {} {}, or it is not visible to you."), object.label,
                 code),
            {},
            {}};
}

Result<std::int64_t> findRow(storage::Database& database, const Gate& gate, const Object& object,
                             std::string_view code, RowRight right) {
    const auto notThere = [&] { return fail(noSuchRow(object, code)); };
    const std::size_t codeIndex = *object.indexOf(object.codeField);
    if (gate.field(object, codeIndex) < FieldState::readable)
        return notThere();
    const RowCondition& rows = gate.rows(object, right);
    Statement find =
        database.prepare("SELECT it.id FROM " + object.table + " it WHERE it." +
                         object.fields[codeIndex].sqlColumn() + " = ? AND " + rows.condition.sql);
    find.bind(1, code);
    int parameter = 2;
    for (const Value& value : rows.condition.values)
        find.bindValue(parameter++, value);
    if (!find.step())
        return notThere();
    return find.integer(0);
}

bool seesAmountKey(storage::Database& database, const Gate& gate, const AmountObject& amounts,
                   const std::string& key) {
    const Object* rows = gate.objects().find(amounts.key);
    return rows == nullptr || findRow(database, gate, *rows, key, RowRight::query);
}

Result<QueryResult> runQuery(storage::Database& database, const Gate& gate, const Query& query) {
    // Page, count and totals speak of one state of the set.
    const storage::Snapshot snapshot(database);
    const auto plan = Plan::make(database, gate, query);
    if (!plan)
        return fail(plan.error());
    QueryResult result;
    result.fields = plan->fields();
    result.states = plan->states();
    std::optional<std::vector<Value>> after;
    if (query.afterCode || query.afterId) {
        const Object& object = *gate.objects().find(query.object);
        const auto id = query.afterId
                            ? Result<std::int64_t>(*query.afterId)
                            : findRow(database, gate, object, *query.afterCode, RowRight::query);
        if (!id)
            return fail(id.error());
        auto position = plan->positionOf(database, *id);
        if (!position)
            return fail(position.error());
        after = std::move(*position);
    }
    if (!plan->empty() && query.groupBy.empty() && query.limit > 0) {
        Statement rows = plan->rows(database, after ? &*after : nullptr,
                                    std::int64_t{query.limit} + 1, query.offset);
        while (rows.step()) {
            if (static_cast<int>(result.rows.size()) == query.limit) {
                result.more = true;
                break;
            }
            result.rows.push_back(plan->read(rows));
        }
    }
    const auto totalCount = query.totals.size();
    if (!query.groupBy.empty() && !plan->empty()) {
        const Object& object = *gate.objects().find(query.object);
        const Field& field = *object.field(query.groupBy);
        Statement groups = plan->aggregate(database, true);
        while (groups.step()) {
            QueryGroup group{
                plainCell(field, groups, static_cast<int>(totalCount) + 1), groups.integer(0), {}};
            for (std::size_t place = 0; place < totalCount; ++place)
                group.totals.push_back(Money::fromFen(groups.integer(static_cast<int>(place) + 1)));
            result.groups.push_back(std::move(group));
        }
    }
    if (query.count || totalCount > 0) {
        result.count = 0;
        result.totals.resize(totalCount);
        if (!query.groupBy.empty()) { // every row is in one of the groups
            for (const QueryGroup& group : result.groups) {
                *result.count += group.count;
                for (std::size_t place = 0; place < totalCount; ++place)
                    result.totals[place] += group.totals[place];
            }
        } else if (!plan->empty()) {
            Statement aggregate = plan->aggregate(database, false);
            aggregate.step();
            result.count = aggregate.integer(0);
            for (std::size_t place = 0; place < totalCount; ++place)
                result.totals[place] =
                    Money::fromFen(aggregate.integer(static_cast<int>(place) + 1));
        }
    }
    return result;
}

Result<std::int64_t> forEachRow(storage::Database& database, const Gate& gate, const Query& query,
                                const std::function<void(const std::vector<std::size_t>&,
                                                         const std::vector<FieldState>&)>& begin,
                                const std::function<bool(const QueryRow&)>& row) {
    const storage::Snapshot snapshot(database);
    const auto plan = Plan::make(database, gate, query);
    if (!plan)
        return fail(plan.error());
    begin(plan->fields(), plan->states());
    std::int64_t handed = 0;
    if (plan->empty())
        return handed;
    Statement rows = plan->rows(database, nullptr, -1, 0);
    while (rows.step()) {
        ++handed;
        if (!row(plan->read(rows)))
            break;
    }
    return handed;
}

} // namespace xinheng::access
