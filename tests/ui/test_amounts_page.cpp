#include "ui/access/amounts_page.h"
#include "ui/access/ladder_table.h"
#include "ui/entry_support.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

constexpr auto orders = "purchase-order";

struct Amounts : ShownPage<AmountsPage> {
    using ShownPage::ShownPage;
    LadderTable* table() { return at<LadderTable>("ladderTable"); }
    int row(const QString& text) {
        for (int row = 0; row < table()->rowCount(); ++row)
            if (table()->item(row, LadderTable::Of)->text() == text ||
                table()->item(row, LadderTable::Key)->text() == text)
                return row;
        FAIL("no line " << text.toStdString());
        return 0;
    }
    /// Goes to a step of a line with the keys at hand.
    void goTo(const QString& line, int level) {
        bringUp(page);
        table()->setFocus();
        table()->setCurrentCell(row(line), LadderTable::FirstLevel + level - 1);
    }
    /// Steps of a line from the left, by Enter from cell to cell.
    void typeSteps(const QString& line, const QStringList& amounts) {
        goTo(line, 1);
        for (const QString& amount : amounts) {
            type(amount);
            press(Qt::Key_Return);
        }
        if (QApplication::focusWidget() != table())
            press(Qt::Key_Escape); // the cell that Enter opened
    }
    QString cell(const QString& line, int level) {
        return table()->item(row(line), LadderTable::FirstLevel + level - 1)->text();
    }
    bool marked(const QString& line, int level) {
        return !table()->item(row(line), LadderTable::FirstLevel + level - 1)->icon().isNull();
    }
    QString banner() { return bannerText(page, "amountsBanner"); }
};

std::string steps(SignedIn& person, const char* object, const char* key = "") {
    const auto all = person.amounts().ladders(object);
    REQUIRE(all);
    const auto found = all->find(key);
    if (found == all->end())
        return "none";
    std::string text;
    for (int level = 1; level <= access::highestLevel; ++level)
        if (const auto amount = found->second.step(level))
            text += (text.empty() ? "" : " ") + std::to_string(level) + ":" + amount->plain();
    return text;
}

} // namespace

TEST_CASE("A ladder is typed from cell to cell, and holds when it is applied") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Amounts amounts(manager);
    amounts.typeSteps("Purchase orders", {"2000", "15,000.5", "50000"});
    CHECK(amounts.cell("Purchase orders", 1) == QString("2,000.00"));
    CHECK(amounts.cell("Purchase orders", 2) == QString("15,000.50"));
    CHECK(amounts.page.isDirty());
    CHECK(steps(manager, orders) == "none");
    REQUIRE(amounts.page.save());
    CHECK(steps(manager, orders) == "1:2000.00 2:15000.50 3:50000.00");
    CHECK_FALSE(amounts.page.isDirty());
    amounts.goTo("Purchase orders", 1);
    amounts.click("clearLadder");
    CHECK(amounts.page.isDirty());
    amounts.click("discardAmounts");
    CHECK(amounts.cell("Purchase orders", 1) == QString("2,000.00"));
    amounts.goTo("Purchase orders", 1);
    amounts.click("clearLadder");
    amounts.click("applyAmounts");
    CHECK(steps(manager, orders) == "none");
    CHECK(namelessControls(amounts.page).join('\n') == QString());
}

TEST_CASE("Steps that don't rise and what is no amount are all said at once, and nothing is kept") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.amounts().setStep("account", "1001", 1, Money::fromFen(100'000)));
    Amounts amounts(manager);
    amounts.typeSteps("Purchase orders", {"2000", "2000", "lots"});
    amounts.typeSteps("1001 库存现金", {"-1"});
    CHECK_FALSE(amounts.page.save());
    CHECK(amounts.banner() ==
          QString("Nothing was applied.\n"
                  "1001 库存现金, level 1: an amount can't be negative.\n"
                  "Purchase orders, level 2: must be above 2,000.00 of the level before.\n"
                  "Purchase orders, level 3: not an amount. Write yuan with at most two "
                  "decimals: 1234.50"));
    CHECK(amounts.marked("Purchase orders", 2));
    CHECK(amounts.marked("Purchase orders", 3));
    CHECK_FALSE(amounts.marked("Purchase orders", 1));
    CHECK(steps(manager, orders) == "none");
    CHECK(steps(manager, "account", "1001") == "1:1000.00");
    amounts.typeSteps("Purchase orders", {"2000", "3000", "4000"});
    CHECK_FALSE(amounts.marked("Purchase orders", 2));
    amounts.typeSteps("1001 库存现金", {"1"});
    REQUIRE(amounts.page.save());
    CHECK(amounts.banner() == QString());
    CHECK(steps(manager, orders) == "1:2000.00 2:3000.00 3:4000.00");
    CHECK(steps(manager, "account", "1001") == "1:1.00");
}

TEST_CASE("A whole ladder moves up at once, past where its steps were") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    for (const auto& [level, yuan] : {std::pair(1, 1), {2, 2}, {3, 3}})
        REQUIRE(
            manager.amounts().setStep(orders, "", level, Money::fromFen(std::int64_t{yuan} * 100)));
    Amounts amounts(manager);
    amounts.typeSteps("Purchase orders", {"10", "20", "30"});
    REQUIRE(amounts.page.save());
    CHECK(steps(manager, orders) == "1:10.00 2:20.00 3:30.00");
    amounts.typeSteps("Purchase orders", {"1", "25", "26"});
    REQUIRE(amounts.page.save());
    CHECK(steps(manager, orders) == "1:1.00 2:25.00 3:26.00");
}

