#include "access/guarded_query.h"
#include "storage/transaction.h"
#include "support/set_fixture.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;
using Entry = SetFixture::Entry;

namespace {

// Departments: south with south-1 and south-2 below it, north. Classes: k with k1 below it. Seven
// customers, one for each way to be covered.
class Rows : public SetFixture {
public:
    Rows() {
        department("south")
            .department("south-1", "south")
            .department("south-2", "south")
            .department("north");
        customerClass("k").customerClass("k1", "k").customerClass("other");
        person("wang", "south").person("li", "north");
        function("person:wang", "archive.customer").control(true, false);
        add({{"code", "C1"}, {"person", "wang"}});
        add({{"code", "C2"}, {"department", "south"}, {"credit_limit", "100.00"}});
        add({{"code", "C3"}, {"department", "south-1"}, {"credit_limit", "5000.00"}});
        add({{"code", "C4"}, {"department", "north"}, {"person", "li"}});
        add({{"code", "C5"}, {"district", "3201"}, {"class", "k"}});
        add({{"code", "C6"}, {"district", "320102"}, {"class", "k1"}});
        add({{"code", "C7"}, {"district", "1101"}, {"class", "other"}});
        wang_ = signIn("wang");
    }

    SignedIn& wang() { return *wang_; }
    std::string seen() { return visibleCodes(*wang_); }
    /// Codes of those that wang may change, found by trying.
    std::string enterable() {
        std::string codes;
        for (const char* code : {"C1", "C2", "C3", "C4", "C5", "C6", "C7"})
            if (wang_->customers().change(code, {{"remarks", "seen"}}))
                codes += std::string(codes.empty() ? "" : " ") + code;
        return codes;
    }

private:
    void add(archive::Values values) {
        values["name"] = "Name " + values["code"];
        customer(values);
    }
    std::unique_ptr<SignedIn> wang_;
};

} // namespace

TEST_CASE("Rows that are controlled and not granted are not there") {
    Rows set;
    CHECK(set.seen().empty());
    CHECK(set.enterable().empty());
    set.control(false, false);
    CHECK(set.seen() == "C1 C2 C3 C4 C5 C6 C7");
    CHECK(set.enterable() == "C1 C2 C3 C4 C5 C6 C7");
}

TEST_CASE("Each form of row scope covers the rows its words say") {
    const std::pair<const char*, const char*> forms[] = {
        {"all", "C1 C2 C3 C4 C5 C6 C7"},
        {"mine", "C1"},
        {"department", "C2"},
        {"department-below", "C2 C3"},
        {"ids:C4,C7,NONE", "C4 C7"},
        {"tree:district=3201", "C5"},
        {"tree-below:district=3201", "C5 C6"},
        {"tree-below:district=32", "C5 C6"},
        {"tree:class=k", "C5"},
        {"tree-below:class=k", "C5 C6"},
        {"tree:department=south", "C2"},
        {"tree-below:department=south", "C2 C3"},
        {"where:credit_limit >= 1000", "C3"},
        {"where:credit_limit = '' and not (code in ('C1', 'C4'))", "C5 C6 C7"},
    };
    for (const auto& [scope, expected] : forms) {
        INFO(scope);
        Rows set;
        set.rows("person:wang", scope);
        CHECK(set.seen() == expected);
        CHECK(set.enterable().empty());
        set.rows("person:wang", scope, Entry::yes);
        CHECK(set.seen() == expected);
        CHECK(set.enterable() == expected);
    }
}

TEST_CASE("Query and entry are apart, and entry on a row includes query on it") {
    Rows set;
    set.rows("person:wang", "tree-below:district=32").rows("person:wang", "ids:C6,C7", Entry::yes);
    CHECK(set.seen() == "C5 C6 C7");
    CHECK(set.enterable() == "C6 C7");
}

TEST_CASE("Grants from all roles and the own ones are joined by or") {
    Rows set;
    set.role("a").role("b").member("wang", "a").member("wang", "b");
    set.rows("role:a", "mine").rows("role:b", "department").rows("person:wang", "ids:C7");
    CHECK(set.seen() == "C1 C2 C7");
    must(set.manager().rights().revokeRows("role:b", "customer", "department"));
    CHECK(set.seen() == "C1 C7");
    must(set.manager().rights().revokeRows("person:wang", "customer", {}));
    CHECK(set.seen() == "C1");
}

TEST_CASE("A dated row grant ends by itself") {
    Rows set;
    set.rows("person:wang", "mine", Entry::no, {{}, day("2024-05-09"), "handover"});
    CHECK(set.seen() == "C1");
    set.clock().advance(std::chrono::hours(24));
    CHECK(set.seen() == "C1");
    set.clock().advance(std::chrono::hours(24));
    CHECK(set.seen().empty());
}

TEST_CASE("Department scopes cover nothing for a person without a department") {
    Rows set;
    set.person("zhao").function("person:zhao", "archive.customer");
    set.rows("person:zhao", "department").rows("person:zhao", "department-below");
    const auto zhao = set.signIn("zhao");
    CHECK(visibleCodes(*zhao).empty());
}

TEST_CASE("A department added below later is covered at once") {
    Rows set;
    set.rows("person:wang", "department-below");
    CHECK(set.seen() == "C2 C3");
    set.department("south-1-a", "south-1")
        .customer({{"code", "C8"}, {"name", "Eight"}, {"department", "south-1-a"}});
    CHECK(set.seen() == "C2 C3 C8");
}

TEST_CASE("A row that is given to somebody else leaves the scope with the change that does it") {
    Rows set;
    set.rows("person:wang", "mine", Entry::yes);
    CHECK(set.seen() == "C1");
    must(set.manager().customers().change("C1", {{"person", "li"}}));
    CHECK(set.seen().empty());
}

