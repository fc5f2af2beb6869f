#include "archive/record_import_run.h"

#include "access/use_case.h"
#include "base/normalise.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive {

using access::RowRight;

namespace {

constexpr std::size_t mostProblems = 1000;
constexpr std::int64_t progressEvery = 2000;
// From so many rows on it is worth telling SQLite anew how the values are spread.
constexpr std::int64_t manyRows = 1000;
constexpr std::int64_t manyBytes = 4 << 20;

} // namespace

ImportRun::ImportRun(access::Session& session, const access::Object& object,
                     const ImportOptions& options, std::unique_ptr<exchange::TableReader> reader,
                     std::map<std::string, std::string> columns)
    : session_(session), options_(options), reader_(std::move(reader)), object_(object),
      entry_(session, object), stored_(session.database(), object_),
      writer_(session.database(), object_), hand_{session.person().code,
                                                  utcText(session.clock().now()), ""},
      code_(*object_.indexOf(object_.codeField)), ownReference_(entry_.ownReference()),
      scoped_(!session.gate().rows(object_, RowRight::entry).all) {
    report_.columns = std::move(columns);
    if (fromCards())
        entry_.takeCodesOfCards();
}

void ImportRun::problem(std::optional<std::int64_t> row, std::string column, Text message) {
    ++problemCount_;
    if (problems_.size() < mostProblems)
        problems_.push_back({row, std::move(column), std::move(message)});
}

Result<> ImportRun::mapColumns() {
    headingOfField_.resize(object_.fields.size());
    filled_.resize(reader_->header().size());
    std::vector<std::string> keys;
    std::map<std::string, std::string> wanted = report_.columns;
    for (const std::string& heading : reader_->header()) {
        // A mapping may name a guarded heading as it stands in the file or as people read it.
        auto mapped = wanted.find(heading);
        if (mapped == wanted.end())
            mapped = wanted.find(std::string(reader_->meant(heading)));
        if (mapped == wanted.end()) {
            fieldOfColumn_.emplace_back();
            if (!fromCards())
                report_.ignored.push_back(heading);
            continue;
        }
        const auto field = object_.indexOf(mapped->second);
        fieldOfColumn_.push_back(field);
        // In update mode the code only finds the records; who may add none needs no right to it.
        if (!options_.update || field != code_ ||
            session_.gate().field(object_, code_) < access::FieldState::readable)
            keys.push_back(mapped->second);
        if (field)
            headingOfField_[*field] = heading;
        if (field == code_)
            codeColumn_ = fieldOfColumn_.size() - 1;
        wanted.erase(mapped);
    }
    for (const auto& [heading, key] : wanted)
        problem(
            headerRow(), heading,
            Text(XH_TR("archive", "The file has no column \"{}\", which the mapping sends to {}."),
                 heading, key));
    mapConstants(keys);
    if (auto may = entry_.mayWrite(keys, true); !may) {
        if (may.error().code == ErrorCode::refused)
            return may;
        for (const Problem& one : may.error().problems)
            problem(headerRow(), one.column, one.message);
    }
    for (std::size_t field = 0; field < object_.fields.size(); ++field) {
        const bool given = field == code_ && !options_.update && entry_.givesCodes();
        const bool needed =
            object_.fields[field].required && !given && (field == code_ || !options_.update);
        if (needed && headingOfField_[field].empty())
            problem(headerRow(), object_.fields[field].key,
                    Text(XH_TR("archive", "No column of the file is {}."),
                         object_.fields[field].label));
    }
    return problemCount_ == 0 ? Result<>() : fail(problemsError());
}

// A value for every row, of fields that no column fills. In update mode it is given like a cell.
void ImportRun::mapConstants(std::vector<std::string>& keys) {
    for (const auto& [key, value] : options_.constants) {
        keys.push_back(key);
        const auto field = object_.indexOf(key);
        if (!field)
            continue; // mayWrite() says so
        if (!headingOfField_[*field].empty())
            problem(headerRow(), key,
                    Text(XH_TR("archive", "{} is filled by the column \"{}\" already."),
                         object_.fields[*field].label, headingOfField_[*field]));
        else if (*field == code_)
            problem(headerRow(), key,
                    Text(XH_TR("archive",
                               "One code for every row can't be: each record has its own.")));
        else
            constants_.emplace_back(*field, value);
        headingOfField_[*field] = key;
    }
}

