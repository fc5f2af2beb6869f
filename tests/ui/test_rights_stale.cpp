// Pages of rights that stay open while somebody else changes rights.
#include "ui/access/amounts_page.h"
#include "ui/access/duties_page.h"
#include "ui/access/ladder_table.h"
#include "ui/entry_support.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <algorithm>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

constexpr auto role = "role:salesperson";
constexpr auto importing = "archive.customer.import";
constexpr auto suppliers = "trade.setup.supplier.query";

bool has(SignedIn& person, const char* grantee, const std::string& node) {
    const auto grants = person.rights().grants(grantee);
    REQUIRE(grants);
    return std::any_of(grants->begin(), grants->end(), [&](const access::Grant& grant) {
        const auto* function = std::get_if<access::Grant::Function>(&grant.content);
        return function != nullptr && function->node == node;
    });
}

std::size_t rowsInTrail(SignedIn& person) {
    const auto trail = person.audit().list({});
    REQUIRE(trail);
    return trail->size();
}

} // namespace

TEST_CASE("A page of rights on which nothing waits shows what somebody else gave") {
    DemoSet demo;
    Rights rights(demo.person("manager"));
    rights.page.choose(role);
    REQUIRE(rights.node(importing)->checkState(0) == Qt::Unchecked);
    typeInto(*rights.at<QLineEdit>("termsReason"), "typed before a tick");
    SignedIn& other = demo.elsewhere("manager");
    REQUIRE(other.rights().grantFunction(role, importing, {}));
    REQUIRE(other.rights().addRole("night", "Night shift"));
    rights.page.takeNewRights();
    CHECK(rights.node(importing)->checkState(0) == Qt::Checked);
    CHECK(rights.effective().contains("Import customers"));
    CHECK(rights.banner() == "");
    CHECK(rights.at<QLineEdit>("termsReason")->text() == QString("typed before a tick"));
    CHECK_FALSE(rights.at<QTreeWidget>("grantees")
                    ->findItems("Night shift", Qt::MatchExactly | Qt::MatchRecursive)
                    .empty());
}

TEST_CASE("Ticks that wait stay, the page says that rights moved, and writes its own ticks alone") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose(role);
    rights.tick(suppliers);
    SignedIn& other = demo.elsewhere("manager");
    REQUIRE(other.rights().grantFunction(role, importing, {}));
    rights.page.takeNewRights();
    CHECK(rights.banner().contains("Rights were changed elsewhere"));
    CHECK(rights.unsaved());
    REQUIRE(rights.page.save());
    CHECK(has(manager, role, suppliers));
    CHECK(has(manager, role, importing)); // not swept away with the old page
    CHECK(rights.node(importing)->checkState(0) == Qt::Checked);
}

TEST_CASE("What somebody else took away already is no obstacle to taking it away") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    REQUIRE(manager.rights().grantFunction(role, importing, {}));
    Rights rights(manager);
    rights.page.choose(role);
    rights.tick(importing);
    rights.tick(suppliers);
    REQUIRE(demo.elsewhere("manager").rights().revokeFunction(role, importing));
    CHECK(rights.page.save());
    CHECK_FALSE(has(manager, role, importing));
    CHECK(has(manager, role, suppliers));
}

TEST_CASE("What was applied on the page itself is no news to it") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    addPerson(manager, "lixin", "李欣");
    REQUIRE(manager.rights().grantFunction("person:lixin", "ledger.voucher.prepare", {}));
    Rights rights(manager);
    rights.page.choose("person:lixin");
    rights.tick("ledger.voucher.audit");
    REQUIRE(rights.page.save());
    REQUIRE(rights.banner().contains("李欣")); // a warning, to be read
    rights.page.takeNewRights();
    CHECK(rights.banner().contains("李欣"));
}

TEST_CASE("F6 on a page of rights where nothing waits writes nothing") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    Rights rights(manager);
    rights.page.choose(role);
    const auto version = manager.session().gate().version();
    const std::size_t before = rowsInTrail(manager);
    CHECK(rights.page.save());
    CHECK(rowsInTrail(manager) == before);
    CHECK(manager.session().refresh());
    CHECK(manager.session().gate().version() == version);
}

