#include "ui/access/amounts_page.h"

#include "ui/access/amount_dialogs.h"
#include "ui/access/ladder_table.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinheng::ui {

using WithoutLevel = access::AmountDesk::WithoutLevel;

AmountsPage::AmountsPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), unsaved_(new QLabel(this)),
      authorise_(new QPushButton(this)), discard_(new QPushButton(this)),
      apply_(new QPushButton(this)), banner_(new Banner(this)), hint_(new QLabel(this)),
      clear_(new QPushButton(this)), add_(new QPushButton(this)),
      table_(new LadderTable(signedIn, this)), withoutLabel_(new QLabel(this)),
      without_(new QComboBox(this)) {
    const std::pair<QWidget*, const char*> names[] = {
        {banner_, "amountsBanner"},   {authorise_, "authoriseAmount"}, {apply_, "applyAmounts"},
        {discard_, "discardAmounts"}, {clear_, "clearLadder"},         {add_, "addLadder"},
        {without_, "withoutLevel"},   {unsaved_, "unsavedAmounts"}};
    for (const auto& [widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    arrange();
    connect(table_, &LadderTable::changed, this, &AmountsPage::onChanged);
    connect(without_, &QComboBox::currentIndexChanged, this, &AmountsPage::onChanged);
    connect(authorise_, &QPushButton::clicked, this, &AmountsPage::authorise);
    connect(apply_, &QPushButton::clicked, this, &AmountsPage::save);
    connect(discard_, &QPushButton::clicked, this, &AmountsPage::readAll);
    connect(clear_, &QPushButton::clicked, table_, &LadderTable::clearLine);
    connect(add_, &QPushButton::clicked, this, &AmountsPage::createNew);
    whenLanguageChanges(this, [this] { retranslate(); });
    readAll();
}

void AmountsPage::arrange() {
    setRole(*heading_, LabelRole::title);
    for (QLabel* label : {unsaved_, hint_, withoutLabel_})
        setRole(*label, LabelRole::quiet);
    makePrimary(*apply_);
    prepareCombo(*without_);
    without_->addItem(QString(), false);
    without_->addItem(QString(), true);
    without_->setMinimumWidth(260);
    withoutLabel_->setBuddy(without_);
    const auto line = [](std::initializer_list<QWidget*> widgets, QWidget* wide) {
        auto* layout = new QHBoxLayout;
        layout->setSpacing(space::small);
        for (QWidget* one : widgets)
            layout->addWidget(one, one == wide ? 1 : 0);
        return layout;
    };
    auto* bottom = line({withoutLabel_, without_}, nullptr);
    bottom->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addLayout(line({heading_, unsaved_, authorise_, discard_, apply_}, unsaved_));
    column->addWidget(banner_);
    column->addLayout(line({hint_, clear_, add_}, hint_));
    column->addWidget(table_, 1);
    column->addLayout(bottom);
}

void AmountsPage::retranslate() {
    heading_->setText(title());
    hint_->setText(tr("Yuan, the amount itself included; an empty cell is no step."));
    authorise_->setText(tr("Authorise an amount…"));
    discard_->setText(tr("Discard"));
    apply_->setText(tr("Apply (F6)"));
    clear_->setText(tr("Clear the line"));
    add_->setText(tr("Add an account… (F5)"));
    withoutLabel_->setText(tr("Who has no level is"));
    without_->setAccessibleName(tr("Who has no level"));
    without_->setItemText(0, tr("refused"));
    without_->setItemText(1, tr("unlimited"));
    showOffice();
    table_->retranslate();
    onChanged();
}

QString AmountsPage::title() const {
    return tr("Amount levels");
}

void AmountsPage::focusFirst() {
    table_->setFocus();
}

WithoutLevel AmountsPage::chosenRule() const {
    return without_->currentIndex() == 1 ? WithoutLevel::unlimited : WithoutLevel::refused;
}

bool AmountsPage::isDirty() const {
    return table_->isDirty() || chosenRule() != rule_;
}

void AmountsPage::onChanged() {
    const bool dirty = isDirty();
    unsaved_->setText(dirty ? tr("● Not applied yet") : QString());
    apply_->setEnabled(dirty);
    discard_->setEnabled(dirty);
    emit titleChanged();
}

void AmountsPage::refresh() {
    askToClose([this](bool may) {
        if (may)
            readAll();
    });
}

// The desk refuses everybody but a manager.
void AmountsPage::showOffice() {
    without_->setEnabled(signedIn_.person().kind == access::PersonKind::manager);
    without_->setToolTip(without_->isEnabled()
                             ? tr("Holds for all amounts that have a ladder.")
                             : tr("Only an account-set manager decides what no level means."));
}

void AmountsPage::takeNewRights() {
    access::Session& session = signedIn_.session();
    const bool moved = session.refresh() && session.gate().version() != read_;
    showOffice();
    if (!moved)
        return; // it was done here
    if (isDirty() || table_->isTyping() || findChild<QDialog*>() != nullptr)
        banner_->showMessage(Banner::Kind::warning,
                             tr("Rights were changed elsewhere since you opened this. Applying "
                                "stores the steps you changed and no others; Ctrl+R shows what "
                                "holds now."));
    else
        readAll();
}

void AmountsPage::readAll() {
    if (signedIn_.session().refresh())
        read_ = signedIn_.session().gate().version();
    const auto loaded = table_->load();
    const auto rule = signedIn_.amounts().withoutLevel();
    if (!loaded || !rule) {
        banner_->showMessage(Banner::Kind::error, shown(loaded ? rule.error() : loaded.error()));
        return;
    }
    banner_->hide();
    rule_ = *rule;
    without_->setCurrentIndex(rule_ == WithoutLevel::unlimited ? 1 : 0);
    onChanged();
}

bool AmountsPage::save() {
    if (!isDirty())
        return true;
    if (const QStringList problems = table_->check(); !problems.isEmpty()) {
        banner_->showMessage(Banner::Kind::error, tr("Nothing was applied.") + QLatin1Char('\n') +
                                                      problems.join(QLatin1Char('\n')));
        return false;
    }
    if (const auto written = table_->write(); !written) {
        banner_->showMessage(Banner::Kind::error, shown(written.error()));
        return false;
    }
    if (chosenRule() != rule_)
        if (const auto set = signedIn_.amounts().setWithoutLevel(chosenRule()); !set) {
            banner_->showMessage(Banner::Kind::error, shown(set.error()));
            return false;
        }
    readAll();
    emit said(tr("The amount levels are applied."));
    return true;
}

void AmountsPage::createNew() {
    auto* dialog = ladderDialog(
        signedIn_,
        [this](const access::AmountObject& object, const std::string& key) {
            table_->addLine(object, key);
        },
        this);
    dialog->open();
}

void AmountsPage::authorise() {
    auto* dialog = authoriseDialog(
        signedIn_,
        [this](const access::AmountDesk::Override& passed) {
            banner_->showMessage(Banner::Kind::success, overrideText(signedIn_, passed));
        },
        this);
    dialog->open();
}

} // namespace xinheng::ui
