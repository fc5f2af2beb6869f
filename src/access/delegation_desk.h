#pragma once

#include "access/rights_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// Lending one's rights to somebody for some days, both included. It ends by itself, by the
/// machine's clock.
class DelegationDesk {
public:
    explicit DelegationDesk(Session& session) : session_(session) {}

    /// Whoever holds system.rights sees all, others what they lend and have been lent.
    Result<std::vector<Delegation>> list();
    struct Wish {
        std::string giver;
        std::string taker;
        std::optional<std::string> role; ///< only what this role of the giver gives
        Date from;
        Date to;
        std::string reason; ///< needed
    };
    /// One's own by whoever holds system.delegation, anybody's by whoever holds system.rights.
    /// Refused for managers and administrators on either side: their office can't be lent. Brings
    /// duties together as a grant does, and is judged like one.
    Result<RightsChanged> add(const Wish& wish);
    Result<> end(DelegationId id);

private:
    Result<> mayChange(const Person& giver) const;
    Session& session_;
};

} // namespace xinheng::access
