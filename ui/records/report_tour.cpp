#include "ui/records/report_tour.h"

#include "ui/records/record_list_page.h"
#include "ui/records/record_scenes.h"
#include "ui/records/report_page.h"

#include <QDialog>
#include <QPushButton>
#include <chrono>
#include <memory>
#include <stdexcept>

namespace xinheng::ui {

namespace {

std::function<QWidget*()> pageOf(SignedIn& manager, ReportKind kind) {
    return [&manager, kind]() -> QWidget* {
        auto* page = new ReportPage(manager);
        page->choose(kind);
        return page;
    };
}

QWidget* below(QWidget& page) {
    page.findChild<QPushButton*>(QStringLiteral("reportDown"))->click();
    static_cast<ReportPage&>(page).focusFirst();
    return nullptr;
}

// The same person half a year on: the set of the tour is new, and nothing in it old.
std::function<QWidget*()> laterPage(AccountSet& set, ReportKind kind) {
    return [&set, kind, kept = std::shared_ptr<SignedIn>()]() mutable -> QWidget* {
        constexpr int halfYear = 200;
        auto later = set.signIn(
            "manager", set.info().signInHint,
            Date::fromDays(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))
                .plusDays(halfYear));
        if (!later)
            throw std::runtime_error("the tour can't look ahead");
        kept = std::move(*later);
        return pageOf(*kept, kind)();
    };
}

} // namespace

void addReportScreens(Tour& tour, AccountSet& set, SignedIn& manager) {
    const scenes::Adder add{tour};
    const auto both = [](const char* english, const char* chinese) {
        return Text::bilingual(english, chinese);
    };
    add("report-by-district", both("Customers by district", "按地区的客户报表"), scenes::pageSize,
        pageOf(manager, ReportKind::byValue));
    add("report-level-below", both("The report one level below", "报表的下一级"), scenes::pageSize,
        pageOf(manager, ReportKind::byValue), below);
    add("report-completeness", both("Completeness of the archive", "档案完整性"), scenes::pageSize,
        pageOf(manager, ReportKind::completeness));
    add("report-stale", both("Records not changed for long", "久未变更的档案"), scenes::pageSize,
        laterPage(set, ReportKind::stale));
    add("report-growth", both("Growth of the archive", "档案增长"), scenes::pageSize,
        laterPage(set, ReportKind::growth));
    add("report-print", both("A report on paper", "打印报表"), scenes::pageSize,
        pageOf(manager, ReportKind::byValue), [](QWidget& page) -> QWidget* {
            page.findChild<QPushButton*>(QStringLiteral("reportPrint"))->click();
            return page.findChild<QDialog*>();
        });
    add("report-list", both("The list behind a number", "数字背后的清单"), scenes::pageSize,
        [&manager]() -> QWidget* {
            const access::Object& customer = *manager.objects().find("customer");
            auto* list =
                new RecordListPage(manager, customer, std::make_shared<RecordNames>(manager));
            list->narrow(QStringLiteral("credit_grade = 'A'"), QStringLiteral("信用等级：A"));
            return list;
        });
}

} // namespace xinheng::ui
