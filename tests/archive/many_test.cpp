#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::ManyChange;
using archive::ManyRows;

namespace {

void threeCustomers(Office& office) {
    for (const char* code : {"C1", "C2", "C3"}) {
        archive::Values values = customer(code, std::string("客户") + code);
        values["credit_limit"] = "100";
        good(office.manager().customers().add(values));
    }
}

ManyRows byCodes(std::vector<std::string> codes) {
    ManyRows rows;
    rows.codes = std::move(codes);
    return rows;
}

ManyRows where(const std::string& condition) {
    ManyRows rows;
    rows.query.where = condition;
    return rows;
}

ManyChange to(const archive::Values& values) {
    ManyChange change;
    change.values = values;
    change.reason = "统一调整";
    return change;
}

} // namespace

TEST_CASE("Many records are changed at once, by codes and by a query, with the reason") {
    Office office;
    threeCustomers(office);
    SignedIn& manager = office.manager();
    auto desk = manager.many("customer");
    const auto report =
        good(desk.change(byCodes({"C2", "C1", "C2"}), to({{"credit_limit", "5,000"}})));
    CHECK(report.rows == 2);
    REQUIRE(report.changes.size() == 2);
    CHECK(report.changes.front().code == "C2");
    CHECK(report.changes.front().fields.front().before == "100.00");
    CHECK(report.changes.front().fields.front().after == "5000.00");
    CHECK(value(manager, "C1", "credit_limit") == "5000.00");
    CHECK(value(manager, "C3", "credit_limit") == "100.00");
    const auto all = good(desk.change(where("code >= 'C2'"), to({{"credit_limit", "5000"}})));
    CHECK(all.rows == 2);
    CHECK(all.changes.size() == 1);
    CHECK(all.unchanged() == 1);
    CHECK(good(manager.customers().history("C3")).front().reason == "统一调整");
    good(desk.change(where(""), to({{"credit_limit", ""}})));
    CHECK(value(manager, "C1", "credit_limit").empty());
    CHECK(office.auditRows("customer.change-many", access::AuditEntry::Outcome::done) == 3);
}

TEST_CASE("A dry run shows what a change would do and keeps nothing") {
    Office office;
    threeCustomers(office);
    const std::string before = office.content();
    auto desk = office.manager().many("customer");
    ManyChange change = to({{"credit_limit", "7"}});
    change.dryRun = true;
    const auto preview = good(desk.change(byCodes({"C1", "C2"}), change));
    CHECK(preview.changes.size() == 2);
    CHECK(office.content() == before);
    // What was confirmed is done, or nothing.
    change.dryRun = false;
    change.seenVersion = preview.seenVersion;
    good(office.manager().customers().change("C2", {{"credit_limit", "8"}}));
    bad(desk.change(byCodes({"C1", "C2"}), change), ErrorCode::conflict);
    CHECK(value(office.manager(), "C1", "credit_limit") == "100.00");
}

TEST_CASE("One bad row keeps all from being changed, and every problem has its code") {
    Office office;
    threeCustomers(office);
    const std::string before = office.content();
    auto desk = office.manager().many("customer");
    Error error = bad(desk.change(byCodes({"C1", "C8", "C9"}), to({{"credit_limit", "7"}})),
                      ErrorCode::notFound);
    CHECK(error.problems.size() == 2);
    CHECK(words(error).find("C9") != std::string::npos);
    bad(desk.change(byCodes({"C1"}), to({{"credit_limit", "abc"}})), ErrorCode::invalid);
    bad(desk.change(byCodes({"C1"}), to({{"nonsense", "1"}})), ErrorCode::invalid);
    bad(desk.change(byCodes({"C1"}), to({{"code", "C7"}})), ErrorCode::invalid);
    bad(desk.change(byCodes({"C1"}), to({})), ErrorCode::invalid);
    bad(desk.change(where("nonsense = 1"), to({{"credit_limit", "7"}})), ErrorCode::invalid);
    ManyChange long_ = to({{"credit_limit", "7"}});
    long_.reason = std::string(300, 'x');
    bad(desk.change(byCodes({"C1"}), long_), ErrorCode::invalid);
    ManyRows tooMany;
    for (std::int64_t id = 0; id <= archive::mostChangedAtOnce; ++id)
        tooMany.ids.push_back(id);
    bad(desk.change(tooMany, to({{"credit_limit", "7"}})), ErrorCode::invalid);
    CHECK(office.content() == before);
}

TEST_CASE("Rows of a tree are judged together, and one that would be below itself is named") {
    Office office;
    SignedIn& administrator = office.administrator();
    for (const char* code : {"A1", "A2", "A3"})
        good(administrator.records("department").add({{"code", code}, {"name", code}}));
    auto desk = administrator.many("department");
    const Error error =
        bad(desk.change(byCodes({"A1", "A2"}), to({{"parent", "A1"}})), ErrorCode::invalid);
    REQUIRE(error.problems.size() == 1);
    CHECK(words(error).find("A1: ") != std::string::npos);
    CHECK(good(desk.change(byCodes({"A2", "A3"}), to({{"parent", "A1"}}))).changes.size() == 2);
}

