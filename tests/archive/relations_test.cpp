#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using archive::Values;

/// G, with S1 and S2 below it and S11 below S1.
void group(Office& office) {
    auto desk = office.manager().customers();
    good(desk.add(customer("G", "恒瑞集团")));
    const auto below = [&](const char* code, const char* parent, const char* relation) {
        Values values = customer(code, std::string("公司") + code);
        values["parent"] = parent;
        values["relation"] = relation;
        good(desk.add(values));
    };
    below("S1", "G", "subsidiary");
    below("S2", "G", "branch");
    below("S11", "S1", "branch");
}

std::vector<std::string> codes(SignedIn& person, access::Query query) {
    query.fields = {"code"};
    std::vector<std::string> list;
    for (const access::QueryRow& row : good(person.customers().list(query)).rows)
        list.push_back(row.cells[0]);
    return list;
}

/// Sees S1 and S11, not G above them.
SignedIn& clerk(Office& office) {
    SignedIn& person = office.newPerson("wang", {"archive.customer"});
    office.grantRows("wang", "ids:S1,S11", true);
    office.grantFields("wang", access::FieldAccess::write,
                       {"code", "name", "parent", "relation", "phone"});
    return person;
}

} // namespace

TEST_CASE("Customers stand below others in a tree without circles") {
    Office office;
    group(office);
    auto desk = office.manager().customers();
    CHECK(hasProblem(bad(desk.change("G", {{"parent", "S11"}}), ErrorCode::invalid), std::nullopt,
                     "parent"));
    CHECK(hasProblem(bad(desk.change("G", {{"parent", "G"}}), ErrorCode::invalid), std::nullopt,
                     "parent"));
    CHECK(hasProblem(bad(desk.change("S2", {{"parent", "nobody"}}), ErrorCode::invalid),
                     std::nullopt, "parent"));
    CHECK(value(office.manager(), "G", "parent").empty());
    good(desk.change("S2", {{"parent", "S11"}}));
    CHECK(value(office.manager(), "S2", "parent") == "S11");
    CHECK(value(office.manager(), "S2", "relation") == "branch");
}

TEST_CASE("The kind of a relation goes with the customer above") {
    Office office;
    group(office);
    auto desk = office.manager().customers();
    CHECK(hasProblem(bad(desk.change("G", {{"relation", "branch"}}), ErrorCode::invalid),
                     std::nullopt, "relation"));
    good(desk.change("S1", {{"parent", ""}}));
    CHECK(value(office.manager(), "S1", "relation").empty());
    Values alone = customer("X", "单独公司");
    alone["relation"] = "site";
    CHECK(hasProblem(bad(desk.add(alone), ErrorCode::invalid), std::nullopt, "relation"));
}

TEST_CASE("A customer above that a person may not see is none for them, wherever they look") {
    Office office;
    group(office);
    SignedIn& person = clerk(office);
    CHECK(value(person, "S1", "parent").empty());
    CHECK(value(person, "S1", "relation").empty());
    CHECK(value(person, "S11", "parent") == "S1");
    CHECK(value(person, "S11", "relation") == "branch");
    CHECK(count(person, "parent = 'G'") == 0);
    CHECK(count(person, "parent = ''") == 1);
    CHECK(count(person, "parent = 'S1'") == 1);
    CHECK(count(person, "relation = 'subsidiary'") == 0);
    CHECK(count(person, "parent like 'G%' or not (parent like 'G%')") == 2);

    access::Query sorted;
    sorted.sort = {{"parent", true}};
    CHECK(codes(person, sorted) == std::vector<std::string>{"S11", "S1"});
    sorted.afterCode = "S11";
    CHECK(codes(person, sorted) == std::vector<std::string>{"S1"});

    access::Query grouped;
    grouped.groupBy = "parent";
    const auto groups = good(person.customers().list(grouped)).groups;
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].value.empty());
    CHECK(groups[1].value == "S1");
}

