#include "ui/records/list_extras.h"

#include "ui/records/change_many_dialog.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_kind.h"
#include "ui/records/record_list_page.h"
#include "ui/records/view_menu.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace xinheng::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(xinheng::ui::ListExtras)
};

/// What is listed, in words for the head of a page.
QString noteOf(RecordListPage& page) {
    QStringList parts;
    if (const auto& view = page.views().current())
        parts << Words::tr("View: %1").arg(fromUtf8(view->view.name));
    const access::Query& query = page.model().query();
    if (!query.search.empty())
        parts << Words::tr("Search: %1").arg(fromUtf8(query.search));
    if (!query.where.empty())
        parts << Words::tr("Condition: %1").arg(fromUtf8(query.where));
    return parts.join(QStringLiteral("    "));
}

} // namespace

QString changeManyWords() {
    return Words::tr("Change many …");
}

bool hasChangeMany(SignedIn& signedIn, const access::Object& object) {
    return signedIn.mayUse(object.entryNode) && signedIn.mayUse(object.queryNode);
}

void changeMany(RecordListPage& page) {
    auto* dialog = new ChangeManyDialog(
        page.signedIn(), page.object(), page.names(),
        page.selectedIds(std::size_t(archive::mostChangedAtOnce) + 1), page.model().query(), &page);
    QObject::connect(dialog, &ChangeManyDialog::changed, &page, [&page](qint64 rows) {
        page.refresh();
        emit page.said(Words::tr("Changed: %1").arg(numberText(rows)));
    });
    dialog->open();
}

QString printWords() {
    return Words::tr("Print …");
}

void printRecords(RecordListPage& page) {
    PrintWish wish;
    wish.query = page.model().query();
    wish.note = noteOf(page);
    const QHeaderView& header = *page.table().horizontalHeader();
    for (const int section : sectionsShown(header)) {
        wish.columns.push_back(page.model().field(section).key);
        wish.widths.push_back(header.sectionSize(section));
    }
    if (wish.columns.empty())
        return;
    wish.codes = page.selectedCodes();
    if (const auto ids = page.selectedIds(2); ids.size() == 1)
        wish.card = ids.front();
    auto* dialog =
        new PrintDialog(page.signedIn(), page.object(), page.names(), std::move(wish), &page);
    QObject::connect(dialog, &PrintDialog::said, &page, &Page::said);
    dialog->open();
}

} // namespace xinheng::ui
