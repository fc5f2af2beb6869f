#include "access/gate.h"
#include "base/normalise.h"

namespace xinheng::access {

namespace {

storage::Value bound(const Filter::Value& value, bool asSortKey) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto* text = std::get_if<std::string>(&value))
        return asSortKey ? storage::Value(storage::Blob{sortKey(*text)}) : storage::Value(*text);
    return std::monostate{};
}

const char* signOf(Filter::Operator op) {
    switch (op) {
    case Filter::Operator::equal:
    case Filter::Operator::in:
        return " IS ";
    case Filter::Operator::notEqual:
        return " IS NOT ";
    case Filter::Operator::less:
        return " < ";
    case Filter::Operator::lessOrEqual:
        return " <= ";
    case Filter::Operator::greater:
        return " > ";
    case Filter::Operator::greaterOrEqual:
        return " >= ";
    case Filter::Operator::like:
        break;
    }
    return " LIKE ";
}

bool isOrder(Filter::Operator op) {
    return op == Filter::Operator::less || op == Filter::Operator::lessOrEqual ||
           op == Filter::Operator::greater || op == Filter::Operator::greaterOrEqual;
}

using ColumnOf = std::function<std::string(const Field&)>;

void addComparison(const Object& object, const Filter::Node& node, const ColumnOf& columnOf,
                   SqlCondition& out) {
    const Field& field = object.fields[node.field];
    // Order follows the sort column (pinyin); equality and patterns the text itself.
    const bool bySortKey = isOrder(node.op) && !field.sortColumn.empty();
    const std::string column = bySortKey  ? "it." + field.sortColumn
                               : columnOf ? columnOf(field)
                                          : "it." + field.sqlColumn();
    out.sql += "(";
    bool first = true;
    for (const Filter::Value& value : node.values) {
        out.sql += std::string(first ? "" : " OR ") + column + signOf(node.op);
        first = false;
        out.sql += "?";
        out.values.push_back(bound(value, bySortKey));
    }
    out.sql += ")";
}

void add(const Object& object, const Filter::Node& node, const ColumnOf& columnOf,
         SqlCondition& out) {
    using Kind = Filter::Node::Kind;
    if (node.kind == Kind::compare) {
        addComparison(object, node, columnOf, out);
        return;
    }
    out.sql += node.kind == Kind::none ? "(NOT coalesce(" : "(";
    for (std::size_t index = 0; index < node.children.size(); ++index) {
        if (index > 0)
            out.sql += node.kind == Kind::any ? " OR " : " AND ";
        add(object, node.children[index], columnOf, out);
    }
    // Without the coalesce, not (limit > 5) would drop rows that have no limit.
    out.sql += node.kind == Kind::none ? ", 0))" : ")";
}

} // namespace

SqlCondition filterCondition(const Object& object, const Filter& filter,
                             const std::function<std::string(const Field&)>& columnOf) {
    SqlCondition condition;
    add(object, filter.root(), columnOf, condition);
    return condition;
}

} // namespace xinheng::access