void ImportRun::collect(std::int64_t row, const std::vector<Finding>& findings, bool& good) {
    for (const Finding& finding : findings) {
        if (finding.weight == Finding::Weight::error) {
            good = false;
            problem(row, object_.fields[finding.field].key, finding.message);
            continue;
        }
        remark({row, columnOf(finding.field), finding.message});
    }
}

void ImportRun::remark(Problem said) {
    ++report_.warningCount;
    if (report_.warnings.size() < mostProblems)
        report_.warnings.push_back(std::move(said));
}

// What the reader itself says of a row, and which columns it fills.
void ImportRun::takeRemarks(const exchange::TableRow& row, bool& good) {
    for (const Problem& one : row.problems) {
        good = false;
        problem(one.row, keyOf(one.column), one.message);
    }
    for (const Problem& one : row.remarks)
        remark(one);
    for (std::size_t column = 0; fromCards() && column < row.cells.size(); ++column)
        filled_[column] = filled_[column] || !row.cells[column].empty();
}

void ImportRun::sayWhatIsLeftOut() {
    for (std::size_t column = 0; column < fieldOfColumn_.size(); ++column)
        if (filled_[column] && !fieldOfColumn_[column])
            report_.ignored.push_back(reader_->header()[column]);
    for (const auto& [name, times] : reader_->leftOut())
        report_.ignored.push_back(name + " (" + std::to_string(times) + ")");
}

std::optional<std::int64_t> ImportRun::headerRow() const {
    return fromCards() ? std::nullopt : std::optional<std::int64_t>(1);
}

std::string ImportRun::columnOf(std::size_t field) const {
    return fromCards() && !headingOfField_[field].empty() ? headingOfField_[field]
                                                          : object_.fields[field].key;
}

// A cell of which the reader has already said what is wrong.
bool ImportRun::isWrong(const exchange::TableRow& row, std::size_t column) const {
    return std::any_of(row.problems.begin(), row.problems.end(),
                       [&](const Problem& one) { return one.column == reader_->header()[column]; });
}

void ImportRun::takeRow(const exchange::TableRow& row) {
    ++report_.read;
    std::vector<Finding> findings;
    bool good = true;
    takeRemarks(row, good);
    access::Record record(object_.fields.size());
    const auto cell = [&](std::size_t column) { return reader_->meant(row.cells[column]); };
    record[code_] = checkedValue(object_, code_, codeColumn_ ? cell(*codeColumn_) : "",
                                 entry_.references(), findings);
    const bool unnamed = options_.update && record[code_].empty();
    if (options_.update && !unnamed) {
        // One the person can't see answers as a code that is not there.
        const auto stored = stored_.byCode(record[code_]);
        if (stored && (session_.gate().rows(object_, RowRight::query).all ||
                       session_.gate().mayRow(object_, stored->id, RowRight::query))) {
            if (good)
                changeRow(row.row, row, *stored);
            return;
        }
    }
    std::vector<bool> given(object_.fields.size());
    for (std::size_t column = 0; column < fieldOfColumn_.size(); ++column) {
        if (!fieldOfColumn_[column])
            continue;
        const std::size_t field = *fieldOfColumn_[column];
        given[field] = true;
        if (field != code_ && !isWrong(row, column))
            record[field] =
                checkedValue(object_, field, cell(column), entry_.references(), findings);
    }
    for (const auto& [field, value] : constants_) {
        given[field] = true;
        record[field] = checkedValue(object_, field, value, entry_.references(), findings);
    }
    for (std::size_t field = 0; field < object_.fields.size(); ++field)
        if (object_.fields[field].required && !given[field])
            findings.push_back(
                {Finding::Weight::error, field,
                 Text(XH_TR("archive", "{} is missing."), object_.fields[field].label)});
    entry_.finish(nullptr, record, given, findings);
    // To update is to name the records: a row that names none is no new one.
    if (unnamed && !record[code_].empty())
        findings.push_back({Finding::Weight::error, code_,
                            Text(XH_TR("archive", "{} is missing."), object_.fields[code_].label)});
    if (options_.update && session_.gate().field(object_, code_) != access::FieldState::writable) {
        good = false;
        problem(row.row, object_.codeField,
                Text(XH_TR("archive", "There is no such record, or it is not visible to you.")));
    }
    collect(row.row, findings, good);
    if (good)
        addRow(row.row, std::move(record));
    else if (!record[code_].empty())
        lookForRepeatedCode(row.row, record[code_]);
}

