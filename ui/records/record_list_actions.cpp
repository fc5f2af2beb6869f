// What can be done from the list.
#include "ui/models/table_text.h"
#include "ui/records/record_column_dialog.h"
#include "ui/records/record_deactivate_dialog.h"
#include "ui/records/record_export_dialog.h"
#include "ui/records/record_extras.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_totals_line.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

namespace xinheng::ui {

namespace {

constexpr int copiedAtMost = 10'000;
// They become a condition, which has its limit; who wants more rows makes one of their own.
constexpr std::size_t mostSelected = 150;

} // namespace

void RecordListPage::makeActions() {
    const auto action = [this](QWidget* where, const char* iconName, const QKeySequence& key,
                               void (RecordListPage::*what)()) {
        auto* made = new QAction(icon(iconName), QString(), this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        where->addAction(made);
        connect(made, &QAction::triggered, this, what);
        return made;
    };
    new_ = action(this, "list-add", Qt::Key_Insert, &RecordListPage::createNew);
    open_ = action(table_, "document-open", {}, &RecordListPage::openCurrent);
    copy_ = action(table_, "edit-copy", QKeySequence::Copy, &RecordListPage::copy);
    deactivate_ = action(table_, "dialog-cancel", {}, &RecordListPage::deactivate);
    newBelow_ =
        action(table_, "list-add", Qt::SHIFT | Qt::Key_Insert, &RecordListPage::createBelow);
    reactivate_ = action(table_, "edit-undo", {}, &RecordListPage::reactivate);
    importAction_ = action(this, "document-import", {}, &RecordListPage::importWanted);
    exportAction_ =
        action(this, "document-export", Qt::CTRL | Qt::Key_E, &RecordListPage::exportRows);
    chooseColumns_ = action(this, "view-file-columns", {}, &RecordListPage::chooseColumns);
    history_ = new QAction(icon("view-history"), QString(), this);
    connect(history_, &QAction::triggered, this, [this] {
        if (const access::QueryRow* row = model_->fetched(table_->currentIndex().row()))
            emit historyWanted(row->id);
    });
    // The menu shows the key that the table itself listens to.
    open_->setShortcut(Qt::Key_Return);
    open_->setShortcutContext(Qt::WidgetShortcut);
    table_->removeAction(open_);
}

void RecordListPage::makeExtras() {
    auto* menu = new QMenu(more_);
    for (const ListExtra& extra : listExtras()) {
        auto* action = new QAction(icon(extra.icon), QString(), this);
        action->setObjectName(QLatin1String(extra.name));
        action->setShortcut(extra.key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        menu->addAction(action);
        extras_.push_back(action);
        connect(action, &QAction::triggered, this, [this, run = extra.run] { run(*this); });
    }
    more_->setObjectName(QStringLiteral("moreOfList"));
    more_->setIcon(icon("overflow-menu"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setMenu(menu);
}

void RecordListPage::showExtras() {
    const std::int64_t selected = rowsIn(table_->selectionModel()->selection());
    bool any = false;
    for (std::size_t i = 0; i < extras_.size(); ++i) {
        const bool has = listExtras()[i].has(signedIn_, object_);
        extras_[i]->setVisible(has);
        extras_[i]->setEnabled(has && selected >= listExtras()[i].rowsNeeded);
        any = any || has;
    }
    more_->setVisible(any);
}

void RecordListPage::addUpSelected() {
    const std::int64_t rows = rowsIn(table_->selectionModel()->selection());
    if (rows > 1 && rows <= std::int64_t(RecordTotalsLine::mostAddedUp))
        totals_->addUp(selectedIds(RecordTotalsLine::mostAddedUp));
}

std::vector<std::int64_t> RecordListPage::selectedIds(std::size_t atMost) {
    std::vector<std::int64_t> ids;
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : rows)
        if (const access::QueryRow* fetched = model_->fetched(row.row());
            fetched != nullptr && ids.size() < atMost)
            ids.push_back(fetched->id);
    return ids;
}

// Of several rows; a single one is where the cursor stands, and no choice.
std::vector<std::string> RecordListPage::selectedCodes() {
    std::vector<std::string> codes;
    const int column = model_->columnOf(object_.codeField.c_str());
    const std::vector<std::int64_t> ids = selectedIds(mostSelected + 1);
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    if (column < 0 || !model_->canSort(column) || ids.size() < 2 || ids.size() > mostSelected ||
        ids.size() != std::size_t(rows.size()))
        return codes;
    for (const QModelIndex& row : rows)
        if (const access::QueryRow* fetched = model_->fetched(row.row()))
            codes.push_back(fetched->cells[std::size_t(column)]);
    return codes;
}

void RecordListPage::createNew() {
    if (mayEnter_ && signedIn_.mayUse(object_.entryNode))
        emit newWanted();
    else
        emit said(tr("You may look at %1 but not add any.").arg(shown(kind_.many)));
}

void RecordListPage::createBelow() {
    const auto card = selectedCard();
    const auto code = card ? card->value(object_, object_.codeField) : std::nullopt;
    if (mayEnter_ && code && model_->isTree())
        emit newBelowWanted(fromUtf8(*code));
}

void RecordListPage::openCurrent() {
    if (!table_->currentIndex().isValid())
        return;
    if (const access::QueryRow* row = model_->fetched(table_->currentIndex().row()))
        emit openWanted(row->id);
}

std::optional<archive::RecordCard> RecordListPage::selectedCard() {
    if (rowsIn(table_->selectionModel()->selection()) != 1)
        return std::nullopt;
    const access::QueryRow* row = model_->fetched(table_->currentIndex().row());
    if (row == nullptr)
        return std::nullopt;
    auto card = signedIn_.records(object_.key).show(row->id);
    return card ? std::optional(std::move(*card)) : std::nullopt;
}

QMenu* RecordListPage::contextMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::int64_t selected = rowsIn(table_->selectionModel()->selection());
    if (selected == 1) {
        menu->addAction(open_);
        if (!object_.changeTable.empty())
            menu->addAction(history_);
    }
    if (selected > 0)
        menu->addAction(copy_);
    for (std::size_t i = 0; i < extras_.size(); ++i)
        if (extras_[i]->isVisible() && listExtras()[i].rowsNeeded > 0)
            menu->addAction(extras_[i]);
    if (mayEnter_) {
        const auto card = selectedCard();
        if (card && mayDeactivate(object_, *card))
            menu->addAction(deactivate_);
        if (card && mayReactivate(object_, *card))
            menu->addAction(reactivate_);
        menu->addSeparator();
        menu->addAction(new_);
        if (card && model_->isTree())
            menu->addAction(newBelow_);
    }
    menu->addSeparator();
    addSortMenu(*menu);
    if (columns_->isVisibleTo(this))
        menu->addAction(chooseColumns_);
    if (mayImport_)
        menu->addAction(importAction_);
    if (mayExport_)
        menu->addAction(exportAction_);
    return menu;
}

void RecordListPage::addSortMenu(QMenu& menu) {
    QMenu* sorting = menu.addMenu(icon("view-sort-ascending"), tr("Sort by"));
    auto* group = new QActionGroup(sorting);
    QHeaderView* header = table_->horizontalHeader();
    const auto add = [&](const QString& text, int column) {
        QAction* choice = sorting->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(header->sortIndicatorSection() == column);
        group->addAction(choice);
        // Choosing the same again turns it round.
        connect(choice, &QAction::triggered, this, [header, column] {
            const bool turn = header->sortIndicatorSection() == column &&
                              header->sortIndicatorOrder() == Qt::AscendingOrder;
            header->setSortIndicator(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    };
    add(tr("Nothing (in order of the code)"), -1);
    for (const int column : sectionsShown(*header))
        if (model_->canSort(column))
            add(shown(model_->field(column).label), column);
}

void RecordListPage::showMenu(const QPoint& where) {
    contextMenu()->popup(where);
}

QString RecordListPage::selectedText() {
    return tabSeparated(*model_, table_->selectionModel()->selection(),
                        sectionsShown(*table_->horizontalHeader()), copiedAtMost);
}

void RecordListPage::copy() {
    const std::int64_t rows = rowsIn(table_->selectionModel()->selection());
    if (rows == 0)
        return;
    const QString text = selectedText();
    // Fewer than were selected when some can't be read any more.
    const std::int64_t copied = text.isEmpty() ? 0 : text.count(QLatin1Char('\n')) + 1;
    if (copied == 0)
        return;
    QGuiApplication::clipboard()->setText(text);
    emit said(copied == copiedAtMost && rows > copied
                  ? tr("The first %1 rows were copied; for more, export them to a file.")
                        .arg(numberText(copied))
                  : tr("Rows copied: %1").arg(numberText(copied)));
}

void RecordListPage::chooseColumns() {
    auto* dialog = new RecordColumnDialog(
        *model_, columnsShown(*table_->horizontalHeader(), *model_, wishes_), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        wishes_ = dialog->wishes();
        arrange();
        keepColumns();
    });
    dialog->open();
}

void RecordListPage::exportRows() {
    if (!mayExport_ || model_->columnCount() == 0)
        return;
    access::Query query = model_->query();
    std::vector<std::string> columns;
    for (const int section : sectionsShown(*table_->horizontalHeader()))
        columns.push_back(model_->field(section).key);
    auto* dialog = new RecordExportDialog(signedIn_, object_, std::move(query), std::move(columns),
                                          selectedCodes(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordExportDialog::exported, this, [this](const QString& file, qint64 rows) {
        banner_->showMessage(
            Banner::Kind::success,
            tr("Exported %1 %2 to %3.").arg(numberText(rows), shown(kind_.many), file));
    });
    dialog->open();
}

void RecordListPage::deactivate() {
    const auto card = selectedCard();
    if (!card || !mayDeactivate(object_, *card))
        return;
    auto* dialog = new RecordDeactivateDialog(signedIn_, object_, *card, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        refresh();
        emit said(dialog->outcome());
    });
    dialog->open();
}

void RecordListPage::reactivate() {
    const auto card = selectedCard();
    if (!card || !mayReactivate(object_, *card))
        return;
    const auto saved = reactivateRecord(signedIn_, object_, *card);
    refresh();
    emit said(saved ? tr("%1 is in use again.").arg(fromUtf8(saved->code)) : shown(saved.error()));
}

} // namespace xinheng::ui
