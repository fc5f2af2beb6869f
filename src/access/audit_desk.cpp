#include "access/audit_desk.h"

#include "access/guarded_query.h"
#include "access/guarded_reference.h"
#include "access/people_seen.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace xinheng::access {

namespace {

using Json = nlohmann::json;

// A row about many records (import, export) names none and counts what others saw.
bool tellsOfOthersRows(const Gate& gate, const Object& object, const AuditRow& row) {
    return row.entry.record.empty() && !gate.rows(object, RowRight::query).all;
}

// That a hidden field was changed is told as little as its value: nothing when all are hidden.
std::optional<std::string> withoutHiddenFields(const Gate& gate, const Object& object,
                                               Json detail) {
    const auto fields = detail.find("fields");
    if (fields == detail.end())
        return detail.dump();
    Json seen = Json::array();
    for (const auto& key : *fields) {
        const auto index = object.indexOf(key.get<std::string>());
        if (index && gate.field(object, *index) != FieldState::hidden &&
            !tellsOfHidden(gate, object, object.fields[*index]))
            seen.push_back(key);
    }
    if (seen.empty() && !fields->empty())
        return std::nullopt;
    *fields = std::move(seen);
    return detail.dump();
}

// Codes of people and of amount levels that a row names beside its record.
bool namesHidden(Session& session, const AuditRow& row, const Json& detail) {
    const Gate& gate = session.gate();
    const auto hides = [&](const std::string& code) {
        return !seenPerson(session.database(), gate, code);
    };
    constexpr std::string_view person = "person:";
    if (row.entry.object == "grantee" && row.entry.record.starts_with(person) &&
        hides(row.entry.record.substr(person.size())))
        return true;
    for (const char* key : {"taker", "successor", "authoriser", "as"})
        if (const auto code = detail.find(key); code != detail.end() && code->is_string())
            if (hides(code->get<std::string>()))
                return true;
    // The key of a ladder is the code of a row.
    const auto key = detail.find("key");
    if (row.entry.object != "level" || key == detail.end())
        return false;
    const AmountObject* amounts = session.objects().findAmount(row.entry.record);
    return amounts != nullptr &&
           !seesAmountKey(session.database(), gate, *amounts, key->get<std::string>());
}

// People and departments all of whose rows and fields are seen. What was done to them and to rights
// is what the trail is for, what was tried on some that are not there included. Where any are
// hidden, the code that was typed may be one of those.
bool seesAllPersonnel(const Gate& gate) {
    return std::ranges::all_of(gate.objects().all(), [&](const Object& object) {
        return !object.personnel || seesAll(gate, object);
    });
}

// A scope may name records and values; who may not grant rights need not know them.
std::string withoutScopes(const AuditEntry& entry, Json detail) {
    if (entry.action.find(".rows") != std::string::npos)
        return "{}";
    for (const char* part : {"given", "taken"})
        if (const auto grants = detail.find(part); grants != detail.end())
            grants->erase("rows");
    return detail.dump();
}

// The row as far as the reader may see it. The manager's eyes alone see what was tried on business
// records that are not there.
std::optional<AuditRow> asSeen(Session& session, AuditRow row) {
    const Gate& gate = session.gate();
    if (gate.person().kind == PersonKind::manager)
        return row;
    const Json detail = Json::parse(row.entry.detail);
    if (namesHidden(session, row, detail))
        return std::nullopt;
    const Object* object = session.objects().find(row.entry.object);
    const bool business = object != nullptr && !object->personnel;
    if (!business && !gate.mayUse("system.rights"))
        row.entry.detail = withoutScopes(row.entry, detail);
    if (object == nullptr || (object->personnel && seesAllPersonnel(gate)))
        return row;
    if (business && !gate.mayUse(object->queryNode))
        return std::nullopt;
    if (!row.entry.record.empty() &&
        !findRow(session.database(), gate, *object, row.entry.record, RowRight::query))
        return std::nullopt;
    const auto told = tellsOfOthersRows(gate, *object, row)
                          ? std::optional<std::string>("{}")
                          : withoutHiddenFields(gate, *object, Json::parse(row.entry.detail));
    if (!told)
        return std::nullopt;
    row.entry.detail = *told;
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
