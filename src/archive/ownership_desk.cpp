#include "archive/ownership_desk.h"

#include "access/people_store.h"
#include "access/use_case.h"
#include "archive/ownership_store.h"
#include "archive/record_entry.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;

namespace {

/// As many codes as a filter takes, with room to spare.
constexpr std::size_t codesAtOnce = 150;

std::string localDay(const std::string& utc) {
    return localText(utcTime(utc)).substr(0, 10);
}

std::string ownerOn(const ownership_store::Owned& owned, const std::string& day) {
    std::string owner = owned.changes.empty() ? owned.now : owned.changes.front().before;
    for (const ownership_store::OwnerChange& change : owned.changes)
        if (localDay(change.at) <= day)
            owner = change.after;
    return owner;
}

std::string inFilter(const std::string& field, const std::vector<std::string>& codes,
                     std::size_t from) {
    std::string list;
    for (std::size_t i = from; i < std::min(codes.size(), from + codesAtOnce); ++i) {
        list += list.empty() ? "'" : ", '";
        for (const char byte : codes[i])
            list += byte == '\'' ? std::string("''") : std::string(1, byte);
        list += '\'';
    }
    return field + " in (" + list + ")";
}

} // namespace

bool OwnershipDesk::hasOwners(const access::Object& object) {
    const access::Field* person = object.field(object.personField);
    return person != nullptr && person->references == "person" && !object.changeTable.empty();
}

Result<> OwnershipDesk::mayLook() const {
    const access::Gate& gate = session_.gate();
    if (auto may = gate.require(object().queryNode); !may)
        return may;
    if (!hasOwners(object()))
        return fail(ErrorCode::invalid, XH_TR("archive", "{} has no responsible person."),
                    object().label);
    const std::size_t person = *object().indexOf(object().personField);
    if (gate.field(object(), person) >= FieldState::readable)
        return {};
    return fail(
        Error{ErrorCode::refused,
              Text(XH_TR("access", "You may not see the field {}."), object().fields[person].label),
              gate.fieldDecision(object(), person, FieldState::readable).because,
              {}});
}

Result<Assigned> OwnershipDesk::assign(const std::vector<std::string>& codes,
                                       const std::string& person, const std::string& reason) {
    return move({"assign", object().assignNode, person}, codes, reason);
}

Result<Assigned> OwnershipDesk::takeBack(const std::vector<std::string>& codes,
                                         const std::string& reason) {
    return move({"takeback", object().takeBackNode, std::nullopt}, codes, reason);
}

Result<Assigned> OwnershipDesk::move(const Move& move, const std::vector<std::string>& codes,
                                     const std::string& reason) {
    const std::string action = object().key + "." + move.verb;
    return access::runUseCase(
        session_, {action, object().key, codes.size() == 1 ? codes.front() : ""},
        [&]() -> Result<Assigned> {
            access::Gate& gate = session_.gate();
            if (move.node.empty())
                return fail(ErrorCode::invalid, XH_TR("archive", "{} is not assigned."),
                            object().label);
            if (auto may = gate.require(move.node); !may)
                return fail(may.error());
            if (auto may = mayLook(); !may)
                return fail(may.error());
            const auto written = access::checkedReason(reason);
            if (!written)
                return fail(written.error());
            Error error{ErrorCode::invalid,
                        Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                        {},
                        {}};
            if (codes.empty() || codes.size() > mostAtOnce)
                return fail(ErrorCode::invalid,
                            XH_TR("archive", "Between 1 and {} records at once, not {}."),
                            mostAtOnce, codes.size());
            access::ChangeTransaction transaction(session_);
            RecordEntry entry(session_, object());
            const std::size_t person = *object().indexOf(object().personField);
            const auto department = object().indexOf("department");
            std::optional<access::Person> to;
            if (move.person) {
                if (entry.references()("person", *move.person))
                    to = access::people_store::findPerson(session_.database(), *move.person);
                if (!to || !to->isActive(session_.clock().today()))
                    error.problems.push_back(
                        {std::nullopt, object().personField,
                         Text(XH_TR("archive", "{} can't be made responsible."), *move.person)});
            }
            record_store::Reader reader(session_.database(), object());
            record_store::Writer writer(session_.database(), object());
            const record_store::Hand hand{session_.person().code, utcText(session_.clock().now()),
                                          *written};
            Assigned done;
            for (const std::string& code : codes) {
                const auto id =
                    access::findRow(session_.database(), gate, object(), code, RowRight::query);
                if (!id) {
                    error.problems.push_back({std::nullopt, code, id.error().message});
                    continue;
                }
                if (!error.problems.empty())
                    continue;
                const auto stored = reader.byId(*id);
                access::Record after = stored->record;
                after[person] = to ? to->code : std::string();
                if (after == stored->record) { // the department, too, stays as it is
                    ++done.unchanged;
                    continue;
                }
                if (to && department && to->department)
                    after[*department] = *to->department;
                if (auto may = entry.mayChange(stored->record, &after); !may) {
                    error.problems.push_back({std::nullopt, code, may.error().message});
                    continue;
                }
                writer.update(*id, stored->rowVersion, stored->record, after, hand);
                entry.changed(stored->record, after);
                ++done.changed;
                nlohmann::json detail{{"fields", nlohmann::json::array({object().personField})}};
                if (!written->empty())
                    detail["reason"] = *written;
                session_.audit(
                    {action, object().key, code, access::AuditEntry::Outcome::done, detail.dump()});
            }
            if (!error.problems.empty())
                return fail(std::move(error));
            transaction.commit();
            return done;
        });
}

