#include "access/sign_in.h"

#include "access/audit.h"
#include "access/keyed_print.h"
#include "access/people_store.h"
#include "base/normalise.h"
#include "storage/transaction.h"

#include <algorithm>
#include <chrono>
#include <string>
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

// Zero when a password may be tried now.
std::chrono::seconds waitLeft(const people_store::Attempt& attempt, const Clock& clock) {
    if (attempt.waitUntil.empty() || utcText(clock.now()) >= attempt.waitUntil)
        return std::chrono::seconds(0);
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(utcTime(attempt.waitUntil) - clock.now());
    // No wait is that long: the clock was wrong when it began.
    return left > longestWait ? std::chrono::seconds(0) : left;
}

} // namespace

std::string attemptPrint(storage::Database& database, std::string_view code) {
    return hexadecimal(
        Print(people_store::secret(database, attemptKeyName), crypto_generichash_BYTES_MIN)
            .add(code)
            .finish());
}

void prepareSignIn(storage::Database& database, PasswordCost cost) {
    people_store::setSecret(database, attemptKeyName, newPrintKey());
    people_store::setSecret(database, decoyName, hashPassword("nobody's password", cost));
}

std::optional<Error> PasswordTry::refusal(Marked wrong) const {
    if (outcome == Outcome::right)
        return std::nullopt;
    const Text message =
        outcome == Outcome::wrong
            ? Text(wrong)
            : Text(XH_TR("access", "Too many wrong passwords. Try again in {} seconds."),
                   wait.count());
    return Error{ErrorCode::refused, message, {}, {}};
}

PasswordTry tryPassword(storage::Database& database, const Clock& clock, std::string_view code,
                        std::string_view password,
                        const std::function<void(const PasswordTry&)>& alongside) {
    using Outcome = PasswordTry::Outcome;
    const std::string typed = narrowed(code).substr(0, 200);
    const std::string print = attemptPrint(database, typed);
    if (const auto left = waitLeft(people_store::attempt(database, print), clock); left.count() > 0)
        return {Outcome::mustWait, std::nullopt, left};
    const auto person = people_store::findPerson(database, typed);
    // Whoever has no password yet takes as long, and is told as much, as somebody unknown.
    const bool canMatch = person && person->hasPassword;
    const std::string hash = canMatch ? people_store::passwordHash(database, person->id)
                                      : people_store::secret(database, decoyName);
    const bool matches = passwordMatches(password, hash) && canMatch;
    const bool active = person && person->isActive(clock.today());

    storage::Transaction transaction(database);
    // Read again under the lock: guesses from several windows at once count one after the other.
    people_store::Attempt attempt = people_store::attempt(database, print);
    if (const auto left = waitLeft(attempt, clock); left.count() > 0)
        return {Outcome::mustWait, std::nullopt, left};
    PasswordTry result{matches && active ? Outcome::right : Outcome::wrong, person,
                       std::chrono::seconds(0)};
    if (result.outcome == Outcome::wrong) {
        ++attempt.failures;
        attempt.waitUntil = utcText(clock.now() + waitAfter(attempt.failures));
        people_store::setAttempt(database, print, attempt);
    } else if (attempt.failures > 0) {
        people_store::clearAttempt(database, print);
    }
    if (alongside)
        alongside(result);
    transaction.commit();
    return result;
}

Result<Person> signIn(storage::Database& database, const Clock& clock, std::string_view code,
                      std::string_view password, std::string_view machine) {
    const PasswordTry tried =
        tryPassword(database, clock, code, password, [&](const PasswordTry& checked) {
            // What was typed may be a password in the wrong box, so only codes that exist are
            // named.
            const std::string named = checked.person ? checked.person->code : "";
            const auto outcome = checked.outcome == PasswordTry::Outcome::right
                                     ? AuditEntry::Outcome::done
                                     : AuditEntry::Outcome::refused;
            AuditTrail(database).append({"sign-in", "person", named, outcome, "{}"},
                                        named.empty() ? "?" : named, machine, clock);
        });
    if (auto refused = tried.refusal(XH_TR("access", "Person and password don't match.")))
        return fail(std::move(*refused));
    return *tried.person;
}

} // namespace xinheng::access
