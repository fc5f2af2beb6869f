#include "ui/customer_support.h"
#include "ui/records/record_conflict_dialog.h"
#include "ui/widgets/field_form.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// The first customer's card with a contact and a reason typed, and changed elsewhere meanwhile.
struct Drafted {
    DemoSet demo;
    CustomerWindow at{demo, "manager"};
    RecordCardPage* card = nullptr;
    QLineEdit* reason = nullptr;

    Drafted() {
        at.list().focusFirst();
        press(Qt::Key_Return);
        settle();
        card = &at.card();
        typeInto(*line("contact"), "mine");
        for (auto* edit : card->findChildren<QLineEdit*>())
            if (edit->accessibleName() == "Reason for the change")
                reason = edit;
        REQUIRE(reason != nullptr);
        typeInto(*reason, "called them");
    }
    QLineEdit* line(const char* key) {
        auto* found = qobject_cast<QLineEdit*>(card->form()->input(key));
        REQUIRE(found != nullptr);
        return found;
    }
    void changeElsewhere(const char* key, const char* value) {
        REQUIRE(demo.elsewhere("duzhuangzhuang").customers().change("C0001", {{key, value}}));
    }
    std::string stored(const char* key) {
        const auto shown = at.signedIn.customers().show("C0001");
        return shown->value(at.signedIn.customers().object(), key).value_or("");
    }
    RecordConflictDialog* question() { return card->findChild<RecordConflictDialog*>(); }
};

} // namespace

TEST_CASE("Reading a changed card again keeps what was typed, the reason too") {
    Drafted on;
    on.changeElsewhere("phone", "02511112222");
    press(Qt::Key_R, Qt::ControlModifier);
    settle();
    CHECK(on.question() == nullptr);
    CHECK(on.line("phone")->text() == "02511112222");
    CHECK(on.line("contact")->text() == "mine");
    CHECK(on.reason->text() == "called them");
    press(Qt::Key_F6);
    settle();
    CHECK(on.stored("contact") == "mine");
}

TEST_CASE("Reading again asks where somebody else changed the very same field") {
    Drafted on;
    on.changeElsewhere("contact", "theirs");
    press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(until([&] { return on.question() != nullptr && on.question()->isVisible(); }));
    SECTION("left without an answer, saving asks again") {
        on.question()->reject();
        settle();
        bringUp(on.at.window);
        press(Qt::Key_F6);
        REQUIRE(until([&] { return on.question() != nullptr; }));
        CHECK(on.stored("contact") == "theirs");
        on.question()->reject();
    }
    SECTION("answered, nothing is saved yet") {
        for (auto* choice : on.question()->findChildren<QRadioButton*>())
            if (choice->accessibleName().startsWith("Contact person: keep mine"))
                choice->click();
        on.question()->accept();
        settle();
        CHECK(on.stored("contact") == "theirs");
        CHECK(on.line("contact")->text() == "mine");
        CHECK(on.card->isDirty());
        CHECK(on.reason->text() == "called them");
        bringUp(on.at.window);
        press(Qt::Key_F6);
        settle();
        CHECK(on.stored("contact") == "mine");
    }
}

TEST_CASE(
    "New rights show at once over a draft, and the same field changed elsewhere is asked about "
    "when saving") {
    Drafted on;
    on.changeElsewhere("contact", "theirs");
    on.card->takeNewRights();
    settle();
    CHECK(on.question() == nullptr);
    CHECK(on.line("contact")->text() == "mine");
    press(Qt::Key_F6);
    REQUIRE(until([&] { return on.question() != nullptr; }));
    CHECK(on.stored("contact") == "theirs");
    on.question()->reject();
}

TEST_CASE("A field masked since the card was opened doesn't show its old value in the question") {
    DemoSet demo;
    CustomerWindow at(demo, "duzhuangzhuang");
    at.list().focusFirst();
    press(Qt::Key_Return);
    settle();
    RecordCardPage& card = at.card();
    const QString phone = fromUtf8(card.form()->values().at("phone"));
    REQUIRE(phone.size() > 6);
    typeInto(*qobject_cast<QLineEdit*>(card.form()->input("contact")), "mine");
    SignedIn& manager = demo.elsewhere("manager");
    REQUIRE(manager.customers().change("C0001", {{"contact", "theirs"}, {"phone", "02511112222"}}));
    REQUIRE(manager.rights().grantFields("person:duzhuangzhuang", "customer",
                                         {{access::FieldAccess::forbid, {"phone"}}}, {}));
    press(Qt::Key_F6);
    REQUIRE(until([&] { return card.findChild<RecordConflictDialog*>() != nullptr; }));
    auto* question = card.findChild<RecordConflictDialog*>();
    for (const auto* label : question->findChildren<QLabel*>()) {
        CHECK_FALSE(label->text().contains(phone));
        CHECK_FALSE(label->text().contains("02511112222"));
    }
    question->reject();
}
