#pragma once

#include "access/object.h"
#include "ui/widgets/filter_condition.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::ui {

/// A condition in the filter language as the filter bar shows it, and what of it the bar can't
/// show: brackets, or, not.
struct SplitFilter {
    std::vector<FilterCondition> conditions;
    std::string rest; ///< in the filter language
};

/// `kindOf`: of the fields that the bar offers. Everything else is in the rest, a text that can't
/// be read as well. Both parts joined by and are the condition given.
SplitFilter
splitFilter(const access::Object& object, const std::string& where,
            const std::function<std::optional<FieldKind>(const std::string& key)>& kindOf);

/// Conditions that both have to hold; either may be empty.
std::string bothHold(const std::string& one, const std::string& other);

} // namespace xinheng::ui
