#include "ui/access/ladder_table.h"

#include "ui/access/duty_words.h"
#include "ui/access/money_delegate.h"
#include "ui/models/choices.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHeaderView>
#include <algorithm>

namespace xinheng::ui {

using access::AmountObject;
using access::highestLevel;
using access::Ladder;

LadderTable::LadderTable(SignedIn& signedIn, QWidget* parent)
    : QTableWidget(0, int(ColumnCount), parent), signedIn_(signedIn) {
    setObjectName(QStringLiteral("ladderTable"));
    prepareTable(*this);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                    QAbstractItemView::EditKeyPressed);
    setItemDelegate(new MoneyDelegate(this));
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionResizeMode(Key, QHeaderView::Stretch);
    setColumnWidth(Of, 150);
    for (int level = 1; level <= highestLevel; ++level)
        setColumnWidth(FirstLevel + level - 1, 116);
    connect(this, &QTableWidget::cellChanged, this, &LadderTable::onTyped);
}

void LadderTable::retranslate() {
    setAccessibleName(tr("Amount levels"));
    QStringList titles{tr("Amounts of"), tr("Account and all below")};
    for (int level = 1; level <= highestLevel; ++level)
        titles << tr("Level %1").arg(level);
    setHorizontalHeaderLabels(titles);
    for (int column = FirstLevel; column < ColumnCount; ++column)
        horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    filling_ = true;
    for (int row = 0; row < rowCount(); ++row) {
        const Line& line = lines_[std::size_t(row)];
        item(row, Of)->setText(shown(line.object->label));
        item(row, Key)->setText(keyText(line));
    }
    filling_ = false;
}

QModelIndex LadderTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const QModelIndex next = QTableWidget::moveCursor(action, modifiers);
    if (!next.isValid() || next.column() >= FirstLevel)
        return next;
    if (action == MoveNext)
        return next.siblingAtColumn(FirstLevel);
    return action == MovePrevious && next.row() > 0
               ? model()->index(next.row() - 1, ColumnCount - 1)
               : next;
}

Result<> LadderTable::load() {
    std::vector<Line> lines;
    for (const AmountObject& object : businessObjects().amounts()) {
        const auto ladders = signedIn_.amounts().ladders(object.key);
        if (!ladders)
            return fail(ladders.error());
        for (const auto& [key, ladder] : *ladders)
            lines.push_back({&object, key, ladder});
        // One ladder serves all: its line is there from the start.
        if (object.treeTable.empty() && ladders->empty())
            lines.push_back({&object, {}, {}});
    }
    lines_ = std::move(lines);
    names_.clear();
    showLines();
    return {};
}

void LadderTable::showLines() {
    setRowCount(int(lines_.size()));
    for (int row = 0; row < rowCount(); ++row)
        fillLine(row);
    if (currentRow() < 0 && rowCount() > 0)
        setCurrentCell(0, FirstLevel);
    emit changed();
}

QString LadderTable::keyText(const Line& line) {
    if (line.key.empty())
        return tr("all");
    auto& names = names_[line.object];
    if (!names)
        names = amountKeyChoices(signedIn_, *line.object);
    const auto known = names->byCode(fromUtf8(line.key));
    return known ? QStringLiteral("%1 %2").arg(known->code, known->name) : fromUtf8(line.key);
}

void LadderTable::fillLine(int row) {
    const Line& line = lines_[std::size_t(row)];
    filling_ = true;
    const QString texts[] = {shown(line.object->label), keyText(line)};
    for (int column = Of; column <= Key; ++column) {
        auto* cell = textCell(texts[column]);
        cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        setItem(row, column, cell);
    }
    for (int level = 1; level <= highestLevel; ++level) {
        const auto amount = line.stored.step(level);
        auto* cell = new QTableWidgetItem(amount ? amountText(*amount) : QString());
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setItem(row, FirstLevel + level - 1, cell);
    }
    filling_ = false;
}

QString LadderTable::typed(int row, int level) const {
    return item(row, FirstLevel + level - 1)->text().trimmed();
}

