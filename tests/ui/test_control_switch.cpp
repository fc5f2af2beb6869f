#include "ui/access_support.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QMessageBox>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("Switching a control off asks, because it opens the data to everybody") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:luoyifan");
    rights.tab(DataPart);
    auto* rows = rights.at<QCheckBox>("rowsControlled");
    CHECK(rows->text().contains("for everybody"));
    clickOn(*rows);
    auto* question = rights.page.findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    CHECK(rows->isChecked());
    CHECK(question->defaultButton()->text() == "Keep the control");
    question->defaultButton()->click();
    settle();
    CHECK(rows->isChecked());
    CHECK_FALSE(rights.unsaved());
    bringUp(rights.page);
    clickOn(*rows);
    for (auto* button : rights.page.findChild<QMessageBox*>()->buttons())
        if (button->text() == "Switch off for everybody")
            button->click();
    settle();
    CHECK_FALSE(rows->isChecked());
    CHECK(rights.unsaved());
    bringUp(rights.page);
    clickOn(*rows); // switching on needs no question
    CHECK(rows->isChecked());
}

TEST_CASE("Only a manager can move the control switches at all") {
    DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.rights", {}));
    Rights rights(demo.elsewhere("yanjie"));
    rights.page.choose("role:cashier");
    rights.tab(DataPart);
    for (const char* name : {"rowsControlled", "fieldsControlled"}) {
        CHECK_FALSE(rights.at<QCheckBox>(name)->isEnabled());
        CHECK(rights.at<QCheckBox>(name)->toolTip().contains("Only an account-set manager"));
    }
}
