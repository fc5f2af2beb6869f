#include "archive/merge_work.h"

#include "access/guarded_query.h"
#include "access/guarded_reference.h"
#include "access/seen_version.h"

#include <algorithm>

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;

Error MergeWork::somethingOutside() {
    return {ErrorCode::refused,
            Text(XH_TR("archive", "Not everything that would have to change with it is yours to "
                                  "change, so nothing was done.")),
            {},
            {}};
}

const std::string& MergeWork::codeOf(const Stored& stored) const {
    return stored.record[*object_.indexOf(object_.codeField)];
}

Result<MergeWork::Stored> MergeWork::find(const std::string& code) {
    access::Gate& gate = session_.gate();
    const auto id = access::findRow(session_.database(), gate, object_, code, RowRight::query);
    if (!id)
        return fail(id.error());
    if (!gate.mayRow(object_, *id, RowRight::entry))
        return fail(Error{ErrorCode::refused,
                          RecordEntry::notChangeable(),
                          gate.row(object_, *id, RowRight::entry).because,
                          {}});
    auto stored = *record_store::Reader(session_.database(), object_).byId(*id);
    if (auto may = entry_.mayChange(stored.record, nullptr); !may)
        return fail(may.error());
    return stored;
}

Result<MergeWork::Stored> MergeWork::findQuietly(std::int64_t id) {
    const access::Gate& gate = session_.gate();
    auto stored = record_store::Reader(session_.database(), object_).byId(id);
    if (!stored || !gate.mayRow(object_, id, RowRight::query) ||
        !gate.mayRow(object_, id, RowRight::entry) || !entry_.mayChange(stored->record, nullptr))
        return fail(somethingOutside());
    return std::move(*stored);
}

std::string MergeWork::seenValue(const Stored& stored, std::size_t index) const {
    const access::Field& field = object_.fields[index];
    const std::string& named =
        stored.record[*object_.indexOf(access::decidingReference(object_, field).key)];
    return access::seesReference(session_.database(), session_.gate(), object_, field, named)
               ? stored.record[index]
               : std::string();
}

// As RecordDesk makes it for the card.
std::int64_t MergeWork::seenVersion(const Stored& stored) const {
    std::vector<std::string> cells;
    for (std::size_t index = 0; index < object_.fields.size(); ++index) {
        const FieldState state = session_.gate().field(object_, index);
        if (state == FieldState::hidden)
            continue;
        std::string cell = seenValue(stored, index);
        cells.push_back(state == FieldState::masked
                            ? access::masked(cell, object_.fields[index].mask)
                            : std::move(cell));
    }
    return access::seenVersion(cells);
}

bool MergeWork::mayWrite(const std::string& field) const {
    const auto index = object_.indexOf(field);
    return index && session_.gate().field(object_, *index) == FieldState::writable;
}

std::vector<std::string> MergeWork::seen(const std::vector<std::string>& fields) const {
    std::vector<std::string> seen;
    for (const std::string& key : fields)
        if (const auto index = object_.indexOf(key);
            index && session_.gate().field(object_, *index) != FieldState::hidden)
            seen.push_back(key);
    return seen;
}

Result<> MergeWork::write(const Stored& before, const access::Record& after) {
    if (auto may = entry_.mayChange(before.record, &after); !may)
        return may;
    record_store::Writer writer(session_.database(), object_);
    writer.update(before.id, before.rowVersion, before.record, after, hand_);
    entry_.changed(before.record, after);
    return {};
}

std::vector<std::pair<const access::Object*, const access::Field*>> MergeWork::references() const {
    std::vector<std::pair<const access::Object*, const access::Field*>> all;
    for (const access::Object& other : session_.objects().all())
        for (const access::Field& field : other.fields)
            if (field.type == access::FieldType::reference && field.references == object_.key)
                all.emplace_back(&other, &field);
    return all;
}

Result<> MergeWork::move(const merge_store::References& references, const std::string& from,
                         const std::string& to) {
    if (references.ids.empty())
        return {};
    const access::Object* other = session_.objects().find(references.object);
    const auto index = other == nullptr ? std::nullopt : other->indexOf(references.field);
    if (!index)
        return fail(somethingOutside());
    const access::Gate& gate = session_.gate();
    const auto mine = [&] {
        return std::ranges::all_of(references.ids, [&](std::int64_t id) {
            return gate.mayRow(*other, id, RowRight::query) &&
                   gate.mayRow(*other, id, RowRight::entry);
        });
    };
    if (!gate.mayUse(other->queryNode) || !gate.mayUse(other->entryNode) ||
        gate.field(*other, *index) != FieldState::writable || !mine())
        return fail(somethingOutside());
    merge_store::moveReferences(session_.database(), *other, other->fields[*index], references.ids,
                                from, to, hand_);
    return mine() ? Result<>() : fail(somethingOutside());
}

bool MergeWork::stillStand(const std::vector<merge_store::References>& references,
                           const std::vector<std::string>& codes) const {
    for (const merge_store::References& one : references) {
        const access::Object* other = session_.objects().find(one.object);
        const access::Field* field = other == nullptr ? nullptr : other->field(one.field);
        if (field == nullptr || !other->rules)
            continue;
        record_store::Reader reader(session_.database(), *other);
        const std::size_t code = *other->indexOf(other->codeField);
        std::vector<std::string> referring;
        for (const std::string& to : codes)
            for (const std::int64_t id :
                 merge_store::referring(session_.database(), *other, *field, to))
                referring.push_back(reader.byId(id)->record[code]);
        if (!other->rules->misplaced(session_.database(), *other, referring).empty())
            return false;
    }
    return true;
}

Result<> MergeWork::inOrder(const Stored& one, const Stored& other) const {
    const auto misplaced = entry_.misplaced({codeOf(one), codeOf(other)});
    for (const Stored* stored : {&one, &other})
        if (const auto wrong = misplaced.find(codeOf(*stored)); wrong != misplaced.end())
            return fail(
                Error{ErrorCode::invalid,
                      Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                      {},
                      {toProblem(object_, wrong->second, std::nullopt)}});
    for (const Stored* stored : {&one, &other})
        if (!session_.gate().mayRow(object_, stored->id, RowRight::entry))
            return fail(entry_.outsideScope());
    return {};
}

} // namespace xinheng::archive
