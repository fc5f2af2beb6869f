#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using archive::Values;

void group(Office& office) {
    auto desk = office.manager().customers();
    good(desk.add(customer("G", "恒瑞集团")));
    const auto below = [&](const char* code, const char* parent, const char* relation) {
        Values values = customer(code, std::string("公司") + code);
        values["parent"] = parent;
        values["relation"] = relation;
        good(desk.add(values));
    };
    below("S2", "G", "branch");
    below("S1", "G", "subsidiary");
    below("S11", "S1", "site");
    good(desk.add(customer("X", "另一家")));
}

std::string drawn(const Result<archive::RelationTree>& tree) {
    std::string lines;
    for (const archive::TreeRecord& record : good(tree).records)
        lines += std::string(static_cast<std::size_t>(record.depth), '-') + record.code + "<" +
                 record.parent + " ";
    return lines;
}

} // namespace

TEST_CASE("A tree is the same from wherever in it one asks") {
    Office office;
    group(office);
    auto desk = office.manager().relations("customer");
    const std::string whole = "G< -S1<G --S11<S1 -S2<G ";
    for (const char* code : {"G", "S1", "S11", "S2"})
        CHECK(drawn(desk.treeOf(code)) == whole);
    CHECK(drawn(desk.treeOf("X")) == "X< ");
    CHECK(good(desk.treeOf("G")).records[1].note == "subsidiary");
    bad(desk.treeOf("nobody"), ErrorCode::notFound);
    bad(office.manager().relations("supplier").treeOf("nobody"), ErrorCode::invalid);
}

TEST_CASE(
    "Of a tree a person sees what they see, and what hangs below something hidden is a tree of "
    "its own") {
    Office office;
    group(office);
    SignedIn& person = office.newPerson("wang", {"archive.customer", "archive.quality.tree"});
    office.grantRows("wang", "ids:S1,S11,S2", false);
    office.grantFields("wang", access::FieldAccess::read, {"code", "name", "parent", "relation"});
    auto desk = person.relations("customer");
    CHECK(drawn(desk.treeOf("S11")) == "S1< -S11<S1 ");
    CHECK(good(desk.treeOf("S11")).records[0].note.empty());
    CHECK(drawn(desk.treeOf("S2")) == "S2< ");
    bad(desk.treeOf("G"), ErrorCode::notFound);
}

TEST_CASE("Trees are for those who have the function and may read what they are made of") {
    Office office;
    group(office);
    SignedIn& noFunction = office.newPerson("li", {"archive.customer"});
    office.grantRows("li", "all", false);
    bad(noFunction.relations("customer").treeOf("G"), ErrorCode::refused);
    SignedIn& noField = office.newPerson("sun", {"archive.customer", "archive.quality.tree"});
    office.grantRows("sun", "all", false);
    office.grantFields("sun", access::FieldAccess::read, {"code", "name", "relation"});
    bad(noField.relations("customer").treeOf("G"), ErrorCode::refused);
    CHECK(count(noField, "relation = 'branch'") == 0);
}

TEST_CASE("The contacts of a customer stand in their trees") {
    Office office;
    group(office);
    auto contacts = office.manager().records("contact");
    const auto add = [&](const char* code, const char* customer, const char* parent) {
        good(contacts.add({{"code", code},
                           {"name", std::string("联系人") + code},
                           {"customer", customer},
                           {"title", "经理"},
                           {"parent", parent}}));
    };
    add("A", "G", "");
    add("B", "G", "A");
    add("C", "G", "");
    add("D", "X", "");
    auto desk = office.manager().relations("contact");
    CHECK(drawn(desk.treesUnder("G")) == "A< -B<A C< ");
    CHECK(drawn(desk.treeOf("B")) == "A< -B<A ");
    CHECK(good(desk.treeOf("B")).records[0].note == "经理");
    bad(desk.treesUnder("nobody"), ErrorCode::notFound);
    bad(office.manager().relations("customer").treesUnder("G"), ErrorCode::invalid);
}

