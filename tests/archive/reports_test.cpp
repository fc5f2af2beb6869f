#include "archive/archive_support.h"

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using archive::ValueReport;
using archive::ValueRow;

namespace {

archive::Values one(const std::string& code,
                    std::initializer_list<std::pair<const std::string, std::string>> more) {
    archive::Values values = customer(code, "客户" + code);
    values.insert(more);
    return values;
}

/// Seven customers: districts on three levels and none, with amounts and people.
void fill(Office& office) {
    auto desk = office.manager().customers();
    good(desk.add(
        one("C1", {{"district", "320115"}, {"credit_limit", "100"}, {"phone", "1111111"}})));
    good(desk.add(one("C2", {{"district", "320115"}, {"credit_limit", "20.5"}})));
    good(desk.add(one("C3", {{"district", "3201"}, {"phone", "2222222"}})));
    good(desk.add(one("C4", {{"district", "3205"}, {"credit_limit", "7"}})));
    good(desk.add(one("C5", {{"district", "110101"}, {"credit_grade", "A"}})));
    good(desk.add(one("C6", {{"credit_grade", "A"}, {"payment_terms", "货到'付款' or 1"}})));
    good(desk.add(one("C7", {{"district", "11"}, {"credit_grade", "D"}})));
}

const ValueRow& row(const ValueReport& report, const std::string& value, int depth) {
    const auto found =
        std::find_if(report.rows.begin(), report.rows.end(), [&](const ValueRow& each) {
            return each.value == value && each.depth == depth;
        });
    REQUIRE(found != report.rows.end());
    return *found;
}

/// Of every row: the list behind has as many rows. Returns the number of rows looked at.
int agrees(SignedIn& person, const ValueReport& report) {
    int rows = 0;
    CHECK(count(person, report.all.where) == report.all.count);
    std::int64_t top = 0;
    for (const ValueRow& each : report.rows) {
        INFO(each.rows.where);
        CHECK(count(person, each.rows.where) == each.rows.count);
        top += each.depth == 0 ? each.rows.count : 0;
        ++rows;
    }
    CHECK(top == report.all.count);
    return rows;
}

/// Returns the number of rows looked at.
int agreesEverywhere(SignedIn& person, const std::string& where) {
    INFO(person.person().code + " " + where);
    auto desk = person.reports("customer");
    int rows = 0;
    for (const std::size_t field : good(desk.fields()))
        rows += agrees(person, good(desk.by(desk.object().fields[field].key, where)));
    const auto filled = good(desk.completeness(where));
    CHECK(count(person, where) == filled.all.count);
    for (const archive::FilledField& each : filled.fields) {
        INFO(each.missing.where);
        CHECK(count(person, each.missing.where) == each.missing.count);
        CHECK(each.filled + each.missing.count == filled.all.count);
    }
    std::int64_t cells = 0;
    for (const archive::FilledPerson& each : filled.people) {
        CHECK(count(person, each.rows.where) == each.rows.count);
        cells += each.filled;
    }
    std::int64_t all = 0;
    for (const archive::FilledField& each : filled.fields)
        all += each.filled;
    if (!filled.people.empty())
        CHECK(cells == all);
    return rows;
}

std::int64_t staleOf(SignedIn& person, int days) {
    auto desk = person.reports("customer");
    const auto report = good(desk.stale({days}));
    const auto list = good(desk.staleRecords(days, "", {{"code"}, 100, 0}));
    CHECK(static_cast<std::int64_t>(list.rows.size()) == report.bands.front().count);
    for (const archive::StaleRow& each : list.rows)
        CHECK(each.days >= days);
    return report.bands.front().count;
}

} // namespace

TEST_CASE("A report by district sums up the tree, and the rows below a node add up to it") {
    Office office;
    fill(office);
    auto desk = office.manager().reports("customer");
    const auto report = good(desk.by("district", "", {"credit_limit"}));
    CHECK(report.isTree);
    CHECK(report.all.count == 7);
    CHECK(report.sums.front() == good(Money::parse("127.50")));
    CHECK(row(report, "32", 0).rows.count == 4);
    CHECK(row(report, "32", 0).label.in(Language::zh) == "江苏省");
    CHECK(row(report, "32", 0).totals.front() == good(Money::parse("127.50")));
    CHECK(row(report, "3201", 1).rows.count == 3);
    CHECK(row(report, "3201", 2).rows.count == 1); // at the city itself
    CHECK(row(report, "320115", 2).rows.count == 2);
    CHECK(row(report, "11", 0).rows.count == 2);
    CHECK(row(report, "11", 1).rows.count == 1);
    CHECK(row(report, "110101", 2).rows.count == 1);
    CHECK(row(report, "", 0).rows.count == 1);
    const auto flat = good(desk.by("district", "", {}, 1));
    CHECK(flat.rows.size() == 3);
    CHECK(row(flat, "32", 0).hasBelow);
    bad(desk.by("district", "", {}, 0), ErrorCode::invalid);
}