// A row that can't be kept for another reason is told of a repeated code as well.
void ImportRun::lookForRepeatedCode(std::int64_t row, const std::string& code) {
    const auto [bad, fresh] = badCodes_.emplace(code, row);
    std::int64_t other = fresh ? 0 : bad->second;
    if (const auto stored = fresh ? stored_.byCode(code) : std::nullopt;
        stored && !rowOfNew_.empty() && stored->id >= firstNew_)
        other = rowOfNew_[static_cast<std::size_t>(stored->id - firstNew_)];
    if (other > 0)
        problem(row, object_.codeField,
                Text(XH_TR("archive", "The code {} stands in row {} already."), code, other));
}

void ImportRun::addRow(std::int64_t row, access::Record&& record) {
    entry_.fillOwner(record);
    std::int64_t other = 0;
    if (const auto bad = badCodes_.find(record[code_]); bad != badCodes_.end()) {
        other = bad->second;
    } else if (const auto id = writer_.insert(record, hand_)) {
        if (rowOfNew_.empty())
            firstNew_ = *id;
        rowOfNew_.push_back(row);
        place(row, record);
        entry_.added(record);
        ++report_.added;
        return;
    } else if (const auto stored = stored_.byCode(record[code_]);
               !rowOfNew_.empty() && stored->id >= firstNew_) {
        other = rowOfNew_[static_cast<std::size_t>(stored->id - firstNew_)];
    }
    if (other > 0)
        problem(
            row, object_.codeField,
            Text(XH_TR("archive", "The code {} stands in row {} already."), record[code_], other));
    else if (problems_.size() == mostProblems || entry_.mayLearnThatTaken(writer_, record))
        problem(row, object_.codeField,
                Text(XH_TR("archive", "The code {} is taken."), record[code_]));
    else
        problem(row, object_.codeField, entry_.outsideScope().message);
}

void ImportRun::changeRow(std::int64_t row, const exchange::TableRow& cells,
                          const record_store::Stored& stored) {
    const std::string& code = stored.record[code_];
    if (!rowOfNew_.empty() && stored.id >= firstNew_) {
        problem(row, object_.codeField,
                Text(XH_TR("archive", "The code {} stands in row {} already."), code,
                     rowOfNew_[static_cast<std::size_t>(stored.id - firstNew_)]));
        return;
    }
    if (const auto [other, fresh] = rowOfStored_.emplace(stored.id, row); !fresh) {
        problem(
            row, object_.codeField,
            Text(XH_TR("archive", "The code {} stands in row {} already."), code, other->second));
        return;
    }
    if (scoped_ && !session_.gate().mayRow(object_, stored.id, RowRight::entry)) {
        problem(row, object_.codeField, entry_.notChangeable());
        return;
    }
    std::vector<Finding> findings;
    access::Record after = stored.record;
    std::vector<bool> given(object_.fields.size());
    const auto set = [&](std::size_t field, std::string_view value) {
        after[field] = checkedValue(object_, field, value, entry_.references(), findings);
        given[field] = true;
        if (object_.fields[field].write == access::Write::onCreation &&
            after[field] != stored.record[field])
            findings.push_back({Finding::Weight::error, field,
                                Text(XH_TR("archive", "{} can't be changed any more."),
                                     object_.fields[field].label)});
    };
    for (std::size_t column = 0; column < fieldOfColumn_.size(); ++column) {
        const auto field = fieldOfColumn_[column];
        const std::string_view cell = reader_->meant(cells.cells[column]);
        if (!field || *field == code_ || narrowed(cell).empty())
            continue;
        set(*field, cell);
    }
    for (const auto& [field, value] : constants_)
        set(field, value);
    entry_.finish(&stored.record, after, given, findings);
    bool good = true;
    collect(row, findings, good);
    if (!good)
        return;
    if (after == stored.record) {
        ++report_.unchanged;
        return;
    }
    if (const auto may = entry_.mayChange(stored.record, &after); !may) {
        problem(row, object_.codeField, may.error().message);
        return;
    }
    writer_.update(stored.id, stored.rowVersion, stored.record, after, hand_);
    entry_.changed(stored.record, after);
    changed_.emplace_back(stored.id, row);
    if (ownReference_ && after[*ownReference_] != stored.record[*ownReference_])
        place(row, after);
    ++report_.updated;
}

void ImportRun::place(std::int64_t row, const access::Record& record) {
    if (ownReference_ && !record[*ownReference_].empty())
        placed_.emplace(record[code_], row);
}

