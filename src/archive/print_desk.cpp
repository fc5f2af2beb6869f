#include "archive/print_desk.h"

#include "access/use_case.h"
#include "archive/object_of.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace xinheng::archive {

using access::FieldState;

namespace {

// A code holds no quotes.
std::string belongsTo(const access::Object& below, const std::string& code) {
    return below.above->field + " = '" + code + "'";
}

} // namespace

PrintDesk::PrintDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

Result<> PrintDesk::mayPrint() {
    if (auto may = session_.gate().require(object_.exportNode); !may)
        return may;
    return session_.mayChange(); // a row in the trail is left behind
}

Result<PrintedRows> PrintDesk::read(const access::Object& object, const access::Query& query) {
    PrintedRows printed;
    std::vector<bool> adds;
    bool tooMany = false;
    const auto handed = access::forEachRow(
        session_.database(), session_.gate(), query,
        [&](const std::vector<std::size_t>& fields, const std::vector<FieldState>& states) {
            printed.fields = fields;
            for (std::size_t place = 0; place < fields.size(); ++place) {
                adds.push_back(object.fields[fields[place]].type == access::FieldType::amount &&
                               states[place] >= FieldState::readable);
                printed.totals.push_back(adds.back() ? std::optional(Money()) : std::nullopt);
            }
        },
        [&](const access::QueryRow& row) {
            tooMany = static_cast<std::int64_t>(printed.rows.size()) == mostPrinted;
            if (tooMany)
                return false;
            for (std::size_t place = 0; place < adds.size(); ++place)
                if (adds[place] && !row.cells[place].empty())
                    printed.totals[place] =
                        *printed.totals[place] + Money::parse(row.cells[place]).value();
            printed.rows.push_back(row);
            return true;
        });
    if (!handed)
        return fail(handed.error());
    if (tooMany)
        return fail(ErrorCode::invalid,
                    XH_TR("archive", "At most {} records are printed at once. Narrow the list, or "
                                     "export it to a file."),
                    mostPrinted);
    return printed;
}

Result<PrintedRows> PrintDesk::rows(access::Query query, Form form) {
    query.object = object_.key;
    return access::runUseCase(
        session_, {action("print"), object_.key}, [&]() -> Result<PrintedRows> {
            if (auto may = mayPrint(); !may)
                return fail(may.error());
            auto printed = read(object_, query);
            if (!printed)
                return printed;
            access::ChangeTransaction transaction(session_);
            session_.audit({action("print"), object_.key, "", access::AuditEntry::Outcome::done,
                            nlohmann::json{{"rows", printed->rows.size()},
                                           {"as", form == Form::list ? "list" : "labels"}}
                                .dump()});
            transaction.commit();
            return printed;
        });
}

Result<> PrintDesk::report(std::size_t rows) {
    return access::runUseCase(session_, {action("print"), object_.key}, [&]() -> Result<> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return may;
        if (auto may = mayPrint(); !may)
            return may;
        access::ChangeTransaction transaction(session_);
        session_.audit({action("print"), object_.key, "", access::AuditEntry::Outcome::done,
                        nlohmann::json{{"rows", rows}, {"as", "report"}}.dump()});
        transaction.commit();
        return {};
    });
}

Result<PrintedCard> PrintDesk::card(std::int64_t id) {
    return access::runUseCase(
        session_, {action("print"), object_.key}, [&]() -> Result<PrintedCard> {
            if (auto may = mayPrint(); !may)
                return fail(may.error());
            auto card = RecordDesk(session_, object_.key).show(id);
            if (!card)
                return fail(card.error());
            PrintedCard printed{std::move(*card), {}};
            const access::Gate& gate = session_.gate();
            const std::size_t codeField = *object_.indexOf(object_.codeField);
            const std::string code =
                gate.field(object_, codeField) >= FieldState::readable
                    ? printed.card.value(object_, object_.codeField).value_or("")
                    : "";
            for (const access::Object& below : session_.objects().all()) {
                if (code.empty() || !below.above || below.above->object != object_.key ||
                    !gate.mayUse(below.queryNode) || !gate.mayUse(below.exportNode) ||
                    gate.field(below, *below.indexOf(below.above->field)) < FieldState::readable)
                    continue;
                access::Query query;
                query.object = below.key;
                query.where = belongsTo(below, code);
                for (std::size_t field = 0; field < below.fields.size(); ++field)
                    if (below.fields[field].brief &&
                        below.fields[field].key != below.above->field &&
                        gate.field(below, field) != FieldState::hidden)
                        query.fields.push_back(below.fields[field].key);
                if (query.fields.empty())
                    continue;
                auto rows = read(below, query);
                if (!rows)
                    return fail(rows.error());
                printed.below.push_back({&below, std::move(*rows)});
            }
            access::ChangeTransaction transaction(session_);
            session_.audit({action("print"), object_.key, code, access::AuditEntry::Outcome::done,
                            nlohmann::json{{"as", "card"}}.dump()});
            transaction.commit();
            return printed;
        });
}

} // namespace xinheng::archive
