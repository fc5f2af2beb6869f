#include "access/gate.h"
#include "base/normalise.h"

#include <stdexcept>

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
        return " LIKE ";
    case Filter::Operator::equal:
    case Filter::Operator::in:
        break; // see addEquality()
    }
    throw std::logic_error("equality has no sign");
}

bool isOrder(Filter::Operator op) {
    return op == Filter::Operator::less || op == Filter::Operator::lessOrEqual ||
           op == Filter::Operator::greater || op == Filter::Operator::greaterOrEqual;
}

using ColumnOf = std::function<std::string(const Field&)>;

bool isEquality(Filter::Operator op) {
    return op == Filter::Operator::equal || op == Filter::Operator::in;
}

bool isThere(const storage::Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? !text->empty() : !std::holds_alternative<std::monostate>(value);
}

// `column` is one of the values. IN rather than IS: that finds the rows by a column's index, one
// over filled cells among them.
void addOneOf(const std::string& column, const std::vector<storage::Value>& values,
              SqlCondition& out) {
    out.sql += column + " IN (";
    for (std::size_t place = 0; place < values.size(); ++place)
        out.sql += place == 0 ? "?" : ", ?";
    out.sql += ")";
    out.values.insert(out.values.end(), values.begin(), values.end());
}

// `column` is what the person sees of the field: itself, or nothing where they don't see it. So
// rows are looked for by the column itself first.
void addEquality(const Field& field, const Filter::Node& node, const std::string& column,
                 SqlCondition& out) {
    const std::string own = "it." + field.sqlColumn();
    std::vector<storage::Value> there;
    std::string separator;
    for (const Filter::Value& one : node.values) {
        storage::Value value = bound(one, false);
        if (isThere(value)) {
            there.push_back(std::move(value));
            continue;
        }
        out.sql += separator + column + " IS ?";
        out.values.push_back(std::move(value));
        separator = " OR ";
    }
    if (there.empty())
        return;
    out.sql += separator;
    if (column == own) {
        addOneOf(own, there, out);
        return;
    }
    out.sql += "(";
    addOneOf(own, there, out);
    out.sql += " AND ";
    addOneOf(column, there, out);
    out.sql += ")";
}

void addComparison(const Object& object, const Filter::Node& node, const ColumnOf& columnOf,
                   SqlCondition& out) {
    const Field& field = object.fields[node.field];
    // Order follows the sort column (pinyin); equality and patterns the text itself.
    const bool bySortKey = isOrder(node.op) && !field.sortColumn.empty();
    const std::string column = bySortKey  ? "it." + field.sortColumn
                               : columnOf ? columnOf(field)
                                          : "it." + field.sqlColumn();
    out.sql += "(";
    if (isEquality(node.op)) {
        addEquality(field, node, column, out);
    } else {
        out.sql += column + signOf(node.op) + "?";
        out.values.push_back(bound(node.values.front(), bySortKey));
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
