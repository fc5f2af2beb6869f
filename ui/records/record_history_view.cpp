#include "ui/records/record_history_view.h"

#include "base/clock.h"
#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace xinheng::ui {

QString momentText(const std::string& utc) {
    try {
        return fromUtf8(localText(utcTime(utc))).left(16);
    } catch (const std::invalid_argument&) {
        return fromUtf8(utc);
    }
}

RecordHistoryView::RecordHistoryView(const access::Object& object,
                                     std::shared_ptr<RecordNames> names, QWidget* parent)
    : QWidget(parent), object_(object), names_(std::move(names)), show_(new QPushButton(this)),
      compare_(new QPushButton(this)), day_(new QPushButton(this)), undo_(new QPushButton(this)),
      centre_(new QStackedWidget(this)), table_(new QTableWidget(0, 7, centre_)),
      empty_(new EmptyState("view-history", centre_)) {
    prepareTable(*table_);
    table_->setFrameShape(QFrame::NoFrame);
    for (const auto& [column, width] :
         {std::pair(0, 56), {1, 136}, {2, 96}, {3, 150}, {4, 180}, {5, 180}, {6, 150}})
        table_->setColumnWidth(column, width);
    centre_->addWidget(table_);
    centre_->addWidget(empty_);
    show_->setObjectName(QStringLiteral("showVersion"));
    compare_->setObjectName(QStringLiteral("compareVersions"));
    day_->setObjectName(QStringLiteral("showOnDay"));
    day_->setIcon(icon("view-calendar-day")); // without words, for small screens
    undo_->setObjectName(QStringLiteral("undoChange"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(show_);
    line->addWidget(compare_);
    line->addWidget(day_);
    line->addStretch();
    line->addWidget(undo_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::medium, 0);
    column->setSpacing(space::small);
    column->addLayout(line);
    column->addWidget(centre_);
    connect(show_, &QPushButton::clicked, this, [this] { emit showWanted(chosen().front()); });
    connect(compare_, &QPushButton::clicked, this, &RecordHistoryView::compare);
    connect(day_, &QPushButton::clicked, this, &RecordHistoryView::dayWanted);
    connect(undo_, &QPushButton::clicked, this, &RecordHistoryView::undoWanted);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordHistoryView::showButtons);
    connect(table_, &QTableWidget::cellActivated, this,
            [this](int row) { emit showWanted(versionOfRow_[std::size_t(row)]); });
    whenLanguageChanges(this, [this] {
        table_->setAccessibleName(tr("Changes of this %1").arg(shown(recordKind(object_).one)));
        table_->setHorizontalHeaderLabels({tr("No."), tr("When"), tr("Who"), tr("Field"),
                                           tr("Old value"), tr("New value"), tr("Reason")});
        show_->setText(tr("Show as it was then…"));
        compare_->setText(tr("Compare…"));
        compare_->setToolTip(
            tr("Two selected versions with each other, or one with how it is now"));
        day_->setAccessibleName(tr("As of a day"));
        day_->setToolTip(tr("The card as it was on a past day"));
        undo_->setText(tr("Take back the last change…"));
        empty_->setTexts(tr("No changes yet"),
                         tr("Who changed what, when and why is kept here, field by field."));
        fill();
    });
}

void RecordHistoryView::setChanges(std::vector<archive::Change> changes) {
    changes_ = std::move(changes);
    versions_ = archive::versionsOf(changes_);
    versionOfRow_.clear();
    for (const archive::Version& version : versions_)
        versionOfRow_.insert(versionOfRow_.end(), std::max<std::size_t>(version.changes.size(), 1),
                             version.number);
    fill();
}

void RecordHistoryView::fill() {
    table_->setRowCount(int(changes_.size()));
    int row = 0;
    for (const archive::Change& change : changes_) {
        const access::Field* field = change.field.empty() ? nullptr : object_.field(change.field);
        const QString values[]{
            QString::number(versionOfRow_[std::size_t(row)]),
            momentText(change.at),
            names_->shortName("person", fromUtf8(change.person)),
            field == nullptr ? tr("%1 created").arg(atStart(shown(recordKind(object_).one)))
                             : shown(field->label),
            field == nullptr ? QString() : valueText(*field, change.oldValue, *names_),
            field == nullptr ? QString() : valueText(*field, change.newValue, *names_),
            fromUtf8(change.reason)};
        for (int column = 0; column < 7; ++column) {
            auto* item = new QTableWidgetItem(QString(values[column]).simplified());
            item->setToolTip(toolTipText(values[column]));
            table_->setItem(row, column, item);
        }
        ++row;
    }
    centre_->setCurrentIndex(changes_.empty() ? 1 : 0);
    showButtons();
}

void RecordHistoryView::setMayUndo(bool may) {
    mayUndo_ = may;
    showButtons();
}

std::vector<int> RecordHistoryView::chosen() const {
    std::set<int> numbers;
    for (const QModelIndex& row : table_->selectionModel()->selectedRows())
        numbers.insert(versionOfRow_[std::size_t(row.row())]);
    return {numbers.begin(), numbers.end()};
}

void RecordHistoryView::showButtons() {
    const std::size_t count = versions_.empty() ? 0 : chosen().size();
    show_->setEnabled(count == 1);
    compare_->setEnabled(count == 2 ||
                         (count == 1 && chosen().front() != versions_.front().number));
    undo_->setVisible(mayUndo_ && !versions_.empty() && !versions_.front().created);
}

void RecordHistoryView::compare() {
    const std::vector<int> numbers = chosen();
    emit compareWanted(numbers.front(),
                       numbers.size() == 2 ? numbers.back() : versions_.front().number);
}

} // namespace xinheng::ui
