#include "access/guarded_query.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

namespace xinheng::access {

namespace {

// The amounts asked about. A key that is not there, or that the asker may not see, is notFound.
Result<const AmountObject*> amountsAsked(Session& session, const RightsDesk::Question& question) {
    const Gate& asker = session.gate();
    const AmountObject* amounts = asker.objects().findAmount(question.object);
    if (amounts == nullptr)
        return fail(ErrorCode::invalid, XH_TR("access", "There are no amounts of {}."),
                    question.object);
    if (!question.amount)
        return fail(ErrorCode::invalid, XH_TR("access", "Which amount is missing."));
    if (!seesAmountKey(session.database(), asker, *amounts, question.record))
        return fail(ErrorCode::notFound,
                    XH_TR("access", "There is no {} {}, or it is not visible to you."),
                    amounts->label, question.record);
    return amounts;
}

Result<Decision> amountDecision(Session& session, const Gate& gate,
                                const RightsDesk::Question& question) {
    // Whoever has nothing to do with the amounts learns that, and not which keys there are.
    if (const AmountObject* amounts = session.objects().findAmount(question.object);
        amounts != nullptr && session.person().code == question.person &&
        !session.gate().mayUse(amounts->node))
        return gate.function(amounts->node);
    const auto asked = amountsAsked(session, question);
    if (!asked)
        return fail(asked.error());
    const AmountObject* object = *asked;
    Decision whole = gate.function(object->node);
    const Decision amount = gate.amount(*object, question.record, *question.amount);
    whole.allowed = whole.allowed && amount.allowed;
    whole.because.insert(whole.because.end(), amount.because.begin(), amount.because.end());
    return whole;
}

// Whether a record is among somebody's rows tells what stands in the fields by which their rows are
// chosen, so the asker has to be allowed to read those.
Result<> mayLearnOfRows(const Gate& asker, const Gate& asked, const Object& object,
                        RowRight right) {
    if (object.above)
        if (auto may = mayLearnOfRows(asker, asked, *asked.objects().find(object.above->object),
                                      RowRight::query);
            !may)
            return may;
    const ObjectRights& rights = asked.rights().object(object);
    if (rights.allRows[static_cast<std::size_t>(right)])
        return {};
    for (const HeldScope& held : rights.scopes[static_cast<std::size_t>(right)])
        for (const std::size_t index : held.scope->fields(object))
            if (asker.field(object, index) < FieldState::readable)
                return fail(Error{ErrorCode::refused,
                                  Text(XH_TR("access", "{} sees rows by the field {}, which you "
                                                       "may not read."),
                                       asked.person().name, object.fields[index].label),
                                  asker.fieldDecision(object, index, FieldState::readable).because,
                                  {}});
    return {};
}

} // namespace

Result<Decision> RightsDesk::why(const Question& question) {
    return runUseCase(
        session_, {"rights.why", "person", question.person}, [&]() -> Result<Decision> {
            if (question.person != session_.person().code)
                if (auto may = session_.gate().require("system.rights"); !may)
                    return fail(may.error());
            const auto person = people_store::findPerson(session_.database(), question.person);
            if (!person)
                return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."),
                            question.person);
            Gate gate(session_.database(), session_.clock(), session_.objects(), person->id);
            if (!gate.refresh())
                return Decision{
                    false,
                    {Text(XH_TR("access", "{} is disabled and can't sign in."), person->name)}};

            if (question.action == "amount")
                return amountDecision(session_, gate, question);
            const bool rows = question.action == "query" || question.action == "entry";
            const bool fields = question.action == "field-read" || question.action == "field-write";
            if (!rows && !fields) {
                if (!FunctionTree::program().find(question.action))
                    return fail(ErrorCode::invalid, XH_TR("access", "There is no function {}."),
                                question.action);
                return gate.function(question.action);
            }
            const auto found = object(question.object);
            if (!found)
                return fail(found.error());
            const Object& object = **found;
            const bool changes = question.action == "entry" || question.action == "field-write";
            Decision whole = gate.function(changes ? object.entryNode : object.queryNode);
            const auto join = [&](const Decision& part) {
                whole.allowed = whole.allowed && part.allowed;
                whole.because.insert(whole.because.end(), part.because.begin(), part.because.end());
            };
            std::optional<std::int64_t> id;
            const bool asksOthers = question.person != session_.person().code;
            // Whoever may not query at all learns of no record whether it is there; of the own
            // missing function they are told without looking.
            if (!question.record.empty() && !session_.gate().mayUse(object.queryNode)) {
                if (asksOthers)
                    return fail(noSuchRow(object, question.record));
            } else if (!question.record.empty()) {
                const auto row = findRow(session_.database(), session_.gate(), object,
                                         question.record, RowRight::query);
                if (!row)
                    return fail(row.error());
                if (auto may = mayLearnOfRows(session_.gate(), gate, object,
                                              changes ? RowRight::entry : RowRight::query);
                    asksOthers && !may)
                    return fail(may.error());
                id = *row;
            }
            if (rows || id)
                join(gate.row(object, id, changes ? RowRight::entry : RowRight::query));
            if (fields) {
                const auto index = object.indexOf(question.field);
                if (!index)
                    return fail(ErrorCode::invalid, XH_TR("access", "{} has no field {}."),
                                object.label, question.field);
                join(gate.fieldDecision(object, *index,
                                        changes ? FieldState::writable : FieldState::readable));
            }
            return whole;
        });
}