TEST_CASE("Nobody can push a row out of the own entry scope, or enter one outside of it") {
    Rows set;
    set.rows("person:wang", "tree-below:district=3201", Entry::yes);
    const auto pushed = set.wang().customers().change("C6", {{"district", "1101"}});
    REQUIRE_FALSE(pushed);
    CHECK(pushed.error().code == ErrorCode::refused);
    const auto entered =
        set.wang().customers().add({{"code", "C9"}, {"name", "Nine"}, {"district", "1101"}});
    REQUIRE_FALSE(entered);
    CHECK(entered.error().code == ErrorCode::refused);
    CHECK(set.wang().customers().add({{"code", "C9"}, {"name", "Nine"}, {"district", "320102"}}));
    CHECK(set.seen() == "C5 C6 C9");
}

TEST_CASE("What is known of a person's rows outlives a change that is rolled back") {
    Rows set;
    set.rows("person:wang", "tree-below:district=32", Entry::yes)
        .rows("person:wang", "tree-below:department=south", Entry::yes);
    storage::Database& database = set.wang().session().database();
    const auto seesC6 = [&] {
        access::Gate& gate = set.wang().session().gate();
        const access::Object& customer = *gate.objects().find("customer");
        return findRow(database, gate, customer, "C6", access::RowRight::entry).has_value() &&
               !findRow(database, gate, customer, "C7", access::RowRight::entry);
    };
    REQUIRE(set.wang().session().gate().refresh());
    // Asked for the first time inside, so what was made for it goes with the change.
    {
        const storage::Transaction outer(database);
        CHECK(seesC6());
    }
    CHECK(seesC6());
    storage::Transaction whole(database);
    REQUIRE(set.wang().session().gate().refresh());
    {
        const storage::Transaction inner(database);
        CHECK(seesC6());
    }
    CHECK(seesC6());
    whole.commit();
    CHECK(seesC6());
    CHECK(set.seen() == "C2 C3 C5 C6");
}

TEST_CASE("Rows read inside a change that is rolled back are not believed afterwards") {
    Rows set;
    set.rows("person:wang", "department-below");
    storage::Database& database = set.wang().session().database();
    REQUIRE(set.wang().session().gate().refresh());
    const auto sees = [&](const char* code) {
        access::Gate& gate = set.wang().session().gate();
        return findRow(database, gate, *gate.objects().find("customer"), code,
                       access::RowRight::query)
            .has_value();
    };
    {
        const storage::Transaction undone(database);
        database.execute("UPDATE access_department SET parent = 'south' WHERE code = 'north'");
        CHECK(sees("C4"));
    }
    CHECK_FALSE(sees("C4"));
    CHECK(sees("C3"));
}

TEST_CASE("A hidden row answers in the words for a row that does not exist") {
    Rows set;
    set.rows("person:wang", "ids:C1", Entry::yes);
    const auto same = [](auto hidden, auto absent) {
        REQUIRE_FALSE(hidden);
        REQUIRE_FALSE(absent);
        std::string expected = wordsOf(absent.error());
        for (std::size_t at = expected.find("X9"); at != std::string::npos;
             at = expected.find("X9"))
            expected.replace(at, 2, "C4");
        CHECK(wordsOf(hidden.error()) == expected);
        CHECK(hidden.error().code == ErrorCode::notFound);
    };
    archive::CustomerDesk desk = set.wang().customers();
    same(desk.show("C4"), desk.show("X9"));
    same(desk.history("C4"), desk.history("X9"));
    same(desk.change("C4", {{"name", "x"}}), desk.change("X9", {{"name", "x"}}));
    same(desk.deactivate("C4", testDay()), desk.deactivate("X9", testDay()));
    access::Query after;
    after.afterCode = "C4";
    access::Query absent;
    absent.afterCode = "X9";
    same(desk.list(after), desk.list(absent));
    access::RightsDesk rights = set.wang().rights();
    same(rights.why({"wang", "query", "customer", "C4", ""}),
         rights.why({"wang", "query", "customer", "X9", ""}));
}

TEST_CASE("A scope that no longer parses covers nothing") {
    Rows set;
    storage::Database& database = set.manager().session().database();
    set.rows("person:wang", "mine");
    database.execute("UPDATE access_grant SET scope = 'where:gone = 1' WHERE scope = 'mine'");
    database.execute("UPDATE access_rights_version SET version = version + 1");
    CHECK(set.seen().empty());
}

TEST_CASE("Two people on one connection keep their scopes apart") {
    Rows set;
    set.function("person:li", "archive.customer").rows("person:li", "tree-below:district=32");
    set.rows("person:wang", "tree-below:department=south");
    const auto li = set.signIn("li");
    CHECK(visibleCodes(*li) == "C5 C6");
    CHECK(set.seen() == "C2 C3");
    CHECK(set.manager().rights().why({"wang", "query", "customer", "C2", ""}));
    CHECK(visibleCodes(*li) == "C5 C6");
    CHECK(set.seen() == "C2 C3");
}

TEST_CASE("The rows outside of a scope are the visible ones' complement, rows with empty values "
          "included") {
    Rows set;
    set.rows("person:wang", "tree-below:district=3201", Entry::yes);
    REQUIRE(set.seen() == "C5 C6");
    access::Gate& gate = set.wang().session().gate();
    const auto outside = gate.rowsOutside(set.customer(), 1, access::RowRight::entry);
    CHECK(outside.size() == 5);
    for (const std::int64_t id : outside)
        CHECK_FALSE(gate.mayRow(set.customer(), id, access::RowRight::entry));
}
