#pragma once

#include "access/model.h"
#include "access/password.h"
#include "base/clock.h"
#include "storage/database.h"

namespace xinheng::access {

/// Checks a person's password. Unknown code, disabled person and wrong password take the same time
/// and get the same answer. From the third failure on the wait doubles (1 s up to 15 minutes), kept
/// in the set and ending by itself; while it lasts nothing is checked and nothing written. Every
/// try that is checked is audited.
Result<Person> signIn(storage::Database& database, const Clock& clock, std::string_view code,
                      std::string_view password, std::string_view machine);

/// The source of the message that signIn gives for a wrong person or password.
inline constexpr const char* personAndPasswordDiffer = "Person and password don't match.";

/// Under what failed tries with this code are kept: what was typed may be a password in the wrong
/// box, so it stands in the set as a keyed print only.
std::string attemptPrint(storage::Database& database, std::string_view code);

/// Prepares a new set: the hash that unknown people are checked against, of the same cost.
void prepareSignIn(storage::Database& database, PasswordCost cost);

} // namespace xinheng::access
