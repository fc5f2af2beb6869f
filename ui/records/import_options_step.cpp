#include "ui/records/import_options_step.h"

#include "ui/records/import_mapping.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace xinheng::ui {

ImportOptionsStep::ImportOptionsStep(SignedIn& signedIn, ImportState& state, QWidget* parent)
    : ImportStep(parent), signedIn_(signedIn), state_(state), summary_(new QLabel(this)),
      modeHeading_(new QLabel(this)), add_(new QRadioButton(this)), update_(new QRadioButton(this)),
      updateHint_(new QLabel(this)), problem_(new QLabel(this)), dryRun_(new QCheckBox(this)),
      dryHint_(new QLabel(this)), promise_(new QLabel(this)) {
    setRole(*modeHeading_, LabelRole::heading);
    setRole(*problem_, LabelRole::error);
    for (QLabel* label : {summary_, updateHint_, dryHint_, promise_}) {
        setRole(*label, LabelRole::quiet);
        label->setWordWrap(true);
    }
    setRole(*summary_, LabelRole::plain);
    for (QLabel* hint : {updateHint_, dryHint_})
        hint->setContentsMargins(space::section, 0, 0, space::small);
    problem_->setWordWrap(true);
    summary_->setTextFormat(Qt::PlainText);
    update_->setObjectName(QStringLiteral("importUpdate"));
    dryRun_->setObjectName(QStringLiteral("importDryRun"));
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::section, space::large, space::section, space::large);
    inside->setSpacing(space::tight);
    inside->addWidget(summary_);
    inside->addSpacing(space::large);
    inside->addWidget(modeHeading_);
    inside->addWidget(add_);
    inside->addWidget(update_);
    inside->addWidget(updateHint_);
    inside->addWidget(problem_);
    inside->addSpacing(space::medium);
    inside->addWidget(dryRun_);
    inside->addWidget(dryHint_);
    inside->addStretch();
    inside->addWidget(promise_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card, 1);
    add_->setChecked(true);
    for (QAbstractButton* button :
         {static_cast<QAbstractButton*>(add_), static_cast<QAbstractButton*>(update_),
          static_cast<QAbstractButton*>(dryRun_)})
        connect(button, &QAbstractButton::toggled, this, &ImportOptionsStep::take);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void ImportOptionsStep::retranslate() {
    const QString many = shown(recordKind(*state_.object).many);
    modeHeading_->setText(tr("%1 whose code is there already").arg(atStart(many)));
    add_->setText(tr("are a problem: this file holds new %1 only").arg(many));
    update_->setText(tr("are updated from the file; the others are added"));
    updateHint_->setText(tr("An empty cell leaves the value as it is."));
    dryRun_->setText(tr("Dry run: check everything and change nothing"));
    dryHint_->setText(tr("Shows what the import would do, with every problem by row and column."));
    promise_->setText(tr("All or nothing: with a single problem nothing is imported, and all "
                         "problems are listed. The import can be cancelled while it runs."));
    enter();
}

QString ImportOptionsStep::title() const {
    return tr("Import");
}

void ImportOptionsStep::enter() {
    const QStringList lines{
        tr("File: %1").arg(QFileInfo(state_.file).fileName()),
        state_.isWorkbook() ? tr("Sheet: %1").arg(fromUtf8(state_.preview.sheet))
                            : tr("Encoding: %1").arg(encodingLabel(state_.preview.encoding)),
        tr("Columns: %1 of %2 are imported")
            .arg(state_.columns.size())
            .arg(state_.preview.header.size()),
    };
    summary_->setText(lines.join(QLatin1Char('\n')));
    {
        // One at a time they would be taken for a choice, and the state for what they still show.
        const QSignalBlocker quiet[] = {QSignalBlocker(add_), QSignalBlocker(update_),
                                        QSignalBlocker(dryRun_)};
        dryRun_->setChecked(state_.dryRun);
        (state_.update ? update_ : add_)->setChecked(true);
    }
    take();
}

void ImportOptionsStep::take() {
    state_.update = update_->isChecked();
    state_.dryRun = dryRun_->isChecked();
    problem_->setText(isComplete() ? QString()
                                   : tr("Not every field that new %1 need has a column, so they "
                                        "can only be updated: choose that, or map the field.")
                                         .arg(shown(recordKind(*state_.object).many)));
    problem_->setVisible(!isComplete());
    emit completeChanged();
}

bool ImportOptionsStep::onlyUpdates() const {
    return hasFinding(mappingFindings(*state_.object, state_.preview.header, state_.columns,
                                      state_.constants, state_.givesCodes),
                      MappingFinding::Weight::newOnes);
}

bool ImportOptionsStep::isComplete() const {
    return state_.update || !onlyUpdates();
}

void ImportOptionsStep::focusFirst() {
    (state_.update ? update_ : add_)->setFocus();
}

} // namespace xinheng::ui
