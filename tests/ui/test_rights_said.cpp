// What the page of rights says: what a control does, for which days, and answers to questions.
#include "ui/access_support.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <algorithm>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

QString ahead(Rights& rights) {
    auto* panel = rights.at<QTextBrowser>("pendingChanges");
    REQUIRE(until([&] { return panel->isVisible(); }));
    QTest::qWait(250); // what comes in a row is worked out once
    return panel->toPlainText();
}

void switchOff(Rights& rights, const char* box) {
    rights.tab(DataPart);
    clickOn(*rights.at<QCheckBox>(box));
    for (auto* button : rights.page.findChild<QMessageBox*>()->buttons())
        if (button->text() == "Switch off for everybody")
            button->click();
    settle();
    bringUp(rights.page);
}

void ask(Rights& rights, const QString& action) {
    auto* combo = rights.at<QComboBox>("whyAction");
    combo->setCurrentIndex(combo->findText(action));
}

QString answer(Rights& rights) {
    return rights.at<QTextBrowser>("whyAnswer")->toPlainText();
}

} // namespace

TEST_CASE("Before a control is switched it is said how many people that reaches") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:duzhuangzhuang");
    switchOff(rights, "rowsControlled");
    const QString text = ahead(rights);
    INFO(text.toStdString());
    CHECK(text.contains("Customer: rows will not be controlled any more, for everybody."));
    CHECK_FALSE(text.contains("more rows: 0"));
    CHECK(text.contains("杜壮壮"));
    CHECK(text.contains("Customer: rows to see"));
    rights.click("discardRights");
    switchOff(rights, "fieldsControlled");
    CHECK(ahead(rights).contains("Customer: fields will not be controlled any more"));
}

TEST_CASE("The days decide what will change, and stand where they act") {
    DemoSet demo;
    addPerson(demo.person("manager"), "lixin", "李欣");
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    rights.tick("archive.customer.query");
    CHECK(ahead(rights).contains("＋ Function: "));
    auto* from = rights.at<QLineEdit>("termsFrom");
    typeInto(*from, "20240601");
    CHECK(ahead(rights).contains("Nothing of what may be done today"));
    for (const RightsTabs which : {DutiesPart, MembersPart}) {
        rights.tab(which);
        CHECK_FALSE(from->isVisible());
    }
    for (const RightsTabs which : {DataPart, AmountsPart, FunctionsPart}) {
        rights.tab(which);
        CHECK(from->isVisible());
    }
    typeInto(*from, "nonsense");
    rights.tab(MembersPart);
    CHECK_FALSE(rights.page.save());
    CHECK(from->isVisible()); // what is wrong is shown
}

TEST_CASE("An amount that is none is not asked about as nothing") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:yanjie");
    ask(rights, "Handle an amount");
    auto* error = rights.at<QLabel>("whyAmountError");
    rights.click("whyAsk");
    CHECK(answer(rights).isEmpty());
    CHECK(error->isVisible());
    typeInto(*rights.at<QLineEdit>("whyAmount"), "12,3x");
    CHECK_FALSE(error->isVisible());
    rights.click("whoAsk");
    CHECK(answer(rights).isEmpty());
    CHECK(error->text().contains("Not an amount"));
}

TEST_CASE(
    "An answer goes when the question or the rights become others, and follows the language") {
    const KeepAppearance appearance;
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:duzhuangzhuang");
    ask(rights, "Change a record");
    rights.click("whyAsk");
    CHECK(answer(rights).startsWith("Yes, allowed."));
    setLanguage(Language::zh);
    settle();
    CHECK_FALSE(answer(rights).isEmpty());
    CHECK_FALSE(answer(rights).contains("allowed"));
    setLanguage(Language::en);
    settle();
    ask(rights, "See a record");
    CHECK(answer(rights).isEmpty());
    rights.click("whoAsk");
    CHECK(answer(rights).contains("杜壮壮"));
    CHECK_FALSE(answer(rights).contains("salesperson")); // the role's name, not its code
    rights.tick("trade.setup.supplier.query");
    REQUIRE(rights.page.save());
    CHECK(answer(rights).isEmpty());
}

