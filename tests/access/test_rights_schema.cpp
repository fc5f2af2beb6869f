// Sets of the first version: what they hold of rights goes on holding.
#include "access/people_store.h"
#include "access/rights_store.h"
#include "access/sign_in.h"
#include "storage/set_file.h"
#include "storage/statement.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::access;

TEST_CASE("Grants, memberships and passwords of a version 1 set survive the second step") {
    storage::Database database = storage::Database::inMemory();
    const auto steps = storage::schemaSteps();
    REQUIRE(steps.size() >= 2);
    storage::applySchema(database, {steps.front()});
    const std::string hash = hashPassword("correct horse 8", PasswordCost::forTests());
    database
        .prepare("INSERT INTO access_person (id, code, name, password_hash) "
                 "VALUES (1, 'wang', 'Wang', ?)")
        .bind(1, hash)
        .run();
    database.execute(
        "INSERT INTO access_secret VALUES ('sign-in-decoy', x'00');"
        "INSERT INTO access_role VALUES (1, 'sales', 'Sales');"
        "INSERT INTO access_member (person_id, role_id, to_day, given_by, given_at) "
        "VALUES (1, 1, '2024-12-31', 'manager', '2024-01-01T00:00:00.000Z');"
        "INSERT INTO access_grant (role_id, kind, node, given_by, given_at) "
        "VALUES (1, 'function', 'ledger', 'manager', '2024-01-01T00:00:00.000Z');"
        "INSERT INTO access_grant (person_id, kind, object, scope, entry, given_by, given_at) "
        "VALUES (1, 'rows', 'customer', 'mine', 1, 'manager', '2024-01-01T00:00:00.000Z');"
        "INSERT INTO access_grant (person_id, kind, object, field, access, given_by, given_at) "
        "VALUES (1, 'fields', 'customer', 'phone', 'mask', 'manager', "
        "'2024-01-01T00:00:00.000Z');"
        "INSERT INTO access_attempt VALUES ('my password', 2, '')");
    storage::applySchema(database, steps);

    const Role role{RoleId(1), "sales", "Sales"};
    const auto ofRole = rights_store::grantsOf(database, {role.id, role.code, role.name});
    REQUIRE(ofRole.size() == 1);
    CHECK(std::get<Grant::Function>(ofRole.front().content).node == "ledger");
    const auto own = rights_store::grantsOf(database, {PersonId(1), "wang", "Wang"});
    REQUIRE(own.size() == 2);
    CHECK(std::get<Grant::Rows>(own.front().content).entry);
    CHECK(std::get<Grant::FieldRight>(own.back().content).access == FieldAccess::mask);
    const auto roles = rights_store::rolesOf(database, PersonId(1));
    REQUIRE(roles.size() == 1);
    CHECK(roles.front().membership.validity.to == Date::parse("2024-12-31").value());
    // What was typed stood there in clear.
    storage::Statement attempts = database.prepare("SELECT count(*) FROM access_attempt");
    attempts.step();
    CHECK(attempts.integer(0) == 0);
    attempts.reset();
    const FixedClock clock(Date::parse("2024-05-08").value());
    CHECK(tryPassword(database, clock, "wang", "wrong").outcome == PasswordTry::Outcome::wrong);
    CHECK(tryPassword(database, clock, "wang", "correct horse 8").outcome ==
          PasswordTry::Outcome::right);
}

TEST_CASE("What ends stays in the set as a trace, and can be given again") {
    storage::Database database = storage::Database::inMemory();
    storage::applySchema(database, storage::schemaSteps());
    const PersonId wang = people_store::addPerson(
        database, {PersonId(0), "wang", "Wang", {}, PersonKind::person, {}}, "hash");
    const RoleId sales = rights_store::addRole(database, {RoleId(0), "sales", "Sales"});
    const rights_store::End end{"2024-05-08T01:00:00.000Z", "manager"};
    for (int time = 0; time < 2; ++time) {
        Grant grant;
        grant.grantee = {wang, "wang", "Wang"};
        grant.content = Grant::Level{"purchase-order", 3};
        const GrantId id = rights_store::addGrant(database, grant);
        rights_store::setMember(database, wang, sales, {"wang", "sales", {}, "", "manager", "x"});
        rights_store::endGrant(database, id, end);
        CHECK(rights_store::endMember(database, wang, sales, end));
        CHECK_FALSE(rights_store::endMember(database, wang, sales, end));
    }
    CHECK(rights_store::grantsOf(database, {wang, "wang", "Wang"}).empty());
    CHECK(rights_store::rolesOf(database, wang).empty());
    storage::Statement count =
        database.prepare("SELECT (SELECT count(*) FROM access_grant WHERE ended_by = 'manager'), "
                         "(SELECT count(*) FROM access_member WHERE ended_by = 'manager')");
    count.step();
    CHECK(count.integer(0) == 2);
    CHECK(count.integer(1) == 2);
}
