#include "ui/access_support.h"
#include "ui/widgets/tree_picker.h"

#include <catch2/generators/catch_generators.hpp>

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QRadioButton>
#include <QTableWidget>
#include <QToolButton>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// Somebody who may query customers and read all their fields, and no row yet.
void addReader(DemoSet& demo, const char* code, const char* department = "0301") {
    SignedIn& manager = demo.person("manager");
    addPerson(manager, code, "李欣", department);
    const std::string to = std::string("person:") + code;
    REQUIRE(manager.rights().grantFunction(to, "archive.customer.query", {}));
    access::RightsDesk::FieldLists all;
    for (const access::Field& field : manager.customers().object().fields)
        all[access::FieldAccess::read].push_back(field.key);
    REQUIRE(manager.rights().grantFields(to, "customer", all, {}));
}

/// What the core holds: each row grant as words, right, days and reason.
QStringList granted(SignedIn& manager, const char* grantee) {
    QStringList all;
    const auto grants = manager.rights().grants(grantee);
    REQUIRE(grants);
    for (const access::Grant& grant : *grants)
        if (const auto* rows = std::get_if<access::Grant::Rows>(&grant.content)) {
            const auto day = [](const std::optional<Date>& one) {
                return one ? QString::fromStdString(one->iso()) : QString();
            };
            all << QString::fromStdString(rows->scope) + (rows->entry ? " entry " : " query ") +
                       day(grant.validity.from) + ".." + day(grant.validity.to) + " " +
                       QString::fromStdString(grant.reason);
        }
    all.sort();
    return all;
}

struct Scopes : Rights {
    explicit Scopes(SignedIn& person, const char* grantee) : Rights(person) {
        page.choose(grantee);
        open();
    }
    void open(const char* button = "addScope") { scope = openScope(button); }
    template <class W> W* part(const char* name) { return in<W>(*scope, name); }
    void kind(const char* words) { choose(*part<QComboBox>("scopeKind"), words); }
    void line(const char* name, const QString& text) { typeInto(*part<QLineEdit>(name), text); }
    void ok() { clickOn(*part<QPushButton>("scopeOk")); }
    void cancel() {
        for (auto* button : scope->findChildren<QPushButton*>())
            if (button->text() == "Cancel")
                return clickOn(*button);
        FAIL("no Cancel");
    }
    bool isOpen() {
        settle();
        return page.findChild<ScopeDialog*>() != nullptr;
    }
    QString error() {
        auto* label = part<QLabel>("scopeError");
        return label->isVisible() ? label->text() : QString();
    }
    /// Errors of the days.
    QStringList errors() {
        QStringList texts;
        for (const QLabel* label : scope->findChildren<QLabel*>())
            if (label->property("role") == "error" && label->isVisible())
                texts << label->text();
        return texts;
    }
    ScopeDialog* scope = nullptr;
};

} // namespace

TEST_CASE("Each form of rows that needs nothing more is picked by the keyboard and holds") {
    struct Form {
        const char* words;
        const char* grant;
        const char* where;
    };
    const Form form =
        GENERATE(Form{"All", "all", ""},
                 Form{"Those the person is responsible for", "mine", "person = 'lixin'"},
                 Form{"Those of the person's department", "department", "department = '03'"},
                 Form{"Those of the person's department and below", "department-below",
                      "department like '03%'"});
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin", "03");
    REQUIRE(manager.customers().change("C0001", {{"person", "lixin"}, {"department", "03"}}));
    Scopes rights(manager, "person:lixin");
    rights.kind(form.words);
    press(Qt::Key_Return);
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == QStringList{QString(form.words) + " | query |  | "});
    CHECK(seen(demo.elsewhere("lixin")) == 0); // not before it is applied
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") == QStringList{QString(form.grant) + " query .. "});
    const std::size_t expected = seen(manager, form.where);
    CHECK(expected > 0);
    CHECK(seen(demo.elsewhere("lixin")) == expected);
}

