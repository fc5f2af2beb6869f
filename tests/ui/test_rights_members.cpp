#include "ui/access/member_dialog.h"
#include "ui/access_support.h"
#include "ui/widgets/tree_picker.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct Hands : Rights {
    Hands(SignedIn& person, const char* grantee) : Rights(person) { page.choose(grantee); }
    MemberDialog* addMember() {
        tab(MembersPart);
        click("addMember");
        return dialog<MemberDialog>();
    }
    bool memberDialogIsOpen() {
        settle();
        return page.findChild<MemberDialog*>() != nullptr;
    }
    QStringList codes() {
        QStringList all;
        for (const QString& line : lines("memberTable"))
            all << line.section(" | ", 0, 0);
        return all;
    }
    /// The name over the rights, which is whose they are.
    QString heading() {
        auto* tree = at<QTreeWidget>("grantees");
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->property("role") == "title")
                return label->text();
        return tree->accessibleName();
    }
    QTreeWidget* list() { return at<QTreeWidget>("grantees"); }
};

QStringList errorsIn(const QWidget& dialog) {
    QStringList texts;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->property("role") == "error" && label->isVisible())
            texts << label->text();
    return texts;
}

/// "2024-05-08..": the days of a membership, "none" without one.
std::string days(SignedIn& manager, const char* person, const char* role) {
    const auto all = manager.rights().memberships();
    REQUIRE(all);
    for (const access::Membership& one : *all)
        if (one.person == person && one.role == role)
            return (one.validity.from ? one.validity.from->iso() : "") + ".." +
                   (one.validity.to ? one.validity.to->iso() : "");
    return "none";
}

} // namespace

TEST_CASE("A role's members are picked by initials, with every mistake said in the dialog") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Hands rights(manager, "role:internal-auditor");
    CHECK(rights.at<QTabWidget>("rightsTabs")->tabText(MembersPart) == QString("Members"));
    MemberDialog* dialog = rights.addMember();
    auto* picker = in<TreePicker>(*dialog, "memberPicker");
    CHECK(errorsIn(*dialog).isEmpty());
    press(Qt::Key_Return); // nobody yet
    if (rights.memberDialogIsOpen() && errorsIn(*dialog).isEmpty())
        clickOn(*in<QPushButton>(*dialog, "memberOk"));
    CHECK(errorsIn(*dialog) ==
          QStringList{"Type a code, initials or a name, or press F2 for the list."});
    typeInto(*picker, "admin"); // administrators take no part in the business
    clickOn(*in<QPushButton>(*dialog, "memberOk"));
    CHECK(rights.memberDialogIsOpen());
    CHECK(picker->property("error").toBool());
    typeInto(*picker, "zhengkai"); // has it already
    clickOn(*in<QPushButton>(*dialog, "memberOk"));
    CHECK(rights.memberDialogIsOpen());
    typeInto(*picker, "gq");
    typeInto(*in<QLineEdit>(*dialog, "termsFrom"), "20240601");
    CHECK(picker->code() == QString("guoqiang"));
    typeInto(*in<QLineEdit>(*dialog, "termsTo"), "20240531");
    press(Qt::Key_Return);
    CHECK(rights.memberDialogIsOpen());
    CHECK(errorsIn(*dialog) == QStringList{"The last day lies before the first."});
    typeInto(*in<QLineEdit>(*dialog, "termsTo"), "20240630");
    press(Qt::Key_Return);
    CHECK_FALSE(rights.memberDialogIsOpen());
    CHECK(rights.codes() == QStringList{"zhengkai", "guoqiang"});
    CHECK(rights.lines("memberTable").back() ==
          QString("guoqiang | 郭强 | 2024-06-01 to 2024-06-30 |  | "));
    CHECK(days(manager, "guoqiang", "internal-auditor") == "none");
    REQUIRE(rights.page.save());
    CHECK(days(manager, "guoqiang", "internal-auditor") == "2024-06-01..2024-06-30");
    SignedIn& person = demo.elsewhere("guoqiang");
    CHECK_FALSE(person.mayUse("system.audit"));
    demo.clock.advance(std::chrono::hours(24 * 30));
    CHECK(person.mayUse("system.audit"));
}

