#pragma once

#include "access/duty_watch.h"
#include "access/session.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace xinheng::access {

/// The matrix of incompatible duties, who holds both sides of a pair, and what is written against
/// it. Everything needs system.duties.
class DutyDesk {
public:
    explicit DutyDesk(Session& session) : session_(session) {}

    struct Matrix {
        int version = 1; ///< 1: the shipped one
        DutyMatrix pairs;
    };
    Result<Matrix> matrix();
    Result<std::vector<duty_store::MatrixVersion>> versions();
    /// The next version of the matrix, as JSON. An account-set manager's alone: whoever could relax
    /// it could otherwise first do so for themselves. Needs a reason. `read` is the version it was
    /// made from: conflict when another one holds by now.
    Result<Matrix> setMatrix(const std::string& json, const std::string& reason,
                             std::optional<int> read = {});

    /// Everybody who holds both sides of a pair today or later, by code.
    Result<std::vector<DutyConflict>> report();
    /// Of these people alone, by code; those who are not seen are left out.
    Result<std::vector<DutyConflict>> report(const std::set<std::string>& people);

    Result<std::vector<Mitigation>> mitigations();
    /// For a pair that is warned of; until when, at most a year ahead. Nobody answers for
    /// themselves but an account-set manager.
    Result<Mitigation> mitigate(const std::string& person, const std::string& pair,
                                const std::string& measure, Date to);
    Result<> endMitigation(const std::string& person, const std::string& pair);

private:
    Result<std::vector<DutyConflict>> judged(const std::function<std::vector<Person>()>& people);
    Result<Person> otherPerson(const std::string& code);
    Session& session_;
};

} // namespace xinheng::access
