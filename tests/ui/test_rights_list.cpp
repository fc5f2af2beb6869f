// Rights beside each other, and on paper.
#include "ui/access/compare_dialog.h"
#include "ui/access/rights_list_dialog.h"
#include "ui/access_support.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QRadioButton>
#include <QTableWidget>
#include <algorithm>
#include <fstream>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

std::string readFile(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

QStringList cells(CompareDialog& dialog) {
    auto* table = in<QTableWidget>(dialog, "compareTable");
    QStringList all;
    for (int row = 0; row < table->rowCount(); ++row)
        all << table->item(row, 0)->text() + " " + table->item(row, 1)->text() + " | " +
                   table->item(row, 2)->text() + " | " + table->item(row, 3)->text();
    return all;
}

} // namespace

TEST_CASE("Two people are compared by typing the second") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:duzhuangzhuang");
    rights.at<QAction>("compareRights")->trigger();
    auto* dialog = rights.dialog<CompareDialog>();
    auto* second = in<QLineEdit>(*dialog, "compareSecond");
    CHECK(second->hasFocus());
    type("陈国栋");
    press(Qt::Key_Return);
    settle();
    const QStringList found = cells(*dialog);
    INFO(found.join('\n').toStdString());
    CHECK(found.contains("＋ Function: Import customers | no | yes"));
    CHECK(
        found.filter("Customer: rows to see").join("").contains("District 3201 南京市 and below"));
    in<QLineEdit>(*dialog, "compareFirst")->setFocus();
    in<QLineEdit>(*dialog, "compareFirst")->selectAll();
    type("chenguodong");
    press(Qt::Key_Return);
    settle();
    CHECK(cells(*dialog).empty());
    CHECK(in<QLabel>(*dialog, "compareSummary")->text() == QString("They may do the same."));
}

TEST_CASE("The rights list is saved as CSV and PDF, and the trail says so") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose("person:huangxiaoling");
    rights.at<QAction>("rightsList")->trigger();
    auto* dialog = rights.dialog<RightsListDialog>();
    const std::string csv = (demo.folder / "rights.csv").string();
    dialog->saveCsv(QString::fromStdString(csv));
    const std::string one = readFile(csv);
    CHECK(one.find("person:huangxiaoling") != std::string::npos);
    CHECK(one.find("Hidden fields") != std::string::npos);
    CHECK(one.find("duzhuangzhuang") == std::string::npos);
    in<QRadioButton>(*dialog, "listPeople")->setChecked(true);
    dialog->saveCsv(QString::fromStdString(csv));
    CHECK(readFile(csv).find("person:duzhuangzhuang") != std::string::npos);
    in<QRadioButton>(*dialog, "listRoles")->setChecked(true);
    dialog->saveCsv(QString::fromStdString(csv));
    CHECK(readFile(csv).find("role:salesperson") != std::string::npos);
    const std::string pdf = (demo.folder / "rights.pdf").string();
    dialog->savePdf(QString::fromStdString(pdf));
    CHECK(readFile(pdf).starts_with("%PDF"));
    dialog->savePdf(QString::fromStdString((demo.folder / "no" / "rights.pdf").string()));
    CHECK(in<Banner>(*dialog, "listBanner")->text().contains("can't be written"));
    const auto trail = manager.audit().list({});
    REQUIRE(trail);
    CHECK(std::count_if(trail->begin(), trail->end(), [](const access::AuditRow& row) {
              return row.entry.action == "rights.list";
          }) == 5);
}

TEST_CASE("The rights list is looked at before it is printed") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("role:salesperson");
    rights.at<QAction>("rightsList")->trigger();
    auto* dialog = rights.dialog<RightsListDialog>();
    clickOn(*in<QPushButton>(*dialog, "listPrint"));
    auto* preview = dialog->findChild<QPrintPreviewDialog*>();
    REQUIRE(preview != nullptr);
    preview->close();
}