TEST_CASE("Esc gives no role, removing takes one, and its days are changed by giving it anew") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Hands rights(manager, "person:shenjiayi");
    CHECK(rights.at<QTabWidget>("rightsTabs")->tabText(MembersPart) == QString("Roles"));
    MemberDialog* dialog = rights.addMember();
    typeInto(*in<TreePicker>(*dialog, "memberPicker"), "cashier");
    press(Qt::Key_Escape);
    CHECK_FALSE(rights.memberDialogIsOpen());
    CHECK(rights.codes() == QStringList{"account-manager", "salesperson"});
    CHECK_FALSE(rights.unsaved());
    rights.tab(MembersPart);
    rights.at<QTableWidget>("memberTable")->setCurrentCell(0, 0);
    rights.click("removeMember");
    CHECK(rights.codes() == QStringList{"salesperson"});
    rights.click("discardRights");
    CHECK(rights.codes() == QStringList{"account-manager", "salesperson"});
    rights.at<QTableWidget>("memberTable")->setCurrentCell(0, 0);
    rights.click("removeMember");
    dialog = rights.addMember();
    typeInto(*in<TreePicker>(*dialog, "memberPicker"), "account-manager");
    typeInto(*in<QLineEdit>(*dialog, "termsTo"), "20240531");
    press(Qt::Key_Return);
    CHECK_FALSE(rights.memberDialogIsOpen());
    REQUIRE(rights.page.save());
    CHECK(days(manager, "shenjiayi", "account-manager") == "..2024-05-31");
    rights.tab(MembersPart);
    while (!rights.codes().isEmpty())
        rights.click("removeMember");
    CHECK_FALSE(rights.at<QPushButton>("removeMember")->isEnabled());
    REQUIRE(rights.page.save());
    CHECK(days(manager, "shenjiayi", "salesperson") == "none");
    CHECK_FALSE(demo.person("shenjiayi").mayUse("archive.customer.query"));
}

TEST_CASE("Nobody but the manager adds to a role of their own") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction("person:yanjie", "system.rights", {}));
    Hands rights(demo.elsewhere("yanjie"), "role:accountant");
    MemberDialog* dialog = rights.addMember();
    typeInto(*in<TreePicker>(*dialog, "memberPicker"), "guoqiang");
    press(Qt::Key_Return);
    CHECK_FALSE(rights.memberDialogIsOpen());
    CHECK_FALSE(rights.page.save());
    CHECK(rights.banner().contains("rights of a role of their own"));
    CHECK(rights.unsaved());
    CHECK(rights.at<QTabWidget>("rightsTabs")->currentIndex() == MembersPart);
    CHECK(days(manager, "guoqiang", "accountant") == "none");
}

TEST_CASE("A new role is made beside the list: mistakes at their fields, then it is chosen") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Hands rights(manager, "role:cashier");
    bringUp(rights.page);
    rights.click("newRole");
    auto* dialog = rights.dialog<EntryDialog>();
    auto* code = qobject_cast<QLineEdit*>(dialog->form().input("code"));
    auto* name = qobject_cast<QLineEdit*>(dialog->form().input("name"));
    CHECK(code->hasFocus());
    clickOn(*in<QPushButton>(*dialog, "entryOk"));
    CHECK(errorsIn(*dialog) ==
          QStringList{"This has to be filled in.", "This has to be filled in."});
    typeInto(*code, "cashier");
    press(Qt::Key_Return);
    CHECK(name->hasFocus());
    type("第二出纳");
    press(Qt::Key_Return); // in the last field: done
    CHECK(errorsIn(*dialog) == QStringList{"The code cashier is taken."});
    typeInto(*code, "cashier2");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    settle();
    CHECK(rights.page.findChild<EntryDialog*>() == nullptr);
    CHECK(rights.heading() == QString("第二出纳"));
    CHECK(rights.list()->currentItem()->text(0) == QString("第二出纳"));
    rights.tick("archive.customer.query");
    REQUIRE(rights.page.save());
    CHECK(manager.rights().grants("role:cashier2")->size() == 1);
    bringUp(rights.page);
    rights.click("newRole");
    rights.dialog<EntryDialog>();
    type("cashier3");
    press(Qt::Key_Escape);
    settle();
    CHECK(rights.page.findChild<EntryDialog*>() == nullptr);
    CHECK_FALSE(manager.rights().grants("role:cashier3"));
}

