#include "ui/access/rights_page.h"

#include "ui/access/amounts_tab.h"
#include "ui/access/changes_panel.h"
#include "ui/access/compare_dialog.h"
#include "ui/access/data_tab.h"
#include "ui/access/duties_tab.h"
#include "ui/access/duty_words.h"
#include "ui/access/effective_panel.h"
#include "ui/access/entry_dialog.h"
#include "ui/access/functions_tab.h"
#include "ui/access/grantee_list.h"
#include "ui/access/members_tab.h"
#include "ui/access/rights_list_dialog.h"
#include "ui/access/terms_edit.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <algorithm>
#include <chrono>

namespace xinheng::ui {

namespace {

// Ticks come in bursts; what they mean is worked out when they pause.
constexpr std::chrono::milliseconds pause{150};

} // namespace

RightsPage::RightsPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), heading_(new QLabel(this)), unsaved_(new QLabel(this)),
      banner_(new Banner(this)), list_(new GranteeList(signedIn, this)),
      tabs_(new QTabWidget(this)), ahead_(new ChangesPanel(signedIn, this)),
      effective_(new EffectivePanel(signedIn, this)), termsLabel_(new QLabel(this)),
      terms_(new TermsEdit(signedIn.session().clock().today(), this)),
      duties_(new DutiesTab(signedIn, tabs_)), more_(new QPushButton(this)),
      compareAction_(new QAction(this)), seeAction_(new QAction(this)),
      listAction_(new QAction(this)), discard_(new QPushButton(this)),
      apply_(new QPushButton(this)) {
    setRole(*heading_, LabelRole::title);
    heading_->setTextFormat(Qt::PlainText);
    setRole(*unsaved_, LabelRole::quiet);
    setRole(*termsLabel_, LabelRole::quiet);
    makePrimary(*apply_);
    banner_->setObjectName(QStringLiteral("rightsBanner"));
    tabs_->setObjectName(QStringLiteral("rightsTabs"));
    apply_->setObjectName(QStringLiteral("applyRights"));
    discard_->setObjectName(QStringLiteral("discardRights"));
    unsaved_->setObjectName(QStringLiteral("unsavedRights"));
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setExpanding(false);
    tabs_->tabBar()->setDrawBase(false);
    more_->setObjectName(QStringLiteral("moreRights"));
    compareAction_->setObjectName(QStringLiteral("compareRights"));
    seeAction_->setObjectName(QStringLiteral("seeAs"));
    listAction_->setObjectName(QStringLiteral("rightsList"));
    auto* menu = new QMenu(more_);
    menu->addActions({compareAction_, seeAction_, listAction_});
    more_->setMenu(menu);
    for (RightsTab* part : std::initializer_list<RightsTab*>{
             new FunctionsTab(signedIn, tabs_), new DataTab(signedIn, tabs_),
             new AmountsTab(signedIn, tabs_), duties_, new MembersTab(signedIn, tabs_)}) {
        parts_.push_back(part);
        tabs_->addTab(part, QString());
        connect(part, &RightsTab::changed, this, &RightsPage::onChanged);
    }
    arrange();
    connect(list_, &GranteeList::chosen, this, qOverload<>(&RightsPage::choose));
    connect(list_, &GranteeList::roleWanted, this, &RightsPage::addRole);
    connect(apply_, &QPushButton::clicked, this, &RightsPage::save);
    connect(discard_, &QPushButton::clicked, this, &RightsPage::discard);
    connect(compareAction_, &QAction::triggered, this, &RightsPage::compare);
    connect(listAction_, &QAction::triggered, this, &RightsPage::printList);
    connect(seeAction_, &QAction::triggered, this, [this] {
        if (grantee_ && !grantee_->role)
            emit seeAsWanted(fromUtf8(grantee_->code));
    });
    aheadTimer_.setSingleShot(true);
    connect(&aheadTimer_, &QTimer::timeout, this, &RightsPage::lookAhead);
    whenLanguageChanges(this, [this] { retranslate(); });
    refresh();
}

void RightsPage::arrange() {
    auto* middle = new QWidget(this);
    auto* top = new QHBoxLayout;
    top->addWidget(heading_);
    top->addWidget(unsaved_, 1);
    top->setSpacing(space::small);
    top->addWidget(more_);
    top->addWidget(discard_);
    top->addWidget(apply_);
    for (QPushButton* button : {more_, discard_, apply_})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::small);
    bottom->addWidget(termsLabel_, 0, Qt::AlignTop);
    bottom->addWidget(terms_, 1);
    termsLabel_->setFixedHeight(rowHeight);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(space::medium, 0, space::medium, 0);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(tabs_, 1);
    column->addLayout(bottom);
    auto* split = new QSplitter(this);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    list_->setMinimumWidth(168);
    effective_->setMinimumWidth(264);
    auto* left = new QWidget(split);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, space::medium, 0);
    leftColumn->addWidget(list_);
    split->addWidget(left);
    split->addWidget(middle);
    auto* right = new QWidget(split);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(space::medium, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(ahead_);
    rightColumn->addWidget(effective_, 1);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({200, 620, 280});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(space::large, space::large, space::large, space::medium);
    whole->addWidget(split);
}

