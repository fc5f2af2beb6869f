#include "ui/access/audit_model.h"
#include "ui/access/audit_page.h"
#include "ui/access_support.h"

#include <QTableView>
#include <filesystem>
#include <regex>
#include <set>

using namespace xinheng;
using namespace xinheng::ui;
using namespace xinheng::tests;

namespace {

/// What the sources write into the trail.
std::set<std::string> actionsOfTheSources() {
    // An action stands first in what a use case, the trail or a change of rights is given.
    static const std::regex action(
        R"~((?:runUseCase\(\s*[\w.()>-]+,\s*\{|audit\(\s*\{|append\(\s*\{|\bchange\(\s*|changePerson\(\s*\{)"([a-z]+(?:[.-][a-z-]+)*)")~");
    // The common desk of records puts the object before what is done.
    static const std::regex verb(R"~(\baction\("([a-z-]+)"\))~");
    std::set<std::string> found;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(XINHENG_SOURCE_DIR "/src")) {
        if (entry.path().extension() != ".cpp")
            continue;
        const std::string source = readFile(entry.path());
        for (std::sregex_iterator match(source.begin(), source.end(), action), end; match != end;
             ++match)
            found.insert((*match)[1]);
        for (std::sregex_iterator match(source.begin(), source.end(), verb), end; match != end;
             ++match)
            for (const access::Object& object : businessObjects().all())
                found.insert(object.key + "." + (*match)[1].str());
    }
    return found;
}

std::string detailOf(SignedIn& reader, const std::string& action) {
    const auto rows = reader.audit().list({});
    REQUIRE(rows);
    for (const access::AuditRow& row : *rows)
        if (row.entry.action == action)
            return auditDetailText(reader, row.entry).toStdString();
    return "no row";
}

} // namespace

TEST_CASE("Every action of the sources has words in the audit log, in both languages") {
    const KeepAppearance keep;
    const std::set<std::string> actions = actionsOfTheSources();
    CHECK(actions.size() > 40);
    CHECK(actions.contains("set.restore"));
    CHECK(actions.contains("person.disable"));
    CHECK(actions.contains("customer.add"));
    CHECK(actions.contains("account.import"));
    std::set<QString> english;
    for (const std::string& action : actions) {
        INFO(action);
        CHECK(auditActionText(action) != fromUtf8(action));
        english.insert(auditActionText(action));
    }
    setLanguage(Language::zh);
    for (const std::string& action : actions) {
        INFO(action);
        CHECK_FALSE(english.contains(auditActionText(action)));
    }
}

TEST_CASE("The detail of a row speaks of functions, fields and rows by their names") {
    const KeepAppearance keep;
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    auto desk = manager.rights();
    const std::string to = "person:guoqiang";
    REQUIRE(desk.grantFunction(to, "archive.customer.query", {}));
    CHECK(detailOf(manager, "grant.function") == "Query customers");
    REQUIRE(desk.grantRows(to, "customer", "tree-below:district=3201", true, {}));
    CHECK(detailOf(manager, "grant.rows") ==
          "Customer; query and entry; District 3201 南京市 and below");
    REQUIRE(desk.grantFields(
        to, "customer",
        {{access::FieldAccess::read, {"code", "name"}}, {access::FieldAccess::mask, {"phone"}}},
        {Date::of(2024, 5, 1).value(), Date::of(2024, 5, 31).value(), "cover"}));
    CHECK(detailOf(manager, "grant.fields") == "Customer; mask: Telephone; read: Code, Name; from "
                                               "2024-05-01; to 2024-05-31; reason: cover");
    REQUIRE(desk.setControl("customer", true, false));
    CHECK(detailOf(manager, "control.set") == "fields are not controlled; rows are controlled");
    REQUIRE(manager.customers().change("C0001", {{"contact", "somebody"}}));
    CHECK(detailOf(manager, "customer.change") == "fields: Contact person");
    CHECK(auditDetailText(manager, {"a", "b", "", {}, "{}"}) == "");
    CHECK(auditDetailText(manager, {"a", "b", "", {}, R"({"new": "x"})"}) == "new: x");
    setLanguage(Language::zh);
    CHECK(detailOf(manager, "customer.change") == "字段：联系人");
}

