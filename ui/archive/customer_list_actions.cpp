// What can be done from the list of customers.
#include "ui/archive/customer_column_dialog.h"
#include "ui/archive/customer_deactivate_dialog.h"
#include "ui/archive/customer_export_dialog.h"
#include "ui/archive/customer_list_page.h"
#include "ui/models/table_text.h"
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

namespace xinheng::ui {

namespace {

constexpr int copiedAtMost = 10'000;

} // namespace

void CustomerListPage::makeActions() {
    const auto action = [this](QWidget* where, const char* iconName, const QKeySequence& key,
                               void (CustomerListPage::*what)()) {
        auto* made = new QAction(icon(iconName), QString(), this);
        made->setShortcut(key);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        where->addAction(made);
        connect(made, &QAction::triggered, this, what);
        return made;
    };
    new_ = action(this, "list-add", Qt::Key_Insert, &CustomerListPage::createNew);
    open_ = action(table_, "document-open", {}, &CustomerListPage::openCurrent);
    copy_ = action(table_, "edit-copy", QKeySequence::Copy, &CustomerListPage::copy);
    deactivate_ = action(table_, "dialog-cancel", {}, &CustomerListPage::deactivate);
    exportAction_ =
        action(this, "document-export", Qt::CTRL | Qt::Key_E, &CustomerListPage::exportRows);
    chooseColumns_ = action(this, "view-file-columns", {}, &CustomerListPage::chooseColumns);
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

void CustomerListPage::createNew() {
    if (signedIn_.mayUse("archive.customer.entry"))
        emit newWanted();
    else
        emit said(tr("You may look at customers but not add any."));
}

void CustomerListPage::openCurrent() {
    if (!table_->currentIndex().isValid())
        return;
    if (const access::QueryRow* row = model_->fetched(table_->currentIndex().row()))
        emit openWanted(row->id);
}

std::optional<archive::CustomerCard> CustomerListPage::selectedCard() {
    if (rowsIn(table_->selectionModel()->selection()) != 1)
        return std::nullopt;
    const access::QueryRow* row = model_->fetched(table_->currentIndex().row());
    if (row == nullptr)
        return std::nullopt;
    auto card = signedIn_.customers().show(row->id);
    return card ? std::optional(std::move(*card)) : std::nullopt;
}

QMenu* CustomerListPage::contextMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::int64_t selected = rowsIn(table_->selectionModel()->selection());
    if (selected == 1) {
        menu->addAction(open_);
        menu->addAction(history_);
    }
    if (selected > 0)
        menu->addAction(copy_);
    if (mayEnter_) {
        if (const auto card = selectedCard(); card && mayDeactivate(model_->object(), *card))
            menu->addAction(deactivate_);
        menu->addSeparator();
        menu->addAction(new_);
    }
    menu->addSeparator();
    addSortMenu(*menu);
    if (columns_->isVisibleTo(this))
        menu->addAction(chooseColumns_);
    if (mayExport_)
        menu->addAction(exportAction_);
    return menu;
}

void CustomerListPage::addSortMenu(QMenu& menu) {
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

void CustomerListPage::showMenu(const QPoint& where) {
    contextMenu()->popup(where);
}

QString CustomerListPage::selectedText() {
    return tabSeparated(*model_, table_->selectionModel()->selection(),
                        sectionsShown(*table_->horizontalHeader()), copiedAtMost);
}

void CustomerListPage::copy() {
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

void CustomerListPage::chooseColumns() {
    auto* dialog = new CustomerColumnDialog(
        *model_, columnsShown(*table_->horizontalHeader(), *model_, wishes_), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        wishes_ = dialog->wishes();
        arrange();
        keepColumns();
    });
    dialog->open();
}

void CustomerListPage::exportRows() {
    if (!mayExport_ || model_->columnCount() == 0)
        return;
    access::Query query = model_->query();
    std::vector<std::string> columns;
    for (const int section : sectionsShown(*table_->horizontalHeader()))
        columns.push_back(model_->field(section).key);
    auto* dialog = new CustomerExportDialog(signedIn_, std::move(query), std::move(columns), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &CustomerExportDialog::exported, this, [this](const QString& file, qint64 rows) {
            banner_->showMessage(Banner::Kind::success,
                                 tr("Exported %1 customers to %2.").arg(numberText(rows), file));
        });
    dialog->open();
}

void CustomerListPage::deactivate() {
    const auto card = selectedCard();
    if (!card || !mayDeactivate(model_->object(), *card))
        return;
    auto* dialog = new CustomerDeactivateDialog(signedIn_, *card, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        refresh();
        emit said(dialog->outcome());
    });
    dialog->open();
}

} // namespace xinheng::ui
