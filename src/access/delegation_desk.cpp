#include "access/delegation_desk.h"

#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/use_case.h"
#include "base/normalise.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

namespace {

Result<> checkWish(const DelegationDesk::Wish& wish, Date today) {
    Error error{ErrorCode::invalid,
                Text(XH_TR("access", "The entry has mistakes, so nothing was saved.")),
                {},
                {}};
    const auto problem = [&](const char* column, Text message) {
        error.problems.push_back({std::nullopt, column, std::move(message)});
    };
    if (wish.to < wish.from)
        problem("to", Text(XH_TR("access", "The last day {} lies before the first day {}."),
                           wish.to.iso(), wish.from.iso()));
    else if (wish.to < today)
        problem("to", Text(XH_TR("access", "The last day {} is past."), wish.to.iso()));
    if (const auto reason = checkedReason(wish.reason); !reason || reason->empty())
        problem("reason",
                Text(XH_TR("access", "A delegation needs a reason of at most {} characters."),
                     longestReason));
    if (wish.giver == wish.taker)
        problem("taker", Text(XH_TR("access", "Nobody lends to themselves.")));
    return error.problems.empty() ? Result<>() : fail(std::move(error));
}

} // namespace

Result<std::vector<Delegation>> DelegationDesk::list() {
    return runUseCase(
        session_, {"delegation.list", "person"}, [&]() -> Result<std::vector<Delegation>> {
            if (session_.gate().mayUse("system.rights"))
                return rights_store::delegations(session_.database());
            return rights_store::delegations(session_.database(), session_.person().id);
        });
}

Result<> DelegationDesk::mayChange(const Person& giver) const {
    const Gate& gate = session_.gate();
    if (gate.mayUse("system.rights"))
        return {};
    if (giver.id == session_.person().id)
        return gate.require("system.delegation");
    return gate.require("system.rights");
}

Result<RightsChanged> DelegationDesk::add(const Wish& wish) {
    return runUseCase(
        session_, {"delegation.add", "person", wish.giver}, [&]() -> Result<RightsChanged> {
            storage::Database& database = session_.database();
            ChangeTransaction transaction(session_);
            const auto giver = people_store::findPerson(database, wish.giver);
            if (auto may = giver ? mayChange(*giver) : session_.gate().require("system.rights");
                !may)
                return fail(may.error());
            const auto noSuchPerson = [](const std::string& code) {
                return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."), code);
            };
            if (!giver)
                return noSuchPerson(wish.giver);
            const auto taker = knownPerson(database, session_.gate(), wish.taker);
            if (!taker)
                return noSuchPerson(wish.taker);
            if (auto may = mayLearnOfStanding(session_.gate()); !may)
                return fail(may.error());
            const Date today = session_.clock().today();
            if (auto good = checkWish(wish, today); !good)
                return fail(good.error());
            if (giver->kind != PersonKind::person || taker->kind != PersonKind::person)
                return fail(ErrorCode::conflict,
                            XH_TR("access", "What managers and administrators may do by their "
                                            "office can't be lent, and they need no loan."));
            // Whoever grants rights could otherwise have themselves lent all others'.
            if (taker->id == session_.person().id)
                return fail(ErrorCode::refused,
                            XH_TR("access", "Nobody but an account-set manager may change the own "
                                            "rights."));
            std::optional<RoleId> role;
            if (wish.role) {
                const auto roles = rights_store::rolesOf(database, giver->id);
                const auto held = std::ranges::find_if(
                    roles, [&](const auto& one) { return one.role.code == *wish.role; });
                if (held == roles.end())
                    return fail(ErrorCode::notFound, XH_TR("access", "{} is not a member of {}."),
                                wish.giver, *wish.role);
                role = held->role.id;
            }
            DutyWatch watch(database, today);
            watch.touch({taker->id, taker->code, taker->name}, DutyWatch::Change::functions);
            rights_store::addDelegation(database, giver->id, taker->id, role,
                                        {DelegationId(0),
                                         wish.giver,
                                         wish.taker,
                                         wish.role,
                                         {wish.from, wish.to},
                                         tidied(wish.reason),
                                         session_.person().code,
                                         utcText(session_.clock().now())});
            auto changed = watch.judge(session_.gate());
            if (!changed)
                return changed;
            rights_store::moveVersion(database);
            session_.audit({"delegation.add", "person", wish.giver, AuditEntry::Outcome::done,
                            rightsDetail({{"taker", wish.taker}, {"role", wish.role.value_or("")}},
                                         {wish.from, wish.to, tidied(wish.reason)})});
            transaction.commit();
            return changed;
        });
}

Result<> DelegationDesk::end(DelegationId id) {
    return runUseCase(session_, {"delegation.end", "person"}, [&]() -> Result<> {
        storage::Database& database = session_.database();
        ChangeTransaction transaction(session_);
        const auto all = rights_store::delegations(database);
        const auto found =
            std::ranges::find_if(all, [&](const Delegation& one) { return one.id == id; });
        // Who may not see it learns as little as of one that is not there.
        const bool seen = found != all.end() && (session_.gate().mayUse("system.rights") ||
                                                 found->giver == session_.person().code ||
                                                 found->taker == session_.person().code);
        if (!seen)
            return fail(ErrorCode::notFound, XH_TR("access", "There is no delegation {}."),
                        id.value());
        if (auto may = mayChange(*people_store::findPerson(database, found->giver)); !may)
            return may;
        rights_store::endDelegation(database, id,
                                    {utcText(session_.clock().now()), session_.person().code});
        rights_store::moveVersion(database);
        session_.audit({"delegation.end", "person", found->giver, AuditEntry::Outcome::done,
                        rightsDetail({{"taker", found->taker}})});
        transaction.commit();
        return {};
    });
}

} // namespace xinheng::access