TEST_CASE("Customers are assigned and taken back, many at once, all or none") {
    Office office;
    group(office);
    SignedIn& boss = office.newPerson("boss", {"archive.customer.query", "archive.ownership"});
    office.grantRows("boss", "ids:G,S1,S2", false);
    office.grantFields("boss", access::FieldAccess::read, {"code", "name", "person"});
    office.newPerson("wang", {}, {});
    auto desk = boss.ownership("customer");
    const auto done = good(desk.assign({"G", "S1"}, "wang", "分片负责"));
    CHECK(done.changed == 2);
    CHECK(value(office.manager(), "G", "person") == "wang");
    CHECK(good(desk.assign({"G", "S2"}, "wang", "")).unchanged == 1);
    const Error error = bad(desk.assign({"S11", "nobody", "G"}, "boss", ""), ErrorCode::invalid);
    CHECK(error.problems.size() == 2);
    CHECK(hasProblem(error, std::nullopt, "S11"));
    CHECK(value(office.manager(), "G", "person") == "wang");
    bad(desk.assign({"G"}, "admin", ""), ErrorCode::invalid);
    bad(desk.assign({"G"}, "nobody", ""), ErrorCode::invalid);
    bad(desk.assign({}, "wang", ""), ErrorCode::invalid);
    CHECK(good(desk.takeBack({"G", "S1"}, "调整")).changed == 2);
    CHECK(value(office.manager(), "G", "person").empty());
    SignedIn& clerk = office.newPerson("clerk", {"archive.customer"});
    office.grantRows("clerk", "all", true);
    bad(clerk.ownership("customer").assign({"G"}, "wang", ""), ErrorCode::refused);
    bad(clerk.ownership("customer").takeBack({"G"}, ""), ErrorCode::refused);
    bad(office.manager().ownership("supplier").assign({"G"}, "wang", ""), ErrorCode::invalid);
}

TEST_CASE("Who was responsible when is known, as far as the field may be read") {
    Office office;
    good(office.manager().customers().add(customer("C1", "恒瑞电力")));
    office.newPerson("wang", {});
    office.newPerson("li", {});
    auto desk = office.manager().ownership("customer");
    const Date first = office.clock.today();
    office.clock.advance(std::chrono::hours(24));
    good(desk.assign({"C1"}, "wang", "首次分配"));
    office.clock.advance(std::chrono::hours(48));
    good(desk.assign({"C1"}, "li", ""));
    const auto periods = good(desk.owners("C1"));
    REQUIRE(periods.size() == 3);
    CHECK(periods[0].person == "li");
    CHECK(periods[0].to.empty());
    CHECK(periods[1].person == "wang");
    CHECK(periods[1].to == periods[0].from);
    CHECK(periods[1].reason == "首次分配");
    CHECK(periods[2].person.empty());
    const auto on = [&](const char* person, int days) {
        return good(desk.ownedOn(person, first.plusDays(days))).size();
    };
    CHECK(on("wang", 0) == 0);
    CHECK(on("wang", 1) == 1);
    CHECK(on("wang", 2) == 1);
    CHECK(on("wang", 3) == 0);
    CHECK(on("li", 3) == 1);
    CHECK(on("li", 2) == 0);
    CHECK(good(desk.ownedOn("wang", first.plusDays(1)))[0].person == "li");

    SignedIn& blind = office.newPerson("sun", {"archive.customer"});
    office.grantRows("sun", "all", false);
    office.grantFields("sun", access::FieldAccess::read, {"code", "name"});
    bad(blind.ownership("customer").owners("C1"), ErrorCode::refused);
    bad(blind.ownership("customer").ownedOn("wang", first), ErrorCode::refused);
    SignedIn& other = office.newPerson("zhou", {"archive.customer"});
    office.grantFields("zhou", access::FieldAccess::read, {"code", "name", "person"});
    CHECK(good(other.ownership("customer").ownedOn("wang", first.plusDays(1))).empty());
}
