#include "ui/access_support.h"
#include "ui/widgets/notices.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace xinheng;
using namespace xinheng::ui;
using tests::People;

TEST_CASE("A person is added with all mistakes beside their fields at once") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.page.createNew();
    people.fill("code", "li xin");
    people.fill("name", "李欣");
    people.fill("password", "123");
    people.ok();
    CHECK(people.problems().size() == 2);
    people.fill("code", "yanjie");
    people.fill("password", "long enough to keep");
    people.ok();
    CHECK(people.problems() == QStringList{"The code yanjie is taken."});
    people.fill("code", "lixin");
    people.fill("department", "0301");
    people.ok();
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(0) == QString("lixin"));
    CHECK(people.cell(2) == QString("华东销售科"));
    CHECK(demo.set().signIn("lixin", "long enough to keep"));
}

TEST_CASE("Somebody who left is disabled from a day on, and there is a way back") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    people.click("disablePerson");
    people.ok();
    CHECK(people.cell(4) == QString("disabled since 2024-05-08"));
    CHECK_FALSE(demo.set().signIn("guoqiang", "xinheng2026"));
    CHECK(people.at<QPushButton>("disablePerson")->text() == QString("Enable"));
    people.click("disablePerson");
    CHECK(people.cell(4) == QString("enabled"));
    CHECK(demo.set().signIn("guoqiang", "xinheng2026"));
}

TEST_CASE("A forgotten password gets a new one, and a bad one is said beside the field") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    people.click("resetPassword");
    people.fill("password", "guoqiang");
    people.ok();
    CHECK(people.problems().size() == 1);
    people.fill("password", "a much better one");
    people.ok();
    CHECK(demo.set().signIn("guoqiang", "a much better one"));
}

TEST_CASE("The administrator alone appoints managers") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("zhouminjun");
    people.click("appointManager");
    CHECK(people.cell(3) == QString("account-set manager"));
    CHECK(demo.person("zhouminjun").mayUse("system.rights"));
    people.click("appointManager");
    CHECK(people.cell(3) == QString());
    People others(demo.person("manager"));
    CHECK_FALSE(others.at<QPushButton>("appointManager")->isVisible());
    others.select("admin");
    others.click("disablePerson");
    others.ok();
    CHECK(others.refusal().contains("Only an administrator"));
}

TEST_CASE("Departments grow as a tree, below the one that is chosen") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.at<QTabWidget>("peopleTabs")->setCurrentIndex(1);
    auto* tree = people.at<QTreeWidget>("departmentTree");
    const auto sales = tree->findItems("03", Qt::MatchExactly | Qt::MatchRecursive, 1);
    REQUIRE(sales.size() == 1);
    tree->setCurrentItem(sales.front());
    people.page.createNew();
    people.fill("code", "0309");
    people.fill("name", "海外销售科");
    people.ok();
    const auto added = tree->findItems("0309", Qt::MatchExactly | Qt::MatchRecursive, 1);
    REQUIRE(added.size() == 1);
    CHECK(added.front()->parent()->text(1) == QString("03"));
    people.page.createNew();
    people.fill("code", "0309");
    people.fill("name", "又一个");
    people.ok();
    CHECK(people.problems() == QStringList{"The code 0309 is taken."});
}

TEST_CASE("Roles are listed with their members, and new ones added") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.at<QTabWidget>("peopleTabs")->setCurrentIndex(2);
    auto* roles = people.at<QTableWidget>("roleTable");
    const auto keeper = roles->findItems("warehouse-keeper", Qt::MatchExactly);
    REQUIRE(keeper.size() == 1);
    CHECK(roles->item(keeper.front()->row(), 2)->text() == QString("丁聪, 房芳"));
    people.page.createNew();
    people.fill("code", "teacher");
    people.fill("name", "教师");
    people.ok();
    CHECK(roles->findItems("teacher", Qt::MatchExactly).size() == 1);
}

