#include "access/gate.h"

#include "access/effective_rights.h"
#include "access/people_store.h"
#include "access/rights_store.h"

namespace xinheng::access {

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
    return person_.isActive(today);
}

void Gate::compile() {
    if (renewObjects_)
        renewObjects_();
    source_ = rights_store::sourceOf(database_, objects_, person_, clock_.today());
    rights_ = std::make_unique<Rights>(source_, FunctionTree::program(), objects_);
    chain_.reset();
    dropScopeTables();
}

const RowCondition& Gate::rows(const Object& object, RowRight right) const {
    // A rollback takes away the tables that were made since the transaction began, and what was
    // read there may never have been.
    if (madeAtRollback_ && *madeAtRollback_ != database_.rollbacks()) {
        rows_.clear();
        coversMuch_.clear();
        for (ScopeTable& table : scopeTables_)
            table.codes.clear(); // dropped with the others, if it is still there
        madeAtRollback_.reset();
    }
    const auto known = rows_.find({&object, right});
    if (known != rows_.end())
        return known->second;
    RowCondition made = compileRows(object, right);
    if (database_.inTransaction() && !madeAtRollback_)
        madeAtRollback_ = database_.rollbacks();
    return rows_.emplace(std::pair(&object, right), std::move(made)).first->second;
}

bool Gate::mayUse(std::string_view node) const {
    const auto index = FunctionTree::program().find(node);
    return index && rights_->mayUse(*index);
}

void Gate::eachGrant(
    const std::function<void(const ActiveGrant&, const LentGrants* lent)>& visit) const {
    if (!chain_)
        chain_ = rights_store::chainOf(database_, person_, compiledOn_.value_or(clock_.today()));
    for (const ActiveGrant& active : chain_->grants)
        visit(active, nullptr);
    for (const LentGrants& lent : chain_->lent)
        for (const ActiveGrant& active : lent.grants)
            visit(active, &lent);
}

namespace {

std::string dayOf(const std::string& at) {
    return at.substr(0, 10);
}

Text withDays(Text text, const Validity& validity) {
    if (validity.from && validity.to)
        return Text(XH_TR("access", "{}, from {} to {}"), std::move(text), validity.from->iso(),
                    validity.to->iso());
    if (validity.from)
        return Text(XH_TR("access", "{}, from {}"), std::move(text), validity.from->iso());
    if (validity.to)
        return Text(XH_TR("access", "{}, until {}"), std::move(text), validity.to->iso());
    return text;
}

// How a grant came to the one who has it.
Text wayText(const rights_store::ActiveGrant& active, const std::string& holder) {
    const Grant& grant = active.grant;
    if (!active.role)
        return withDays(Text(XH_TR("access", "given to {} directly by {} on {}"), holder,
                             grant.givenBy, dayOf(grant.givenAt)),
                        grant.validity);
    const Membership& membership = active.membership;
    return Text(
        XH_TR("access", "{}; {}"),
        withDays(Text(XH_TR("access", "through the role {} ({}), given by {} on {}"),
                      active.role->name, active.role->code, grant.givenBy, dayOf(grant.givenAt)),
                 grant.validity),
        withDays(Text(XH_TR("access", "{} was made a member by {} on {}"), holder,
                      membership.givenBy, dayOf(membership.givenAt)),
                 membership.validity));
}

// Whose rights were lent is told with the loan; what they are called goes by the rights on people.
const std::string& nameOrCode(const Gate& gate, const Person& other) {
    const Object* people = gate.objects().find("person");
    const bool named = people == nullptr ||
                       (gate.field(*people, *people->indexOf("name")) >= FieldState::readable &&
                        gate.mayRow(*people, other.id.value(), RowRight::query));
    return named ? other.name : other.code;
}

} // namespace

