#include "ui/access/duties_page.h"

#include "ui/access/duty_matrix.h"
#include "ui/access/duty_report.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/notices.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>

namespace xinheng::ui {

DutiesPage::DutiesPage(SignedIn& signedIn, QWidget* parent)
    : Page(parent), heading_(new QLabel(this)), unsaved_(new QLabel(this)),
      banner_(new Banner(this)), tabs_(new QTabWidget(this)),
      report_(new DutyReport(signedIn, tabs_)), matrix_(new DutyMatrixTab(signedIn, tabs_)) {
    banner_->setObjectName(QStringLiteral("dutiesBanner"));
    tabs_->setObjectName(QStringLiteral("dutiesTabs"));
    unsaved_->setObjectName(QStringLiteral("unsavedMatrix"));
    arrange();
    connect(report_, &DutyReport::done, this, &DutiesPage::onDone);
    connect(report_, &DutyReport::refused, this, &DutiesPage::onRefused);
    connect(matrix_, &DutyMatrixTab::done, this, &DutiesPage::onDone);
    connect(matrix_, &DutyMatrixTab::refused, this, &DutiesPage::onRefused);
    connect(matrix_, &DutyMatrixTab::discarded, banner_, &QWidget::hide);
    connect(matrix_, &DutyMatrixTab::changed, this, &DutiesPage::onChanged);
    whenLanguageChanges(this, [this] { retranslate(); });
    readAll();
}

void DutiesPage::arrange() {
    setRole(*heading_, LabelRole::title);
    setRole(*unsaved_, LabelRole::quiet);
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setExpanding(false);
    tabs_->tabBar()->setDrawBase(false);
    tabs_->addTab(report_, QString());
    tabs_->addTab(matrix_, QString());
    auto* top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(heading_);
    top->addWidget(unsaved_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->setSpacing(space::small);
    column->addLayout(top);
    column->addWidget(banner_);
    column->addWidget(tabs_, 1);
}

void DutiesPage::retranslate() {
    heading_->setText(title());
    tabs_->tabBar()->setAccessibleName(title());
    tabs_->setTabText(0, tr("Report"));
    report_->retranslate();
    matrix_->retranslate();
    onChanged();
}

QString DutiesPage::title() const {
    return tr("Segregation of duties");
}

void DutiesPage::focusFirst() {
    tabs_->currentWidget()->setFocus();
}

void DutiesPage::createNew() {
    if (tabs_->currentWidget() == matrix_)
        matrix_->addPair();
    else
        report_->mitigate();
}

void DutiesPage::refresh() {
    askToClose([this](bool may) {
        if (may) {
            banner_->hide();
            readAll();
        }
    });
}

void DutiesPage::takeNewRights() {
    matrix_->showOffice();
    const bool waits = isDirty() || findChild<QDialog*>() != nullptr;
    if (!waits) {
        readAll();
        return;
    }
    if (findChild<QDialog*>() == nullptr)
        (void)report_->load();
    if (const auto newer = matrix_->hasNewer(); newer && *newer)
        onRefused(tr("The matrix was changed elsewhere since you opened it. What waits here can't "
                     "be saved over it; Discard shows what holds now."));
}

void DutiesPage::readAll() {
    for (const auto& loaded : {report_->load(), matrix_->load()})
        if (!loaded) {
            banner_->showMessage(Banner::Kind::error, shown(loaded.error()));
            return; // the second would say the same
        }
}

bool DutiesPage::isDirty() const {
    return matrix_->isDirty();
}

bool DutiesPage::save() {
    if (isDirty())
        tabs_->setCurrentWidget(matrix_);
    return matrix_->save();
}

void DutiesPage::onChanged() {
    const bool dirty = isDirty();
    unsaved_->setText(dirty ? tr("● Not saved yet") : QString());
    tabs_->setTabText(1, dirty ? tr("Matrix •") : tr("Matrix"));
    emit titleChanged();
}

// A new matrix is another report, and what is written is part of it.
void DutiesPage::onDone(const QString& message) {
    banner_->hide();
    if (const auto loaded = report_->load(); !loaded)
        onRefused(shown(loaded.error()));
    emit said(message);
}

void DutiesPage::onRefused(const QString& why) {
    banner_->showMessage(Banner::Kind::error, why);
}

} // namespace xinheng::ui