TEST_CASE("People are found by initials, and the page turns Chinese at once") {
    const tests::KeepAppearance keep;
    tests::DemoSet demo;
    People people(demo.person("admin"));
    auto* search = people.at<QLineEdit>("peopleSearch");
    search->setFocus();
    QTest::keyClicks(search, "dzz");
    QTest::keyClick(search, Qt::Key_Return);
    auto* table = people.at<QTableWidget>("peopleTable");
    int shownRows = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shownRows += table->isRowHidden(row) ? 0 : 1;
    CHECK(shownRows == 1);
    for (int tab = 0; tab < 3; ++tab) {
        people.at<QTabWidget>("peopleTabs")->setCurrentIndex(tab);
        CHECK(tests::namelessControls(people.page).join('\n') == QString());
    }
    setLanguage(Language::zh);
    tests::settle();
    CHECK(people.at<QPushButton>("addPerson")->text() == QString("新增人员 (F5)"));
}

TEST_CASE("A person is added by the keyboard alone, and what is missing is said at each field") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.page.createNew();
    people.entry();
    QTest::keyClick(people.entry()->form().input("again"), Qt::Key_Return);
    const QString missing = "This has to be filled in.";
    CHECK(people.problems() == QStringList{missing, missing, missing, missing});
    CHECK(people.entry()->form().input("code")->hasFocus());
    tests::type("lixin");
    tests::press(Qt::Key_Return);
    tests::type("李欣");
    tests::press(Qt::Key_Return);
    tests::type("hdxs"); // 华东销售科
    tests::press(Qt::Key_Return);
    CHECK(people.entry()->form().input("password")->hasFocus());
    tests::type("correct horse 8");
    tests::press(Qt::Key_Return);
    tests::type("correct horse 8");
    tests::press(Qt::Key_Return);
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(0) == QString("lixin"));
    CHECK(people.cell(2) == QString("华东销售科"));
    CHECK(people.cell(4) == QString("enabled"));
    CHECK(demo.set().signIn("lixin", "correct horse 8"));
}

TEST_CASE("An unknown department is marked, and Esc or Cancel adds nobody") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    const QStringList before = people.shownCodes();
    people.click("addPerson");
    people.fill("code", "lixin");
    people.fill("name", "李欣");
    people.fill("department", "nowhere");
    people.fill("password", "correct horse 8");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.problems().size() == 1);
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    people.click("addPerson");
    people.fill("code", "lixin");
    for (auto* button : people.entry()->findChildren<QPushButton*>())
        if (button->text() == "Cancel")
            tests::clickOn(*button);
    CHECK_FALSE(people.isOpen());
    CHECK(people.shownCodes() == before);
    CHECK_FALSE(demo.person("admin").people().show("lixin"));
}

TEST_CASE("Somebody leaves on a day to come: signs in until then, and the page says so") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    people.click("disablePerson");
    people.fill("from", "31.2.");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.problems().size() == 1);
    people.fill("from", "20240601");
    people.ok();
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(4) == QString("ends on 2024-06-01"));
    CHECK(demo.set().signIn("guoqiang", "xinheng2026"));
    demo.clock.advance(std::chrono::hours(24 * 24));
    CHECK_FALSE(demo.set().signIn("guoqiang", "xinheng2026"));
    people.page.refresh();
    CHECK(people.cell(0) == QString("guoqiang"));
    CHECK(people.cell(4) == QString("disabled since 2024-06-01"));
}

TEST_CASE("Nobody disables themselves, and a dialog that is left changes no password") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("admin");
    people.click("disablePerson");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.refusal() == QString("Nobody can disable themselves."));
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(4) == QString("enabled"));
    CHECK_FALSE(people.at<QPushButton>("appointManager")->isEnabled());
    people.select("guoqiang");
    people.click("resetPassword");
    CHECK(people.entry()->windowTitle() == QString("New password for 郭强"));
    people.fill("password", "a much better one");
    auto* password = qobject_cast<QLineEdit*>(people.entry()->form().input("password"));
    CHECK(password->displayText() != QString("a much better one"));
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    CHECK(demo.set().signIn("guoqiang", "xinheng2026"));
}

