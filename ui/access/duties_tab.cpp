#include "ui/access/duties_tab.h"

#include "ui/access/duty_words.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <set>

namespace xinheng::ui {

DutiesTab::DutiesTab(SignedIn& signedIn, QWidget* parent)
    : RightsTab(signedIn, parent), hint_(new QLabel(this)),
      table_(new QTableWidget(0, ColumnCount, this)) {
    table_->setObjectName(QStringLiteral("dutyTable"));
    hint_->setObjectName(QStringLiteral("dutyHint"));
    setRole(*hint_, LabelRole::quiet);
    hint_->setWordWrap(true);
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setColumnWidth(Who, 90);
    table_->setColumnWidth(First, 140);
    table_->setColumnWidth(Second, 140);
    table_->setColumnWidth(Level, 100);
    table_->setColumnWidth(State, 110);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(hint_);
    column->addWidget(table_, 1);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void DutiesTab::retranslate() {
    table_->setAccessibleName(tr("Incompatible duties in one hand"));
    table_->setHorizontalHeaderLabels(
        {tr("Person"), tr("One duty"), tr("The other duty"), tr("Level"), tr("State"), tr("Why")});
    showConflicts();
}

QString DutiesTab::title() const {
    const auto count = held_.size() + ahead_.size();
    return count == 0 ? tr("Duties") : tr("Duties (%1)").arg(count);
}

void DutiesTab::focusFirst() {
    table_->setFocus();
}

Result<> DutiesTab::load(const GranteeRights& rights) {
    grantee_ = rights.grantee;
    held_.clear();
    ahead_.clear();
    refused_.reset();
    // Asked first: a refusal at each look would stand in the trail.
    if (!signedIn().mayUse("system.duties")) {
        refused_ = signedIn().session().gate().require("system.duties").error();
        showConflicts();
        return {};
    }
    std::set<std::string> people{grantee_.code};
    if (grantee_.role) {
        people.clear();
        for (const access::Membership& one : rights.memberships)
            if (one.role == grantee_.code)
                people.insert(one.person);
    }
    const auto report = signedIn().duties().report(people);
    if (!report)
        refused_ = report.error(); // without it the page still works
    else
        held_ = *report;
    showConflicts();
    return {};
}

void DutiesTab::showAhead(const access::RightsPreview* preview) {
    ahead_ = preview == nullptr ? std::vector<access::DutyConflict>() : preview->conflicts;
    showConflicts();
}

void DutiesTab::fill(int row, const access::DutyConflict& conflict, bool ahead) {
    QStringList state;
    if (ahead)
        state << tr("would arise");
    if (conflict.mitigatedUntil)
        state << tr("mitigated until %1").arg(dateText(*conflict.mitigatedUntil));
    QTableWidgetItem* const items[] = {textCell(fromUtf8(conflict.person.name)),
                                       textCell(functionText(conflict.pair.first)),
                                       textCell(functionText(conflict.pair.second)),
                                       dutyLevelCell(conflict.pair.level),
                                       textCell(state.join(tr(", "))),
                                       textCell(shown(conflict.pair.why))};
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem* item = items[column];
        QFont font = item->font();
        font.setBold(ahead); // not yet applied
        item->setFont(font);
        table_->setItem(row, column, item);
    }
}

void DutiesTab::showConflicts() {
    table_->setRowCount(int(ahead_.size() + held_.size()));
    int row = 0;
    for (const access::DutyConflict& conflict : ahead_)
        fill(row++, conflict, true);
    for (const access::DutyConflict& conflict : held_)
        fill(row++, conflict, false);
    // Where there is nothing to say, what could go wrong has the room.
    table_->setColumnHidden(Who, !grantee_.role);
    bool states = false;
    for (int line = 0; line < row; ++line)
        states = states || !table_->item(line, State)->text().isEmpty();
    table_->setColumnHidden(State, !states);
    if (refused_)
        hint_->setText(tr("What is held now can't be shown: %1").arg(shown(*refused_)));
    else if (row == 0)
        hint_->setText(grantee_.role ? tr("No member of this role holds two duties that should be "
                                          "in different hands.")
                                     : tr("This person holds no two duties that should be in "
                                          "different hands."));
    else
        hint_->setText(tr("Duties that should be in different hands. What is warned of can be "
                          "answered in writing under “Segregation of duties”."));
}

} // namespace xinheng::ui
