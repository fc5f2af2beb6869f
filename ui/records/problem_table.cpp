#include "ui/records/problem_table.h"

#include "exchange/csv_writer.h"
#include "ui/shell/language.h"
#include "ui/widgets/manners.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <array>

namespace xinheng::ui {

void ProblemModel::setProblems(std::vector<Problem> problems, std::map<std::string, Text> labels,
                               bool cards) {
    beginResetModel();
    problems_ = std::move(problems);
    labels_ = std::move(labels);
    cards_ = cards;
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(problems_.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    const Problem& problem = problems_[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == 0)
        return problem.row ? QString::number(*problem.row) : QString();
    if (index.column() == 2)
        return shown(problem.message);
    return columnText(problem);
}

QString ProblemModel::columnText(const Problem& problem) const {
    const auto label = labels_.find(problem.column);
    return label == labels_.end() ? fromUtf8(problem.column) : shown(label->second);
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == 0)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{cards_ ? tr("Card") : tr("Row"), cards_ ? tr("Property") : tr("Column"),
                            tr("What is wrong")};
    return titles.at(std::size_t(section));
}

void ProblemModel::sort(int column, Qt::SortOrder order) {
    const auto before = [this, column](const Problem& one, const Problem& other) {
        if (column == 0)
            return one.row < other.row;
        return (column == 1 ? columnText(one).localeAwareCompare(columnText(other))
                            : shown(one.message).localeAwareCompare(shown(other.message))) < 0;
    };
    beginResetModel();
    std::stable_sort(problems_.begin(), problems_.end(), [&](const auto& one, const auto& other) {
        return order == Qt::AscendingOrder ? before(one, other) : before(other, one);
    });
    endResetModel();
}

void ProblemModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, 2);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 2));
}

ProblemTable::ProblemTable(QWidget* parent) : QTableView(parent), model_(new ProblemModel(this)) {
    setModel(model_);
    prepareTable(*this);
    setColumnWidth(0, 80);
    setColumnWidth(1, 180);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    whenLanguageChanges(this, [this] {
        setAccessibleName(tr("Problems"));
        model_->retranslate();
    });
}

void ProblemTable::setProblems(std::vector<Problem> problems, std::map<std::string, Text> labels,
                               bool cards) {
    model_->setProblems(std::move(problems), std::move(labels), cards);
    sortByColumn(0, Qt::AscendingOrder);
    if (count() > 0)
        setCurrentIndex(model_->index(0, 0));
}

void ProblemTable::copy(const QModelIndexList& rows) const {
    QString text;
    for (const QModelIndex& row : rows) {
        for (int column = 0; column < 3; ++column)
            text += (column > 0 ? QStringLiteral("\t") : QString()) +
                    model_->index(row.row(), column).data().toString().simplified();
        text += QLatin1Char('\n');
    }
    QApplication::clipboard()->setText(text);
}

void ProblemTable::copyAll() const {
    QModelIndexList rows;
    for (int row = 0; row < count(); ++row)
        rows << model_->index(row, 0);
    copy(rows);
}

Result<> ProblemTable::saveCsv(const QString& file) const {
    std::vector<exchange::CsvColumn> columns;
    columns.reserve(3);
    for (int column = 0; column < 3; ++column)
        columns.push_back(
            {model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString(),
             column == 0 ? exchange::CellKind::number : exchange::CellKind::text});
    exchange::CsvWriteOptions options;
    options.existing = exchange::ExistingFile::overwrite; // the file dialog has asked
    auto writer = exchange::CsvWriter::create({file.toStdU16String()}, std::move(columns), options);
    if (!writer)
        return fail(writer.error());
    for (int row = 0; row < count(); ++row) {
        std::array<std::string, 3> cells;
        for (int column = 0; column < 3; ++column)
            cells.at(std::size_t(column)) =
                model_->index(row, column).data().toString().toStdString();
        if (auto written = writer->write(cells); !written)
            return written;
    }
    return writer->finish();
}

void ProblemTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) {
        QTableView::keyPressEvent(event);
        return;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return copyAll();
    std::sort(rows.begin(), rows.end()); // as they stand, not as they were selected
    copy(rows);
}

} // namespace xinheng::ui
