#include "ui/access/money_delegate.h"

#include "ui/widgets/money_edit.h"

#include <QKeyEvent>

namespace xinheng::ui {

QWidget* MoneyDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
    (void)option;
    auto* edit = new MoneyEdit(parent);
    edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return edit;
}

void MoneyDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* edit = static_cast<MoneyEdit*>(editor);
    edit->setPlainText(index.data(Qt::EditRole).toString());
    edit->selectAll();
}

void MoneyDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const {
    model->setData(index, static_cast<MoneyEdit*>(editor)->plainText());
}

bool MoneyDelegate::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            auto* editor = static_cast<QWidget*>(watched);
            emit commitData(editor);
            emit closeEditor(editor, QAbstractItemDelegate::EditNextItem);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace xinheng::ui
