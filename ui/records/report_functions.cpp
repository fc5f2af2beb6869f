#include "ui/records/report_functions.h"

#include "ui/records/record_pages.h"
#include "ui/records/report_page.h"

namespace xinheng::ui {

namespace {

RecordPages* pagesOf(MainWindow& window, const access::Object& object) {
    for (RecordPages* pages : window.findChildren<RecordPages*>())
        if (&pages->object() == &object)
            return pages;
    return nullptr;
}

Page* makePage(SignedIn& signedIn, MainWindow& window) {
    auto* page = new ReportPage(signedIn);
    QObject::connect(page, &ReportPage::listWanted, &window,
                     [page, &window](const QString& where, const QString& words) {
                         if (RecordPages* pages = pagesOf(window, page->object()))
                             pages->openNarrowed(where, words);
                     });
    QObject::connect(page, &ReportPage::recordWanted, &window, [page, &window](qint64 id) {
        if (RecordPages* pages = pagesOf(window, page->object()))
            pages->openCard(id);
    });
    return page;
}

} // namespace

std::vector<Function> reportFunctions(SignedIn& signedIn, MainWindow& window) {
    if (ReportPage::objectsOf(signedIn).empty())
        return {};
    Function function{QStringLiteral("archive.reports"),
                      {},
                      Text::bilingual("Archive reports", "档案报表"),
                      "office-chart-bar"};
    function.make = [&signedIn, &window] { return makePage(signedIn, window); };
    return {std::move(function)};
}

} // namespace xinheng::ui
