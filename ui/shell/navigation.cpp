#include "ui/shell/navigation.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace xinheng::ui {

Navigation::Navigation(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("navigation"));
    setHeaderHidden(true);
    setIndentation(space::large);
    setIconSize({mediumIcon, mediumIcon});
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::itemClicked, this, &Navigation::choose);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void Navigation::setFunctions(const std::vector<Function>& functions) {
    clear();
    functions_ = functions;
    items_.assign(functions_.size(), nullptr);
    const auto leadsSomewhere = [this](const auto& self, const Function& function) -> bool {
        return (function.make && function.place == Function::Place::navigation) ||
               std::any_of(functions_.begin(), functions_.end(), [&](const Function& other) {
                   return other.parent == function.key && self(self, other);
               });
    };
    const auto add = [&](const auto& self, const QString& parent, QTreeWidgetItem* under) -> void {
        for (std::size_t i = 0; i < functions_.size(); ++i) {
            if (functions_[i].parent != parent || !leadsSomewhere(leadsSomewhere, functions_[i]))
                continue;
            auto* item = new QTreeWidgetItem(under);
            item->setIcon(0, icon(functions_[i].iconName.constData()));
            item->setData(0, Qt::UserRole, functions_[i].key);
            items_[i] = item;
            self(self, functions_[i].key, item);
            item->setExpanded(true);
        }
    };
    add(add, {}, invisibleRootItem());
    retranslate();
}

void Navigation::retranslate() {
    setAccessibleName(tr("Functions"));
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (items_[i] != nullptr) {
            items_[i]->setText(0, shown(functions_[i].label));
            items_[i]->setToolTip(0, items_[i]->text(0));
        }
}

void Navigation::showCurrent(const QString& key) {
    const auto found = std::find_if(functions_.begin(), functions_.end(),
                                    [&](const Function& function) { return function.key == key; });
    if (found == functions_.end()) {
        clearSelection();
        return;
    }
    if (auto* item = items_[std::size_t(found - functions_.begin())])
        setCurrentItem(item);
}

void Navigation::choose(QTreeWidgetItem* item) {
    if (item == nullptr)
        return;
    const QString key = item->data(0, Qt::UserRole).toString();
    const bool opens = std::any_of(functions_.begin(), functions_.end(),
                                   [&](const Function& f) { return f.key == key && f.make; });
    if (opens)
        emit chosen(key);
    else
        item->setExpanded(!item->isExpanded());
}

void Navigation::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    // One rounded plate over the whole row; the style sheet could only round the part beside the
    // branch.
    const bool selected = selectionModel()->isSelected(index);
    const bool hovered =
        viewport()->underMouse() && option.rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    const bool focused = hasFocus() && index == currentIndex();
    if (selected || hovered || focused) {
        const Tokens& t = Theme::tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(t.accent) : QPen(Qt::NoPen));
        painter->setBrush(selected ? t.selection : hovered ? t.hover : t.window);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6);
        painter->restore();
    }
    QTreeWidget::drawRow(painter, option, index);
}

void Navigation::drawBranches(QPainter* painter, const QRect& where,
                              const QModelIndex& index) const {
    if (!model()->hasChildren(index))
        return; // nothing beside the rounded selection
    QStyleOptionViewItem option;
    option.initFrom(this);
    option.rect =
        QRect(where.right() - indentation() + 1, where.top(), indentation(), where.height());
    option.state = QStyle::State_Enabled | QStyle::State_Item | QStyle::State_Children;
    if (isExpanded(index))
        option.state |= QStyle::State_Open;
    style()->drawPrimitive(QStyle::PE_IndicatorBranch, &option, painter, this);
}

void Navigation::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
        event->key() == Qt::Key_Space)
        choose(currentItem());
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace xinheng::ui
