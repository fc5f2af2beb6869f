#include "archive/merge_desk.h"

#include "access/guarded_query.h"
#include "access/use_case.h"
#include "archive/merge_work.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive {

using access::RowRight;
using record_store::Stored;

namespace {

constexpr const char* endField = "deactivated_on";

const access::Object& objectOf(const access::Session& session, std::string_view key) {
    const access::Object* object = session.objects().find(key);
    if (object == nullptr || object->field(endField) == nullptr)
        throw std::logic_error("no object that is deactivated " + std::string(key));
    return *object;
}

merge_store::Content::Values differing(const access::Object& object, const access::Record& before,
                                       const access::Record& after) {
    merge_store::Content::Values values;
    for (std::size_t index = 0; index < after.size(); ++index)
        if (before[index] != after[index])
            values[object.fields[index].key] = {before[index], after[index]};
    return values;
}

std::vector<std::string> keysOf(const merge_store::Content::Values& values) {
    std::vector<std::string> keys;
    for (const auto& [key, both] : values)
        keys.push_back(key);
    return keys;
}

std::string detailOf(const merge_store::Content::Values& values) {
    return nlohmann::json{{"fields", keysOf(values)}}.dump();
}

// The fields by which the two refer to each other, or by which the one that stays stands below the
// one that goes: it takes the place of that one.
void liftOut(storage::Database& database, const access::Object& object, const Stored& keep,
             const Stored& gone, access::Record& after) {
    const std::size_t code = *object.indexOf(object.codeField);
    for (std::size_t index = 0; index < object.fields.size(); ++index) {
        const access::Field& field = object.fields[index];
        if (field.references != object.key || after[index].empty())
            continue;
        const std::string& keepCode = keep.record[code];
        const std::string& goneCode = gone.record[code];
        if (merge_store::standsBelow(database, object, field, after[index], goneCode))
            after[index] = gone.record[index];
        if (!after[index].empty() &&
            merge_store::standsBelow(database, object, field, after[index], keepCode))
            after[index].clear();
    }
}

} // namespace

MergeDesk::MergeDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

Result<> MergeDesk::mayMerge() const {
    for (const std::string& needed : {std::string(node), object_.queryNode, object_.entryNode})
        if (auto may = session_.gate().require(needed); !may)
            return may;
    return {};
}

Result<MergeReport> MergeDesk::preview(const MergeWish& wish) {
    return run(wish, Mode::tried);
}

Result<MergeReport> MergeDesk::merge(const MergeWish& wish) {
    return run(wish, Mode::done);
}

