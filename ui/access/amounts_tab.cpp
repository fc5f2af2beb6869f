#include "ui/access/amounts_tab.h"

#include "ui/models/choices.h"
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

std::optional<access::EffectiveRights::AmountLine> lineOf(const access::EffectiveRights& rights,
                                                          const access::AmountObject& object) {
    for (const auto& line : rights.amounts)
        if (line.object == object.key)
            return line;
    return std::nullopt;
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
    table_->setColumnWidth(What, 124);
    table_->setColumnWidth(Own, 112);
    table_->setColumnWidth(Through, 104);
    table_->setColumnWidth(Allows, 124);
    ladder_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int level = 1; level <= access::highestLevel; ++level)
        ladder_->setColumnWidth(level, 104);
    ladder_->horizontalHeader()->setStretchLastSection(false);
    table_->setFixedHeight(rowHeight * 4);
    for (const access::AmountObject& object : businessObjects().amounts())
        lines_.push_back({&object, 0, 0, {}, {}, {}, {}, {}});
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
                      "highest level counts, whether a person's own, by a role or lent. What the "
                      "steps are is set under “Amount levels”."));
    table_->setAccessibleName(tr("Levels for amounts"));
    ladder_->setAccessibleName(tr("What each level allows"));
    table_->setHorizontalHeaderLabels({tr("Amounts of"), tr("Own level"), tr("Has it through"),
                                       tr("May handle up to"), tr("Given for")});
    QStringList headings{tr("For")};
    for (int level = 1; level <= access::highestLevel; ++level)
        headings << tr("Level %1").arg(level);
    ladder_->setHorizontalHeaderLabels(headings);
    for (int level = 1; level <= access::highestLevel; ++level)
        ladder_->horizontalHeaderItem(level)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
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

const access::EffectiveRights::AmountLine* AmountsTab::Line::says() const {
    if (ahead)
        return &*ahead;
    return level == stored && now ? &*now : nullptr;
}

Result<> AmountsTab::load(const GranteeRights& rights) {
    if (grantee_.words() == rights.grantee.words())
        names_.clear(); // the same page again, not the next one
    grantee_ = rights.grantee;
    auto desk = signedIn().amounts();
    for (Line& line : lines_) {
        line.stored = 0;
        line.terms = {};
        for (const Grant& grant : rights.grants)
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
        line.now = lineOf(rights.effective, *line.object);
        line.ahead.reset();
        line.through.clear();
        for (const ThroughRole& role : rights.through)
            for (const Grant& grant : role.grants)
                if (const auto* level = std::get_if<Grant::Level>(&grant.content);
                    level != nullptr && level->object == line.object->key)
                    line.through
                        << tr("%1: level %2").arg(fromUtf8(role.role.name)).arg(level->level);
    }
    table_->setColumnHidden(Through, grantee_.role);
    if (table_->currentRow() < 0)
        table_->setCurrentCell(0, What);
    showLines();
    return {};
}

void AmountsTab::showAhead(const access::RightsPreview* preview) {
    if (preview == nullptr && std::none_of(lines_.begin(), lines_.end(),
                                           [](const Line& line) { return line.ahead.has_value(); }))
        return;
    for (Line& line : lines_) {
        line.ahead.reset();
        if (preview == nullptr)
            continue;
        for (const auto& one : preview->differences)
            if (one.grantee.words() == grantee_.words())
                line.ahead = lineOf(one.after, *line.object);
    }
    showLines();
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
    const auto* says = line.says();
    if (says == nullptr)
        return line.level == line.stored ? tr("nothing") : QString();
    if (!says->limited)
        return says->level == 0 ? tr("any amount, without a level") : tr("any amount");
    if (says->level == 0)
        return tr("nothing");
    if (!line.object->treeTable.empty())
        return tr("as below, level %1").arg(says->level);
    const auto limit = line.ladders.begin()->second.limit(says->level);
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
    if (tree && !line.ladders.empty()) {
        auto& known = names_[line.object];
        if (!known)
            known = amountKeyChoices(signedIn(), *line.object);
        names = known;
    }
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
    lines_[line].ahead.reset();
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
        if (line.level == 0) {
            if (auto gone = takenAway(desk.revokeLevel(grantee_.words(), line.object->key)); !gone)
                return gone;
        } else if (auto given =
                       desk.grantLevel(grantee_.words(), line.object->key, line.level, terms);
                   !given) {
            return fail(given.error());
        }
    }
    return {};
}

} // namespace xinheng::ui
