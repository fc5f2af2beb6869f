#pragma once

#include "access/model.h"
#include "storage/statement.h"

namespace xinheng::access::rights_store {

// How rows of the rights' tables are read and bound; for the stores of rights alone.

std::optional<Date> dayIfAny(const storage::Statement& row, int column);
/// Two parameters, from `first` on.
void bindValidity(storage::Statement& statement, int first, const Validity& validity);

/// The columns of access_grant as `g` that grantOf reads, from the first on.
inline constexpr const char* grantColumns =
    "g.id, g.kind, g.node, g.object, g.scope, g.entry, g.field, g.access, g.level, g.from_day, "
    "g.to_day, g.reason, g.given_by, g.given_at";
inline constexpr int grantColumnCount = 14;
Grant grantOf(const storage::Statement& row, const Grantee& grantee);

} // namespace xinheng::access::rights_store
