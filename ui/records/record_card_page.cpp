#include "ui/records/record_card_page.h"

#include "ui/records/coding_rules_page.h"
#include "ui/records/fields_shown.h"
#include "ui/records/like_notice.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_deactivate_dialog.h"
#include "ui/records/record_extras.h"
#include "ui/records/record_history_view.h"
#include "ui/records/record_kind.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/grade_badge.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <algorithm>

namespace xinheng::ui {

using access::FieldState;

RecordCardPage::RecordCardPage(SignedIn& signedIn, const access::Object& object,
                               std::shared_ptr<RecordNames> names, std::optional<std::int64_t> id,
                               archive::Values initial, QWidget* parent)
    : Page(parent), signedIn_(signedIn), object_(ofThisSet(signedIn, object)),
      kind_(recordKind(object)), names_(std::move(names)), id_(id), initial_(std::move(initial)),
      title_(new ElidedLabel(this)), grade_(new GradeBadge(this)), state_(new QLabel(this)),
      asOf_(new QPushButton(this)), print_(new QPushButton(this)),
      deactivate_(new QPushButton(this)), banner_(new Banner(this)),
      like_(new LikeNotice(signedIn, object_, this)), tabs_(new QTabBar(this)),
      centre_(new QStackedWidget(this)), scroll_(new QScrollArea(centre_)),
      history_(new RecordHistoryView(object_, names_, centre_)),
      gone_(new EmptyState("view-hidden", centre_)), foot_(new QFrame(this)),
      reasonLabel_(new QLabel(foot_)), reason_(new QLineEdit(foot_)),
      save_(new QPushButton(foot_)) {
    layOut();
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        centre_->setCurrentIndex(tab);
        foot_->setVisible(writable_ && tab == 0);
        showParts();
    });
    connect(save_, &QPushButton::clicked, this, &RecordCardPage::save);
    connectHistory();
    connect(like_, &LikeNotice::openWanted, this, &RecordCardPage::likeWanted);
    connect(deactivate_, &QPushButton::clicked, this, [this] {
        if (mayReactivate(object_, card_))
            reactivate();
        else
            deactivate();
    });
    asOf_->setObjectName(QStringLiteral("cardAsOf"));
    asOf_->setIcon(icon("view-calendar-day"));
    asOf_->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(asOf_, &QPushButton::clicked, this, &RecordCardPage::showAsOf);
    print_->setObjectName(QStringLiteral("printCard"));
    print_->setIcon(icon("document-print"));
    connect(print_, &QPushButton::clicked, this, &RecordCardPage::print);
    connect(reason_, &QLineEdit::returnPressed, this, [this] { save_->setFocus(); });
    // Enter, undo and errors move the focus; the field it went to has to be seen, with the line for
    // its error.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && scroll_->widget() != nullptr && scroll_->widget()->isAncestorOf(now))
            scroll_->ensureWidgetVisible(now, 0, rowHeight + space::large);
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    load();
}

void RecordCardPage::layOut() {
    setRole(*title_, LabelRole::title);
    setRole(*state_, LabelRole::quiet);
    setRole(*reasonLabel_, LabelRole::quiet);
    makePrimary(*save_);
    tabs_->addTab(QString());
    tabs_->addTab(QString());
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setFrameShape(QFrame::NoFrame);
    centre_->addWidget(scroll_);
    centre_->addWidget(history_);
    makeParts();
    centre_->addWidget(gone_);
    reasonLabel_->setBuddy(reason_);

    auto* top = new QHBoxLayout;
    top->setSpacing(space::medium);
    top->addWidget(title_, 0);
    top->addWidget(grade_);
    top->addWidget(state_);
    top->addStretch(1);
    top->addWidget(asOf_);
    top->addWidget(print_);
    top->addWidget(deactivate_);
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::large, space::tight, space::tight, space::tight);
    inside->setSpacing(space::small);
    inside->addWidget(tabs_);
    inside->addWidget(centre_, 1);
    auto* bottom = new QHBoxLayout(foot_);
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(space::small);
    bottom->addWidget(reasonLabel_);
    bottom->addWidget(reason_, 1);
    bottom->addStretch();
    bottom->addWidget(save_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(like_);
    column->addWidget(card, 1);
    column->addWidget(foot_);
}

void RecordCardPage::retranslate() {
    tabs_->setAccessibleName(tr("Parts of the card"));
    tabs_->setTabText(0, tr("Data"));
    tabs_->setTabText(1, tr("Changes"));
    for (std::size_t i = 0; i < parts_.size(); ++i)
        tabs_->setTabText(int(i) + 2, cardParts()[i].words());
    reasonLabel_->setText(tr("Reason"));
    reason_->setAccessibleName(tr("Reason for the change"));
    reason_->setPlaceholderText(tr("Why this is changed (may be left empty)"));
    save_->setText(tr("Save (F6)"));
    showHeader();
}

QString RecordCardPage::title() const {
    if (!id_)
        return tr("New %1").arg(shown(kind_.one));
    const auto name = card_.value(object_, "short_name");
    const auto longName = card_.value(object_, "name");
    for (const auto& value : {name, longName, card_.value(object_, object_.codeField)})
        if (value && !value->empty())
            return fromUtf8(*value);
    return atStart(shown(kind_.one));
}

