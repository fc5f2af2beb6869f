#include "ui/records/stale_records.h"

#include "ui/access/duty_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

constexpr int pageRows = 100;

/// The code, the name where it may be seen, and who is responsible.
std::vector<std::string> columnsOf(SignedIn& signedIn, const access::Object& object) {
    std::vector<std::string> keys;
    const auto& gate = signedIn.session().gate();
    for (const std::string& key : {object.codeField, std::string("name"), object.personField})
        if (const auto index = object.indexOf(key);
            index && gate.field(object, *index) != access::FieldState::hidden)
            keys.push_back(key);
    return keys;
}

} // namespace

StaleRecords::StaleRecords(SignedIn& signedIn, std::shared_ptr<RecordNames> names, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), names_(std::move(names)),
      table_(new QTableWidget(0, 0, this)), place_(new QLabel(this)),
      before_(new QPushButton(this)), next_(new QPushButton(this)) {
    table_->setObjectName(QStringLiteral("staleRecords"));
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    setRole(*place_, LabelRole::quiet);
    setFocusProxy(table_);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->setContentsMargins(space::small, 0, 0, 0);
    line->addWidget(place_, 1);
    line->addWidget(before_);
    line->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(table_, 1);
    column->addLayout(line);
    connect(table_, &QTableWidget::cellActivated, this, [this](int row) {
        if (row < int(list_.rows.size()))
            emit recordWanted(list_.rows[std::size_t(row)].id);
    });
    connect(before_, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(next_, &QPushButton::clicked, this, [this] { turn(1); });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void StaleRecords::retranslate() {
    table_->setAccessibleName(tr("Records that were not changed for long"));
    before_->setText(tr("Before"));
    next_->setText(tr("Next"));
    fill();
}

void StaleRecords::showRecords(const access::Object& object, int days, const std::string& where) {
    object_ = &object;
    days_ = days;
    where_ = where;
    offset_ = 0;
    read();
}

void StaleRecords::clear() {
    object_ = nullptr;
    list_ = {};
    fill();
}

void StaleRecords::turn(int pages) {
    offset_ += std::int64_t{pages} * pageRows;
    read();
    table_->setFocus();
}

void StaleRecords::read() {
    auto list =
        signedIn_.reports(object_->key)
            .staleRecords(days_, where_, {columnsOf(signedIn_, *object_), pageRows, offset_});
    list_ = list ? std::move(*list) : archive::StaleList();
    fill();
    if (!list)
        emit refused(list.error());
}

void StaleRecords::fill() {
    QStringList headings;
    for (const std::size_t index : list_.fields)
        headings << shown(object_->fields[index].label);
    headings << tr("Last changed") << tr("Days");
    table_->setColumnCount(int(headings.size()));
    table_->setHorizontalHeaderLabels(headings);
    table_->horizontalHeaderItem(int(headings.size()) - 1)
        ->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    constexpr int usualWidth = 88;
    constexpr int nameWidth = 160;
    for (int column = 0; column < headings.size(); ++column)
        table_->setColumnWidth(column, usualWidth);
    for (std::size_t column = 0; column < list_.fields.size(); ++column)
        if (object_->fields[list_.fields[column]].key == "name")
            table_->setColumnWidth(int(column), nameWidth);
    table_->setRowCount(int(list_.rows.size()));
    for (std::size_t row = 0; row < list_.rows.size(); ++row) {
        const archive::StaleRow& one = list_.rows[row];
        int column = 0;
        for (const std::string& cell : one.cells) {
            const access::Field& field = object_->fields[list_.fields[std::size_t(column)]];
            QString text = fromUtf8(cell);
            if (field.type == access::FieldType::reference && !cell.empty())
                text = names_->shortName(field.references, text);
            QTableWidgetItem* item = textCell(text);
            item->setToolTip(toolTipText(text));
            table_->setItem(int(row), column++, item);
        }
        table_->setItem(int(row), column++, textCell(dateText(one.changedOn)));
        QTableWidgetItem* days = textCell(numberText(one.days));
        days->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table_->setItem(int(row), column, days);
    }
    before_->setVisible(offset_ > 0);
    next_->setVisible(list_.more);
    place_->setText(list_.rows.empty()
                        ? QString()
                        : tr("%1 to %2, the longest unchanged first")
                              .arg(numberText(offset_ + 1),
                                   numberText(offset_ + std::int64_t(list_.rows.size()))));
}

} // namespace xinheng::ui