TEST_CASE("Behind every number stands a list with as many rows, for everybody") {
    Office office;
    fill(office);
    SignedIn& seller = office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "tree-below:district=3201", false);
    office.grantRows("seller", "ids:C6", false);
    office.grantFields("seller", FieldAccess::read,
                       {"code", "name", "district", "credit_grade", "payment_terms", "person"});
    office.grantFields("seller", FieldAccess::mask, {"phone"});
    SignedIn& grader = office.newPerson("grader", {"archive.customer.query"});
    office.grantRows("grader", "where:credit_grade = 'A'", false);
    office.grantFields("grader", FieldAccess::read, {"code", "credit_grade", "district"});
    for (SignedIn* person : {&office.manager(), &seller, &grader})
        for (const char* where : {"", "credit_grade = 'A' or district = '320115'", "code = 'no'"})
            CHECK((agreesEverywhere(*person, where) > 0) == (where != std::string("code = 'no'")));
    CHECK(good(seller.reports("customer").by("district")).all.count == 4);
    CHECK(good(grader.reports("customer").by("credit_grade")).rows.size() == 1);
}

TEST_CASE("The demonstration's reports agree with its lists, for all its people") {
    Office office(Template::demo);
    int people = 0;
    int rows = 0;
    for (const access::Person& each : good(office.administrator().people().people())) {
        if (each.kind == access::PersonKind::administrator || !each.isActive(office.clock.today()))
            continue;
        SignedIn& person = office.person(each.code);
        if (!person.mayUse("archive.customer.query"))
            continue;
        rows += agreesEverywhere(person, "");
        ++people;
    }
    CHECK(people > 2);
    CHECK(rows > 50);
}

TEST_CASE("What is hidden or masked gives no report, with the reasons") {
    Office office;
    fill(office);
    SignedIn& seller = office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "all", false);
    office.grantFields("seller", FieldAccess::read, {"code", "district"});
    office.grantFields("seller", FieldAccess::mask, {"phone", "payment_terms", "credit_limit"});
    auto desk = seller.reports("customer");
    for (const char* key : {"credit_grade", "payment_terms", "class"})
        CHECK_FALSE(bad(desk.by(key), ErrorCode::refused).because.empty());
    bad(desk.by("district", "credit_grade = 'A'"), ErrorCode::refused);
    bad(desk.by("district", "", {"credit_limit"}), ErrorCode::refused);
    bad(desk.by("none"), ErrorCode::invalid);
    bad(desk.by("district", "("), ErrorCode::invalid);
    bad(desk.completeness("credit_grade = 'A'"), ErrorCode::refused);
    CHECK(good(desk.completeness()).fields.size() == 1); // the code counts for nothing
    CHECK(good(desk.completeness()).people.empty());
    bad(desk.stale({90}), ErrorCode::refused);
    bad(desk.growth(good(Period::parse("2024-01")), good(Period::parse("2024-05"))),
        ErrorCode::refused);
    bad(office.manager().reports("customer").by("credit_limit"), ErrorCode::invalid);
    bad(office.administrator().reports("customer").by("district"), ErrorCode::refused);
    bad(office.administrator().reports("customer").completeness(), ErrorCode::refused);
    bad(office.administrator().reports("customer").stale({90}), ErrorCode::refused);
    CHECK(office.auditRows("customer.report", access::AuditEntry::Outcome::refused) == 11);
}

TEST_CASE("A field with too many values gives a list and no report") {
    Office office;
    std::string file = "code,name,payment_terms\n";
    for (int i = 0; i < 1001; ++i)
        file += "C" + std::to_string(i) + ",客户" + std::to_string(i) + ",月结" +
                std::to_string(i) + "天\n";
    good(office.manager().customerImport().run(office.write("many.csv", file), {}));
    auto desk = office.manager().reports("customer");
    bad(desk.by("payment_terms"), ErrorCode::invalid);
    CHECK(good(desk.by("payment_terms", "code like 'C1%'")).rows.size() < 1000);
}

