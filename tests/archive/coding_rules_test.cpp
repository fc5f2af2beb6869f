#include "archive/archive_support.h"
#include "archive/coding_rules.h"

using namespace xinheng;
using namespace xinheng::tests;
using archive::CodingRule;

namespace {

const access::Object& customers() {
    return *businessObjects().find("customer");
}

std::string example(const std::string& pattern) {
    return archive::exampleOf(customers(), good(archive::parsePattern(customers(), pattern)),
                              Date::parse("2024-05-08").value(), Language::en);
}

std::string added(SignedIn& person, const archive::Values& values) {
    return good(person.customers().add(values)).code;
}

} // namespace

TEST_CASE("A pattern is literal text, the day, a field's value and one running number") {
    CHECK(example("K{yyyy}-{0000}") == "K2024-0001");
    CHECK(example("{yy}{mm}{dd}{00}") == "24050801");
    CHECK(example("{district}-{class}.{000}号") == "<District>-<Class>.001号");
    CHECK(example("Ｋ{0}") == "K1");
    for (const char* wrong : {"", "K", "{0000}{000}", "K{0000", "K}{00}", "{name}{00}",
                              "{code}{00}", "{nothing}{00}", "{}{00}", "A,B{00}", "'{00}",
                              "{0000000000}", "aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd{00}"})
        bad(archive::parsePattern(customers(), wrong), ErrorCode::invalid);
    CHECK(
        bad(archive::parsePattern(customers(), "{name}{x},"), ErrorCode::invalid).problems.size() ==
        4);
}

TEST_CASE("A new record without a code gets the next number, and nobody gets it again") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.codingRules().set({"customer", "K{yyyy}-{0000}"}));
    CHECK(good(manager.codingRules().next("customer")) == "K2024-0001");
    CHECK(added(manager, {{"name", "恒瑞"}}) == "K2024-0001");
    CHECK(added(manager, {{"name", "光明"}, {"code", ""}}) == "K2024-0002");
    // One that was typed ahead is passed over.
    CHECK(added(manager, {{"name", "远东"}, {"code", "K2024-0003"}}) == "K2024-0003");
    CHECK(good(manager.codingRules().next("customer")) == "K2024-0004");
    CHECK(added(manager, {{"name", "华能"}}) == "K2024-0004");
    // Gone from the table, by whatever way, and still given.
    manager.session().database().execute("DELETE FROM archive_customer WHERE code = 'K2024-0004'");
    CHECK(added(manager, {{"name", "大唐"}}) == "K2024-0005");
    // The number of an entry that failed was given to nobody.
    bad(manager.customers().add({{"name", "错"}, {"district", "nowhere"}}), ErrorCode::invalid);
    CHECK(added(manager, {{"name", "国电"}}) == "K2024-0006");
    good(manager.codingRules().clear("customer"));
    bad(manager.customers().add({{"name", "无码"}}), ErrorCode::invalid);
    good(manager.codingRules().set({"customer", "K{yyyy}-{0000}"}));
    CHECK(added(manager, {{"name", "又有"}}) == "K2024-0007");
}

TEST_CASE("Numbers run for themselves under each value and each year") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.codingRules().set({"customer", "{district}-{yy}{00}"}));
    CHECK(added(manager, {{"name", "一"}, {"district", "320102"}}) == "320102-2401");
    CHECK(added(manager, {{"name", "二"}, {"district", "330102"}}) == "330102-2401");
    CHECK(added(manager, {{"name", "三"}, {"district", "320102"}}) == "320102-2402");
    auto later =
        good(office.set().signIn("manager", Office::everyPassword, Date::of(2025, 1, 2).value()));
    CHECK(added(*later, {{"name", "四"}, {"district", "320102"}}) == "320102-2501");
    CHECK(good(later->codingRules().next("customer", {{"district", "320102"}})) == "320102-2502");
    const Error error = bad(manager.customers().add({{"name", "五"}}), ErrorCode::invalid);
    CHECK(hasProblem(error, std::nullopt, "district"));
    bad(manager.codingRules().next("customer"), ErrorCode::invalid);
    bad(manager.codingRules().next("customer", {{"district", "nowhere"}}), ErrorCode::invalid);
}

TEST_CASE("Codes that are typed follow the rule, or are refused or warned of") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("OLD", "旧客户")));
    good(manager.codingRules().set({"customer", "K{yyyy}{mm}-{000}"}));
    for (const char* wrong :
         {"X1", "K202405-01", "K202405-0001", "K202413-001", "k202405-001", "K2024O5-001"})
        CHECK(hasProblem(bad(manager.customers().add(customer(wrong, "错")), ErrorCode::invalid),
                         std::nullopt, "code"));
    good(manager.customers().add(customer("K199901-007", "好")));
    good(manager.customers().change("OLD", {{"name", "仍可修改"}}));
    good(manager.codingRules().set({"customer", "K{yyyy}{mm}-{000}", false}));
    const auto saved = good(manager.customers().add(customer("X1", "随便")));
    REQUIRE(saved.warnings.size() == 1);
    CHECK(saved.warnings[0].column == "code");
    good(manager.codingRules().set({"customer", "{class}{0}"}));
    bad(manager.customers().add(customer("X9", "没有分类")), ErrorCode::invalid);
}

