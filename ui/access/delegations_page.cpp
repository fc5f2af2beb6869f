#include "ui/access/delegations_page.h"

#include "ui/access/duty_words.h"
#include "ui/access/lend_dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

using access::Delegation;

DelegationsPage::DelegationsPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), end_(new QPushButton(this)),
      lend_(new QPushButton(this)), banner_(new Banner(this)), places_(new QStackedWidget(this)),
      table_(new QTableWidget(0, 7, this)), empty_(new EmptyState("document-swap", this)) {
    banner_->setObjectName(QStringLiteral("delegationBanner"));
    table_->setObjectName(QStringLiteral("delegationTable"));
    lend_->setObjectName(QStringLiteral("lend"));
    end_->setObjectName(QStringLiteral("endDelegation"));
    arrange();
    connect(lend_, &QPushButton::clicked, this, &DelegationsPage::createNew);
    connect(empty_, &EmptyState::actionClicked, this, &DelegationsPage::createNew);
    connect(end_, &QPushButton::clicked, this, &DelegationsPage::end);
    connect(table_, &QTableWidget::currentCellChanged, this, &DelegationsPage::showButtons);
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void DelegationsPage::arrange() {
    setRole(*heading_, LabelRole::title);
    makePrimary(*lend_);
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{170, 170, 150, 110, 110, 100};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    places_->addWidget(table_);
    places_->addWidget(empty_);
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(heading_, 1);
    top->addWidget(end_);
    top->addWidget(lend_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(places_, 1);
}

void DelegationsPage::retranslate() {
    heading_->setText(title());
    lend_->setText(tr("Lend… (F5)"));
    end_->setText(tr("End now"));
    table_->setAccessibleName(title());
    table_->setHorizontalHeaderLabels(
        {tr("Giver"), tr("Taker"), tr("What"), tr("From"), tr("To"), tr("State"), tr("Reason")});
    empty_->setTexts(tr("Nothing is lent"),
                     tr("Who is away for some days lends their rights to a colleague here. Both "
                        "days are included, and it ends by itself."));
    showDelegations();
}

QString DelegationsPage::title() const {
    return tr("Delegation");
}

void DelegationsPage::focusFirst() {
    delegations_.empty() ? lend_->setFocus() : table_->setFocus();
}

void DelegationsPage::refresh() {
    readNames();
    auto delegations = signedIn_.delegations().list();
    if (!delegations) {
        delegations_.clear();
        refuse(delegations.error());
    } else {
        delegations_ = std::move(*delegations);
        if (refused_) // a warning stays until somebody has read it
            banner_->hide();
        refused_ = false;
    }
    showDelegations();
}

void DelegationsPage::refuse(const Error& error) {
    refused_ = true;
    banner_->showMessage(Banner::Kind::error, shown(error));
}

// The roles' names are for those who keep them; others read the code.
void DelegationsPage::readNames() {
    people_.clear();
    roles_.clear();
    if (const auto people = signedIn_.people().colleagues())
        for (const access::Person& person : *people)
            people_[person.code] = person.name;
    if (!signedIn_.mayUse("system.rights"))
        return;
    if (const auto roles = signedIn_.rights().roles())
        for (const access::Role& role : *roles)
            roles_[role.code] = role.name;
}

QString DelegationsPage::personText(const std::string& code) const {
    const auto found = people_.find(code);
    return found == people_.end() ? fromUtf8(code)
                                  : tr("%1 (%2)").arg(fromUtf8(found->second), fromUtf8(code));
}

namespace {

enum class State { inForce, toCome, ended };

State stateOn(Date today, const Delegation& one) {
    if (*one.validity.to < today)
        return State::ended;
    return *one.validity.from > today ? State::toCome : State::inForce;
}

} // namespace

void DelegationsPage::showDelegations() {
    const int row = table_->currentRow();
    const Date today = signedIn_.session().clock().today();
    table_->setRowCount(int(delegations_.size()));
    for (std::size_t i = 0; i < delegations_.size(); ++i) {
        const Delegation& one = delegations_[i];
        const auto role = roles_.find(one.role.value_or(std::string()));
        const QString what = !one.role              ? tr("Everything")
                             : role == roles_.end() ? fromUtf8(*one.role)
                                                    : fromUtf8(role->second);
        const State state = stateOn(today, one);
        const QString words = state == State::ended    ? tr("ended")
                              : state == State::toCome ? tr("to come")
                                                       : tr("in force");
        const QStringList texts{personText(one.giver),        personText(one.taker),      what,
                                dateText(*one.validity.from), dateText(*one.validity.to), words,
                                fromUtf8(one.reason)};
        for (int column = 0; column < texts.size(); ++column)
            table_->setItem(int(i), column, textCell(texts[column]));
    }
    if (!delegations_.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(delegations_.size()) - 1), 0);
    places_->setCurrentIndex(delegations_.empty() ? 1 : 0);
    showButtons();
}

const Delegation* DelegationsPage::chosen() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(delegations_.size()) ? nullptr : &delegations_[std::size_t(row)];
}

void DelegationsPage::showButtons() {
    const Delegation* one = chosen();
    end_->setEnabled(one != nullptr &&
                     stateOn(signedIn_.session().clock().today(), *one) != State::ended);
}

void DelegationsPage::createNew() {
    auto* dialog = lendDialog(
        signedIn_, [this](const access::RightsChanged& changed) { takeWarnings(changed.warnings); },
        this);
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& taker) {
        refresh();
        emit said(tr("%1 may use what is lent from the first day on.").arg(personText(taker)));
    });
    dialog->open();
}

void DelegationsPage::takeWarnings(const std::vector<access::DutyConflict>& warnings) {
    refused_ = false;
    if (warnings.empty())
        banner_->hide();
    else
        banner_->showMessage(Banner::Kind::warning, dutyWarnings(warnings));
}

void DelegationsPage::end() {
    const Delegation* one = chosen();
    if (one == nullptr)
        return;
    const QString taker = personText(one->taker);
    if (const auto ended = signedIn_.delegations().end(one->id); !ended) {
        refuse(ended.error());
        return;
    }
    banner_->hide();
    refresh();
    emit said(tr("%1 has given back what was lent.").arg(taker));
}

} // namespace xinheng::ui