TEST_CASE("A record is stale by the history that the person sees") {
    Office office;
    SignedIn& manager = office.manager();
    for (const char* code : {"C1", "C2", "C3"})
        good(manager.customers().add(customer(code, "恒瑞电力")));
    office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "all", false);
    office.grantFields("seller", FieldAccess::read, {"code", "name", "created_on"});
    office.grantFields("seller", FieldAccess::mask, {"phone"});
    const auto again = [&](const char* code) {
        return good(office.set().signIn(code, Office::everyPassword));
    };
    office.clock.advance(std::chrono::hours(24 * 100));
    good(manager.customers().change("C1", {{"credit_limit", "5000"}})); // hidden from the seller
    good(manager.customers().change("C2", {{"phone", "025-1111111"}})); // masked
    const auto soon = again("manager");
    CHECK(staleOf(*soon, 90) == 1);
    CHECK(staleOf(*soon, 100) == 1);
    CHECK(staleOf(*soon, 101) == 0);
    const auto sellerSoon = again("seller");
    CHECK(staleOf(*sellerSoon, 90) == 2);
    const auto list =
        good(sellerSoon->reports("customer").staleRecords(90, "", {{"code"}, 100, 0}));
    CHECK(list.rows.front().cells.front() == "C1");
    CHECK(list.rows.front().changedOn.iso() == "2024-05-08");
    CHECK(list.rows.front().days == 100);
    office.clock.advance(std::chrono::hours(24 * 100));
    const auto later = again("manager");
    CHECK(staleOf(*later, 90) == 3);
    CHECK(staleOf(*later, 180) == 1);
    auto desk = later->reports("customer");
    const auto page = good(desk.staleRecords(90, "", {{"code"}, 2, 0}));
    CHECK(page.more);
    CHECK(page.rows.front().cells.front() == "C3"); // the longest unchanged
    CHECK(good(desk.staleRecords(90, "", {{"code"}, 2, 2})).rows.size() == 1);
    CHECK(good(desk.stale({90}, "phone != ''")).bands.front().count == 1);
    const auto bands = good(desk.stale({365, 90, 180, 90}));
    REQUIRE(bands.bands.size() == 3);
    CHECK(bands.bands[1].days == 180);
    CHECK(bands.all == 3);
    bad(desk.stale({0}), ErrorCode::invalid);
    bad(desk.staleRecords(90, "", {{}, 101, 0}), ErrorCode::invalid);
}

TEST_CASE("Growth counts by China's days, and its lists agree") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("C1", "恒瑞电力")));
    // 31 May 15:59 and 16:00 by UTC: the last minute of May and the first of June in China.
    office.clock.advance(std::chrono::hours(23 * 24) + std::chrono::minutes(15 * 60 + 59));
    good(manager.customers().add(customer("C2", "恒瑞电力")));
    office.clock.advance(std::chrono::minutes(1));
    good(manager.customers().add(customer("C3", "恒瑞电力")));
    good(manager.customers().deactivate("C1", *Date::of(2024, 6, 2)));
    CHECK(value(manager, "C2", "created_on") == "2024-05-31");
    CHECK(value(manager, "C3", "created_on") == "2024-06-01");
    auto desk = manager.reports("customer");
    const auto months =
        good(desk.growth(good(Period::parse("2024-04")), good(Period::parse("2024-06"))));
    REQUIRE(months.size() == 3);
    const std::vector<std::vector<std::int64_t>> wanted{{0, 0, 0}, {2, 0, 2}, {1, 1, 3}};
    for (std::size_t at = 0; at < months.size(); ++at) {
        const archive::GrowthMonth& month = months[at];
        REQUIRE(month.deactivated);
        CHECK(std::vector{month.created.count, month.deactivated->count, month.total.count} ==
              wanted[at]);
        CHECK(count(manager, month.created.where) == month.created.count);
        CHECK(count(manager, month.deactivated->where) == month.deactivated->count);
        CHECK(count(manager, month.total.where) == month.total.count);
    }
    bad(desk.growth(good(Period::parse("2024-06")), good(Period::parse("2024-05"))),
        ErrorCode::invalid);
    bad(desk.growth(good(Period::parse("1990-01")), good(Period::parse("2024-05"))),
        ErrorCode::invalid);
    bad(manager.reports("warehouse")
            .growth(good(Period::parse("2024-05")), good(Period::parse("2024-05"))),
        ErrorCode::invalid);
}

TEST_CASE("Whoever may not read the day of entry isn't told by the history either") {
    Office office;
    good(office.manager().customers().add(customer("C1", "恒瑞电力")));
    SignedIn& seller = office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "all", false);
    office.grantFields("seller", FieldAccess::read, {"code", "name"});
    CHECK(good(seller.customers().history("C1")).back().at.empty());
    office.grantFields("seller", FieldAccess::read, {"created_on"});
    CHECK_FALSE(good(seller.customers().history("C1")).back().at.empty());
    bad(office.manager().customers().change("C1", {{"created_on", "2020-01-01"}}),
        ErrorCode::invalid);
}

