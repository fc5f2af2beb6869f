#include "ui/customer_support.h"
#include "ui/desktop_support.h"
#include "ui/records/import_functions.h"
#include "ui/records/record_kind.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/field_form.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <set>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

std::string stored(SignedIn& person, const char* object, const std::string& code, const char* key) {
    const auto card = person.records(object).show(code);
    return card ? card->value(declared(object), key).value_or("(hidden)") : "?";
}

QAction* menuLine(QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions())
        if (action->text() == text)
            return action;
    FAIL("not in the menu: " << text.toStdString());
    return nullptr;
}

void fromMenu(RecordWindow& at, const QString& text) {
    QMenu* menu = at.list().contextMenu();
    menuLine(*menu, text)->trigger();
    delete menu;
    settle();
}

} // namespace

TEST_CASE(
    "Every declared object has its list, its rows of the demonstration set, and their cards") {
    DemoSet demo;
    for (const access::Object& object : businessObjects().all()) {
        INFO(object.key);
        RecordWindow at(demo, "manager", object.key.c_str());
        access::Query query;
        query.count = true;
        const auto rows = at.signedIn.records(object.key).list(query);
        REQUIRE(rows);
        CHECK(at.list().model().count() == *rows->count);
        REQUIRE(at.list().model().count() > 0);
        CHECK(at.list().title() == fromUtf8(recordKind(object).list.in(Language::en)));
        CHECK(at.shownColumns().contains("code"));
        CHECK(at.shownColumns().contains("name"));
        for (const auto& [key, width] : recordKind(object).columns) {
            INFO(key);
            CHECK(object.field(key) != nullptr);
        }
        at.list().focusFirst();
        press(Qt::Key_Return);
        settle();
        RecordCardPage& card = at.card();
        CHECK(card.id().has_value());
        REQUIRE(card.form() != nullptr);
        CHECK(card.form()->keys().size() == object.fields.size());
        CHECK_FALSE(card.title().isEmpty());
        CHECK(card.bannerText().isEmpty());
        press(Qt::Key_F5);
        settle();
        if (!object.hasOwnDesk) {
            CHECK_FALSE(at.card().id().has_value());
            CHECK(at.card().title() ==
                  "New " + QString::fromStdString(recordKind(object).one.in(Language::en)));
        }
    }
}

TEST_CASE("A warehouse is added by keyboard, deactivated and taken into use again") {
    DemoSet demo;
    RecordWindow at(demo, "manager", "warehouse");
    const int before = at.list().model().rowCount();
    press(Qt::Key_F5);
    settle();
    type("09");
    press(Qt::Key_Return);
    type("退货库");
    press(Qt::Key_F6);
    settle();
    CHECK(at.card().bannerText() == "");
    CHECK(stored(at.signedIn, "warehouse", "09", "name") == "退货库");
    press(Qt::Key_W, Qt::ControlModifier);
    settle();
    REQUIRE(at.list().model().rowCount() == before + 1);
    at.search("退货");
    REQUIRE(at.codes() == QStringList{"09"});
    press(Qt::Key_Down);
    CHECK_FALSE(at.menuTexts().contains("Take back the deactivation"));
    REQUIRE(at.signedIn.records("warehouse").deactivate("09", Date::parse("2024-05-08").value()));
    press(Qt::Key_R, Qt::ControlModifier);
    settle();
    CHECK_FALSE(at.menuTexts().contains("Deactivate …"));
    fromMenu(at, "Take back the deactivation");
    CHECK(stored(at.signedIn, "warehouse", "09", "deactivated_on") == "");
    CHECK(at.menuTexts().contains("Deactivate …"));
}

TEST_CASE("A contact's customer is found by name, and shown by name") {
    DemoSet demo;
    RecordWindow at(demo, "duzhuangzhuang", "contact");
    const int customer = at.list().model().columnOf("customer");
    REQUIRE(customer >= 0);
    CHECK(at.list().model().index(0, customer).data().toString().contains("公司"));
    press(Qt::Key_F5);
    settle();
    type("L900");
    press(Qt::Key_Return);
    type("赵敏");
    while (QApplication::focusWidget() != at.card().form()->input("customer"))
        press(Qt::Key_Return);
    type("hrdl");
    settle();
    press(Qt::Key_Return);
    settle();
    CHECK(at.card().form()->values()["customer"] == "C0001");
    press(Qt::Key_F6);
    settle();
    CHECK(at.card().bannerText() == "");
    CHECK(stored(at.signedIn, "contact", "L900", "customer") == "C0001");
}

TEST_CASE(
    "Names that may not be looked up are not asked for, so the trail has no refusals of a list") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction("person:zhangzibin", "archive.contact.query", {}));
    REQUIRE(manager.rights().grantRows("person:zhangzibin", "customer", "all", false, {}));
    REQUIRE(manager.rights().grantFields("person:zhangzibin", "customer",
                                         {{access::FieldAccess::read, {"code"}}}, {}));
    RecordWindow at(demo, "zhangzibin", "contact");
    const int customer = at.list().model().columnOf("customer");
    REQUIRE(customer >= 0);
    CHECK(at.list().model().index(0, customer).data().toString() == QString("C0001"));
    const auto rows = manager.audit().list({{}, {}, "zhangzibin"});
    REQUIRE(rows);
    for (const access::AuditRow& row : *rows)
        CHECK(row.entry.outcome == access::AuditEntry::Outcome::done);
}