TEST_CASE("What the search leaves is what the buttons act on") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("yanjie");
    tests::typeInto(*people.at<QLineEdit>("peopleSearch"), "guoqiang");
    tests::press(Qt::Key_Return);
    CHECK(people.shownCodes() == QStringList{"guoqiang"});
    people.click("resetPassword");
    CHECK(people.entry()->windowTitle() == QString("New password for 郭强"));
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    tests::bringUp(people.page);
    tests::typeInto(*people.at<QLineEdit>("peopleSearch"), "nobody at all");
    tests::press(Qt::Key_Return);
    CHECK(people.shownCodes().isEmpty());
    CHECK_FALSE(people.at<QPushButton>("resetPassword")->isEnabled());
    CHECK_FALSE(people.at<QPushButton>("disablePerson")->isEnabled());
    tests::press(Qt::Key_Escape); // empties the search
    CHECK(people.shownCodes().size() > 20);
    CHECK(people.at<QPushButton>("resetPassword")->isEnabled());
}

TEST_CASE("Who keeps people, but isn't administrator, leaves managers alone") {
    tests::DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.people", {}));
    People people(demo.elsewhere("yanjie"));
    CHECK(people.banner() == QString());
    CHECK_FALSE(people.at<QPushButton>("appointManager")->isVisible());
    people.select("guoqiang");
    people.click("resetPassword");
    people.fill("password", "a much better one");
    people.ok();
    CHECK_FALSE(people.isOpen());
    CHECK(demo.set().signIn("guoqiang", "a much better one"));
    people.select("manager");
    people.click("resetPassword");
    people.fill("password", "a much better one");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.refusal().contains("Only an administrator may change"));
    CHECK(demo.set().signIn("manager", "xinheng2026"));
}

TEST_CASE("A right that is taken away refuses in the dialog and on the page, until it is back") {
    tests::DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction("person:yanjie", "system.people", {}));
    People people(demo.elsewhere("yanjie"));
    people.click("addPerson");
    people.fill("code", "lixin");
    people.fill("name", "李欣");
    people.fill("password", "correct horse 8");
    REQUIRE(manager.rights().revokeFunction("person:yanjie", "system.people"));
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.refusal().contains("You may not use the function"));
    CHECK_FALSE(demo.person("admin").people().show("lixin"));
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    people.page.refresh();
    CHECK(people.banner().contains("You may not use the function"));
    REQUIRE(manager.rights().grantFunction("person:yanjie", "system.people", {}));
    people.page.refresh();
    CHECK(people.banner() == QString());
}

TEST_CASE("A department without one above stands at the top, one below nothing is refused") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.at<QTabWidget>("peopleTabs")->setCurrentIndex(1);
    auto* tree = people.at<QTreeWidget>("departmentTree");
    tree->setCurrentItem(nullptr);
    people.click("addDepartment");
    people.fill("code", "09");
    people.fill("name", "法务部");
    people.ok();
    CHECK_FALSE(people.isOpen());
    const auto added = tree->findItems("09", Qt::MatchExactly | Qt::MatchRecursive, 1);
    REQUIRE(added.size() == 1);
    CHECK(added.front()->parent() == nullptr);
    tree->setCurrentItem(added.front());
    people.click("addDepartment");
    people.fill("code", "a b");
    people.fill("name", "合同科");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.problems().size() == 1);
    people.fill("code", "0901");
    people.ok();
    CHECK_FALSE(people.isOpen());
    const auto below = tree->findItems("0901", Qt::MatchExactly | Qt::MatchRecursive, 1);
    REQUIRE(below.size() == 1);
    CHECK(below.front()->parent()->text(1) == QString("09"));
}

TEST_CASE("Letting somebody in warns of duties that come into one hand") {
    tests::DemoSet demo;
    tests::addPerson(demo.person("admin"), "lixin", "李欣");
    SignedIn& manager = demo.person("manager");
    People people(demo.person("admin"));
    people.select("lixin");
    people.click("disablePerson");
    people.ok();
    CHECK(people.banner().isEmpty());
    for (const char* node : {"ledger.voucher.prepare", "ledger.voucher.audit"})
        REQUIRE(manager.rights().grantFunction("person:lixin", node, {}));
    people.click("disablePerson");
    CHECK(people.cell(4) == QString("enabled"));
    CHECK(people.banner().contains("李欣 (lixin) holds both"));
    people.click("appointManager");
    CHECK(people.banner().isEmpty());
    people.click("appointManager");
    CHECK(people.banner().contains("李欣 (lixin) holds both"));
}
