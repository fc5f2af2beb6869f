#include "ui/access/duty_report.h"

#include "ui/access/duty_words.h"
#include "ui/access/mitigation_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"
#include "ui/widgets/notices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <algorithm>

namespace xinheng::ui {

using access::DutyConflict;
using access::DutyPair;
using access::Mitigation;

DutyReport::DutyReport(SignedIn& signedIn, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), count_(new QLabel(this)), end_(new QPushButton(this)),
      mitigate_(new QPushButton(this)), places_(new QStackedWidget(this)),
      table_(new QTableWidget(0, 6, this)), detail_(new QLabel(this)),
      empty_(new EmptyState("security-high", this)) {
    table_->setObjectName(QStringLiteral("dutyReport"));
    mitigate_->setObjectName(QStringLiteral("mitigate"));
    end_->setObjectName(QStringLiteral("endMitigation"));
    detail_->setObjectName(QStringLiteral("dutyDetail"));
    setFocusProxy(table_);
    arrange();
    connect(table_, &QTableWidget::currentCellChanged, this, &DutyReport::showChosen);
    connect(table_, &QTableWidget::activated, this, &DutyReport::mitigate);
    connect(mitigate_, &QPushButton::clicked, this, &DutyReport::mitigate);
    connect(end_, &QPushButton::clicked, this, &DutyReport::endMitigation);
}

void DutyReport::arrange() {
    setRole(*count_, LabelRole::quiet);
    makePrimary(*mitigate_);
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{190, 150, 170, 124, 132};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    detail_->setTextFormat(Qt::PlainText);
    detail_->setWordWrap(true);
    detail_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    detail_->setMinimumHeight(rowHeight * 2);
    auto* full = new QWidget(places_);
    auto* fullColumn = new QVBoxLayout(full);
    fullColumn->setContentsMargins(0, 0, 0, 0);
    fullColumn->setSpacing(space::small);
    fullColumn->addWidget(table_, 1);
    fullColumn->addWidget(detail_);
    places_->addWidget(full);
    places_->addWidget(empty_);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(count_, 1);
    line->addWidget(end_);
    line->addWidget(mitigate_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::medium);
    column->addLayout(line);
    column->addWidget(places_, 1);
}

void DutyReport::retranslate() {
    mitigate_->setText(tr("Write a mitigation… (F5)"));
    end_->setText(tr("End mitigation"));
    table_->setAccessibleName(tr("Who holds incompatible duties"));
    table_->setHorizontalHeaderLabels({tr("Person"), tr("One duty"), tr("The other duty"),
                                       tr("Level"), tr("Mitigated until"), tr("Why")});
    empty_->setTexts(tr("Nobody holds incompatible duties"),
                     tr("Whoever comes to hold both sides of a pair of the matrix, today or later, "
                        "stands here until one of the duties is taken away."));
    showConflicts();
}

Result<> DutyReport::load() {
    auto conflicts = signedIn_.duties().report();
    if (!conflicts)
        return fail(conflicts.error());
    auto mitigations = signedIn_.duties().mitigations();
    if (!mitigations)
        return fail(mitigations.error());
    conflicts_ = std::move(*conflicts);
    mitigations_ = std::move(*mitigations);
    showConflicts();
    return {};
}

void DutyReport::showConflicts() {
    const int row = table_->currentRow();
    table_->setRowCount(int(conflicts_.size()));
    for (std::size_t i = 0; i < conflicts_.size(); ++i) {
        const DutyConflict& one = conflicts_[i];
        table_->setItem(
            int(i), 0,
            textCell(tr("%1 (%2)").arg(fromUtf8(one.person.name), fromUtf8(one.person.code))));
        table_->setItem(int(i), 1, textCell(functionText(one.pair.first)));
        table_->setItem(int(i), 2, textCell(functionText(one.pair.second)));
        table_->setItem(int(i), 3, dutyLevelCell(one.pair.level));
        table_->setItem(int(i), 4,
                        textCell(one.mitigatedUntil ? dateText(*one.mitigatedUntil) : QString()));
        table_->setItem(int(i), 5, textCell(shown(one.pair.why)));
    }
    if (!conflicts_.empty())
        table_->setCurrentCell(std::clamp(row, 0, int(conflicts_.size()) - 1), 0);
    const auto open = std::ranges::count_if(
        conflicts_, [](const DutyConflict& one) { return !one.mitigatedUntil; });
    count_->setText(conflicts_.empty() ? QString()
                                       : tr("%1 pairs in one hand, %2 of them without a mitigation")
                                             .arg(numberText(std::int64_t(conflicts_.size())),
                                                  numberText(std::int64_t(open))));
    places_->setCurrentIndex(conflicts_.empty() ? 1 : 0);
    showChosen();
}

const DutyConflict* DutyReport::chosen() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(conflicts_.size()) ? nullptr : &conflicts_[std::size_t(row)];
}

const Mitigation* DutyReport::writtenFor(const DutyConflict& conflict) const {
    const auto found = std::ranges::find_if(mitigations_, [&](const Mitigation& one) {
        return one.person == conflict.person.code && one.pair == conflict.pair.id;
    });
    return found == mitigations_.end() ? nullptr : &*found;
}

void DutyReport::showChosen() {
    const DutyConflict* one = chosen();
    const Mitigation* written = one == nullptr ? nullptr : writtenFor(*one);
    const bool forbidden = one != nullptr && one->pair.level == DutyPair::Level::block;
    mitigate_->setEnabled(one != nullptr && !forbidden);
    end_->setEnabled(written != nullptr);
    QStringList lines;
    if (one != nullptr)
        lines << shown(one->pair.why);
    if (forbidden)
        lines << tr("This pair is forbidden: take one of the duties away under “Rights”.");
    if (written != nullptr)
        lines << tr("Mitigation until %1, by %2: %3")
                     .arg(dateText(written->to), fromUtf8(written->givenBy),
                          fromUtf8(written->measure));
    detail_->setText(lines.join(QLatin1Char('\n')));
}

void DutyReport::mitigate() {
    const DutyConflict* one = chosen();
    if (one == nullptr || !mitigate_->isEnabled())
        return;
    const QString name = fromUtf8(one->person.name);
    auto* dialog = mitigationDialog(signedIn_, *one, this);
    connect(dialog, &EntryDialog::entered, this,
            [this, name] { emit done(tr("A mitigation is written down for %1.").arg(name)); });
    dialog->open();
}

void DutyReport::endMitigation() {
    const DutyConflict* one = chosen();
    if (one == nullptr)
        return;
    const QString name = fromUtf8(one->person.name);
    const auto ended = signedIn_.duties().endMitigation(one->person.code, one->pair.id);
    if (ended)
        emit done(tr("The mitigation for %1 has ended.").arg(name));
    else
        emit refused(shown(ended.error()));
}

} // namespace xinheng::ui
