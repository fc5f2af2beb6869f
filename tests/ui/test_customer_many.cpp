#include "ui/customer_support.h"
#include "ui/records/record_totals_line.h"
#include "ui/widgets/long_work.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using tests::CustomerWindow;
using tests::DemoSet;
using tests::press;
using tests::settle;

namespace {

/// Customers from N00001 on, imported as a file.
void importMany(DemoSet& demo, int rows) {
    std::string csv = "code,name,credit_limit\n";
    for (int row = 1; row <= rows; ++row) {
        std::string code = std::to_string(row);
        code.insert(0, 5 - code.size(), '0');
        csv += "N" + code + ",批量客户" + code + ",1.00\n";
    }
    const auto file = demo.folder / "many.csv";
    tests::writeFile(file, csv);
    const auto report = demo.person("manager").customerImport().run(file, {});
    REQUIRE(report);
    REQUIRE(report->added == rows);
}

} // namespace

TEST_CASE("A long list reads only the pages that are looked at") {
    constexpr int rows = 25'000;
    DemoSet demo(Template::empty);
    importMany(demo, rows);
    CustomerWindow at(demo, "manager");
    RecordModel& model = at.list().model();
    REQUIRE(model.rowCount() == rows);
    CHECK(model.pages().queries() == 1);

    at.list().focusFirst();
    press(Qt::Key_End, Qt::ControlModifier);
    settle();
    CHECK(model.index(rows - 1, 0).data().toString() == "N25000");
    CHECK(model.pages().queries() <= 3);

    // Dragging to the middle reads where it rests, not what it passes.
    QScrollBar* bar = at.list().table().verticalScrollBar();
    for (int step = 0; step <= 50; ++step)
        bar->setValue(bar->maximum() / 100 * step);
    settle();
    const int middle = at.list().table().rowAt(10);
    REQUIRE(middle > rows / 3);
    CHECK(model.index(middle, 0).data().toString().mid(1).toInt() == middle + 1);
    CHECK(model.pages().queries() <= 6);

    // Page down through a thousand rows: ten pages and no more.
    at.list().table().setCurrentIndex(model.index(0, 0));
    settle();
    const int before = model.pages().queries();
    while (at.list().table().currentIndex().row() < 1'000) {
        press(Qt::Key_PageDown);
        settle();
    }
    CHECK(model.pages().queries() - before <= 13);
}

TEST_CASE("Totals over many rows are made beside the window's own work") {
    const int rows = int(RecordTotalsLine::atOnce) + 1;
    DemoSet demo(Template::empty);
    importMany(demo, rows);
    CustomerWindow at(demo, "manager");
    CHECK(at.totals().startsWith("Customers: 20,001"));
    CHECK(tests::until([&] { return at.totals().contains("Credit limit total: 20,001.00"); }));
    at.search("N00007");
    CHECK(at.totals().contains("Credit limit total: 1.00"));
}

TEST_CASE("Sorting and searching a long list keep it one query each") {
    DemoSet demo(Template::empty);
    importMany(demo, 5'000);
    CustomerWindow at(demo, "manager");
    RecordModel& model = at.list().model();
    at.list().table().horizontalHeader()->setSortIndicator(model.columnOf("code"),
                                                           Qt::DescendingOrder);
    settle();
    CHECK(model.pages().queries() == 1);
    CHECK(model.index(0, 0).data().toString() == "N05000");
    at.search("plkh0499");
    CHECK(model.rowCount() == 10);
}

TEST_CASE("Rows that others add or take away are noticed while scrolling") {
    DemoSet demo(Template::empty);
    importMany(demo, 1'050);
    CustomerWindow at(demo, "manager");
    RecordModel& model = at.list().model();
    REQUIRE(model.rowCount() == 1'050);
    REQUIRE(demo.elsewhere("manager").customers().add({{"code", "A1"}, {"name", "first of all"}}));
    at.list().table().scrollToBottom();
    settle();
    at.list().table().scrollTo(model.index(500, 0));
    settle();
    at.list().table().scrollToBottom();
    settle();
    CHECK(tests::until([&] {
        return model.fetched(model.rowCount() - 1) != nullptr &&
               model.index(model.rowCount() - 1, 0).data().toString() == "N01050";
    }));
}

TEST_CASE("Totals of a list that is no longer shown don't come over those of the new one") {
    const int rows = int(RecordTotalsLine::atOnce) + 1;
    DemoSet demo(Template::empty);
    importMany(demo, rows);
    CustomerWindow at(demo, "manager");
    CHECK(tests::until([&] { return at.totals().contains("Credit limit total: 20,001.00"); }));
    // The second list is there before the totals of the first are through.
    at.list().refresh();
    REQUIRE(LongWork::anyRuns());
    at.list().model().search("N00007");
    CHECK(at.totals().contains("Credit limit total: 1.00"));
    CHECK(tests::until([] { return !LongWork::anyRuns(); }));
    settle();
    CHECK(at.totals() == "Customers: 1 Credit limit total: 1.00    Receivable balance total: 0.00");
}
