#include "archive/archive_support.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

archive::Values contact(const std::string& code, const std::string& customer) {
    return {{"code", code}, {"name", "Name " + code}, {"customer", customer}};
}

archive::Values account(const std::string& code, const std::string& name) {
    return {{"code", code}, {"name", name}, {"category", "资产"}, {"direction", "debit"}};
}

/// Codes that the person sees, by code; the refusal's message otherwise.
std::string seen(SignedIn& person, const std::string& object, const std::string& where = {}) {
    access::Query query;
    query.fields = {"code"};
    query.where = where;
    query.limit = 1000;
    const auto list = person.records(object).list(query);
    if (!list)
        return list.error().message.in(Language::en);
    std::string codes;
    for (const access::QueryRow& row : list->rows)
        codes += (codes.empty() ? "" : " ") + row.cells.front();
    return codes;
}

std::string cell(SignedIn& person, const std::string& object, const std::string& code,
                 const std::string& key) {
    auto desk = person.records(object);
    return good(desk.show(code)).value(desk.object(), key).value_or("(hidden)");
}

void control(Office& office, const std::string& object, bool rows, bool fields = false) {
    good(office.manager().rights().setControl(object, rows, fields));
}

void grant(Office& office, const std::string& person, const std::string& object,
           const std::string& scope, bool entry = true) {
    good(office.manager().rights().grantRows("person:" + person, object, scope, entry, {}));
}

} // namespace

TEST_CASE(
    "Every object the program declares can be listed, added to, changed and told the history of") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("C1", "恒瑞电力")));
    const std::vector<std::pair<std::string, archive::Values>> records{
        {"contact", contact("L1", "C1")},
        {"supplier", {{"code", "S1"}, {"name", "宏远铜业"}}},
        {"warehouse", {{"code", "W1"}, {"name", "产品库"}, {"valuation", "移动平均法"}}},
        {"product-class", {{"code", "0199"}, {"name", "铜材"}, {"parent", "01"}}},
        {"account", account("100201", "工商银行")},
        {"voucher-word", {{"code", "收"}, {"name", "收款凭证"}}},
        {"department", {{"code", "09"}, {"name", "质检部"}}}};
    for (const auto& [object, values] : records) {
        INFO(object);
        auto desk = manager.records(object);
        const std::string code = good(desk.add(values)).code;
        good(desk.change(code, {{"name", "新名称"}}, {}, "because"));
        CHECK(cell(manager, object, code, "name") == "新名称");
        const auto changes = good(desk.history(code));
        REQUIRE(changes.size() >= 2);
        CHECK(changes.back().field.empty());
        CHECK(std::any_of(changes.begin(), changes.end(), [](const archive::Change& change) {
            return change.field == "name" && change.newValue == "新名称" &&
                   change.reason == "because";
        }));
        access::Query query;
        query.search = "新名";
        CHECK(good(desk.list(query)).rows.size() == 1);
        query.search = "xmc"; // its initials
        CHECK(good(desk.list(query)).rows.size() == 1);
        bad(desk.add(values), ErrorCode::conflict);
        CHECK(office.auditRows(object + ".add", access::AuditEntry::Outcome::done) == 1);
    }
}

TEST_CASE("A record that lacks what it needs is refused with all that is missing") {
    Office office;
    const auto error =
        bad(office.manager().records("account").add({{"code", "1009"}}), ErrorCode::invalid);
    for (const char* key : {"name", "category", "direction"})
        CHECK(hasProblem(error, {}, key));
    CHECK(hasProblem(bad(office.manager().records("contact").add({{"code", "L1"}, {"name", "A"}}),
                         ErrorCode::invalid),
                     {}, "customer"));
    bad(office.manager()
            .records("warehouse")
            .add({{"code", "W"}, {"name", "W"}, {"valuation", "by guess"}}),
        ErrorCode::invalid);
}

