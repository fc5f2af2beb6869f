#include "exchange/table_reader.h"
#include "ui/import_support.h"
#include "ui/records/problem_table.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

const char* const days = XINHENG_SOURCE_DIR "/tests/exchange/files/dates_1900.xlsx";

/// A key on the button, as somebody does who came there with Tab.
void pressOn(QPushButton& button) {
    REQUIRE(button.isEnabled());
    button.setFocus();
    REQUIRE(button.hasFocus());
    press(Qt::Key_Space);
    settle();
}

/// A line of values for every row by the keyboard: which field, then what.
void addValue(Wizard& wizard, const char* field, const QString& value) {
    pressOn(*wizard.at<QPushButton>("addConstant"));
    const auto fields = wizard.page.findChildren<QComboBox*>("constantField");
    const auto values = wizard.page.findChildren<QLineEdit*>("constantValue");
    REQUIRE_FALSE(fields.empty());
    CHECK(fields.back()->hasFocus());
    choose(*fields.back(), field);
    press(Qt::Key_Tab);
    CHECK(values.back()->hasFocus());
    type(value);
}

QStringList mappings(Wizard& wizard) {
    QStringList all;
    auto* saved = wizard.at<QComboBox>("savedMappings");
    for (int i = 0; i < saved->count(); ++i)
        all << saved->itemText(i);
    return all;
}

std::string contact(SignedIn& person, const std::string& name, const char* key) {
    access::Query query;
    query.where = "name = '" + name + "'";
    query.fields = {key};
    const auto list = person.records("contact").list(query);
    return list && !list->rows.empty() ? list->rows.front().cells.front() : "?";
}

} // namespace

TEST_CASE("Another sheet of a workbook is chosen with the arrow keys, and its columns come") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(days);
    REQUIRE(wizard.page.step() == PreviewStep);
    auto* sheet = wizard.at<QComboBox>("importSheet");
    CHECK(sheet->hasFocus());
    CHECK_FALSE(wizard.at<QComboBox>("importEncoding")->isVisible());
    CHECK(sheet->currentText() == QString("日期"));
    auto* rows = wizard.at<QTableWidget>("importPreview");
    CHECK(rows->columnCount() == 10);
    press(Qt::Key_Down);
    CHECK(sheet->currentText() == QString("另一张"));
    CHECK(rows->columnCount() == 1);
    wizard.go(1);
    wizard.send("编码", "Code");
    CHECK(wizard.findings().contains("No column gives the Name"));
    addValue(wizard, "Name", "恒瑞");
    CHECK_FALSE(wizard.findings().contains("No column gives"));
    press(Qt::Key_Return);
    REQUIRE(wizard.page.step() == OptionsStep);
    press(Qt::Key_Return);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("1 added"));
    CHECK(wizard.stored("000123", "name") == "恒瑞");
}

TEST_CASE("A value for every row is kept on the way back, clashes with a column, and can go") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,name,bank\nN1,客户一,工行\nN2,客户二,\n"));
    wizard.go(1);
    addValue(wizard, "Credit grade", "B");
    CHECK(in<QLineEdit>(wizard.page, "constantValue")->placeholderText() == QString("A, B, C, D"));
    press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(wizard.page.step() == PreviewStep);
    press(Qt::Key_Return);
    REQUIRE(wizard.page.step() == ColumnsStep);
    settle();
    REQUIRE(wizard.page.findChildren<QLineEdit*>("constantValue").size() == 1);
    CHECK(in<QLineEdit>(wizard.page, "constantValue")->text() == QString("B"));
    addValue(wizard, "Bank", "农行");
    CHECK(wizard.findings().contains("Bank is filled by the column “bank” and by a value"));
    CHECK_FALSE(wizard.at<QPushButton>("importNext")->isEnabled());
    pressOn(*wizard.page.findChildren<QPushButton*>("removeConstant").back());
    CHECK(wizard.at<QPushButton>("addConstant")->hasFocus());
    CHECK(wizard.findings() == QString("Every column is imported."));
    CHECK(namelessControls(wizard.page).join(", ") == "");
    wizard.page.save();
    wizard.page.save();
    REQUIRE(wizard.finished());
    CHECK(wizard.stored("N1", "credit_grade") == "B");
    CHECK(wizard.stored("N2", "credit_grade") == "B");
    CHECK(wizard.stored("N1", "bank") == "工行");
}

