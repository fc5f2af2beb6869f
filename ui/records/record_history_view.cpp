#include "ui/records/record_history_view.h"

#include "base/clock.h"
#include "ui/records/fields_shown.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

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
    : QWidget(parent), object_(object), names_(std::move(names)), centre_(new QStackedWidget(this)),
      table_(new QTableWidget(0, 6, centre_)), empty_(new EmptyState("view-history", centre_)) {
    prepareTable(*table_);
    table_->setFrameShape(QFrame::NoFrame);
    for (const auto& [column, width] :
         {std::pair(0, 136), {1, 96}, {2, 128}, {3, 200}, {4, 200}, {5, 160}})
        table_->setColumnWidth(column, width);
    centre_->addWidget(table_);
    centre_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(centre_);
    whenLanguageChanges(this, [this] {
        table_->setAccessibleName(tr("Changes of this %1").arg(shown(recordKind(object_).one)));
        table_->setHorizontalHeaderLabels(
            {tr("When"), tr("Who"), tr("Field"), tr("Old value"), tr("New value"), tr("Reason")});
        empty_->setTexts(tr("No changes yet"),
                         tr("Who changed what, when and why is kept here, field by field."));
        fill();
    });
}

void RecordHistoryView::setChanges(std::vector<archive::Change> changes) {
    changes_ = std::move(changes);
    fill();
}

void RecordHistoryView::fill() {
    table_->setRowCount(int(changes_.size()));
    int row = 0;
    for (const archive::Change& change : changes_) {
        const access::Field* field = change.field.empty() ? nullptr : object_.field(change.field);
        const QString values[]{
            momentText(change.at),
            names_->shortName("person", fromUtf8(change.person)),
            field == nullptr ? tr("%1 created").arg(atStart(shown(recordKind(object_).one)))
                             : shown(field->label),
            field == nullptr ? QString() : valueText(*field, change.oldValue, *names_),
            field == nullptr ? QString() : valueText(*field, change.newValue, *names_),
            fromUtf8(change.reason)};
        for (int column = 0; column < 6; ++column) {
            auto* item = new QTableWidgetItem(QString(values[column]).simplified());
            item->setToolTip(toolTipText(values[column]));
            table_->setItem(row, column, item);
        }
        ++row;
    }
    centre_->setCurrentIndex(changes_.empty() ? 1 : 0);
}

} // namespace xinheng::ui
