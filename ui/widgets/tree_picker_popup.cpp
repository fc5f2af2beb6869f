#include "ui/widgets/tree_picker_popup.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace xinheng::ui {

namespace {

constexpr int codeRole = Qt::UserRole;
constexpr int fetchedRole = Qt::UserRole + 1;
constexpr int pickableRole = Qt::UserRole + 2;
constexpr int atMost = 200;

} // namespace

TreePickerPopup::TreePickerPopup(std::shared_ptr<const ChoiceSource> source, const QString& typed,
                                 const QString& current, QWidget* owner)
    : Popup(owner), source_(std::move(source)), current_(current), search_(new QLineEdit(this)),
      tree_(new QTreeWidget(this)), nothing_(new QLabel(tr("Nothing matches."), this)) {
    search_->setPlaceholderText(tr("Code, initials or name"));
    search_->setAccessibleName(tr("Search the list"));
    search_->addAction(icon("edit-find"), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);
    tree_->setAccessibleName(tr("Choices"));
    tree_->setColumnCount(2);
    tree_->setHeaderHidden(true);
    tree_->header()->setStretchLastSection(true);
    tree_->setColumnWidth(0, 148);
    tree_->setUniformRowHeights(true);
    tree_->installEventFilter(this);
    setRole(*nothing_, LabelRole::quiet);
    layout()->addWidget(search_);
    layout()->addWidget(tree_);
    layout()->addWidget(nothing_);
    setFixedSize(std::max(owner->width(), 400), 360);

    connect(search_, &QLineEdit::textChanged, this, &TreePickerPopup::fill);
    connect(tree_, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem* item) {
        if (!item->data(0, fetchedRole).toBool()) {
            item->setData(0, fetchedRole, true);
            addChildren(item, item->data(0, codeRole).toString());
        }
    });
    connect(tree_, &QTreeWidget::itemClicked, this, &TreePickerPopup::pick);
    search_->setText(typed);
    if (typed.isEmpty())
        fill({});
    search_->setFocus();
}

void TreePickerPopup::fill(const QString& typed) {
    tree_->clear();
    if (typed.trimmed().isEmpty())
        addChildren(tree_->invisibleRootItem(), {});
    if (tree_->topLevelItemCount() == 0)
        for (const Choice& choice : source_->search(typed.trimmed(), atMost)) {
            auto* item = new QTreeWidgetItem(tree_, {choice.code, choice.name});
            item->setData(0, codeRole, choice.code);
            item->setDisabled(!choice.pickable);
        }
    tree_->setRootIsDecorated(tree_->topLevelItemCount() > 0 && typed.trimmed().isEmpty());
    nothing_->setVisible(tree_->topLevelItemCount() == 0);
    tree_->setVisible(tree_->topLevelItemCount() > 0);
    if (typed.trimmed().isEmpty())
        openAtCurrent();
    if (tree_->currentItem() == nullptr)
        tree_->setCurrentItem(tree_->topLevelItem(0));
}

void TreePickerPopup::openAtCurrent() {
    QTreeWidgetItem* at = tree_->invisibleRootItem();
    for (const QString& code : source_->above(current_)) {
        QTreeWidgetItem* next = nullptr;
        for (int i = 0; i < at->childCount(); ++i)
            if (at->child(i)->data(0, codeRole).toString() == code)
                next = at->child(i);
        if (next == nullptr)
            return;
        next->setExpanded(true); // fetches its children, and selects the current one among them
        at = next;
    }
    if (tree_->currentItem() != nullptr)
        tree_->scrollToItem(tree_->currentItem());
}

void TreePickerPopup::addChildren(QTreeWidgetItem* parent, const QString& code) {
    for (const Choice& choice : source_->children(code)) {
        auto* item = new QTreeWidgetItem(parent, {choice.code, choice.name});
        item->setData(0, codeRole, choice.code);
        item->setData(0, pickableRole, choice.pickable);
        if (choice.hasChildren)
            item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
        if (choice.code == current_)
            tree_->setCurrentItem(item);
    }
}

void TreePickerPopup::pick(QTreeWidgetItem* item) {
    if (item == nullptr || item->isDisabled())
        return;
    if (const QVariant pickable = item->data(0, pickableRole);
        pickable.isValid() && !pickable.toBool()) {
        item->setExpanded(!item->isExpanded());
        return;
    }
    const QString code = item->data(0, codeRole).toString();
    close();
    emit picked(code);
}

bool TreePickerPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            pick(tree_->currentItem());
            return true;
        }
        if (watched == search_ && (key == Qt::Key_Down || key == Qt::Key_PageDown)) {
            tree_->setFocus();
            return true;
        }
        if (watched == tree_ && key == Qt::Key_Up &&
            tree_->currentItem() == tree_->topLevelItem(0)) {
            search_->setFocus();
            return true;
        }
    }
    return Popup::eventFilter(watched, event);
}

} // namespace xinheng::ui
