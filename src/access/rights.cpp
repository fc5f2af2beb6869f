#include "access/rights.h"

#include "access/filter.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace xinheng::access {

namespace {

void takeFieldGrants(const GrantSets& grants, const Object& object, ObjectRights& rights) {
    if (!rights.fieldsControlled)
        return;
    for (const auto& set : grants) {
        const GrantSet::OfObject* given = set->of(object);
        if (given == nullptr)
            continue;
        for (std::size_t index = 0; index < given->fields.size(); ++index) {
            FieldState& state = rights.fields[index];
            if (given->gives(index, FieldAccess::write))
                state = std::max(state, FieldState::writable);
            else if (given->gives(index, FieldAccess::read))
                state = std::max(state, FieldState::readable);
            else if (given->gives(index, FieldAccess::mask))
                state = std::max(state, FieldState::masked);
            if (given->gives(index, FieldAccess::forbid))
                rights.forbidden[index] = true;
        }
    }
    for (std::size_t index = 0; index < rights.fields.size(); ++index)
        if (rights.forbidden[index])
            rights.fields[index] = FieldState::hidden;
}

void takeRowGrants(const GrantSets& grants, const Object& object, ObjectRights& rights) {
    if (!rights.rowsControlled)
        return;
    for (const auto& set : grants) {
        const GrantSet::OfObject* given = set->of(object);
        if (given == nullptr)
            continue;
        for (const GrantSet::Rows& rows : given->rows) {
            if (!rights.covers(*rows.scope, object))
                continue;
            for (const RowRight right : {RowRight::query, RowRight::entry}) {
                if (right == RowRight::entry && !rows.entry)
                    continue;
                const auto place = static_cast<std::size_t>(right);
                rights.allRows[place] =
                    rights.allRows[place] || rows.scope->kind() == Scope::Kind::all;
                rights.scopes[place].push_back({rows.scope, 0});
            }
        }
    }
}

// `above`: the rights on what the rows belong to, if they belong to anything, and the place of its
// code.
ObjectRights compileObject(const Rights::Source& source, const Object& object,
                           std::optional<std::pair<const ObjectRights*, std::size_t>> above) {
    ObjectRights rights;
    if (const auto control = source.controls.find(object.key); control != source.controls.end()) {
        rights.rowsControlled = control->second.rows;
        rights.fieldsControlled = control->second.fields;
    }
    const bool administrator = source.person.kind == PersonKind::administrator;
    const bool seesNothing = administrator && !object.personnel;
    const bool seesAll =
        source.person.kind == PersonKind::manager || (administrator && object.personnel);
    for (bool& all : rights.allRows)
        all = !seesNothing && (seesAll || !rights.rowsControlled);
    const bool openFields = !seesNothing && (seesAll || !rights.fieldsControlled);
    rights.fields.assign(object.fields.size(),
                         openFields ? FieldState::writable : FieldState::hidden);
    rights.forbidden.assign(object.fields.size(), false);

    if (!seesNothing && !seesAll)
        takeFieldGrants(source.grants, object, rights);
    // What the program computes can be read at most, and what can't be masked is hidden instead.
    for (std::size_t index = 0; index < rights.fields.size(); ++index) {
        FieldState& state = rights.fields[index];
        if (object.fields[index].write == Write::computed)
            state = std::min(state, FieldState::readable);
        if (state == FieldState::masked && !object.fields[index].maskable())
            state = FieldState::hidden;
        if (object.fields[index].retired)
            state = FieldState::hidden;
    }
    // A code that is hidden where it belongs is hidden where it is referred to as well.
    if (above && above->first->fields[above->second] < FieldState::readable) {
        const std::size_t reference = *object.indexOf(object.above->field);
        rights.fields[reference] = FieldState::hidden;
        // What is forbidden there can't be lent here either.
        if (above->first->forbidden[above->second])
            rights.forbidden[reference] = true;
    }
    // After the fields, because a condition acts only through fields that may be read.
    if (!seesNothing && !seesAll)
        takeRowGrants(source.grants, object, rights);
    return rights;
}

} // namespace

// Which rows are there would otherwise tell what stands in a hidden field.
bool ObjectRights::covers(const Scope& scope, const Object& object) const {
    if (scope.kind() != Scope::Kind::where)
        return true;
    const auto filter = Filter::parse(scope.filter(), object);
    if (!filter)
        return false;
    const std::set<std::size_t> used = filter->fields();
    return std::all_of(used.begin(), used.end(),
                       [&](std::size_t index) { return fields[index] >= FieldState::readable; });
}

