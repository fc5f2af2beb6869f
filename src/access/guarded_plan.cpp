#include "access/guarded_plan.h"

namespace xinheng::access {

namespace {

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

} // namespace

Result<std::size_t> QueryPlan::allowed(const Gate& gate, const std::string& key,
                                       FieldState needed) const {
    const auto index = object_->indexOf(key);
    if (!index)
        return fail(unknownField(*object_, key));
    if (gate.field(*object_, *index) < needed)
        return fail(hiddenFieldError(gate, *object_, *index, needed));
    return *index;
}

Result<> QueryPlan::chooseFields(const Gate& gate, const Query& query, SeenReferences& seen) {
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
    for (const std::size_t index : fields_) {
        states_.push_back(gate.field(*object_, index));
        columns_.push_back(seen.sql(object_->fields[index]));
    }
    return {};
}

Result<> QueryPlan::chooseOrder(const Gate& gate, const Query& query, SeenReferences& seen) {
    const auto code = object_->indexOf(object_->codeField);
    for (const SortKey& key : query.sort) {
        const auto index = allowed(gate, key.field, FieldState::readable);
        if (!index)
            return fail(index.error());
        const Field& field = object_->fields[*index];
        const std::string& column = field.sortColumn.empty() ? field.sqlColumn() : field.sortColumn;
        if (seen.isPlain(field))
            order_.push_back({column, "it." + column, key.descending});
        else
            order_.push_back({"", seen.sql(field), key.descending});
        if (*index == *code) // unique: nothing after it can matter
            return {};
    }
    // Whoever may not see the code gets rows in the order of entry, which tells nothing of it.
    const bool byCode = gate.field(*object_, *code) >= FieldState::readable;
    const std::string column = byCode ? object_->fields[*code].sqlColumn() : "id";
    order_.push_back({column, "it." + column, !order_.empty() && order_.back().descending});
    return {};
}

Result<> QueryPlan::chooseTotals(const Gate& gate, const Query& query, SeenReferences& seen) {
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
        groupColumn_ = seen.sql(object_->fields[*index]);
    }
    return {};
}

Result<QueryPlan> QueryPlan::make(storage::Database& database, const Gate& gate,
                                  const Query& query) {
    QueryPlan plan;
    plan.object_ = gate.objects().find(query.object);
    if (plan.object_ == nullptr)
        return fail(ErrorCode::invalid, XH_TR("access", "There is no object {}."), query.object);
    if (auto may = gate.require(plan.object_->queryNode); !may)
        return fail(may.error());
    plan.rows_ = &gate.rows(*plan.object_, RowRight::query);
    SeenReferences seen(gate, *plan.object_);
    for (const auto step :
         {&QueryPlan::chooseFields, &QueryPlan::chooseOrder, &QueryPlan::chooseTotals})
        if (auto done = (plan.*step)(gate, query, seen); !done)
            return fail(done.error());
    if (!query.where.empty()) {
        const auto filter = Filter::parse(query.where, *plan.object_);
        if (!filter)
            return fail(filter.error());
        for (const std::size_t index : filter->fields())
            if (gate.field(*plan.object_, index) < FieldState::readable)
                return fail(hiddenFieldError(gate, *plan.object_, index, FieldState::readable));
        plan.filter_ = filterCondition(*plan.object_, *filter,
                                       [&](const Field& field) { return seen.sql(field); });
    }
    plan.seen_ = seen.prefix();
    plan.readsAll_ =
        (!plan.totals_.empty() || plan.group_) && gate.coversMuch(*plan.object_, RowRight::query);
    plan.search_ = prepareSearch(database, gate, *plan.object_, query.search, *plan.rows_);
    return plan;
}

} // namespace xinheng::access
