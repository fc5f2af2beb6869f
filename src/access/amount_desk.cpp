#include "access/amount_desk.h"

#include "access/guarded_query.h"
#include "access/people_seen.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/sign_in.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

namespace {

constexpr const char* amountsNode = "system.amounts";

Result<> requireReading(const Gate& gate) {
    return gate.mayUse("system.rights") ? Result<>() : gate.require(amountsNode);
}

} // namespace

Result<const AmountObject*> AmountDesk::amountObject(const std::string& key) const {
    const AmountObject* found = session_.objects().findAmount(key);
    if (found == nullptr)
        return fail(ErrorCode::invalid, XH_TR("access", "There are no amounts of {}."), key);
    return found;
}

Result<std::map<std::string, Ladder>> AmountDesk::ladders(const std::string& objectKey) {
    return runUseCase(
        session_, {"level.list", "level", objectKey},
        [&]() -> Result<std::map<std::string, Ladder>> {
            if (auto may = requireReading(session_.gate()); !may)
                return fail(may.error());
            const auto object = amountObject(objectKey);
            if (!object)
                return fail(object.error());
            const auto found = rights_store::ladders(session_.database(), **object,
                                                     rights_store::Covered::leaveOut);
            std::map<std::string, Ladder> seen;
            for (const auto& [key, ladder] : found.ladders)
                if (seesAmountKey(session_.database(), session_.gate(), **object, key))
                    seen.emplace(key, ladder);
            return seen;
        });
}

Result<Ladder> AmountDesk::setStep(const std::string& objectKey, const std::string& key, int level,
                                   std::optional<Money> amount) {
    auto ladders = setSteps({{objectKey, key, level, amount}});
    if (!ladders)
        return fail(ladders.error());
    return ladders->front();
}

Result<std::vector<Ladder>> AmountDesk::setSteps(const std::vector<Step>& steps) {
    const std::string record = steps.empty() ? std::string() : steps.front().object;
    return runUseCase(
        session_, {"level.set", "level", record}, [&]() -> Result<std::vector<Ladder>> {
            if (auto may = session_.gate().require(amountsNode); !may)
                return fail(may.error());
            ChangeTransaction transaction(session_);
            // By object and key, in the order asked.
            std::vector<std::pair<std::pair<std::string, std::string>, Ladder>> changed;
            for (const Step& step : steps) {
                if (auto may = mayChange(step); !may)
                    return fail(may.error());
                const std::pair place(step.object, step.key);
                auto known =
                    std::ranges::find(changed, place, [](const auto& one) { return one.first; });
                if (known == changed.end()) {
                    auto all = rights_store::ladders(session_.database(),
                                                     *session_.objects().findAmount(step.object),
                                                     rights_store::Covered::leaveOut);
                    known = changed.insert(changed.end(), {place, all.ladders[step.key]});
                }
                known->second.set(step.level, step.amount);
                rights_store::setStep(session_.database(), step.object, step.key, step.level,
                                      step.amount);
                session_.audit(
                    {"level.set", "level", step.object, AuditEntry::Outcome::done,
                     rightsDetail({{"key", step.key},
                                   {"level", step.level},
                                   {"amount", step.amount ? step.amount->plain() : ""}})});
            }
            std::vector<Ladder> ladders;
            for (const auto& [place, ladder] : changed) {
                if (auto good = ladder.check(); !good)
                    return fail(good.error());
                ladders.push_back(ladder);
            }
            rights_store::moveVersion(session_.database());
            transaction.commit();
            return ladders;
        });
}

Result<> AmountDesk::mayChange(const Step& step) const {
    const auto object = amountObject(step.object);
    if (!object)
        return fail(object.error());
    const Gate& gate = session_.gate();
    if (gate.mayUse((*object)->node) && session_.person().kind != PersonKind::manager)
        return fail(ErrorCode::refused,
                    XH_TR("access", "You have to do with amounts of {} yourself: nobody but an "
                                    "account-set manager sets limits of their own."),
                    (*object)->label);
    if (step.level < 1 || step.level > highestLevel)
        return fail(ErrorCode::invalid,
                    XH_TR("access", "A level is a number from 1 to {}, not {}."), highestLevel,
                    step.level);
    if (!seesAmountKey(session_.database(), gate, **object, step.key))
        return fail(ErrorCode::invalid, XH_TR("access", "{} has no {} for levels."),
                    (*object)->label, step.key);
    return {};
}