Rights::Rights(const Source& source, const FunctionTree& tree, const ObjectRegistry& objects)
    : kind_(source.person.kind), grants_(source.grants), holders_{source.person},
      functions_(tree.nodes().size(), kind_ == PersonKind::manager) {
    // The administrator keeps people and the set; granting rights is the manager's.
    if (kind_ == PersonKind::administrator) {
        for (const char* key : {"system.people", "system.audit", "system.settings"})
            if (const auto node = tree.find(key))
                for (std::size_t index = *node; index < tree.nodes()[*node].end; ++index)
                    functions_[index] = true;
    } else {
        for (const auto& set : source.grants)
            for (std::size_t index = 0; index < functions_.size(); ++index)
                functions_[index] = functions_[index] || set->functions()[index];
    }
    compileObjects(source, objects);
    compileAmounts(source, objects);
    if (kind_ != PersonKind::person)
        return; // the manager has everything, the administrator takes no part
    for (const Lent& lent : source.lent) {
        // As one among others: being account-set manager can't be lent.
        Person giver = lent.giver;
        giver.kind = PersonKind::person;
        take(Rights(
            {giver, lent.grants, source.controls, {}, source.ladders, source.unlimitedWithoutLevel},
            tree, objects));
    }
}

const ObjectRights& Rights::sameObject(const Object& object) const {
    for (const auto& [declared, rights] : objects_)
        if (declared->key == object.key)
            return rights;
    throw std::out_of_range("no object " + object.key);
}

void Rights::compileObjects(const Source& source, const ObjectRegistry& objects) {
    for (const Object& object : objects.all()) {
        std::optional<std::pair<const ObjectRights*, std::size_t>> above;
        if (object.above) {
            const Object& other = *objects.find(object.above->object);
            above.emplace(&this->object(other), *other.indexOf(other.codeField));
        }
        objects_.emplace(&object, compileObject(source, object, above));
    }
}

void Rights::compileAmounts(const Source& source, const ObjectRegistry& objects) {
    for (const AmountObject& object : objects.amounts()) {
        AmountRights rights;
        for (const auto& set : source.grants)
            rights.level = std::max(rights.level, set->level(object));
        const auto found = source.ladders.find(object.key);
        const bool limited =
            kind_ == PersonKind::person && !(rights.level == 0 && source.unlimitedWithoutLevel);
        if (found != source.ladders.end() && limited) {
            for (const auto& [key, ladderKey] : found->second.covers) {
                if (!ladderKey)
                    continue;
                const auto limit = found->second.ladders.at(*ladderKey).limit(rights.level);
                rights.limits.emplace(key, limit ? limit->fen() : AmountRights::refused);
            }
        }
        amounts_.emplace(&object, std::move(rights));
    }
}

bool Rights::mayAmount(const AmountObject& object, std::string_view key, Money amount) const {
    if (kind_ == PersonKind::administrator)
        return false;
    const auto& limits = amounts_.at(&object).limits;
    const auto limit = limits.find(key);
    if (limit == limits.end())
        return true;
    const std::int64_t fen = amount.fen();
    return fen == std::numeric_limits<std::int64_t>::min() ? false : std::abs(fen) <= limit->second;
}

void Rights::take(const Rights& giver) {
    grants_.insert(grants_.end(), giver.grants_.begin(), giver.grants_.end());
    const std::size_t holder = holders_.size();
    holders_.push_back(giver.holders_.front());
    for (std::size_t node = 0; node < functions_.size(); ++node)
        functions_[node] = functions_[node] || giver.functions_[node];
    for (auto& [object, own] : objects_) {
        const ObjectRights& lent = giver.object(*object);
        for (std::size_t index = 0; index < own.fields.size(); ++index)
            if (!own.forbidden[index]) // what is forbidden to somebody nobody can lend them
                own.fields[index] = std::max(own.fields[index], lent.fields[index]);
        for (const RowRight right : {RowRight::query, RowRight::entry}) {
            const auto place = static_cast<std::size_t>(right);
            own.allRows[place] = own.allRows[place] || lent.allRows[place];
            for (const HeldScope& scope : lent.scopes[place])
                if (own.covers(*scope.scope, *object)) // not by what is forbidden to the taker
                    own.scopes[place].push_back({scope.scope, holder});
        }
    }
    for (auto& [object, own] : amounts_) {
        const AmountRights& lent = giver.amounts_.at(object);
        if (lent.level == 0) // who is not limited for want of a level has none to lend
            continue;
        own.level = std::max(own.level, lent.level);
        for (auto limit = own.limits.begin(); limit != own.limits.end();) {
            const auto other = lent.limits.find(limit->first);
            if (other == lent.limits.end()) {
                limit = own.limits.erase(limit); // not limited for the giver
                continue;
            }
            limit->second = std::max(limit->second, other->second);
            ++limit;
        }
    }
}

} // namespace xinheng::access