TEST_CASE("Hidden fields leave no gap on the card, and no column in the list") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().setControl("supplier", {}, true));
    REQUIRE(manager.rights().grantFields(
        "person:guoqiang", "supplier",
        {{access::FieldAccess::write, {"code", "name"}}, {access::FieldAccess::read, {"phone"}}},
        {}));
    RecordWindow at(demo, "guoqiang", "supplier");
    CHECK(at.shownColumns() == QStringList{"code", "name", "phone"});
    CHECK(at.list().model().columnCount() == 3);
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    FieldForm& form = *at.card().form();
    CHECK(form.keys() == std::vector<std::string>{"code", "name", "phone"});
    // Every line of the form is filled: no two inputs are further apart than a heading needs.
    std::set<int> tops;
    for (const std::string& key : form.keys())
        tops.insert(form.input(key)->mapTo(&form, QPoint()).y());
    int last = 0;
    for (const int top : tops) {
        CHECK(top - last < 110);
        last = top;
    }
    for (const QLabel* label : form.findChildren<QLabel*>())
        if (label->isVisible())
            CHECK_FALSE(label->text().contains("Other information"));
}

TEST_CASE("What somebody else changed since is asked about, field by field") {
    DemoSet demo;
    RecordWindow at(demo, "manager", "supplier");
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    const std::string code = at.codes().front().toStdString();
    REQUIRE(demo.elsewhere("guoqiang").records("supplier").change(code, {{"contact", "钱一"}}));
    auto* contact = qobject_cast<QLineEdit*>(at.card().form()->input("contact"));
    REQUIRE(contact != nullptr);
    contact->setFocus(Qt::TabFocusReason);
    contact->selectAll();
    type("赵二");
    QString question;
    whenDialogOpens<QDialog>([&](QDialog& dialog) {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            question += label->text() + '\n';
        for (const QAbstractButton* choice : dialog.findChildren<QAbstractButton*>())
            question += choice->text() + '\n';
        dialog.reject();
    });
    press(Qt::Key_F6);
    REQUIRE(until([&] { return !question.isEmpty(); }));
    CHECK(question.contains("郭强 saved this supplier after you opened it"));
    CHECK(question.contains("钱一"));
    CHECK(stored(at.signedIn, "supplier", code, "contact") == "钱一");
}

TEST_CASE("The navigation shows each person the lists they may open, and no others") {
    RunningDesktop start;
    start.signIn("dingcong");
    CHECK(start.navigation().contains("Warehouses"));
    CHECK(start.navigation().contains("Product classes"));
    for (const char* other :
         {"Customers", "Suppliers", "Chart of accounts", "Departments", "People", "Contacts"})
        CHECK_FALSE(start.navigation().contains(other));
    MainWindow& window = *start.desktop.mainWindow();
    CHECK(window.open("trade.setup.supplier.query") == nullptr);
    CHECK(window.open("trade.setup.supplier.import") == nullptr);
    CHECK(window.open("system.people.department") == nullptr);
    auto* list = qobject_cast<RecordListPage*>(window.open("stock.setup.warehouses.query"));
    REQUIRE(list != nullptr);
    CHECK(list->model().count() == 1); // 原料库 alone
}

TEST_CASE("Imports are opened from their list and by Ctrl+K") {
    RunningDesktop start;
    start.signIn("manager");
    CHECK_FALSE(start.navigation().contains("Import suppliers"));
    MainWindow& window = *start.desktop.mainWindow();
    REQUIRE(window.open("trade.setup.supplier.query") != nullptr);
    auto* button = window.currentPage()->findChild<QAbstractButton*>("importRecords");
    REQUIRE(button != nullptr);
    REQUIRE(button->isVisible());
    button->click();
    settle();
    CHECK(window.currentPage()->title() == QString("Import suppliers"));
    window.openPalette();
    settle();
    type("import war");
    press(Qt::Key_Return);
    settle();
    CHECK(window.currentPage()->title() == QString("Import warehouses"));
}

TEST_CASE("Whoever may import but not look finds the import in the navigation") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    const auto grant = [&](const char* node) {
        REQUIRE(manager.rights().grantFunction("person:zhangzibin", node, {}));
    };
    grant("trade.setup.supplier.import");
    SignedIn& person = demo.person("zhangzibin");
    CHECK(importFunctions(person, declared("supplier")).empty());
    grant("trade.setup.supplier.entry");
    REQUIRE(importFunctions(person, declared("supplier")).size() == 1);
    CHECK(importFunctions(person, declared("supplier")).front().place ==
          Function::Place::navigation);
    grant("trade.setup.supplier.query");
    CHECK(importFunctions(person, declared("supplier")).front().place == Function::Place::palette);
}

TEST_CASE("People are looked at in their list and kept on their own page") {
    RunningDesktop start;
    start.signIn("manager");
    MainWindow& window = *start.desktop.mainWindow();
    auto* list = qobject_cast<RecordListPage*>(window.open("system.people.person"));
    REQUIRE(list != nullptr);
    list->focusFirst();
    press(Qt::Key_Return);
    settle();
    auto* card = qobject_cast<RecordCardPage*>(window.currentPage());
    REQUIRE(card != nullptr);
    press(Qt::Key_F6);
    CHECK(card->bannerText().isEmpty());
    window.open("system.people.person");
    press(Qt::Key_F5);
    settle();
    CHECK(window.currentPage()->title() == QString("People and departments"));
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    REQUIRE(dialog != nullptr);
    dialog->reject();
}