Text Gate::grantText(const ActiveGrant& active, const LentGrants* lent) const {
    if (lent == nullptr)
        return wayText(active, person_.name);
    const std::string& giver = nameOrCode(*this, lent->giver);
    return Text(XH_TR("access", "lent by {} ({}) from {} to {} by {}: {}; {} has it {}"), giver,
                lent->giver.code, lent->delegation.validity.from->iso(),
                lent->delegation.validity.to->iso(), lent->delegation.givenBy,
                lent->delegation.reason, giver, wayText(active, giver));
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
    eachGrant([&](const ActiveGrant& active, const LentGrants* lent) {
        const auto* function = std::get_if<Grant::Function>(&active.grant.content);
        if (function == nullptr ||
            (node != function->node && !node.starts_with(function->node + ".")))
            return;
        const auto granted = tree.find(function->node);
        decision.because.emplace_back(XH_TR("access", "Function {} ({}): {}."),
                                      granted ? tree.nodes()[*granted].label : Text(function->node),
                                      function->node, grantText(active, lent));
    });
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

std::optional<Decision> Gate::decisionForAdministrator(const Object& object) const {
    if (person_.kind != PersonKind::administrator)
        return std::nullopt;
    if (object.personnel)
        return Decision{true,
                        {Text(XH_TR("access", "{} is the administrator, to whom {} belongs."),
                              person_.name, object.label)}};
    return Decision{false, {Text(XH_TR("access", "The administrator sees no business data."))}};
}

Decision Gate::row(const Object& object, std::optional<std::int64_t> id, RowRight right) const {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (auto known = decisionForAdministrator(object))
        return *known;
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager and sees all rows."),
                      person_.name)}};
    // Without a row at hand there has to be some row above that may be seen.
    const Object* above = object.above ? objects_.find(object.above->object) : nullptr;
    const bool seesAbove =
        id || above == nullptr || row(*above, std::nullopt, RowRight::query).allowed;
    const bool covered =
        id ? mayRow(object, *id, right) : rights.allRows[place] || !rights.scopes[place].empty();
    const auto nameAbove = [&](Decision& refused) {
        if (above != nullptr)
            refused.because.emplace_back(
                XH_TR("access", "Who may not see the {} of a row may not see the row: {}."),
                above->label, object.label);
    };
    Decision decision{covered && seesAbove, {}};
    if (!rights.rowsControlled) {
        decision.because.emplace_back(
            XH_TR("access", "The rows of {} are not controlled in this set."), object.label);
        if (!decision.allowed) {
            nameAbove(decision);
            decision.because.push_back(missingText());
        }
        return decision;
    }
    eachGrant([&](const ActiveGrant& active, const LentGrants* lent) {
        const auto* rows = std::get_if<Grant::Rows>(&active.grant.content);
        if (rows == nullptr || rows->object != object.key ||
            (right == RowRight::entry && !rows->entry))
            return;
        const auto scope = Scope::parse(rows->scope, object);
        if (!scope)
            return;
        decision.because.emplace_back(
            rights.covers(*scope, object)
                ? XH_TR("access", "Scope {}: {}.")
                : XH_TR("access", "Scope {}, which looks at fields that may not be read and so "
                                  "covers nothing: {}."),
            scope->text(object), grantText(active, lent));
    });
    if (decision.allowed)
        return decision;
    if (decision.because.empty())
        decision.because.emplace_back(
            XH_TR("access", "The rows of {} are controlled and {} was granted none."), object.label,
            person_.name);
    else if (!covered)
        decision.because.emplace_back(XH_TR("access", "None of these scopes covers it."));
    nameAbove(decision);
    decision.because.push_back(missingText());
    return decision;
}

bool Gate::mayAmount(std::string_view key, std::string_view ladder, Money amount) const {
    const AmountObject* object = objects_.findAmount(key);
    return object != nullptr && isAmountKey(*object, ladder) &&
           rights_->mayAmount(*object, ladder, amount);
}

bool Gate::isAmountKey(const AmountObject& object, std::string_view key) const {
    const auto ladders = source_.ladders.find(object.key);
    return ladders == source_.ladders.end() || ladders->second.covers.contains(key);
}

