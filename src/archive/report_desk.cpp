#include "archive/report_desk.h"

#include "access/people_seen.h"
#include "access/use_case.h"
#include "archive/customer_store.h"
#include "archive/object_of.h"
#include "archive/report_rules.h"
#include "archive/report_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace xinheng::archive {

using access::FieldState;
using access::RowRight;
using access::SqlCondition;

namespace {

// What names a row that the person doesn't see is empty for them, here as in lists.
SqlCondition conditionOf(const access::Object& object, access::SeenReferences& seen,
                         const std::string& where) {
    return access::filterCondition(object, access::Filter::parse(where, object).value(),
                                   [&](const access::Field& field) { return seen.sql(field); });
}

constexpr const char* createdOn = "created_on";
constexpr const char* deactivatedOn = "deactivated_on";

} // namespace

ReportDesk::ReportDesk(access::Session& session, std::string_view object)
    : session_(session), object_(objectOf(session, object)) {}

template <class Body> auto ReportDesk::report(const Body& body) -> decltype(body()) {
    return access::runUseCase(
        session_, {action("report"), object_.key, "", access::UseCase::Kind::reads}, body);
}

Result<SqlCondition> ReportDesk::within(access::SeenReferences& seen, const std::string& where,
                                        const std::vector<std::string>& needed) {
    access::Query query;
    query.object = object_.key;
    query.where = where;
    query.limit = 0;
    for (const std::string& key : needed)
        query.sort.push_back({key});
    const auto allowed = access::runQuery(session_.database(), session_.gate(), query);
    if (!allowed)
        return fail(allowed.error());
    const SqlCondition& rows = session_.gate().rows(object_, RowRight::query).condition;
    return where.empty() ? rows : report_store::both(rows, conditionOf(object_, seen, where));
}

Result<access::QueryResult> ReportDesk::grouped(const std::string& field, const std::string& where,
                                                const std::vector<std::string>& totals) {
    access::Query query;
    query.object = object_.key;
    query.where = where;
    query.groupBy = field;
    query.totals = totals;
    query.limit = 0;
    query.count = true;
    return access::runQuery(session_.database(), session_.gate(), query);
}

Result<std::vector<std::size_t>> ReportDesk::fields() {
    return report([&]() -> Result<std::vector<std::size_t>> {
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return fail(may.error());
        std::vector<std::size_t> fields;
        for (std::size_t index = 0; index < object_.fields.size(); ++index)
            if (canReportBy(object_.fields[index]) &&
                session_.gate().field(object_, index) >= FieldState::readable)
                fields.push_back(index);
        return fields;
    });
}

// As much of the tree as the person may know.
std::vector<access::TreeNode> ReportDesk::nodes(const access::Dimension& dimension) {
    if (dimension.table == customer_store::departmentTable)
        return access::seenDepartments(session_.database(), session_.gate());
    for (const access::Object& tree : session_.objects().all()) {
        if (tree.table != dimension.table)
            continue;
        access::Query query;
        query.object = tree.key;
        query.fields = {tree.codeField, "name", "parent"};
        query.limit = 100'000;
        std::vector<access::TreeNode> nodes;
        if (const auto found = access::runQuery(session_.database(), session_.gate(), query))
            for (const access::QueryRow& row : found->rows)
                nodes.push_back(
                    {row.cells[0], row.cells[1],
                     row.cells[2].empty() ? std::nullopt : std::optional(row.cells[2])});
        return nodes;
    }
    return customer_store::tree(session_.database(), dimension.table);
}

Text ReportDesk::label(const access::Field& field, const std::string& value) {
    for (const access::FieldChoice& choice : field.choices)
        if (choice.value == value)
            return choice.label;
    if (field.references == "person")
        if (const auto person = access::seenPerson(session_.database(), session_.gate(), value))
            return Text(person->name);
    return Text(value);
}

