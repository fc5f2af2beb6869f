#include "access/guarded_query.h"

#include "access/guarded_plan.h"
#include "storage/transaction.h"

#include <algorithm>
#include <unordered_map>

namespace xinheng::access {

using storage::Statement;
using storage::Value;

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
    if (amounts.treeTable.empty())
        return key.empty();
    const auto& all = gate.objects().all();
    const auto rows = std::ranges::find(all, amounts.treeTable, &Object::table);
    const bool mayLearn =
        rows != all.end() && (gate.mayUse(rows->queryNode) || gate.mayUse(amounts.node) ||
                              gate.mayUse("system.amounts") || gate.mayUse("system.rights"));
    return mayLearn && findRow(database, gate, *rows, key, RowRight::query);
}

namespace {

// As far as they are the person's, in the order in which they were asked for.
std::vector<QueryRow> rowsWith(storage::Database& database, const QueryPlan& plan,
                               const std::vector<std::int64_t>& numbers) {
    std::unordered_map<std::int64_t, QueryRow> byNumber;
    Statement rows = plan.rowsWith(database, numbers);
    while (rows.step()) {
        QueryRow row = plan.read(rows);
        byNumber.emplace(row.id, std::move(row));
    }
    std::vector<QueryRow> inOrder;
    inOrder.reserve(byNumber.size());
    for (const std::int64_t number : numbers)
        if (auto found = byNumber.extract(number))
            inOrder.push_back(std::move(found.mapped()));
    return inOrder;
}

// What is asked for by numbers needs nothing to be found or sorted.
Query withoutFinding(const Query& query) {
    Query plain = query;
    plain.where.clear();
    plain.search.clear();
    plain.sort.clear();
    plain.totals.clear();
    plain.groupBy.clear();
    return plain;
}

} // namespace

Result<QueryResult> runQuery(storage::Database& database, const Gate& gate, const Query& query) {
    // Page, count and totals speak of one state of the set.
    const storage::Snapshot snapshot(database);
    const auto plan =
        QueryPlan::make(database, gate, query.only.empty() ? query : withoutFinding(query));
    if (!plan)
        return fail(plan.error());
    QueryResult result;
    result.fields = plan->fields();
    result.states = plan->states();
    if (!query.only.empty()) {
        if (!plan->empty())
            result.rows = rowsWith(database, *plan, query.only);
        return result;
    }
    if (query.allNumbers) {
        if (!plan->empty())
            result.numbers = plan->numbers(database);
        return result;
    }
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
        result.dearPages = plan->pagesAreDear();
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
    const auto plan = QueryPlan::make(database, gate, query);
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
