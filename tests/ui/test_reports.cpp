#include "ui/entry_support.h"
#include "ui/features.h"
#include "ui/records/print_dialog.h"
#include "ui/records/record_list_page.h"
#include "ui/records/report_functions.h"
#include "ui/records/report_page.h"
#include "ui/widgets/bar_chart.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/notices.h"

#include <QComboBox>
#include <QTableWidget>
#include <filesystem>
#include <set>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct Reports : ShownPage<ReportPage> {
    explicit Reports(SignedIn& person) : ShownPage(person) { page.focusFirst(); }
    BarChart& chart() { return *at<BarChart>("reportChart"); }
    const ReportLine& current() { return page.table().lines.at(std::size_t(chart().current())); }
    void by(const char* field) {
        auto* fields = at<QComboBox>("reportField");
        const int index = fields->findData(QString(field));
        REQUIRE(index >= 0);
        fields->setCurrentIndex(index);
        page.focusFirst();
    }
};

} // namespace

TEST_CASE("Along the bars by arrow keys, and Enter lists the records behind the number") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    CustomerWindow office(demo, "manager");
    const auto functions = reportFunctions(manager, office.window);
    REQUIRE(functions.size() == 1);
    auto all = office.pages->functions();
    all.push_back(functions.front());
    office.window.setFunctions(all);
    auto* page = qobject_cast<ReportPage*>(office.window.open(functions.front().key));
    REQUIRE(page != nullptr);
    settle();
    auto* chart = in<BarChart>(*page, "reportChart");
    in<QComboBox>(*page, "reportField")
        ->setCurrentIndex(in<QComboBox>(*page, "reportField")->findData("credit_grade"));
    page->focusFirst();
    REQUIRE(chart->hasFocus());
    REQUIRE(page->table().lines.size() > 1);
    press(Qt::Key_Down);
    CHECK(chart->current() == 1);
    CHECK(in<QTableWidget>(*page, "reportLines")->currentRow() == 1);
    const ReportLine line = page->table().lines[1];
    press(Qt::Key_Return);
    settle();
    auto* list = qobject_cast<RecordListPage*>(office.window.currentPage());
    REQUIRE(list != nullptr);
    CHECK(list->model().count() == line.bar.value);
    CHECK(in<Banner>(*list, "narrowed")->isVisible());
    CHECK(in<Banner>(*list, "narrowed")->text().contains(line.label));
    // The conditions above the rows go on beside it.
    list->findChild<FilterBar*>()->setConditions({{"code", FilterOperator::equal, "no such"}});
    settle();
    CHECK(list->model().count() == 0);
    list->findChild<FilterBar*>()->setConditions({});
    settle();
    CHECK(list->model().count() == line.bar.value);
    list->narrow(QString::fromStdString(line.where), line.whereWords);
    emit in<Banner>(*list, "narrowed")->actionClicked();
    settle();
    CHECK(list->model().count() == std::int64_t(seen(manager)));
    CHECK_FALSE(in<Banner>(*list, "narrowed")->isVisible());
}

TEST_CASE("Down and up the tree of districts, whose parts add up") {
    DemoSet demo;
    Reports reports(demo.person("manager"));
    reports.by("district");
    const auto& lines = reports.page.table().lines;
    std::int64_t all = 0;
    for (const ReportLine& line : lines)
        all += line.bar.value;
    CHECK(all == std::int64_t(seen(demo.person("manager"))));
    for (std::size_t i = 1; i < lines.size(); ++i)
        CHECK(lines[i - 1].bar.value >= lines[i].bar.value);
    REQUIRE(lines.size() > 1);
    press(Qt::Key_Down);
    REQUIRE_FALSE(reports.current().node.empty());
    const QString top = reports.current().label;
    const std::int64_t whole = reports.current().bar.value;
    press(Qt::Key_Down, Qt::ControlModifier);
    std::int64_t parts = 0;
    for (const ReportLine& line : reports.page.table().lines)
        parts += line.bar.value;
    CHECK(parts == whole);
    press(Qt::Key_Up, Qt::ControlModifier);
    CHECK(reports.current().label == top);
}

TEST_CASE("Every report shows as many bars as lines, and its controls have names") {
    DemoSet demo;
    Reports reports(demo.person("manager"));
    for (const ReportKind kind : {ReportKind::byValue, ReportKind::completeness, ReportKind::people,
                                  ReportKind::stale, ReportKind::growth}) {
        INFO(int(kind));
        reports.page.choose(kind);
        settle();
        CHECK_FALSE(reports.page.table().lines.empty());
        CHECK(reports.at<QTableWidget>("reportLines")->rowCount() ==
              int(reports.page.table().lines.size()));
        CHECK_FALSE(reports.at<Banner>("reportBanner")->isVisible());
        CHECK(namelessControls(reports.page).join('\n') == QString());
        reports.page.focusFirst();
        press(Qt::Key_End);
        CHECK(reports.chart().current() == int(reports.page.table().lines.size()) - 1);
    }
}