Result<ValueReport> ReportDesk::by(const std::string& key, const std::string& where,
                                   const std::vector<std::string>& totals, int levels) {
    return report([&]() -> Result<ValueReport> {
        access::SeenReferences seen(session_.gate(), object_);
        if (auto allowed = within(seen, where, {key}); !allowed)
            return fail(allowed.error());
        const access::Field& field = *object_.field(key);
        if (!canReportBy(field))
            return fail(ErrorCode::invalid,
                        XH_TR("archive", "A report goes by references, choices and short texts, "
                                         "and {} is none of them."),
                        field.label);
        const auto groups = grouped(key, where, totals);
        if (!groups)
            return fail(groups.error());
        if (groups->groups.size() > mostReportRows)
            return fail(ErrorCode::invalid,
                        XH_TR("archive", "{} has more than {} different values: a report by it "
                                         "would be a list."),
                        field.label, mostReportRows);
        if (levels < 1)
            return fail(ErrorCode::invalid, XH_TR("archive", "A report has 1 level at least."));
        ValueReport report;
        report.field = *object_.indexOf(key);
        for (const std::string& total : totals)
            report.totals.push_back(*object_.indexOf(total));
        report.all = {groups->count.value_or(0), where};
        report.sums = groups->totals;
        const auto dimension =
            std::ranges::find(object_.dimensions, key, &access::Dimension::fieldKey);
        report.isTree = dimension != object_.dimensions.end() && !object_.isOwnTree(*dimension);
        report.rows = report.isTree
                          ? treeRows(field, groups->groups, nodes(*dimension), levels, where)
                          : flatRows(field, groups->groups, where,
                                     [&](const std::string& value) { return label(field, value); });
        return report;
    });
}

Result<CompletenessReport> ReportDesk::completeness(const std::string& where) {
    return report([&]() -> Result<CompletenessReport> {
        access::SeenReferences seen(session_.gate(), object_);
        const auto rows = within(seen, where);
        if (!rows)
            return fail(rows.error());
        CompletenessReport report;
        std::vector<SqlCondition> conditions;
        for (std::size_t index = 0; index < object_.fields.size(); ++index) {
            const access::Field& field = object_.fields[index];
            if (!countsForCompleteness(object_, field) ||
                session_.gate().field(object_, index) < FieldState::readable)
                continue;
            report.fields.push_back({index, 0, {0, bothOf(where, comparison(field.key, "=", ""))}});
            conditions.push_back(conditionOf(object_, seen, comparison(field.key, "!=", "")));
        }
        const auto person = object_.indexOf(object_.personField);
        const bool byPerson =
            person && session_.gate().field(object_, *person) >= FieldState::readable;
        const auto groups =
            report_store::count(session_.database(), object_, {seen.prefix(), *rows}, conditions,
                                byPerson ? object_.fields[*person].sqlColumn() : std::string());
        report.all.where = where;
        for (const report_store::Group& group : groups) {
            report.all.count += group.count;
            std::int64_t filled = 0;
            for (std::size_t place = 0; place < conditions.size(); ++place) {
                report.fields[place].filled += group.meeting[place];
                filled += group.meeting[place];
            }
            if (byPerson)
                report.people.push_back(
                    {group.value,
                     group.value.empty() ? Text(XH_TR("archive", "(not filled in)"))
                                         : label(object_.fields[*person], group.value),
                     {group.count,
                      bothOf(where, comparison(object_.personField, "=", group.value))},
                     filled,
                     group.count * static_cast<std::int64_t>(conditions.size())});
        }
        for (FilledField& field : report.fields)
            field.missing.count = report.all.count - field.filled;
        return report;
    });
}

// A change of a field that the person doesn't see did not happen for them, so neither can it make a
// record fresh. A masked one is told, masked, as in the history. Which changes of references to
// hidden rows are told is decided value by value: where some rows are hidden, none counts.
std::vector<std::string> ReportDesk::historyFields() const {
    const access::SeenReferences seen(session_.gate(), object_);
    std::vector<std::string> fields;
    for (std::size_t index = 0; index < object_.fields.size(); ++index)
        if (session_.gate().field(object_, index) != FieldState::hidden &&
            seen.isPlain(object_.fields[index]))
            fields.push_back(object_.fields[index].key);
    return fields;
}

Result<SqlCondition> ReportDesk::staleWithin(access::SeenReferences& seen,
                                             const std::string& where) {
    if (object_.changeTable.empty())
        return fail(ErrorCode::invalid, XH_TR("archive", "{} keeps no history."), object_.label);
    // A record that was never changed tells of the day on which it was entered.
    std::vector<std::string> needed;
    if (object_.field(createdOn) != nullptr)
        needed.emplace_back(createdOn);
    return within(seen, where, needed);
}

Result<SqlCondition> ReportDesk::unchangedFor(int days) const {
    constexpr int mostDays = 36500;
    if (days < 1 || days > mostDays)
        return fail(ErrorCode::invalid, XH_TR("archive", "Days are a number from 1 to {}."),
                    mostDays);
    const Date last = session_.businessDate().plusDays(-days);
    return report_store::unchangedSince(object_, historyFields(),
                                        utcText(archiveDayBegin(last.plusDays(1))));
}

