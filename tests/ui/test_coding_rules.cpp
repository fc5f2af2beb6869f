#include "ui/entry_support.h"
#include "ui/records/coding_rules_page.h"
#include "ui/records/record_card_page.h"
#include "ui/widgets/field_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct Rules : ShownPage<CodingRulesPage> {
    using ShownPage::ShownPage;
    QString example() { return at<QLabel>("codingExample")->text(); }
    QString line(const QString& object) {
        for (const QString& one : tableLines(page, "codingTable"))
            if (one.startsWith(object + " | "))
                return one;
        return {};
    }
    void choose(const QString& object) {
        auto* table = at<QTableWidget>("codingTable");
        for (int row = 0; row < table->rowCount(); ++row)
            if (table->item(row, 0)->text() == object)
                table->setCurrentCell(row, 0);
    }
};

} // namespace

TEST_CASE("A coding rule is typed with a live example, and a new card proposes the code") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rules rules(manager);
    rules.choose("Supplier");
    rules.at<QTableWidget>("codingTable")->setFocus();
    press(Qt::Key_Return);
    CHECK(rules.at<QLineEdit>("codingPattern")->hasFocus());
    type("G{yyyy}-{000");
    CHECK(rules.example().contains("not closed"));
    type("}");
    CHECK(rules.example().contains("G2024-001"));
    CHECK(rules.page.isDirty());
    rules.choose("Customer");
    CHECK(bannerText(rules.page, "codingBanner").contains("Supplier"));
    press(Qt::Key_Return);
    press(Qt::Key_Space);
    settle();
    CHECK(rules.line("Supplier") == "Supplier | G{yyyy}-{000} | are refused | G2024-001");
    CHECK_FALSE(rules.page.isDirty());
    CHECK(namelessControls(rules.page).join('\n') == QString());

    const auto names = std::make_shared<RecordNames>(manager);
    RecordCardPage card(manager, *manager.objects().find("supplier"), names, std::nullopt);
    showAndActivate(card);
    auto* code = qobject_cast<QLineEdit*>(card.form()->input("code"));
    REQUIRE(code != nullptr);
    CHECK(code->placeholderText().startsWith("G2024-001"));
    card.form()->applyDraft({{"name", "宏远"}});
    REQUIRE(card.save());
    CHECK(card.title() == "宏远");
    CHECK(manager.records("supplier").show("G2024-001").has_value());
}

TEST_CASE("A pattern that is none is refused, and a rule is taken away") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rules rules(manager);
    rules.choose("Warehouse");
    auto* pattern = rules.at<QLineEdit>("codingPattern");
    typeInto(*pattern, "{name}");
    CHECK_FALSE(rules.page.save());
    CHECK(bannerText(rules.page, "codingBanner").contains("{name}"));
    typeInto(*pattern, "{department}-{00}");
    rules.at<QCheckBox>("codingStrict")->click();
    REQUIRE(rules.page.save());
    CHECK(rules.line("Warehouse").contains("are warned of"));
    const auto names = std::make_shared<RecordNames>(manager);
    RecordCardPage card(manager, *manager.objects().find("warehouse"), names, std::nullopt);
    CHECK(qobject_cast<QLineEdit*>(card.form()->input("code"))
              ->placeholderText()
              .contains("when saved"));
    rules.click("clearCoding");
    CHECK(rules.line("Warehouse") == "Warehouse |  |  | ");
    RecordCardPage typed(manager, *manager.objects().find("warehouse"), names, std::nullopt);
    CHECK(qobject_cast<QLineEdit*>(typed.form()->input("code"))->placeholderText().isEmpty());
}