Result<std::vector<Able>> RightsDesk::whoCan(const Question& question) {
    return runUseCase(session_, {"rights.who-can"}, [&]() -> Result<std::vector<Able>> {
        if (auto may = session_.gate().require("system.rights"); !may)
            return fail(may.error());
        WhoCanQuestion asked;
        const bool rows = question.action == "query" || question.action == "entry";
        const bool fields = question.action == "field-read" || question.action == "field-write";
        const bool changes = question.action == "entry" || question.action == "field-write";
        if (question.action == "amount") {
            const auto amounts = amountsAsked(session_, question);
            if (!amounts)
                return fail(amounts.error());
            asked.amountObject = *amounts;
            asked.node = asked.amountObject->node;
            asked.key = question.record;
            asked.amount = *question.amount;
        } else if (rows || fields) {
            const auto found = object(question.object);
            if (!found)
                return fail(found.error());
            asked.object = *found;
            if (asked.object->above)
                asked.above = session_.objects().find(asked.object->above->object);
            asked.node = changes ? asked.object->entryNode : asked.object->queryNode;
            asked.rowRight = changes ? RowRight::entry : RowRight::query;
            asked.rows = rows || !question.record.empty();
            if (!question.record.empty()) {
                if (!session_.gate().mayUse(asked.object->queryNode))
                    return fail(noSuchRow(*asked.object, question.record));
                const auto row = findRow(session_.database(), session_.gate(), *asked.object,
                                         question.record, RowRight::query);
                if (!row)
                    return fail(row.error());
                asked.row = *row;
            }
            if (fields) {
                asked.field = asked.object->indexOf(question.field);
                if (!asked.field)
                    return fail(ErrorCode::invalid, XH_TR("access", "{} has no field {}."),
                                asked.object->label, question.field);
                asked.needed = changes ? FieldState::writable : FieldState::readable;
            }
        } else {
            if (!FunctionTree::program().find(question.action))
                return fail(ErrorCode::invalid, XH_TR("access", "There is no function {}."),
                            question.action);
            asked.node = question.action;
        }
        return access::whoCan(session_.database(), session_.gate(), asked);
    });
}

EffectiveRights RightsDesk::page(const Grantee& grantee, Disabled disabled) {
    storage::Database& database = session_.database();
    const ObjectRegistry& objects = session_.objects();
    const Date today = session_.clock().today();
    Rights::Source source;
    std::vector<std::string> roles;
    if (const auto* id = std::get_if<PersonId>(&grantee.id)) {
        const auto person = people_store::findPerson(database, *id);
        for (const auto& role : rights_store::rolesOf(database, *id))
            if (role.membership.validity.covers(today))
                roles.push_back(role.role.code);
        if (disabled == Disabled::mayDoNothing && !person->isActive(today)) {
            EffectiveRights nothing;
            nothing.person = *person;
            nothing.roles = std::move(roles);
            return nothing;
        }
        source = rights_store::sourceOf(database, objects, *person, today);
    } else {
        const Role role{std::get<RoleId>(grantee.id), grantee.code, grantee.name};
        source = rights_store::sourceOf(database, objects, role, today);
    }
    // Chosen rows are named by their codes, which the reader has to be allowed to see.
    const Gate& reader = session_.gate();
    const auto mayName = [&](const Object& object) {
        return reader.mayUse("system.rights") ||
               reader.field(object, *object.indexOf(object.codeField)) >= FieldState::readable;
    };
    EffectiveRights page = access::effectiveRights(
        source, Rights(source, FunctionTree::program(), objects), objects, mayName);
    page.roles = std::move(roles);
    return page;
}

Result<EffectiveRights> RightsDesk::effectiveRights(const std::string& words) {
    const bool plain = words.find(':') == std::string::npos;
    const std::string code = plain ? words : words.substr(words.find(':') + 1);
    const bool role = words.starts_with("role:");
    return runUseCase(session_, {"rights.show", role ? "role" : "person", code},
                      [&]() -> Result<EffectiveRights> {
                          if (role || code != session_.person().code)
                              if (auto may = session_.gate().require("system.rights"); !may)
                                  return fail(may.error());
                          const auto found = grantee(plain ? "person:" + words : words);
                          if (!found)
                              return fail(found.error());
                          return page(*found);
                      });
}

Result<std::vector<RightsDesk::Listed>> RightsDesk::rightsList(const std::string& whose) {
    return runUseCase(session_, {"rights.list"}, [&]() -> Result<std::vector<Listed>> {
        if (auto may = session_.gate().require("system.rights"); !may)
            return fail(may.error());
        ChangeTransaction transaction(session_);
        std::vector<std::string> grantees{whose};
        if (whose == "people") {
            grantees.clear();
            for (const Person& person : people_store::listPeople(session_.database()))
                grantees.push_back("person:" + person.code);
        } else if (whose == "roles") {
            grantees.clear();
            for (const Role& role : rights_store::listRoles(session_.database()))
                grantees.push_back("role:" + role.code);
        }
        std::vector<Listed> list;
        for (const std::string& words : grantees) {
            const auto found = grantee(words);
            if (!found)
                return fail(found.error());
            list.push_back({*found, page(*found)});
        }
        session_.audit({"rights.list", "grantee", whose, AuditEntry::Outcome::done,
                        nlohmann::json{{"rows", list.size()}}.dump()});
        transaction.commit();
        return list;
    });
}

Result<std::vector<RightsDifference>> RightsDesk::compare(const std::string& first,
                                                          const std::string& second) {
    const auto one = effectiveRights(first);
    if (!one)
        return fail(one.error());
    const auto other = effectiveRights(second);
    if (!other)
        return fail(other.error());
    return compareRights(*one, *other, session_.objects());
}

} // namespace xinheng::access
