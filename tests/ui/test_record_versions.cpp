#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_history_view.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notices.h"

#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// The card of the first customer, whose telephone has been changed twice.
struct Changed {
    Changed()
        : manager(demo.person("manager")), names(std::make_shared<RecordNames>(manager)),
          card(manager, *manager.objects().find("customer"), names, 1) {
        for (const char* phone : {"025-1111111", "025-2222222"})
            REQUIRE(manager.customers().change(code(), {{"phone", phone}}, {}, phone));
        card.refresh();
        showAndActivate(card);
        card.showHistory();
        settle();
    }
    std::string code() {
        return manager.customers()
            .show(1)
            ->value(*manager.objects().find("customer"), "code")
            .value();
    }
    QPushButton* button(const char* name) { return in<QPushButton>(card, name); }
    QTableWidget& table() { return card.history().table(); }

    DemoSet demo;
    SignedIn& manager;
    std::shared_ptr<RecordNames> names;
    RecordCardPage card;
};

} // namespace

TEST_CASE("A version is shown as it was, and two are compared") {
    Changed at;
    at.table().selectRow(1);
    CHECK(at.button("showVersion")->isEnabled());
    clickOn(*at.button("compareVersions"));
    const auto* differences = at.card.findChild<QTableWidget*>("versionDifferences");
    REQUIRE(differences != nullptr);
    REQUIRE(differences->rowCount() == 1);
    CHECK(differences->item(0, 1)->text() == "025-1111111");
    CHECK(differences->item(0, 2)->text() == "025-2222222");
    at.card.findChild<QDialog*>()->close();
    settle();
    at.table().selectRow(1);
    clickOn(*at.button("showVersion"));
    auto* dialog = at.card.findChild<QDialog*>();
    REQUIRE(dialog != nullptr);
    auto* form = dialog->findChild<FieldForm*>();
    REQUIRE(form != nullptr);
    CHECK(qobject_cast<QLineEdit*>(form->input("phone"))->text() == "025-1111111");
    CHECK(qobject_cast<QLineEdit*>(form->input("phone"))->isReadOnly());
}

TEST_CASE("The last change is taken back with a reason") {
    Changed at;
    CHECK(at.button("undoChange")->isVisible());
    clickOn(*at.button("undoChange"));
    Entry entry(at.card);
    entry.fill("reason", "输错");
    entry.ok();
    CHECK_FALSE(entryIsOpen(at.card));
    CHECK(at.manager.customers().show(1)->value(at.card.object(), "phone") == "025-1111111");
    CHECK(at.table().item(0, 6)->text() == QString("输错"));
}

TEST_CASE("Whoever may not write is offered no taking back") {
    DemoSet demo;
    SignedIn& reader = demo.person("zhengkai");
    const auto names = std::make_shared<RecordNames>(reader);
    RecordCardPage card(reader, *reader.objects().find("customer"), names, 1);
    showAndActivate(card);
    card.showHistory();
    CHECK_FALSE(in<QPushButton>(card, "undoChange")->isVisible());
}

TEST_CASE("The card on a past day: what it was, that it was not there yet, and nothing to write") {
    Changed at;
    constexpr std::chrono::hours aDay(24);
    at.demo.clock.advance(3 * aDay);
    REQUIRE(at.manager.customers().change(at.code(), {{"phone", "025-3333333"}}));
    at.card.refresh();
    showAndActivate(at.card);
    at.card.findChild<QTabBar*>()->setCurrentIndex(0);
    at.card.focusFirst();
    press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor( // a button that is pressed by its key shows it first
        [&] { return at.card.findChild<QDialog*>("asOfDialog") != nullptr; }));
    auto* dialog = at.card.findChild<QDialog*>("asOfDialog");
    bringUp(*dialog);
    auto* day = in<DateEdit>(*dialog, "asOfDay");
    auto* none = in<EmptyState>(*dialog, "asOfNone");
    auto* banner = in<Banner>(*dialog, "asOfBanner");
    const auto phone = [&] {
        return qobject_cast<QLineEdit*>(dialog->findChild<FieldForm*>()->input("phone"));
    };
    CHECK(day->hasFocus());
    CHECK(day->text() == "2024-05-10");
    CHECK(phone()->text() == "025-2222222");
    CHECK(phone()->isReadOnly());
    CHECK(banner->isVisible());
    CHECK(banner->text().contains("2024-05-10, not as it is now"));
    press(Qt::Key_Up);
    CHECK(phone()->text() == "025-3333333");
    CHECK(banner->text().contains("which is how it is now"));
    typeInto(*day, "20240507");
    CHECK(none->isVisible());
    CHECK_FALSE(banner->isVisible());
    QString said;
    for (const QLabel* label : none->findChildren<QLabel*>())
        said += label->text();
    CHECK(said.contains("was not there yet on 2024-05-07"));
    typeInto(*day, "2024-");
    CHECK(none->isVisible());
    typeInto(*day, "2024-5-9");
    CHECK(phone()->text() == "025-2222222");
    CHECK(namelessControls(*dialog).join('\n') == QString());
    // What may no longer be seen goes with the rights.
    at.card.takeNewRights();
    settle();
    CHECK(at.card.findChild<QDialog*>("asOfDialog") == nullptr);
}

TEST_CASE("The changes of a card lead to the day as well, and a new card has none") {
    Changed at;
    clickOn(*at.button("showOnDay"));
    CHECK(at.card.findChild<QDialog*>("asOfDialog") != nullptr);
    RecordCardPage fresh(at.manager, at.card.object(), at.names, std::nullopt);
    CHECK_FALSE(in<QPushButton>(fresh, "cardAsOf")->isVisibleTo(&fresh));
}