TEST_CASE("Rows by a tree are picked by code, initials or name, for the node or all below") {
    struct Form {
        const char* words;
        const char* tree;
        const char* typed;
        const char* grant;
        const char* shown;
        const char* where;
    };
    const Form form =
        GENERATE(Form{"One node", "District", "320115", "tree:district=320115",
                      "District 320115 江宁区, this node only", "district = '320115'"},
                 Form{"A node", "District", "3201", "tree-below:district=3201",
                      "District 3201 南京市 and below", "district like '3201%'"},
                 Form{"One node", "Class", "01", "tree:class=01",
                      "Class 01 电力行业, this node only", "class = '01'"},
                 Form{"A node", "Class", "公共事业", "tree-below:class=04",
                      "Class 04 公共事业 and below", "class like '04%'"},
                 Form{"A node", "Department", "xsb", "tree-below:department=03",
                      "Department 03 销售部 and below", "department like '03%'"});
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin");
    Scopes rights(manager, "person:lixin");
    rights.kind(form.words);
    choose(*rights.part<QComboBox>("scopeDimension"), form.tree);
    rights.line("scopeNode", form.typed);
    press(Qt::Key_Return);
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == QStringList{QString(form.shown) + " | query |  | "});
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") == QStringList{QString(form.grant) + " query .. "});
    CHECK(seen(demo.elsewhere("lixin")) == seen(manager, form.where));
}

TEST_CASE("A tree without a node, with an unknown one or with several that fit is said in place") {
    DemoSet demo;
    addReader(demo, "lixin");
    Scopes rights(demo.person("manager"), "person:lixin");
    rights.kind("A node");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error().startsWith("Pick a node of the tree"));
    rights.line("scopeNode", "nowhere");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error().startsWith("Pick a node of the tree"));
    rights.line("scopeNode", "nj"); // 南京, 内江, 南江 and more
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error().startsWith("Pick a node of the tree"));
    rights.kind("All");
    CHECK(rights.error() == QString()); // what was wrong there doesn't matter here
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == QStringList{"All | query |  | "});
}

TEST_CASE("Another tree forgets the node of the one before") {
    DemoSet demo;
    addReader(demo, "lixin");
    Scopes rights(demo.person("manager"), "person:lixin");
    rights.kind("A node");
    choose(*rights.part<QComboBox>("scopeDimension"), "Class");
    rights.line("scopeNode", "04");
    choose(*rights.part<QComboBox>("scopeDimension"), "Department");
    CHECK(rights.part<TreePicker>("scopeNode")->code() == QString());
    rights.ok();
    CHECK(rights.isOpen());
}

TEST_CASE("Chosen customers are typed or picked by initials, and none at all is no scope") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin");
    Scopes rights(manager, "person:lixin");
    rights.kind("Chosen");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error() == QString("Type a code, or pick one below."));
    rights.line("scopeIds", " , ,");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error() == QString("Type a code, or pick one below."));
    rights.line("scopeIds", "C0002, C0003");
    for (auto* picker : rights.scope->findChildren<TreePicker*>())
        if (picker->accessibleName() == "Add one") {
            typeInto(*picker, "恒瑞电力");
            press(Qt::Key_Return); // takes the one customer of that name
        }
    settle();
    if (rights.isOpen())
        rights.ok();
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") ==
          QStringList{"Chosen: C0002 江苏楚谷光伏科技有限公司, C0003 天津铭淮电气设备有限公司, "
                      "C0001 南京恒瑞电力工程有限公司 | query |  | "});
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") == QStringList{"ids:C0002,C0003,C0001 query .. "});
    CHECK(seenCodes(demo.elsewhere("lixin")) == "C0001 C0002 C0003");
}

TEST_CASE("A condition is put together in the lines or written by hand, its mistakes in place") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin");
    Scopes rights(manager, "person:lixin");
    rights.kind("Those that meet");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error() != QString());
    rights.line("scopeCondition", "no_such_field = 'A'");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.error().contains("no_such_field"));
    rights.line("scopeCondition", "");
    for (auto* button : rights.scope->findChildren<QPushButton*>())
        if (button->text() == "Add condition")
            clickOn(*button);
    for (auto* combo : rights.scope->findChildren<QComboBox*>())
        if (combo->accessibleName() == "Field")
            choose(*combo, "Credit grade");
    for (auto* combo : rights.scope->findChildren<QComboBox*>())
        if (combo->accessibleName() == "Value of Credit grade")
            choose(*combo, "A");
    REQUIRE(until(
        [&] { return rights.part<QLineEdit>("scopeCondition")->text() == "credit_grade = 'A'"; }));
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == QStringList{"Condition: credit_grade = 'A' | query |  | "});
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") == QStringList{"where:credit_grade = 'A' query .. "});
    CHECK(seen(demo.elsewhere("lixin")) == seen(manager, "credit_grade = 'A'"));
}