TEST_CASE("A matrix changed elsewhere is not written over") {
    DemoSet demo;
    ShownPage<DutiesPage> duties(demo.person("manager"));
    duties.at<QTabWidget>("dutiesTabs")->setCurrentIndex(1);
    auto* table = duties.at<QTableWidget>("dutyMatrix");
    table->setFocus();
    table->setCurrentCell(1, 0);
    press(Qt::Key_Space);
    REQUIRE(duties.page.isDirty());
    SignedIn& other = demo.elsewhere("manager");
    REQUIRE(other.duties().setMatrix(R"({"pairs": []})", "试用"));
    auto* reason = duties.at<QLineEdit>("matrixReason");
    typeInto(*reason, "mine");
    CHECK_FALSE(duties.page.save());
    CHECK(bannerText(duties.page, "dutiesBanner").contains("version 2 holds"));
    CHECK(other.duties().matrix()->version == 2);
    duties.click("discardMatrix");
    CHECK(table->rowCount() == 0);
    CHECK(reason->text().isEmpty());
    CHECK(bannerText(duties.page, "dutiesBanner") == "");
}

TEST_CASE("Duties on which nothing waits are read again, and a matrix half changed is not") {
    DemoSet demo;
    ShownPage<DutiesPage> duties(demo.person("manager"));
    duties.at<QTabWidget>("dutiesTabs")->setCurrentIndex(1);
    auto* table = duties.at<QTableWidget>("dutyMatrix");
    SignedIn& other = demo.elsewhere("manager");
    const auto pairs = other.duties().matrix()->pairs.json();
    REQUIRE(other.duties().setMatrix(R"({"pairs": []})", "试用"));
    duties.page.takeNewRights();
    CHECK(table->rowCount() == 0);
    REQUIRE(other.duties().setMatrix(pairs, "back"));
    duties.page.refresh();
    table->setFocus();
    table->setCurrentCell(1, 0);
    press(Qt::Key_Space);
    const int rows = table->rowCount();
    REQUIRE(other.duties().setMatrix(R"({"pairs": []})", "试用"));
    duties.page.takeNewRights();
    CHECK(table->rowCount() == rows);
    CHECK(bannerText(duties.page, "dutiesBanner").contains("changed elsewhere"));
}

TEST_CASE("Amount levels are read again, and what is typed stays with a word about it") {
    DemoSet demo;
    ShownPage<AmountsPage> amounts(demo.person("manager"));
    auto* table = amounts.at<LadderTable>("ladderTable");
    const auto row = [&] {
        for (int at = 0; at < table->rowCount(); ++at)
            if (table->item(at, LadderTable::Of)->text() == "Purchase orders")
                return at;
        FAIL("no line for orders");
        return 0;
    };
    SignedIn& other = demo.elsewhere("manager");
    REQUIRE(other.amounts().setStep("purchase-order", "", 1, Money::fromFen(100'00)));
    amounts.page.takeNewRights();
    CHECK(table->item(row(), LadderTable::FirstLevel)->text() == QString("100.00"));
    table->item(row(), LadderTable::FirstLevel + 1)->setText("500");
    REQUIRE(amounts.page.isDirty());
    REQUIRE(other.amounts().setStep("purchase-order", "", 1, Money::fromFen(200'00)));
    amounts.page.takeNewRights();
    CHECK(table->item(row(), LadderTable::FirstLevel)->text() == QString("100.00"));
    CHECK(table->item(row(), LadderTable::FirstLevel + 1)->text() == QString("500.00"));
    CHECK(bannerText(amounts.page, "amountsBanner").contains("changed elsewhere"));
}

TEST_CASE("Who is dismissed as manager while the page is open finds the switches off") {
    DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:yanjie", "system.rights", {}));
    SignedIn& admin = demo.person("admin");
    REQUIRE(admin.people().setManager("yanjie", true));
    Rights rights(demo.elsewhere("yanjie"));
    rights.page.choose("person:duzhuangzhuang");
    rights.tab(DataPart);
    auto* rows = rights.at<QCheckBox>("rowsControlled");
    CHECK(rows->isEnabled());
    CHECK(rights.at<QAction>("seeAs")->isVisible());
    REQUIRE(admin.people().setManager("yanjie", false));
    rights.page.takeNewRights();
    CHECK_FALSE(rows->isEnabled());
    CHECK(rows->toolTip().contains("Only an account-set manager"));
    CHECK_FALSE(rights.at<QAction>("seeAs")->isVisible());
}
