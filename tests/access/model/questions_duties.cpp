#include "access/duty_desk.h"
#include "access/model/asking.h"
#include "access/model/oracle.h"
#include "access/model/questions.h"
#include "account_set.h"
#include "base/clock.h"
#include "storage/transaction.h"

#include <algorithm>

namespace xinheng::tests::model {

namespace {

using Codes = std::set<std::string>;

std::string wordsOf(const HeldPair& held, bool mitigated) {
    return held.person + " " + held.pair + (mitigated ? " mitigated" : "");
}

Codes wordsOf(const World& world, const std::vector<access::DutyConflict>& conflicts) {
    Codes words;
    for (const access::DutyConflict& conflict : conflicts)
        for (const Person& person : world.people)
            if (person.code == conflict.person.code)
                words.insert(
                    wordsOf({person.code, conflict.pair.id}, conflict.mitigatedUntil.has_value()));
    return words;
}

World afterChanges(const World& world) {
    World after = world;
    after.grants.insert(after.grants.end(), world.newGrants.begin(), world.newGrants.end());
    after.memberships.insert(after.memberships.end(), world.newMemberships.begin(),
                             world.newMemberships.end());
    after.delegations.insert(after.delegations.end(), world.newDelegations.begin(),
                             world.newDelegations.end());
    return after;
}

bool isThere(const World& world, const std::string& code) {
    return std::ranges::any_of(world.people,
                               [&](const Person& person) { return person.code == code; });
}

/// Makes the world's changes, asks what is said of them, and takes them back.
Result<access::RightsChanged> judged(ModelSet& set, const World& world, access::Session& manager) {
    const storage::Transaction transaction(set.database()); // never committed
    access::DutyWatch watch(set.database(), calendarDay(world.today));
    const auto touch = [&](const std::string& person) {
        watch.touch({set.person(person), person, person}, access::DutyWatch::Change::functions);
    };
    for (const Grant& grant : world.newGrants)
        watch.touch(set.grantee(grant), access::DutyWatch::Change::functions);
    for (const Membership& member : world.newMemberships)
        touch(member.person);
    for (const Delegation& lent : world.newDelegations)
        touch(lent.taker);
    for (const Grant& grant : world.newGrants)
        set.add(grant);
    for (const Membership& member : world.newMemberships)
        set.add(member);
    for (const Delegation& lent : world.newDelegations)
        if (isThere(world, lent.giver))
            set.add(lent);
    return watch.judge(manager.gate());
}

} // namespace

Comparison compareDuties(ModelSet& set, const World& world, const World& installed) {
    set.install(installed);
    Asking asking;
    asking.by("everybody");
    FixedClock clock(calendarDay(installed.today));
    access::Session manager(set.database(), clock, businessObjects(),
                            set.person(ModelSet::managerCode), clock.today(), "desk");
    const std::set<HeldPair> before = heldPairs(world);
    Codes expected;
    for (const HeldPair& held : before)
        expected.insert(wordsOf(held, isMitigated(world, held)));
    const auto report = access::DutyDesk(manager).report();
    asking.same(report ? wordsOf(world, *report) : Codes{"refused"}, expected,
                "duties in one hand");

    bool blocked = false;
    Codes warnings;
    for (const HeldPair& held : heldPairs(afterChanges(world))) {
        if (before.contains(held))
            continue;
        for (const Pair& pair : world.pairs)
            if (pair.id == held.pair && pair.blocks)
                blocked = true;
            else if (pair.id == held.pair && !isMitigated(world, held))
                warnings.insert(wordsOf(held, false));
    }
    const auto changed = judged(set, installed, manager);
    asking.same(!changed.has_value(), blocked, "the changes are refused");
    if (changed && !blocked)
        asking.same(wordsOf(world, changed->warnings), warnings, "warnings of the changes");
    return asking.comparison();
}

} // namespace xinheng::tests::model
