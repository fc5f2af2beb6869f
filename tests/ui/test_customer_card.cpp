#include "ui/customer_support.h"
#include "ui/records/record_conflict_dialog.h"
#include "ui/records/record_history_view.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/field_form.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using tests::CustomerWindow;
using tests::DemoSet;
using tests::press;
using tests::settle;
using tests::type;

namespace {

/// What an input method hands over.
void compose(const char* text) {
    QInputMethodEvent event;
    event.setCommitString(QString(text));
    QApplication::sendEvent(QApplication::focusWidget(), &event);
}

/// Goes to a field as Tab does, empties it and types.
void enter(RecordCardPage& card, const char* key, const QString& text) {
    auto* input = qobject_cast<QLineEdit*>(card.form()->input(key));
    REQUIRE(input != nullptr);
    input->setFocus(Qt::TabFocusReason);
    input->selectAll();
    press(Qt::Key_Delete);
    type(text);
}

std::string value(SignedIn& person, const std::string& code, const char* key) {
    const auto card = person.customers().show(code);
    REQUIRE(card);
    return card->value(person.customers().object(), key).value_or("(hidden)");
}

QString errorAt(RecordCardPage& card, const char* key) {
    return card.form()->input(key)->accessibleDescription();
}

RecordCardPage& openFirst(CustomerWindow& at) {
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    return at.card();
}

} // namespace

TEST_CASE("A customer is added by keyboard alone, from Insert to F6") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    press(Qt::Key_Insert);
    settle();
    type("C9001");
    press(Qt::Key_Return);
    compose("南京新客户有限公司");
    // District by initials: 南京市玄武区.
    while (QApplication::focusWidget() != at.card().form()->input("district"))
        press(Qt::Key_Return);
    type("320102");
    press(Qt::Key_Return);
    while (QApplication::focusWidget() != at.card().form()->input("credit_limit"))
        press(Qt::Key_Tab);
    type("12000.5");
    press(Qt::Key_F6);
    settle();
    CHECK(at.card().bannerText() == "");
    CHECK(at.card().title() == QString("南京新客户有限公司"));
    CHECK_FALSE(at.card().isDirty());
    CHECK(value(at.signedIn, "C9001", "district") == "320102");
    CHECK(value(at.signedIn, "C9001", "credit_limit") == "12000.50");
    CHECK(value(at.signedIn, "C9001", "mnemonic") == "njxkhyxgs");
    CHECK(at.list().model().rowCount() == 301); // the list knows at once
}

TEST_CASE("All problems stand at their fields at once, and what was typed stays") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    press(Qt::Key_Insert);
    settle();
    RecordCardPage& card = at.card();
    enter(card, "code", "C9002");
    enter(card, "credit_limit", "12.345");
    enter(card, "deactivated_on", "2024-02-30");
    enter(card, "district", "nowhere");
    press(Qt::Key_F6);
    settle();
    CHECK_FALSE(errorAt(card, "name").isEmpty());
    CHECK_FALSE(errorAt(card, "credit_limit").isEmpty());
    CHECK_FALSE(errorAt(card, "deactivated_on").isEmpty());
    CHECK_FALSE(errorAt(card, "district").isEmpty());
    CHECK(errorAt(card, "code").isEmpty());
    CHECK(card.bannerText().contains("4"));
    CHECK(card.form()->input("name")->hasFocus());
    CHECK(card.form()->values()["credit_limit"] == "12.345");
    CHECK(at.list().model().rowCount() == 300);
}

TEST_CASE("A code that is taken is said at the code") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    press(Qt::Key_Insert);
    settle();
    enter(at.card(), "code", "C0001");
    enter(at.card(), "name", "another");
    press(Qt::Key_F6);
    settle();
    CHECK(errorAt(at.card(), "code").contains("C0001"));
    CHECK(at.card().form()->input("code")->hasFocus());
}

TEST_CASE("What looks odd is saved and said") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    enter(card, "postcode", "2111");
    press(Qt::Key_F6);
    settle();
    CHECK(value(at.signedIn, "C0001", "postcode") == "2111");
    CHECK(card.bannerText().contains("Postcode"));
    CHECK_FALSE(card.isDirty());
}

