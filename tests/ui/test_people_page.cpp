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
