#include "ui/records/merge_list.h"

#include "ui/access/duty_words.h"
#include "ui/access/entry_dialog.h"
#include "ui/records/duplicate_words.h"
#include "ui/records/merge_dialog.h"
#include "ui/records/record_history_view.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"
#include "ui/widgets/manners.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace xinheng::ui {

namespace {

enum Column { GoneColumn, KeepColumn, WhenColumn, ByColumn, ReasonColumn, StateColumn, Columns };

} // namespace

MergeList::MergeList(SignedIn& signedIn, const access::Object& object,
                     std::shared_ptr<RecordNames> names, QWidget* parent)
    : QWidget(parent), signedIn_(signedIn), object_(object), names_(std::move(names)),
      table_(new QTableWidget(0, Columns, this)), hint_(new QLabel(this)),
      back_(new QPushButton(this)) {
    table_->setObjectName(QStringLiteral("merges"));
    back_->setObjectName(QStringLiteral("unmerge"));
    prepareTable(*table_);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array widths{240, 240, 136, 150, 150};
    for (std::size_t column = 0; column < widths.size(); ++column)
        table_->setColumnWidth(int(column), widths.at(column));
    table_->horizontalHeader()->setStretchLastSection(true);
    setFocusProxy(table_);
    setRole(*hint_, LabelRole::quiet);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    line->addWidget(hint_, 1);
    line->addWidget(back_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    column->addWidget(table_, 1);
    column->addLayout(line);
    connect(table_, &QTableWidget::currentCellChanged, this, &MergeList::showButtons);
    connect(table_, &QTableWidget::cellActivated, this, [this](int row, int at) {
        if (row < int(merges_.size())) {
            const archive::Merged& one = merges_[std::size_t(row)];
            emit openWanted(fromUtf8(at == KeepColumn ? one.keep : one.gone));
        }
    });
    connect(back_, &QPushButton::clicked, this, &MergeList::takeBack);
    whenLanguageChanges(this, [this] { retranslate(); });
}

void MergeList::retranslate() {
    table_->setAccessibleName(tr("Merges"));
    table_->setHorizontalHeaderLabels({tr("Merged"), tr("Went into"), tr("When"), tr("Merged by"),
                                       tr("Reason"), tr("Taking back")});
    back_->setText(tr("&Take back…"));
    fill();
}

void MergeList::read() {
    auto merges = signedIn_.merging(object_.key).merges();
    merges_ = merges ? std::move(*merges) : std::vector<archive::Merged>();
    named_.clear();
    for (const archive::Merged& one : merges_)
        for (const std::string& code : {one.gone, one.keep})
            if (!named_.contains(code))
                named_[code] = named(code);
    fill();
    if (!merges)
        emit refused(merges.error());
}

// The list tells of codes; a name is what the card shows to this person.
QString MergeList::named(const std::string& code) {
    const auto card = signedIn_.records(object_.key).show(code);
    return partyText(code, card ? card->value(object_, "name").value_or("") : std::string());
}

void MergeList::clear() {
    merges_.clear();
    named_.clear();
    fill();
}

void MergeList::fill() {
    const int row = std::max(table_->currentRow(), 0);
    {
        const QSignalBlocker quiet(table_);
        table_->setRowCount(int(merges_.size()));
        for (int i = 0; i < table_->rowCount(); ++i) {
            const archive::Merged& one = merges_[std::size_t(i)];
            const QString texts[]{named_[one.gone],
                                  named_[one.keep],
                                  momentText(one.at),
                                  names_->fullName("person", fromUtf8(one.person)).simplified(),
                                  fromUtf8(one.reason),
                                  one.undoable ? tr("until the next backup")
                                               : tr("no more: a backup was taken")};
            for (int column = 0; column < Columns; ++column)
                table_->setItem(i, column, textCell(texts[column]));
        }
        table_->setCurrentCell(std::min(row, table_->rowCount() - 1),
                               std::max(table_->currentColumn(), 0));
    }
    hint_->setText(merges_.empty() ? tr("Nothing was merged yet.") : QString());
    showButtons();
}

const archive::Merged* MergeList::current() const {
    const int row = table_->currentRow();
    return row < 0 || row >= int(merges_.size()) ? nullptr : &merges_[std::size_t(row)];
}

void MergeList::showButtons() {
    back_->setEnabled(current() != nullptr && current()->undoable);
}

void MergeList::takeBack() {
    if (current() == nullptr)
        return;
    const std::string gone = current()->gone;
    const auto report = std::make_shared<archive::UnmergeReport>();
    FieldDescription which{"which", Text(tr("Merged").toStdString()), FieldKind::text, {}};
    which.readOnly = true;
    FieldDescription reason{"reason", Text(tr("Reason").toStdString()), FieldKind::text, {}};
    reason.maximumLength = 200;
    const auto enter = [this, gone,
                        report](const FieldForm::Values& values) -> Result<std::string> {
        auto done = signedIn_.merging(object_.key).unmerge(gone, values.at("reason"));
        if (!done)
            return fail(done.error());
        *report = std::move(*done);
        return gone;
    };
    auto* dialog =
        new EntryDialog(tr("Take back a merge"), tr("Take back"), {which, reason}, enter, this);
    dialog->form().setValues({{"which", gone + " → " + current()->keep}});
    dialog->form().input("reason")->setFocus();
    connect(dialog, &EntryDialog::entered, this, [this, report] {
        read();
        table_->setFocus();
        const QString keep = fromUtf8(report->keep);
        const QString two = fromUtf8(report->gone);
        const QString moved =
            movedText(signedIn_.objects(), object_.key, report->moved, report->attachments);
        QStringList lines{
            moved.isEmpty() ? tr("%1 and %2 are two again.").arg(keep, two)
                            : tr("%1 and %2 are two again; went back: %3.").arg(keep, two, moved)};
        QStringList left;
        for (const std::string& key : report->leftAlone)
            left << shown(object_.field(key)->label);
        if (!left.isEmpty())
            lines << tr("Changed since, so they stay as they are: %1").arg(left.join(tr(", ")));
        if (left.isEmpty())
            emit said(lines.front());
        else
            emit told(lines.join(QLatin1Char('\n')));
        emit takenBack(keep, two);
    });
    dialog->open();
}

} // namespace xinheng::ui
