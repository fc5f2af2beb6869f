#pragma once

#include "ui/models/query_model.h"

#include <QItemSelection>

namespace xinheng::ui {

/// Rows in a selection; cheap however many they are.
std::int64_t rowsIn(const QItemSelection& selection);

/// The selected rows, top down, the columns in the given order, cells separated by tabs, rows by
/// line ends; as shown, but amounts without grouping so that a spreadsheet takes them for numbers.
/// At most `most` rows.
QString tabSeparated(QueryModel& model, const QItemSelection& selection,
                     const std::vector<int>& columns, int most = 10'000);

} // namespace xinheng::ui