TEST_CASE("What happens to a relation that a person may not see leaves their card and history be") {
    Office office;
    group(office);
    SignedIn& person = clerk(office);
    const auto before = good(person.customers().show("S1"));
    const auto history = good(person.customers().history("S1"));
    good(office.manager().customers().change("S1", {{"parent", "S2"}, {"relation", "member"}}));
    CHECK(good(person.customers().show("S1")).seenVersion == before.seenVersion);
    CHECK(good(person.customers().history("S1")).size() == history.size());
    good(office.manager().customers().change("S11", {{"parent", "G"}}));
    const auto seen = good(person.customers().history("S11"));
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].field == "parent");
    CHECK(seen[0].oldValue == "S1");
    CHECK(seen[0].newValue.empty());
    CHECK(value(person, "S11", "relation").empty());
    CHECK(value(office.manager(), "S11", "relation") == "branch");
}

TEST_CASE("Who doesn't see the customer above can't say what they are to each other") {
    Office office;
    group(office);
    SignedIn& person = clerk(office);
    const Error hidden =
        bad(person.customers().change("S1", {{"relation", "site"}}), ErrorCode::invalid);
    good(office.manager().customers().change("S1", {{"parent", ""}}));
    const Error none =
        bad(person.customers().change("S1", {{"relation", "site"}}), ErrorCode::invalid);
    CHECK(words(hidden) == words(none));
}

TEST_CASE("Emptying what looks empty removes no relation that a person may not see") {
    Office office;
    group(office);
    SignedIn& wang = clerk(office);
    const auto changes = [&] {
        std::size_t count = 0;
        for (const access::AuditRow& row : good(office.manager().audit().list({})))
            count += row.entry.action == "customer.change" ? 1 : 0;
        return count;
    };
    const std::size_t before = changes();
    good(wang.customers().change("S1", {{"parent", ""}, {"relation", ""}}));
    CHECK(value(office.manager(), "S1", "parent") == "G");
    CHECK(value(office.manager(), "S1", "relation") == "subsidiary");
    CHECK(changes() == before);
    good(wang.customers().change("S11", {{"parent", ""}})); // this one is seen
    CHECK(value(office.manager(), "S11", "parent").empty());
    CHECK(value(office.manager(), "S11", "relation").empty());
}

TEST_CASE("A file may name customers before their own rows") {
    Office office;
    auto import = office.manager().customerImport();
    const auto file = office.write("group.csv", "code,name,parent,relation\n"
                                                "S1,一分公司,G,branch\n"
                                                "G,集团,,\n"
                                                "S2,二分公司,S1,branch\n");
    CHECK(good(import.run(file, {})).added == 3);
    CHECK(value(office.manager(), "S1", "parent") == "G");
}

TEST_CASE(
    "A file with circles or with customers that are nowhere is not taken, and every row is named") {
    Office office;
    good(office.manager().customers().add(customer("Z", "在册")));
    auto import = office.manager().customerImport();
    const auto file = office.write("group.csv", "code,name,parent\n"
                                                "A,甲,B\n"
                                                "B,乙,A\n"
                                                "C,丙,nobody\n"
                                                "D,丁,D\n"
                                                "E,戊,Z\n");
    const Error error = bad(import.run(file, {}), ErrorCode::invalid);
    CHECK(hasProblem(error, 2, "parent"));
    CHECK(hasProblem(error, 3, "parent"));
    CHECK(hasProblem(error, 4, "parent"));
    CHECK(hasProblem(error, 5, "parent"));
    CHECK_FALSE(hasProblem(error, 6, "parent"));
    CHECK(count(office.manager()) == 1);
}

TEST_CASE("A contact reports to a contact of the same customer") {
    Office office;
    SignedIn& manager = office.manager();
    good(manager.customers().add(customer("C1", "甲公司")));
    good(manager.customers().add(customer("C2", "乙公司")));
    auto contacts = manager.records("contact");
    good(contacts.add({{"code", "A"}, {"name", "张三"}, {"customer", "C1"}}));
    good(contacts.add({{"code", "B"}, {"name", "李四"}, {"customer", "C1"}, {"parent", "A"}}));
    CHECK(hasProblem(
        bad(contacts.add({{"code", "C"}, {"name", "王五"}, {"customer", "C2"}, {"parent", "A"}}),
            ErrorCode::invalid),
        std::nullopt, "parent"));
    CHECK(hasProblem(bad(contacts.change("A", {{"parent", "B"}}), ErrorCode::invalid), std::nullopt,
                     "parent"));
}
