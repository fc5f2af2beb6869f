#include "access/effective_rights.h"

#include <algorithm>
#include <set>

namespace xinheng::access {

namespace {

void addRows(EffectiveRights::ObjectLine& line, const Rights& rights, const Object& object,
             const MayName& mayName) {
    const ObjectRights& own = rights.object(object);
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
            if (held.holder != 0)
                words.back() += " (" + rights.holder(held.holder).code + ")";
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
    std::set<std::string> fields;
    for (const auto* line : {&before, &after})
        for (const auto& [field, state] : line->fields)
            fields.insert(field);
    const auto stateIn = [](const EffectiveRights::ObjectLine& line, const std::string& field) {
        const auto found = line.fields.find(field);
        return found == line.fields.end() ? FieldState::hidden : found->second;
    };
    for (const std::string& field : fields) {
        const FieldState was = stateIn(before, field);
        const FieldState is = stateIn(after, field);
        if (was == is)
            continue;
        const Field* known = object == nullptr ? nullptr : object->field(field);
        differences.push_back({Kind::field, is > was ? Way::more : Way::less,
                               after.object + "." + field,
                               known == nullptr ? Text(field) : known->label, fieldStateText(was),
                               fieldStateText(is)});
    }
}

/// Lines of two pages about the same; null where a page has none.
template <class Line> struct Both {
    const Line* before = nullptr;
    const Line* after = nullptr;
};
template <class Line>
std::vector<Both<Line>> paired(const std::vector<Line>& before, const std::vector<Line>& after) {
    std::vector<Both<Line>> pairs;
    pairs.reserve(after.size() + before.size());
    const auto in = [](const std::vector<Line>& lines, const std::string& object) -> const Line* {
        const auto found = std::ranges::find(lines, object, &Line::object);
        return found == lines.end() ? nullptr : &*found;
    };
    for (const Line& line : after)
        pairs.push_back({in(before, line.object), &line});
    for (const Line& line : before)
        if (in(after, line.object) == nullptr)
            pairs.push_back({&line, nullptr});
    return pairs;
}

// A page that says nothing of an object: no rows and hidden fields, as far as these are controlled.
// Where they are not, the functions tell the difference.
EffectiveRights::ObjectLine empty(const EffectiveRights::ObjectLine& other) {
    EffectiveRights::ObjectLine line{other.object, other.label, {}, other.fieldsControlled, {}};
    line.rows.controlled = other.rows.controlled;
    if (!other.rows.controlled)
        line.rows = other.rows;
    if (!other.fieldsControlled)
        line.fields = other.fields;
    return line;
}

EffectiveRights::AmountLine empty(const EffectiveRights::AmountLine& other) {
    return {other.object, other.label};
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
        addRows(line, rights, object, mayName);
        for (std::size_t index = 0; index < object.fields.size(); ++index)
            if (!object.fields[index].retired)
                line.fields[object.fields[index].key] = own.fields[index];
        page.objects.push_back(std::move(line));
    }
    for (const AmountObject& object : objects.amounts()) {
        const AmountRights& own = rights.amounts(object);
        // The administrator takes no part: nothing is not without a limit.
        const bool limited = rights.kind() == PersonKind::administrator || !own.limits.empty();
        page.amounts.push_back({object.key, object.label, own.level, limited});
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
    for (const auto& [old, now] : paired(before.objects, after.objects)) {
        const EffectiveRights::ObjectLine nothing = empty(old != nullptr ? *old : *now);
        compareObject(old != nullptr ? *old : nothing, now != nullptr ? *now : nothing,
                      objects.find(nothing.object), differences);
    }
    for (const auto& [old, now] : paired(before.amounts, after.amounts)) {
        const EffectiveRights::AmountLine nothing = empty(old != nullptr ? *old : *now);
        const auto& one = old != nullptr ? *old : nothing;
        const auto& other = now != nullptr ? *now : nothing;
        if (one.level != other.level || one.limited != other.limited)
            differences.push_back({Kind::level, way(one, other), other.object, other.label,
                                   levelText(one), levelText(other)});
    }
    return differences;
}

} // namespace xinheng::access
