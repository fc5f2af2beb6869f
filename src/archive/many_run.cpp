#include "archive/many_run.h"

#include "access/guarded_reference.h"
#include "access/seen_version.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;

namespace {

constexpr std::size_t mostProblems = 1000;
constexpr std::int64_t progressEvery = 200;

Error tooMany() {
    return {ErrorCode::invalid,
            Text(XH_TR("archive", "At most {} records are changed at once."), mostChangedAtOnce),
            {},
            {}};
}

Text notThere() {
    return Text(XH_TR("archive", "There is no such record, or it is not visible to you."));
}

} // namespace

ManyRun::ManyRun(access::Session& session, const access::Object& object, const ManyChange& wish)
    : session_(session), object_(object), wish_(wish), entry_(session, object),
      reader_(session.database(), object),
      writer_(session.database(), object), hand_{session.person().code,
                                                 utcText(session.clock().now()), wish.reason},
      code_(*object.indexOf(object.codeField)),
      readsCode_(session.gate().field(object, code_) >= FieldState::readable),
      given_(object.fields.size()) {}

Result<> ManyRun::takeValues() {
    if (wish_.values.empty())
        return fail(ErrorCode::invalid, XH_TR("archive", "Say what is to be changed."));
    std::vector<std::string> keys;
    for (const auto& [key, value] : wish_.values)
        keys.push_back(key);
    if (auto may = entry_.mayWrite(keys, false); !may)
        return may;
    std::vector<Finding> findings;
    for (const auto& [key, value] : wish_.values) {
        const std::size_t field = *object_.indexOf(key);
        if (field == code_)
            findings.push_back({Finding::Weight::error, field,
                                Text(XH_TR("archive", "Every record has a code of its own."))});
        given_[field] = true;
        values_.emplace_back(field,
                             checkedValue(object_, field, value, entry_.references(), findings));
    }
    Error error{ErrorCode::invalid,
                Text(XH_TR("archive", "The entry has mistakes, so nothing was saved.")),
                {},
                {}};
    for (const Finding& finding : findings) {
        auto& list = finding.weight == Finding::Weight::error ? error.problems : report_.warnings;
        list.push_back(toProblem(object_, finding, std::nullopt));
    }
    return error.problems.empty() ? Result<>() : fail(std::move(error));
}

Result<> ManyRun::findRows(const ManyRows& rows) {
    const access::Gate& gate = session_.gate();
    if (rows.ids.size() + rows.codes.size() > static_cast<std::size_t>(mostChangedAtOnce))
        return fail(tooMany());
    std::unordered_set<std::int64_t> known;
    const auto take = [&](std::int64_t id) {
        if (known.insert(id).second) {
            ids_.push_back(id);
            place_.emplace(id, static_cast<std::int64_t>(known.size()));
        }
    };
    for (const std::int64_t id : rows.ids) {
        take(id);
        if (!gate.mayRow(object_, id, RowRight::query)) {
            problem(id, "", notThere(), ErrorCode::notFound);
            ids_.pop_back();
        }
    }
    for (const std::string& code : rows.codes) {
        const auto id = access::findRow(session_.database(), gate, object_, code, RowRight::query);
        if (id) {
            take(*id);
            continue;
        }
        ++problemCount_;
        kindsDiffer_ = kindsDiffer_ || kind_.value_or(ErrorCode::notFound) != ErrorCode::notFound;
        kind_ = ErrorCode::notFound;
        if (problems_.size() < mostProblems)
            problems_.push_back({std::nullopt, object_.codeField, id.error().message});
    }
    if (rows.ids.empty() && rows.codes.empty()) {
        access::Query query = rows.query;
        query.object = object_.key;
        query.fields.clear();
        for (std::size_t field = 0; field < object_.fields.size() && query.fields.empty(); ++field)
            if (gate.field(object_, field) != FieldState::hidden)
                query.fields.push_back(object_.fields[field].key);
        const auto handed = access::forEachRow(
            session_.database(), gate, query,
            [](const std::vector<std::size_t>&, const std::vector<FieldState>&) {},
            [&](const access::QueryRow& row) {
                take(row.id);
                return static_cast<std::int64_t>(ids_.size()) <= mostChangedAtOnce;
            });
        if (!handed)
            return fail(handed.error());
    }
    if (static_cast<std::int64_t>(ids_.size()) > mostChangedAtOnce)
        return fail(tooMany());
    return {};
}

std::string ManyRun::codeSeen(std::int64_t id) const {
    const auto code = codes_.find(id);
    return readsCode_ && code != codes_.end() ? code->second : std::string();
}

// Whoever may not read codes is told by the place among the rows that were given.
void ManyRun::problem(std::int64_t id, std::string column, const Text& message, ErrorCode kind) {
    ++problemCount_;
    kindsDiffer_ = kindsDiffer_ || kind_.value_or(kind) != kind;
    kind_ = kind;
    if (problems_.size() == mostProblems)
        return;
    const std::string code = codeSeen(id);
    if (code.empty())
        problems_.push_back({place_.at(id), std::move(column), message});
    else
        problems_.push_back(
            {std::nullopt, std::move(column), Text(XH_TR("archive", "{}: {}"), code, message)});
}

