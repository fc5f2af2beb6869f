#include "ui/entry_support.h"

#include <QLineEdit>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

TEST_CASE("A leaver's rights end and the customers go to the successor, by keyboard") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    const auto of = [&](const char* person) {
        return seen(manager, "person = '" + std::string(person) + "'");
    };
    const std::size_t leavers = of("shenjiayi");
    const std::size_t successors = of("liuxiaomei");
    REQUIRE(leavers > 0);
    People people(manager);
    people.select("shenjiayi");
    people.click("handOver");
    Entry entry(people.page);
    CHECK(entry.field<QLineEdit>("customers")->text() == QString::number(leavers));
    CHECK(entry.field<QLineEdit>("successor")->hasFocus());
    type("shenjiayi"); // not to themselves
    press(Qt::Key_Tab);
    entry.ok();
    CHECK(entry.problems().size() == 1);
    entry.fill("successor", "lxm"); // 刘晓梅
    entry.fill("from", "20240507");
    press(Qt::Key_Return);
    type("离职");
    press(Qt::Key_Return);
    CHECK(entry.problems() == QStringList{"The day 2024-05-07 is past."});
    CHECK(of("shenjiayi") == leavers);
    entry.fill("from", "20240508");
    entry.ok();
    CHECK_FALSE(entryIsOpen(people.page));
    CHECK(people.banner() ==
          QString("All rights of 沈佳怡 have ended; %1 customers are with 刘晓梅 "
                  "now.")
              .arg(leavers));
    CHECK(people.cell(4) == QString("disabled since 2024-05-08"));
    CHECK(of("shenjiayi") == 0);
    CHECK(of("liuxiaomei") == leavers + successors);
    CHECK_FALSE(demo.set().signIn("shenjiayi", "xinheng2026"));
    CHECK(namelessControls(people.page).join('\n') == QString());
}

TEST_CASE("The desk's refusal of a hand-over is shown, and others are not offered one") {
    DemoSet demo;
    People people(demo.person("manager"));
    people.select("manager");
    people.click("handOver");
    Entry entry(people.page);
    entry.fill("successor", "guoqiang");
    entry.ok();
    CHECK(entry.refusal() == QString("Nobody hands themselves over: ask another manager."));
    People others(demo.person("admin"));
    CHECK_FALSE(others.at<QPushButton>("handOver")->isVisible());
}