TEST_CASE("A change is kept with its reason, and the card shows it among the changes") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    RecordCardPage& card = openFirst(at);
    enter(card, "contact", "new contact");
    for (QLineEdit* edit : card.findChildren<QLineEdit*>())
        if (edit->accessibleName() == "Reason for the change") {
            edit->setFocus();
            type("called");
        }
    press(Qt::Key_F6);
    settle();
    QTableWidget& changes = card.history().table();
    REQUIRE(changes.rowCount() >= 1);
    CHECK(changes.item(0, 2)->text() == QString("杜壮壮"));
    CHECK(changes.item(0, 3)->text() == "Contact person");
    CHECK(changes.item(0, 4)->text() == QString("周建华"));
    CHECK(changes.item(0, 5)->text() == "new contact");
    CHECK(changes.item(0, 6)->text() == "called");
}

TEST_CASE("The field one comes to by Enter, or by an error, can be seen") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    at.window.resize(900, 480);
    settle();
    const auto seen = [&](const char* key) {
        return !card.form()->input(key)->visibleRegion().isEmpty();
    };
    CHECK_FALSE(seen("person"));
    while (QApplication::focusWidget() != card.form()->input("person"))
        press(Qt::Key_Return);
    CHECK(seen("person"));
    CHECK_FALSE(seen("tax_number"));
    enter(card, "tax_number", "913201157095558474");
    enter(card, "person", "nobody");
    press(Qt::Key_F6);
    settle();
    CHECK(card.form()->input("tax_number")->hasFocus());
    CHECK(seen("tax_number"));
}

TEST_CASE("Whoever may not see the code looks at a card and can't change it") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFields("person:duzhuangzhuang", "customer",
                                         {{access::FieldAccess::forbid, {"code"}}}, {}));
    CustomerWindow at(demo, "duzhuangzhuang");
    RecordCardPage& card = openFirst(at);
    CHECK(card.form()->input("code") == nullptr);
    CHECK(card.form()->values().empty());
    CHECK(card.title() != "C0001");
}

TEST_CASE("Fields one may not change look it and stay") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    RecordCardPage& card = openFirst(at);
    CHECK(qobject_cast<QLineEdit*>(card.form()->input("credit_limit"))->isReadOnly());
    CHECK(qobject_cast<QLineEdit*>(card.form()->input("code"))->isReadOnly());
    CHECK_FALSE(qobject_cast<QLineEdit*>(card.form()->input("phone"))->isReadOnly());
    CHECK(card.form()->input("name")->hasFocus());
}

TEST_CASE("Two people change one customer: both versions are shown and each field can be chosen") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    SignedIn& other = demo.elsewhere("duzhuangzhuang");
    REQUIRE(other.customers().change("C0001", {{"contact", "theirs"}, {"phone", "02511112222"}}));
    enter(card, "contact", "mine");
    enter(card, "phone", "02533334444");
    enter(card, "credit_limit", "5");

    const auto button = [](QDialog& dialog, const QString& text) {
        for (auto* each : dialog.findChildren<QAbstractButton*>())
            if (each->text() == text || each->accessibleName().startsWith(text))
                return each;
        return static_cast<QAbstractButton*>(nullptr);
    };
    bool asked = false;
    const auto saveAndAnswer = [&](std::function<void(RecordConflictDialog&)> answer) {
        tests::whenDialogOpens<RecordConflictDialog>([&](RecordConflictDialog& dialog) {
            answer(dialog);
            asked = true;
        });
        press(Qt::Key_F6);
        REQUIRE(tests::until([&] { return asked; }));
        settle();
    };
    SECTION("field by field") {
        saveAndAnswer([&](RecordConflictDialog& dialog) {
            CHECK(dialog.findChildren<QRadioButton*>().size() == 6);
            CHECK(tests::namelessControls(dialog).join(", ") == "");
            button(dialog, "Telephone: keep mine")->click();
            button(dialog, "Save this choice")->click();
        });
        CHECK(value(at.signedIn, "C0001", "contact") == "theirs");
        CHECK(value(at.signedIn, "C0001", "phone") == "02533334444");
        CHECK(value(at.signedIn, "C0001", "credit_limit") == "5.00");
        CHECK_FALSE(card.isDirty());
    }
    SECTION("all of theirs") {
        saveAndAnswer(
            [&](RecordConflictDialog& dialog) { button(dialog, "Take all of theirs")->click(); });
        CHECK(value(at.signedIn, "C0001", "contact") == "theirs");
        CHECK(value(at.signedIn, "C0001", "credit_limit") == "800000.00");
        CHECK(card.form()->values()["contact"] == "theirs");
    }
    SECTION("not now") {
        saveAndAnswer([&](RecordConflictDialog& dialog) { dialog.reject(); });
        CHECK(card.form()->changes().size() == 3);
        CHECK(value(at.signedIn, "C0001", "contact") == "theirs");
    }
}