TEST_CASE("Nobody changes many records beyond what they may change one by one") {
    Office office;
    threeCustomers(office);
    SignedIn& clerk =
        office.newPerson("clerk", {"archive.customer.query", "archive.customer.entry"});
    office.grantRows("clerk", "ids:C1,C2", true);
    office.grantRows("clerk", "ids:C3", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    office.grantFields("clerk", access::FieldAccess::write, {"credit_limit"});
    auto desk = clerk.many("customer");
    bad(desk.change(byCodes({"C1", "C3"}), to({{"credit_limit", "7"}})), ErrorCode::refused);
    bad(desk.change(byCodes({"C1"}), to({{"phone", "1"}})), ErrorCode::refused);
    bad(desk.change(byCodes({"C1"}), to({{"name", "新"}})), ErrorCode::refused);
    bad(desk.change(where("phone = '1'"), to({{"credit_limit", "7"}})), ErrorCode::refused);
    const auto done = good(desk.change(byCodes({"C1", "C2"}), to({{"credit_limit", "7"}})));
    CHECK(done.changes.size() == 2);
    CHECK(value(office.manager(), "C3", "credit_limit") == "100.00");
    SignedIn& reader = office.newPerson("reader", {"archive.customer.query"});
    bad(reader.many("customer").change(byCodes({"C1"}), to({{"credit_limit", "7"}})),
        ErrorCode::refused);
    CHECK(office.auditRows("customer.change-many", access::AuditEntry::Outcome::refused) >= 5);
}

TEST_CASE("A change of many that would take rows out of one's own is refused") {
    Office office;
    threeCustomers(office);
    SignedIn& clerk =
        office.newPerson("clerk", {"archive.customer.query", "archive.customer.entry"});
    office.grantRows("clerk", "where:credit_limit = 100", true);
    office.grantFields("clerk", access::FieldAccess::write, {"code", "name", "credit_limit"});
    const Error error =
        bad(clerk.many("customer").change(byCodes({"C1", "C2"}), to({{"credit_limit", "7"}})),
            ErrorCode::refused);
    CHECK(error.problems.size() == 2);
    CHECK(value(office.manager(), "C1", "credit_limit") == "100.00");
}

TEST_CASE("Selected rows are counted and added up as far as they are seen") {
    Office office;
    threeCustomers(office);
    std::vector<std::int64_t> ids;
    for (const access::QueryRow& row : good(office.manager().customers().list({})).rows)
        ids.push_back(row.id);
    ids.push_back(99999);
    const auto all = good(office.manager().many("customer").totals(ids));
    CHECK(all.rows == 3);
    const access::Object& object = *office.set().objects().find("customer");
    bool found = false;
    for (std::size_t i = 0; i < all.fields.size(); ++i)
        if (object.fields[all.fields[i]].key == "credit_limit") {
            CHECK(all.totals[i].plain() == "300.00");
            found = true;
        }
    CHECK(found);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer.query"});
    office.grantRows("clerk", "ids:C1", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code"});
    office.grantFields("clerk", access::FieldAccess::mask, {"credit_limit"});
    const auto few = good(clerk.many("customer").totals(ids));
    CHECK(few.rows == 1);
    CHECK(few.fields.empty());
    bad(office.administrator().many("customer").totals(ids), ErrorCode::refused);
}

TEST_CASE("What is printed is what may be exported, and the trail says so") {
    Office office;
    threeCustomers(office);
    SignedIn& manager = office.manager();
    good(manager.records("contact").add(
        {{"code", "L1"}, {"name", "王芳"}, {"customer", "C1"}, {"mobile", "13812345678"}}));
    access::Query query;
    query.fields = {"code", "name", "credit_limit"};
    query.where = "code != 'C2'";
    const auto printed =
        good(manager.printing("customer").rows(query, archive::PrintDesk::Form::list));
    CHECK(printed.rows.size() == 2);
    REQUIRE(printed.totals[2].has_value());
    CHECK(printed.totals[2]->plain() == "200.00");
    CHECK_FALSE(printed.totals[0].has_value());
    const std::int64_t id = printed.rows.front().id;
    const auto card = good(manager.printing("customer").card(id));
    REQUIRE(card.below.size() == 1);
    CHECK(card.below.front().rows.rows.size() == 1);
    good(manager.printing("customer").report(5));
    CHECK(office.auditRows("customer.print", access::AuditEntry::Outcome::done) == 3);
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer.query"});
    office.grantRows("clerk", "all", false);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    bad(clerk.printing("customer").rows({}, archive::PrintDesk::Form::list), ErrorCode::refused);
    bad(clerk.printing("customer").card(id), ErrorCode::refused);
    bad(clerk.printing("customer").report(5), ErrorCode::refused);
    SignedIn& exporter =
        office.newPerson("exporter", {"archive.customer.query", "archive.customer.export"});
    office.grantRows("exporter", "ids:C1", false);
    office.grantFields("exporter", access::FieldAccess::read, {"code", "name"});
    office.grantFields("exporter", access::FieldAccess::mask, {"credit_limit"});
    access::Query phones;
    phones.fields = {"phone"};
    bad(exporter.printing("customer").rows(phones, archive::PrintDesk::Form::labels),
        ErrorCode::refused);
    const auto theirs =
        good(exporter.printing("customer").rows({}, archive::PrintDesk::Form::list));
    CHECK(theirs.rows.size() == 1);
    for (const auto& total : theirs.totals)
        CHECK_FALSE(total.has_value());
    CHECK(good(exporter.printing("customer").card(id)).below.empty());
    bad(exporter.printing("customer").card(printed.rows.back().id), ErrorCode::notFound);
}