TEST_CASE("Reading the audit log leaves no refusal in the reader's name") {
    DemoSet demo;
    REQUIRE(demo.person("manager").rights().grantFunction("person:guoqiang", "system.audit", {}));
    SignedIn& reader = demo.elsewhere("guoqiang");
    REQUIRE_FALSE(reader.mayUse("system.people"));
    ShownPage<AuditPage> audit(reader);
    audit.page.refresh();
    const auto rows = demo.person("manager").audit().list({});
    REQUIRE(rows);
    for (const access::AuditRow& row : *rows)
        CHECK_FALSE((row.person == "guoqiang" &&
                     row.entry.outcome == access::AuditEntry::Outcome::refused));
}

TEST_CASE("Delegations, amount levels, mitigations and hand-overs are told in words") {
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    const Date today = demo.clock.today();
    REQUIRE(manager.delegations().add({"guoqiang", "luoyifan", {}, today, today, "休假"}));
    CHECK(detailOf(manager, "delegation.add") ==
          "taker luoyifan; from 2024-05-08; to 2024-05-08; reason: 休假");
    REQUIRE(manager.amounts().setStep("account", "1001", 2, Money::fromFen(200'000)));
    CHECK(detailOf(manager, "level.set") == "amount 2000.00; account 1001; level 2");
    REQUIRE(manager.amounts().setStep("account", "1001", 2, std::nullopt));
    CHECK(detailOf(manager, "level.set") == "no step; account 1001; level 2");
    REQUIRE(manager.amounts().setWithoutLevel(access::AmountDesk::WithoutLevel::unlimited));
    CHECK(detailOf(manager, "level.without.set") == "unlimited without a level");
    REQUIRE(manager.rights().grantLevel("person:jiangwenhui", "purchase-order", 3, {}));
    CHECK(detailOf(manager, "grant.level") == "Purchase orders; level 3");
    REQUIRE(manager.duties().mitigate("chenguodong", "quote-approve", "抽查", today));
    CHECK(detailOf(manager, "duty.mitigate") == "measure: 抽查; pair quote-approve; to 2024-05-08");
    REQUIRE(manager.rights().copyRole("cashier", "cashier2", "第二出纳"));
    CHECK(detailOf(manager, "role.add").find("taken from cashier") != std::string::npos);
    CHECK(detailOf(manager, "role.add").find("given: ") != std::string::npos);
    REQUIRE(manager.handover().handOver("shenjiayi", "liuxiaomei", today, "离职"));
    CHECK(detailOf(manager, "person.handover") ==
          "fields: Disabled on; successor liuxiaomei; from 2024-05-08; reason: 离职");
}

TEST_CASE("What was given and taken at once is told by names, in both languages") {
    const KeepAppearance keep;
    DemoSet demo;
    SignedIn& manager = demo.person("manager");
    auto desk = manager.rights();
    const std::string to = "role:clerk";
    REQUIRE(desk.addRole("clerk", "文员"));
    REQUIRE(desk.replaceFunctions(to, {"archive.customer.query"}, {}));
    CHECK(detailOf(manager, "grant.function") == "given: Query customers");
    REQUIRE(desk.replaceFunctions(to, {"archive.customer.export"}, {{}, {}, "swap"}));
    CHECK(detailOf(manager, "grant.function") ==
          "given: Export customers; taken back: Query customers; reason: swap");
    REQUIRE(desk.replaceFields(
        to, "customer",
        {{access::FieldAccess::read, {"code", "name"}}, {access::FieldAccess::mask, {"phone"}}},
        {}));
    CHECK(detailOf(manager, "grant.fields") ==
          "given: Customer: read: Code, Name; mask: Telephone");
    REQUIRE(desk.grantRows(to, "customer", "tree-below:district=3201", true,
                           {{}, Date::of(2024, 12, 31).value(), ""}));
    REQUIRE(desk.grantLevel(to, "purchase-order", 3, {}));
    REQUIRE(desk.copyRole("clerk", "clerk2", "文员二"));
    CHECK(detailOf(manager, "role.add") ==
          "given: Export customers; Customer: District 3201 南京市 and below, query and entry (to "
          "2024-12-31); Customer: read: Code, Name; mask: Telephone; Purchase orders: level 3; "
          "taken from clerk");
    REQUIRE(desk.exportRoles({"clerk", "clerk2"}));
    CHECK(detailOf(manager, "role.export") == "roles: clerk, clerk2");
    setLanguage(Language::zh);
    CHECK(detailOf(manager, "grant.function") == "授予：导出客户；收回：查询客户；原因：swap");
    CHECK(detailOf(manager, "role.export") == "角色：clerk、clerk2");
}
