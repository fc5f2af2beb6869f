#pragma once

#include "access/amounts.h"
#include "access/session.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// What the levels 1 to 6 allow, the setting for those without a level, and the second person who
/// lets an amount pass. Changing needs system.amounts.
class AmountDesk {
public:
    explicit AmountDesk(Session& session) : session_(session) {}

    /// By key: the account whose subtree a ladder is for; "" where one ladder serves all. A key
    /// that the person may not see as a record does not exist here, nor below.
    Result<std::map<std::string, Ladder>> ladders(const std::string& object);
    /// One step of a ladder; nothing takes it away. Steps rise with their levels. The amount is
    /// included in what the level allows.
    /// Refused, except to a manager, to whom is limited by it. Invalid for a level that is not 1 to
    /// 6, a key that has no levels, and steps that don't rise.
    Result<Ladder> setStep(const std::string& object, const std::string& key, int level,
                           std::optional<Money> amount);
    struct Step {
        std::string object;
        std::string key;
        int level = 0;
        std::optional<Money> amount; ///< nothing: the step is taken away
    };
    /// All or none, judged when all are made; the ladders as they are then, in the order in which
    /// they were named first.
    Result<std::vector<Ladder>> setSteps(const std::vector<Step>& steps);

    enum class WithoutLevel { refused, unlimited };
    Result<WithoutLevel> withoutLevel();
    Result<> setWithoutLevel(WithoutLevel rule);

    /// Somebody lets an amount pass that is too much for the one at the desk.
    struct Override {
        std::string object;
        std::string key;
        Money amount;
        std::string person;     ///< whose amount it is
        std::string authoriser; ///< who let it pass
    };
    /// The authoriser types code and password, which are tried and counted as at sign-in; their own
    /// function and limit must suffice. Both names go into the trail; the document that asks keeps
    /// them too. Refused for oneself.
    Result<Override> authorise(const std::string& object, const std::string& key, Money amount,
                               const std::string& authoriser, const std::string& password);

private:
    Result<const AmountObject*> amountObject(const std::string& key) const;
    [[nodiscard]] Result<> mayChange(const Step& step) const;
    Session& session_;
};

} // namespace xinheng::access
