// Rights beside each other, and on paper.
#include "ui/access/compare_dialog.h"
#include "ui/access/rights_document.h"
#include "ui/access/rights_list_dialog.h"
#include "ui/access_support.h"
#include "ui/widgets/notices.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QRadioButton>
#include <QTableWidget>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

std::string readFile(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// What the dialog says when it is through.
QString saidAfter(RightsListDialog& dialog, const std::function<void()>& act) {
    auto* banner = in<Banner>(dialog, "listBanner");
    banner->hide();
    act();
    REQUIRE(until([&] { return banner->isVisible(); }));
    return banner->text();
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
    const QString csvFile = QString::fromStdString(csv);
    CHECK(saidAfter(*dialog, [&] { dialog->saveCsv(csvFile); }).contains(csvFile));
    const std::string one = readFile(csv);
    CHECK(one.find("person:huangxiaoling") != std::string::npos);
    CHECK(one.find("Hidden fields") != std::string::npos);
    CHECK(one.find("duzhuangzhuang") == std::string::npos);
    in<QRadioButton>(*dialog, "listPeople")->setChecked(true);
    saidAfter(*dialog, [&] { dialog->saveCsv(csvFile); });
    CHECK(readFile(csv).find("person:duzhuangzhuang") != std::string::npos);
    in<QRadioButton>(*dialog, "listRoles")->setChecked(true);
    saidAfter(*dialog, [&] { dialog->saveCsv(csvFile); });
    CHECK(readFile(csv).find("role:salesperson") != std::string::npos);
    const std::string pdf = (demo.folder / "rights.pdf").string();
    CHECK(saidAfter(*dialog, [&] {
              dialog->savePdf(QString::fromStdString(pdf));
          }).contains("rights.pdf"));
    CHECK(readFile(pdf).starts_with("%PDF"));
    const QString nowhere = QString::fromStdString((demo.folder / "no" / "rights.pdf").string());
    CHECK(saidAfter(*dialog, [&] { dialog->savePdf(nowhere); }).contains("can't be written"));
    const auto trail = manager.audit().list({});
    REQUIRE(trail);
    CHECK(std::count_if(trail->begin(), trail->end(), [](const access::AuditRow& row) {
              return row.entry.action == "rights.list";
          }) == 5);
}

TEST_CASE("A file that can't be written whole stays as it was") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:huangxiaoling");
    rights.at<QAction>("rightsList")->trigger();
    auto* dialog = rights.dialog<RightsListDialog>();
    const auto place = demo.folder / "list.pdf"; // a folder in the way of the file
    std::filesystem::create_directory(place);
    std::ofstream(place / "kept") << "kept";
    CHECK(saidAfter(*dialog, [&] {
              dialog->savePdf(QString::fromStdString(place.string()));
          }).contains("can't be written"));
    CHECK(readFile((place / "kept").string()) == "kept");
}

TEST_CASE("On paper stand whose rights, every line, headings for each page, and who signs") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    std::string chosen = "ids:";
    for (int i = 1; i <= 12; ++i)
        chosen += (i == 1 ? "C00" : ",C00") + std::string(i < 10 ? "0" : "") + std::to_string(i);
    REQUIRE(manager.rights().grantRows("person:duzhuangzhuang", "customer", chosen, false, {}));
    const auto list = manager.rights().rightsList("people");
    REQUIRE(list);
    const QStringList pages = rightsDocument(manager, *list);
    REQUIRE(pages.size() == qsizetype(list->size())); // each begins a page
    const auto found = pages.filter("duzhuangzhuang");
    REQUIRE(found.size() == 1);
    QTextDocument document;
    document.setHtml(found.front());
    const QString text = document.toPlainText();
    INFO(text.toStdString());
    CHECK(text.contains("Rights list of 杜壮壮 (duzhuangzhuang)"));
    CHECK(text.contains("Query customers"));
    CHECK(text.contains("C0012")); // all of them: it is filed
    CHECK(text.contains("Seal:"));
    const auto* table = qobject_cast<QTextTable*>(document.rootFrame()->childFrames().value(0));
    REQUIRE(table != nullptr);
    CHECK(table->format().headerRowCount() == 1);
    // On the screen a few are enough.
    RecordNames names(manager);
    const QString few = scopeText(names, customers(), chosen);
    CHECK(few.contains("C0001 "));
    CHECK(few.contains("and 9 more"));
    CHECK_FALSE(few.contains("C0012"));
}

TEST_CASE("The rights list is looked at before it is printed") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("role:salesperson");
    rights.at<QAction>("rightsList")->trigger();
    auto* dialog = rights.dialog<RightsListDialog>();
    clickOn(*in<QPushButton>(*dialog, "listPrint"));
    QPrintPreviewDialog* preview = nullptr;
    REQUIRE(until([&] {
        preview = dialog->findChild<QPrintPreviewDialog*>();
        return preview != nullptr;
    }));
    CHECK(preview->printer()->pageLayout().pageSize().id() == QPageSize::A4);
    preview->close();
}