// Records that were named before their own row came.
void ImportRun::lookForAwaited() {
    for (const auto& [row, code] : awaited_)
        if (!badCodes_.contains(code) && !entry_.isThereNow(code))
            problem(row, object_.fields[*ownReference_].key,
                    notThere(object_.fields[*ownReference_], code));
}

void ImportRun::lookForRowsOutsideScope() {
    if (!scoped_)
        return;
    const Text message = entry_.outsideScope().message;
    const auto outside = [&](std::int64_t row) { problem(row, object_.codeField, message); };
    if (!rowOfNew_.empty()) {
        const auto from = [&](std::int64_t id) {
            return session_.gate().rowsOutside(object_, id, RowRight::entry);
        };
        for (auto ids = from(firstNew_); !ids.empty(); ids = from(ids.back() + 1))
            for (const std::int64_t id : ids)
                outside(rowOfNew_[static_cast<std::size_t>(id - firstNew_)]);
    }
    for (const auto& [id, row] : changed_)
        if (!session_.gate().mayRow(object_, id, RowRight::entry))
            outside(row);
}

// After the last row, because some may put right what others before them would have left wrong.
void ImportRun::lookForMisplaced() {
    std::vector<std::string> codes;
    for (const auto& [code, row] : placed_)
        codes.push_back(code);
    if (codes.empty())
        return;
    for (const auto& [code, finding] : entry_.misplaced(codes))
        if (const auto row = placed_.find(code); row != placed_.end())
            problem(row->second, object_.fields[finding.field].key, finding.message);
}

std::string ImportRun::keyOf(const std::string& heading) const {
    for (std::size_t field = 0; field < headingOfField_.size(); ++field)
        if (!heading.empty() && headingOfField_[field] == heading)
            return object_.fields[field].key;
    return heading;
}

Error ImportRun::problemsError() const {
    Error error{
        ErrorCode::invalid,
        Text(XH_TR("archive", "The file has {} problems, so nothing was imported."), problemCount_),
        {},
        problems_};
    for (Problem& one : error.problems)
        if (const auto field = object_.indexOf(one.column))
            one.column = columnOf(*field);
    std::stable_sort(error.problems.begin(), error.problems.end(),
                     [](const Problem& one, const Problem& other) { return one.row < other.row; });
    if (problemCount_ > static_cast<std::int64_t>(problems_.size()))
        error.because.emplace_back(
            XH_TR("archive", "The first {} problems are listed, {} more are not."),
            problems_.size(), problemCount_ - static_cast<std::int64_t>(problems_.size()));
    return error;
}

Result<ImportReport> ImportRun::run(const Progress& progress) {
    access::ChangeTransaction transaction(session_);
    entry_.expectLater();
    const bool large = reader_->totalBytes() >= manyBytes;
    if (large)
        writer_.expectMany();
    exchange::TableRow row;
    for (std::int64_t count = 1;; ++count) {
        const auto more = reader_->next(row);
        if (!more) {
            for (const Problem& one : more.error().problems)
                problem(one.row, keyOf(one.column), one.message);
            if (more.error().problems.empty()) // reading ends here
                problem(std::nullopt, "", more.error().message);
            continue;
        }
        if (!*more)
            break;
        takeRow(row);
        for (std::string& code : entry_.takeAwaited())
            awaited_.emplace_back(row.row, std::move(code));
        if (count % progressEvery == 0 && progress &&
            !progress(reader_->bytesRead(), reader_->totalBytes()))
            return fail(ErrorCode::conflict, XH_TR("archive", "Cancelled. Nothing was imported."));
    }
    lookForAwaited();
    lookForRowsOutsideScope();
    lookForMisplaced();
    if (problemCount_ > 0)
        return fail(problemsError());
    sayWhatIsLeftOut();
    if (options_.dryRun)
        return report_;
    if (report_.added > 0)
        entry_.treeHasGrown();
    if (remembered_)
        record_store::saveMapping(session_.database(), object_.key, remembered_->first,
                                  remembered_->second);
    session_.audit({object_.key + ".import", object_.key, "", access::AuditEntry::Outcome::done,
                    nlohmann::json{{"added", report_.added},
                                   {"updated", report_.updated},
                                   {"unchanged", report_.unchanged}}
                        .dump()});
    if (large)
        writer_.finishMany();
    if (report_.added >= manyRows)
        record_store::analyse(session_.database());
    transaction.commit();
    if (progress)
        progress(reader_->totalBytes(), reader_->totalBytes());
    return report_;
}

} // namespace xinheng::archive
