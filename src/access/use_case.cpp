#include "access/use_case.h"

#include "access/guarded_search.h"
#include "access/people_store.h"
#include "base/normalise.h"
#include "storage/transaction.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace xinheng::access {

Session::Session(storage::Database& database, const Clock& clock, const ObjectRegistry& objects,
                 PersonId person, Date businessDate, std::string machine,
                 std::optional<Person> seer)
    : database_(database), clock_(clock), gate_(database, clock, objects, person), trail_(database),
      businessDate_(businessDate), machine_(std::move(machine)), seer_(std::move(seer)) {
    registerSearchFunctions(database);
}

bool Session::refresh() {
    if (!gate_.refresh())
        return false;
    if (!seer_)
        return true;
    // Whoever looks with another's eyes must still be account-set manager.
    const auto seer = people_store::findPerson(database_, seer_->id);
    return seer && seer->kind == PersonKind::manager && seer->isActive(clock_.today());
}

Result<> Session::mayChange() const {
    if (!seer_)
        return {};
    return fail(ErrorCode::refused,
                XH_TR("access", "You are looking with the eyes of {}: nothing can be changed."),
                person().name);
}

ChangeTransaction::ChangeTransaction(Session& session) : Transaction(session.database()) {
    if (auto may = session.mayChange(); !may)
        throw detail::OnlyLooking{may.error()};
    if (session.gate().moved())
        throw detail::RightsMoved{};
}

namespace detail {

Error rightsKeepMoving() {
    return {ErrorCode::conflict,
            Text(XH_TR("access", "The rights in this set are being changed just now. Try again.")),
            {},
            {}};
}

std::optional<Error> enter(Session& session) {
    if (session.refresh())
        return std::nullopt;
    return Error{
        ErrorCode::refused,
        Text(XH_TR("access", "You have been signed out: your access to this set has ended.")),
        {},
        {}};
}

Error errorOf(const std::exception& trouble) {
    if (const auto* storage = dynamic_cast<const storage::StorageError*>(&trouble)) {
        log::write(log::Level::error, trouble.what());
        return storage->toError();
    }
    // The words of other exceptions may hold values, so only their kind goes into the log.
    log::write(log::Level::error, fmt::format("unexpected exception {}", typeid(trouble).name()));
    return storage::StorageError(storage::Trouble::misuse, "").toError();
}

// What was typed for a code may be anything; the trail takes what a code could be.
static std::string recordOf(const std::string& typed) {
    constexpr std::size_t longestCode = 40;
    return isCleanUtf8(typed) && characterCount(typed) <= longestCode ? typed : "?";
}

// With whose eyes the one who was refused looked.
static std::string refusalDetail(Session& session) {
    return session.seer() ? nlohmann::json{{"as", session.person().code}}.dump() : "{}";
}

void leave(Session& session, const UseCase& useCase, std::chrono::steady_clock::time_point start,
           Error* error) {
    if (error != nullptr && error->code == ErrorCode::refused) {
        try {
            storage::Transaction transaction(session.database());
            session.audit({useCase.action, useCase.object, recordOf(useCase.record),
                           AuditEntry::Outcome::refused, refusalDetail(session)});
            transaction.commit();
        } catch (const std::exception& trouble) {
            *error = errorOf(trouble);
        }
    }
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - start);
    log::write(log::Level::info,
               fmt::format("{} {} {} us", useCase.action,
                           error == nullptr ? "done" : errorCodeName(error->code), took.count()));
}

} // namespace detail

} // namespace xinheng::access