std::string RecordCardPage::code() const {
    return card_.value(object_, object_.codeField).value_or("");
}

archive::Values RecordCardPage::stored() const {
    archive::Values values;
    for (std::size_t i = 0; i < card_.fields.size(); ++i)
        values[object_.fields[card_.fields[i]].key] = card_.cells[i];
    return values;
}

Result<archive::RecordCard> RecordCardPage::read() {
    if (id_)
        return desk().show(*id_);
    auto card = desk().blank();
    for (std::size_t i = 0; card && i < card->fields.size(); ++i)
        if (const auto begun = initial_.find(object_.fields[card->fields[i]].key);
            begun != initial_.end())
            card->cells[i] = begun->second;
    return card;
}

bool RecordCardPage::load() {
    auto card = read();
    if (!card) {
        showGone(card.error());
        return false;
    }
    showCard(std::move(*card));
    return true;
}

void RecordCardPage::showCard(archive::RecordCard card) {
    // Changes are saved by code; whoever may not see it can't name what to change.
    if (id_ && !card.value(object_, object_.codeField))
        std::replace(card.states.begin(), card.states.end(), FieldState::writable,
                     FieldState::readable);
    const bool sameFields =
        form_ != nullptr && card.fields == card_.fields && card.states == card_.states;
    card_ = std::move(card);
    writable_ = std::find(card_.states.begin(), card_.states.end(), FieldState::writable) !=
                card_.states.end();
    if (!sameFields)
        makeForm();
    form_->setValues(stored());
    reason_->clear();
    tabs_->setVisible(id_ && (!object_.changeTable.empty() || tabs_->count() > 2));
    centre_->setCurrentIndex(tabs_->currentIndex());
    foot_->setVisible(writable_ && tabs_->currentIndex() == 0);
    reasonLabel_->setVisible(id_.has_value());
    reason_->setVisible(id_.has_value());
    readHistory();
    showParts();
    showHeader();
}

// What was on the page may be nothing for this person any more, so it goes.
void RecordCardPage::showGone(const Error& error) {
    card_ = {};
    writable_ = false;
    delete scroll_->takeWidget();
    form_ = nullptr;
    history_->setChanges({});
    for (CardPartView* part : parts_)
        part->clear();
    tabs_->hide();
    foot_->hide();
    like_->clear();
    gone_->setTexts(tr("Not to be seen"), shown(error));
    centre_->setCurrentWidget(gone_);
    showHeader();
}

void RecordCardPage::makeForm() {
    std::vector<FieldDescription> fields;
    for (std::size_t i = 0; i < card_.fields.size(); ++i)
        fields.push_back(described(object_, card_.fields[i], card_.states[i], *names_));
    auto* inside = new QWidget;
    inside->setProperty("transparent", true);
    form_ = new FieldForm(fields, inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, space::medium, space::medium);
    column->addWidget(form_);
    scroll_->setWidget(inside); // takes the old one away
    if (!id_)
        hintAtCode(signedIn_, object_, *form_);
    connect(form_, &FieldForm::dirtyChanged, this, &Page::titleChanged);
    connect(form_, &FieldForm::valueChanged, this, &RecordCardPage::lookForLike);
    connect(form_, &FieldForm::finished, this, [this] {
        if (reason_->isVisibleTo(this))
            reason_->setFocus(Qt::TabFocusReason);
        else
            save_->setFocus(Qt::TabFocusReason);
    });
    orderTabs();
}

