#include "access/amount_desk.h"

#include "access/guarded_query.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/sign_in.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

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
    return runUseCase(session_, {"level.set", "level", objectKey}, [&]() -> Result<Ladder> {
        if (auto may = session_.gate().require(amountsNode); !may)
            return fail(may.error());
        const auto object = amountObject(objectKey);
        if (!object)
            return fail(object.error());
        if (level < 1 || level > highestLevel)
            return fail(ErrorCode::invalid,
                        XH_TR("access", "A level is a number from 1 to {}, not {}."), highestLevel,
                        level);
        storage::Database& database = session_.database();
        ChangeTransaction transaction(session_);
        const std::string& tree = (*object)->treeTable;
        const bool there = tree.empty() ? key.empty() : rights_store::hasNode(database, tree, key);
        if (!there || !seesAmountKey(database, session_.gate(), **object, key))
            return fail(ErrorCode::invalid, XH_TR("access", "{} has no {} for levels."),
                        (*object)->label, key);
        auto all = rights_store::ladders(database, **object, rights_store::Covered::leaveOut);
        Ladder& ladder = all.ladders[key];
        ladder.set(level, amount);
        if (auto good = ladder.check(); !good)
            return fail(good.error());
        rights_store::setStep(database, objectKey, key, level, amount);
        rights_store::moveVersion(database);
        session_.audit(
            {"level.set", "level", objectKey, AuditEntry::Outcome::done,
             rightsDetail(
                 {{"key", key}, {"level", level}, {"amount", amount ? amount->plain() : ""}})});
        transaction.commit();
        return ladder;
    });
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
        if (auto may = other.require((*object)->node); !may)
            return fail(may.error());
        const Decision decision = other.amount(**object, key, amount);
        if (!decision.allowed)
            return fail(Error{ErrorCode::refused,
                              Text(XH_TR("access", "The limit of {} does not suffice either."),
                                   tried.person->name),
                              decision.because,
                              {}});
        Override passed{objectKey, key, amount, session_.person().code, tried.person->code};
        session_.audit(
            {"amount.override", objectKey, key, AuditEntry::Outcome::done,
             rightsDetail({{"amount", amount.plain()}, {"authoriser", passed.authoriser}})});
        transaction.commit();
        return passed;
    });
}

} // namespace xinheng::access
