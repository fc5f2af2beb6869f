#include "archive/record_desk.h"

#include "access/guarded_reference.h"
#include "access/seen_version.h"
#include "access/use_case.h"
#include "archive/object_of.h"
#include "archive/record_entry.h"

#include <nlohmann/json.hpp>

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;

namespace {

std::vector<std::string> keysOf(const Values& values) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : values)
        keys.push_back(key);
    return keys;
}

Result<std::vector<Problem>> judge(const access::Object& object,
                                   const std::vector<Finding>& findings) {
    Error error{ErrorCode::invalid,
                Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                {},
                {}};
    std::vector<Problem> warnings;
    for (const Finding& finding : findings) {
        auto& list = finding.weight == Finding::Weight::error ? error.problems : warnings;
        list.push_back(toProblem(object, finding, std::nullopt));
    }
    if (!error.problems.empty())
        return fail(std::move(error));
    return warnings;
}

// Names of fields only: values stand in the change history, guarded by field rights.
std::string changedFields(const access::Object& object, const record_store::Record& before,
                          const record_store::Record& after) {
    nlohmann::json fields = nlohmann::json::array();
    for (std::size_t field = 0; field < after.size(); ++field)
        if (before[field] != after[field])
            fields.push_back(object.fields[field].key);
    return nlohmann::json{{"fields", fields}}.dump();
}

std::vector<bool> givenFields(const access::Object& object, const Values& values) {
    std::vector<bool> given(object.fields.size());
    for (const auto& [key, value] : values)
        given[*object.indexOf(key)] = true;
    return given;
}

} // namespace

std::optional<std::string> RecordCard::value(const access::Object& object,
                                             std::string_view key) const {
    for (std::size_t place = 0; place < fields.size(); ++place)
        if (object.fields[fields[place]].key == key)
            return cells[place];
    return std::nullopt;
}

RecordDesk::RecordDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

Result<access::QueryResult> RecordDesk::list(access::Query query) {
    query.object = object_.key;
    return access::runUseCase(
        session_, {action("list"), object_.key, "", access::UseCase::Kind::reads},
        [&] { return access::runQuery(session_.database(), session_.gate(), query); });
}

Result<RecordCard> RecordDesk::card(const Result<std::int64_t>& id) {
    if (!id)
        return fail(id.error());
    const access::Gate& gate = session_.gate();
    record_store::Reader reader(session_.database(), object_);
    const auto stored = reader.byId(*id);
    if (!stored || !gate.mayRow(object_, *id, RowRight::query))
        return fail(ErrorCode::notFound,
                    XH_TR("archive", "There is no such record, or it is not visible to you."));
    return cardOf(*stored, gate.mayUse(object_.entryNode) &&
                               gate.mayRow(object_, *id, RowRight::entry) &&
                               RecordEntry(session_, object_).mayChange(stored->record, nullptr));
}

// As the guarded query would show it: a row that is not seen is not named either.
std::string RecordDesk::seenCell(const access::Field& field, const access::Record& record) const {
    const std::string& named =
        record[*object_.indexOf(access::decidingReference(object_, field).key)];
    return access::seesReference(session_.database(), session_.gate(), object_, field, named)
               ? record[*object_.indexOf(field.key)]
               : std::string();
}

RecordCard RecordDesk::cardOf(const record_store::Stored& stored, bool mayChange) const {
    RecordCard card{stored.id, 0, {}, {}, {}};
    for (std::size_t index = 0; index < object_.fields.size(); ++index) {
        FieldState state = session_.gate().field(object_, index);
        if (state == FieldState::hidden)
            continue;
        if (state == FieldState::writable &&
            (!mayChange || object_.fields[index].write != access::Write::byPeople))
            state = FieldState::readable;
        card.fields.push_back(index);
        card.states.push_back(state);
        std::string cell = seenCell(object_.fields[index], stored.record);
        card.cells.push_back(state == FieldState::masked
                                 ? access::masked(cell, object_.fields[index].mask)
                                 : std::move(cell));
    }
    card.seenVersion = access::seenVersion(card.cells);
    return card;
}

Result<RecordCard> RecordDesk::show(const std::string& code) {
    return access::runUseCase(session_, {action("show"), object_.key, code},
                              [&]() -> Result<RecordCard> {
                                  if (auto may = session_.gate().require(object_.queryNode); !may)
                                      return fail(may.error());
                                  return card(access::findRow(session_.database(), session_.gate(),
                                                              object_, code, RowRight::query));
                              });
}

Result<RecordCard> RecordDesk::show(std::int64_t id) {
    return access::runUseCase(session_, {action("show"), object_.key}, [&]() -> Result<RecordCard> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return fail(may.error());
        return card(id);
    });
}

Result<RecordCard> RecordDesk::blank() {
    return access::runUseCase(
        session_, {action("blank"), object_.key}, [&]() -> Result<RecordCard> {
            if (auto may = RecordEntry(session_, object_).mayEnter(); !may)
                return fail(may.error());
            RecordCard card;
            for (std::size_t index = 0; index < object_.fields.size(); ++index) {
                if (session_.gate().field(object_, index) != FieldState::writable)
                    continue;
                card.fields.push_back(index);
                card.states.push_back(FieldState::writable);
                card.cells.emplace_back();
            }
            return card;
        });
}

