#include "access/guarded_query.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"

namespace xinheng::access {

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
            if (!question.record.empty()) {
                const auto row = findRow(session_.database(), session_.gate(), object,
                                         question.record, RowRight::query);
                if (!row)
                    return fail(row.error());
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

Result<EffectiveRights> RightsDesk::effectiveRights(const std::string& code) {
    return runUseCase(session_, {"rights.show", "person", code}, [&]() -> Result<EffectiveRights> {
        if (code != session_.person().code)
            if (auto may = session_.gate().require("system.rights"); !may)
                return fail(may.error());
        const auto person = people_store::findPerson(session_.database(), code);
        if (!person)
            return fail(ErrorCode::notFound, XH_TR("access", "There is no person {}."), code);
        Gate gate(session_.database(), session_.clock(), session_.objects(), person->id);
        EffectiveRights rights;
        rights.person = *person;
        for (const auto& role : rights_store::rolesOf(session_.database(), person->id))
            if (role.membership.validity.covers(session_.clock().today()))
                rights.roles.push_back(role.role.code);
        if (!gate.refresh())
            return rights; // disabled: nothing at all
        const auto& nodes = FunctionTree::program().nodes();
        for (std::size_t index = 0; index < nodes.size(); ++index)
            if (nodes[index].exists && gate.rights().mayUse(index))
                rights.functions.push_back(
                    {nodes[index].key, nodes[index].label, nodes[index].depth});
        for (const Object& object : session_.objects().all()) {
            const ObjectRights& own = gate.rights().object(object);
            EffectiveRights::ObjectLine line{
                object.key, object.label, {}, own.fieldsControlled, {}};
            line.rows.controlled = own.rowsControlled;
            for (const RowRight right : {RowRight::query, RowRight::entry}) {
                auto& words = right == RowRight::query ? line.rows.query : line.rows.entry;
                if (own.allRows[static_cast<std::size_t>(right)])
                    words.emplace_back("all");
                else
                    for (const Scope& scope : own.scopes[static_cast<std::size_t>(right)])
                        words.push_back(scope.words());
            }
            for (std::size_t index = 0; index < object.fields.size(); ++index)
                line.fields[object.fields[index].key] = own.fields[index];
            rights.objects.push_back(std::move(line));
        }
        return rights;
    });
}

Result<std::vector<AuditRow>> AuditDesk::list(const AuditTrail::Wish& wish) {
    return runUseCase(session_, {"audit.list", "audit"}, [&]() -> Result<std::vector<AuditRow>> {
        if (auto may = session_.gate().require("system.audit"); !may)
            return fail(may.error());
        std::vector<AuditRow> visible;
        AuditTrail::Wish page = wish;
        while (static_cast<int>(visible.size()) < wish.limit) {
            const std::vector<AuditRow> rows = session_.trail().list(page);
            for (const AuditRow& row : rows) {
                const Object* object = session_.objects().find(row.entry.object);
                // A row about many records (import, export) names none; the manager's eyes alone
                // see what was tried on records that are not there.
                const bool hidden = object != nullptr &&
                                    session_.person().kind != PersonKind::manager &&
                                    (row.entry.record.empty()
                                         ? !session_.gate().mayUse(object->queryNode)
                                         : !findRow(session_.database(), session_.gate(), *object,
                                                    row.entry.record, RowRight::query));
                if (hidden || static_cast<int>(visible.size()) == wish.limit)
                    continue;
                visible.push_back(row);
                // A scope may name records and values; who may not grant rights need not know them.
                if (row.entry.action.find(".rows") != std::string::npos &&
                    !session_.gate().mayUse("system.rights"))
                    visible.back().entry.detail = "{}";
            }
            if (static_cast<int>(rows.size()) < page.limit)
                break;
            page.before = rows.back().number;
        }
        return visible;
    });
}

Result<AuditTrail::Verdict> AuditDesk::verify(const std::optional<std::string>& knownHead) {
    return runUseCase(session_, {"audit.verify", "audit"}, [&]() -> Result<AuditTrail::Verdict> {
        if (auto may = session_.gate().require("system.audit"); !may)
            return fail(may.error());
        return session_.trail().verify(knownHead);
    });
}

} // namespace xinheng::access