Result<StaleReport> ReportDesk::stale(std::vector<int> days, const std::string& where) {
    return report([&]() -> Result<StaleReport> {
        access::SeenReferences seen(session_.gate(), object_);
        const auto rows = staleWithin(seen, where);
        if (!rows)
            return fail(rows.error());
        std::ranges::sort(days);
        days.erase(std::unique(days.begin(), days.end()), days.end());
        std::vector<SqlCondition> conditions;
        for (const int each : days) {
            auto condition = unchangedFor(each);
            if (!condition)
                return fail(condition.error());
            conditions.push_back(std::move(*condition));
        }
        const auto groups =
            report_store::count(session_.database(), object_, {seen.prefix(), *rows}, conditions);
        StaleReport report;
        report.all = groups.front().count;
        for (std::size_t place = 0; place < days.size(); ++place)
            report.bands.push_back({days[place], groups.front().meeting[place]});
        return report;
    });
}

Result<StaleList> ReportDesk::staleRecords(int days, const std::string& where,
                                           const StalePage& page) {
    return report([&]() -> Result<StaleList> {
        constexpr int mostRows = 100;
        if (page.limit < 1 || page.limit > mostRows || page.offset < 0)
            return fail(ErrorCode::invalid, XH_TR("archive", "A page has 1 to {} rows."), mostRows);
        access::SeenReferences seen(session_.gate(), object_);
        const auto rows = staleWithin(seen, where);
        if (!rows)
            return fail(rows.error());
        const auto condition = unchangedFor(days);
        if (!condition)
            return fail(condition.error());
        auto found = report_store::lastChanges(
            session_.database(), object_, {seen.prefix(), report_store::both(*rows, *condition)},
            historyFields(), std::int64_t{page.limit} + 1, page.offset);
        StaleList list;
        list.more = static_cast<int>(found.size()) > page.limit;
        if (list.more)
            found.pop_back();
        // What stands in the rows comes as in any list.
        access::Query query;
        query.object = object_.key;
        query.fields = page.fields;
        query.limit = page.limit;
        std::string codes;
        for (const auto& one : found)
            codes += (codes.empty() ? "" : ", ") + inQuotes(one.code);
        query.where =
            object_.codeField + (codes.empty() ? std::string(" = ''") : " in (" + codes + ")");
        auto cells = access::runQuery(session_.database(), session_.gate(), query);
        if (!cells)
            return fail(cells.error());
        list.fields = std::move(cells->fields);
        list.states = std::move(cells->states);
        std::map<std::int64_t, std::vector<std::string>> byId;
        for (access::QueryRow& row : cells->rows)
            byId[row.id] = std::move(row.cells);
        for (const auto& one : found) {
            const Date day = archiveDay(utcTime(one.at));
            list.rows.push_back(
                {one.id, std::move(byId[one.id]), day, day.daysUntil(session_.businessDate())});
        }
        return list;
    });
}

Result<std::vector<GrowthMonth>> ReportDesk::growth(Period from, Period to,
                                                    const std::string& where) {
    return report([&]() -> Result<std::vector<GrowthMonth>> {
        constexpr int mostMonths = 240;
        if (auto may = session_.gate().require(object_.queryNode); !may)
            return fail(may.error());
        if (from > to || from.monthsUntil(to) >= mostMonths)
            return fail(ErrorCode::invalid,
                        XH_TR("archive", "Growth is shown over 1 to {} months."), mostMonths);
        const auto created = grouped(createdOn, where);
        if (!created)
            return fail(created.error());
        const auto field = object_.indexOf(deactivatedOn);
        if (!field || session_.gate().field(object_, *field) < FieldState::readable)
            return growthMonths(from, to, where, created->groups, nullptr);
        const auto gone = grouped(deactivatedOn, where);
        if (!gone)
            return fail(gone.error());
        return growthMonths(from, to, where, created->groups, &gone->groups);
    });
}

Result<> ReportDesk::exportTo(const std::filesystem::path& file, const File& content) {
    return access::runUseCase(session_, {action("report-export"), object_.key}, [&]() -> Result<> {
        for (const std::string& node : {object_.queryNode, object_.exportNode})
            if (auto may = session_.gate().require(node); !may)
                return may;
        auto writer = TableFileWriter::create(file, content.columns,
                                              {exchange::Encoding::utf8Bom, content.overwrite});
        if (!writer)
            return fail(writer.error());
        for (const std::vector<std::string>& row : content.rows)
            if (auto written = (*writer)->write(row); !written)
                return written;
        access::ChangeTransaction transaction(session_);
        session_.audit({action("report-export"), object_.key, "", access::AuditEntry::Outcome::done,
                        nlohmann::json{{"rows", content.rows.size()}}.dump()});
        // A row about a file that then could not be written does less harm than a file without one.
        transaction.commit();
        return (*writer)->finish();
    });
}

} // namespace xinheng::archive