TEST_CASE("Entry is given apart from query, and taken back by changing the line") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin");
    REQUIRE(manager.rights().grantFunction("person:lixin", "archive.customer.entry", {}));
    REQUIRE(manager.rights().grantFields("person:lixin", "customer",
                                         {{access::FieldAccess::write, {"contact"}}}, {}));
    Scopes rights(manager, "person:lixin");
    rights.kind("Chosen");
    rights.line("scopeIds", "C0001");
    clickOn(*rights.part<QRadioButton>("scopeEntry"));
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") ==
          QStringList{"Chosen: C0001 南京恒瑞电力工程有限公司 | query, entry |  | "});
    rights.open();
    rights.kind("Chosen");
    rights.line("scopeIds", "C0002");
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    REQUIRE(rights.page.save());
    SignedIn& person = demo.elsewhere("lixin");
    CHECK(seenCodes(person) == "C0001 C0002");
    CHECK(person.customers().change("C0001", {{"contact", "李欣"}}));
    const auto refused = person.customers().change("C0002", {{"contact", "李欣"}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::refused);

    rights.at<QTableWidget>("scopeTable")->setCurrentCell(0, 0);
    rights.open("changeScope");
    CHECK(rights.part<QRadioButton>("scopeEntry")->isChecked());
    CHECK(rights.part<QLineEdit>("scopeIds")->text() == QString("C0001"));
    for (auto* button : rights.scope->findChildren<QRadioButton*>())
        if (button->text() == "Query only")
            clickOn(*button);
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") ==
          QStringList{"ids:C0001 query .. ", "ids:C0002 query .. "});
    CHECK_FALSE(demo.elsewhere("lixin").customers().change("C0001", {{"contact", "严洁"}}));
}

TEST_CASE("Rows for some days: wrong days are said in place, right ones hold from day to day") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addReader(demo, "lixin");
    Scopes rights(manager, "person:lixin");
    rights.line("termsFrom", "31.2.");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.errors() == QStringList{"Not a day. Write it like 2024-05-08 or 20240508."});
    CHECK(QApplication::focusWidget() == rights.part<QLineEdit>("termsFrom"));
    rights.line("termsFrom", "20240510");
    CHECK(rights.errors().isEmpty());
    rights.line("termsTo", "2024-05-09");
    rights.ok();
    CHECK(rights.isOpen());
    CHECK(rights.errors() == QStringList{"The last day lies before the first."});
    CHECK(QApplication::focusWidget() == rights.part<QLineEdit>("termsTo"));
    rights.line("termsTo", "20240511");
    rights.line("termsReason", "替班");
    press(Qt::Key_Return);
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") ==
          QStringList{"All | query | 2024-05-10 to 2024-05-11 | 替班"});
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:lixin") == QStringList{"all query 2024-05-10..2024-05-11 替班"});
    SignedIn& person = demo.elsewhere("lixin");
    for (const std::size_t count : {0U, 0U, 300U, 300U, 0U}) { // from Wednesday to Sunday
        CHECK(seen(person) == count);
        demo.clock.advance(std::chrono::hours(24));
    }
}

