#include "access/model/generator.h"
#include "access/model/vocabulary.h"

#include <set>
#include <utility>

namespace xinheng::tests::model {

namespace {

/// Gathers worlds that are changed in one place.
class Cuts {
public:
    explicit Cuts(const World& world) : world_(world) {}

    template <class Change> void with(Change change) {
        World changed = world_;
        change(changed);
        worlds.push_back(std::move(changed));
    }

    /// Without the first half, the second half, and each element.
    template <class T> void without(std::vector<T> World::*list) {
        using Distance = typename std::vector<T>::difference_type;
        const auto all = static_cast<Distance>((world_.*list).size());
        const auto erase = [&](Distance first, Distance last) {
            with([&](World& changed) {
                auto& elements = changed.*list;
                elements.erase(elements.begin() + first, elements.begin() + last);
            });
        };
        if (all > 3) {
            erase(0, all / 2);
            erase(all / 2, all);
        }
        for (Distance index = 0; index < all; ++index)
            erase(index, index + 1);
    }

    std::vector<World> worlds;

private:
    const World& world_;
};

// A part alone, fewer parts, or one part made plainer.
std::vector<Condition> plainer(const Condition& condition) {
    std::vector<Condition> all = condition.parts;
    if (condition.kind == Condition::Kind::compare) {
        for (std::size_t index = 0; condition.values.size() > 1 && index < condition.values.size();
             ++index) {
            Condition fewer = condition;
            fewer.values = {condition.values[index]};
            all.push_back(std::move(fewer));
        }
        return all;
    }
    for (std::size_t index = 0; index < condition.parts.size(); ++index)
        for (Condition& part : plainer(condition.parts[index])) {
            Condition changed = condition;
            changed.parts[index] = std::move(part);
            all.push_back(std::move(changed));
        }
    return all;
}

void openPeriods(Cuts& cuts, std::size_t count,
                 const std::function<Period&(World&, std::size_t)>& of, const World& world) {
    World copy = world;
    for (std::size_t index = 0; index < count; ++index) {
        if (of(copy, index).from)
            cuts.with([&](World& changed) { of(changed, index).from.reset(); });
        if (of(copy, index).to)
            cuts.with([&](World& changed) { of(changed, index).to.reset(); });
    }
}

void plainerGrants(Cuts& cuts, const World& world, std::vector<Grant> World::*list) {
    for (std::size_t index = 0; index < (world.*list).size(); ++index) {
        const Grant& grant = (world.*list)[index];
        if (grant.toRole)
            for (const Person& person : world.people)
                cuts.with([&](World& changed) {
                    (changed.*list)[index].toRole = false;
                    (changed.*list)[index].grantee = person.code;
                });
        const auto* rows = std::get_if<RowGrant>(&grant.content);
        if (rows == nullptr)
            continue;
        const auto scoped = [&](const RowScope& scope, bool entry) {
            cuts.with([&](World& changed) {
                (changed.*list)[index].content = RowGrant{rows->object, scope, entry};
            });
        };
        if (rows->scope.form != RowScope::Form::all)
            scoped(RowScope{}, rows->entry);
        if (rows->entry)
            scoped(rows->scope, false);
        for (const std::string& code : rows->scope.codes)
            if (rows->scope.codes.size() > 1) {
                RowScope one = rows->scope;
                one.codes = {code};
                scoped(one, rows->entry);
            }
        if (rows->scope.form == RowScope::Form::where)
            for (const Condition& condition : plainer(rows->scope.condition)) {
                RowScope scope = rows->scope;
                scope.condition = condition;
                scoped(scope, rows->entry);
            }
    }
}

// A delegation keeps both its days, so that it is made to hold on the day alone.
void plainerLent(Cuts& cuts, const World& world) {
    for (const auto list : {&World::delegations, &World::newDelegations})
        for (std::size_t index = 0; index < (world.*list).size(); ++index) {
            const Delegation& lent = (world.*list)[index];
            const auto changedTo = [&](const Delegation& plainer) {
                cuts.with([&](World& changed) { (changed.*list)[index] = plainer; });
            };
            if (!lent.role.empty())
                changedTo({lent.giver, lent.taker, "", lent.period, lent.ended});
            if (lent.period.from != world.today || lent.period.to != world.today)
                changedTo(
                    {lent.giver, lent.taker, lent.role, {world.today, world.today}, lent.ended});
        }
}

void plainerPeople(Cuts& cuts, const World& world) {
    for (std::size_t index = 0; index < world.people.size(); ++index) {
        const Person& person = world.people[index];
        if (person.kind != access::PersonKind::person)
            cuts.with(
                [&](World& changed) { changed.people[index].kind = access::PersonKind::person; });
        if (!person.department.empty())
            cuts.with([&](World& changed) { changed.people[index].department.clear(); });
        if (person.disabledOn)
            cuts.with([&](World& changed) { changed.people[index].disabledOn.reset(); });
    }
}

/// One that is there once more, by what `key` says of it, goes.
template <class T, class Key> void keepFirst(std::vector<T>& list, Key key) {
    std::set<decltype(key(list.front()))> seen;
    std::erase_if(list, [&](const T& one) { return !seen.insert(key(one)).second; });
}

// What two people hold in one hand: neither their lending to each other nor the second is needed
// then, which no cut of one part alone would find.
void joinedPeople(Cuts& cuts, const World& world) {
    for (const Person& one : world.people)
        for (const Person& other : world.people) {
            if (one.code == other.code)
                continue;
            cuts.with([&](World& changed) {
                const auto take = [&](std::string& code) {
                    if (code == one.code)
                        code = other.code;
                };
                for (const auto list : {&World::grants, &World::newGrants})
                    for (Grant& grant : changed.*list)
                        if (!grant.toRole)
                            take(grant.grantee);
                for (const auto list : {&World::memberships, &World::newMemberships}) {
                    for (Membership& member : changed.*list)
                        take(member.person);
                    keepFirst(changed.*list, [](const Membership& member) {
                        return std::pair(member.person, member.role);
                    });
                }
                for (const auto list : {&World::delegations, &World::newDelegations}) {
                    for (Delegation& lent : changed.*list) {
                        take(lent.giver);
                        take(lent.taker);
                    }
                    std::erase_if(changed.*list,
                                  [](const Delegation& lent) { return lent.giver == lent.taker; });
                }
                for (Mitigation& mitigation : changed.mitigations)
                    take(mitigation.person);
                keepFirst(changed.mitigations, [](const Mitigation& mitigation) {
                    return std::pair(mitigation.person, mitigation.pair);
                });
                std::erase_if(changed.people,
                              [&](const Person& person) { return person.code == one.code; });
            });
        }
}

void plainerCustomers(Cuts& cuts, const World& world) {
    for (std::size_t index = 0; index < world.customers.size(); ++index)
        for (const FieldFact& fact : fieldFacts())
            if (!fact.values.empty() && world.customers[index].at(fact.key) != fact.values.front())
                cuts.with([&](World& changed) {
                    changed.customers[index][fact.key] = fact.values.front();
                });
}

} // namespace

std::vector<World> smaller(const World& world) {
    Cuts cuts(world);
    cuts.without(&World::grants);
    cuts.without(&World::customers);
    cuts.without(&World::memberships);
    cuts.without(&World::delegations);
    cuts.without(&World::steps);
    cuts.without(&World::pairs);
    cuts.without(&World::mitigations);
    cuts.without(&World::newGrants);
    cuts.without(&World::newMemberships);
    cuts.without(&World::newDelegations);
    cuts.without(&World::people);
    for (const auto& [key, control] : world.controls) {
        const auto& object = key; // clang 14 captures no structured bindings
        cuts.with([&](World& changed) { changed.controls.erase(object); });
        if (control.rows && control.fields) {
            cuts.with([&](World& changed) { changed.controls[object].rows = false; });
            cuts.with([&](World& changed) { changed.controls[object].fields = false; });
        }
    }
    for (const auto tree : {&World::departments, &World::districts, &World::accounts})
        for (const auto& [code, up] : world.*tree) {
            const auto& node = code;
            const auto& parent = up;
            if (parent.empty())
                continue;
            cuts.with([&](World& changed) { (changed.*tree)[node].clear(); });
            // A long chain is shortened in its middle.
            if (const auto above = (world.*tree).find(parent);
                above != (world.*tree).end() && !above->second.empty())
                cuts.with([&](World& changed) {
                    (changed.*tree)[node] = above->second;
                    (changed.*tree)[parent].clear();
                });
        }
    const Condition plainest{Condition::Kind::compare, {}, "code", "=", {customerCode(0)}};
    if (world.filter.words() != plainest.words())
        cuts.with([&](World& changed) { changed.filter = plainest; });
    for (const Condition& condition : plainer(world.filter))
        cuts.with([&](World& changed) { changed.filter = condition; });
    plainerGrants(cuts, world, &World::grants);
    plainerGrants(cuts, world, &World::newGrants);
    joinedPeople(cuts, world);
    openPeriods(
        cuts, world.grants.size(),
        [](World& from, std::size_t index) -> Period& { return from.grants[index].period; }, world);
    openPeriods(
        cuts, world.memberships.size(),
        [](World& from, std::size_t index) -> Period& { return from.memberships[index].period; },
        world);
    plainerLent(cuts, world);
    if (world.unlimitedWithoutLevel)
        cuts.with([](World& changed) { changed.unlimitedWithoutLevel = false; });
    plainerPeople(cuts, world);
    plainerCustomers(cuts, world);
    return std::move(cuts.worlds);
}

} // namespace xinheng::tests::model