TEST_CASE("Looking at rights without further functions leaves no refusal in the trail") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "system.rights", {}));
    REQUIRE(manager.rights().grantRows("role:salesperson", "contact", "ids:K001", false, {}));
    Rights rights(demo.elsewhere("lixin"));
    rights.page.choose("role:salesperson");
    for (const RightsTabs which : {DataPart, AmountsPart, DutiesPart, MembersPart})
        rights.tab(which);
    CHECK(rights.at<QLabel>("dutyHint")->text().contains("can't be shown"));
    rights.tab(DataPart);
    auto* objects = rights.at<QComboBox>("dataObject");
    for (int i = 0; i < objects->count(); ++i) {
        objects->setCurrentIndex(i);
        emit objects->activated(i);
    }
    ask(rights, "Handle an amount");
    auto* object = rights.at<QComboBox>("whyObject");
    object->setCurrentIndex(object->findData("account"));
    typeInto(*rights.at<QLineEdit>("whyRecord"), "56");
    settle();
    const auto trail = manager.audit().list({});
    REQUIRE(trail);
    for (const access::AuditRow& row : *trail)
        if (row.person == "lixin") {
            INFO(row.entry.action << " " << row.entry.object << " " << row.entry.record);
            CHECK(row.entry.outcome == access::AuditEntry::Outcome::done);
        }
}

TEST_CASE("A level whose days have not come allows nothing yet, and one that was lent does") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.amounts().setStep("purchase-order", "", 1, Money::fromFen(100'00)));
    REQUIRE(manager.amounts().setStep("purchase-order", "", 3, Money::fromFen(5'000'00)));
    const auto june = Date::parse("2024-06-01").value();
    REQUIRE(manager.rights().grantLevel("person:lixin", "purchase-order", 3, {june, {}, "later"}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tab(AmountsPart);
    const auto line = [&] { return rights.lines("levelTable").filter("Purchase order").join(""); };
    CHECK(rights.at<QComboBox>("level-purchase-order")->currentText() == "Level 3");
    CHECK(line().contains("| nothing |"));
    addPerson(manager, "songyu", "宋雨");
    REQUIRE(manager.rights().grantLevel("person:songyu", "purchase-order", 1, {}));
    REQUIRE(manager.delegations().add({"songyu", "lixin", std::nullopt, demo.clock.today(),
                                       Date::parse("2024-05-20").value(), "away"}));
    rights.page.takeNewRights();
    CHECK(line().contains("100.00 yuan"));
}

TEST_CASE("Tab goes through the page of rights as one reads") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("person:duzhuangzhuang");
    rights.tick("trade.setup.supplier.query"); // Discard and Apply take the focus
    REQUIRE(until([&] { return rights.at<QTextBrowser>("pendingChanges")->isVisible(); }));
    rights.at<QLineEdit>("granteeSearch")->setFocus();
    QStringList reached;
    for (int i = 0; i < 30; ++i) {
        reached << QApplication::focusWidget()->objectName();
        press(Qt::Key_Tab);
        if (QApplication::focusWidget() == rights.at<QLineEdit>("granteeSearch"))
            break;
    }
    const QStringList wanted{
        "granteeSearch", "grantees",       "newRole",        "moreRights",      "discardRights",
        "applyRights",   "functionSearch", "laterFunctions", "functionTree",    "termsFrom",
        "termsTo",       "termsReason",    "pendingChanges", "effectiveRights", "whyAction"};
    QStringList found;
    for (const QString& name : reached)
        if (wanted.contains(name))
            found << name;
    INFO(reached.join(' ').toStdString());
    CHECK(found == wanted);
}