Decision Gate::amount(const AmountObject& object, std::string_view key, Money amount,
                      AmountOrigin origin) const {
    if (origin == AmountOrigin::generated)
        return {true,
                {Text(XH_TR("access", "The program made this amount itself, which is exempt from "
                                      "limits."))}};
    if (person_.kind == PersonKind::administrator)
        return {false,
                {Text(XH_TR("access",
                            "The administrator keeps people and the set and takes no part in its "
                            "business."))}};
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager, whose amounts are not "
                                      "limited."),
                      person_.name)}};
    const AmountRights& own = rights_->amounts(object);
    if (!isAmountKey(object, key))
        return {false,
                {Text(XH_TR("access", "There is no {} {} for amounts."), object.label, key)}};
    Decision decision{rights_->mayAmount(object, key, amount), {}};
    const auto limit = own.limits.find(key);
    if (limit == own.limits.end()) {
        const auto ladders = source_.ladders.find(object.key);
        const bool ladder = ladders != source_.ladders.end() &&
                            ladders->second.covers.find(key)->second.has_value();
        decision.because.emplace_back(
            ladder ? XH_TR("access", "{} has no level for amounts of {}, and the set's settings "
                                     "make that unlimited.")
                   : XH_TR("access", "No levels are set for {1} {2}."),
            person_.name, object.label, key);
        return decision;
    }
    eachGrant([&](const ActiveGrant& active, const LentGrants* lent) {
        const auto* level = std::get_if<Grant::Level>(&active.grant.content);
        if (level != nullptr && level->object == object.key)
            decision.because.emplace_back(XH_TR("access", "Level {} for amounts of {}: {}."),
                                          level->level, object.label, grantText(active, lent));
    });
    if (own.level == 0)
        decision.because.emplace_back(XH_TR("access", "{} has no level for amounts of {}."),
                                      person_.name, object.label);
    else if (limit->second == AmountRights::refused)
        decision.because.emplace_back(XH_TR("access", "Level {} has no amount for {} {}."),
                                      own.level, object.label, key);
    else
        decision.because.emplace_back(
            XH_TR("access", "Level {} allows {} {} up to {}, this amount included; asked was {}."),
            own.level, object.label, key, Money::fromFen(limit->second).grouped(),
            amount.grouped());
    if (!decision.allowed)
        decision.because.push_back(missingText());
    return decision;
}

Decision Gate::fieldDecision(const Object& object, std::size_t index, FieldState needed) const {
    const ObjectRights& rights = rights_->object(object);
    const Field& field = object.fields[index];
    if (auto known = decisionForAdministrator(object))
        return *known;
    if (needed == FieldState::writable && field.write == Write::computed)
        return {false,
                {Text(XH_TR("access", "{} is computed by the program and typed by nobody."),
                      field.label)}};
    if (person_.kind == PersonKind::manager)
        return {true,
                {Text(XH_TR("access", "{} is the account-set manager and sees all fields."),
                      person_.name)}};
    if (const Object* above = object.above && object.above->field == field.key
                                  ? objects_.find(object.above->object)
                                  : nullptr;
        above != nullptr &&
        rights_->field(*above, *above->indexOf(above->codeField)) < FieldState::readable)
        return {false,
                {Text(XH_TR("access", "{} is hidden, because the field {} of {} is."), field.label,
                      above->field(above->codeField)->label, above->label),
                 missingText()}};
    if (!rights.fieldsControlled)
        return {true,
                {Text(XH_TR("access", "The fields of {} are not controlled in this set."),
                      object.label)}};
    Decision decision{rights.fields[index] >= needed, {}};
    eachGrant([&](const ActiveGrant& active, const LentGrants* lent) {
        const auto* right = std::get_if<Grant::FieldRight>(&active.grant.content);
        if (right == nullptr || right->object != object.key || right->field != field.key)
            return;
        // A forbid of the giver's limits what they lend, not what the person has.
        const bool forbids = right->access == FieldAccess::forbid;
        if (rights.forbidden[index] != forbids || (forbids && lent != nullptr))
            return;
        decision.because.emplace_back(
            right->access == FieldAccess::forbid
                ? XH_TR("access", "{} is forbidden, which beats every grant: {}.")
                : XH_TR("access", "A grant on {}: {}."),
            field.label, grantText(active, lent));
    });
    if (!decision.allowed) {
        decision.because.emplace_back(XH_TR("access", "For {} the field {} is {}; {} is needed."),
                                      person_.name, field.label,
                                      fieldStateText(rights.fields[index]), fieldStateText(needed));
        decision.because.push_back(missingText());
    }
    return decision;
}

} // namespace xinheng::access