TEST_CASE("The records that were not changed for long stand beside their number") {
    DemoSet demo;
    demo.clock.advance(std::chrono::hours(24 * 100));
    Reports reports(demo.elsewhere("manager"));
    reports.page.choose(ReportKind::stale);
    reports.page.focusFirst();
    press(Qt::Key_Home);
    auto* records = reports.at<QTableWidget>("staleRecords");
    CHECK(records->rowCount() == std::min<std::int64_t>(reports.current().bar.value, 100));
    CHECK(records->rowCount() > 0);
    press(Qt::Key_Return);
    CHECK(records->hasFocus());
    QSignalSpy wanted(&reports.page, &ReportPage::recordWanted);
    press(Qt::Key_Return);
    CHECK(wanted.size() == 1);
    reports.page.focusFirst();
    press(Qt::Key_End);
    CHECK(records->rowCount() == 0);
}

TEST_CASE("A report that a right is missing for says why, and who sees nothing has no page") {
    DemoSet demo;
    SignedIn& seller = demo.person("duzhuangzhuang");
    Reports reports(seller);
    for (int i = 0; i < reports.at<QComboBox>("reportField")->count(); ++i) {
        reports.at<QComboBox>("reportField")->setCurrentIndex(i);
        CHECK_FALSE(reports.at<Banner>("reportBanner")->isVisible());
    }
    std::int64_t all = 0;
    for (const ReportLine& line : reports.page.table().lines)
        all += line.bar.value;
    CHECK(all == std::int64_t(seen(seller)));
    CHECK(ReportPage::objectsOf(demo.person("admin")).empty());
}

TEST_CASE("An axis counts in ten thousands in Chinese") {
    const KeepAppearance keep;
    setLanguage(Language::en);
    CHECK(axisText(35'000) == "35,000");
    setLanguage(Language::zh);
    CHECK(axisText(9'999) == "9,999");
    CHECK(axisText(35'000) == QStringLiteral("3.5万"));
    CHECK(axisText(120'000) == QStringLiteral("12万"));
    CHECK(axisText(300'000'000) == QStringLiteral("3亿"));
}

TEST_CASE("A report goes to a workbook as it is shown, for whoever may export") {
    DemoSet demo;
    Reports reports(demo.person("manager"));
    reports.by("credit_grade");
    const auto file = demo.folder / "report.xlsx";
    QSignalSpy said(&reports.page, &ReportPage::said);
    press(Qt::Key_E, Qt::ControlModifier);
    chooseFile(reports.page, file);
    CHECK(said.size() == 1);
    CHECK(std::filesystem::exists(file));
    const auto rows = demo.person("manager").audit().list({});
    REQUIRE(rows);
    CHECK(rows->front().entry.action == "customer.report-export");
    SignedIn& reader = demo.person("mengfanjie");
    Reports others(reader);
    CHECK(others.at<QPushButton>("reportExport")->isVisible() ==
          reader.mayUse("archive.customer.export"));
}

TEST_CASE("A report is printed as PDF by whoever may export, and leaves a row in the trail") {
    DemoSet demo;
    Reports reports(demo.person("manager"));
    reports.by("credit_grade");
    press(Qt::Key_P, Qt::ControlModifier);
    auto* dialog = reports.page.findChild<PrintDialog*>();
    REQUIRE(dialog != nullptr);
    bringUp(*dialog);
    const auto file = demo.folder / "report.pdf";
    REQUIRE(dialog->savePdf(QString::fromStdString(file.string())));
    CHECK(readFile(file).starts_with("%PDF"));
    CHECK(dialog->pages() == 1);
    CHECK_FALSE(in<QComboBox>(*dialog, "printForm")->isVisible());
    CHECK_FALSE(in<QComboBox>(*dialog, "printRows")->isVisible());
    CHECK(in<QComboBox>(*dialog, "printPaper")->isVisible());
    CHECK(namelessControls(*dialog).join('\n') == QString());
    const auto rows = demo.person("manager").audit().list({});
    REQUIRE(rows);
    CHECK(rows->front().entry.action == "customer.print");
    CHECK(rows->front().entry.detail.find("report") != std::string::npos);
    reports.page.takeNewRights();
    settle();
    CHECK(reports.page.findChild<PrintDialog*>() == nullptr);
    SignedIn& reader = demo.person("mengfanjie");
    REQUIRE_FALSE(reader.mayUse("archive.customer.export"));
    Reports others(reader);
    press(Qt::Key_P, Qt::ControlModifier);
    CHECK(others.page.findChild<PrintDialog*>() == nullptr);
}

TEST_CASE("Only the reports that an object has are offered") {
    DemoSet demo;
    Reports reports(demo.person("manager"));
    const auto kinds = [&](const char* object) {
        auto* objects = reports.at<QComboBox>("reportObject");
        const auto all = ReportPage::objectsOf(demo.person("manager"));
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i]->key == object)
                objects->setCurrentIndex(int(i));
        REQUIRE(reports.page.object().key == object);
        CHECK_FALSE(reports.at<Banner>("reportBanner")->isVisible());
        std::set<ReportKind> offered;
        for (int i = 0; i < reports.at<QComboBox>("reportKind")->count(); ++i)
            offered.insert(ReportKind(reports.at<QComboBox>("reportKind")->itemData(i).toInt()));
        return offered;
    };
    reports.page.choose(ReportKind::growth);
    CHECK(kinds("customer").size() == 5);
    CHECK(kinds("supplier").size() == 5);
    CHECK(reports.at<QComboBox>("reportKind")->currentData().toInt() == int(ReportKind::growth));
    CHECK_FALSE(kinds("warehouse").contains(ReportKind::growth));
}