TEST_CASE("Somebody is found by initials, and Enter shows that person's rights") {
    DemoSet demo;
    Hands rights(demo.person("manager"), "role:cashier");
    bringUp(rights.page);
    typeInto(*rights.at<QLineEdit>("granteeSearch"), "dzz");
    press(Qt::Key_Return);
    CHECK(rights.list()->hasFocus());
    CHECK(rights.heading() == QString("杜壮壮"));
    CHECK(rights.effective().contains("District 3201 南京市 and below"));
}

TEST_CASE("Walking on in the list with ticks not applied asks: keep editing, save or discard") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Hands rights(manager, "person:guoqiang");
    rights.tick("system.audit");
    const QString present = rights.heading();
    const auto answer = [](const char* words) {
        whenDialogOpens<QMessageBox>([words](QMessageBox& box) {
            for (auto* button : box.buttons())
                if (button->text().contains(words))
                    return button->click();
            box.reject();
        });
    };
    const auto walk = [&](Qt::Key key) {
        bringUp(rights.page); // as a window manager does when the question is gone
        rights.list()->setFocus();
        press(key);
        QTest::qWait(250); // of keys in a row the last one counts
        REQUIRE(until([] { return QApplication::activeModalWidget() == nullptr; }));
    };
    answer("Keep editing");
    walk(Qt::Key_Down);
    CHECK(rights.heading() == present);
    CHECK(rights.list()->currentItem()->text(0) == present);
    CHECK(rights.unsaved());
    answer("Discard");
    walk(Qt::Key_Down);
    CHECK(rights.heading() != present);
    CHECK_FALSE(rights.unsaved());
    CHECK_FALSE(demo.person("guoqiang").mayUse("system.audit"));
    walk(Qt::Key_Up);
    CHECK(rights.heading() == present);
    rights.tick("system.audit");
    answer("Save");
    walk(Qt::Key_Down);
    CHECK(rights.heading() != present);
    CHECK(demo.person("guoqiang").mayUse("system.audit"));
}

TEST_CASE("Function ticks hold for the days of the page and show them") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Hands rights(manager, "person:guoqiang");
    rights.tick("system.audit");
    typeInto(*rights.at<QLineEdit>("termsTo"), "20240531");
    typeInto(*rights.at<QLineEdit>("termsReason"), "年中审计");
    REQUIRE(rights.page.save());
    CHECK(rights.node("system.audit")->text(2) == QString("until 2024-05-31"));
    CHECK(rights.node("system.audit")->toolTip(2) == QString("年中审计"));
    CHECK(rights.node("trade.request.enter")->text(1) == QString("采购员"));
    SignedIn& person = demo.elsewhere("guoqiang");
    CHECK(person.mayUse("system.audit"));
    demo.clock.advance(std::chrono::hours(24 * 24));
    CHECK_FALSE(person.mayUse("system.audit"));
    rights.tick("system.audit");
    REQUIRE(rights.page.save());
    CHECK(rights.node("system.audit")->text(2) == QString());
}

TEST_CASE("Reasons for one customer: seen, not seen, and one there isn't") {
    DemoSet demo;
    Hands rights(demo.person("manager"), "person:luoyifan");
    bringUp(rights.page);
    const auto ask = [&](const char* what, const QString& record) {
        choose(*rights.at<QComboBox>("whyAction"), what);
        typeInto(*rights.at<TreePicker>("whyRecord"), record);
        rights.click("whyAsk");
        return rights.at<QTextBrowser>("whyAnswer")->toPlainText();
    };
    CHECK(ask("See a record", "C0001").startsWith("Yes, allowed."));
    CHECK(ask("See a record", "C0002").startsWith("No, not allowed."));
    CHECK(ask("Change a record", "C0001").startsWith("No, not allowed."));
    CHECK(ask("See a record", "NOPE").contains("NOPE"));
    choose(*rights.at<QComboBox>("whyAction"), "Function: ");
    CHECK_FALSE(rights.at<TreePicker>("whyRecord")->isVisible());
    CHECK_FALSE(rights.at<QComboBox>("whyField")->isVisible());
    rights.page.choose("person:guoqiang"); // another person, another question
    CHECK(rights.at<QTextBrowser>("whyAnswer")->toPlainText().isEmpty());
    rights.tick("system.audit");
    auto* ahead = rights.at<QTextBrowser>("pendingChanges");
    REQUIRE(until([&] { return ahead->isVisible(); }));
    CHECK(ahead->toPlainText().contains("Audit trail"));
    rights.click("discardRights");
    CHECK_FALSE(ahead->isVisible());
}
