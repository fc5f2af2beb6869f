#include "ui/access/rights_page.h"

#include "ui/access/access_functions.h"
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
#include "ui/widgets/manners.h"
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

// Ticks come in bursts, and so do arrow keys in the list; what they mean is worked out, and whose
// rights they lead to is read, when they pause.
constexpr std::chrono::milliseconds pause{150};

} // namespace

RightsPage::RightsPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), signedIn_(signedIn), names_(std::make_shared<RecordNames>(signedIn)),
      heading_(new QLabel(this)), unsaved_(new QLabel(this)), banner_(new Banner(this)),
      list_(new GranteeList(signedIn, this)), tabs_(new QTabWidget(this)),
      ahead_(new ChangesPanel(names_, this)), effective_(new EffectivePanel(signedIn, this)),
      read_(-1, signedIn.session().clock().today()), termsRow_(new QWidget(this)),
      termsLabel_(new QLabel(termsRow_)), terms_(new TermsEdit(read_.second, termsRow_)),
      more_(new QPushButton(this)), compareAction_(new QAction(this)),
      seeAction_(new QAction(this)), listAction_(new QAction(this)),
      discard_(new QPushButton(this)), apply_(new QPushButton(this)) {
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
             new AmountsTab(signedIn, tabs_), new DutiesTab(signedIn, tabs_),
             new MembersTab(signedIn, tabs_)}) {
        parts_.push_back(part);
        tabs_->addTab(part, QString());
        connect(part, &RightsTab::changed, this, &RightsPage::onChanged);
        connect(part, &RightsTab::failed, this, [this](const Error& error) {
            banner_->showMessage(Banner::Kind::error, shown(error));
        });
    }
    arrange();
    orderTabs();
    chooseTimer_.setSingleShot(true);
    connect(list_, &GranteeList::chosen, this, [this] {
        const bool inRow = chooseTimer_.isActive();
        chooseTimer_.start(pause);
        if (!inRow || isDirty())
            choose();
    });
    connect(&chooseTimer_, &QTimer::timeout, this, qOverload<>(&RightsPage::choose));
    connect(tabs_, &QTabWidget::currentChanged, this, &RightsPage::showTerms);
    // The days decide what will change, as the ticks do.
    connect(terms_, &TermsEdit::changed, this, [this] {
        if (isDirty())
            aheadTimer_.start(pause);
    });
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
    auto* bottom = new QHBoxLayout(termsRow_);
    bottom->setContentsMargins(0, 0, 0, 0);
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
    column->addWidget(termsRow_);
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

void RightsPage::orderTabs() {
    // Tab goes as one reads: whose rights, what is done with them, the rights, what they mean.
    setTabOrderAsLaidOut(*this);
}

void RightsPage::retranslate() {
    tabs_->tabBar()->setAccessibleName(tr("Kinds of rights"));
    showTerms();
    more_->setText(tr("&More"));
    compareAction_->setText(tr("Compare with another …"));
    seeAction_->setText(tr("See as this person …"));
    listAction_->setText(tr("Rights list: print, PDF, CSV …"));
    discard_->setText(tr("&Discard"));
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
    names_->reread();
    if (const auto loaded = list_->load(); !loaded) {
        banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
        return;
    }
    if (const auto grantee = list_->current())
        showRights(*grantee);
}

bool RightsPage::hasMoved() {
    access::Session& session = signedIn_.session();
    return !session.refresh() ||
           read_ != std::pair(session.gate().version(), session.clock().today());
}

void RightsPage::takeNewRights() {
    const bool moved = hasMoved();
    showOffice();
    if (!moved)
        return; // it was done here
    // What waits, and what a dialog is about to add, is not taken from under the hands.
    if (isDirty() || findChild<QDialog*>() != nullptr) {
        (void)list_->load();
        if (grantee_)
            list_->select(grantee_->words());
        banner_->showMessage(Banner::Kind::warning,
                             tr("Rights were changed elsewhere since you opened this. Applying "
                                "makes your own changes and no others; Ctrl+R shows what holds "
                                "now."));
        if (isDirty())
            aheadTimer_.start(pause);
        return;
    }
    const access::Terms typed = terms_->terms();
    readAll();
    terms_->setTerms(typed);
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
    readRightsOf(grantee);
    showOffice();
    onChanged();
}

void RightsPage::readRightsOf(const GranteeView& grantee) {
    access::Session& session = signedIn_.session();
    // Before the reading: what changes while it goes on is read again at the next look.
    if (session.refresh())
        read_ = {session.gate().version(), session.clock().today()};
    auto rights = readRights(signedIn_, grantee, names_);
    tabs_->setEnabled(rights.has_value());
    if (rights) {
        effective_->showRights(*rights);
    } else {
        effective_->showError(rights.error());
        banner_->showMessage(Banner::Kind::error, shown(rights.error()));
        // Nobody's: what stood here must not be taken for theirs.
        rights = GranteeRights{grantee, names_, {}, {}, {}, {}, {}};
    }
    for (RightsTab* part : parts_)
        if (const auto loaded = part->load(*rights); !loaded)
            banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
}

void RightsPage::showOffice() {
    for (RightsTab* part : parts_)
        part->showOffice();
    // It asks for the password.
    seeAction_->setVisible(maySeeAs(signedIn_));
    seeAction_->setEnabled(grantee_ && !grantee_->role);
}

void RightsPage::showTerms() {
    const int at = tabs_->currentIndex();
    const QString label =
        at < 0 || at >= int(parts_.size()) ? QString() : parts_[std::size_t(at)]->termsLabel();
    termsLabel_->setText(label);
    termsRow_->setVisible(!label.isEmpty());
}

void RightsPage::discard() {
    if (grantee_)
        showRights(*grantee_);
}

void RightsPage::onChanged() {
    const bool dirty = isDirty();
    unsaved_->setText(dirty ? tr("● Not applied yet") : QString());
    showTitles();
    apply_->setEnabled(dirty);
    discard_->setEnabled(dirty);
    if (dirty) {
        aheadTimer_.start(pause);
    } else {
        aheadTimer_.stop();
        ahead_->clear();
        showAhead(nullptr);
    }
    emit titleChanged();
}

void RightsPage::showAhead(const access::RightsPreview* preview) {
    for (RightsTab* part : parts_)
        part->showAhead(preview);
    showTitles();
}

void RightsPage::showTitles() {
    for (std::size_t i = 0; i < parts_.size(); ++i)
        tabs_->setTabText(int(i), parts_[i]->isDirty() ? tr("%1 •").arg(parts_[i]->title())
                                                       : parts_[i]->title());
}

void RightsPage::lookAhead() {
    if (!grantee_)
        return;
    const auto preview = signedIn_.rights().preview(changes(nullptr), grantee_->words());
    if (preview)
        ahead_->showPreview(*preview);
    else
        ahead_->showError(preview.error());
    showAhead(preview ? &*preview : nullptr);
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
    if (!grantee_ || !isDirty())
        return true;
    const auto given = std::find_if(parts_.begin(), parts_.end(),
                                    [](const RightsTab* part) { return part->needsTerms(); });
    if (given != parts_.end() && !terms_->areValid()) {
        if (termsRow_->isHidden())
            tabs_->setCurrentWidget(*given); // where the days stand
        terms_->check();
        return false;
    }
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
