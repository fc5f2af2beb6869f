#pragma once

#include "access/session.h"
#include "base/log.h"
#include "storage/transaction.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace xinheng::access {

/// What a use case is called in the trail and in the log.
struct UseCase {
    std::string action; ///< "customer.add"
    std::string object = {};
    std::string record = {};
    /// One that only reads sees one state of the set from the rights to the last row, and takes the
    /// file's lock once.
    enum class Kind { changes, reads };
    Kind kind = Kind::changes;
};

/// Where every desk begins: the rights are brought up to date, storage trouble becomes an Error, a
/// refusal leaves one row in the trail, and the log gets one line with the outcome and the
/// duration. `body` returns a Result and is run only for a person who may still be here.
template <class Body>
auto runUseCase(Session& session, const UseCase& useCase, const Body& body) -> decltype(body());

/// The transaction of a change. It begins with the write lock; waiting for that can take seconds,
/// in which rights may have been taken away, so a desk never writes by rights that have moved
/// since: it is made to begin anew.
class ChangeTransaction : public storage::Transaction {
public:
    explicit ChangeTransaction(Session& session);
};

namespace detail {
/// Thrown by ChangeTransaction, caught by runUseCase.
struct RightsMoved {};
/// Thrown by ChangeTransaction for a session that only looks.
struct OnlyLooking {
    Error error;
};
/// How often a use case begins anew before it is a conflict.
inline constexpr int mostBeginnings = 5;
Error rightsKeepMoving();
/// Empty when the person may go on.
std::optional<Error> enter(Session& session);
/// Audits a refusal, logs one line; storage trouble on the way takes the place of the error.
void leave(Session& session, const UseCase& useCase, std::chrono::steady_clock::time_point start,
           Error* error);
Error errorOf(const std::exception& trouble);
} // namespace detail

template <class Body>
auto runUseCase(Session& session, const UseCase& useCase, const Body& body) -> decltype(body()) {
    using R = decltype(body());
    const auto start = std::chrono::steady_clock::now();
    R result = [&]() -> R {
        for (int beginning = 0; beginning < detail::mostBeginnings; ++beginning) {
            try {
                std::optional<storage::Snapshot> snapshot;
                if (useCase.kind == UseCase::Kind::reads)
                    snapshot.emplace(session.database());
                if (auto error = detail::enter(session))
                    return R(fail(std::move(*error)));
                return body();
            } catch (const detail::RightsMoved&) {
                continue;
            } catch (const detail::OnlyLooking& looking) {
                return R(fail(looking.error));
            } catch (const std::exception& trouble) {
                return R(fail(detail::errorOf(trouble)));
            }
        }
        return R(fail(detail::rightsKeepMoving()));
    }();
    detail::leave(session, useCase, start, result ? nullptr : &result.error());
    return result;
}

} // namespace xinheng::access