void RightsPage::retranslate() {
    for (std::size_t i = 0; i < parts_.size(); ++i)
        tabs_->setTabText(int(i), parts_[i]->title());
    tabs_->tabBar()->setAccessibleName(tr("Kinds of rights"));
    termsLabel_->setText(tr("New ticks hold"));
    more_->setText(tr("More"));
    compareAction_->setText(tr("Compare with another …"));
    seeAction_->setText(tr("See as this person …"));
    listAction_->setText(tr("Rights list: print, PDF, CSV …"));
    discard_->setText(tr("Discard"));
    apply_->setText(tr("Apply (F6)"));
    onChanged();
}

QString RightsPage::title() const {
    return tr("Rights");
}

void RightsPage::focusFirst() {
    list_->focusFirst();
}

bool RightsPage::isDirty() const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [](const RightsTab* part) { return part->isDirty(); });
}

void RightsPage::refresh() {
    askToClose([this](bool may) {
        if (may)
            readAll();
    });
}

void RightsPage::readAll() {
    if (const auto loaded = list_->load(); !loaded) {
        banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
        return;
    }
    if (const auto grantee = list_->current())
        showRights(*grantee);
}

void RightsPage::choose() {
    const auto grantee = list_->current();
    if (!grantee || (grantee_ && grantee_->words() == grantee->words()))
        return;
    // Until it is decided, what is shown on the right stays what is chosen on the left.
    if (isDirty())
        list_->select(grantee_->words());
    askToClose([this, grantee](bool may) {
        if (!may)
            return;
        list_->select(grantee->words());
        showRights(*grantee);
    });
}

void RightsPage::choose(const std::string& words) {
    askToClose([this, words](bool may) {
        if (may && list_->select(words))
            showRights(*list_->current());
    });
}

void RightsPage::showRights(const GranteeView& grantee) {
    grantee_ = grantee;
    banner_->hide();
    heading_->setText(fromUtf8(grantee.name));
    heading_->setToolTip(fromUtf8(grantee.words()));
    terms_->setTerms({});
    for (RightsTab* part : parts_)
        if (const auto loaded = part->load(grantee); !loaded)
            banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
    effective_->showGrantee(grantee.words());
    // The desk lets nobody else, and asks for the password.
    seeAction_->setVisible(signedIn_.person().kind == access::PersonKind::manager);
    seeAction_->setEnabled(!grantee.role);
    onChanged();
}

void RightsPage::discard() {
    if (grantee_)
        showRights(*grantee_);
}

void RightsPage::onChanged() {
    const bool dirty = isDirty();
    unsaved_->setText(dirty ? tr("● Not applied yet") : QString());
    for (std::size_t i = 0; i < parts_.size(); ++i)
        tabs_->setTabText(int(i), parts_[i]->isDirty() ? tr("%1 •").arg(parts_[i]->title())
                                                       : parts_[i]->title());
    apply_->setEnabled(dirty);
    discard_->setEnabled(dirty);
    if (dirty) {
        aheadTimer_.start(pause);
    } else {
        aheadTimer_.stop();
        ahead_->clear();
        duties_->setAhead({});
        showDutyCount();
    }
    emit titleChanged();
}

void RightsPage::showDutyCount() {
    tabs_->setTabText(tabs_->indexOf(duties_), duties_->title());
}

void RightsPage::lookAhead() {
    const auto preview = signedIn_.rights().preview(changes(nullptr));
    if (!preview) {
        ahead_->showError(preview.error());
        return;
    }
    ahead_->showPreview(*preview);
    duties_->setAhead(preview->conflicts);
    showDutyCount();
}

void RightsPage::compare() {
    if (!grantee_)
        return;
    auto* dialog = new CompareDialog(signedIn_, grantee_->words(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RightsPage::printList() {
    if (!grantee_)
        return;
    auto* dialog = new RightsListDialog(signedIn_, *grantee_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Every part's changes as one; `refused` is told where it stopped.
access::RightsDesk::Changes RightsPage::changes(RightsTab** refused) const {
    return [this, refused, terms = terms_->terms()](access::RightsDesk& desk) -> Result<> {
        for (RightsTab* part : parts_)
            if (auto written = part->write(desk, terms); !written) {
                if (refused != nullptr)
                    *refused = part;
                return written;
            }
        return {};
    };
}

void RightsPage::showWarnings(const std::vector<access::DutyConflict>& warnings) {
    if (!warnings.empty())
        banner_->showMessage(Banner::Kind::warning, dutyWarnings(warnings));
}

bool RightsPage::save() {
    if (!grantee_ || !terms_->check())
        return false;
    RightsTab* refused = nullptr;
    const auto applied = signedIn_.rights().together(changes(&refused));
    if (!applied) {
        if (refused != nullptr)
            tabs_->setCurrentWidget(refused);
        banner_->showMessage(Banner::Kind::error, shown(applied.error()));
        onChanged();
        return false;
    }
    const GranteeView grantee = *grantee_;
    showRights(grantee); // what one part wrote shows in the others
    showWarnings(applied->warnings);
    emit said(tr("The rights of %1 are applied.").arg(fromUtf8(grantee.name)));
    return true;
}

void RightsPage::addRole() {
    auto* dialog = newRoleDialog(signedIn_, this);
    connect(dialog, &EntryDialog::entered, this, [this](const std::string& code) {
        (void)list_->load();
        choose("role:" + code);
    });
    dialog->open();
}

} // namespace xinheng::ui
