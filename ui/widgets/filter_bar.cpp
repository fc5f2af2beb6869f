#include "ui/widgets/filter_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/filter_row.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVariant>
#include <algorithm>

namespace xinheng::ui {

FilterBar::FilterBar(std::vector<FieldDescription> fields, QWidget* parent)
    : QWidget(parent), fields_(std::move(fields)), lines_(new QVBoxLayout),
      add_(new QPushButton(this)), clear_(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    lines_->setSpacing(space::small);
    column->addLayout(lines_);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(add_);
    buttons->addWidget(clear_);
    buttons->addStretch();
    column->addLayout(buttons);
    for (QPushButton* button : {add_, clear_})
        button->setFlat(true);
    add_->setIcon(icon("list-add"));
    add_->setEnabled(!fields_.empty());
    clear_->hide();
    timer_.setSingleShot(true);
    timer_.setInterval(250);
    connect(&timer_, &QTimer::timeout, this, &FilterBar::announce);
    connect(add_, &QPushButton::clicked, this, &FilterBar::addCondition);
    connect(clear_, &QPushButton::clicked, this, &FilterBar::clear);
    whenLanguageChanges(this, [this] {
        add_->setText(tr("Add condition"));
        clear_->setText(tr("Remove all"));
    });
}

std::vector<FilterCondition> FilterBar::conditions() const {
    std::vector<FilterCondition> all;
    for (const FilterRow* row : rows_)
        all.push_back(row->condition());
    return all;
}

std::vector<QWidget*> FilterBar::inputs() const {
    std::vector<QWidget*> all;
    for (const FilterRow* row : rows_) {
        const std::vector<QWidget*> inside = row->inputs();
        all.insert(all.end(), inside.begin(), inside.end());
    }
    all.insert(all.end(), {add_, clear_});
    return all;
}

std::string FilterBar::filter() const {
    std::vector<FilterCondition> complete;
    for (const FilterRow* row : rows_)
        if (row->isValid())
            complete.push_back(row->condition());
    return filterText(complete);
}

void FilterBar::setConditions(const std::vector<FilterCondition>& conditions) {
    while (!rows_.empty())
        remove(rows_.back());
    for (const FilterCondition& condition : conditions)
        if (std::any_of(fields_.begin(), fields_.end(),
                        [&](const FieldDescription& field) { return field.key == condition.key; }))
            addRow(condition);
    announce();
}

FilterRow* FilterBar::addRow(const FilterCondition& condition) {
    auto* row = new FilterRow(fields_, condition, this);
    connect(row, &FilterRow::changed, &timer_, qOverload<>(&QTimer::start));
    connect(row, &FilterRow::removed, this, [this, row] {
        remove(row);
        add_->setFocus();
        announce();
    });
    rows_.push_back(row);
    lines_->addWidget(row);
    clear_->setVisible(true);
    return row;
}

void FilterBar::addCondition() {
    FilterRow* row = addRow({});
    row->setFocus(Qt::OtherFocusReason);
}

void FilterBar::remove(FilterRow* row) {
    std::erase(rows_, row);
    row->hide();
    row->deleteLater();
    clear_->setVisible(!rows_.empty());
}

void FilterBar::clear() {
    setConditions({});
    add_->setFocus();
}

void FilterBar::announce() {
    timer_.stop();
    std::string text = filter();
    if (text == last_)
        return;
    last_ = std::move(text);
    emit filterChanged(fromUtf8(last_));
}

} // namespace xinheng::ui
