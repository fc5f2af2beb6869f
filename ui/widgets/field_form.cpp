#include "ui/widgets/field_form.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form_row.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QVariant>
#include <utility>

namespace xinheng::ui {

FieldForm::FieldForm(const std::vector<FieldDescription>& fields, QWidget* parent)
    : QWidget(parent) {
    for (const FieldDescription& field : fields)
        addRow(field);
    arrange(2);
    connect(qApp, &QApplication::focusChanged, this, &FieldForm::commit);
    whenLanguageChanges(this, [this] { retranslate(); });
}

FieldForm::~FieldForm() {
    // While the inputs are destroyed the focus still moves and amounts regroup themselves, when
    // there is no form left to hear of it.
    disconnect(qApp, nullptr, this, nullptr);
    for (const auto& row : rows_)
        disconnect(row->editor, nullptr, this, nullptr);
}

void FieldForm::addRow(const FieldDescription& field) {
    auto row = std::make_unique<Row>();
    row->field = field;
    row->cell = new QWidget(this);
    row->label = new QLabel(this);
    row->editor = new FieldEditor(field, row->cell);
    row->error = new QLabel(row->cell);
    row->label->setBuddy(row->editor->widget());
    row->label->setFixedHeight(rowHeight);
    row->label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setRole(*row->label, LabelRole::quiet);
    setRole(*row->error, LabelRole::error);
    row->error->setWordWrap(true);
    row->error->hide();
    auto* column = new QVBoxLayout(row->cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight / 2);
    column->addWidget(row->editor->widget());
    column->addWidget(row->error);
    column->addStretch();
    row->editor->widget()->installEventFilter(this);
    connect(row->editor, &FieldEditor::changed, this, [this, raw = row.get()] { onChanged(*raw); });
    if (auto* line = qobject_cast<QLineEdit*>(row->editor->widget()))
        connect(line, &QLineEdit::returnPressed, this, [this, line] {
            moveFrom(line, !(QApplication::keyboardModifiers() & Qt::ShiftModifier));
        });
    rows_.push_back(std::move(row));
}

void FieldForm::retranslate() {
    std::size_t heading = 0;
    std::string group;
    for (const auto& row : rows_) {
        const QString name = shown(row->field.label);
        row->label->setText(row->field.required && row->editor->editable() ? tr("%1 *").arg(name)
                                                                           : name);
        row->editor->widget()->setAccessibleName(name);
        if (!row->field.group.empty() && row->field.group.source() != group) {
            group = row->field.group.source();
            if (heading < headings_.size())
                headings_[heading++]->setText(shown(row->field.group));
        }
        showError(*row);
    }
}

void FieldForm::setValues(const Values& values) {
    loading_ = true;
    for (const auto& row : rows_) {
        const auto found = values.find(row->field.key);
        row->editor->setValue(found == values.end() ? std::string() : found->second);
        row->stored = row->committed = row->editor->value();
    }
    loading_ = false;
    history_.clear();
    clearErrors();
    updateDirty();
}

void FieldForm::applyDraft(const Values& values) {
    for (const auto& row : rows_)
        if (const auto found = values.find(row->field.key);
            found != values.end() && row->editor->editable())
            row->editor->setValue(found->second);
    commit();
}

FieldForm::Values FieldForm::values() const {
    Values values;
    for (const auto& row : rows_)
        if (row->editor->editable())
            values[row->field.key] = row->editor->value();
    return values;
}

FieldForm::Values FieldForm::changes() const {
    Values values;
    for (const auto& row : rows_)
        if (row->editor->editable() && row->editor->value() != row->stored)
            values[row->field.key] = row->editor->value();
    return values;
}

void FieldForm::onChanged(Row& row) {
    if (loading_)
        return;
    setError(row, {});
    updateDirty();
    emit valueChanged(fromUtf8(row.field.key));
}

void FieldForm::updateDirty() {
    const bool dirty = !changes().empty();
    if (dirty == dirty_)
        return;
    dirty_ = dirty;
    emit dirtyChanged(dirty);
}

std::vector<Problem> FieldForm::setErrors(const std::vector<Problem>& problems) {
    clearErrors();
    std::vector<Problem> rest;
    for (const Problem& problem : problems) {
        Row* row = rowOf(problem.column);
        if (row != nullptr)
            setError(*row, problem.message);
        else
            rest.push_back(problem);
    }
    for (const auto& row : rows_)
        if (!row->message.empty()) {
            row->editor->widget()->setFocus();
            break;
        }
    return rest;
}

void FieldForm::clearErrors() {
    for (const auto& row : rows_)
        setError(*row, {});
}

QString FieldForm::Row::problem() const {
    if (!editor->editable())
        return {};
    if (field.required && fromUtf8(editor->value()).trimmed().isEmpty())
        return FieldForm::tr("This has to be filled in.");
    return editor->problem();
}

bool FieldForm::check() {
    clearErrors();
    bool fine = true;
    for (const auto& row : rows_) {
        if (row->problem().isEmpty())
            continue;
        row->checked = true;
        showError(*row);
        if (std::exchange(fine, false))
            row->editor->widget()->setFocus();
    }
    return fine;
}

void FieldForm::setError(Row& row, const Text& message) {
    if (message.empty() && row.message.empty() && !row.checked)
        return;
    row.message = message;
    row.checked = false;
    showError(row);
}

void FieldForm::showError(Row& row) {
    const QString text = row.checked ? row.problem() : shown(row.message);
    row.error->setText(text);
    row.error->setVisible(!text.isEmpty());
    setStyleProperty(*row.editor->widget(), "error", !text.isEmpty());
    row.editor->widget()->setAccessibleDescription(text);
}

QWidget* FieldForm::input(const std::string& key) const {
    for (const auto& row : rows_)
        if (row->field.key == key)
            return row->editor->widget();
    return nullptr;
}

std::vector<std::string> FieldForm::keys() const {
    std::vector<std::string> keys;
    for (const auto& row : rows_)
        keys.push_back(row->field.key);
    return keys;
}

FieldForm::Row* FieldForm::rowOf(const std::string& key) {
    for (const auto& row : rows_)
        if (row->field.key == key)
            return row.get();
    return nullptr;
}

FieldForm::Row* FieldForm::rowOf(const QObject* input) {
    for (const auto& row : rows_)
        if (row->editor->widget() == input)
            return row.get();
    return nullptr;
}

void FieldForm::focusFirst() {
    for (const auto& row : rows_)
        if (row->editor->editable()) {
            row->editor->widget()->setFocus(Qt::TabFocusReason);
            return;
        }
}

} // namespace xinheng::ui
