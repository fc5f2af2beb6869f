#pragma once

#include "access/grant_set.h"
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

/// The columns of access_grant as `g` that addContent reads, from the first on: only what deciding
/// needs, for a large company's clerk has ten thousand grants.
inline constexpr const char* contentColumns =
    "g.scope, coalesce(g.node, g.field), g.object, coalesce(g.access, g.level), g.entry";
inline constexpr int contentColumnCount = 5;
void addContent(const storage::Statement& row, GrantSet& set);

/// That a row of this table (or alias) is in force on the day that is parameter 2.
std::string inForce(const std::string& table);
bool reaches(const Delegation& delegation, const Person& taker, Date day);
/// Nobody when the giver's own access has ended: with it ends what they lent.
std::optional<Person> giverOf(storage::Database& database, const Delegation& delegation, Date day);

} // namespace xinheng::access::rights_store
