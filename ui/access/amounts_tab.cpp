#include "ui/access/amounts_tab.h"

#include "ui/access/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace xinheng::ui {

using access::Grant;

namespace {

/// Whether a step is set at this level or above it.
bool reaches(const std::map<std::string, access::Ladder>& ladders, int level) {
    return std::any_of(ladders.begin(), ladders.end(), [level](const auto& one) {
        for (int above = level; above <= access::highestLevel; ++above)
            if (one.second.step(above))
                return true;
        return false;
    });
}

} // namespace

AmountsTab::AmountsTab(SignedIn& signedIn, QWidget* parent)
    : RightsTab(signedIn, parent), hint_(new QLabel(this)),
      table_(new QTableWidget(0, ColumnCount, this)), ladderHeading_(new QLabel(this)),
      ladder_(new QTableWidget(0, access::highestLevel + 1, this)) {
    table_->setObjectName(QStringLiteral("levelTable"));
    ladder_->setObjectName(QStringLiteral("levelLadder"));
    hint_->setObjectName(QStringLiteral("levelHint"));
    setRole(*hint_, LabelRole::quiet);
    setRole(*ladderHeading_, LabelRole::heading);
    hint_->setWordWrap(true);
    for (QTableWidget* table : {table_, ladder_}) {
        prepareTable(*table);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    }
    table_->setColumnWidth(What, 130);
    table_->setColumnWidth(Own, 112);
    table_->setColumnWidth(Through, 96);
    table_->setColumnWidth(Allows, 150);
    ladder_->setColumnWidth(0, 170);
    for (int level = 1; level <= access::highestLevel; ++level)
        ladder_->setColumnWidth(level, 104);
    ladder_->horizontalHeader()->setStretchLastSection(false);
    table_->setFixedHeight(rowHeight * 4);
    for (const access::AmountObject& object : businessObjects().amounts())
        lines_.push_back({&object, 0, 0, {}, {}, 0, {}});
    table_->setRowCount(int(lines_.size()));
    for (std::size_t i = 0; i < lines_.size(); ++i)
        makeChooser(i);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(hint_);
    column->addWidget(table_);
    column->addSpacing(space::small);
    column->addWidget(ladderHeading_);
    column->addWidget(ladder_, 1);
    column->addStretch();
    connect(table_, &QTableWidget::currentCellChanged, this, [this](int row, int, int before) {
        if (row != before)
            showLadders();
    });
    whenLanguageChanges(this, [this] { retranslate(); });
}

void AmountsTab::makeChooser(std::size_t line) {
    auto* chooser = new QComboBox(table_);
    chooser->setObjectName(QStringLiteral("level-") + fromUtf8(lines_[line].object->key));
    prepareCombo(*chooser);
    for (int level = 0; level <= access::highestLevel; ++level)
        chooser->addItem(QString());
    table_->setCellWidget(int(line), Own, chooser);
    connect(chooser, &QComboBox::currentIndexChanged, this,
            [this, line](int level) { choose(line, level); });
}

void AmountsTab::retranslate() {
    hint_->setText(tr("A level from 1 to 6 for amounts, the amount of its step included. The "
                      "highest level of a person counts, whether their own or by a role. What the "
                      "steps are is set under “Amount levels”."));
    table_->setAccessibleName(tr("Levels for amounts"));
    ladder_->setAccessibleName(tr("What each level allows"));
    table_->setHorizontalHeaderLabels({tr("Amounts of"), tr("Own level"), tr("Has it through"),
                                       tr("May handle up to"), tr("Given for")});
    QStringList headings{tr("For")};
    for (int level = 1; level <= access::highestLevel; ++level)
        headings << tr("Level %1").arg(level);
    ladder_->setHorizontalHeaderLabels(headings);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto* chooser = qobject_cast<QComboBox*>(table_->cellWidget(int(i), Own));
        chooser->setAccessibleName(tr("Level for %1").arg(shown(lines_[i].object->label)));
        chooser->setItemText(0, tr("none"));
        for (int level = 1; level <= access::highestLevel; ++level)
            chooser->setItemText(level, tr("Level %1").arg(level));
    }
    showLines();
}

QString AmountsTab::title() const {
    return tr("Amounts");
}

void AmountsTab::focusFirst() {
    if (QWidget* chooser = table_->cellWidget(0, Own))
        chooser->setFocus();
}