TEST_CASE("Reports go over the records of every object") {
    Office office(Template::demo);
    SignedIn& manager = office.manager();
    for (const access::Object& object : manager.objects().all()) {
        INFO(object.key);
        auto desk = manager.reports(object.key);
        access::Query all;
        all.count = true;
        all.limit = 0;
        const auto rows = good(manager.records(object.key).list(all)).count;
        CHECK(good(desk.completeness()).all.count == rows);
        for (const std::size_t field : good(desk.fields())) {
            INFO(object.fields[field].key);
            const auto report = good(desk.by(object.fields[field].key));
            CHECK(report.all.count == rows);
            for (const ValueRow& each : report.rows) {
                access::Query behind = all;
                behind.where = each.rows.where;
                CHECK(good(manager.records(object.key).list(behind)).count == each.rows.count);
            }
        }
        if (!object.changeTable.empty())
            CHECK(good(desk.stale({1})).all == rows);
    }
}

TEST_CASE("A customer above who is hidden is counted as none, in every report") {
    Office office;
    auto desk = office.manager().customers();
    good(desk.add(customer("A1", "客户A1")));
    good(desk.add(one("C1", {{"parent", "A1"}, {"relation", "branch"}})));
    good(desk.add(one("C2", {{"parent", "C1"}, {"relation", "branch"}})));
    good(desk.add(customer("C3", "客户C3")));
    SignedIn& seller = office.newPerson("seller", {"archive.customer.query"});
    office.grantRows("seller", "where:code != 'A1'", false);
    office.grantFields("seller", FieldAccess::read,
                       {"code", "name", "parent", "relation", "created_on"});
    agreesEverywhere(seller, "");
    agreesEverywhere(seller, "parent = ''");
    agreesEverywhere(seller, "parent != ''");
    for (const auto& [where, wanted] : {std::pair("", 2), std::pair("parent = ''", 2)})
        for (const archive::FilledField& each :
             good(seller.reports("customer").completeness(where)).fields) {
            const std::string& key =
                office.set().objects().find("customer")->fields[each.field].key;
            if (key == "parent" || key == "relation")
                CHECK(each.missing.count == wanted);
        }
    CHECK(good(seller.reports("customer").stale({1}, "parent = ''")).all == 2);
    CHECK(good(seller.reports("customer").staleRecords(1, "parent = ''", {{"code"}, 10, 0}))
              .rows.empty());
    // That it goes makes nothing fresh for those who never saw it.
    office.clock.advance(std::chrono::hours(24 * 100));
    good(desk.change("C1", {{"parent", ""}, {"relation", ""}}));
    const auto soon = good(office.set().signIn("seller", Office::everyPassword));
    CHECK(staleOf(*soon, 90) == 3);
    const auto manager = good(office.set().signIn("manager", Office::everyPassword));
    CHECK(staleOf(*manager, 90) == 3);
}

TEST_CASE(
    "Suppliers have a day of entry as well: growth, and who may not read it knows of no stale") {
    Office office;
    SignedIn& manager = office.manager();
    const auto add = [&](const char* code) {
        good(manager.records("supplier").add({{"code", code}, {"name", "安达电气"}}));
    };
    add("S1");
    office.clock.advance(std::chrono::hours(24 * 30));
    add("S2");
    const auto later = good(office.set().signIn("manager", Office::everyPassword));
    auto desk = later->reports("supplier");
    const auto months =
        good(desk.growth(good(Period::parse("2024-05")), good(Period::parse("2024-06"))));
    REQUIRE(months.size() == 2);
    CHECK(months[0].created.count == 1);
    CHECK(months[1].created.count == 1);
    CHECK(months[1].total.count == 2);
    access::Query query;
    query.where = months[1].created.where;
    const auto rows = good(later->records("supplier").list(query));
    REQUIRE(rows.rows.size() == 1);
    CHECK(good(desk.stale({30})).bands.front().count == 1);
    bad(manager.records("supplier").change("S1", {{"created_on", "2020-01-01"}}),
        ErrorCode::invalid);
    SignedIn& buyer = office.newPerson("buyer", {"trade.setup.supplier.query"});
    good(manager.rights().setControl("supplier", true, true));
    good(manager.rights().grantRows("person:buyer", "supplier", "all", false, {}));
    good(manager.rights().grantFields("person:buyer", "supplier",
                                      {{FieldAccess::read, {"code", "name"}}}, {}));
    bad(buyer.reports("supplier").stale({30}), ErrorCode::refused);
    bad(buyer.reports("supplier")
            .growth(good(Period::parse("2024-05")), good(Period::parse("2024-06"))),
        ErrorCode::refused);
}