void RecordCardPage::orderTabs() {
    // Tab goes as one reads: the parts of the card, their fields, the reason, the buttons. The
    // frames around them take no focus, so the order is made of what does.
    std::vector<QWidget*> order{asOf_, print_, deactivate_, tabs_};
    if (form_ != nullptr)
        for (const std::string& key : form_->keys())
            order.push_back(form_->input(key));
    order.insert(order.end(), {reason_, save_});
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void RecordCardPage::showHeader() {
    const QString name = fromUtf8(card_.value(object_, "name").value_or(""));
    const QString both = (fromUtf8(code()) + QLatin1Char(' ') + name).trimmed();
    title_->setWhole(id_ ? both : tr("New %1").arg(shown(kind_.one)));
    title_->setToolTip(toolTipText(title_->whole()));
    const std::string grade = card_.value(object_, "credit_grade").value_or("");
    const bool graded = id_ && grade.size() == 1 && grade[0] != '*';
    grade_->setVisible(graded);
    grade_->setGrade(graded ? std::optional(grade[0]) : std::nullopt);
    const auto day = Date::parse(card_.value(object_, "deactivated_on").value_or(""));
    const bool off = id_ && day.has_value();
    QString state;
    if (off)
        state = *day <= signedIn_.session().businessDate()
                    ? tr("Deactivated since %1").arg(dateText(*day))
                    : tr("Will be deactivated on %1").arg(dateText(*day));
    else if (id_ && !writable_ && form_ != nullptr)
        state = tr("Read only");
    state_->setText(state);
    const bool again = id_ && mayReactivate(object_, card_);
    asOf_->setAccessibleName(tr("As of a day"));
    asOf_->setToolTip(tr("The card as it was on a past day (Ctrl+T)"));
    asOf_->setVisible(id_ && form_ != nullptr && !object_.changeTable.empty() && !code().empty());
    print_->setText(tr("Print …"));
    print_->setShortcut(QKeySequence::Print); // a new text takes it away
    print_->setVisible(id_ && form_ != nullptr && mayPrint(signedIn_, object_));
    deactivate_->setText(again ? tr("Take back the deactivation") : tr("Deactivate …"));
    deactivate_->setVisible(again || (id_ && mayDeactivate(object_, card_)));
    emit titleChanged();
}

void RecordCardPage::print() {
    PrintWish wish;
    wish.card = id_;
    wish.cardAlone = true;
    auto* dialog = new PrintDialog(signedIn_, object_, names_, std::move(wish), this);
    connect(dialog, &PrintDialog::said, this, &Page::said);
    dialog->open();
}

void RecordCardPage::readHistory() {
    if (!id_ || object_.changeTable.empty())
        return;
    auto changes = desk().history(code());
    history_->setChanges(changes ? std::move(*changes) : std::vector<archive::Change>());
    history_->setMayUndo(writable_);
}

void RecordCardPage::makeParts() {
    for (const CardPart& part : cardParts()) {
        CardPartView* view = part.make(signedIn_, object_, names_, centre_);
        connect(view, &CardPartView::said, this, &Page::said);
        connect(view, &CardPartView::openWanted, this, &RecordCardPage::otherWanted);
        connect(view, &CardPartView::recordChanged, this, [this] {
            refresh();
            emit saved(*id_);
        });
        centre_->addWidget(view);
        tabs_->addTab(QString());
        parts_.push_back(view);
    }
}

// A part reads when it is looked at, not before.
void RecordCardPage::showParts() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const int tab = int(i) + 2;
        const bool has = id_ && cardParts()[i].has(signedIn_, object_);
        tabs_->setTabVisible(tab, has);
        if (has && form_ != nullptr && tabs_->currentIndex() == tab)
            parts_[i]->showRecord(*id_, code());
    }
}

void RecordCardPage::showHistory() {
    if (form_ != nullptr)
        tabs_->setCurrentIndex(1);
}

void RecordCardPage::focusFirst() {
    if (form_ != nullptr && writable_)
        form_->focusFirst();
    else if (tabs_->isVisibleTo(this))
        tabs_->setFocus();
    else
        setFocus();
}

void RecordCardPage::createNew() {
    emit newWanted();
}

bool RecordCardPage::isDirty() const {
    return form_ != nullptr && form_->isDirty();
}

void RecordCardPage::refresh() {
    names_->reread();
    readAgain(Newer::ask);
}

void RecordCardPage::takeNewRights() {
    for (QDialog* open : findChildren<QDialog*>())
        open->reject(); // they show what was readable when they opened
    banner_->hide();
    like_->clear();
    names_->reread();
    readAgain(Newer::askWhenSaving);
    lookForLike();
}

void RecordCardPage::readAgain(Newer newer) {
    const archive::Values draft = form_ == nullptr ? archive::Values() : form_->changes();
    auto card = read();
    if (!card) {
        showGone(card.error());
        return;
    }
    const archive::Values before = stored();
    const bool theirsToo =
        id_ && card->seenVersion != card_.seenVersion &&
        std::any_of(draft.begin(), draft.end(), [&](const auto& mine) {
            const auto opened = before.find(mine.first);
            return opened != before.end() &&
                   card->value(object_, mine.first).value_or("") != opened->second;
        });
    // Saving compares with the version read here: taking it over without a word would put my words
    // over theirs unseen.
    if (theirsToo && newer == Newer::ask) {
        askWhichHold(*card, draft,
                     [this, fresh = *card](const archive::Values& kept) { showWith(fresh, kept); });
        return;
    }
    if (theirsToo)
        card->seenVersion = card_.seenVersion;
    showWith(std::move(*card), draft);
}

void RecordCardPage::showWith(archive::RecordCard card, const archive::Values& draft) {
    const QString reason = reason_->text();
    showCard(std::move(card));
    form_->applyDraft(draft);
    reason_->setText(reason);
}

void RecordCardPage::deactivate() {
    auto* dialog = new RecordDeactivateDialog(signedIn_, object_, card_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        refresh();
        emit said(dialog->outcome());
        emit saved(*id_);
    });
    dialog->open();
}

void RecordCardPage::reactivate() {
    const auto done = reactivateRecord(signedIn_, object_, card_);
    if (!done) {
        takeProblems(done.error());
        return;
    }
    refresh();
    emit said(tr("%1 is in use again.").arg(fromUtf8(done->code)));
    emit saved(*id_);
}

QString RecordCardPage::bannerText() const {
    return banner_->isHidden() ? QString() : banner_->text();
}

} // namespace xinheng::ui
