#include "ui/import_support.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("The same file can be imported again after F5, as it is now") {
    DemoSet demo(Template::empty);
    Wizard wizard(demo.person("manager"));
    const std::string file = written(demo, "code,name\nN1,first\n");
    wizard.file(file);
    wizard.go(3);
    REQUIRE(wizard.finished());
    REQUIRE(wizard.customers() == 1);
    wizard.page.createNew();
    written(demo, "code,name\nN2,second\nN3,third\n");
    wizard.file(file);
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(wizard.at<QTableWidget>("importPreview")->rowCount() == 2);
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("2 added"));
    CHECK(wizard.customers() == 3);
    // The very same, untouched: read anew as well.
    wizard.page.createNew();
    wizard.file(file);
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(wizard.at<QTableWidget>("importPreview")->rowCount() == 2);
}

TEST_CASE("A file corrected between two steps is read again") {
    DemoSet demo(Template::empty);
    Wizard wizard(demo.person("manager"));
    const std::string file = written(demo, "code,name\nN1,first\n");
    wizard.file(file);
    REQUIRE(wizard.page.step() == PreviewStep);
    wizard.at<QPushButton>("importBack")->click();
    REQUIRE(wizard.page.step() == FileStep);
    written(demo, "code,name\nN1,first\nN2,second\n");
    wizard.page.focusFirst();
    press(Qt::Key_Return);
    REQUIRE(wizard.page.step() == PreviewStep);
    CHECK(wizard.at<QTableWidget>("importPreview")->rowCount() == 2);
}

TEST_CASE("Another file starts with adding again, whatever was chosen for the one before") {
    DemoSet demo(Template::empty);
    Wizard wizard(demo.person("manager"));
    wizard.file(written(demo, "code,name\nN1,first\n"));
    wizard.go(2);
    REQUIRE(wizard.page.step() == OptionsStep);
    clickOn(*wizard.at<QAbstractButton>("importUpdate"));
    clickOn(*wizard.at<QAbstractButton>("importDryRun"));
    press(Qt::Key_Return);
    REQUIRE(wizard.finished());
    wizard.page.createNew();
    wizard.file(written(demo, "code,name\nN2,second\n", "second.csv"));
    wizard.go(2);
    REQUIRE(wizard.page.step() == OptionsStep);
    CHECK_FALSE(wizard.at<QRadioButton>("importUpdate")->isChecked());
    CHECK_FALSE(wizard.at<QAbstractButton>("importDryRun")->isChecked());
}
