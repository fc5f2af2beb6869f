#include "ui/records/import_page.h"

#include "ui/records/import_columns_step.h"
#include "ui/records/import_file_step.h"
#include "ui/records/import_options_step.h"
#include "ui/records/import_preview_step.h"
#include "ui/records/import_result_step.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace xinheng::ui {

namespace {

enum Step { FileStep, PreviewStep, ColumnsStep, OptionsStep, ResultStep };

} // namespace

ImportPage::ImportPage(SignedIn& signedIn, const access::Object& object, QWidget* parent)
    : Page(parent), signedIn_(signedIn), state_(ofThisSet(signedIn, object)),
      heading_(new QLabel(this)), banner_(new Banner(this)), stack_(new QStackedWidget(this)),
      back_(new QPushButton(this)), next_(new QPushButton(this)) {
    setRole(*heading_, LabelRole::title);
    makePrimary(*next_);
    next_->setObjectName(QStringLiteral("importNext"));
    back_->setObjectName(QStringLiteral("importBack"));
    banner_->setObjectName(QStringLiteral("importBanner"));
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(heading_);
    top->addStretch();
    file_ = new ImportFileStep(signedIn, state_, stack_);
    result_ = new ImportResultStep(signedIn, state_, stack_);
    for (ImportStep* step : std::initializer_list<ImportStep*>{
             file_, new ImportPreviewStep(signedIn, state_, stack_),
             new ImportColumnsStep(signedIn, state_, stack_),
             new ImportOptionsStep(signedIn, state_, stack_), result_}) {
        addStep(step);
        if (steps_.size() > 1)
            top->addSpacing(space::small);
        top->addWidget(numbers_.back());
        top->addWidget(names_.back());
    }
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(space::small);
    bottom->addStretch();
    bottom->addWidget(back_);
    bottom->addWidget(next_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::medium);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(stack_, 1);
    column->addLayout(bottom);
    connect(back_, &QPushButton::clicked, this, &ImportPage::back);
    connect(next_, &QPushButton::clicked, this, &ImportPage::next);
    // Not a key event of the page: lists and scroll areas would take the arrow before it.
    auto* backKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this);
    backKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(backKey, &QShortcut::activated, this, [this] {
        if (back_->isVisible())
            back_->click();
    });
    whenLanguageChanges(this, [this] { retranslate(); });
    go(FileStep);
}

void ImportPage::addStep(ImportStep* step) {
    steps_.push_back(step);
    stack_->addWidget(step);
    auto* number = new QLabel(QString::number(steps_.size()), this);
    auto* name = new QLabel(this);
    number->setAlignment(Qt::AlignCenter);
    numbers_.push_back(number);
    names_.push_back(name);
    connect(step, &ImportStep::completeChanged, this, &ImportPage::showButtons);
    connect(step, &ImportStep::advanced, this, &ImportPage::next);
    connect(step, &ImportStep::failed, this, [this](const QString& message) {
        if (message.isEmpty())
            banner_->hide();
        else
            banner_->showMessage(Banner::Kind::error, message);
    });
}

void ImportPage::retranslate() {
    heading_->setText(title());
    back_->setText(tr("Back"));
    for (std::size_t i = 0; i < steps_.size(); ++i)
        names_[i]->setText(steps_[i]->title());
    showButtons();
}

QString ImportPage::title() const {
    return tr("Import %1").arg(shown(recordKind(object()).many));
}

int ImportPage::step() const {
    return stack_->currentIndex();
}

void ImportPage::focusFirst() {
    steps_[std::size_t(step())]->focusFirst();
}

void ImportPage::createNew() {
    if (running_)
        return; // what it reads and reports stays until it ends
    file_->setFile({});
    state_ = ImportState(object());
    go(FileStep);
}

void ImportPage::openFile(const QString& file) {
    createNew();
    file_->setFile(file);
    next();
}

bool ImportPage::save() {
    next();
    return true;
}

void ImportPage::go(int step) {
    banner_->hide();
    stack_->setCurrentIndex(step);
    steps_[std::size_t(step)]->enter();
    showSteps();
    showButtons();
    focusFirst();
}

void ImportPage::showSteps() {
    for (int i = 0; i < int(steps_.size()); ++i) {
        const auto place = std::size_t(i);
        setRole(*numbers_[place], i == step() ? LabelRole::heading : LabelRole::quiet);
        setRole(*names_[place], i == step() ? LabelRole::heading : LabelRole::quiet);
        names_[place]->setAccessibleDescription(i == step() ? tr("the present step") : QString());
    }
}

void ImportPage::showButtons() {
    static constexpr auto labels = [](int step) {
        return step == OptionsStep ? tr("Import (F6)") : tr("Next (F6)");
    };
    QString text = labels(step());
    if (step() == OptionsStep && state_.dryRun)
        text = tr("Check (F6)");
    if (step() == ResultStep)
        text = result_->canRunForReal() ? tr("Import now (F6)") : tr("Import another file (F5)");
    next_->setText(text);
    const bool fixable = step() == ResultStep && !result_->succeeded();
    setStyleProperty(*next_, "primary", !fixable);
    back_->setText(fixable ? tr("Back to the columns") : tr("Back"));
    setStyleProperty(*back_, "primary", fixable);
    back_->setVisible(step() != FileStep &&
                      (step() != ResultStep || fixable || result_->canRunForReal()));
    next_->setEnabled(!running_ && steps_[std::size_t(step())]->isComplete());
    back_->setEnabled(!running_);
}

void ImportPage::back() {
    if (step() == ResultStep)
        go(result_->succeeded() ? OptionsStep : ColumnsStep);
    else if (step() > FileStep)
        go(step() - 1);
}

void ImportPage::next() {
    ImportStep* present = steps_[std::size_t(step())];
    if (running_ || !present->isComplete() || !present->leave())
        return;
    if (step() == OptionsStep) {
        run();
    } else if (step() != ResultStep) {
        go(step() + 1);
    } else if (result_->canRunForReal()) {
        state_.dryRun = false;
        run();
    } else {
        createNew();
    }
}

void ImportPage::run() {
    // A connection of its own, opened here because the session belongs to this thread.
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    running_ = true;
    showButtons();
    struct Work {
        OwnConnection connection;
        std::optional<Result<archive::ImportReport>> outcome;
    };
    auto work = std::make_shared<Work>(Work{std::move(*other), {}});
    runWithProgress(
        this,
        (state_.dryRun ? tr("Checking the %1") : tr("Importing the %1"))
            .arg(shown(recordKind(object()).many)),
        [work, file = pathOf(state_.file), options = state_.options(),
         object = object().key](const Progress& progress) {
            work->outcome =
                work->connection.signedIn->recordImport(object).run(file, options, progress);
            work->connection = {};
        },
        [this, work](bool) {
            running_ = false;
            const bool changed = *work->outcome && !state_.dryRun;
            result_->setOutcome(std::move(*work->outcome));
            go(ResultStep);
            if (!changed)
                return;
            emit said(tr("%1 imported.").arg(atStart(shown(recordKind(object()).many))));
            emit imported();
        });
}

void ImportPage::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && step() != ResultStep)
        next();
    else
        Page::keyPressEvent(event);
}

} // namespace xinheng::ui
