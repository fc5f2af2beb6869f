#include "ui/import_support.h"

#include <QComboBox>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

std::int64_t count(SignedIn& person, const char* object) {
    access::Query query;
    query.count = true;
    query.limit = 0;
    return person.records(object).list(query)->count.value();
}

} // namespace

TEST_CASE("Suppliers with two mistakes are refused with row and column, and go in when mended") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"), "supplier");
    CHECK(wizard.page.title() == QString("Import suppliers"));
    wizard.file(written(demo,
                        "供应商编码,供应商名称,邮编,停用日期\n"
                        "S901,南京华兴电线厂,211100,\n"
                        "S902,,211100,\n"
                        "S903,常州精工模具有限公司,213000,2024-02-30\n",
                        "suppliers.csv"));
    REQUIRE(wizard.page.step() == PreviewStep);
    wizard.go(1);
    CHECK(wizard.findings() == QString("Every column is imported."));
    wizard.go(2);
    REQUIRE(wizard.finished());
    const QStringList problems = wizard.problems();
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].startsWith("3 | 供应商名称 | "));
    CHECK(problems[1].startsWith("4 | 停用日期 | "));
    CHECK(count(wizard.signedIn, "supplier") == 14);
    wizard.page.createNew(); // as F5 does in the window
    wizard.page.focusFirst();
    wizard.file(written(demo,
                        "供应商编码,供应商名称,邮编,停用日期\n"
                        "S901,南京华兴电线厂,211100,\n"
                        "S902,无锡嘉禾电工有限公司,214000,\n"
                        "S903,常州精工模具有限公司,213000,2024-02-29\n",
                        "suppliers-2.csv"));
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("3 added"));
    CHECK(count(wizard.signedIn, "supplier") == 17);
    CHECK(wizard.signedIn.records("supplier").show("S902"));
}

TEST_CASE("Accounts go in with their tree, parents and children in one file") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"), "account");
    wizard.file(written(demo,
                        "code,name,category,direction\n"
                        "100201,工行江宁支行,asset,debit\n"
                        "10020101,基本户,asset,debit\n",
                        "accounts.csv"));
    wizard.go(3);
    REQUIRE(wizard.finished());
    CHECK(wizard.outcome().contains("2 added"));
    CHECK(count(wizard.signedIn, "account") == 68);
    const auto card = wizard.signedIn.records("account").show("10020101");
    REQUIRE(card);
    CHECK(card->value(declared("account"), "parent") == "100201");
}

TEST_CASE("A column that new records need and nothing fills leaves only updating") {
    DemoSet demo;
    Wizard wizard(demo.person("manager"), "contact");
    wizard.file(written(demo, "code,name\nL0001,刘欣怡\n", "contacts.csv"));
    wizard.go(1);
    CHECK(wizard.findings().contains("new contacts can't be added"));
}
