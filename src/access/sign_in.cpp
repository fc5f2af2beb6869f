#include "access/sign_in.h"

#include "access/audit.h"
#include "access/people_store.h"
#include "access/seen_version.h"
#include "base/normalise.h"
#include "storage/transaction.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace xinheng::access {

namespace {

constexpr const char* decoyName = "sign-in-decoy";
constexpr const char* attemptKeyName = "sign-in-attempts";
constexpr int freeFailures = 2;
constexpr std::chrono::seconds longestWait{900};

std::chrono::seconds waitAfter(int failures) {
    if (failures <= freeFailures)
        return std::chrono::seconds(0);
    return std::min(longestWait, std::chrono::seconds(
                                     std::int64_t{1} << std::min(failures - freeFailures - 1, 20)));
}

// Nothing when a password may be tried now.
std::optional<Error> mustWait(const people_store::Attempt& attempt, const Clock& clock) {
    if (attempt.waitUntil.empty() || utcText(clock.now()) >= attempt.waitUntil)
        return std::nullopt;
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(utcTime(attempt.waitUntil) - clock.now());
    // No wait is that long: the clock was wrong when it began.
    if (left > longestWait)
        return std::nullopt;
    return Error{
        ErrorCode::refused,
        Text(XH_TR("access", "Too many wrong passwords. Try again in {} seconds."), left.count()),
        {},
        {}};
}

} // namespace

std::string attemptPrint(storage::Database& database, std::string_view code) {
    return keyedPrint(people_store::secret(database, attemptKeyName), std::string(code));
}

void prepareSignIn(storage::Database& database, PasswordCost cost) {
    people_store::setSecret(database, attemptKeyName, newKey());
    people_store::setSecret(database, decoyName, hashPassword("nobody's password", cost));
}

Result<Person> signIn(storage::Database& database, const Clock& clock, std::string_view code,
                      std::string_view password, std::string_view machine) {
    const std::string typed = narrowed(code).substr(0, 200);
    const std::string print = attemptPrint(database, typed);
    if (auto wait = mustWait(people_store::attempt(database, print), clock))
        return fail(std::move(*wait));
    const auto person = people_store::findPerson(database, typed);
    const std::string hash = person ? people_store::passwordHash(database, person->id)
                                    : people_store::secret(database, decoyName);
    const bool matches = passwordMatches(password, hash);
    const bool active = person && (!person->disabledOn || *person->disabledOn > clock.today());

    storage::Transaction transaction(database);
    // Read again under the lock: guesses from several windows at once count one after the other.
    people_store::Attempt attempt = people_store::attempt(database, print);
    if (auto wait = mustWait(attempt, clock))
        return fail(std::move(*wait));
    AuditTrail trail(database);
    if (!matches || !active) {
        ++attempt.failures;
        attempt.waitUntil = utcText(clock.now() + waitAfter(attempt.failures));
        people_store::setAttempt(database, print, attempt);
        // What was typed may be a password in the wrong box, so only codes that exist are named.
        trail.append(
            {"sign-in", "person", person ? person->code : "", AuditEntry::Outcome::refused, "{}"},
            person ? person->code : "?", machine, clock);
        transaction.commit();
        return fail(ErrorCode::refused, XH_TR("access", "Person and password don't match."));
    }
    if (attempt.failures > 0)
        people_store::clearAttempt(database, print);
    trail.append({"sign-in", "person", person->code, AuditEntry::Outcome::done, "{}"}, person->code,
                 machine, clock);
    transaction.commit();
    return *person;
}

} // namespace xinheng::access
