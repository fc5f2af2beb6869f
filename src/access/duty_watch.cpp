#include "access/duty_watch.h"

#include "access/people_store.h"

#include <algorithm>

namespace xinheng::access {

namespace {

// A grant on a node holds all below it, and a side of a pair means anything at or below its node.
bool isOn(const std::string& held, const std::string& side) {
    return held == side || held.starts_with(side + ".") || side.starts_with(held + ".");
}

bool meet(const Validity& a, const Validity& b) {
    return (!a.to || !b.from || *b.from <= *a.to) && (!b.to || !a.from || *a.from <= *b.to);
}

} // namespace

std::vector<const DutyPair*> heldPairs(const std::vector<duty_store::HeldFunction>& held,
                                       const DutyMatrix& matrix, Date today) {
    std::vector<const DutyPair*> pairs;
    for (const DutyPair& pair : matrix.pairs()) {
        const bool both = std::ranges::any_of(held, [&](const auto& first) {
            return isOn(first.node, pair.first) &&
                   std::ranges::any_of(held, [&](const auto& second) {
                       return isOn(second.node, pair.second) &&
                              meet(first.validity, second.validity) &&
                              (!first.validity.to || *first.validity.to >= today) &&
                              (!second.validity.to || *second.validity.to >= today);
                   });
        });
        if (both)
            pairs.push_back(&pair);
    }
    return pairs;
}

std::vector<DutyConflict> conflictsOf(storage::Database& database, const DutyMatrix& matrix,
                                      const Person& person, Date today) {
    std::vector<DutyConflict> conflicts;
    if (person.disabledOn && *person.disabledOn <= today)
        return conflicts;
    for (const DutyPair* pair :
         heldPairs(duty_store::functionsOf(database, person, today), matrix, today))
        conflicts.push_back(
            {*pair, person, duty_store::mitigatedUntil(database, person.id, pair->id, today)});
    return conflicts;
}

DutyWatch::DutyWatch(storage::Database& database, Date today)
    : database_(database), today_(today), matrix_(duty_store::matrix(database).second) {}

void DutyWatch::touch(const Grantee& grantee, Change change) {
    const bool known = std::ranges::any_of(
        touched_, [&](const Grantee& other) { return other.words() == grantee.words(); });
    if (!known)
        touched_.push_back(grantee);
    if (change == Change::others)
        return;
    for (const PersonId id : duty_store::reachedBy(database_, grantee))
        if (!before_.contains(id))
            before_.emplace(id, conflictsOf(database_, matrix_,
                                            *people_store::findPerson(database_, id), today_));
}

std::vector<DutyConflict> DutyWatch::arisen() const {
    std::vector<DutyConflict> arisen;
    for (const auto& [id, before] : before_)
        for (DutyConflict& conflict :
             conflictsOf(database_, matrix_, *people_store::findPerson(database_, id), today_))
            if (std::ranges::find(before, conflict) == before.end())
                arisen.push_back(std::move(conflict));
    return arisen;
}

Result<RightsChanged> DutyWatch::judge() const {
    RightsChanged changed;
    Error blocked{ErrorCode::conflict,
                  Text(XH_TR("access", "These duties must not be in one hand, so nothing was "
                                       "changed.")),
                  {},
                  {}};
    for (DutyConflict& conflict : arisen()) {
        if (conflict.pair.level == DutyPair::Level::block)
            blocked.because.push_back(dutyConflictText(conflict));
        else if (!conflict.mitigatedUntil)
            changed.warnings.push_back(std::move(conflict));
    }
    if (!blocked.because.empty())
        return fail(std::move(blocked));
    return changed;
}

} // namespace xinheng::access
