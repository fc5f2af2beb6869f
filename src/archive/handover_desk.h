#pragma once

#include "access/session.h"

#include <cstdint>
#include <string>

namespace xinheng::archive {

/// What a leaver's hand-over did.
struct HandedOver {
    std::int64_t customers = 0; ///< that have the other person as theirs now
};

/// A leaver: one action takes the rights away and hands the customers over. The change history
/// keeps who had which customer when, the ended grants what they might do.
class HandoverDesk {
public:
    explicit HandoverDesk(access::Session& session) : session_(session) {}
    /// Ends all grants, memberships and delegations of `leaver`, disables them from that day on (at
    /// the earliest today), and makes `successor` responsible for their customers. All or nothing.
    /// An account-set manager's alone, because it moves customers whether one may see them or not.
    /// Conflict for a leaver who is a manager: an administrator dismisses them first.
    Result<HandedOver> handOver(const std::string& leaver, const std::string& successor,
                                Date disabledFrom, const std::string& reason);

private:
    access::Session& session_;
};

} // namespace xinheng::archive
