#pragma once

#include "ui/widgets/field_editor.h"
#include "ui/widgets/field_form.h"

#include <QLabel>
#include <QUndoCommand>

namespace xinheng::ui {

/// One field on the form: its label, its input and the line for its error.
struct FieldForm::Row {
    /// What can be seen without a desk; empty when all is well.
    [[nodiscard]] QString problem() const;

    FieldDescription field;
    FieldEditor* editor = nullptr;
    QLabel* label = nullptr;
    QWidget* cell = nullptr; ///< input above error
    QLabel* error = nullptr;
    Text message;          ///< from a desk
    bool checked = false;  ///< problem() of the input belongs on the page, in whatever language
    std::string stored;    ///< what setValues gave, as the input shows it
    std::string committed; ///< the last state the undo history knows
};

/// A change of one field, made when the focus leaves it.
class FieldForm::Change final : public QUndoCommand {
public:
    Change(FieldForm& form, std::string key, std::string before, std::string after)
        : form_(form), key_(std::move(key)), before_(std::move(before)), after_(std::move(after)) {}
    void undo() override { put(before_); }
    void redo() override {
        if (form_.rowOf(key_)->editor->value() != after_) // the first time it is there already
            put(after_);
    }

private:
    void put(const std::string& value) {
        Row& row = *form_.rowOf(key_);
        row.committed = value;
        row.editor->setValue(value);
        row.editor->widget()->setFocus();
    }

    FieldForm& form_;
    std::string key_;
    std::string before_;
    std::string after_;
};

} // namespace xinheng::ui
