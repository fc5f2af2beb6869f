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
    table_->setColumnWidth(First, 120);
    table_->setColumnWidth(Second, 120);
    table_->setColumnWidth(Verdict, 150);
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
        {tr("Person"), tr("One duty"), tr("The other"), tr("Verdict"), tr("What could go wrong")});
    showConflicts();
}

QString DutiesTab::title() const {
    const auto count = held_.size() + ahead_.size();
    return count == 0 ? tr("Duties") : tr("Duties (%1)").arg(count);
}

void DutiesTab::focusFirst() {
    table_->setFocus();
}

Result<> DutiesTab::load(const GranteeView& grantee) {
    grantee_ = grantee;
    held_.clear();
    ahead_.clear();
    refused_.reset();
    std::set<std::string> people{grantee.code};
    if (grantee.role) {
        const auto members = signedIn().rights().memberships();
        if (!members)
            return fail(members.error());
        people.clear();
        for (const access::Membership& one : *members)
            if (one.role == grantee.code)
                people.insert(one.person);
    }
    const auto report = signedIn().duties().report(people);
    if (!report)
        refused_ =
            report.error(); // needs a function of its own, without which the page still works
    else
        held_ = *report;
    showConflicts();
    return {};
}

void DutiesTab::setAhead(std::vector<access::DutyConflict> conflicts) {
    ahead_ = std::move(conflicts);
    showConflicts();
}

void DutiesTab::fill(int row, const access::DutyConflict& conflict, bool ahead) {
    const bool blocks = conflict.pair.level == access::DutyPair::Level::block;
    QString verdict = blocks ? tr("⛔ not allowed") : tr("⚠ warning");
    if (conflict.mitigatedUntil)
        verdict = tr("✓ answered until %1").arg(dateText(*conflict.mitigatedUntil));
    if (ahead)
        verdict = tr("%1, would arise").arg(verdict);
    const QStringList texts{fromUtf8(conflict.person.name), functionText(conflict.pair.first),
                            functionText(conflict.pair.second), verdict, shown(conflict.pair.why)};
    for (int column = 0; column < texts.size(); ++column) {
        QTableWidgetItem* item = textCell(texts[column]);
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
