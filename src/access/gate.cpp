#include "access/gate.h"

#include "access/people_store.h"
#include "access/rights_store.h"

namespace xinheng::access {

namespace {

Text stateText(FieldState state) {
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

} // namespace

Gate::Gate(storage::Database& database, const Clock& clock, const ObjectRegistry& objects,
           PersonId person)
    : database_(database), clock_(clock), objects_(objects),
      versionQuery_(rights_store::versionStatement(database)) {
    person_.id = person;
}

Gate::~Gate() {
    try {
        dropScopeTables();
    } catch (
        const storage::StorageError&) { // NOLINT(bugprone-empty-catch): they go with the connection
    }
}

std::int64_t Gate::storedVersion() {
    const std::int64_t version = versionQuery_.step() ? versionQuery_.integer(0) : 0;
    versionQuery_.reset();
    return version;
}

bool Gate::moved() {
    return compiledOn_ && (storedVersion() != version_ || compiledOn_ != clock_.today());
}

bool Gate::refresh() {
    const std::int64_t version = storedVersion();
    const Date today = clock_.today();
    if (version != version_ || compiledOn_ != today) {
        const auto person = people_store::findPerson(database_, person_.id);
        if (!person)
            return false;
        person_ = *person;
        compile();
        version_ = version;
        compiledOn_ = today;
    }
    return !person_.disabledOn || *person_.disabledOn > today;
}

void Gate::compile() {
    const Date today = clock_.today();
    source_ = {person_, {}, rights_store::controls(database_)};
    const auto take = [&](const Grantee& grantee, const std::optional<Role>& role) {
        for (Grant& grant : rights_store::grantsOf(database_, grantee))
            if (grant.validity.covers(today))
                source_.grants.push_back({std::move(grant), role});
    };
    take({person_.id, person_.code, person_.name}, std::nullopt);
    for (const auto& [role, membership] : rights_store::rolesOf(database_, person_.id))
        if (membership.validity.covers(today))
            take({role.id, role.code, role.name}, role);
    rights_ = std::make_unique<Rights>(source_, FunctionTree::program(), objects_);
    dropScopeTables();
    for (const Object& object : objects_.all())
        for (const RowRight right : {RowRight::query, RowRight::entry})
            rows_.emplace(std::pair(&object, right), compileRows(object, right));
}

const RowCondition& Gate::rows(const Object& object, RowRight right) const {
    return rows_.at({&object, right});
}

bool Gate::mayUse(std::string_view node) const {
    const auto index = FunctionTree::program().find(node);
    return index && rights_->mayUse(*index);
}

Text Gate::grantText(const ActiveGrant& active) const {
    const std::string day = active.grant.givenAt.substr(0, 10);
    if (active.role)
        return Text(XH_TR("access", "through the role {} ({}), given by {} on {}"),
                    active.role->name, active.role->code, active.grant.givenBy, day);
    return Text(XH_TR("access", "given to {} directly by {} on {}"), person_.name,
                active.grant.givenBy, day);
}

Text Gate::missingText() const {
    return Text(
        XH_TR("access", "The account-set manager, or whoever holds the function {}, can grant it."),
        "system.rights");
}

Decision Gate::function(std::string_view node) const {
    const FunctionTree& tree = FunctionTree::program();
    const auto index = tree.find(node);
    if (!index)
        return {false, {Text(XH_TR("access", "There is no function {}."), node)}};
    const Text& label = tree.nodes()[*index].label;
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager and may use every function."),
                      person_.name)}};
    Decision decision{rights_->mayUse(*index), {}};
    if (decision.allowed && person_.kind == PersonKind::administrator)
        return {true,
                {Text(XH_TR("access", "{} is the administrator, to whom {} belongs."), person_.name,
                      label)}};
    for (const ActiveGrant& active : source_.grants) {
        const auto* function = std::get_if<Grant::Function>(&active.grant.content);
        if (function == nullptr ||
            (node != function->node && !node.starts_with(function->node + ".")))
            continue;
        const auto granted = tree.find(function->node);
        decision.because.emplace_back(XH_TR("access", "Function {} ({}): {}."),
                                      granted ? tree.nodes()[*granted].label : Text(function->node),
                                      function->node, grantText(active));
    }
    if (!decision.allowed) {
        decision.because.clear();
        if (person_.kind == PersonKind::administrator)
            decision.because.emplace_back(XH_TR(
                "access",
                "The administrator keeps people and the set and takes no part in its business."));
        else
            decision.because.emplace_back(XH_TR("access", "{} lacks the function {} ({})."),
                                          person_.name, label, node);
        decision.because.push_back(missingText());
    }
    return decision;
}