TEST_CASE("A contact is seen by whoever sees its customer and its own row, and by nobody else") {
    Office office;
    SignedIn& manager = office.manager();
    for (const char* code : {"C1", "C2", "C3"})
        good(manager.customers().add(customer(code, std::string("Name ") + code)));
    for (const char* code : {"C1", "C2", "C3"})
        good(manager.records("contact").add(contact(std::string("L") + code[1], code)));
    SignedIn& wang = office.newPerson("wang", {"archive.contact", "archive.customer"});
    office.grantFields("wang", access::FieldAccess::write, {"code", "name"});
    CHECK(seen(wang, "contact").empty()); // customers are controlled, none was granted
    office.grantRows("wang", "ids:C1,C2", false);
    CHECK(seen(wang, "contact") == "L1 L2");
    auto desk = wang.records("contact");
    bad(desk.show("L3"), ErrorCode::notFound);
    bad(desk.change("L3", {{"title", "x"}}), ErrorCode::notFound);
    bad(desk.history("L3"), ErrorCode::notFound);
    // Seeing the customer is enough for entering contacts, whose own rows are not controlled.
    good(desk.change("L2", {{"title", "经理"}}));
    good(desk.add(contact("L9", "C2")));
    CHECK(words(bad(desk.add(contact("L8", "C3")), ErrorCode::invalid)) == [&] {
        std::string text = words(bad(desk.add(contact("L8", "NO")), ErrorCode::invalid));
        return text.replace(text.find("NO"), 2, "C3");
    }());
    control(office, "contact", true);
    CHECK(seen(wang, "contact").empty());
    grant(office, "wang", "contact", "ids:L1,L3");
    CHECK(seen(wang, "contact") == "L1");
    bad(desk.change("L2", {{"title", "x"}}), ErrorCode::notFound);
    office.grantRows("wang", "all", false);
    CHECK(seen(wang, "contact") == "L1 L3");
    const auto why = good(manager.rights().why({"wang", "query", "contact", "L2", ""}));
    CHECK_FALSE(why.allowed);
}

TEST_CASE("Contacts follow their customers' rows however these are granted") {
    Office office;
    SignedIn& manager = office.manager();
    for (const char* code : {"C1", "C2", "C3"}) {
        good(manager.customers().add(customer(code, std::string("Name ") + code)));
        good(manager.records("contact").add(contact(std::string("L") + code[1], code)));
    }
    SignedIn& wang = office.newPerson("wang", {"archive.contact", "archive.customer"});
    office.grantFields("wang", access::FieldAccess::write, {"code", "name", "person"});
    office.grantRows("wang", "where:name like '%C3'", false);
    CHECK(seen(wang, "contact") == "L3");
    office.grantRows("wang", "mine", true);
    CHECK(seen(wang, "contact") == "L3");
    good(manager.customers().change("C1", {{"person", "wang"}}));
    CHECK(seen(wang, "contact") == "L1 L3");
    access::Query query;
    query.search = "Name";
    query.count = true;
    CHECK(good(wang.records("contact").list(query)).count == 2);
    control(office, "contact", true);
    grant(office, "wang", "contact", "where:title = '' and name like '%1'");
    CHECK(seen(wang, "contact") == "L1");
    bad(wang.records("contact").show("L2"), ErrorCode::notFound);
}

TEST_CASE("The customer of a contact is hidden from whoever may not read customers' codes") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("C1", "A")));
    good(manager.records("contact").add(contact("L1", "C1")));
    SignedIn& wang = office.newPerson("wang", {"archive.contact", "archive.customer"});
    office.grantRows("wang", "all", false);
    office.grantFields("wang", access::FieldAccess::read, {"name"});
    CHECK(cell(wang, "contact", "L1", "customer") == "(hidden)");
    CHECK(seen(wang, "contact", "customer = 'C1'") != "L1");
    CHECK_FALSE(
        good(manager.rights().why({"wang", "field-read", "contact", "L1", "customer"})).allowed);
    office.grantFields("wang", access::FieldAccess::read, {"code"});
    CHECK(cell(wang, "contact", "L1", "customer") == "C1");
}

TEST_CASE("A contact has a birthday, a messenger and an influence out of five") {
    Office office;
    good(office.manager().records("customer").add(customer("C1", "恒瑞电力")));
    auto desk = office.manager().records("contact");
    archive::Values values = contact("L1", "C1");
    values["birthday"] = "1980-02-30";
    values["influence"] = "rules";
    const Error refused = bad(desk.add(values), ErrorCode::invalid);
    CHECK(hasProblem(refused, std::nullopt, "birthday"));
    CHECK(hasProblem(refused, std::nullopt, "influence"));
    values["birthday"] = "1980-02-29";
    values["influence"] = "decides";
    values["messenger"] = "zhou_1980";
    good(desk.add(values));
    const auto card = good(desk.show("L1"));
    CHECK(card.value(desk.object(), "birthday") == "1980-02-29");
    CHECK(card.value(desk.object(), "influence") == "decides");
    CHECK(card.value(desk.object(), "messenger") == "zhou_1980");
}

TEST_CASE("A contact stays with its customer") {
    Office office;
    SignedIn& manager = office.manager();
    for (const char* code : {"C1", "C2"})
        good(manager.customers().add(customer(code, code)));
    good(manager.records("contact").add(contact("L1", "C1")));
    bad(manager.records("contact").change("L1", {{"customer", "C2"}}), ErrorCode::invalid);
    archive::ImportOptions update;
    update.update = true;
    const auto error = bad(manager.recordImport("contact").run(
                               office.write("c.csv", "code,customer\nL1,C2\n"), update),
                           ErrorCode::invalid);
    CHECK(hasProblem(error, 2, "customer"));
    const auto report = good(manager.recordImport("contact").run(
        office.write("c.csv", "code,customer,title\nL1,C1,主任\n"), update));
    CHECK(report.updated == 1);
}