// A record stands where it stood as long as it names the same one above.
Result<> RecordDesk::wellPlaced(const RecordEntry& entry, const access::Record* before,
                                const access::Record& after) const {
    const auto above = entry.ownReference();
    if (!above || after[*above].empty() ||
        (before != nullptr && (*before)[*above] == after[*above]))
        return {};
    const std::string& code = after[*object_.indexOf(object_.codeField)];
    const auto misplaced = entry.misplaced({code});
    if (const auto wrong = misplaced.find(code); wrong != misplaced.end())
        return fail(judge(object_, {wrong->second}).error());
    return {};
}

Result<Saved> RecordDesk::add(const Values& values) {
    const auto given = values.find(object_.codeField);
    return access::runUseCase(
        session_, {action("add"), object_.key, given == values.end() ? "" : given->second},
        [&]() -> Result<Saved> {
            if (auto may = RecordEntry(session_, object_).mayAdd(); !may)
                return fail(may.error());
            access::ChangeTransaction transaction(session_);
            RecordEntry entry(session_, object_);
            if (auto may = entry.mayWrite(keysOf(values), true); !may)
                return fail(may.error());
            record_store::Record record(object_.fields.size());
            std::vector<Finding> findings;
            for (std::size_t index = 0; index < record.size(); ++index) {
                const auto value = values.find(object_.fields[index].key);
                record[index] =
                    checkedValue(object_, index, value == values.end() ? "" : value->second,
                                 entry.references(), findings);
            }
            entry.finish(nullptr, record, givenFields(object_, values), findings);
            auto warnings = judge(object_, findings);
            if (!warnings)
                return fail(warnings.error());
            entry.fillOwner(record);
            record_store::Writer writer(session_.database(), object_);
            const auto id = writer.insert(
                record, {session_.person().code, utcText(session_.clock().now()), ""});
            const std::string& code = record[*object_.indexOf(object_.codeField)];
            if (!id && !entry.mayLearnThatTaken(writer, record))
                return fail(entry.outsideScope());
            if (!id)
                return fail(ErrorCode::conflict, XH_TR("archive", "The code {} is taken."), code);
            if (!session_.gate().mayRow(object_, *id, RowRight::entry))
                return fail(entry.outsideScope());
            entry.added(record);
            if (auto placed = wellPlaced(entry, nullptr, record); !placed)
                return fail(placed.error());
            entry.treeHasGrown();
            session_.audit({action("add"), object_.key, code});
            transaction.commit();
            return Saved{*id, code, std::move(*warnings)};
        });
}

Result<Saved> RecordDesk::change(const std::string& code, const Values& values,
                                 std::optional<std::int64_t> seenVersion,
                                 const std::string& reason) {
    return access::runUseCase(
        session_, {action("change"), object_.key, code}, [&]() -> Result<Saved> {
            access::Gate& gate = session_.gate();
            if (auto may = RecordEntry(session_, object_).mayChange(); !may)
                return fail(may.error());
            access::ChangeTransaction transaction(session_);
            // Not visible comes before not changeable: a hidden row answers like one that is not
            // there.
            const auto id =
                access::findRow(session_.database(), gate, object_, code, RowRight::query);
            if (!id)
                return fail(id.error());
            RecordEntry entry(session_, object_);
            if (!gate.mayRow(object_, *id, RowRight::entry))
                return fail(Error{ErrorCode::refused,
                                  entry.notChangeable(),
                                  gate.row(object_, *id, RowRight::entry).because,
                                  {}});
            if (auto may = entry.mayWrite(keysOf(values), false); !may)
                return fail(may.error());
            record_store::Reader reader(session_.database(), object_);
            const auto stored = reader.byId(*id);
            if (auto may = entry.mayChange(stored->record, nullptr); !may)
                return fail(may.error());
            if (seenVersion && *seenVersion != cardOf(*stored, true).seenVersion)
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "{} {} was changed by somebody else in the meantime."),
                            object_.label, code);
            record_store::Record after = stored->record;
            std::vector<Finding> findings;
            for (const auto& [key, value] : values) {
                const std::size_t index = *object_.indexOf(key);
                after[index] = checkedValue(object_, index, value, entry.references(), findings);
            }
            entry.finish(&stored->record, after, givenFields(object_, values), findings);
            auto warnings = judge(object_, findings);
            if (!warnings)
                return fail(warnings.error());
            if (auto may = entry.mayChange(stored->record, &after); !may)
                return fail(may.error());
            record_store::Writer writer(session_.database(), object_);
            writer.update(*id, stored->rowVersion, stored->record, after,
                          {session_.person().code, utcText(session_.clock().now()), reason});
            entry.changed(stored->record, after);
            if (auto placed = wellPlaced(entry, &stored->record, after); !placed)
                return fail(placed.error());
            if (!gate.mayRow(object_, *id, RowRight::entry))
                return fail(entry.outsideScope());
            // Saving what is there already is no change to tell of.
            if (after != stored->record)
                session_.audit({action("change"), object_.key, code,
                                access::AuditEntry::Outcome::done,
                                changedFields(object_, stored->record, after)});
            transaction.commit();
            return Saved{*id, code, std::move(*warnings)};
        });
}

Result<Saved> RecordDesk::deactivate(const std::string& code, Date from,
                                     const std::string& reason) {
    if (object_.field("deactivated_on") == nullptr)
        return fail(ErrorCode::invalid, XH_TR("archive", "{} is not deactivated."), object_.label);
    return change(code, {{"deactivated_on", from.iso()}}, std::nullopt, reason);
}

} // namespace xinheng::archive
