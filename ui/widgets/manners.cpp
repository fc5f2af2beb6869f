#include "ui/widgets/manners.h"

#include "ui/shell/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextDocument>

namespace xinheng::ui {

namespace {

class WheelGuard final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void prepareTable(QTableView& table) {
    table.setShowGrid(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    QHeaderView* rows = table.verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(rowHeight);
    rows->setDefaultSectionSize(rowHeight);
    QHeaderView* columns = table.horizontalHeader();
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setSectionsMovable(true);
    columns->setStretchLastSection(true);
}

void prepareCombo(QComboBox& combo) {
    combo.setItemDelegate(new QStyledItemDelegate(&combo));
    combo.setFocusPolicy(Qt::StrongFocus);
    combo.setMaxVisibleItems(14);
    combo.installEventFilter(new WheelGuard(&combo));
}

QString buttonText(QString data) {
    return data.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString toolTipText(const QString& data) {
    if (!Qt::mightBeRichText(data))
        return data;
    // Rich text, so that what is escaped comes out as it was written.
    return QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>")
        .arg(data.toHtmlEscaped());
}

} // namespace xinheng::ui