TEST_CASE("Every new set has the chart of accounts, the voucher word and product classes") {
    Office office;
    SignedIn& manager = office.manager();
    access::Query query;
    query.count = true;
    CHECK(good(manager.records("account").list(query)).count == 66);
    CHECK(cell(manager, "account", "1002", "name") == "银行存款");
    CHECK(cell(manager, "account", "1602", "direction") == "credit");
    CHECK(cell(manager, "account", "1002", "mnemonic") == "yhck");
    CHECK(seen(manager, "voucher-word") == "记");
    CHECK(seen(manager, "product-class", "parent = '04'") == "0401 0402");
    access::Query initials;
    initials.search = "yhck";
    CHECK(good(manager.records("account").list(initials)).rows.size() == 1);
}

TEST_CASE(
    "The code of an account says where it stands, and the account above is no detail account") {
    Office office;
    auto desk = office.manager().records("account");
    CHECK(cell(office.manager(), "account", "1002", "detail") == "yes");
    good(desk.add(account("100201", "工商银行")));
    CHECK(cell(office.manager(), "account", "1002", "detail") == "no");
    CHECK(cell(office.manager(), "account", "100201", "parent") == "1002");
    CHECK(cell(office.manager(), "account", "100201", "detail") == "yes");
    CHECK(cell(office.manager(), "account", "100201", "category") == "asset");
    for (const char* wrong : {"100", "10020", "100x", "1009010", "1002010203040506"})
        CHECK(hasProblem(bad(desk.add(account(wrong, "x")), ErrorCode::invalid), {}, "code"));
    CHECK(hasProblem(bad(desk.add(account("999901", "x")), ErrorCode::invalid), {}, "code"));
    archive::Values elsewhere = account("100202", "x");
    elsewhere["parent"] = "1001";
    CHECK(hasProblem(bad(desk.add(elsewhere), ErrorCode::invalid), {}, "parent"));
    bad(desk.change("100201", {{"parent", "1001"}}), ErrorCode::invalid);
    bad(desk.change("100201", {{"detail", "no"}}), ErrorCode::invalid);
}

TEST_CASE("A scope over the accounts' own tree takes in an account the moment it is entered") {
    Office office;
    auto manager = office.manager().records("account");
    good(manager.add(account("100201", "工商银行")));
    SignedIn& wang = office.newPerson("wang", {"ledger.setup.accounts"});
    control(office, "account", true);
    grant(office, "wang", "account", "tree-below:account=1002");
    CHECK(seen(wang, "account") == "1002 100201");
    auto desk = wang.records("account");
    good(desk.add(account("10020101", "基本户")));
    good(desk.add(account("1002010101", "人民币")));
    CHECK(seen(wang, "account") == "1002 100201 10020101 1002010101");
    bad(desk.add(account("100101", "x")), ErrorCode::invalid); // 1001 is not there for wang
    bad(desk.add(account("8888", "x")), ErrorCode::refused);
    bad(desk.show("1001"), ErrorCode::notFound);
    good(manager.add(account("100202", "建设银行")));
    CHECK(seen(wang, "account", "parent = '1002'") == "100201 100202");
    good(office.manager().rights().revokeRows("person:wang", "account", {}));
    grant(office, "wang", "account", "tree:account=1002", false);
    CHECK(seen(wang, "account") == "1002");
    // A node that is not there is no secret told by granting it.
    grant(office, "wang", "account", "tree-below:account=7777", false);
    CHECK(seen(wang, "account") == "1002");
}

TEST_CASE("A voucher word's restriction names accounts that are there") {
    Office office;
    auto desk = office.manager().records("voucher-word");
    good(desk.add({{"code", "收"},
                   {"name", "收款凭证"},
                   {"restriction", "借方必有"},
                   {"accounts", "1001, 1002"}}));
    CHECK(cell(office.manager(), "voucher-word", "收", "restriction") == "debit");
    const auto error = bad(desk.add({{"code", "付"},
                                     {"name", "付款凭证"},
                                     {"restriction", "credit"},
                                     {"accounts", "1001 9999"}}),
                           ErrorCode::invalid);
    CHECK(hasProblem(error, {}, "accounts"));
    bad(desk.add({{"code", "付"}, {"name", "付款凭证"}, {"restriction", "credit"}}),
        ErrorCode::invalid);
}

