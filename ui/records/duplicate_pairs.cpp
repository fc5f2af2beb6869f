#include "ui/records/duplicate_pairs.h"

#include "ui/access/duty_words.h"
#include "ui/access/entry_dialog.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/merge_dialog.h"
#include "ui/records/record_kind.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

enum Column { ScoreColumn, FirstColumn, SecondColumn, ReasonColumn, NoteColumn, ColumnCount };

} // namespace

DuplicatePairs::DuplicatePairs(SignedIn& signedIn, const access::Object& object,
                               std::shared_ptr<RecordNames> names, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      table_(new QTableWidget(0, ColumnCount, this)), open_(new QPushButton(this)),
      different_(new QPushButton(this)), merge_(new QPushButton(this)) {
    table_->setObjectName(QStringLiteral("duplicatePairs"));
    open_->setObjectName(QStringLiteral("openPair"));
    different_->setObjectName(QStringLiteral("keepApart"));
    merge_->setObjectName(QStringLiteral("mergePair"));
    arrange();
    connect(table_, &QTableWidget::cellActivated, this, &DuplicatePairs::open);
    connect(table_, &QTableWidget::currentCellChanged, this, &DuplicatePairs::showButtons);
    connect(open_, &QPushButton::clicked, this, &DuplicatePairs::openBoth);
    connect(different_, &QPushButton::clicked, this, &DuplicatePairs::keepApart);
    connect(merge_, &QPushButton::clicked, this, &DuplicatePairs::merge);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void DuplicatePairs::arrange() {
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{72, 250, 250, 380};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    table_->horizontalHeader()->setStretchLastSection(true);
    setFocusProxy(table_);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(open_);
    line->addStretch();
    line->addWidget(different_);
    line->addWidget(merge_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(table_, 1);
    column->addLayout(line);
}

void DuplicatePairs::retranslate() {
    table_->setAccessibleName(tr("Pairs that are likely the same"));
    table_->setHorizontalHeaderLabels({tr("Score"), atStart(shown(recordKind(object_).one)),
                                       tr("The other %1").arg(shown(recordKind(object_).one)),
                                       tr("Because"), tr("Note")});
    open_->setText(tr("&Open both"));
    open_->setToolTip(tr("Enter opens the one that the cursor is on"));
    merge_->setText(tr("&Merge…"));
    fill();
}

void DuplicatePairs::showPairs(std::vector<archive::DuplicatePair> pairs) {
    pairs_ = std::move(pairs);
    table_->setCurrentCell(-1, -1);
    fill();
}

void DuplicatePairs::fill() {
    const int row = std::max(table_->currentRow(), 0);
    const int column = std::max(table_->currentColumn(), int(FirstColumn));
    {
        const QSignalBlocker quiet(table_);
        table_->setRowCount(int(pairs_.size()));
        for (int i = 0; i < table_->rowCount(); ++i) {
            const archive::DuplicatePair& pair = pairs_[std::size_t(i)];
            auto* score = textCell(QString::number(pair.match.score));
            score->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table_->setItem(i, ScoreColumn, score);
            table_->setItem(i, FirstColumn, textCell(partyText(pair.first)));
            table_->setItem(i, SecondColumn, textCell(partyText(pair.second)));
            table_->setItem(i, ReasonColumn, textCell(reasonsText(pair.match)));
            table_->setItem(i, NoteColumn, textCell(pair.different ? tr("different") : QString()));
        }
        table_->setCurrentCell(std::min(row, table_->rowCount() - 1), column);
    }
    showButtons();
}

const archive::DuplicatePair* DuplicatePairs::current() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(pairs_.size()) ? nullptr : &pairs_[std::size_t(row)];
}

void DuplicatePairs::showButtons() {
    const archive::DuplicatePair* pair = current();
    // Without their codes they can't be named to the desk.
    const bool named = pair != nullptr && !pair->first.code.empty() && !pair->second.code.empty();
    open_->setEnabled(pair != nullptr);
    different_->setText(pair != nullptr && pair->different ? tr("Not &different")
                                                           : tr("&Different…"));
    different_->setEnabled(named);
    merge_->setVisible(mergesRecords(signedIn_, object_));
    merge_->setEnabled(named);
}

void DuplicatePairs::open(int row, int column) {
    table_->setCurrentCell(row, column);
    if (const archive::DuplicatePair* pair = current())
        emit openWanted(column == SecondColumn ? pair->second.id : pair->first.id);
}

void DuplicatePairs::openBoth() {
    const archive::DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const auto ids = {pair->second.id, pair->first.id}; // the first is in front then
    for (const std::int64_t id : ids)
        emit openWanted(id);
}

void DuplicatePairs::keepApart() {
    const archive::DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    const int row = table_->currentRow();
    const std::string one = pair->first.code;
    const std::string other = pair->second.code;
    const auto note = [this, row](bool different) {
        pairs_[std::size_t(row)].different = different;
        fill();
        table_->setFocus();
    };
    if (pair->different) {
        if (const auto done = signedIn_.duplicates(object_.key).takeBackDifferent(one, other);
            !done) {
            emit refused(done.error());
            return;
        }
        note(false);
        emit said(tr("%1 and %2 may be the same again.").arg(fromUtf8(one), fromUtf8(other)));
        return;
    }
    FieldDescription which{"which", Text(tr("Two records").toStdString()), FieldKind::text, {}};
    which.readOnly = true;
    FieldDescription reason{"reason", Text(tr("Reason").toStdString()), FieldKind::text, {}};
    reason.maximumLength = 200;
    const auto enter = [this, one, other](const FieldForm::Values& values) -> Result<std::string> {
        const auto done =
            signedIn_.duplicates(object_.key).setDifferent(one, other, values.at("reason"));
        if (!done)
            return fail(done.error());
        return one;
    };
    auto* dialog =
        new EntryDialog(tr("Two different ones"), tr("Keep apart"), {which, reason}, enter, this);
    dialog->form().setValues({{"which", one + " / " + other}});
    dialog->form().input("reason")->setFocus();
    connect(dialog, &EntryDialog::entered, this, [=, this] {
        note(true);
        emit said(tr("%1 and %2 are kept apart.").arg(fromUtf8(one), fromUtf8(other)));
    });
    dialog->open();
}

void DuplicatePairs::merge() {
    const archive::DuplicatePair* pair = current();
    if (pair == nullptr)
        return;
    auto* dialog =
        new MergeDialog(signedIn_, object_, names_, {pair->first.code, pair->second.code}, this);
    connect(dialog, &MergeDialog::merged, this,
            [this](qint64 keep, qint64 gone, const QString& words) {
                forget(gone);
                emit said(words);
                emit merged(keep, gone);
            });
    dialog->open();
}

// The one that went into another takes part in no pair any more.
void DuplicatePairs::forget(qint64 gone) {
    std::erase_if(pairs_, [gone](const archive::DuplicatePair& pair) {
        return pair.first.id == gone || pair.second.id == gone;
    });
    fill();
    table_->setFocus();
}

} // namespace xinheng::ui
