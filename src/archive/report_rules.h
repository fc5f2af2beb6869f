#pragma once

#include "access/guarded_query.h"
#include "access/model.h"
#include "archive/report_model.h"
#include "base/clock.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::archive {

/// Most values that a report shows; with more it would be a list.
inline constexpr std::size_t mostReportRows = 1000;

/// Whether records can be reported by it: references, choices and short texts that many share.
bool canReportBy(const access::Field& field);
/// Whether its being filled in says anything: somebody enters it, and for every record.
bool countsForCompleteness(const access::Object& object, const access::Field& field);

/// The day on which something happened, on every machine the same: that of China, eight hours ahead
/// of UTC (docs/decisions/0019-days-of-the-archive.md).
Date archiveDay(Clock::Time moment);
/// The first moment of a day.
Clock::Time archiveDayBegin(Date day);

/// A text of the filter language.
std::string inQuotes(std::string_view value);
/// "key op 'value'" in the filter language.
std::string comparison(std::string_view key, std::string_view op, std::string_view value);
/// Both conditions; either may be empty.
std::string bothOf(const std::string& where, const std::string& condition);

/// What the program knows of a value: its label.
using LabelOf = std::function<Text(const std::string& value)>;

/// A row for each group.
std::vector<ValueRow> flatRows(const access::Field& field,
                               const std::vector<access::QueryGroup>& groups,
                               const std::string& where, const LabelOf& label);
/// A row for each node that has records at or below it, down to so many levels. Nodes that are not
/// known stand at the top. A node that has records itself beside those below it gets a row for
/// these, too, so that the rows below it add up.
std::vector<ValueRow> treeRows(const access::Field& field,
                               const std::vector<access::QueryGroup>& groups,
                               const std::vector<access::TreeNode>& nodes, int levels,
                               const std::string& where);

/// The months from one to the other with their numbers, from counts by day.
std::vector<GrowthMonth> growthMonths(Period from, Period to, const std::string& where,
                                      const std::vector<access::QueryGroup>& createdByDay,
                                      const std::vector<access::QueryGroup>* deactivatedByDay);

} // namespace xinheng::archive
