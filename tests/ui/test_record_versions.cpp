#include "ui/customer_support.h"
#include "ui/entry_support.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_history_view.h"
#include "ui/widgets/field_form.h"

#include <QLineEdit>
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
