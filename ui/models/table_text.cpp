#include "ui/models/table_text.h"

#include <QStringList>
#include <algorithm>

namespace xinheng::ui {

namespace {

/// First and last row of each stretch, top down, none twice.
std::vector<std::pair<int, int>> stretches(const QItemSelection& selection) {
    std::vector<std::pair<int, int>> all;
    for (const QItemSelectionRange& range : selection)
        all.emplace_back(range.top(), range.bottom());
    std::sort(all.begin(), all.end());
    std::vector<std::pair<int, int>> joined;
    for (const auto& [top, bottom] : all) {
        if (!joined.empty() && top <= joined.back().second + 1)
            joined.back().second = std::max(joined.back().second, bottom);
        else
            joined.emplace_back(top, bottom);
    }
    return joined;
}

} // namespace

std::int64_t rowsIn(const QItemSelection& selection) {
    std::int64_t rows = 0;
    for (const auto& [top, bottom] : stretches(selection))
        rows += bottom - top + 1;
    return rows;
}

QString tabSeparated(QueryModel& model, const QItemSelection& selection,
                     const std::vector<int>& columns, int most) {
    QStringList lines;
    for (const auto& [top, bottom] : stretches(selection))
        for (int row = top; row <= bottom && int(lines.size()) < most; ++row) {
            if (model.fetched(row) == nullptr)
                return lines.join(QLatin1Char('\n'));
            QStringList cells;
            for (const int column : columns) {
                const bool amount = model.field(column).type == access::FieldType::amount;
                const QModelIndex index = model.index(row, column);
                QString cell =
                    index.data(amount ? int(QueryModel::PlainRole) : int(Qt::DisplayRole))
                        .toString();
                for (const char separator : {'\t', '\n', '\r'})
                    cell.replace(QLatin1Char(separator), QLatin1Char(' '));
                cells << cell;
            }
            lines << cells.join(QLatin1Char('\t'));
        }
    return lines.join(QLatin1Char('\n'));
}

} // namespace xinheng::ui
