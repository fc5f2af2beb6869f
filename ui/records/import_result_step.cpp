#include "ui/records/import_result_step.h"

#include "ui/records/problem_table.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace xinheng::ui {

ImportResultStep::ImportResultStep(SignedIn& signedIn, ImportState& state, QWidget* parent)
    : ImportStep(parent), signedIn_(signedIn), state_(state), banner_(new Banner(this)),
      heading_(new QLabel(this)), table_(new ProblemTable(this)), copy_(new QPushButton(this)),
      save_(new QPushButton(this)), rejects_(new QPushButton(this)) {
    setRole(*heading_, LabelRole::heading);
    table_->setObjectName(QStringLiteral("importProblems"));
    copy_->setObjectName(QStringLiteral("copyProblems"));
    save_->setObjectName(QStringLiteral("saveProblems"));
    rejects_->setObjectName(QStringLiteral("saveRejects"));
    banner_->setObjectName(QStringLiteral("importOutcome"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(heading_, 1);
    line->addWidget(copy_);
    line->addWidget(save_);
    line->addWidget(rejects_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(banner_);
    column->addLayout(line);
    column->addWidget(table_, 1);
    column->addStretch(0);
    connect(copy_, &QPushButton::clicked, table_, &ProblemTable::copyAll);
    connect(save_, &QPushButton::clicked, this, &ImportResultStep::saveAs);
    connect(rejects_, &QPushButton::clicked, this, &ImportResultStep::saveRejects);
    whenLanguageChanges(this, [this] {
        copy_->setText(tr("Copy all"));
        save_->setText(tr("Save as CSV…"));
        rejects_->setText(tr("Save the rows to correct…"));
        rejects_->setToolTip(tr("The rows with problems as they stand in the file, to be put right "
                                "and imported again"));
        enter();
    });
}

QString ImportResultStep::title() const {
    return tr("Result");
}

void ImportResultStep::setOutcome(Result<archive::ImportReport> outcome) {
    outcome_ = std::move(outcome);
    enter();
}

bool ImportResultStep::canRunForReal() const {
    return succeeded() && state_.dryRun;
}

void ImportResultStep::enter() {
    if (!outcome_)
        return;
    if (*outcome_)
        showReport(**outcome_);
    else
        showError(outcome_->error());
    for (QWidget* widget : std::initializer_list<QWidget*>{heading_, table_, copy_, save_})
        widget->setVisible(table_->count() > 0);
    rejects_->setVisible(!*outcome_ && table_->count() > 0);
}

void ImportResultStep::showReport(const archive::ImportReport& report) {
    QString counts = tr("%1 rows read: %2 added, %3 updated, %4 unchanged.")
                         .arg(numberText(report.read), numberText(report.added),
                              numberText(report.updated), numberText(report.unchanged));
    // Of a table the columns have been said before; what cards hold shows when they are read.
    if (QStringList properties; state_.isCards() && !report.ignored.empty()) {
        for (const std::string& property : report.ignored)
            properties << fromUtf8(property);
        counts += QLatin1Char(' ') + tr("Of the cards this has no field and was left out: %1.")
                                         .arg(properties.join(tr(", ")));
    }
    if (state_.dryRun)
        banner_->showMessage(Banner::Kind::info,
                             tr("The dry run found no problem. Nothing was changed; the import "
                                "would do this: %1")
                                 .arg(counts));
    else
        banner_->showMessage(
            Banner::Kind::success,
            tr("“%1” is imported. %2").arg(QFileInfo(state_.file).fileName(), counts));
    fillTable(report.warnings);
    const auto listed = std::int64_t(report.warnings.size());
    heading_->setText(
        listed < report.warningCount
            ? tr("%1 warnings, of which the first %2 are listed")
                  .arg(numberText(report.warningCount), numberText(listed))
            : tr("%1 warnings: imported as they are, worth a look").arg(numberText(listed)));
}

void ImportResultStep::showError(const Error& error) {
    QStringList lines{shown(error.message)};
    for (const Text& reason : error.because)
        lines << shown(reason);
    if (!error.problems.empty())
        lines << tr("Correct the file, or go back and change the columns.");
    const bool cancelled = error.code == ErrorCode::conflict && error.problems.empty();
    banner_->showMessage(cancelled ? Banner::Kind::info : Banner::Kind::error,
                         lines.join(QLatin1Char('\n')));
    fillTable(error.problems);
    heading_->setText(tr("Problems"));
}

void ImportResultStep::fillTable(const std::vector<Problem>& problems) {
    std::map<std::string, Text> labels;
    const access::Object& object = *state_.object;
    for (const access::Field& field : object.fields)
        labels[field.key] = field.label;
    // The person looks for the file's own heading.
    for (const auto& [heading, key] : state_.columns)
        labels[key] = Text(heading);
    table_->setProblems(problems, std::move(labels), state_.isCards());
}

void ImportResultStep::focusFirst() {
    if (table_->isVisible())
        table_->setFocus();
}

void ImportResultStep::saveAs() {
    const QFileInfo source(state_.file);
    auto* dialog =
        new QFileDialog(this, tr("Save the problems"), source.absolutePath(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(tr("%1-problems.csv").arg(source.completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { take(table_->saveCsv(file), file); });
    dialog->open();
}

// In the format that the file came in.
void ImportResultStep::saveRejects() {
    const QFileInfo source(state_.file);
    const QString suffix = state_.isWorkbook() ? QStringLiteral("xlsx") : QStringLiteral("csv");
    auto* dialog = new QFileDialog(this, tr("Save the rows to correct"), source.absolutePath(),
                                   tr("Tables (*.csv *.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("%1-to-correct").arg(source.completeBaseName()) + QLatin1Char('.') +
                       suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const auto rows = signedIn_.recordImport(state_.object->key)
                              .writeRejects(pathOf(state_.file), state_.options(),
                                            outcome_->error(), pathOf(file), language());
        // Past the listed ones nobody knows which rows are wrong.
        if (rows && !outcome_->error().because.empty())
            banner_->showMessage(Banner::Kind::warning,
                                 tr("%1 rows are saved as “%2”: those of the problems that are "
                                    "listed. There are more.")
                                     .arg(numberText(*rows), file));
        else
            take(rows ? Result<>() : Result<>(fail(rows.error())), file);
    });
    dialog->open();
}

void ImportResultStep::take(const Result<>& saved, const QString& file) {
    banner_->showMessage(saved ? Banner::Kind::info : Banner::Kind::error,
                         saved ? tr("Saved as “%1”.").arg(file) : shown(saved.error()));
}

} // namespace xinheng::ui
