#include "ui/import_support.h"
#include "ui/records/import_functions.h"
#include "ui/records/problem_table.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/progress_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

const char* const data = XINHENG_SOURCE_DIR "/../shared/data/";

} // namespace

TEST_CASE("Twenty thousand companies in GB18030 go in by the Enter key alone") {
    const std::string file = std::string(data) + "companies/companies_gb18030.csv";
    if (!std::filesystem::exists(file))
        SKIP("the file of companies is not on this machine");
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    QSignalSpy imported(&wizard.page, &ImportPage::imported);
    wizard.file(file);
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(wizard.at<QComboBox>("importEncoding")->currentText() ==
          QString("GB18030 (GBK, GB2312), detected"));
    auto* rows = wizard.at<QTableWidget>("importPreview");
    CHECK(rows->horizontalHeaderItem(0)->text() == QString("客户编码"));
    CHECK(rows->item(0, 1)->text() == QString("智慧办公"));
    wizard.go(1);
    REQUIRE(wizard.page.step() == ColumnsStep);
    CHECK(wizard.at<QLabel>("mappingFindings")->text() == QString("Every column is imported."));
    wizard.go(2);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("20,000 added"));
    CHECK(wizard.customers() == 20'300);
    CHECK(imported.size() == 1);
}

TEST_CASE("Northwind goes in with a mapping picked by hand, which is kept by name") {
    const std::string file = std::string(data) + "northwind/customers.csv";
    if (!std::filesystem::exists(file))
        SKIP("the Northwind customers are not on this machine");
    DemoSet demo;
    {
        Wizard wizard(demo.person("manager"));
        wizard.file(file);
        wizard.go(1);
        CHECK(wizard.at<QLabel>("mappingFindings")->text().contains("No column gives the Code"));
        CHECK_FALSE(wizard.at<QPushButton>("importNext")->isEnabled());
        wizard.send("CustomerID", "Code");
        CHECK(wizard.at<QLabel>("mappingFindings")->text().contains("new customers can't be"));
        wizard.send("CompanyName", "Name");
        wizard.send("ContactName", "Contact");
        wizard.send("PostalCode", "Postcode");
        CHECK(wizard.at<QPushButton>("importNext")->isEnabled());
        wizard.at<QLineEdit>("mappingName")->setFocus();
        type("northwind");
        press(Qt::Key_Return);
        CHECK(wizard.page.step() == ColumnsStep);
        CHECK(wizard.banner() == QString());
    }
    Wizard wizard(demo.person("manager"));
    wizard.file(file);
    wizard.go(1);
    auto* saved = wizard.at<QComboBox>("savedMappings");
    saved->setFocus();
    QTest::keyClicks(saved, "north");
    emit saved->activated(saved->currentIndex());
    CHECK(wizard.fieldOf("ContactName")->currentText() == QString("Contact person"));
    wizard.fieldOf("Fax")->setFocus();
    wizard.go(2);
    REQUIRE(wizard.finished());
    INFO(wizard.outcome().toStdString());
    CHECK(wizard.outcome().contains("93 added"));
    const auto card = wizard.signedIn.customers().show("ANATR");
    REQUIRE(card);
    CHECK(card->value(wizard.signedIn.customers().object(), "postcode") == "05021");
}

TEST_CASE("A bad file shows every problem by row and column and changes nothing") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(
        written(demo, "客户编码,客户名称,Limit\nN1,好客户,1\nC0001,重复,x\nN3,,-5\nN1,又一个,\n"));
    wizard.go(1);
    wizard.send("Limit", "Credit limit");
    wizard.go(2);
    REQUIRE(wizard.finished());
    auto* table = wizard.at<ProblemTable>("importProblems");
    CHECK(wizard.outcome().contains("nothing was imported"));
    CHECK(wizard.customers() == 300);
    QStringList places;
    for (int row = 0; row < table->count(); ++row)
        places << table->model()->index(row, 0).data().toString() + "/" +
                      table->model()->index(row, 1).data().toString();
    CHECK(places.contains("3/Limit"));
    CHECK(places.contains("4/客户名称"));
    CHECK(places.contains("4/Limit"));
    CHECK(places.contains("5/客户编码"));

    wizard.at<QPushButton>("copyProblems")->click();
    CHECK(QApplication::clipboard()->text().count('\n') == table->count());
    const QString target = QString::fromStdString((demo.folder / "rejects.csv").string());
    wizard.at<QPushButton>("saveProblems")->click();
    auto* dialog = wizard.page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->selectFile(target);
    static_cast<QDialog*>(dialog)->accept();
    CHECK(readFile(target.toStdString()).find("Limit") != std::string::npos);

    CHECK(wizard.at<QPushButton>("importBack")->text() == QString("Back to the columns"));
    QTest::mouseClick(wizard.at<QPushButton>("importBack"), Qt::LeftButton);
    CHECK(wizard.page.step() == ColumnsStep);
    CHECK(wizard.fieldOf("Limit")->currentText() == QString("Credit limit"));
}