Result<> Gate::require(std::string_view node) const {
    if (mayUse(node))
        return {};
    const auto index = FunctionTree::program().find(node);
    Error error{ErrorCode::refused,
                Text(XH_TR("access", "You may not use the function {}."),
                     index ? FunctionTree::program().nodes()[*index].label : Text(node)),
                function(node).because,
                {}};
    return fail(std::move(error));
}

Decision Gate::row(const Object& object, std::optional<std::int64_t> id, RowRight right) const {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (person_.kind == PersonKind::administrator)
        return {false, {Text(XH_TR("access", "The administrator sees no business data."))}};
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager and sees all rows."),
                      person_.name)}};
    if (!rights.rowsControlled)
        return {true,
                {Text(XH_TR("access", "The rows of {} are not controlled in this set."),
                      object.label)}};
    Decision decision{id ? mayRow(object, *id, right)
                         : rights.allRows[place] || !rights.scopes[place].empty(),
                      {}};
    for (const ActiveGrant& active : source_.grants) {
        const auto* rows = std::get_if<Grant::Rows>(&active.grant.content);
        if (rows == nullptr || rows->object != object.key ||
            (right == RowRight::entry && !rows->entry))
            continue;
        const auto scope = Scope::parse(rows->scope, object);
        if (!scope)
            continue;
        decision.because.emplace_back(
            rights.covers(*scope, object)
                ? XH_TR("access", "Scope {}: {}.")
                : XH_TR("access", "Scope {}, which looks at fields that may not be read and so "
                                  "covers nothing: {}."),
            scope->text(object), grantText(active));
    }
    if (decision.allowed)
        return decision;
    if (decision.because.empty())
        decision.because.emplace_back(
            XH_TR("access", "The rows of {} are controlled and {} was granted none."), object.label,
            person_.name);
    else
        decision.because.emplace_back(XH_TR("access", "None of these scopes covers it."));
    decision.because.push_back(missingText());
    return decision;
}

Decision Gate::fieldDecision(const Object& object, std::size_t index, FieldState needed) const {
    const ObjectRights& rights = rights_->object(object);
    const Field& field = object.fields[index];
    if (person_.kind == PersonKind::administrator)
        return {false, {Text(XH_TR("access", "The administrator sees no business data."))}};
    if (needed == FieldState::writable && field.write == Write::computed)
        return {false,
                {Text(XH_TR("access", "{} is computed by the program and typed by nobody."),
                      field.label)}};
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager and sees all fields."),
                      person_.name)}};
    if (!rights.fieldsControlled)
        return {true,
                {Text(XH_TR("access", "The fields of {} are not controlled in this set."),
                      object.label)}};
    Decision decision{rights.fields[index] >= needed, {}};
    for (const ActiveGrant& active : source_.grants) {
        const auto* right = std::get_if<Grant::FieldRight>(&active.grant.content);
        if (right == nullptr || right->object != object.key || right->field != field.key)
            continue;
        if (rights.forbidden[index] != (right->access == FieldAccess::forbid))
            continue;
        decision.because.emplace_back(
            right->access == FieldAccess::forbid
                ? XH_TR("access", "{} is forbidden, which beats every grant: {}.")
                : XH_TR("access", "A grant on {}: {}."),
            field.label, grantText(active));
    }
    if (!decision.allowed) {
        decision.because.emplace_back(XH_TR("access", "For {} the field {} is {}; {} is needed."),
                                      person_.name, field.label, stateText(rights.fields[index]),
                                      stateText(needed));
        decision.because.push_back(missingText());
    }
    return decision;
}

} // namespace xinheng::access