TEST_CASE("Closing a card with unsaved changes asks") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    CHECK(at.window.closePage(&card));
    settle();
    RecordCardPage& again = openFirst(at);
    enter(again, "contact", "someone");
    CHECK(again.isDirty());
    CHECK_FALSE(at.window.closePage(&again));
    auto* question = again.findChild<QMessageBox*>();
    REQUIRE(question != nullptr);
    question->reject();
    settle();
    REQUIRE(at.window.pages().size() == 2);
    CHECK_FALSE(at.window.closePage(&again));
    again.findChild<QMessageBox*>()->defaultButton()->click();
    settle();
    CHECK(at.window.pages().size() == 1);
    CHECK(value(at.signedIn, "C0001", "contact") == "someone");
}

TEST_CASE("A customer is deactivated with a date and a reason") {
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    tests::whenDialogOpens<QDialog>([](QDialog& dialog) {
        auto* date = dialog.findChild<DateEdit*>();
        CHECK(date->text() == "2024-05-08");
        tests::bringUp(dialog);
        date->setFocus();
        // Or the keys go to the card behind it.
        REQUIRE(tests::until([&] { return QApplication::focusWidget() == date; }));
        date->selectAll();
        type("20240601");
        press(Qt::Key_Tab);
        type("closed down");
        press(Qt::Key_Return);
    });
    for (auto* button : card.findChildren<QPushButton*>())
        if (button->text() == "Deactivate …")
            QTest::mouseClick(button, Qt::LeftButton);
    CHECK(tests::until(
        [&] { return value(at.signedIn, "C0001", "deactivated_on") == "2024-06-01"; }));
    settle();
    CHECK(card.history().table().item(0, 6)->text() == "closed down");
    bool offered = false;
    for (auto* button : card.findChildren<QPushButton*>())
        offered = offered || (button->isVisible() && button->text() == "Deactivate …");
    CHECK_FALSE(offered);
}

TEST_CASE("A card whose customer may no longer be seen shows nothing of it") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    RecordCardPage& card = openFirst(at);
    SignedIn& manager = demo.elsewhere("manager");
    REQUIRE(manager.rights().revokeRows("person:duzhuangzhuang", "customer", {}));
    enter(card, "contact", "still typing");
    press(Qt::Key_F6);
    settle();
    CHECK_FALSE(card.bannerText().isEmpty());
    card.refresh();
    settle();
    CHECK(card.form() == nullptr);
    CHECK(card.history().table().rowCount() == 0);
    CHECK(card.title() == "Customer");
    for (const QLineEdit* edit : card.findChildren<QLineEdit*>())
        CHECK_FALSE(edit->text().contains(QString("恒瑞")));
}

TEST_CASE("Every control of the card says what it is, in any width and both languages") {
    const tests::KeepAppearance keep;
    DemoSet demo;
    CustomerWindow at(demo, "manager");
    RecordCardPage& card = openFirst(at);
    CHECK(tests::namelessControls(card).join(", ") == "");
    CHECK(card.minimumSizeHint().width() <= 506);
    CHECK(card.form()->columns() == 2);
    setLanguage(Language::zh);
    settle();
    CHECK(card.form()->input("name")->accessibleName() == QString("客户名称"));
    CHECK(at.window.tabs().tabText(0) == QString("客户列表"));
}
