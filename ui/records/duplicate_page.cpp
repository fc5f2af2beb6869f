#include "ui/records/duplicate_page.h"

#include "ui/records/duplicate_pairs.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/merge_list.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/notices.h"

#include <QCheckBox>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>

namespace xinheng::ui {

namespace {

enum Part { PairsPart, MergesPart };

} // namespace

DuplicatePage::DuplicatePage(SignedIn& signedIn, const access::Object& object,
                             std::shared_ptr<RecordNames> names, QWidget* parent)
    : Page(parent), signedIn_(signedIn), object_(ofThisSet(signedIn, object)),
      heading_(new QLabel(this)), words_(new QLabel(this)), tabs_(new QTabBar(this)),
      wishes_(new QWidget(this)), scoreLabel_(new QLabel(wishes_)), score_(new QSpinBox(wishes_)),
      different_(new QCheckBox(wishes_)), count_(new QLabel(wishes_)),
      look_(new QPushButton(wishes_)), banner_(new Banner(this)), narrowed_(new Banner(this)),
      centre_(new QStackedWidget(this)), empty_(new EmptyState("edit-duplicate")),
      pairs_(new DuplicatePairs(signedIn, object_, names)),
      merges_(new MergeList(signedIn, object_, names)) {
    tabs_->setObjectName(QStringLiteral("duplicateParts"));
    score_->setObjectName(QStringLiteral("leastScore"));
    different_->setObjectName(QStringLiteral("alsoDifferent"));
    look_->setObjectName(QStringLiteral("lookForDuplicates"));
    count_->setObjectName(QStringLiteral("duplicateCount"));
    banner_->setObjectName(QStringLiteral("duplicateBanner"));
    narrowed_->setObjectName(QStringLiteral("duplicatesOf"));
    arrange();
    connect(tabs_, &QTabBar::currentChanged, this, &DuplicatePage::showPart);
    connect(look_, &QPushButton::clicked, this, &DuplicatePage::look);
    connect(empty_, &EmptyState::actionClicked, this, &DuplicatePage::look);
    connect(narrowed_, &Banner::actionClicked, this, [this] {
        only_.clear();
        forgetPairs();
        look_->setFocus();
    });
    connect(pairs_, &DuplicatePairs::openWanted, this, &DuplicatePage::openWanted);
    connect(pairs_, &DuplicatePairs::said, this, &Page::said);
    connect(pairs_, &DuplicatePairs::refused, this, &DuplicatePage::showError);
    connect(pairs_, &DuplicatePairs::merged, this, [this] {
        banner_->hide();
        all_ = pairs_->pairs().size();
        showCount();
        emit recordsChanged();
    });
    connect(merges_, &MergeList::openWanted, this, &DuplicatePage::codeWanted);
    connect(merges_, &MergeList::said, this, &Page::said);
    connect(merges_, &MergeList::refused, this, &DuplicatePage::showError);
    connect(merges_, &MergeList::told, this,
            [this](const QString& words) { banner_->showMessage(Banner::Kind::info, words); });
    connect(merges_, &MergeList::takenBack, this, [this] { emit recordsChanged(); });
    whenLanguageChanges(this, [this] { retranslate(); });
    showRights();
    showPart();
}

void DuplicatePage::arrange() {
    setRole(*heading_, LabelRole::title);
    setRole(*words_, LabelRole::quiet);
    setRole(*count_, LabelRole::quiet);
    words_->setWordWrap(true);
    makePrimary(*look_);
    narrowed_->makeLasting();
    score_->setRange(1, 100);
    score_->setValue(archive::usualScore);
    scoreLabel_->setBuddy(score_);
    tabs_->addTab(QString());
    tabs_->addTab(QString());
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    auto* line = new QHBoxLayout(wishes_);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::small);
    line->addWidget(scoreLabel_);
    line->addWidget(score_);
    line->addSpacing(space::medium);
    line->addWidget(different_);
    line->addSpacing(space::medium);
    line->addWidget(count_, 1);
    line->addWidget(look_);
    centre_->addWidget(empty_);
    centre_->addWidget(pairs_);
    centre_->addWidget(merges_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    for (QWidget* part :
         std::initializer_list<QWidget*>{heading_, words_, tabs_, wishes_, banner_, narrowed_})
        column->addWidget(part);
    column->addWidget(centre_, 1);
}

QString DuplicatePage::title() const {
    return tr("Duplicate check");
}

void DuplicatePage::retranslate() {
    heading_->setText(title());
    words_->setText(tr("Tax number, bank account, name, telephone and address are compared, as far "
                       "as you may read them, of %1 that you see.")
                        .arg(shown(recordKind(object_).many)));
    tabs_->setAccessibleName(tr("Parts of the page"));
    tabs_->setTabText(PairsPart, tr("Likely the same"));
    tabs_->setTabText(MergesPart, tr("Merges"));
    scoreLabel_->setText(tr("Score at least"));
    score_->setAccessibleName(tr("Score at least"));
    different_->setText(tr("With pairs said to be different"));
    look_->setText(tr("Look (F5)"));
    showNarrowing();
    showCount();
}

void DuplicatePage::showRights() {
    tabs_->setTabVisible(PairsPart, looksForDuplicates(signedIn_, object_));
    tabs_->setTabVisible(MergesPart, mergesRecords(signedIn_, object_));
    if (!tabs_->isTabVisible(tabs_->currentIndex()))
        tabs_->setCurrentIndex(1 - tabs_->currentIndex());
}

void DuplicatePage::showPart() {
    banner_->hide();
    const bool pairs = tabs_->currentIndex() == PairsPart;
    wishes_->setVisible(pairs);
    narrowed_->setVisible(pairs && !only_.empty());
    if (!pairs) {
        centre_->setCurrentWidget(merges_);
        merges_->read();
        return;
    }
    showCount();
}

void DuplicatePage::showMerges() {
    tabs_->setCurrentIndex(MergesPart);
}

void DuplicatePage::focusFirst() {
    if (tabs_->currentIndex() == MergesPart)
        merges_->setFocus();
    else if (centre_->currentWidget() == pairs_)
        pairs_->setFocus();
    else
        look_->setFocus();
}

void DuplicatePage::refresh() {
    if (tabs_->currentIndex() == MergesPart)
        merges_->read();
    else if (looked_)
        look();
}

// Nothing stays that may not be seen any more; what hangs over the page showed the same.
void DuplicatePage::takeNewRights() {
    for (QDialog* open : findChildren<QDialog*>())
        open->reject();
    only_.clear();
    forgetPairs();
    merges_->clear();
    showRights();
    showPart();
}

archive::DuplicateDesk::Wish DuplicatePage::wish() const {
    archive::DuplicateDesk::Wish wish;
    wish.atLeast = score_->value();
    wish.alsoDifferent = different_->isChecked();
    return wish;
}

void DuplicatePage::lookFor(const std::string& code) {
    only_ = code;
    tabs_->setCurrentIndex(PairsPart);
    look();
}

void DuplicatePage::look() {
    if (running_ || tabs_->currentIndex() != PairsPart)
        return;
    showNarrowing();
    if (only_.empty())
        lookEverywhere();
    else
        take(signedIn_.duplicates(object_.key).ofRecord(only_, wish()));
}

void DuplicatePage::lookEverywhere() {
    // A connection of its own, opened here because the session belongs to this thread.
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        showError(other.error());
        return;
    }
    running_ = true;
    look_->setEnabled(false);
    struct Work {
        OwnConnection connection;
        std::optional<Result<archive::DuplicateDesk::Pairs>> outcome;
    };
    auto work = std::make_shared<Work>(Work{std::move(*other), {}});
    runWithProgress(
        this, tr("Looking for duplicates"),
        [work, wish = wish(), object = object_.key](const Progress& progress) {
            work->outcome = work->connection.signedIn->duplicates(object).list(wish, progress);
            work->connection = {};
        },
        [this, work](bool cancelled) {
            running_ = false;
            look_->setEnabled(true);
            if (cancelled && !*work->outcome)
                emit said(tr("Stopped."));
            else
                take(std::move(*work->outcome));
        });
}

