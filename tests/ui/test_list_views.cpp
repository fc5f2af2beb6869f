#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/view_filter.h"
#include "ui/records/view_menu.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/search_box.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QTableView>
#include <QToolButton>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Opens the menu of views and picks what has this name, or these words.
void pick(CustomerWindow& at, const QString& what) {
    QMenu* menu = at.list().views().menu();
    menu->popup(at.list().mapToGlobal(QPoint(10, 10)));
    settle();
    for (QAction* action : menu->actions())
        if (action->objectName() == what || action->text() == what) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            settle();
            return;
        }
    FAIL("no such line in the menu of views: " << what.toStdString());
}

QStringList lines(CustomerWindow& at) {
    QMenu* menu = at.list().views().menu();
    menu->popup(at.list().mapToGlobal(QPoint(10, 10)));
    QStringList names;
    for (const QAction* action : menu->actions())
        if (!action->isSeparator())
            names << action->text();
    menu->close();
    return names;
}

void saveAs(CustomerWindow& at, const QString& name) {
    pick(at, "viewSaveAs");
    Entry entry(at.list());
    entry.fill("name", name);
    entry.ok();
    settle();
}

/// The manager has a view of big customers, narrow and sorted, with a condition no bar can show.
void bigCustomers(SignedIn& manager, const std::string& name = "大客户") {
    archive::ViewContent content;
    content.columns = {{"code", 90}, {"name", 260}, {"credit_limit", 130}};
    content.sort = {{"credit_limit", true}, {"name", false}};
    content.where = "credit_grade = 'A' and (credit_limit >= 1500000 or name like '%电%')";
    REQUIRE(manager.views("customer").save(name, content));
}

std::optional<FieldKind> anyKind(const std::string& key) {
    return key == "credit_limit" ? FieldKind::amount
           : key == "district"   ? FieldKind::reference
                                 : FieldKind::text;
}

} // namespace

TEST_CASE("A filter falls into what the bar has words for and the rest") {
    const access::Object& object = customers();
    const auto split = [&](const std::string& where) {
        return splitFilter(object, where, anyKind);
    };
    // What the bar writes comes back to it.
    const std::vector<FilterCondition> conditions{
        {"name", FilterOperator::contains, "电力"},
        {"name", FilterOperator::beginsWith, "O'B"},
        {"code", FilterOperator::oneOf, "C1, C2"},
        {"credit_limit", FilterOperator::greaterOrEqual, "1000.00"},
        {"phone", FilterOperator::isEmpty, ""},
        {"phone", FilterOperator::isNotEmpty, ""},
        {"district", FilterOperator::notEqual, "3201"}};
    const SplitFilter all = split(filterText(conditions));
    CHECK(all.rest.empty());
    CHECK(filterText(all.conditions) == filterText(conditions));
    const SplitFilter some =
        split("code = 'C1' and (name = 'a' or name = 'b') and not code = 'C2' and name like 'a_b%' "
              "and credit_limit like '%' and code < 'C9'");
    CHECK(some.conditions.empty()); // like is no question for an amount, so nothing is read
    const SplitFilter most = split(
        "code = 'C1' and (name = 'a' or name = 'b') and name like 'a_b%' and code in ('a,b')");
    CHECK(filterText(most.conditions) == "code = 'C1'");
    CHECK(most.rest == "((name = 'a' or name = 'b') and (name like 'a_b%')) and (code in ('a,b'))");
    CHECK(split("no such thing").rest == "no such thing");
    CHECK(split("").rest.empty());
}

