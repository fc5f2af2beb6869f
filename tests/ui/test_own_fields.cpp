#include "ui/entry_support.h"
#include "ui/records/own_fields_page.h"
#include "ui/records/record_card_page.h"
#include "ui/records/record_list_page.h"
#include "ui/widgets/field_form.h"

#include <QComboBox>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct OwnFields : ShownPage<OwnFieldsPage> {
    using ShownPage::ShownPage;
    QStringList lines() { return tableLines(page, "ownFieldTable"); }
};

void choose(Entry& entry, const char* key, const char* value) {
    auto* combo = entry.field<QComboBox>(key);
    const int index = combo->findData(QString(value));
    REQUIRE(index >= 0);
    combo->setCurrentIndex(index);
}

} // namespace

TEST_CASE("A field of one's own is added by keyboard and stands in the next card that is opened") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    OwnFields fields(manager);
    CHECK(fields.lines().isEmpty());
    fields.page.createNew();
    Entry entry(fields.page);
    entry.fill("zh", "受电容量");
    entry.fill("en", "Capacity");
    entry.fill("key", "capacity");
    choose(entry, "type", "number");
    entry.ok();
    CHECK_FALSE(entryIsOpen(fields.page));
    CHECK(fields.lines() == QStringList{"受电容量 | Capacity | own_capacity | number | Other "
                                        "information |  | in use"});
    const access::Object& customer = *manager.objects().find("customer");
    const auto names = std::make_shared<RecordNames>(manager);
    RecordCardPage card(manager, customer, names, 1);
    showAndActivate(card);
    REQUIRE(card.form() != nullptr);
    const auto keys = card.form()->keys();
    CHECK(std::find(keys.begin(), keys.end(), "own_capacity") != keys.end());
    card.form()->applyDraft({{"own_capacity", "1,250.5"}});
    REQUIRE(card.save());
    CHECK(manager.customers().show(1)->value(customer, "own_capacity") == "1250.5");
    fields.click("turnOwnField");
    CHECK(fields.lines().front().endsWith("out of use"));
    card.refresh();
    const auto fewer = card.form()->keys();
    CHECK(std::find(fewer.begin(), fewer.end(), "own_capacity") == fewer.end());
    fields.click("turnOwnField");
    CHECK(fields.lines().front().endsWith("in use"));
    CHECK(namelessControls(fields.page).join('\n') == QString());
}

TEST_CASE("A list and a card that are open take in a field that is added") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    const access::Object& declared = *businessObjects().find("warehouse");
    const auto names = std::make_shared<RecordNames>(manager);
    RecordListPage list(manager, declared, names);
    RecordCardPage card(manager, declared, names, 1);
    showAndActivate(list);
    archive::OwnField field;
    field.key = "fence";
    field.chinese = "围栏";
    REQUIRE(manager.ownFields().add("warehouse", field));
    list.refresh();
    card.refresh();
    settle();
    CHECK(list.model().columnOf("own_fence") >= 0);
    const auto keys = card.form()->keys();
    CHECK(std::find(keys.begin(), keys.end(), "own_fence") != keys.end());
}

TEST_CASE("What is wrong with a field stands beside its parts") {
    DemoSet demo;
    OwnFields fields(demo.person("manager"));
    fields.page.createNew();
    Entry entry(fields.page);
    entry.fill("zh", "客户名称");
    entry.fill("key", "Größe");
    choose(entry, "type", "choice");
    entry.ok();
    CHECK(entry.problems().size() == 3);
    CHECK(entryIsOpen(fields.page));
}
