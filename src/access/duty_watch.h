#pragma once

#include "access/duty_store.h"
#include "access/gate.h"

#include <set>
#include <utility>
#include <vector>

namespace xinheng::access {

/// The pairs of the matrix of which one of these people holds both sides on the same day, today or
/// later; person by person in the order given, mitigations noted.
std::vector<DutyConflict> conflictsOf(storage::Database& database, const DutyMatrix& matrix,
                                      const std::vector<Person>& people, Date today);

/// What came of a change of rights that was made.
struct RightsChanged {
    std::vector<DutyConflict>
        warnings; ///< pairs of duties that somebody holds now and is warned of
};

/// Sees which pairs people come to hold by changes of rights. Inside the changes' transaction.
class DutyWatch {
public:
    DutyWatch(storage::Database& database, Date today);
    /// To be called before a change reaches the grantee; `functions`: one that can bring duties
    /// together, others are noted only.
    enum class Change { functions, others };
    void touch(const Grantee& grantee, Change change);
    [[nodiscard]] const std::vector<Grantee>& touched() const { return touched_; }
    /// The conflicts that were not there before.
    [[nodiscard]] std::vector<DutyConflict> arisen() const;
    /// Conflict, with every pair that blocks, or what is warned of and not mitigated: of those
    /// people whom the reader knows; what blocks somebody else refuses without a word.
    [[nodiscard]] Result<RightsChanged> judge(const Gate& reader) const;

private:
    storage::Database& database_;
    Date today_;
    DutyMatrix matrix_;
    std::vector<Grantee> touched_;
    std::set<PersonId> reached_;
    std::set<std::pair<PersonId, const DutyPair*>> before_;
};

} // namespace xinheng::access
