#include "ui/entry_support.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <fstream>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct Roles : People {
    explicit Roles(SignedIn& person) : People(person) {
        at<QTabWidget>("peopleTabs")->setCurrentIndex(2);
        settle();
    }
    QStringList codes() {
        QStringList all;
        for (const QString& line : tableLines(page, "roleTable"))
            all << line.section(" | ", 0, 0);
        return all;
    }
};

/// The function nodes a role gives, divided by blanks.
std::string functions(SignedIn& manager, const std::string& role) {
    const auto grants = manager.rights().grants("role:" + role);
    REQUIRE(grants);
    std::string text;
    for (const access::Grant& one : *grants)
        if (const auto* function = std::get_if<access::Grant::Function>(&one.content))
            text += (text.empty() ? "" : " ") + function->node;
    return text;
}

} // namespace

TEST_CASE("A role is made from a template, which offers its code and name") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Roles roles(manager);
    roles.page.createNew();
    Entry entry(roles.page);
    CHECK(entry.field<QLineEdit>("code")->hasFocus());
    auto* source = entry.field<QComboBox>("source");
    CHECK(source->currentText() == QString("nothing yet"));
    choose(*source, "Template: Cashier");
    CHECK(entry.field<QLineEdit>("code")->text() == QString("cashier"));
    CHECK(entry.field<QLineEdit>("name")->text() == QString("Cashier"));
    entry.ok();
    CHECK(entry.problems() == QStringList{"The code cashier is taken."});
    entry.fill("code", "second-cashier");
    entry.fill("name", "第二出纳");
    choose(*source, "Template: Teacher"); // what is typed stays
    choose(*source, "Template: Cashier");
    CHECK(entry.field<QLineEdit>("code")->text() == QString("second-cashier"));
    entry.ok();
    CHECK_FALSE(entryIsOpen(roles.page));
    CHECK(roles.codes().contains("second-cashier"));
    CHECK(functions(manager, "second-cashier").starts_with("ledger.cashier"));
}

TEST_CASE("A role is copied with all it gives, and an empty one gives nothing") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Roles roles(manager);
    roles.page.createNew();
    {
        Entry entry(roles.page);
        choose(*entry.field<QComboBox>("source"), "Role: 仓库主管");
        CHECK(entry.field<QLineEdit>("code")->text().isEmpty());
        entry.fill("code", "night keeper");
        entry.fill("name", "夜班仓管");
        press(Qt::Key_Return);
        CHECK(entry.problems().size() == 1);
        entry.fill("code", "night-keeper");
        entry.ok();
    }
    CHECK(functions(manager, "night-keeper") == "stock");
    roles.page.createNew();
    Entry entry(roles.page);
    type("nothing");
    press(Qt::Key_Return);
    type("空角色");
    press(Qt::Key_Return);
    CHECK_FALSE(entryIsOpen(roles.page));
    CHECK(functions(manager, "nothing").empty());
}

TEST_CASE("Who grants no rights makes empty roles, and no files of them") {
    DemoSet demo;
    Roles roles(demo.person("admin"));
    CHECK_FALSE(roles.at<QPushButton>("exportRoles")->isVisible());
    CHECK_FALSE(roles.at<QPushButton>("importRoles")->isVisible());
    roles.page.createNew();
    Entry entry(roles.page);
    CHECK(entry.dialog.form().input("source") == nullptr);
}

TEST_CASE("Roles come in from a file, all or none, with every mistake at its place") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Roles roles(manager);
    const QStringList before = roles.codes();
    const std::filesystem::path file = demo.folder / "roles.json";
    const auto import = [&](const char* json) {
        std::ofstream(file) << json;
        roles.click("importRoles");
        chooseFile(roles.page, file);
    };
    import(R"({"roles": [{"code": "one", "name": "一", "functions": ["no.such"]},
                         {"code": "two words", "name": "二", "functions": ["stock"]}]})");
    CHECK(roles.banner().contains("Entry 1, functions: "));
    CHECK(roles.banner().contains("Entry 2, code: "));
    CHECK(roles.codes() == before);
    import(R"({"roles": [{"code": "one", "name": "一", "functions": ["stock"]}]})");
    CHECK(roles.banner() == QString("New roles: 一."));
    CHECK(functions(manager, "one") == "stock");
    import(R"({"roles": [{"code": "two", "name": "二", "functions": []},
                         {"code": "one", "name": "一", "functions": []}]})");
    CHECK(roles.banner().contains("Entry 2, code: The code one is taken."));
    CHECK_FALSE(roles.codes().contains("two"));
}

TEST_CASE("The selected roles are written to a file, or all of them") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Roles roles(manager);
    const std::filesystem::path file = demo.folder / "out.json";
    roles.click("exportRoles");
    chooseFile(roles.page, file);
    CHECK(readFile(file) == *manager.rights().exportRoles({}));
    auto* table = roles.at<QTableWidget>("roleTable");
    table->selectRow(1);
    roles.click("exportRoles");
    chooseFile(roles.page, file);
    CHECK(readFile(file) ==
          *manager.rights().exportRoles({table->item(1, 0)->text().toStdString()}));
    CHECK(roles.banner().contains("out.json"));
    roles.click("exportRoles");
    chooseFile(roles.page, demo.folder / "no/such/place.json");
    CHECK_FALSE(roles.banner().startsWith("Written"));
}
