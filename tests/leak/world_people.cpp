// People who hold roles and duties, lend, and are looked at with.
#include "leak/world.h"

namespace xinheng::tests {

// Everybody audits, so that whoever signs for cash can lend them no more than the common role.
void World::setUpPeople() {
    fixture.role("clerks").role(commonRole).function(std::string("role:") + commonRole, commonNode);
    for (const char* node : {"ledger.voucher.prepare", "ledger.voucher.audit"})
        fixture.function("role:clerks", node);
    // So that p2 holds the duties already when others lend them.
    fixture.member("p2", "clerks").member(personCode, commonRole);
    for (const char* node : {"system.delegation", "ledger.cashier.sign"})
        fixture.function(std::string("person:") + personCode, node);
}

void World::employ(const std::string& code) {
    fixture.member(code, "clerks").member(code, commonRole);
    must(fixture.manager().duties().mitigate(code, "voucher-prepare-audit", "checked", testDay()));
    must(fixture.manager().delegations().add(
        {code, "p2", std::nullopt, testDay(), testDay(), "away"}));
    must(fixture.manager().rights().rightsList("person:" + code));
}

void World::lendToPerson(const std::string& giver) {
    must(fixture.manager().delegations().add(
        {giver, personCode, commonRole, testDay(), testDay(), "away"}));
}

void World::tie(const std::string& seen, const std::string& hidden) {
    must(fixture.manager().delegations().add(
        {seen, hidden, commonRole, testDay(), testDay(), "away"}));
    const OwnConnection eyes = must(fixture.manager().seeAs(hidden, SetFixture::everyPassword));
    if (eyes.signedIn->people().disable(seen, testDay()))
        throw std::logic_error("somebody who only looks changed something");
}

void World::changeThereAndBack(const std::string& code, const std::string& field) {
    access::PeopleDesk desk = fixture.administrator().people();
    if (field == "kind") {
        must(desk.setManager(code, true));
        must(desk.setManager(code, false));
    } else if (field == "disabled_on") {
        must(desk.disable(code, testDay()));
        must(desk.enable(code));
    }
}

} // namespace xinheng::tests