TEST_CASE("Cancel and Esc leave the rows as they were, a double click opens them filled in") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Scopes rights(manager, "person:duzhuangzhuang");
    rights.kind("All");
    rights.cancel();
    CHECK_FALSE(rights.isOpen());
    const QStringList before{"District 3201 南京市 and below | query, entry |  | 辖区：南京市"};
    CHECK(rights.lines("scopeTable") == before);
    CHECK_FALSE(rights.unsaved());
    auto* table = rights.at<QTableWidget>("scopeTable");
    const QPoint cell = table->visualItemRect(table->item(0, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
    rights.scope = rights.dialog<ScopeDialog>();
    CHECK(rights.part<QComboBox>("scopeKind")->currentText() ==
          QString("A node of a tree and all below"));
    CHECK(rights.part<QComboBox>("scopeDimension")->currentText() == QString("District"));
    CHECK(rights.part<TreePicker>("scopeNode")->text() == QString("3201 南京市"));
    CHECK(rights.part<QRadioButton>("scopeEntry")->isChecked());
    CHECK(rights.part<QLineEdit>("termsReason")->text() == QString("辖区：南京市"));
    rights.line("scopeNode", "3205");
    press(Qt::Key_Escape);
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == before);
    rights.open("changeScope");
    rights.ok(); // nothing else
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") == before);
    CHECK_FALSE(rights.unsaved());
}

TEST_CASE("A condition that is stored opens as it was written") {
    DemoSet demo;
    Scopes rights(demo.person("manager"), "role:marketing");
    rights.cancel();
    rights.open("changeScope");
    CHECK(rights.part<QLineEdit>("scopeCondition")->text() ==
          QString("credit_grade = 'A' or credit_grade = 'B'"));
    rights.line("scopeCondition", "credit_grade = 'A'");
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    REQUIRE(rights.page.save());
    CHECK(granted(demo.person("manager"), "role:marketing") ==
          QStringList{"where:credit_grade = 'A' query .. 市场活动只面向信用等级为A、B的客户"});
    CHECK(seen(demo.person("songjia")) == seen(demo.person("manager"), "credit_grade = 'A'"));
}

TEST_CASE("The same rows stand in the list once, and the newer line holds") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Scopes rights(manager, "person:luoyifan");
    rights.kind("Chosen");
    rights.line("scopeIds", "C0001, C0024,C0037,C0061,C0111,C0169");
    rights.line("termsTo", "20240531");
    rights.ok();
    CHECK_FALSE(rights.isOpen());
    CHECK(rights.lines("scopeTable") ==
          QStringList{"Chosen: C0001 南京恒瑞电力工程有限公司, C0024 石家庄桓川乳业股份有限公司, "
                      "C0037 武汉市屿湛电气经营部 … and 3 more | query | until 2024-05-31 | "});
    CHECK(rights.unsaved());
    REQUIRE(rights.page.save());
    CHECK(granted(manager, "person:luoyifan") ==
          QStringList{"ids:C0001,C0024,C0037,C0061,C0111,C0169 query ..2024-05-31 "});
}

TEST_CASE("What is discarded comes back, and the hints say what control does") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Scopes rights(manager, "person:luoyifan");
    rights.cancel();
    rights.tab(DataPart);
    const QStringList before = rights.lines("scopeTable");
    rights.click("removeScope");
    CHECK(rights.lines("scopeTable").isEmpty());
    CHECK_FALSE(rights.at<QPushButton>("removeScope")->isEnabled());
    CHECK_FALSE(rights.at<QPushButton>("changeScope")->isEnabled());
    const auto hint = [&](const char* words) {
        for (const auto* label : rights.page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    };
    CHECK_FALSE(hint("not controlled"));
    const auto switchOff = [&](const char* control) {
        clickOn(*rights.at<QAbstractButton>(control));
        auto* question = rights.page.findChild<QMessageBox*>();
        REQUIRE(question != nullptr);
        for (auto* button : question->buttons())
            if (button->text() == "Switch off for everybody")
                button->click();
        tests::settle();
        tests::bringUp(rights.page);
    };
    switchOff("rowsControlled");
    CHECK(hint("Rows are not controlled: whoever has the function works with every Customer"));
    switchOff("fieldsControlled");
    CHECK(hint("Fields are not controlled: whoever sees a Customer sees all its fields."));
    rights.click("discardRights");
    CHECK(rights.lines("scopeTable") == before);
    CHECK_FALSE(hint("not controlled"));
    CHECK_FALSE(rights.unsaved());
    switchOff("rowsControlled");
    REQUIRE(rights.page.save());
    CHECK_FALSE(manager.rights().controls()->at("customer").rows);
    CHECK(manager.rights().controls()->at("customer").fields);
    CHECK(seen(demo.person("luoyifan")) == 300);
}