TEST_CASE("A cancelled import has changed nothing, and the window goes on") {
    DemoSet demo;
    std::string content = "code,name\n";
    for (int i = 0; i < 100'000; ++i)
        content += "X" + std::to_string(i) + ",客户" + std::to_string(i) + "\n";
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, content));
    wizard.go(3);
    auto* progress = wizard.page.findChild<ProgressDialog*>();
    REQUIRE(progress != nullptr);
    REQUIRE(until([&] { return progress->isVisible(); }));
    CHECK_FALSE(wizard.at<QPushButton>("importNext")->isEnabled());
    QTest::keyClick(progress, Qt::Key_Escape);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("Nothing was imported"));
    CHECK(wizard.customers() == 300);
    CHECK(wizard.at<QPushButton>("importNext")->isEnabled());
}

TEST_CASE("A dry run changes nothing, and the real one is a key away") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,name\nC0001,改名后的客户\nN0001,新客户\n"));
    wizard.go(2);
    REQUIRE(wizard.page.step() == OptionsStep);
    auto* update = wizard.at<QRadioButton>("importUpdate");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    CHECK(update->isChecked());
    wizard.at<QAbstractButton>("importDryRun")->setFocus();
    press(Qt::Key_Space);
    CHECK(wizard.next() == QString("Check (F6)"));
    wizard.go(1);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("1 added, 1 updated"));
    CHECK(wizard.customers() == 300);
    CHECK(wizard.next() == QString("Import now (F6)"));
    CHECK(wizard.page.save());
    REQUIRE(until([&] { return wizard.outcome().contains("is imported"); }));
    CHECK(wizard.customers() == 301);
}

TEST_CASE("Alt+Left goes back and keeps what was chosen; a wrong encoding can be seen and mended") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code;name\nN1;客户\n"));
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(wizard.at<QComboBox>("importDelimiter")->currentText() == QString("Semicolon"));
    auto* encoding = wizard.at<QComboBox>("importEncoding");
    auto* rows = wizard.at<QTableWidget>("importPreview");
    encoding->setCurrentIndex(1);
    emit encoding->activated(1);
    CHECK((rows->rowCount() == 0 || rows->item(0, 1)->text() != QString("客户")));
    encoding->setCurrentIndex(0);
    emit encoding->activated(0);
    CHECK(rows->item(0, 1)->text() == QString("客户"));
    encoding->setFocus();
    wizard.go(1);
    wizard.send("name", "Short name");
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(wizard.page.step() == PreviewStep);
    wizard.go(1);
    CHECK(wizard.fieldOf("name")->currentText() == QString("Short name"));
    CHECK(wizard.at<QPushButton>("importNext")->isEnabled());
    wizard.go(1);
    // Without a name only updating is left, and the step says so.
    CHECK_FALSE(wizard.at<QPushButton>("importNext")->isEnabled());
    QTest::mouseClick(wizard.at<QRadioButton>("importUpdate"), Qt::LeftButton, {}, QPoint(8, 14));
    CHECK(wizard.at<QPushButton>("importNext")->isEnabled());
}

TEST_CASE("A file that isn't there is said on the page") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file("/nowhere/at/all.csv");
    CHECK(wizard.page.step() == FileStep);
    CHECK(wizard.banner().contains("/nowhere/at/all.csv"));
}

TEST_CASE("Only fields a person may write are offered, and only importers have the function") {
    DemoSet demo;
    CHECK(importFunctions(demo.person("duzhuangzhuang"), customers()).empty());
    CHECK(importFunctions(demo.person("admin"), customers()).empty());
    CHECK(importFunctions(demo.person("maxiaodong"), customers()).size() == 1);
    Wizard wizard(demo.person("maxiaodong"));
    wizard.file(written(demo, "code,name,Limit\nN1,客户,5\n"));
    wizard.go(1);
    CHECK(wizard.fieldOf("Limit")->findData("credit_limit") < 0);
    CHECK(wizard.fieldOf("Limit")->findData("receivable") < 0);
    CHECK(wizard.fieldOf("Limit")->findData("phone") > 0);
}

TEST_CASE("Every step has names for all its controls and turns Chinese at once") {
    const KeepAppearance keep;
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,name\nN1,客户\n"));
    for (int step = PreviewStep; step <= OptionsStep; ++step) {
        CHECK(namelessControls(wizard.page).join('\n') == QString());
        if (step < OptionsStep)
            wizard.go(1);
    }
    setLanguage(Language::zh);
    settle();
    CHECK(wizard.page.title() == QString("导入客户"));
    CHECK(wizard.next() == QString("导入 (F6)"));
    CHECK(wizard.at<QRadioButton>("importUpdate")->text().contains("更新"));
}
