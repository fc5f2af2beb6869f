#include "archive/archive_support.h"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldType;

namespace {

archive::OwnField field(const std::string& key, const std::string& label,
                        FieldType type = FieldType::text) {
    archive::OwnField made;
    made.key = key;
    made.chinese = label;
    made.type = type;
    if (type == FieldType::choice)
        made.choices = {"高压", "低压"};
    return made;
}

/// One of every type on customers.
void addAll(SignedIn& manager) {
    good(manager.ownFields().add("customer", field("note", "用电备注", FieldType::longText)));
    good(manager.ownFields().add("customer", field("meter", "电表号")));
    good(manager.ownFields().add("customer", field("capacity", "受电容量", FieldType::number)));
    good(manager.ownFields().add("customer", field("deposit", "保证金", FieldType::amount)));
    good(manager.ownFields().add("customer", field("signed", "签约日期", FieldType::date)));
    good(manager.ownFields().add("customer", field("voltage", "电压等级", FieldType::choice)));
}

archive::Values whole(const std::string& code) {
    archive::Values values = customer(code, "恒瑞电力" + code);
    values["own_note"] = "第一行\n第二行";
    values["own_meter"] = "M-0815";
    values["own_capacity"] = "1,250.50";
    values["own_deposit"] = "20000";
    values["own_signed"] = "2024年3月1日";
    values["own_voltage"] = "高压";
    return values;
}

std::vector<std::string> codes(SignedIn& person, const std::string& where,
                               const std::string& sort = {}) {
    access::Query query;
    query.fields = {"code"};
    query.where = where;
    if (!sort.empty())
        query.sort = {{sort, false}};
    const auto list = good(person.customers().list(query));
    std::vector<std::string> all;
    for (const access::QueryRow& row : list.rows)
        all.push_back(row.cells.front());
    return all;
}

std::string text(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

access::Query asking(const std::string& where) {
    access::Query query;
    query.where = where;
    return query;
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("A field of every type is entered, shown, changed and told in the history") {
    Office office;
    SignedIn& manager = office.manager();
    addAll(manager);
    good(manager.customers().add(whole("C1")));
    CHECK(value(manager, "C1", "own_capacity") == "1250.5");
    CHECK(value(manager, "C1", "own_deposit") == "20000.00");
    CHECK(value(manager, "C1", "own_signed") == "2024-03-01");
    CHECK(value(manager, "C1", "own_voltage") == "高压");
    good(manager.customers().change("C1", {{"own_capacity", "-3"}, {"own_meter", ""}}));
    const auto history = good(manager.customers().history("C1"));
    REQUIRE(history.size() == 3);
    CHECK(history[0].field + history[1].field == "own_capacityown_meter");
    CHECK(value(manager, "C1", "own_capacity") == "-3");
}

TEST_CASE("Bad values of own fields are all told at once") {
    Office office;
    SignedIn& manager = office.manager();
    addAll(manager);
    archive::Values values = whole("C1");
    values["own_capacity"] = "viel";
    values["own_signed"] = "2024-02-30";
    values["own_voltage"] = "中压";
    values["own_deposit"] = "-1";
    const Error error = bad(manager.customers().add(values), ErrorCode::invalid);
    for (const char* key : {"own_capacity", "own_signed", "own_voltage", "own_deposit"})
        CHECK(hasProblem(error, std::nullopt, key));
}

TEST_CASE("Own fields filter, sort and are totalled like declared ones") {
    Office office;
    SignedIn& manager = office.manager();
    addAll(manager);
    for (const auto& [code, capacity] : {std::pair("C1", "9.5"), {"C2", "100"}, {"C3", "-1"}}) {
        archive::Values values = whole(code);
        values["own_capacity"] = capacity;
        good(manager.customers().add(values));
    }
    good(manager.customers().add(customer("C4", "没有")));
    CHECK(codes(manager, "own_capacity > 9") == Codes{"C1", "C2"});
    CHECK(codes(manager, "own_capacity >= 0 and own_voltage = '高压'", "own_capacity") ==
          Codes{"C1", "C2"});
    CHECK(codes(manager, "own_signed = 2024-03-01", "own_capacity") == Codes{"C3", "C1", "C2"});
    bad(manager.customers().list(asking("own_capacity like '9'")), ErrorCode::invalid);
    access::Query totals;
    totals.limit = 0;
    totals.totals = {"own_deposit"};
    CHECK(good(manager.customers().list(totals)).totals.front().plain() == "60000.00");
}

TEST_CASE("What is exported with own fields is the same after an import into another set") {
    Office office;
    addAll(office.manager());
    good(office.manager().customers().add(whole("C1")));
    good(office.manager().customers().add(customer("C2", "没有")));
    archive::RecordDesk::ExportOptions options;
    options.labels = true;
    const auto first = office.folder / "first.csv";
    const auto second = office.folder / "second.csv";
    good(office.manager().customers().exportTo(first, {}, options));
    CHECK(text(first).find("受电容量") != std::string::npos);
    Office other;
    addAll(other.manager());
    CHECK(good(other.manager().customerImport().run(first, {})).added == 2);
    good(other.manager().customers().exportTo(second, {}, options));
    CHECK(text(first) == text(second));
}

TEST_CASE("Where fields are controlled a new field is nobody's until it is granted") {
    Office office;
    SignedIn& manager = office.manager();
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "all", true);
    office.grantFields("clerk", access::FieldAccess::write, {"code", "name"});
    archive::OwnField deposit = field("deposit", "保证金", FieldType::amount);
    deposit.maskable = true;
    good(manager.ownFields().add("customer", deposit));
    archive::Values values = customer("C1", "恒瑞电力");
    values["own_deposit"] = "77";
    good(manager.customers().add(values));
    CHECK_FALSE(
        good(clerk.customers().show("C1")).value(clerk.customers().object(), "own_deposit"));
    bad(clerk.customers().list(asking("own_deposit = 77")), ErrorCode::refused);
    bad(clerk.customers().change("C1", {{"own_deposit", "1"}}), ErrorCode::refused);
    office.grantFields("clerk", access::FieldAccess::mask, {"own_deposit"});
    CHECK(value(clerk, "C1", "own_deposit") == "****");
    office.grantFields("clerk", access::FieldAccess::write, {"own_deposit"});
    CHECK(value(clerk, "C1", "own_deposit") == "77.00");
}

TEST_CASE("A field that is retired is gone for everybody, and back with its values") {
    Office office;
    SignedIn& manager = office.manager();
    addAll(manager);
    good(manager.customers().add(whole("C1")));
    good(manager.ownFields().retire("customer", "meter"));
    const auto card = good(manager.customers().show("C1"));
    CHECK_FALSE(card.value(manager.customers().object(), "own_meter"));
    CHECK_FALSE(manager.customers().list(asking("own_meter = 'M-0815'")));
    CHECK_FALSE(manager.customers().change("C1", {{"own_meter", "X"}}));
    bad(manager.ownFields().add("customer", field("meter", "另一个")), ErrorCode::conflict);
    good(manager.ownFields().restore("customer", "own_meter"));
    CHECK(value(manager, "C1", "own_meter") == "M-0815");
}

TEST_CASE("Another window and the set opened again have the field at once") {
    Office office;
    auto other = good(AccountSet::open(office.file(), office.environment));
    auto there = good(other->signIn("manager", Office::everyPassword));
    good(office.manager().ownFields().add("customer", field("meter", "电表号")));
    archive::Values values = customer("C1", "恒瑞电力");
    values["own_meter"] = "7";
    good(there->customers().add(values));
    CHECK(value(office.manager(), "C1", "own_meter") == "7");
    auto later = good(AccountSet::open(office.file(), office.environment));
    auto again = good(later->signIn("manager", Office::everyPassword));
    CHECK(value(*again, "C1", "own_meter") == "7");
    CHECK(businessObjects().find("customer")->field("own_meter") == nullptr);
}

TEST_CASE("A field's description is checked as a whole, and changed but for key and type") {
    Office office;
    SignedIn& manager = office.manager();
    archive::OwnField wrong = field("Größe", "客户名称", FieldType::choice);
    wrong.choices = {"一", "一"};
    wrong.group = "nowhere";
    const Error error = bad(manager.ownFields().add("customer", wrong), ErrorCode::invalid);
    for (const char* part : {"key", "zh", "group", "choices"})
        CHECK(hasProblem(error, std::nullopt, part));
    good(manager.ownFields().add("customer", field("voltage", "电压", FieldType::choice)));
    archive::OwnField changed = field("voltage", "电压等级", FieldType::choice);
    changed.choices = {"低压", "高压", "特高压"};
    changed.required = true;
    good(manager.ownFields().change("customer", changed));
    CHECK(hasProblem(bad(manager.customers().add(customer("C1", "恒瑞")), ErrorCode::invalid),
                     std::nullopt, "own_voltage"));
    changed.choices = {"低压"};
    bad(manager.ownFields().change("customer", changed), ErrorCode::invalid);
    changed.type = FieldType::text;
    changed.choices = {};
    bad(manager.ownFields().change("customer", changed), ErrorCode::invalid);
    bad(manager.ownFields().list("person"), ErrorCode::invalid);
    bad(manager.ownFields().retire("customer", "nothing"), ErrorCode::notFound);
}

TEST_CASE(
    "Own fields are kept by those alone who have the function, and every change is in the trail") {
    Office office;
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    bad(clerk.ownFields().list("customer"), ErrorCode::refused);
    bad(clerk.ownFields().add("customer", field("meter", "电表号")), ErrorCode::refused);
    bad(clerk.ownFields().retire("customer", "meter"), ErrorCode::refused);
    CHECK(office.auditRows("own-field.add", access::AuditEntry::Outcome::refused) == 1);
    SignedIn& keeper = office.newPerson("keeper", {"archive.setup.fields"});
    good(keeper.ownFields().add("customer", field("meter", "电表号")));
    CHECK(office.auditRows("own-field.add", access::AuditEntry::Outcome::done) == 1);
    CHECK(good(keeper.ownFields().list("customer")).front().key == "own_meter");
}

TEST_CASE("Contacts, suppliers and accounts take fields of their own as well") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.ownFields().add("supplier", field("brand", "品牌")));
    good(manager.records("supplier").add({{"code", "S1"}, {"name", "宏远"}, {"own_brand", "远"}}));
    auto desk = manager.records("supplier");
    CHECK(good(desk.show("S1")).value(desk.object(), "own_brand") == "远");
}