TEST_CASE("What somebody did with the same headings comes back, for them and nobody else") {
    DemoSet demo;
    const char* const content = "Nr,name,Firma\n%1,恒瑞,恒瑞电力\n";
    const auto file = [&](const char* code, const char* name) {
        return written(demo, QString(content).arg(code).toStdString(), name);
    };
    {
        Wizard wizard(demo.person("manager"));
        wizard.file(file("N1", "a.csv"));
        wizard.go(1);
        CHECK(mappings(wizard) == QStringList{"Suggested by the headings"});
        wizard.send("Nr", "Code");
        wizard.send("name", "Short name");
        wizard.send("Firma", "Name");
        wizard.go(2);
        REQUIRE(wizard.finished());
        CHECK(wizard.outcome().contains("1 added"));
    }
    {
        Wizard wizard(demo.person("manager"));
        wizard.file(file("N2", "b.csv"));
        wizard.go(1);
        auto* saved = wizard.at<QComboBox>("savedMappings");
        CHECK(saved->currentText() == QString("As in your last import"));
        CHECK(wizard.fieldOf("Firma")->currentText() == QString("Name *"));
        choose(*saved, "Suggested");
        CHECK(wizard.fieldOf("Firma")->currentText() == QString("– not imported –"));
        CHECK(wizard.fieldOf("name")->currentText() == QString("Name *"));
        choose(*saved, "As in");
        CHECK(wizard.fieldOf("name")->currentText() == QString("Short name"));
        wizard.page.save();
        wizard.page.save();
        REQUIRE(wizard.finished());
        CHECK(wizard.stored("N2", "short_name") == "恒瑞");
    }
    Wizard other(demo.person("chenguodong"));
    other.file(file("N3", "c.csv"));
    other.go(1);
    CHECK(mappings(other) == QStringList{"Suggested by the headings"});
}

TEST_CASE("The rows to correct are saved by the keyboard, put right and imported") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,name,credit_limit\nN1,客户一,1\nN2,客户二,much\nN3,,3\n"));
    wizard.go(3);
    REQUIRE(wizard.finished());
    REQUIRE(wizard.problems().size() == 2);
    pressOn(*wizard.at<QPushButton>("saveRejects"));
    auto* dialog = wizard.page.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->selectedFiles().front().endsWith("customers-to-correct.csv"));
    const QString file = QString::fromStdString((demo.folder / "again.csv").string());
    emit dialog->fileSelected(file); // as the person picks it
    dialog->reject();
    settle();
    CHECK(wizard.outcome().contains("Saved as"));
    std::string content = readFile(file.toStdString());
    CHECK(content.find("客户一") == std::string::npos);
    CHECK(content.find("客户二") != std::string::npos);
    content.replace(content.find("much"), 4, "2");
    content.replace(content.find("N3,,"), 4, "N3,客户三,");
    writeFile(file.toStdString(), content);
    bringUp(wizard.page);
    wizard.page.createNew();
    wizard.file(file.toStdString());
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("2 added"));
    CHECK(wizard.stored("N3", "name") == "客户三");
}

TEST_CASE("A telephone's cards become contacts of a customer, and what has no field is said") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"), "contact");
    wizard.file(written(demo,
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:陈立新\r\nTEL;TYPE=CELL:13805171234\r\n"
                        "TEL;TYPE=CELL:13905171234\r\nPHOTO:x\r\nEND:VCARD\r\n"
                        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Wu;Min\r\nEND:VCARD\r\n",
                        "phone.vcf"));
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK_FALSE(wizard.at<QComboBox>("importDelimiter")->isVisible());
    CHECK(wizard.at<QTableWidget>("importPreview")->verticalHeaderItem(0)->text() == QString("1"));
    wizard.go(1);
    wizard.send("ORG", "– not imported –");
    addValue(wizard, "Customer", "C0001");
    CHECK(wizard.findings() == QString("Not imported: “ORG”."));
    wizard.page.save();
    wizard.page.save();
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("2 added"));
    CHECK(wizard.outcome().contains("PHOTO (1)"));
    REQUIRE(wizard.problems().size() == 1);
    CHECK(wizard.problems().front().startsWith("1 | TEL | "));
    auto* table = wizard.at<ProblemTable>("importProblems");
    CHECK(table->model()->headerData(0, Qt::Horizontal).toString() == QString("Card"));
    CHECK(contact(wizard.signedIn, "陈立新", "customer") == "C0001");
    CHECK(contact(wizard.signedIn, "陈立新", "mobile") == "13805171234");
    CHECK(contact(wizard.signedIn, "Min Wu", "customer") == "C0001");
}
