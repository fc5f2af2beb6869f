#pragma once

#include "access/filter.h"
#include "access/rights.h"
#include "archive/view_model.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

inline constexpr std::size_t longestViewFilter = 20'000; ///< bytes
inline constexpr std::size_t longestViewSearch = 200;    ///< characters
inline constexpr std::size_t mostOwnViews = 100;         ///< of one person, of one object

/// As it is kept. What can't be read of a text that somebody has damaged is left out.
std::string viewJson(const ViewContent& content);
ViewContent viewFromJson(std::string_view json);

/// A condition in the filter language again; reading the text gives the same condition.
std::string filterText(const access::Object& object, const access::Filter::Node& node);
/// The conditions that all have to hold: parts of an "and" at the top, else the whole.
std::vector<const access::Filter::Node*> conjuncts(const access::Filter& filter);

/// What is left of a view for somebody: columns they see, sort keys and conditions on fields they
/// read. Each condition of the outermost "and" stays as it is or goes as a whole, so that the list
/// never shows less than the view means. `sharesSearch`: the words of the search are theirs to
/// read.
OpenedView seenPart(const access::Object& object, const ViewContent& content,
                    const std::function<access::FieldState(std::size_t field)>& state,
                    bool sharesSearch);
/// Indexes of the fields that a search looks into.
std::vector<std::size_t> searchedFields(const access::Object& object);
/// What to tell the reader of what was left out, without naming it.
std::vector<Text> leftOutWords(const OpenedView& view);

} // namespace xinheng::archive
