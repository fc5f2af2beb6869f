#pragma once

#include "access/session.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

/// The trail, as far as the reader may see what it speaks of.
class AuditDesk {
public:
    explicit AuditDesk(Session& session) : session_(session) {}
    /// Needs system.audit. A row is told whole or not at all, but for fields, counts and scopes:
    /// one that names a record or a person whom the reader may not see is left out. Who did what
    /// the row says is the row's own.
    Result<std::vector<AuditRow>> list(const AuditTrail::Wish& wish);
    /// Needs system.audit.
    Result<AuditTrail::Verdict> verify(const std::optional<std::string>& knownHead = {});

private:
    Session& session_;
};

} // namespace xinheng::access