TEST_CASE(
    "Rows of one's own and of one's department work wherever there is a person or department") {
    Office office;
    SignedIn& manager = office.manager();
    good(office.administrator().people().addDepartment({"05", "采购部", {}}));
    SignedIn& buyer =
        office.newPerson("buyer", {"trade.setup.supplier", "stock.setup.warehouses"}, "05");
    for (const char* object : {"supplier", "warehouse"}) {
        INFO(object);
        good(manager.records(object).add({{"code", "A"}, {"name", "A"}, {"person", "buyer"}}));
        good(manager.records(object).add({{"code", "B"}, {"name", "B"}, {"department", "05"}}));
        good(manager.records(object).add({{"code", "C"}, {"name", "C"}}));
        control(office, object, true);
        CHECK(seen(buyer, object).empty());
        grant(office, "buyer", object, "mine");
        CHECK(seen(buyer, object) == "A");
        // A new row without an owner is the creator's.
        good(buyer.records(object).add({{"code", "D"}, {"name", "D"}}));
        CHECK(cell(buyer, object, "D", "person") == "buyer");
        grant(office, "buyer", object, "department-below");
        CHECK(seen(buyer, object) == "A B D");
    }
}

TEST_CASE("References to departments and people are checked in every object") {
    Office office;
    for (const char* object : {"supplier", "warehouse"}) {
        const auto error = bad(
            office.manager().records(object).add(
                {{"code", "A"}, {"name", "A"}, {"person", "nobody"}, {"department", "nowhere"}}),
            ErrorCode::invalid);
        CHECK(hasProblem(error, {}, "person"));
        CHECK(hasProblem(error, {}, "department"));
    }
    // The administrator does no business.
    bad(office.manager()
            .records("supplier")
            .add({{"code", "A"}, {"name", "A"}, {"person", "admin"}}),
        ErrorCode::invalid);
}

TEST_CASE("People and departments are listed under their rights, and one person added at the "
          "people's desk alone") {
    Office office;
    good(office.administrator().people().addDepartment({"05", "采购部", {}}));
    good(office.administrator().people().addDepartment({"0501", "采购一科", "05"}));
    SignedIn& keeper = office.newPerson("keeper", {"system.people"}, "0501");
    CHECK(seen(keeper, "department") == "05 0501");
    CHECK(seen(keeper, "person") == "admin keeper manager");
    CHECK(seen(office.administrator(), "person") == "admin keeper manager");
    CHECK(office.person("keeper").records("person").object().field("password_hash") == nullptr);
    bad(keeper.records("person").add({{"code", "x"}, {"name", "x"}}), ErrorCode::refused);
    bad(keeper.records("person").change("manager", {{"name", "x"}}), ErrorCode::refused);
    control(office, "person", true);
    control(office, "department", true);
    CHECK(seen(keeper, "person").empty());
    CHECK(seen(office.administrator(), "department") == "05 0501");
    grant(office, "keeper", "person", "mine", false);
    grant(office, "keeper", "department", "department", false);
    CHECK(seen(keeper, "person") == "keeper");
    CHECK(seen(keeper, "department") == "0501");
    good(office.manager().rights().setControl("person", false, true));
    good(office.manager().rights().grantFields("person:keeper", "person",
                                               {{access::FieldAccess::read, {"code"}}}, {}));
    CHECK(cell(keeper, "person", "manager", "name") == "(hidden)");
    CHECK(seen(keeper, "person", "name = 'manager'") != "manager");
}

TEST_CASE("A department's code is as narrow in a file as at its desk") {
    Office office;
    const auto error = bad(office.manager()
                               .recordImport("department")
                               .run(office.write("d.csv", "code,name\n01,A\na:b,B\nc d,C\n"), {}),
                           ErrorCode::invalid);
    CHECK(hasProblem(error, 3, "code"));
    CHECK(hasProblem(error, 4, "code"));
    CHECK(error.problems.size() == 2);
    bad(office.administrator().people().addDepartment({"a:b", "B", {}}), ErrorCode::invalid);
}

TEST_CASE("An imported department is at once part of the scopes that reach below it") {
    Office office;
    SignedIn& manager = office.manager();
    good(office.administrator().people().addDepartment({"05", "采购部", {}}));
    SignedIn& wang = office.newPerson("wang", {"trade.setup.supplier"}, "05");
    control(office, "supplier", true);
    grant(office, "wang", "supplier", "department-below");
    CHECK(seen(wang, "supplier").empty());
    good(manager.recordImport("department")
             .run(office.write("d.csv",
                               "部门编码,部门名称,上级部门\n0501,一科,05\n050101,一组,0501\n"),
                  {}));
    good(manager.records("supplier").add({{"code", "S"}, {"name", "S"}, {"department", "050101"}}));
    CHECK(seen(wang, "supplier") == "S");
}
