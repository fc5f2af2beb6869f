#include "ui/widgets/progress_dialog.h"

#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/long_work.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace xinheng::ui {

ProgressDialog::ProgressDialog(const QString& title, QWidget* parent)
    : QDialog(parent), title_(new QLabel(title, this)), bar_(new QProgressBar(this)),
      count_(new QLabel(this)), remaining_(new QLabel(this)),
      cancel_(new QPushButton(tr("Cancel"), this)) {
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setRole(*title_, LabelRole::heading);
    setRole(*count_, LabelRole::quiet);
    setRole(*remaining_, LabelRole::quiet);
    bar_->setTextVisible(false);
    bar_->setRange(0, 0);
    bar_->setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::medium);
    column->addWidget(title_);
    column->addWidget(bar_);
    auto* line = new QHBoxLayout;
    line->addWidget(count_);
    line->addStretch();
    line->addWidget(remaining_);
    column->addLayout(line);
    column->addWidget(cancel_, 0, Qt::AlignRight);
    setFixedWidth(420);
    connect(cancel_, &QPushButton::clicked, this, &ProgressDialog::reject);
    clock_.start();
    appear_.setSingleShot(true);
    connect(&appear_, &QTimer::timeout, this, &QDialog::open);
}

void ProgressDialog::follow(LongWork& work) {
    work_ = &work;
    connect(&work, &LongWork::progressed, this, &ProgressDialog::showProgress);
    appear_.start(300);
}

void ProgressDialog::showProgress(qint64 done, qint64 total) {
    // The bar counts in int, the work in 64 bits.
    bar_->setRange(0, total > 0 ? 1000 : 0);
    bar_->setValue(total > 0 ? int(done * 1000 / total) : 0);
    count_->setText(total > 0 ? tr("%1 of %2").arg(numberText(done), numberText(total))
                              : tr("%1 done").arg(numberText(done)));
    if (work_ == nullptr || !work_->wasCancelled())
        remaining_->setText(remainingText(clock_.elapsed(), done, total));
}

void ProgressDialog::reject() {
    cancel_->setEnabled(false);
    remaining_->setText(tr("Stopping; nothing will be changed …"));
    if (work_ != nullptr)
        work_->cancel();
}

} // namespace xinheng::ui