TEST_CASE("When all numbers are used up, that is said") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.codingRules().set({"customer", "K{0}"}));
    for (int count = 1; count <= 9; ++count)
        CHECK(added(manager, {{"name", "客户"}}) == "K" + std::to_string(count));
    CHECK(hasProblem(bad(manager.customers().add({{"name", "第十"}}), ErrorCode::invalid),
                     std::nullopt, "code"));
    bad(manager.codingRules().next("customer"), ErrorCode::invalid);
}

TEST_CASE("An import fills in codes that are missing, with or without a column for them") {
    Office office;
    SignedIn& manager = office.manager();
    bad(manager.customerImport().run(office.write("a.csv", "name\n恒瑞\n"), {}),
        ErrorCode::invalid);
    good(manager.codingRules().set({"customer", "K{000}"}));
    archive::ImportOptions dry;
    dry.dryRun = true;
    CHECK(good(manager.customerImport().run(office.folder / "a.csv", dry)).added == 1);
    CHECK(good(manager.customerImport().run(office.folder / "a.csv", {})).added == 1);
    CHECK(value(manager, "K001", "name") == "恒瑞");
    const auto mixed = office.write("b.csv", "code,name\nK002,光明\n,远东\nK007,华能\n,大唐\n");
    CHECK(good(manager.customerImport().run(mixed, {})).added == 4);
    CHECK(value(manager, "K003", "name") == "远东");
    CHECK(value(manager, "K004", "name") == "大唐");
    const Error error =
        bad(manager.customerImport().run(office.write("c.csv", "code,name\nZ1,错\n,好\n"), {}),
            ErrorCode::invalid);
    CHECK(hasProblem(error, 2, "code"));
    CHECK(error.problems.size() == 1);
    archive::ImportOptions update;
    update.update = true;
    const Error unnamed = bad(manager.customerImport().run(
                                  office.write("d.csv", "code,name\nK001,恒瑞新\n,谁\n"), update),
                              ErrorCode::invalid);
    CHECK(hasProblem(unnamed, 3, "code"));
    CHECK(good(manager.codingRules().next("customer")) == "K005");
    CHECK(count(manager) == 5);
}

TEST_CASE("Two windows never get the same number") {
    Office office;
    good(office.manager().codingRules().set({"customer", "K{000}"}));
    auto other = good(AccountSet::open(office.file(), office.environment));
    auto there = good(other->signIn("manager", Office::everyPassword));
    CHECK(good(there->codingRules().next("customer")) == "K001");
    CHECK(added(office.manager(), {{"name", "一"}}) == "K001");
    CHECK(added(*there, {{"name", "二"}}) == "K002");
    CHECK(added(office.manager(), {{"name", "三"}}) == "K003");
}

TEST_CASE(
    "Coding rules are for those who have the function, and codes for those who may read them") {
    Office office;
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "all", true);
    office.grantFields("clerk", access::FieldAccess::write, {"name"});
    bad(clerk.codingRules().list(), ErrorCode::refused);
    bad(clerk.codingRules().set({"customer", "K{00}"}), ErrorCode::refused);
    bad(clerk.codingRules().clear("customer"), ErrorCode::refused);
    good(office.manager().codingRules().set({"customer", "K{00}"}));
    // Who may not read codes is given none.
    bad(clerk.customers().add({{"name", "恒瑞"}}), ErrorCode::invalid);
    bad(clerk.codingRules().next("customer"), ErrorCode::notFound);
    office.grantFields("clerk", access::FieldAccess::read, {"code"});
    CHECK(good(clerk.codingRules().next("customer")) == "K01");
    CHECK(added(clerk, {{"name", "恒瑞"}}) == "K01");
    SignedIn& reader = office.newPerson("reader", {"archive.customer.query"});
    bad(reader.codingRules().next("customer"), ErrorCode::refused);
    SignedIn& keeper = office.newPerson("keeper", {"archive.setup.coding"});
    CHECK(good(keeper.codingRules().list()).size() == 1);
    bad(keeper.codingRules().set({"person", "P{000}"}), ErrorCode::invalid);
    bad(keeper.codingRules().set({"supplier", "S"}), ErrorCode::invalid);
    good(keeper.codingRules().set({"supplier", "S{000}"}));
    bad(keeper.codingRules().clear("warehouse"), ErrorCode::notFound);
    good(keeper.codingRules().clear("supplier"));
    CHECK(office.auditRows("coding.set", access::AuditEntry::Outcome::done) == 2);
}

TEST_CASE("A record outside of what one may enter gets no code, and uses none up") {
    Office office;
    good(office.manager().codingRules().set({"customer", "K{00}"}));
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "tree-below:district=32", true);
    office.grantFields("clerk", access::FieldAccess::write, {"code", "name", "district"});
    const Error error =
        bad(clerk.customers().add({{"name", "杭州"}, {"district", "330102"}}), ErrorCode::refused);
    CHECK(words(error).find("K01") == std::string::npos);
    CHECK(added(clerk, {{"name", "南京"}, {"district", "320102"}}) == "K01");
}

TEST_CASE("A rule for accounts makes codes below the account above, as accounts ask for") {
    Office office;
    SignedIn& manager = office.manager();
    const archive::Values bank{
        {"name", "工行"}, {"parent", "1002"}, {"category", "asset"}, {"direction", "debit"}};
    good(manager.codingRules().set({"account", "{parent}{00}", false}));
    CHECK(good(manager.records("account").add(bank)).code == "100201");
    good(manager.codingRules().set({"account", "{parent}-{0}", false}));
    bad(manager.records("account").add(bank), ErrorCode::invalid);
}
