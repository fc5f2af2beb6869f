#include "access/duty_watch.h"

#include "access/people_seen.h"
#include "access/people_store.h"

#include <algorithm>
#include <unordered_map>

namespace xinheng::access {

namespace {

// A grant on a node holds all below it, and a side of a pair means anything at or below its node.
bool isOn(std::string_view held, std::string_view side) {
    const auto isBelow = [](std::string_view node, std::string_view other) {
        return node.starts_with(other) &&
               (node.size() == other.size() || node[other.size()] == '.');
    };
    return isBelow(held, side) || isBelow(side, held);
}

bool meet(const Validity& a, const Validity& b) {
    return (!a.to || !b.from || *b.from <= *a.to) && (!b.to || !a.from || *a.from <= *b.to);
}

/// Which pairs are held, worked out once a node: thousands of people hold the same ones.
class PairSides {
public:
    PairSides(const DutyMatrix& matrix, const std::set<std::string, std::less<>>& nodes)
        : matrix_(matrix), hands_(matrix.pairs().size()) {
        for (const std::string& node : nodes) {
            Sides& sides = sides_[node.data()];
            for (std::size_t place = 0; place < matrix.pairs().size(); ++place) {
                if (isOn(node, matrix.pairs()[place].first))
                    sides.first.push_back(place);
                if (isOn(node, matrix.pairs()[place].second))
                    sides.second.push_back(place);
            }
        }
    }

    /// Of which both sides are held on the same day.
    std::vector<const DutyPair*> heldPairs(const std::vector<duty_store::HeldFunction>& held) {
        for (Hands& hands : hands_) {
            hands.first.clear();
            hands.second.clear();
        }
        for (const auto& function : held) {
            const Sides& sides = sides_.at(function.node.data());
            for (const std::size_t place : sides.first)
                hands_[place].first.push_back(&function.validity);
            for (const std::size_t place : sides.second)
                hands_[place].second.push_back(&function.validity);
        }
        std::vector<const DutyPair*> pairs;
        for (std::size_t place = 0; place < hands_.size(); ++place) {
            const bool both = std::ranges::any_of(hands_[place].first, [&](const auto* first) {
                return std::ranges::any_of(hands_[place].second, [&](const auto* second) {
                    return meet(*first, *second);
                });
            });
            if (both)
                pairs.push_back(&matrix_.pairs()[place]);
        }
        return pairs;
    }

private:
    struct Sides {
        std::vector<std::size_t> first; ///< places in the matrix
        std::vector<std::size_t> second;
    };
    struct Hands {
        std::vector<const Validity*> first;
        std::vector<const Validity*> second;
    };
    const DutyMatrix& matrix_;
    std::unordered_map<const char*, Sides> sides_; ///< by HeldFunction::node
    std::vector<Hands> hands_;                     ///< of one person, by place in the matrix
};

using HeldPair = std::pair<const Person*, const DutyPair*>;

std::vector<HeldPair> heldPairs(storage::Database& database, const DutyMatrix& matrix,
                                const std::vector<Person>& people, Date today) {
    const duty_store::HeldFunctions held = duty_store::functionsOf(database, people, today);
    PairSides sides(matrix, held.nodes);
    std::vector<HeldPair> pairs;
    for (const Person& person : people) {
        const auto functions = held.of.find(person.id);
        if (functions == held.of.end() || !person.isActive(today))
            continue;
        for (const DutyPair* pair : sides.heldPairs(functions->second))
            pairs.emplace_back(&person, pair);
    }
    return pairs;
}

std::vector<DutyConflict> conflictsOf(storage::Database& database,
                                      const std::vector<HeldPair>& pairs, Date today) {
    std::vector<DutyConflict> conflicts;
    if (pairs.empty())
        return conflicts;
    const auto mitigated = duty_store::mitigatedUntil(database, today);
    for (const auto& [person, pair] : pairs) {
        const auto until = mitigated.find({person->id, pair->id});
        conflicts.push_back(
            {*pair, *person,
             until == mitigated.end() ? std::nullopt : std::optional(until->second)});
    }
    return conflicts;
}

} // namespace

std::vector<DutyConflict> conflictsOf(storage::Database& database, const DutyMatrix& matrix,
                                      const std::vector<Person>& people, Date today) {
    return conflictsOf(database, heldPairs(database, matrix, people, today), today);
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
    std::vector<Person> fresh;
    for (Person& person : duty_store::reachedBy(database_, grantee))
        if (reached_.insert(person.id).second)
            fresh.push_back(std::move(person));
    for (const auto& [person, pair] : heldPairs(database_, matrix_, fresh, today_))
        before_.emplace(person->id, pair);
}

std::vector<DutyConflict> DutyWatch::arisen() const {
    // Read anew: the change may have let somebody in again, or taken a manager's office.
    const std::vector<Person> reached =
        people_store::findPeople(database_, {reached_.begin(), reached_.end()});
    std::vector<HeldPair> arisen = heldPairs(database_, matrix_, reached, today_);
    std::erase_if(arisen, [&](const HeldPair& held) {
        return before_.contains({held.first->id, held.second});
    });
    return conflictsOf(database_, arisen, today_);
}

Result<RightsChanged> DutyWatch::judge(const Gate& reader) const {
    RightsChanged changed;
    Error blocked{ErrorCode::conflict,
                  Text(XH_TR("access", "These duties must not be in one hand, so nothing was "
                                       "changed.")),
                  {},
                  {}};
    bool blocks = false;
    for (DutyConflict& conflict : arisen()) {
        blocks = blocks || conflict.pair.level == DutyPair::Level::block;
        auto known = knownPerson(database_, reader, conflict.person.code);
        if (!known)
            continue;
        conflict.person = std::move(*known);
        if (conflict.pair.level == DutyPair::Level::block)
            blocked.because.push_back(dutyConflictText(conflict));
        else if (!conflict.mitigatedUntil)
            changed.warnings.push_back(std::move(conflict));
    }
    if (blocks)
        return fail(std::move(blocked));
    return changed;
}

} // namespace xinheng::access