Result<MergeReport> MergeDesk::run(const MergeWish& wish, Mode mode) {
    const char* verb = mode == Mode::done ? "merge" : "merge-preview";
    return access::runUseCase(
        session_, {action(verb), object_.key, wish.keep}, [&]() -> Result<MergeReport> {
            if (auto may = mayMerge(); !may)
                return fail(may.error());
            const auto reason = access::checkedReason(wish.reason);
            if (!reason)
                return fail(reason.error());
            access::ChangeTransaction transaction(session_);
            storage::Database& database = session_.database();
            MergeWork work(session_, object_,
                           {session_.person().code, utcText(session_.clock().now()), *reason});
            const auto keep = work.find(wish.keep);
            if (!keep)
                return fail(keep.error());
            const auto gone = work.find(wish.gone);
            if (!gone)
                return fail(gone.error());
            if (keep->id == gone->id)
                return fail(ErrorCode::invalid, XH_TR("archive", "These two are one record."));
            const auto goneBefore = merge_store::goneIds(database, object_);
            for (const auto* one : {&*keep, &*gone})
                if (goneBefore.contains(one->id))
                    return fail(ErrorCode::conflict,
                                XH_TR("archive", "{} {} went into another one already."),
                                object_.label, work.codeOf(*one));
            if ((wish.keepSeen && *wish.keepSeen != work.seenVersion(*keep)) ||
                (wish.goneSeen && *wish.goneSeen != work.seenVersion(*gone)))
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "One of the two was changed by somebody else in the "
                                             "meantime."));
            if (auto may = work.entry().mayWrite(wish.take, false); !may)
                return fail(may.error());

            access::Record after = keep->record;
            std::vector<bool> given(after.size());
            for (const std::string& key : wish.take) {
                const std::size_t index = *object_.indexOf(key);
                after[index] = work.seenValue(*gone, index);
                given[index] = true;
            }
            liftOut(database, object_, *keep, *gone, after);
            // Asked for whether they change or not: what stands in a field that may not be read
            // would decide it.
            std::vector<std::string> written{endField};
            for (const access::Field& field : object_.fields)
                if (field.references == object_.key)
                    written.push_back(field.key);
            if (auto may = work.entry().mayWrite(written, false); !may)
                return fail(may.error());
            std::vector<Finding> findings;
            work.entry().finish(&keep->record, after, given, findings);
            Error mistakes{ErrorCode::invalid,
                           Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                           {},
                           {}};
            for (const Finding& finding : findings)
                if (finding.weight == Finding::Weight::error)
                    mistakes.problems.push_back(toProblem(object_, finding, std::nullopt));
            if (!mistakes.problems.empty())
                return fail(std::move(mistakes));
            access::Record ended = gone->record;
            const std::size_t end = *object_.indexOf(endField);
            // Also one that was to be used until some later day.
            if (const std::string today = session_.businessDate().iso();
                ended[end].empty() || ended[end] > today)
                ended[end] = today;

            merge_store::Row row{0, keep->id, gone->id, {}, work.hand()};
            row.content.kept = differing(object_, keep->record, after);
            row.content.gone = differing(object_, gone->record, ended);
            row.content.trail = session_.trail().head().rows;
            MergeReport report{wish.keep, wish.gone, work.seen(keysOf(row.content.kept)), {}, 0};
            if (auto done = work.write(*keep, after); !done)
                return fail(done.error());
            if (auto done = work.write(*gone, ended); !done)
                return fail(done.error());
            for (const auto& [other, field] : work.references()) {
                merge_store::References found{
                    other->key, field->key,
                    merge_store::referring(database, *other, *field, work.codeOf(*gone))};
                if (found.ids.empty())
                    continue;
                if (auto done = work.move(found, work.codeOf(*gone), work.codeOf(*keep)); !done)
                    return fail(done.error());
                report.moved.push_back(
                    {found.object, found.field, static_cast<std::int64_t>(found.ids.size())});
                row.content.references.push_back(std::move(found));
            }
            row.content.attachments = merge_store::moveAttachments(
                database, object_, merge_store::attachmentsOf(database, object_, gone->id),
                gone->id, keep->id);
            report.attachments = static_cast<std::int64_t>(row.content.attachments.size());
            if (auto good = work.inOrder(*keep, *gone); !good)
                return fail(good.error());
            if (mode == Mode::tried)
                return report;
            work.entry().treeHasGrown();
            merge_store::insert(database, object_, row, work.codeOf(*gone));
            // Of each a row of its own, because who sees one need not see the other.
            session_.audit({action("merge"), object_.key, work.codeOf(*keep),
                            access::AuditEntry::Outcome::done, detailOf(row.content.kept)});
            session_.audit({action("merge"), object_.key, work.codeOf(*gone),
                            access::AuditEntry::Outcome::done, detailOf(row.content.gone)});
            transaction.commit();
            return report;
        });
}

bool MergeDesk::backedUpSince(std::int64_t trailRows) {
    access::AuditTrail::Wish wish;
    wish.object = "set";
    while (true) {
        const auto rows = session_.trail().list(wish);
        for (const access::AuditRow& row : rows) {
            if (row.number <= trailRows)
                return false;
            if (row.entry.action == "set.backup" &&
                row.entry.outcome == access::AuditEntry::Outcome::done)
                return true;
        }
        if (rows.empty())
            return false;
        wish.before = rows.back().number;
    }
}

