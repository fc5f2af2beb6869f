// How a form is typed in: Enter, and undo.
#include "ui/widgets/field_form_row.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

namespace xinheng::ui {

namespace {

bool isEnter(const QKeyEvent& event) {
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

bool FieldForm::eventFilter(QObject* watched, QEvent* event) {
    Row* row = rowOf(watched);
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (row == nullptr || (event->type() != QEvent::KeyPress && !asks))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    const bool undoes = key->matches(QKeySequence::Undo);
    if ((undoes || key->matches(QKeySequence::Redo)) && !fieldUndoes(*row, !undoes)) {
        if (asks) {
            event->accept(); // ours, not the menu's
            return true;
        }
        undoes ? undo() : redo();
        return true;
    }
    if (asks || !isEnter(*key))
        return QWidget::eventFilter(watched, event);
    const bool line = qobject_cast<QLineEdit*>(watched) != nullptr; // speaks by returnPressed
    const bool text = qobject_cast<QPlainTextEdit*>(watched) != nullptr;
    if (line || (text && !(key->modifiers() & Qt::ControlModifier)))
        return QWidget::eventFilter(watched, event);
    moveFrom(row->editor->widget(), !(key->modifiers() & Qt::ShiftModifier));
    return true;
}

void FieldForm::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event))
        event->accept(); // Enter moves on; it never presses a dialog's default button from here
    else
        QWidget::keyPressEvent(event);
}

void FieldForm::moveFrom(QWidget* input, bool forward) {
    const auto here = std::find_if(rows_.begin(), rows_.end(), [input](const auto& row) {
        return row->editor->widget() == input;
    });
    const auto fits = [](const auto& row) { return row->editor->editable(); };
    if (forward) {
        const auto next = std::find_if(here + 1, rows_.end(), fits);
        if (next == rows_.end()) {
            commit();
            emit finished();
        } else {
            (*next)->editor->widget()->setFocus(Qt::TabFocusReason);
        }
        return;
    }
    const auto before = std::find_if(std::make_reverse_iterator(here), rows_.rend(), fits);
    if (before != rows_.rend())
        (*before)->editor->widget()->setFocus(Qt::BacktabFocusReason);
}

bool FieldForm::fieldUndoes(const Row& row, bool redo) const {
    if (!redo && row.editor->value() == row.committed)
        return false; // its own history would go behind what the form has noted
    if (const auto* line = qobject_cast<QLineEdit*>(row.editor->widget()))
        return redo ? line->isRedoAvailable() : line->isUndoAvailable();
    if (const auto* text = qobject_cast<QPlainTextEdit*>(row.editor->widget()))
        return redo ? text->document()->isRedoAvailable() : text->document()->isUndoAvailable();
    return false;
}

void FieldForm::commit() {
    for (const auto& row : rows_) {
        if (row->editor->value() == row->committed)
            continue;
        const std::string before = std::exchange(row->committed, row->editor->value());
        history_.push(new Change(*this, row->field.key, before, row->committed));
    }
}

void FieldForm::undo() {
    commit();
    history_.undo();
}

void FieldForm::redo() {
    history_.redo();
}

} // namespace xinheng::ui
