#include "access/guarded_query.h"
#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

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
        // Chosen rows are named by their codes, which the reader has to be allowed to see.
        const auto scopeWords = [&](const Scope& scope, const Object& object) {
            const Gate& reader = session_.gate();
            const std::size_t codeField = *object.indexOf(object.codeField);
            const bool named = reader.mayUse("system.rights") ||
                               reader.field(object, codeField) >= FieldState::readable;
            return scope.kind() == Scope::Kind::ids && !named ? "ids:****" : scope.words();
        };
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
                        words.push_back(scopeWords(scope, object));
            }
            for (std::size_t index = 0; index < object.fields.size(); ++index)
                line.fields[object.fields[index].key] = own.fields[index];
            rights.objects.push_back(std::move(line));
        }
        return rights;
    });
}

namespace {

// A row about many records (import, export) names none and counts what others saw.
bool tellsOfOthersRows(const Gate& gate, const Object& object, const AuditRow& row) {
    return row.entry.record.empty() && !gate.rows(object, RowRight::query).all;
}

// That a hidden field was changed is told as little as its value: nothing when all are hidden.
std::optional<std::string> withoutHiddenFields(const Gate& gate, const Object& object,
                                               const std::string& detail) {
    nlohmann::json json = nlohmann::json::parse(detail);
    if (!json.contains("fields"))
        return detail;
    nlohmann::json seen = nlohmann::json::array();
    for (const auto& key : json["fields"]) {
        const auto index = object.indexOf(key.get<std::string>());
        if (index && gate.field(object, *index) != FieldState::hidden)
            seen.push_back(key);
    }
    if (seen.empty() && !json["fields"].empty())
        return std::nullopt;
    json["fields"] = seen;
    return json.dump();
}

// The row as far as the reader may see it. The manager's eyes alone see what was tried on records
// that are not there.
std::optional<AuditRow> asSeen(Session& session, AuditRow row) {
    const Gate& gate = session.gate();
    const Object* object = session.objects().find(row.entry.object);
    if (object == nullptr) {
        // A scope may name records and values; who may not grant rights need not know them.
        if (row.entry.action.find(".rows") != std::string::npos && !gate.mayUse("system.rights"))
            row.entry.detail = "{}";
        return row;
    }
    if (session.person().kind == PersonKind::manager)
        return row;
    if (!gate.mayUse(object->queryNode))
        return std::nullopt;
    if (!row.entry.record.empty() &&
        !findRow(session.database(), gate, *object, row.entry.record, RowRight::query))
        return std::nullopt;
    const auto detail = tellsOfOthersRows(gate, *object, row)
                            ? std::optional<std::string>("{}")
                            : withoutHiddenFields(gate, *object, row.entry.detail);
    if (!detail)
        return std::nullopt;
    row.entry.detail = *detail;
    return row;
}

} // namespace

Result<std::vector<AuditRow>> AuditDesk::list(const AuditTrail::Wish& wish) {
    return runUseCase(session_, {"audit.list", "audit"}, [&]() -> Result<std::vector<AuditRow>> {
        if (auto may = session_.gate().require("system.audit"); !may)
            return fail(may.error());
        std::vector<AuditRow> visible;
        AuditTrail::Wish page = wish;
        while (static_cast<int>(visible.size()) < wish.limit) {
            const std::vector<AuditRow> rows = session_.trail().list(page);
            for (const AuditRow& row : rows) {
                if (static_cast<int>(visible.size()) == wish.limit)
                    break;
                if (auto shown = asSeen(session_, row))
                    visible.push_back(std::move(*shown));
            }
            if (static_cast<int>(rows.size()) < page.limit)
                break;
            page.before = rows.back().number;
        }
        return visible;
    });
}

Result<AuditTrail::Verdict> AuditDesk::verify(const std::optional<std::string>& knownHead) {
    return runUseCase(session_, {"audit.verify", "audit", "", UseCase::Kind::reads},
                      [&]() -> Result<AuditTrail::Verdict> {
                          if (auto may = session_.gate().require("system.audit"); !may)
                              return fail(may.error());
                          return session_.trail().verify(knownHead);
                      });
}

} // namespace xinheng::access
