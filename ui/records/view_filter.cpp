#include "ui/records/view_filter.h"

#include "archive/view_rules.h"

#include <algorithm>

namespace xinheng::ui {

using access::Filter;

namespace {

std::optional<std::string> valueOf(const access::Object& object, const Filter::Node& node) {
    if (node.values.size() != 1)
        return std::nullopt;
    // In plain form, as the text of the comparison has it between its quotes.
    Filter::Node equal = node;
    equal.op = Filter::Operator::equal;
    const std::string text = archive::filterText(object, equal);
    const std::size_t open = text.find('\'');
    std::string value;
    for (std::size_t at = open + 1; at + 1 < text.size(); ++at) {
        value += text[at];
        if (text[at] == '\'')
            ++at; // doubled
    }
    return value;
}

/// "%x%" contains x, "x%" begins with it; other patterns the bar has no words for.
std::optional<FilterCondition> pattern(const std::string& key, std::string value) {
    FilterOperator op = FilterOperator::beginsWith;
    if (!value.ends_with('%'))
        return std::nullopt;
    value.pop_back();
    if (value.starts_with('%')) {
        op = FilterOperator::contains;
        value.erase(0, 1);
    }
    if (value.empty() || value.find_first_of("%_") != std::string::npos)
        return std::nullopt;
    return FilterCondition{key, op, value};
}

std::optional<FilterCondition> oneOf(const access::Object& object, const Filter::Node& node,
                                     const std::string& key) {
    std::string values;
    for (const Filter::Value& each : node.values) {
        Filter::Node one = node;
        one.values = {each};
        const std::string value = valueOf(object, one).value_or("");
        // The bar divides by these.
        if (value.empty() || value.find(',') != std::string::npos ||
            value.find("，") != std::string::npos || value.find("、") != std::string::npos)
            return std::nullopt;
        values += (values.empty() ? "" : ", ") + value;
    }
    return FilterCondition{key, FilterOperator::oneOf, values};
}

FilterOperator operatorOf(Filter::Operator op) {
    switch (op) {
    case Filter::Operator::notEqual:
        return FilterOperator::notEqual;
    case Filter::Operator::less:
        return FilterOperator::less;
    case Filter::Operator::lessOrEqual:
        return FilterOperator::lessOrEqual;
    case Filter::Operator::greater:
        return FilterOperator::greater;
    case Filter::Operator::greaterOrEqual:
        return FilterOperator::greaterOrEqual;
    default:
        return FilterOperator::equal;
    }
}

std::optional<FilterCondition> conditionOf(const access::Object& object, const Filter::Node& node) {
    if (node.kind != Filter::Node::Kind::compare)
        return std::nullopt;
    const std::string& key = object.fields[node.field].key;
    if (node.op == Filter::Operator::in)
        return oneOf(object, node, key);
    const auto value = valueOf(object, node);
    if (!value)
        return std::nullopt;
    if (node.op == Filter::Operator::like)
        return pattern(key, *value);
    FilterCondition condition{key, operatorOf(node.op), *value};
    if (value->empty() && condition.op == FilterOperator::equal)
        condition.op = FilterOperator::isEmpty;
    else if (value->empty() && condition.op == FilterOperator::notEqual)
        condition.op = FilterOperator::isNotEmpty;
    else if (value->empty())
        return std::nullopt;
    return condition;
}

} // namespace

std::string bothHold(const std::string& one, const std::string& other) {
    if (one.empty() || other.empty())
        return one + other;
    return "(" + one + ") and (" + other + ")";
}

SplitFilter splitFilter(const access::Object& object, const std::string& where,
                        const std::function<std::optional<FieldKind>(const std::string&)>& kindOf) {
    SplitFilter split;
    if (where.empty())
        return split;
    const auto filter = Filter::parse(where, object);
    if (!filter) {
        split.rest = where;
        return split;
    }
    for (const Filter::Node* part : archive::conjuncts(*filter)) {
        const auto condition = conditionOf(object, *part);
        const auto kind = condition ? kindOf(condition->key) : std::nullopt;
        const bool offered = kind && std::ranges::count(operatorsFor(*kind), condition->op) > 0;
        if (offered)
            split.conditions.push_back(*condition);
        else
            split.rest = bothHold(split.rest, archive::filterText(object, *part));
    }
    return split;
}

} // namespace xinheng::ui
