#include "ui/widgets/filter_row.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_editor.h"
#include "ui/widgets/manners.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVariant>

namespace xinheng::ui {

FilterRow::FilterRow(const std::vector<FieldDescription>& fields, const FilterCondition& condition,
                     QWidget* parent)
    : QWidget(parent), fields_(fields), field_(new QComboBox(this)), operator_(new QComboBox(this)),
      line_(new QHBoxLayout(this)), remove_(new QToolButton(this)) {
    line_->setContentsMargins(0, 0, 0, 0);
    line_->setSpacing(space::small);
    prepareCombo(*field_);
    prepareCombo(*operator_);
    // In a narrow window the inputs give way, down to where they can still be used.
    field_->setMinimumWidth(88);
    field_->setMaximumWidth(176);
    operator_->setMinimumWidth(72);
    operator_->setMaximumWidth(128);
    for (const FieldDescription& offered : fields_)
        field_->addItem(shown(offered.label), fromUtf8(offered.key));
    field_->setCurrentIndex(std::max(0, field_->findData(fromUtf8(condition.key))));
    remove_->setProperty("mark", "close");
    line_->addWidget(field_, 4);
    line_->addWidget(operator_, 3);
    line_->addWidget(remove_);
    line_->addStretch(1);
    chooseField();
    if (!condition.key.empty()) {
        operator_->setCurrentIndex(operator_->findData(int(condition.op)));
        chooseOperator();
        if (value_ != nullptr)
            value_->setValue(condition.value);
    }
    connect(field_, &QComboBox::currentIndexChanged, this, &FilterRow::chooseField);
    connect(operator_, &QComboBox::currentIndexChanged, this, &FilterRow::chooseOperator);
    connect(remove_, &QToolButton::clicked, this, &FilterRow::removed);
    whenLanguageChanges(this, [this] {
        for (int i = 0; i < field_->count(); ++i)
            field_->setItemText(i, shown(fields_[std::size_t(i)].label));
        for (int i = 0; i < operator_->count(); ++i)
            operator_->setItemText(
                i, operatorLabel(FilterOperator(operator_->itemData(i).toInt()), field().kind));
        field_->setAccessibleName(tr("Field"));
        operator_->setAccessibleName(tr("Comparison"));
        remove_->setAccessibleName(tr("Remove this condition"));
        remove_->setToolTip(remove_->accessibleName());
        if (value_ != nullptr)
            value_->widget()->setAccessibleName(tr("Value of %1").arg(shown(field().label)));
    });
}

const FieldDescription& FilterRow::field() const {
    return fields_[std::size_t(std::max(0, field_->currentIndex()))];
}

void FilterRow::chooseField() {
    {
        const QSignalBlocker quiet(operator_);
        operator_->clear();
        for (const FilterOperator op : operatorsFor(field().kind))
            operator_->addItem(operatorLabel(op, field().kind), int(op));
    }
    delete place_;
    place_ = nullptr;
    value_ = nullptr;
    chooseOperator();
}

void FilterRow::chooseOperator() {
    const bool wanted = needsValue(FilterOperator(operator_->currentData().toInt()));
    if (wanted && value_ == nullptr)
        makeEditor();
    if (place_ != nullptr)
        place_->setVisible(wanted);
    emit changed();
}

void FilterRow::makeEditor() {
    FieldDescription description = field();
    description.readOnly = description.masked = description.required = false;
    if (description.kind == FieldKind::longText)
        description.kind = FieldKind::text;
    if (description.kind == FieldKind::flag) {
        description.kind = FieldKind::choice;
        description.required = true;
        description.options = {{"1", tr("yes").toStdString()}, {"0", tr("no").toStdString()}};
    }
    place_ = new QWidget(this);
    auto* box = new QHBoxLayout(place_);
    box->setContentsMargins(0, 0, 0, 0);
    value_ = new FieldEditor(description, place_);
    box->addWidget(value_->widget());
    place_->setMinimumWidth(96);
    place_->setMaximumWidth(240);
    value_->widget()->setAccessibleName(tr("Value of %1").arg(shown(description.label)));
    connect(value_, &FieldEditor::changed, this, &FilterRow::changed);
    line_->insertWidget(2, place_, 5);
    setTabOrder(operator_, value_->widget());
    setTabOrder(value_->widget(), remove_);
    setFocusProxy(value_->widget());
}

FilterCondition FilterRow::condition() const {
    return {field().key, FilterOperator(operator_->currentData().toInt()),
            value_ == nullptr ? std::string() : value_->value()};
}

std::vector<QWidget*> FilterRow::inputs() const {
    std::vector<QWidget*> all{field_, operator_};
    if (value_ != nullptr)
        all.push_back(value_->widget());
    all.push_back(remove_);
    return all;
}

bool FilterRow::isValid() const {
    return value_ == nullptr || place_->isHidden() || value_->problem().isEmpty();
}

} // namespace xinheng::ui