void DuplicatePage::take(Result<archive::DuplicateDesk::Pairs> found) {
    if (!found) {
        forgetPairs();
        showError(found.error());
        return;
    }
    banner_->hide();
    looked_ = true;
    all_ = found->all;
    pairs_->showPairs(std::move(found->pairs));
    showCount();
    if (isVisible())
        focusFirst();
}

void DuplicatePage::forgetPairs() {
    looked_ = false;
    all_ = 0;
    pairs_->showPairs({});
    showNarrowing();
    showCount();
}

void DuplicatePage::showNarrowing() {
    if (only_.empty())
        narrowed_->hide();
    else
        narrowed_->showMessage(Banner::Kind::info,
                               tr("Only pairs of %1 are looked for.").arg(fromUtf8(only_)),
                               tr("All"));
}

void DuplicatePage::showCount() {
    const std::size_t shownRows = pairs_->pairs().size();
    count_->setText(!looked_ || shownRows == 0 ? QString()
                    : all_ > shownRows         ? tr("%1 pairs; the likeliest %2 are shown")
                                             .arg(numberText(std::int64_t(all_)),
                                                  numberText(std::int64_t(shownRows)))
                                       : tr("%1 pairs").arg(numberText(std::int64_t(all_))));
    if (looked_)
        empty_->setTexts(tr("None found"), tr("A lower score finds more."));
    else
        empty_->setTexts(tr("Nothing looked for yet"),
                         tr("Up to a minute in a large archive; it can be stopped."));
    if (tabs_->currentIndex() == PairsPart)
        centre_->setCurrentWidget(shownRows == 0 ? static_cast<QWidget*>(empty_) : pairs_);
}

void DuplicatePage::showError(const Error& error) {
    banner_->showMessage(Banner::Kind::error, shown(error));
}

} // namespace xinheng::ui
