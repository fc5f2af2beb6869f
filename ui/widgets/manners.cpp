#include "ui/widgets/manners.h"

#include "ui/shell/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLayout>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTextDocument>
#include <vector>

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
    columns->setTextElideMode(Qt::ElideRight);
}

void prepareCombo(QComboBox& combo) {
    combo.setItemDelegate(new QStyledItemDelegate(&combo));
    combo.setFocusPolicy(Qt::StrongFocus);
    combo.setMaxVisibleItems(14);
    combo.installEventFilter(new WheelGuard(&combo));
}

namespace {

void collect(QWidget& widget, std::vector<QWidget*>& order);

void collect(QLayout& layout, std::vector<QWidget*>& order) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (item->widget() != nullptr)
            collect(*item->widget(), order);
        else if (item->layout() != nullptr)
            collect(*item->layout(), order);
    }
}

void collect(QWidget& widget, std::vector<QWidget*>& order) {
    if (auto* tabs = qobject_cast<QTabWidget*>(&widget)) {
        order.push_back(tabs); // its bar, which stands in for it
        for (int i = 0; i < tabs->count(); ++i)
            collect(*tabs->widget(i), order);
    } else if (auto* split = qobject_cast<QSplitter*>(&widget)) {
        for (int i = 0; i < split->count(); ++i)
            collect(*split->widget(i), order);
    } else if (widget.focusPolicy() & Qt::TabFocus) {
        order.push_back(&widget);
        // What is edited in its cells comes next.
        if (auto* view = qobject_cast<QAbstractItemView*>(&widget))
            for (QWidget* cell :
                 view->viewport()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                collect(*cell, order);
    } else if (widget.layout() != nullptr) {
        collect(*widget.layout(), order);
    }
}

} // namespace

void setTabOrderAsLaidOut(QWidget& page) {
    std::vector<QWidget*> order;
    if (page.layout() != nullptr)
        collect(*page.layout(), order);
    for (std::size_t i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order[i - 1], order[i]);
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