Result<std::vector<OwnerPeriod>> OwnershipDesk::owners(const std::string& code) {
    // Rights are brought up to date by the history, which is asked first.
    const auto changes = desk_.history(code);
    if (!changes)
        return fail(changes.error());
    if (auto may = mayLook(); !may)
        return fail(may.error());
    const auto card = desk_.show(code);
    if (!card)
        return fail(card.error());
    std::vector<OwnerPeriod> periods;
    std::string to;
    std::string person = card->value(object(), object().personField).value_or("");
    for (const Change& change : *changes) {
        if (change.field != object().personField && !change.field.empty())
            continue;
        periods.push_back({person, change.at, to, change.person, change.reason});
        to = change.at;
        person = change.oldValue;
    }
    return periods;
}

Result<std::vector<OwnedRecord>> OwnershipDesk::ownedOn(const std::string& person, Date day) {
    return access::runUseCase(
        session_, {object().key + ".owned", object().key, "", access::UseCase::Kind::reads},
        [&]() -> Result<std::vector<OwnedRecord>> {
            if (auto may = mayLook(); !may)
                return fail(may.error());
            std::vector<std::string> codes;
            // The day of entry is a field of its own.
            const auto created = object().indexOf("created_on");
            const bool knowsDays =
                !created || session_.gate().field(object(), *created) >= FieldState::readable;
            for (const ownership_store::Owned& owned :
                 ownership_store::everOwnedBy(session_.database(), object(), person))
                if ((!knowsDays || owned.createdAt.empty() ||
                     localDay(owned.createdAt) <= day.iso()) &&
                    ownerOn(owned, day.iso()) == person)
                    codes.push_back(owned.code);
            std::vector<OwnedRecord> records;
            const access::Gate& gate = session_.gate();
            const auto name = object().indexOf("name");
            access::Query query;
            query.object = object().key;
            query.limit = static_cast<int>(codesAtOnce);
            query.fields = {object().codeField, object().personField};
            if (name && gate.field(object(), *name) != FieldState::hidden)
                query.fields.emplace_back("name");
            // Of those, the ones that the person who asks may see.
            for (std::size_t from = 0; from < codes.size(); from += codesAtOnce) {
                query.where = inFilter(object().codeField, codes, from);
                const auto rows = access::runQuery(session_.database(), gate, query);
                if (!rows)
                    return fail(rows.error());
                for (const access::QueryRow& row : rows->rows)
                    records.push_back({row.id, row.cells[0],
                                       query.fields.size() > 2 ? row.cells[2] : std::string(),
                                       row.cells[1]});
            }
            return records;
        });
}

} // namespace xinheng::archive
