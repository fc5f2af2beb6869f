// What a change of many does, beforehand and then.
#include "ui/records/change_many_dialog.h"
#include "ui/records/fields_shown.h"
#include "ui/records/problem_table.h"
#include "ui/shell/language.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/long_work.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int mostLines = 1000; ///< of the preview that are shown

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    item->setToolTip(toolTipText(text));
    return item;
}

} // namespace

archive::ManyRows ChangeManyDialog::rows() const {
    archive::ManyRows rows;
    if (!selected_.empty() && which_->currentIndex() == 0)
        rows.ids = selected_;
    else
        rows.query = query_;
    return rows;
}

void ChangeManyDialog::preview() {
    if (form_->check())
        run(true);
}

void ChangeManyDialog::apply() {
    if (seenVersion_)
        run(false);
}

void ChangeManyDialog::run(bool dryRun) {
    auto other = signedIn_.onAnotherThread();
    if (!other) {
        banner_->showMessage(Banner::Kind::error, shown(other.error()));
        return;
    }
    struct Job {
        OwnConnection desk;
        Result<archive::ManyReport> report = archive::ManyReport();
    };
    archive::ManyChange wish;
    wish.values = form_->values();
    wish.reason = reason_->text().trimmed().toStdString();
    wish.dryRun = dryRun;
    if (!dryRun)
        wish.seenVersion = seenVersion_;
    auto job = std::make_shared<Job>(Job{std::move(*other)});
    setEnabled(false);
    runWithProgress(
        this, windowTitle(),
        [job, wish, rows = rows(), object = object_.key](const Progress& progress) {
            job->report = job->desk.signedIn->many(object).change(rows, wish, progress);
            job->desk = {};
        },
        [this, job, dryRun](bool) {
            setEnabled(true);
            take(job->report, dryRun);
        });
}

void ChangeManyDialog::take(const Result<archive::ManyReport>& report, bool dryRun) {
    if (!report) {
        forgetPreview();
        Error error = report.error();
        std::map<std::string, Text> labels;
        for (const access::Field& field : object_.fields)
            labels[field.key] = field.label;
        if (error.problems.size() > 1) {
            problems_->setProblems(error.problems, std::move(labels));
            below_->setCurrentWidget(problems_);
            error.problems.clear();
        }
        banner_->showMessage(Banner::Kind::error, shown(error));
        return;
    }
    if (!dryRun) {
        emit changed(std::int64_t(report->changes.size()));
        QDialog::accept();
        return;
    }
    banner_->hide();
    showChanges(*report);
    seenVersion_ = report->seenVersion;
    apply_->setEnabled(!report->changes.empty());
    if (apply_->isEnabled())
        apply_->setFocus();
}

void ChangeManyDialog::showChanges(const archive::ManyReport& report) {
    changes_->setRowCount(0);
    std::int64_t lines = 0;
    for (const archive::RowChange& row : report.changes)
        lines += std::int64_t(row.fields.size());
    changes_->setRowCount(int(std::min<std::int64_t>(lines, mostLines)));
    int line = 0;
    for (const archive::RowChange& row : report.changes)
        for (const archive::FieldChange& change : row.fields) {
            if (line == changes_->rowCount())
                break;
            const access::Field& field = object_.fields[change.field];
            changes_->setItem(line, 0, cell(fromUtf8(row.code)));
            changes_->setItem(line, 1, cell(shown(field.label)));
            changes_->setItem(line, 2, cell(valueText(field, change.before, *names_)));
            changes_->setItem(line, 3, cell(valueText(field, change.after, *names_)));
            ++line;
        }
    QString words =
        tr("Changed: %1. As they are: %2.")
            .arg(numberText(std::int64_t(report.changes.size())), numberText(report.unchanged()));
    if (lines > mostLines)
        words += QLatin1Char(' ') + tr("The first %1 lines are shown.").arg(numberText(mostLines));
    if (!report.warnings.empty())
        words +=
            QLatin1Char(' ') + tr("Worth a look: %1").arg(shown(report.warnings.front().message));
    outcome_->setText(words);
    below_->setCurrentWidget(changes_);
}

} // namespace xinheng::ui
