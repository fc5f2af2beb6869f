// How a form lies on the page.
#include "ui/shell/theme.h"
#include "ui/widgets/field_form_row.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int twoColumnsFrom = 760; ///< pixels of the form's own width
constexpr int widest = 560;         ///< a column, label and input

} // namespace

void FieldForm::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int fitting = event->size().width() >= twoColumnsFrom ? 2 : 1;
    if (fitting != columns_)
        arrange(fitting);
    // Inputs don't stretch over a very wide window; the form keeps to the left.
    const int spare = event->size().width() - columns_ * widest;
    layout()->setContentsMargins(0, 0, std::max(0, spare), 0);
}

void FieldForm::arrange(int columns) {
    columns_ = columns;
    delete layout(); // a grid keeps its old column widths, so it is made anew
    for (QLabel* heading : headings_)
        delete heading;
    headings_.clear();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::small);
    placeRows(*grid, columns);
    for (int column = 0; column < columns; ++column) {
        grid->setColumnStretch(column * 3 + 1, 1);
        if (column > 0)
            grid->setColumnMinimumWidth(column * 3 - 1, space::medium);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    for (std::size_t i = 1; i < rows_.size(); ++i)
        setTabOrder(rows_[i - 1]->editor->widget(), rows_[i]->editor->widget());
    retranslate();
}

void FieldForm::placeRows(QGridLayout& grid, int columns) {
    int line = 0;
    int column = 0;
    std::string group;
    const auto nextLine = [&] {
        if (column > 0)
            ++line;
        column = 0;
    };
    for (const auto& row : rows_) {
        if (!row->field.group.empty() && row->field.group.source() != group) {
            nextLine();
            if (line > 0)
                grid.setRowMinimumHeight(line++, space::small);
            group = row->field.group.source();
            auto* heading = new QLabel(this);
            setRole(*heading, LabelRole::heading);
            heading->setMinimumHeight(rowHeight);
            headings_.push_back(heading);
            grid.addWidget(heading, line++, 0, 1, columns * 3 - 1);
            heading->show();
        }
        const bool wide = row->field.kind == FieldKind::longText && !row->field.masked;
        if (wide)
            nextLine();
        grid.addWidget(row->label, line, column * 3, Qt::AlignTop);
        grid.addWidget(row->cell, line, column * 3 + 1, 1, wide ? columns * 3 - 2 : 1);
        if (wide || ++column == columns) {
            column = 0;
            ++line;
        }
    }
}

} // namespace xinheng::ui
