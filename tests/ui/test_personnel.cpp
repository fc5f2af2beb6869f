#include "ui/access_support.h"
#include "ui/import_support.h"
#include "ui/widgets/field_form.h"

#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace xinheng;
using namespace xinheng::ui;
using tests::People;

namespace {

QTreeWidgetItem* department(People& people, const QString& code) {
    people.at<QTabWidget>("peopleTabs")->setCurrentIndex(1);
    const auto found = people.at<QTreeWidget>("departmentTree")
                           ->findItems(code, Qt::MatchExactly | Qt::MatchRecursive, 1);
    REQUIRE(found.size() == 1);
    return found.front();
}

} // namespace

TEST_CASE("A supervisor moves somebody to another department by the keyboard") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    const QString before = people.cell(2);
    people.at<QTableWidget>("peopleTable")->setFocus();
    tests::press(Qt::Key_Return);
    CHECK(people.entry()->windowTitle() == QString("Change 郭强"));
    CHECK(tests::namelessControls(*people.entry()).join('\n') == QString());
    tests::type("郭小强");
    tests::press(Qt::Key_Return);
    tests::type("hdxs"); // 华东销售科
    tests::press(Qt::Key_Return);
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(0) == QString("guoqiang"));
    CHECK(people.cell(1) == QString("郭小强"));
    CHECK(before != QString("华东销售科"));
    CHECK(people.cell(2) == QString("华东销售科"));
    CHECK(demo.person("guoqiang").mayUse("nothing") == false); // looks at the rights anew
    CHECK(demo.person("guoqiang").person().department == "0301");
}

TEST_CASE("What is wrong with a change stands beside the field, and Esc changes nothing") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    people.click("changePerson");
    people.fill("name", "");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.problems().size() == 1);
    tests::press(Qt::Key_Escape);
    CHECK_FALSE(people.isOpen());
    CHECK(people.cell(1) == QString("郭强"));
}

TEST_CASE("Somebody who was changed meanwhile is not written over") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    people.select("guoqiang");
    people.click("changePerson");
    REQUIRE(demo.person("manager").records("person").change("guoqiang", {{"name", "郭某"}}));
    people.fill("name", "郭小强");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.refusal().contains("was changed by somebody else"));
    tests::press(Qt::Key_Escape);
    CHECK(demo.person("manager").people().show("guoqiang")->name == "郭某");
}

TEST_CASE("Managers and the own department are said to be out of reach before anything is typed") {
    tests::DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.people", {}));
    People people(demo.elsewhere("yanjie"));
    people.select("manager");
    people.click("changePerson");
    CHECK_FALSE(people.isOpen());
    CHECK(people.banner().contains("Only an administrator may change"));
    people.select("yanjie");
    people.click("changePerson");
    people.fill("department", "0301");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.refusal().contains("changes their own department"));
}

TEST_CASE("A department is renamed and moved in the tree, and not below itself") {
    tests::DemoSet demo;
    People people(demo.person("admin"));
    auto* tree = people.at<QTreeWidget>("departmentTree");
    CHECK_FALSE(people.at<QPushButton>("changeDepartment")->isEnabled());
    tree->setCurrentItem(department(people, "0301"));
    people.click("changeDepartment");
    people.fill("name", "华东一科");
    people.fill("parent", "02");
    people.ok();
    CHECK_FALSE(people.isOpen());
    REQUIRE(tree->currentItem() != nullptr);
    CHECK(tree->currentItem()->text(0) == QString("华东一科"));
    CHECK(tree->currentItem()->parent()->text(1) == QString("02"));
    tree->setCurrentItem(department(people, "02"));
    tests::bringUp(people.page);
    tree->setFocus();
    tests::press(Qt::Key_Return);
    people.fill("parent", "0301");
    people.ok();
    REQUIRE(people.isOpen());
    CHECK(people.problems() == QStringList{"The department 02 would stand below itself."});
}

TEST_CASE("People are imported like other records, and the page says who has no password yet") {
    tests::DemoSet demo;
    SignedIn& administrator = demo.person("admin");
    People people(administrator);
    tests::Wizard wizard(administrator, "person");
    CHECK(wizard.page.title() == QString("Import people"));
    wizard.file(
        tests::written(demo, "人员编码,姓名,部门\nlixin,李欣,0301\nbad,,0301\n", "people.csv"));
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.problems().size() == 1);
    wizard.page.createNew();
    wizard.page.focusFirst();
    wizard.file(tests::written(demo, "人员编码,姓名,部门\nlixin,李欣,0301\n", "people-2.csv"));
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("1 added"));
    people.page.hide();
    people.page.show();
    people.select("lixin");
    CHECK(people.cell(4) == QString("no password yet"));
    CHECK_FALSE(demo.set().signIn("lixin", "long enough to keep"));
    people.click("resetPassword");
    people.fill("password", "long enough to keep");
    people.ok();
    CHECK(people.cell(4) == QString("enabled"));
    CHECK(demo.set().signIn("lixin", "long enough to keep"));
}

TEST_CASE("The card of a person changes name and department, and shows who did") {
    tests::DemoSet demo;
    tests::RecordWindow at(demo, "admin", "person");
    const auto id = [&] {
        access::Query query;
        query.where = "code = 'guoqiang'";
        return at.signedIn.records("person").list(query)->rows.front().id;
    }();
    at.pages->openCard(id);
    tests::settle();
    auto* name = qobject_cast<QLineEdit*>(at.card().form()->input("name"));
    REQUIRE(name != nullptr);
    tests::typeInto(*name, "郭小强");
    tests::press(Qt::Key_F6);
    tests::settle();
    CHECK(at.signedIn.people().show("guoqiang")->name == "郭小强");
    auto* kind = at.card().form()->input("kind");
    CHECK((kind == nullptr || !kind->isEnabled() || kind->property("readOnly").toBool() ||
           kind->focusPolicy() == Qt::NoFocus));
    const auto history = at.signedIn.records("person").history("guoqiang");
    REQUIRE(history);
    CHECK(history->front().field == "name");
}