TEST_CASE("An account gets a ladder of its own, picked by initials") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Amounts amounts(manager);
    amounts.page.createNew();
    Entry entry(amounts.page);
    CHECK(entry.field<QLineEdit>("key")->hasFocus());
    entry.ok();
    CHECK(entry.problems() == QStringList{"This has to be filled in."});
    type("kcxj"); // 库存现金
    press(Qt::Key_Return);
    CHECK_FALSE(entryIsOpen(amounts.page));
    CHECK_FALSE(amounts.page.isDirty());
    bringUp(amounts.page);
    CHECK(amounts.table()->currentRow() == amounts.row("1001 库存现金"));
    amounts.typeSteps("1001 库存现金", {"800"});
    REQUIRE(amounts.page.save());
    CHECK(steps(manager, "account", "1001") == "1:800.00");
}

TEST_CASE("What no level means is a manager's to decide; others set the steps alone") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    {
        Amounts amounts(manager);
        choose(*amounts.at<QComboBox>("withoutLevel"), "unlimited");
        REQUIRE(amounts.page.save());
        CHECK(manager.amounts().withoutLevel() == access::AmountDesk::WithoutLevel::unlimited);
    }
    REQUIRE(manager.rights().grantFunction("person:zhengkai", "system.amounts", {}));
    SignedIn& other = demo.elsewhere("zhengkai");
    Amounts amounts(other);
    CHECK_FALSE(amounts.at<QComboBox>("withoutLevel")->isEnabled());
    CHECK(amounts.at<QComboBox>("withoutLevel")->currentText() == QString("unlimited"));
    amounts.page.createNew();
    Entry entry(amounts.page);
    entry.fill("key", "1001"); // who may not see accounts types the code
    press(Qt::Key_Return);
    CHECK_FALSE(entryIsOpen(amounts.page));
    amounts.typeSteps("1001", {"50"});
    REQUIRE(amounts.page.save());
    CHECK(steps(manager, "account", "1001") == "1:50.00");
    REQUIRE(manager.rights().revokeFunction("person:zhengkai", "system.amounts"));
    amounts.typeSteps("1001", {"60"});
    CHECK_FALSE(amounts.page.save());
    CHECK(amounts.banner().contains("You may not use the function"));
    CHECK(amounts.page.isDirty());
}

TEST_CASE("A second person lets an amount pass on the spot, as far as their own limit goes") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.amounts().setStep(orders, "", 1, Money::fromFen(500'000)));
    REQUIRE(manager.rights().grantLevel("person:jiangwenhui", orders, 1, {}));
    Amounts amounts(manager);
    amounts.click("authoriseAmount");
    Entry entry(amounts.page);
    CHECK(entry.field<QLineEdit>("password")->echoMode() == QLineEdit::Password);
    entry.fill("amount", "3000");
    entry.fill("authoriser", "jwh");
    entry.fill("password", "wrong");
    entry.ok();
    CHECK(entry.problems() == QStringList{"Choose the account whose amount it is."});
    choose(*entry.field<QComboBox>("object"), "Purchase orders");
    CHECK_FALSE(entry.field<QLineEdit>("key")->isEnabled());
    entry.ok();
    CHECK(entry.problems() == QStringList{"Person and password don't match."});
    entry.fill("password", "xinheng2026");
    entry.fill("authoriser", "manager");
    entry.ok();
    CHECK(entry.problems() == QStringList{"Somebody else has to let the amount pass."});
    entry.fill("authoriser", "jwh");
    entry.fill("amount", "5000.01");
    entry.ok();
    CHECK(entry.refusal().contains("The limit of 蒋文慧 does not suffice either."));
    entry.fill("amount", "5000");
    entry.ok();
    CHECK_FALSE(entryIsOpen(amounts.page));
    CHECK(amounts.banner() ==
          QString("蒋文慧 lets 5,000.00 pass for 孙丽华 (Purchase orders). Both "
                  "names stand in the trail."));
}

TEST_CASE("Whoever may not keep the levels is told so") {
    DemoSet demo;
    Amounts amounts(demo.person("yanjie"));
    CHECK(amounts.banner().contains("You may not use the function"));
    CHECK(amounts.table()->rowCount() == 0);
}

TEST_CASE("Enter in the last level goes on in the first of the next line") {
    DemoSet demo;
    Amounts amounts(demo.person("manager"));
    LadderTable& table = *amounts.table();
    REQUIRE(table.rowCount() > 1);
    bringUp(amounts.page);
    table.setFocus();
    table.setCurrentCell(0, LadderTable::ColumnCount - 1);
    type("900000");
    press(Qt::Key_Return);
    CHECK(table.currentRow() == 1);
    CHECK(table.currentColumn() == int(LadderTable::FirstLevel));
    CHECK(QApplication::focusWidget() != &table); // its editor is open
}
