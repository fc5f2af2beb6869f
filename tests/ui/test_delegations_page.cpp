#include "ui/access/delegations_page.h"
#include "ui/entry_support.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableWidget>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

struct Delegations : ShownPage<DelegationsPage> {
    using ShownPage::ShownPage;
    QStringList lines() { return tableLines(page, "delegationTable"); }
    QString banner() { return bannerText(page, "delegationBanner"); }
    QTableWidget* table() { return at<QTableWidget>("delegationTable"); }
};

/// A colleague who may lend the own rights.
SignedIn& lender(DemoSet& demo, const std::string& code) {
    REQUIRE(
        demo.person("manager").rights().grantFunction("person:" + code, "system.delegation", {}));
    return demo.person(code);
}

} // namespace

TEST_CASE("Rights are lent by keyboard, duties that meet are warned of, and they are taken back") {
    DemoSet demo;
    Delegations mine(lender(demo, "yanjie"));
    CHECK(mine.lines().isEmpty());
    CHECK_FALSE(mine.table()->isVisible());
    mine.page.createNew();
    Entry entry(mine.page);
    auto* giver = entry.field<QLineEdit>("giver");
    CHECK(giver->isReadOnly());
    CHECK(giver->text() == QString("yanjie 严洁"));
    auto* role = entry.field<QComboBox>("role");
    CHECK(role->count() == 2);
    CHECK(role->currentText() == QString("Everything"));
    CHECK(role->itemData(1) == QString("accountant"));
    CHECK(entry.field<QLineEdit>("taker")->hasFocus());
    type("why"); // 吴海燕, who audits
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type("20240510");
    press(Qt::Key_Return);
    press(Qt::Key_Return); // no reason yet
    CHECK(entry.problems() == QStringList{"This has to be filled in."});
    type("休假");
    press(Qt::Key_Return);
    CHECK_FALSE(entryIsOpen(mine.page));
    CHECK(mine.lines() ==
          QStringList{"严洁 (yanjie) | 吴海燕 (wuhaiyan) | Everything | 2024-05-08 | "
                      "2024-05-10 | in force | 休假"});
    CHECK(mine.banner().contains("holds both Prepare vouchers and Audit vouchers"));
    SignedIn& taker = demo.elsewhere("wuhaiyan");
    CHECK(taker.mayUse("ledger.voucher.prepare"));
    mine.click("endDelegation");
    CHECK(mine.lines().isEmpty());
    CHECK_FALSE(taker.mayUse("ledger.voucher.prepare"));
    CHECK(namelessControls(mine.page).join('\n') == QString());
}

TEST_CASE("Every mistake of a loan stands beside its field") {
    DemoSet demo;
    Delegations mine(lender(demo, "yanjie"));
    mine.page.createNew();
    Entry entry(mine.page);
    entry.fill("taker", "yanjie");
    entry.fill("from", "20240601");
    entry.fill("to", "20240501");
    entry.fill("reason", " ");
    entry.ok();
    CHECK(entry.problems() == QStringList{"This has to be filled in."});
    entry.fill("reason", "休假");
    entry.ok();
    CHECK(entry.problems() ==
          QStringList{"Nobody lends to themselves.",
                      "The last day 2024-05-01 lies before the first day 2024-06-01."});
    entry.fill("to", "soon");
    entry.ok();
    CHECK(entry.problems().size() == 1);
    CHECK(demo.person("manager").delegations().list()->empty());
}

TEST_CASE("A manager's office can't be lent, but a manager lends for others") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Delegations all(manager);
    all.page.createNew();
    Entry entry(all.page);
    auto* role = entry.field<QComboBox>("role");
    CHECK(role->count() == 1);
    CHECK(entry.field<QLineEdit>("giver")->hasFocus());
    type("manager");
    press(Qt::Key_Return);
    entry.fill("taker", "guoqiang");
    entry.fill("to", "20240510");
    entry.fill("reason", "出差");
    entry.ok();
    CHECK(entry.refusal().contains("can't be lent"));
    entry.fill("giver", "liuxiaomei");
    press(Qt::Key_Return);
    REQUIRE(role->count() == 3);
    choose(*role, "客户经理");
    entry.ok();
    CHECK_FALSE(entryIsOpen(all.page));
    REQUIRE(all.lines().size() == 1);
    CHECK(all.lines()[0].startsWith("刘晓梅 (liuxiaomei) | 郭强 (guoqiang) | 客户经理 | "));
    CHECK(all.banner() == QString());
}

TEST_CASE("A loan is to come, in force and ended by the machine's clock; others see none of it") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    const Date today = demo.clock.today();
    REQUIRE(manager.delegations().add(
        {"yanjie", "guoqiang", std::nullopt, today.plusDays(1), today.plusDays(2), "休假"}));
    Delegations all(manager);
    const auto state = [&] {
        all.page.refresh();
        return all.table()->item(0, 5)->text();
    };
    CHECK(state() == QString("to come"));
    demo.clock.advance(std::chrono::hours(24));
    CHECK(state() == QString("in force"));
    demo.clock.advance(std::chrono::hours(48));
    CHECK(state() == QString("ended"));
    CHECK_FALSE(all.at<QPushButton>("endDelegation")->isEnabled());
    Delegations takers(lender(demo, "guoqiang"));
    CHECK(takers.lines().size() == 1);
    Delegations others(lender(demo, "luoyifan"));
    CHECK(others.lines().isEmpty());
}

TEST_CASE("A taker can't give a loan back for its giver") {
    DemoSet demo;
    const Date today = demo.clock.today();
    REQUIRE(demo.person("manager").delegations().add(
        {"yanjie", "guoqiang", std::nullopt, today, today.plusDays(2), "休假"}));
    Delegations takers(demo.person("guoqiang"));
    takers.click("endDelegation");
    CHECK(takers.banner().contains("You may not use the function"));
    CHECK(takers.lines().size() == 1);
}
