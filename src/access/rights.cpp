#include "access/rights.h"

#include "access/filter.h"

#include <algorithm>

namespace xinheng::access {

namespace {

void takeFieldGrants(const Rights::Source& source, const Object& object, ObjectRights& rights) {
    for (const ActiveGrant& active : source.grants) {
        const auto* right = std::get_if<Grant::FieldRight>(&active.grant.content);
        if (right == nullptr || right->object != object.key || !rights.fieldsControlled)
            continue;
        const auto index = object.indexOf(right->field);
        if (!index)
            continue;
        FieldState& state = rights.fields[*index];
        switch (right->access) {
        case FieldAccess::write:
            state = std::max(state, FieldState::writable);
            break;
        case FieldAccess::read:
            state = std::max(state, FieldState::readable);
            break;
        case FieldAccess::mask:
            state = std::max(state, FieldState::masked);
            break;
        case FieldAccess::forbid:
            rights.forbidden[*index] = true;
            break;
        }
    }
    for (std::size_t index = 0; index < rights.fields.size(); ++index)
        if (rights.forbidden[index])
            rights.fields[index] = FieldState::hidden;
}

void takeRowGrants(const Rights::Source& source, const Object& object, ObjectRights& rights) {
    for (const ActiveGrant& active : source.grants) {
        const auto* rows = std::get_if<Grant::Rows>(&active.grant.content);
        if (rows == nullptr || rows->object != object.key || !rights.rowsControlled)
            continue;
        // A stored scope that no longer parses (a field was taken away) covers nothing.
        const auto scope = Scope::parse(rows->scope, object);
        if (!scope || !rights.covers(*scope, object))
            continue;
        for (const RowRight right : {RowRight::query, RowRight::entry}) {
            if (right == RowRight::entry && !rows->entry)
                continue;
            const auto place = static_cast<std::size_t>(right);
            rights.allRows[place] = rights.allRows[place] || scope->kind() == Scope::Kind::all;
            rights.scopes[place].push_back(*scope);
        }
    }
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
    : kind_(source.person.kind), functions_(tree.nodes().size(), kind_ == PersonKind::manager) {
    const auto allowBelow = [&](std::string_view key) {
        if (const auto node = tree.find(key))
            for (std::size_t index = *node; index < tree.nodes()[*node].end; ++index)
                functions_[index] = true;
    };
    // The administrator keeps people and the set; granting rights is the manager's.
    if (kind_ == PersonKind::administrator) {
        for (const char* node : {"system.people", "system.audit", "system.settings"})
            allowBelow(node);
    } else {
        for (const ActiveGrant& active : source.grants)
            if (const auto* function = std::get_if<Grant::Function>(&active.grant.content))
                allowBelow(function->node);
    }
    for (const Object& object : objects.all())
        compileObject(source, object);
}

void Rights::compileObject(const Source& source, const Object& object) {
    ObjectRights rights;
    if (const auto control = source.controls.find(object.key); control != source.controls.end()) {
        rights.rowsControlled = control->second.rows;
        rights.fieldsControlled = control->second.fields;
    }
    const bool seesNothing = kind_ == PersonKind::administrator;
    const bool seesAll = kind_ == PersonKind::manager;
    for (bool& all : rights.allRows)
        all = !seesNothing && (seesAll || !rights.rowsControlled);
    const bool openFields = !seesNothing && (seesAll || !rights.fieldsControlled);
    rights.fields.assign(object.fields.size(),
                         openFields ? FieldState::writable : FieldState::hidden);
    rights.forbidden.assign(object.fields.size(), false);

    if (!seesNothing && !seesAll)
        takeFieldGrants(source, object, rights);
    // What the program computes can be read at most, and what can't be masked is hidden instead.
    for (std::size_t index = 0; index < rights.fields.size(); ++index) {
        FieldState& state = rights.fields[index];
        if (object.fields[index].write == Write::computed)
            state = std::min(state, FieldState::readable);
        if (state == FieldState::masked && !object.fields[index].maskable())
            state = FieldState::hidden;
    }
    // After the fields, because a condition acts only through fields that may be read.
    if (!seesNothing && !seesAll)
        takeRowGrants(source, object, rights);
    objects_.emplace(&object, std::move(rights));
}

} // namespace xinheng::access
