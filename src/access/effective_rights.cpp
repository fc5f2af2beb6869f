#include "access/effective_rights.h"

#include <set>

namespace xinheng::access {

namespace {

void addRows(EffectiveRights::ObjectLine& line, const ObjectRights& own, const Object& object,
             const MayName& mayName) {
    line.rows.controlled = own.rowsControlled;
    for (const RowRight right : {RowRight::query, RowRight::entry}) {
        auto& words = right == RowRight::query ? line.rows.query : line.rows.entry;
        const auto place = static_cast<std::size_t>(right);
        if (own.allRows[place]) {
            words.emplace_back("all");
            continue;
        }
        for (const HeldScope& held : own.scopes[place]) {
            const bool named = held.scope->kind() != Scope::Kind::ids || mayName(object);
            words.push_back(named ? held.scope->words() : "ids:****");
        }
    }
}

Text yesOrNo(bool yes) {
    return yes ? Text(XH_TR("access", "yes")) : Text(XH_TR("access", "no"));
}

// Scopes as one line; their order says nothing.
std::string joined(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : std::set<std::string>(words.begin(), words.end()))
        line += (line.empty() ? "" : "; ") + word;
    return line;
}

Text orNothing(const std::string& line) {
    return line.empty() ? Text(XH_TR("access", "nothing")) : Text(line);
}

// Without a limit is more than any level.
RightsDifference::Way way(const EffectiveRights::AmountLine& before,
                          const EffectiveRights::AmountLine& after) {
    if (before.limited != after.limited)
        return after.limited ? RightsDifference::Way::less : RightsDifference::Way::more;
    return after.level > before.level ? RightsDifference::Way::more : RightsDifference::Way::less;
}

using Kind = RightsDifference::Kind;
using Way = RightsDifference::Way;

void compareFunctions(const EffectiveRights& before, const EffectiveRights& after,
                      std::vector<RightsDifference>& differences) {
    const auto has = [](const EffectiveRights& rights, const std::string& node) {
        for (const auto& function : rights.functions)
            if (function.node == node)
                return true;
        return false;
    };
    for (const auto& function : before.functions)
        if (!has(after, function.node))
            differences.push_back({Kind::function, Way::less, function.node, function.label,
                                   yesOrNo(true), yesOrNo(false)});
    for (const auto& function : after.functions)
        if (!has(before, function.node))
            differences.push_back({Kind::function, Way::more, function.node, function.label,
                                   yesOrNo(false), yesOrNo(true)});
}

void compareObject(const EffectiveRights::ObjectLine& before,
                   const EffectiveRights::ObjectLine& after, const Object* object,
                   std::vector<RightsDifference>& differences) {
    const auto rows = [&](Kind kind, const std::string& old, const std::string& now) {
        if (old != now)
            differences.push_back(
                {kind, Way::other, after.object, after.label, orNothing(old), orNothing(now)});
    };
    rows(Kind::queryRows, joined(before.rows.query), joined(after.rows.query));
    rows(Kind::entryRows, joined(before.rows.entry), joined(after.rows.entry));
    for (const auto& [field, state] : after.fields) {
        const auto old = before.fields.find(field);
        const FieldState was = old == before.fields.end() ? FieldState::hidden : old->second;
        if (was == state)
            continue;
        const Field* known = object == nullptr ? nullptr : object->field(field);
        differences.push_back({Kind::field, state > was ? Way::more : Way::less,
                               after.object + "." + field,
                               known == nullptr ? Text(field) : known->label, fieldStateText(was),
                               fieldStateText(state)});
    }
}

} // namespace

Text levelText(const EffectiveRights::AmountLine& line) {
    if (line.level > 0)
        return line.limited ? Text(XH_TR("access", "level {}"), line.level)
                            : Text(XH_TR("access", "level {}, not limited"), line.level);
    return line.limited ? Text(XH_TR("access", "no level")) : Text(XH_TR("access", "not limited"));
}

Text fieldStateText(FieldState state) {
    switch (state) {
    case FieldState::hidden:
        return Text(XH_TR("access", "hidden"));
    case FieldState::masked:
        return Text(XH_TR("access", "masked"));
    case FieldState::readable:
        return Text(XH_TR("access", "readable"));
    case FieldState::writable:
        break;
    }
    return Text(XH_TR("access", "writable"));
}

EffectiveRights effectiveRights(const Rights::Source& source, const Rights& rights,
                                const ObjectRegistry& objects, const MayName& mayName) {
    EffectiveRights page;
    page.person = source.person;
    const auto& nodes = FunctionTree::program().nodes();
    for (std::size_t index = 0; index < nodes.size(); ++index)
        if (nodes[index].exists && rights.mayUse(index))
            page.functions.push_back({nodes[index].key, nodes[index].label, nodes[index].depth});
    for (const Object& object : objects.all()) {
        const ObjectRights& own = rights.object(object);
        // What is open to all says nothing of somebody who lacks the function for it.
        const auto query = FunctionTree::program().find(object.queryNode);
        if (!own.rowsControlled && !own.fieldsControlled && !(query && rights.mayUse(*query)))
            continue;
        EffectiveRights::ObjectLine line{object.key, object.label, {}, own.fieldsControlled, {}};
        addRows(line, own, object, mayName);
        for (std::size_t index = 0; index < object.fields.size(); ++index)
            line.fields[object.fields[index].key] = own.fields[index];
        page.objects.push_back(std::move(line));
    }
    for (const AmountObject& object : objects.amounts()) {
        const AmountRights& own = rights.amounts(object);
        page.amounts.push_back({object.key, object.label, own.level, !own.limits.empty()});
    }
    for (const Lent& lent : source.lent)
        page.lent.push_back(lent.delegation);
    return page;
}

std::vector<RightsDifference> compareRights(const EffectiveRights& before,
                                            const EffectiveRights& after,
                                            const ObjectRegistry& objects) {
    std::vector<RightsDifference> differences;
    compareFunctions(before, after, differences);
    for (const auto& line : after.objects)
        for (const auto& old : before.objects)
            if (old.object == line.object)
                compareObject(old, line, objects.find(line.object), differences);
    for (const auto& line : after.amounts)
        for (const auto& old : before.amounts)
            if (old.object == line.object &&
                (old.level != line.level || old.limited != line.limited))
                differences.push_back({Kind::level, way(old, line), line.object, line.label,
                                       levelText(old), levelText(line)});
    return differences;
}

} // namespace xinheng::access
