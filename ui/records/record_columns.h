#pragma once

#include "ui/models/query_model.h"

#include <optional>
#include <string>
#include <vector>

class QHeaderView;

namespace xinheng::ui {

/// Which columns a person wants to see of a list, in which order and how wide.
struct ColumnWish {
    std::string key;
    int width = 0; ///< pixels; 0: as usual for the field
    friend bool operator==(const ColumnWish&, const ColumnWish&) = default;
};
using ColumnWishes = std::vector<ColumnWish>;

/// The columns of a list nobody has arranged yet.
ColumnWishes usualColumns(const access::Object& object);
/// Kept per person as JSON; nothing when the text can't be read.
std::optional<ColumnWishes> columnsFromJson(const std::string& json);
std::string columnsToJson(const ColumnWishes& wishes);

/// Arranges the header: wished columns in their order, the rest hidden. Wishes for fields the
/// person may not see do nothing; when none is left, every column is shown.
void arrangeColumns(QHeaderView& header, const QueryModel& model, const ColumnWishes& wishes);
/// The shown columns as they stand. The last one is stretched, so its width says nothing and is
/// taken from `before`.
ColumnWishes columnsShown(const QHeaderView& header, const QueryModel& model,
                          const ColumnWishes& before);
/// Sections of the shown columns, from left to right.
std::vector<int> sectionsShown(const QHeaderView& header);

} // namespace xinheng::ui