Result<AmountDesk::WithoutLevel> AmountDesk::withoutLevel() {
    return runUseCase(session_, {"level.without"}, [&]() -> Result<WithoutLevel> {
        if (auto may = requireReading(session_.gate()); !may)
            return fail(may.error());
        return people_store::setting(session_.database(), rights_store::withoutLevelSetting) ==
                       "unlimited"
                   ? WithoutLevel::unlimited
                   : WithoutLevel::refused;
    });
}

Result<> AmountDesk::setWithoutLevel(WithoutLevel rule) {
    return runUseCase(session_, {"level.without.set", "level"}, [&]() -> Result<> {
        if (auto may = session_.gate().require(amountsNode); !may)
            return may;
        // It opens amounts to everybody who has no level, the one who does it included.
        if (session_.person().kind != PersonKind::manager)
            return fail(
                ErrorCode::refused,
                XH_TR("access", "Only an account-set manager decides what no level means."));
        const char* word = rule == WithoutLevel::unlimited ? "unlimited" : "refused";
        ChangeTransaction transaction(session_);
        people_store::setSetting(session_.database(), rights_store::withoutLevelSetting, word);
        rights_store::moveVersion(session_.database());
        session_.audit({"level.without.set", "level", "", AuditEntry::Outcome::done,
                        rightsDetail({{"rule", word}})});
        transaction.commit();
        return {};
    });
}

Result<AmountDesk::Override> AmountDesk::authorise(const std::string& objectKey,
                                                   const std::string& key, Money amount,
                                                   const std::string& authoriser,
                                                   const std::string& password) {
    return runUseCase(session_, {"amount.override", objectKey, key}, [&]() -> Result<Override> {
        const auto object = amountObject(objectKey);
        if (!object)
            return fail(object.error());
        if (auto may = session_.gate().require((*object)->node); !may)
            return fail(may.error());
        if (auto may = session_.mayChange(); !may)
            return fail(may.error());
        if (!seesAmountKey(session_.database(), session_.gate(), **object, key))
            return fail(ErrorCode::notFound,
                        XH_TR("access", "There is no {} {}, or it is not visible to you."),
                        (*object)->label, key);
        const auto tried = tryPassword(session_.database(), session_.clock(), authoriser, password);
        if (auto refused = tried.refusal(XH_TR("access", "Person and password don't match.")))
            return fail(std::move(*refused));
        if (tried.person->id == session_.person().id)
            return fail(ErrorCode::refused,
                        XH_TR("access", "Somebody else has to let the amount pass."));
        ChangeTransaction transaction(session_);
        Gate other(session_.database(), session_.clock(), session_.objects(), tried.person->id);
        if (!other.refresh())
            return fail(ErrorCode::refused, XH_TR("access", "Person and password don't match."));
        // The other's name and reasons are for those who may see and ask for them.
        const auto known = knownPerson(session_.database(), session_.gate(), tried.person->code);
        const std::string& name = known ? known->name : tried.person->code;
        const auto refused = [&](Marked message, const Decision& decision) {
            const bool asks = session_.gate().mayUse("system.rights");
            return fail(Error{ErrorCode::refused,
                              Text(message, name),
                              asks ? decision.because : std::vector<Text>(),
                              {}});
        };
        if (const Decision decision = other.function((*object)->node); !decision.allowed)
            return refused(XH_TR("access", "{} lacks the function for it and can't let it pass."),
                           decision);
        if (const Decision decision = other.amount(**object, key, amount); !decision.allowed)
            return refused(XH_TR("access", "The limit of {} does not suffice either."), decision);
        Override passed{objectKey, key, amount, session_.person().code, tried.person->code};
        session_.audit(
            {"amount.override", objectKey, key, AuditEntry::Outcome::done,
             rightsDetail({{"amount", amount.plain()}, {"authoriser", passed.authoriser}})});
        transaction.commit();
        return passed;
    });
}

} // namespace xinheng::access