Result<> AmountsTab::load(const GranteeView& grantee) {
    grantee_ = grantee;
    auto desk = signedIn().amounts();
    const auto rule = desk.withoutLevel();
    if (!rule)
        return fail(rule.error());
    unlimitedWithout_ = *rule == access::AmountDesk::WithoutLevel::unlimited;
    const auto grants = signedIn().rights().grants(grantee.words());
    if (!grants)
        return fail(grants.error());
    for (Line& line : lines_) {
        line.stored = 0;
        line.terms = {};
        for (const Grant& grant : *grants)
            if (const auto* level = std::get_if<Grant::Level>(&grant.content);
                level != nullptr && level->object == line.object->key) {
                line.stored = level->level;
                line.terms = termsOf(grant);
            }
        line.level = line.stored;
        auto ladders = desk.ladders(line.object->key);
        if (!ladders)
            return fail(ladders.error());
        line.ladders = std::move(*ladders);
    }
    const auto roles = throughRoles(signedIn(), grantee);
    if (!roles)
        return fail(roles.error());
    for (Line& line : lines_) {
        line.through.clear();
        line.throughLevel = 0;
        for (const ThroughRole& role : *roles)
            for (const Grant& grant : role.grants)
                if (const auto* level = std::get_if<Grant::Level>(&grant.content);
                    level != nullptr && level->object == line.object->key) {
                    line.through
                        << tr("%1: level %2").arg(fromUtf8(role.role.name)).arg(level->level);
                    line.throughLevel = std::max(line.throughLevel, level->level);
                }
    }
    table_->setColumnHidden(Through, grantee.role);
    if (table_->currentRow() < 0)
        table_->setCurrentCell(0, What);
    showLines();
    return {};
}

void AmountsTab::showLines() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Line& line = lines_[i];
        auto* chooser = qobject_cast<QComboBox*>(table_->cellWidget(int(i), Own));
        const QSignalBlocker quiet(chooser);
        chooser->setCurrentIndex(line.level);
        QFont font = chooser->font();
        font.setBold(line.level != line.stored); // not yet applied
        chooser->setFont(font);
        const std::pair<int, QString> cells[] = {
            {What, shown(line.object->label)},
            {Through, line.through.join(tr(", "))},
            {Allows, allows(line)},
            {GivenFor, line.level == line.stored && line.stored > 0
                           ? validityText({line.terms.from, line.terms.to})
                           : QString()}};
        for (const auto& [column, text] : cells) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(toolTipText(text));
            table_->setItem(int(i), column, item);
        }
    }
    showLadders();
}

QString AmountsTab::allows(const Line& line) const {
    if (line.ladders.empty())
        return tr("any amount: no steps are set");
    if (line.holds() == 0)
        return unlimitedWithout_ ? tr("any amount, without a level") : tr("nothing");
    if (!line.object->treeTable.empty())
        return tr("as below, level %1").arg(line.holds());
    const auto limit = line.ladders.begin()->second.limit(line.holds());
    return limit ? tr("%1 yuan").arg(amountText(*limit)) : tr("nothing");
}

void AmountsTab::showLadders() {
    const int row = table_->currentRow();
    if (row < 0)
        return;
    const Line& line = lines_[std::size_t(row)];
    ladderHeading_->setText(tr("What the levels allow: %1").arg(shown(line.object->label)));
    const bool tree = !line.object->treeTable.empty();
    std::shared_ptr<const ChoiceSource> names;
    if (tree && businessObjects().find(line.object->key) != nullptr)
        names = recordChoices(signedIn(), line.object->key);
    ladder_->setRowCount(int(line.ladders.size()));
    for (QWidget* part : std::initializer_list<QWidget*>{ladderHeading_, ladder_})
        part->setVisible(!line.ladders.empty());
    for (int level = 1; level <= access::highestLevel; ++level)
        ladder_->setColumnHidden(level, !reaches(line.ladders, level));
    int at = 0;
    for (const auto& [key, ladder] : line.ladders) {
        const auto node = names ? names->byCode(fromUtf8(key)) : std::nullopt;
        const QString name = node ? node->code + QLatin1Char(' ') + node->name : fromUtf8(key);
        ladder_->setItem(
            at, 0,
            new QTableWidgetItem(tree ? tr("%1 and below").arg(name) : shown(line.object->label)));
        for (int level = 1; level <= access::highestLevel; ++level) {
            const auto step = ladder.step(level);
            auto* item = new QTableWidgetItem(step ? amountText(*step) : tr("–"));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            QFont font = item->font();
            font.setBold(level == line.holds()); // where the grantee stands
            item->setFont(font);
            ladder_->setItem(at, level, item);
        }
        ++at;
    }
}

void AmountsTab::choose(std::size_t line, int level) {
    lines_[line].level = level;
    table_->setCurrentCell(int(line), Own);
    showLines();
    emit changed();
}

bool AmountsTab::isDirty() const {
    return std::any_of(lines_.begin(), lines_.end(),
                       [](const Line& line) { return line.level != line.stored; });
}

Result<> AmountsTab::write(access::RightsDesk& desk, const access::Terms& terms) const {
    for (const Line& line : lines_) {
        if (line.level == line.stored)
            continue;
        const auto done = line.level == 0 ? desk.revokeLevel(grantee_.words(), line.object->key)
                                          : desk.grantLevel(grantee_.words(), line.object->key,
                                                            line.level, terms);
        if (!done)
            return fail(done.error());
    }
    return {};
}

} // namespace xinheng::ui
