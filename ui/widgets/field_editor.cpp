#include "ui/widgets/field_editor.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/tree_picker.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <algorithm>

namespace xinheng::ui {

FieldEditor::FieldEditor(const FieldDescription& field, QWidget* parent)
    : QObject(parent), editable_(!field.readOnly && !field.masked) {
    if (field.masked)
        makeText(field, parent);
    else
        switch (field.kind) {
        case FieldKind::number: // read and checked by the desk
        case FieldKind::text:
            makeText(field, parent);
            break;
        case FieldKind::longText:
            makeLongText(field, parent);
            break;
        case FieldKind::amount:
            makeAmount(parent);
            break;
        case FieldKind::date:
            makeDate(parent);
            break;
        case FieldKind::reference:
            makeReference(field, parent);
            break;
        case FieldKind::choice:
            editable_ ? makeChoice(field, parent) : makeChoiceText(field, parent);
            break;
        case FieldKind::flag:
            makeFlag(parent);
            break;
        }
    if (!editable_)
        makeReadOnly(field.masked);
}

void FieldEditor::setValue(const std::string& value) {
    set_(value);
}

void FieldEditor::makeText(const FieldDescription& field, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    if (field.maximumLength > 0)
        edit->setMaxLength(field.maximumLength);
    widget_ = edit;
    get_ = [edit] { return edit->text().toStdString(); };
    set_ = [edit](const std::string& value) {
        edit->setText(fromUtf8(value));
        edit->setCursorPosition(0);
    };
    connect(edit, &QLineEdit::textChanged, this, &FieldEditor::changed);
}

void FieldEditor::makeLongText(const FieldDescription&, QWidget* parent) {
    auto* edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3 + space::large);
    widget_ = edit;
    get_ = [edit] { return edit->toPlainText().toStdString(); };
    set_ = [edit](const std::string& value) { edit->setPlainText(fromUtf8(value)); };
    connect(edit, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
}

void FieldEditor::makeAmount(QWidget* parent) {
    auto* edit = new MoneyEdit(parent);
    widget_ = edit;
    get_ = [edit] { return edit->plainText().toStdString(); };
    set_ = [edit](const std::string& value) { edit->setPlainText(fromUtf8(value)); };
    problem_ = [edit] {
        return edit->isValid() ? QString()
                               : tr("Not an amount. Write yuan with at most two decimals: 1234.50");
    };
    connect(edit, &MoneyEdit::valueChanged, this, &FieldEditor::changed);
}

void FieldEditor::makeDate(QWidget* parent) {
    auto* edit = new DateEdit(parent);
    widget_ = edit;
    get_ = [edit] { return edit->plainText().toStdString(); };
    set_ = [edit](const std::string& value) { edit->setPlainText(fromUtf8(value)); };
    problem_ = [edit] {
        return edit->isValid() ? QString() : tr("Not a day. Write it like 2024-05-08 or 20240508.");
    };
    connect(edit, &DateEdit::valueChanged, this, &FieldEditor::changed);
}

void FieldEditor::makeReference(const FieldDescription& field, QWidget* parent) {
    auto source = field.source ? field.source
                               : std::make_shared<FixedChoices>(std::vector<FixedChoices::Node>{});
    auto* edit = new TreePicker(std::move(source), parent);
    widget_ = edit;
    get_ = [edit] { return edit->plainText().toStdString(); };
    set_ = [edit](const std::string& value) { edit->setCode(fromUtf8(value)); };
    problem_ = [edit] {
        return edit->isValid() ? QString()
                               : tr("Nothing is known by this name. F2 opens the list.");
    };
    connect(edit, &TreePicker::codeChanged, this, &FieldEditor::changed);
    connect(edit, &QLineEdit::textEdited, this, &FieldEditor::changed);
}

void FieldEditor::makeChoice(const FieldDescription& field, QWidget* parent) {
    auto* combo = new QComboBox(parent);
    prepareCombo(*combo);
    const bool offersNothing =
        !field.required && std::none_of(field.options.begin(), field.options.end(),
                                        [](const FieldOption& o) { return o.value.empty(); });
    if (offersNothing)
        combo->addItem(QString(), QString());
    for (const FieldOption& option : field.options)
        combo->addItem(shown(option.label), fromUtf8(option.value));
    widget_ = combo;
    whenLanguageChanges(combo, [combo, options = field.options, first = offersNothing ? 1 : 0] {
        for (int i = 0; i < int(options.size()); ++i)
            combo->setItemText(first + i, shown(options[std::size_t(i)].label));
    });
    get_ = [combo] { return combo->currentData().toString().toStdString(); };
    set_ = [combo](const std::string& value) {
        int index = combo->findData(fromUtf8(value));
        // A stored value the list no longer offers is kept and shown, never silently replaced.
        if (index < 0 && !value.empty()) {
            combo->addItem(fromUtf8(value), fromUtf8(value));
            index = combo->count() - 1;
        }
        combo->setCurrentIndex(index);
    };
    connect(combo, &QComboBox::currentIndexChanged, this, &FieldEditor::changed);
}

void FieldEditor::makeChoiceText(const FieldDescription& field, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    auto value = std::make_shared<std::string>();
    widget_ = edit;
    const auto showValue = [edit, value, options = field.options] {
        const auto found = std::find_if(options.begin(), options.end(),
                                        [&](const FieldOption& o) { return o.value == *value; });
        edit->setText(found == options.end() ? fromUtf8(*value) : shown(found->label));
    };
    get_ = [value] { return *value; };
    set_ = [value, showValue](const std::string& given) {
        *value = given;
        showValue();
    };
    whenLanguageChanges(edit, showValue);
}

void FieldEditor::makeFlag(QWidget* parent) {
    auto* box = new QCheckBox(parent);
    widget_ = box;
    get_ = [box] { return std::string(box->isChecked() ? "1" : "0"); };
    set_ = [box](const std::string& value) { box->setChecked(value == "1"); };
    connect(box, &QCheckBox::toggled, this, &FieldEditor::changed);
}

void FieldEditor::makeReadOnly(bool masked) {
    if (auto* edit = qobject_cast<QLineEdit*>(widget_)) {
        edit->setReadOnly(true);
        edit->setPlaceholderText({});
        for (QAction* action : edit->actions())
            action->setVisible(false);
        if (masked) {
            QAction* mark = edit->addAction(icon("view-hidden"), QLineEdit::TrailingPosition);
            setStyleProperty(*edit, "masked", true);
            whenLanguageChanges(edit, [mark] {
                mark->setText(tr("Masked: your rights show only a part of this"));
                mark->setToolTip(mark->text());
            });
        }
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(widget_)) {
        text->setReadOnly(true);
    } else {
        widget_->setEnabled(false);
    }
}

} // namespace xinheng::ui