Ladder LadderTable::ladderOf(int row) const {
    Ladder ladder;
    for (int level = 1; level <= highestLevel; ++level)
        if (const auto amount = Money::parse(typed(row, level).toStdString()))
            ladder.set(level, *amount);
    return ladder;
}

void LadderTable::onTyped(int row, int column) {
    if (filling_ || column < FirstLevel)
        return;
    filling_ = true;
    const auto amount = Money::parse(typed(row, column - FirstLevel + 1).toStdString());
    if (amount)
        item(row, column)->setText(amountText(*amount));
    for (int level = 1; level <= highestLevel; ++level) {
        mark(row, level, {});
        auto* cell = item(row, FirstLevel + level - 1);
        const auto stored = lines_[std::size_t(row)].stored.step(level);
        QFont font = cell->font();
        font.setBold(typed(row, level) != (stored ? amountText(*stored) : QString()));
        cell->setFont(font); // not yet applied
    }
    filling_ = false;
    emit changed();
}

bool LadderTable::isDirty() const {
    for (int row = 0; row < rowCount(); ++row)
        for (int level = 1; level <= highestLevel; ++level) {
            const auto stored = lines_[std::size_t(row)].stored.step(level);
            if (typed(row, level) != (stored ? amountText(*stored) : QString()))
                return true;
        }
    return false;
}

void LadderTable::addLine(const AmountObject& object, const std::string& key) {
    auto line = std::ranges::find_if(
        lines_, [&](const Line& one) { return one.object == &object && one.key == key; });
    if (line == lines_.end()) {
        lines_.push_back({&object, key, {}});
        setRowCount(int(lines_.size()));
        fillLine(int(lines_.size()) - 1);
        line = lines_.end() - 1;
    }
    setCurrentCell(int(line - lines_.begin()), FirstLevel);
    setFocus();
}

void LadderTable::clearLine() {
    if (currentRow() < 0)
        return;
    for (int level = 1; level <= highestLevel; ++level)
        item(currentRow(), FirstLevel + level - 1)->setText({});
}

void LadderTable::mark(int row, int level, const QString& problem) {
    auto* cell = item(row, FirstLevel + level - 1);
    cell->setToolTip(toolTipText(problem));
    cell->setIcon(problem.isEmpty() ? QIcon() : icon("data-error"));
    cell->setData(Qt::ForegroundRole,
                  problem.isEmpty() ? QVariant() : QVariant(Theme::tokens().error));
}

QStringList LadderTable::check() {
    QStringList problems;
    filling_ = true;
    for (int row = 0; row < rowCount(); ++row) {
        const Line& line = lines_[std::size_t(row)];
        const QString name = line.key.empty() ? shown(line.object->label) : item(row, Key)->text();
        const auto say = [&](int level, const QString& problem) {
            mark(row, level, problem);
            problems << tr("%1, level %2: %3").arg(name).arg(level).arg(problem);
        };
        std::optional<Money> before;
        for (int level = 1; level <= highestLevel; ++level) {
            const QString text = typed(row, level);
            if (text.isEmpty())
                continue;
            const auto amount = Money::parse(text.toStdString());
            if (!amount)
                say(level, tr("not an amount. Write yuan with at most two decimals: 1234.50"));
            else if (*amount < Money())
                say(level, tr("an amount can't be negative."));
            else if (before && *amount <= *before)
                say(level, tr("must be above %1 of the level before.").arg(amountText(*before)));
            if (amount)
                before = *amount;
        }
    }
    filling_ = false;
    return problems;
}

Result<> LadderTable::write() {
    std::vector<access::AmountDesk::Step> steps;
    for (int row = 0; row < rowCount(); ++row) {
        const Line& line = lines_[std::size_t(row)];
        const access::Ladder now = ladderOf(row);
        for (int level = 1; level <= highestLevel; ++level)
            if (now.step(level) != line.stored.step(level))
                steps.push_back({line.object->key, line.key, level, now.step(level)});
    }
    if (steps.empty())
        return {};
    if (auto set = signedIn_.amounts().setSteps(steps); !set)
        return fail(set.error());
    for (int row = 0; row < rowCount(); ++row)
        lines_[std::size_t(row)].stored = ladderOf(row);
    return {};
}

} // namespace xinheng::ui