RowChange ManyRun::seenChange(const record_store::Stored& before,
                              const access::Record& after) const {
    RowChange change{before.id, codeSeen(before.id), {}};
    for (std::size_t field = 0; field < after.size(); ++field) {
        const FieldState state = session_.gate().field(object_, field);
        if (before.record[field] == after[field] || state == FieldState::hidden)
            continue;
        const access::Field& one = object_.fields[field];
        const std::size_t named = *object_.indexOf(access::decidingReference(object_, one).key);
        const auto shown = [&](const access::Record& record) {
            if (!access::seesReference(session_.database(), session_.gate(), object_, one,
                                       record[named]))
                return std::string();
            return state == FieldState::masked ? access::masked(record[field], one.mask)
                                               : record[field];
        };
        change.fields.push_back({field, shown(before.record), shown(after)});
        // From a row that is not there for them to none.
        if (change.fields.back().before.empty() && change.fields.back().after.empty())
            change.fields.pop_back();
    }
    return change;
}

void ManyRun::changeRow(std::int64_t id) {
    const auto stored = reader_.byId(id);
    if (!stored)
        return;
    codes_[id] = stored->record[code_];
    if (!session_.gate().mayRow(object_, id, RowRight::entry)) {
        problem(id, "", RecordEntry::notChangeable(), ErrorCode::refused);
        return;
    }
    if (const auto may = entry_.mayChange(stored->record, nullptr); !may) {
        problem(id, "", may.error().message, ErrorCode::refused);
        return;
    }
    access::Record after = stored->record;
    for (const auto& [field, value] : values_)
        after[field] = value;
    std::vector<Finding> findings;
    entry_.finish(&stored->record, after, given_, findings);
    bool good = true;
    for (const Finding& finding : findings) {
        if (finding.weight == Finding::Weight::error) {
            good = false;
            problem(id, object_.fields[finding.field].key, finding.message, ErrorCode::invalid);
        } else if (report_.warnings.size() < mostProblems) {
            report_.warnings.push_back(
                {std::nullopt, object_.fields[finding.field].key,
                 codeSeen(id).empty()
                     ? finding.message
                     : Text(XH_TR("archive", "{}: {}"), codeSeen(id), finding.message)});
        }
    }
    if (!good || after == stored->record)
        return;
    if (const auto may = entry_.mayChange(stored->record, &after); !may) {
        problem(id, "", may.error().message, may.error().code);
        return;
    }
    RowChange change = seenChange(*stored, after);
    writer_.update(id, stored->rowVersion, stored->record, after, hand_);
    entry_.changed(stored->record, after);
    changed_.push_back(id);
    if (!change.fields.empty())
        report_.changes.push_back(std::move(change));
}

// What rows are among each other is judged when all are written.
void ManyRun::lookAtTheEnd() {
    if (changed_.empty())
        return;
    for (const std::int64_t id : changed_)
        if (!session_.gate().mayRow(object_, id, RowRight::entry))
            problem(id, "", entry_.outsideScope().message, ErrorCode::refused);
    if (!entry_.ownReference())
        return;
    std::map<std::string, std::int64_t> ids;
    std::vector<std::string> codes;
    for (const std::int64_t id : changed_) {
        codes.push_back(reader_.byId(id)->record[code_]);
        ids.emplace(codes.back(), id);
    }
    // In the order of the rows, not of their codes, which may be hidden.
    std::map<std::int64_t, std::vector<Finding>> found;
    for (auto& [code, finding] : entry_.misplaced(codes))
        if (const auto id = ids.find(code); id != ids.end())
            found[place_.at(id->second)].push_back(std::move(finding));
    for (const std::int64_t id : changed_)
        for (const Finding& finding : found[place_.at(id)])
            problem(id, object_.fields[finding.field].key, finding.message, ErrorCode::invalid);
}

Error ManyRun::problemsError() const {
    Error error{
        kindsDiffer_ ? ErrorCode::invalid : *kind_,
        Text(XH_TR("archive", "There are {} problems, so nothing was changed."), problemCount_),
        {},
        problems_};
    if (problemCount_ > static_cast<std::int64_t>(problems_.size()))
        error.because.emplace_back(
            XH_TR("archive", "The first {} problems are listed, {} more are not."),
            problems_.size(), problemCount_ - static_cast<std::int64_t>(problems_.size()));
    return error;
}

Result<ManyReport> ManyRun::run(const Progress& progress) {
    std::int64_t done = 0;
    for (const std::int64_t id : ids_) {
        changeRow(id);
        if (++done % progressEvery == 0 && progress &&
            !progress(done, static_cast<std::int64_t>(ids_.size())))
            return fail(ErrorCode::conflict, XH_TR("archive", "Cancelled. Nothing was changed."));
    }
    lookAtTheEnd();
    if (problemCount_ > 0)
        return fail(problemsError());
    report_.rows = static_cast<std::int64_t>(ids_.size());
    std::vector<std::string> cells;
    for (const RowChange& row : report_.changes) {
        cells.push_back(std::to_string(row.id));
        for (const FieldChange& field : row.fields)
            cells.insert(cells.end(), {object_.fields[field.field].key, field.before, field.after});
    }
    report_.seenVersion = access::seenVersion(cells);
    return std::move(report_);
}

} // namespace xinheng::archive
