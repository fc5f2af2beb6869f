#include "ui/access/compare_dialog.h"

#include "ui/access/difference_words.h"
#include "ui/models/choices.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/tree_picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

constexpr QSize windowSize{820, 480};

QString sign(access::RightsDifference::Way way) {
    using Way = access::RightsDifference::Way;
    if (way == Way::more)
        return QStringLiteral("＋");
    return way == Way::less ? QStringLiteral("－") : QStringLiteral("±");
}

} // namespace

CompareDialog::CompareDialog(SignedIn& signedIn, const std::string& first, QWidget* parent)
    : QDialog(parent), signedIn_(signedIn), first_(new TreePicker(granteeChoices(signedIn), this)),
      second_(new TreePicker(granteeChoices(signedIn), this)), summary_(new QLabel(this)),
      table_(new QTableWidget(0, 4, this)) {
    setWindowTitle(tr("Compare rights"));
    resize(windowSize);
    first_->setObjectName(QStringLiteral("compareFirst"));
    second_->setObjectName(QStringLiteral("compareSecond"));
    table_->setObjectName(QStringLiteral("compareTable"));
    summary_->setObjectName(QStringLiteral("compareSummary"));
    first_->setAccessibleName(tr("The first"));
    second_->setAccessibleName(tr("The second"));
    table_->setAccessibleName(tr("Differences"));
    setRole(*summary_, LabelRole::quiet);
    summary_->setWordWrap(true);
    prepareTable(*table_);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setColumnWidth(0, 32);
    table_->setColumnWidth(1, 210);
    table_->setColumnWidth(2, 265);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(space::medium);
    choice->addWidget(first_, 1);
    choice->addWidget(new QLabel(tr("compared with"), this));
    choice->addWidget(second_, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false); // Enter belongs to the inputs
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(summary_, 1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::section, space::section, space::large);
    column->setSpacing(space::medium);
    column->addLayout(choice);
    column->addWidget(table_, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(first_, &TreePicker::codeChanged, this, &CompareDialog::showDifferences);
    connect(second_, &TreePicker::codeChanged, this, &CompareDialog::showDifferences);
    const std::string person = "person:";
    first_->setCode(fromUtf8(first.starts_with(person) ? first.substr(person.size()) : first));
    second_->setFocus();
    showDifferences();
}

void CompareDialog::showDifferences() {
    table_->setRowCount(0);
    table_->setHorizontalHeaderLabels({QString(), tr("What"), first_->text(), second_->text()});
    if (first_->code().isEmpty() || second_->code().isEmpty()) {
        summary_->setText(tr("Choose the second: type a code or initials, or press F2."));
        return;
    }
    const auto differences =
        signedIn_.rights().compare(first_->code().toStdString(), second_->code().toStdString());
    if (!differences) {
        summary_->setText(shown(differences.error()));
        return;
    }
    summary_->setText(differences->empty() ? tr("They may do the same.")
                                           : tr("Differences: %1. ＋ the second may do more, － "
                                                "less, ± other rows.")
                                                 .arg(differences->size()));
    table_->setRowCount(int(differences->size()));
    RecordNames names(signedIn_);
    for (std::size_t i = 0; i < differences->size(); ++i) {
        const access::RightsDifference& one = (*differences)[i];
        const QStringList cells{sign(one.way), differenceLabel(one),
                                differenceText(names, one, one.before),
                                differenceText(names, one, one.after)};
        for (int cell = 0; cell < cells.size(); ++cell) {
            auto* item = new QTableWidgetItem(cells[cell]);
            item->setToolTip(toolTipText(cells[cell]));
            table_->setItem(int(i), cell, item);
        }
    }
    if (!differences->empty())
        table_->setCurrentCell(0, 0);
}

} // namespace xinheng::ui