Result<UnmergeReport> MergeDesk::unmerge(const std::string& code, const std::string& reason) {
    return access::runUseCase(
        session_, {action("unmerge"), object_.key, code}, [&]() -> Result<UnmergeReport> {
            if (auto may = mayMerge(); !may)
                return fail(may.error());
            const auto why = access::checkedReason(reason);
            if (!why)
                return fail(why.error());
            access::ChangeTransaction transaction(session_);
            storage::Database& database = session_.database();
            MergeWork work(session_, object_,
                           {session_.person().code, utcText(session_.clock().now()), *why});
            const auto gone = work.find(code);
            if (!gone)
                return fail(gone.error());
            const auto row = merge_store::ofGone(database, object_, gone->id);
            if (!row)
                return fail(ErrorCode::invalid,
                            XH_TR("archive", "{} {} did not go into another one."), object_.label,
                            code);
            const auto keep = work.findQuietly(row->kept);
            if (!keep)
                return fail(keep.error());
            if (merge_store::goneIds(database, object_).contains(row->kept))
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "The {} that stayed went into another one since. Take "
                                             "that back first."),
                            object_.label);
            if (backedUpSince(row->content.trail))
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "A backup was taken since, so this merge stands."));

            UnmergeReport report{work.codeOf(*keep), code, {}, 0, {}};
            const auto putBack = [&](const Stored& stored,
                                     const merge_store::Content::Values& values) -> Result<> {
                access::Record before = stored.record;
                std::vector<std::string> changed;
                for (const auto& [key, both] : values) {
                    // Out of use by now: nobody writes it, and its values are seen by nobody.
                    if (const access::Field* field = object_.field(key);
                        field == nullptr || field->retired)
                        continue;
                    if (!work.mayWrite(key))
                        return fail(MergeWork::somethingOutside());
                    const std::size_t index = *object_.indexOf(key);
                    if (before[index] == both.second)
                        before[index] = both.first;
                    else
                        changed.push_back(key);
                }
                for (const std::string& key : work.seen(changed))
                    report.leftAlone.push_back(key);
                return work.write(stored, before);
            };
            for (const merge_store::References& one : row->content.references) {
                const access::Object* other = session_.objects().find(one.object);
                const access::Field* field = other == nullptr ? nullptr : other->field(one.field);
                if (field == nullptr)
                    continue;
                const auto now = merge_store::referring(database, *other, *field, report.keep);
                merge_store::References back{one.object, one.field, {}};
                std::ranges::set_intersection(one.ids, now, std::back_inserter(back.ids));
                if (auto done = work.move(back, report.keep, code); !done)
                    return fail(done.error());
                report.moved.push_back(
                    {back.object, back.field, static_cast<std::int64_t>(back.ids.size())});
            }
            if (auto done = putBack(*keep, row->content.kept); !done)
                return fail(done.error());
            if (auto done = putBack(*gone, row->content.gone); !done)
                return fail(done.error());
            for (const access::Field& field : object_.fields) {
                const record_store::Record keepNow =
                    record_store::Reader(database, object_).byId(keep->id)->record;
                const std::string& parent = keepNow[*object_.indexOf(field.key)];
                if (field.references == object_.key && !parent.empty() &&
                    merge_store::standsBelow(database, object_, field, parent, report.keep))
                    return fail(ErrorCode::conflict,
                                XH_TR("archive", "The records were rearranged since, so this merge "
                                                 "can't be taken back."));
            }
            if (!work.stillStand(row->content.references, {report.keep, code}))
                return fail(ErrorCode::conflict,
                            XH_TR("archive", "The records were rearranged since, so this merge "
                                             "can't be taken back."));
            report.attachments = static_cast<std::int64_t>(
                merge_store::moveAttachments(database, object_, row->content.attachments, keep->id,
                                             gone->id)
                    .size());
            if (auto good = work.inOrder(*keep, *gone); !good)
                return fail(good.error());
            work.entry().treeHasGrown();
            merge_store::setUndone(database, row->id, work.hand());
            session_.audit({action("unmerge"), object_.key, report.keep,
                            access::AuditEntry::Outcome::done, detailOf(row->content.kept)});
            session_.audit({action("unmerge"), object_.key, code, access::AuditEntry::Outcome::done,
                            detailOf(row->content.gone)});
            transaction.commit();
            return report;
        });
}

Result<std::vector<Merged>> MergeDesk::merges() {
    return access::runUseCase(
        session_, {action("merges"), object_.key, "", access::UseCase::Kind::reads},
        [&]() -> Result<std::vector<Merged>> {
            if (auto may = mayMerge(); !may)
                return fail(may.error());
            const access::Gate& gate = session_.gate();
            const std::size_t code = *object_.indexOf(object_.codeField);
            std::vector<Merged> merges;
            if (gate.field(object_, code) < access::FieldState::readable)
                return merges;
            record_store::Reader reader(session_.database(), object_);
            bool undoable = true; // no older one, once a newer one is none
            for (const merge_store::Row& row : merge_store::all(session_.database(), object_)) {
                undoable = undoable && !backedUpSince(row.content.trail);
                if (!gate.mayRow(object_, row.kept, RowRight::query) ||
                    !gate.mayRow(object_, row.gone, RowRight::query))
                    continue;
                merges.push_back({reader.byId(row.kept)->record[code],
                                  reader.byId(row.gone)->record[code], row.hand.at, row.hand.person,
                                  row.hand.reason, undoable});
            }
            return merges;
        });
}

} // namespace xinheng::archive
