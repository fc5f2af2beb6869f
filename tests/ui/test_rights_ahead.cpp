// What the rights page says before and while rights are changed.
#include "ui/access_support.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTextBrowser>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// What stands in the panel of waiting changes, when it has been worked out.
QString ahead(Rights& rights) {
    auto* panel = rights.at<QTextBrowser>("pendingChanges");
    REQUIRE(until([&] { return panel->isVisible(); }));
    QTest::qWait(250); // ticks in a row are worked out once
    return panel->toPlainText();
}

bool nothingAhead(Rights& rights) {
    return !rights.at<QTextBrowser>("pendingChanges")->isVisible();
}

} // namespace

TEST_CASE("What will change stands beside the tabs before it is applied") {
    DemoSet demo;
    addPerson(demo.person("manager"), "lixin", "李欣");
    Rights rights(demo.person("manager"));
    rights.page.choose("person:lixin");
    CHECK(nothingAhead(rights));
    rights.tick("archive.customer.query");
    const QString text = ahead(rights);
    CHECK(text.contains("＋ Function: "));
    CHECK_FALSE(demo.elsewhere("lixin").mayUse("archive.customer.query"));
    rights.click("discardRights");
    CHECK(nothingAhead(rights));
    rights.page.choose("role:salesperson");
    rights.tick("archive.customer.query");
    CHECK(ahead(rights).contains("－ Function: "));
    rights.tick("archive.customer.query");
    CHECK(nothingAhead(rights)); // as it was
}

TEST_CASE("A conflict of duties is said before saving, and what blocks can't be saved") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "ledger.voucher.prepare", {}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tick("ledger.voucher.audit");
    CHECK(ahead(rights).contains("⚠ Warning: "));
    rights.tab(DutiesPart);
    const QStringList lines = rights.lines("dutyTable");
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().contains("would arise"));
    CHECK(rights.at<QTabWidget>("rightsTabs")->tabText(DutiesPart) == QString("Duties (1)"));
    REQUIRE(rights.page.save());
    CHECK(rights.banner().contains("李欣")); // warned once more
    rights.tab(DutiesPart);
    CHECK_FALSE(rights.lines("dutyTable").join("").contains("would arise"));

    REQUIRE(manager.rights().grantFunction("person:guoqiang", "ledger.cashier.sign", {}));
    rights.page.choose("person:guoqiang");
    rights.tick("ledger.voucher.audit");
    CHECK(ahead(rights).contains("⛔ Can't be granted: "));
    CHECK_FALSE(rights.page.save());
    CHECK(rights.unsaved());
    CHECK_FALSE(demo.elsewhere("guoqiang").mayUse("ledger.voucher.audit"));
}

TEST_CASE("A level is chosen by key, and says what it allows") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.amounts().setStep("purchase-order", "", 1, Money::fromFen(100'00)));
    REQUIRE(manager.amounts().setStep("purchase-order", "", 3, Money::fromFen(5'000'00)));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tab(AmountsPart);
    choose(*rights.at<QComboBox>("level-purchase-order"), "Level 2");
    CHECK(rights.unsaved());
    CHECK(ahead(rights).contains("Amounts: "));
    CHECK(rights.lines("levelTable").join('\n').contains("100.00 yuan"));
    CHECK(rights.lines("levelLadder").front().contains("5,000.00"));
    REQUIRE(rights.page.save());
    const auto why = [&](std::int64_t fen) {
        return manager.rights()
            .why({"lixin", "amount", "purchase-order", "", "", Money::fromFen(fen)})
            ->allowed;
    };
    REQUIRE(manager.rights().grantFunction("person:lixin", "trade.order.approve", {}));
    CHECK(why(100'00));
    CHECK_FALSE(why(100'01));
    choose(*rights.at<QComboBox>("level-purchase-order"), "none");
    REQUIRE(rights.page.save());
    CHECK_FALSE(why(1));
}

TEST_CASE("A role's page says what the role gives, and who can is asked of everybody") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose("role:salesperson");
    CHECK(rights.effective().contains("Customer"));
    CHECK_FALSE(rights.at<QPushButton>("whyAsk")->isEnabled());
    auto* action = rights.at<QComboBox>("whyAction");
    action->setCurrentIndex(action->findText("Change a record"));
    rights.click("whoAsk");
    const QString able = rights.at<QTextBrowser>("whyAnswer")->toPlainText();
    CHECK(able.contains("杜壮壮"));
    CHECK(able.contains("account-set manager"));
    CHECK_FALSE(able.contains("孟凡杰"));
}

TEST_CASE("Questions about amounts take an account and an amount") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "ledger.voucher.prepare", {}));
    REQUIRE(manager.rights().grantLevel("person:lixin", "account", 1, {}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    auto* action = rights.at<QComboBox>("whyAction");
    action->setCurrentIndex(action->findText("Handle an amount"));
    auto* object = rights.at<QComboBox>("whyObject");
    object->setCurrentIndex(object->findData("account"));
    typeInto(*rights.at<QLineEdit>("whyRecord"), "5602");
    typeInto(*rights.at<QLineEdit>("whyAmount"), "2000.01");
    rights.click("whyAsk");
    CHECK(rights.at<QTextBrowser>("whyAnswer")->toPlainText().startsWith("No, not allowed."));
    typeInto(*rights.at<QLineEdit>("whyAmount"), "2000.00");
    rights.click("whyAsk");
    CHECK(rights.at<QTextBrowser>("whyAnswer")->toPlainText().startsWith("Yes, allowed."));
}
