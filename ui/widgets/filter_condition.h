#pragma once

#include "ui/widgets/field_description.h"

namespace xinheng::ui {

enum class FilterOperator {
    contains,
    beginsWith,
    equal,
    notEqual,
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
    oneOf,
    isEmpty,
    isNotEmpty
};

/// One line of a filter bar. The value is in the plain form of the command line.
struct FilterCondition {
    std::string key;
    FilterOperator op = FilterOperator::equal;
    std::string value;
};

/// The operators that make sense for a kind, the likeliest first.
const std::vector<FilterOperator>& operatorsFor(FieldKind kind);
QString operatorLabel(FilterOperator op, FieldKind kind);
bool needsValue(FilterOperator op);

/// In the filter language of the command line, joined by "and"; conditions that still lack their
/// value are left out. `oneOf` separates its values by commas, of either width, or 、.
std::string filterText(const std::vector<FilterCondition>& conditions);

} // namespace xinheng::ui
