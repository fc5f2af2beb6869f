#pragma once

#include "access/model.h"
#include "access/password.h"
#include "base/clock.h"
#include "storage/database.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

namespace xinheng::access {

/// What came of one try at a password.
struct PasswordTry {
    enum class Outcome { right, wrong, mustWait };
    Outcome outcome = Outcome::wrong;
    std::optional<Person> person; ///< whoever has the code, not only when the password is right
    std::chrono::seconds wait{0}; ///< left of it, when it must

    /// Empty when it was right. `wrong` is what to say of a wrong one.
    [[nodiscard]] std::optional<Error> refusal(Marked wrong) const;
};

/// Tries a password. Unknown code, disabled person and wrong password take the same time and come
/// to the same. From the third failure on the wait doubles (1 s up to 15 minutes), kept in the set
/// and ending by itself; while it lasts nothing is checked and nothing written. `alongside` is run
/// for a try that was checked, in the transaction that counts it.
PasswordTry tryPassword(storage::Database& database, const Clock& clock, std::string_view code,
                        std::string_view password,
                        const std::function<void(const PasswordTry&)>& alongside = {});

/// Signs a person in by tryPassword; every try that is checked is audited.
Result<Person> signIn(storage::Database& database, const Clock& clock, std::string_view code,
                      std::string_view password, std::string_view machine);

/// Under what failed tries with this code are kept: what was typed may be a password in the wrong
/// box, so it stands in the set as a keyed print only.
std::string attemptPrint(storage::Database& database, std::string_view code);

/// Prepares a new set: the hash that unknown people are checked against, of the same cost.
void prepareSignIn(storage::Database& database, PasswordCost cost);

} // namespace xinheng::access