TEST_CASE("A view is kept, opened again, renamed, chosen for opening and deleted by keyboard") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    at.list().findChild<FilterBar*>()->setConditions(
        {{"credit_grade", FilterOperator::equal, "A"}});
    at.list().model().sortBy({{"name", true}});
    settle();
    const int found = at.list().model().rowCount();
    REQUIRE(found > 0);
    saveAs(at, "甲级客户");
    REQUIRE(at.list().views().current().has_value());
    CHECK(at.list().views().text() == "View: 甲级客户");
    pick(at, "viewUsual");
    CHECK(at.list().model().rowCount() == 300);
    CHECK(at.list().views().text() == "Views");
    pick(at, "甲级客户");
    CHECK(at.list().model().rowCount() == found);
    CHECK(at.list().model().query().sort.front().descending);
    CHECK(at.list().findChild<FilterBar*>()->conditions().size() == 1);
    // A name that is taken is said beside the name.
    pick(at, "viewSaveAs");
    {
        Entry entry(at.list());
        entry.fill("name", "甲级客户");
        entry.ok();
        CHECK(entry.problems().size() == 1);
        entry.dialog.reject();
        settle();
    }
    pick(at, "viewRename");
    {
        Entry entry(at.list());
        entry.fill("name", "重点客户");
        entry.ok();
    }
    settle();
    CHECK(at.list().views().text() == "View: 重点客户");
    pick(at, "viewOpening");
    {
        CustomerWindow later(demo, "manager");
        CHECK(later.list().model().rowCount() == found);
        CHECK(later.list().views().text() == "View: 重点客户");
    }
    pick(at, "viewDelete");
    auto* question = at.list().findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    bringUp(*question);
    clickOn(*question->findChild<QPushButton*>("viewDeleteOk"));
    settle();
    CHECK(at.list().model().rowCount() == 300);
    CHECK(lines(at) == QStringList{"As usual", "Save as …"});
    CHECK(namelessControls(at.list()).join('\n') == QString());
}

TEST_CASE("What the bar has no words for stands below it, and can be left out") {
    DemoSet demo;
    bigCustomers(demo.person("manager"));
    CustomerWindow at(demo, "manager");
    showAndActivate(at.window);
    pick(at, "大客户");
    CHECK(at.shownColumns() == QStringList{"code", "name", "credit_limit"});
    const int narrow = at.list().model().rowCount();
    auto* leaveOut = at.list().findChild<QToolButton*>("leaveOutRest");
    REQUIRE(leaveOut->isVisible());
    CHECK(at.list().findChild<FilterBar*>()->conditions().size() == 1);
    // The width of a column is the view's as well.
    CHECK(at.list().table().columnWidth(at.list().model().columnOf("name")) == 260);
    clickOn(*leaveOut);
    settle();
    CHECK_FALSE(leaveOut->isVisible());
    CHECK(at.list().model().rowCount() > narrow);
    CHECK(at.list().model().query().where == "credit_grade = 'A'");
    // Saving under the same name keeps what is now shown.
    pick(at, "viewSave");
    CHECK(demo.person("manager").views("customer").open("大客户")->content.where ==
          "credit_grade = 'A'");
    // Columns that a view shows are not those of the list as usual.
    pick(at, "viewUsual");
    CHECK(at.shownColumns().size() > 3);
}

TEST_CASE("Who may not see what a view names is told so, and sees nothing of it") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    bigCustomers(manager);
    REQUIRE(manager.rights().addRole("readers", "查询员"));
    REQUIRE(manager.rights().addMember("mengfanjie", "readers", {}));
    const auto view = manager.views("customer").open("大客户");
    REQUIRE(view);
    {
        CustomerWindow owner(demo, "manager");
        showAndActivate(owner.window);
        pick(owner, "大客户");
        pick(owner, "viewShare");
        Entry entry(owner.list());
        auto* role = entry.field<QComboBox>("role");
        role->setCurrentIndex(role->findData(QString("readers")));
        entry.ok();
        settle();
        CHECK(lines(owner).contains("大客户 (shared with 查询员)"));
    }
    CustomerWindow at(demo, "mengfanjie");
    showAndActivate(at.window);
    pick(at, "大客户 (shared with 查询员)");
    CHECK(at.list().model().rowCount() == 300);
    CHECK(at.shownColumns() == QStringList{"code", "name"});
    CHECK(at.banner().contains("shows more than the view means"));
    CHECK_FALSE(at.banner().contains("imit"));
    CHECK_FALSE(lines(at).contains("Save"));
    CHECK_FALSE(lines(at).contains("Delete …"));
    for (const QLabel* label : at.list().findChildren<QLabel*>())
        CHECK_FALSE(label->text().contains("credit"));
    // What is said stays for as long as the view is shown.
    at.search("电");
    CHECK(at.banner().contains("shows more than the view means"));
    // When it is taken back, the list is as usual again.
    REQUIRE(manager.views("customer").share(view->view.id, ""));
    at.list().takeNewRights();
    settle();
    CHECK(at.list().views().text() == "Views");
    CHECK(at.banner().isEmpty());
}
