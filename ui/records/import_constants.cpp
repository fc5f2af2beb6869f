#include "ui/records/import_constants.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace xinheng::ui {

ImportConstants::ImportConstants(const access::Object& object, QWidget* parent)
    : QWidget(parent), object_(object), column_(new QVBoxLayout(this)),
      add_(new QPushButton(this)) {
    add_->setObjectName(QStringLiteral("addConstant"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::tight);
    column_->addWidget(add_, 0, Qt::AlignLeft);
    connect(add_, &QPushButton::clicked, this, [this] {
        addLine({}, {});
        lines_.back().field->setFocus();
        emit changed();
    });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void ImportConstants::retranslate() {
    add_->setText(tr("Add a value for every row"));
    add_->setToolTip(tr("Fills a field that no column of the file fills, the same in every row"));
    for (const Line& line : lines_) {
        line.remove->setText(tr("Remove"));
        for (int i = 0; i < line.field->count(); ++i)
            if (const auto* field = object_.field(line.field->itemData(i).toString().toStdString()))
                line.field->setItemText(i, shown(field->label));
        describe(line);
    }
}

void ImportConstants::setFields(const std::vector<std::size_t>& fields) {
    fields_.clear();
    for (const std::size_t index : fields)
        if (object_.fields[index].key != object_.codeField)
            fields_.push_back(index);
    add_->setEnabled(!fields_.empty());
}

void ImportConstants::setValues(const std::map<std::string, std::string>& values) {
    for (const Line& line : lines_) {
        line.row->hide();
        line.row->deleteLater();
    }
    lines_.clear();
    for (const auto& [key, value] : values)
        addLine(key, value);
}

std::map<std::string, std::string> ImportConstants::values() const {
    std::map<std::string, std::string> values;
    for (const Line& line : lines_)
        if (const QString value = line.value->text().trimmed(); !value.isEmpty())
            values[line.field->currentData().toString().toStdString()] = value.toStdString();
    return values;
}

void ImportConstants::fillChoices(QComboBox& combo) const {
    for (const std::size_t index : fields_)
        combo.addItem(shown(object_.fields[index].label), fromUtf8(object_.fields[index].key));
}

// The next field that no line has yet, where none is given.
void ImportConstants::addLine(const std::string& key, const std::string& value) {
    auto* row = new QWidget(this);
    auto* inside = new QHBoxLayout(row);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::small);
    const Line line{row, new QComboBox(row), new QLineEdit(row), new QPushButton(row)};
    line.field->setObjectName(QStringLiteral("constantField"));
    line.value->setObjectName(QStringLiteral("constantValue"));
    line.remove->setObjectName(QStringLiteral("removeConstant"));
    prepareCombo(*line.field);
    line.field->setMinimumWidth(240);
    fillChoices(*line.field);
    const auto isFree = [&](const QString& field) {
        return std::none_of(lines_.begin(), lines_.end(), [&](const Line& other) {
            return other.field->currentData().toString() == field;
        });
    };
    int place = line.field->findData(fromUtf8(key));
    for (int i = 0; place < 0 && i < line.field->count(); ++i)
        if (isFree(line.field->itemData(i).toString()))
            place = i;
    line.field->setCurrentIndex(std::max(place, 0));
    line.value->setText(fromUtf8(value));
    inside->addWidget(line.field);
    inside->addWidget(line.value, 1);
    inside->addWidget(line.remove);
    column_->insertWidget(int(lines_.size()), row);
    lines_.push_back(line);
    connect(line.field, &QComboBox::currentIndexChanged, this, [this, line] {
        describe(line);
        emit changed();
    });
    connect(line.value, &QLineEdit::textChanged, this, &ImportConstants::changed);
    connect(line.remove, &QPushButton::clicked, this, [this, row] { removeLine(row); });
    row->show();
    retranslate();
}

void ImportConstants::describe(const Line& line) const {
    line.field->setAccessibleName(tr("Field that every row has alike"));
    line.value->setAccessibleName(tr("Value of “%1” for every row").arg(line.field->currentText()));
    QStringList choices;
    if (const auto* field = object_.field(line.field->currentData().toString().toStdString()))
        for (const access::FieldChoice& choice : field->choices)
            choices << shown(choice.label);
    line.value->setPlaceholderText(choices.join(tr(", ")));
}

void ImportConstants::removeLine(const QWidget* row) {
    const auto found = std::find_if(lines_.begin(), lines_.end(),
                                    [row](const Line& line) { return line.row == row; });
    found->row->deleteLater();
    found->row->hide();
    lines_.erase(found);
    add_->setFocus();
    emit changed();
}

} // namespace xinheng::ui
