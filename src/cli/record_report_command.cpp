#include "cli/record_command.h"
#include "cli/values.h"

#include <algorithm>
#include <limits>

namespace xinheng::cli {

namespace {

struct ReportFile {
    std::optional<std::string> file;
    bool overwrite = false;
};

struct ByField : OfObject, ReportFile {
    std::string field;
    std::optional<std::string> where;
    std::optional<std::string> level;
    std::optional<std::string> total;
};

struct Completeness : OfObject, ReportFile {
    std::optional<std::string> where;
    bool people = false;
};

struct Stale : OfObject, ReportFile {
    std::optional<std::string> days;
    std::optional<std::string> where;
    std::optional<std::string> fields;
    std::optional<std::string> limit;
    std::optional<std::string> skip;
};

struct Growth : OfObject, ReportFile {
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> where;
};

Column number(const char* key, Marked label) {
    return {key, Text(label), Column::Side::right};
}

/// The table that people see, as a file if one is asked for.
Result<Answer> answered(Context& context, archive::ReportDesk& desk, const ReportFile& wish,
                        Answer answer) {
    if (!wish.file) {
        return answer;
    }
    archive::ReportDesk::File content;
    content.overwrite = wish.overwrite;
    for (const Column& column : answer.columns) {
        content.columns.push_back({column.label.in(context.language()),
                                   column.side == Column::Side::right ? exchange::XlsxKind::amount
                                                                      : exchange::XlsxKind::text});
    }
    for (const Json& row : answer.json->at("rows")) {
        auto& cells = content.rows.emplace_back();
        for (const Column& column : answer.columns) {
            const Json& cell = row.at(column.key);
            cells.push_back(cell.is_string() ? cell.get<std::string>() : cell.dump());
        }
    }
    if (auto written = desk.exportTo(pathOf(*wish.file), content); !written) {
        return fail(written.error());
    }
    return wordsAnswer(
        {{"file", *wish.file}, {"rows", content.rows.size()}},
        {Text(XH_TR("cli", "{} rows are written to {}."), content.rows.size(), *wish.file)});
}

/// "98.5": of a hundred, one decimal, cut and not rounded so that only all is 100.
std::string percent(std::int64_t part, std::int64_t whole) {
    const std::int64_t thousandths = whole == 0 ? 0 : part * 1000 / whole;
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10);
}

/// A whole number that fits an int; the value given when there is none.
Result<int> smallNumber(const char* option, const std::optional<std::string>& words,
                        int otherwise) {
    const auto read = numberOption(option, words);
    if (!read) {
        return fail(read.error());
    }
    return static_cast<int>(
        std::min<std::int64_t>(read->value_or(otherwise), std::numeric_limits<int>::max()));
}

Result<Answer> byField(Context& context, SignedIn& person, const ByField& wish) {
    const auto levels = smallNumber("--level", wish.level, archive::ReportDesk::allLevels);
    if (!levels) {
        return fail(levels.error());
    }
    auto desk = person.reports(wish.object);
    const auto report = desk.by(wish.field, wish.where.value_or(""), listOf(wish.total), *levels);
    if (!report) {
        return fail(report.error());
    }
    const auto& fields = desk.object().fields;
    const access::Field& field = fields[report->field];
    std::vector<Column> columns{{"value", field.label},
                                {"label", Text(XH_TR("cli", "Name"))},
                                number("count", XH_TR("cli", "Records")),
                                number("percent", XH_TR("cli", "%"))};
    if (report->isTree) {
        columns.insert(columns.begin(), number("level", XH_TR("cli", "Level")));
    }
    for (const std::size_t total : report->totals) {
        columns.push_back(columnOf(fields[total]));
    }
    Json rows = Json::array();
    for (const archive::ValueRow& row : report->rows) {
        Json& cells =
            rows.emplace_back(Json{{"level", row.depth + 1},
                                   {"value", row.value},
                                   {"label", row.label.in(context.language())},
                                   {"count", row.rows.count},
                                   {"percent", percent(row.rows.count, report->all.count)},
                                   {"where", row.rows.where}});
        for (std::size_t place = 0; place < report->totals.size(); ++place) {
            cells[fields[report->totals[place]].key] = row.totals[place].plain();
        }
    }
    Answer answer = listAnswer(std::move(rows), std::move(columns));
    (*answer.json)["count"] = report->all.count;
    answer.remarks.emplace_back(XH_TR("cli", "Records: {}"), report->all.count);
    for (std::size_t place = 0; place < report->totals.size(); ++place) {
        const access::Field& total = fields[report->totals[place]];
        (*answer.json)["total"][total.key] = report->sums[place].plain();
        answer.remarks.emplace_back(XH_TR("cli", "Total of {}: {}"), total.label,
                                    report->sums[place].grouped());
    }
    return answered(context, desk, wish, std::move(answer));
}

Result<Answer> completeness(Context& context, SignedIn& person, const Completeness& wish) {
    auto desk = person.reports(wish.object);
    const auto report = desk.completeness(wish.where.value_or(""));
    if (!report) {
        return fail(report.error());
    }
    Json rows = Json::array();
    std::vector<Column> columns;
    if (wish.people) {
        columns = {{"person", Text(XH_TR("cli", "Person"))},
                   {"label", Text(XH_TR("cli", "Name"))},
                   number("count", XH_TR("cli", "Records")),
                   number("percent", XH_TR("cli", "% filled in"))};
        for (const archive::FilledPerson& one : report->people) {
            rows.push_back({{"person", one.person},
                            {"label", one.label.in(context.language())},
                            {"count", one.rows.count},
                            {"filled", one.filled},
                            {"cells", one.cells},
                            {"percent", percent(one.filled, one.cells)},
                            {"where", one.rows.where}});
        }
    } else {
        columns = {{"field", Text(XH_TR("cli", "Key"))},
                   {"label", Text(XH_TR("cli", "Field"))},
                   number("filled", XH_TR("cli", "Filled in")),
                   number("missing", XH_TR("cli", "Missing")),
                   number("percent", XH_TR("cli", "% filled in"))};
        for (const archive::FilledField& one : report->fields) {
            const access::Field& field = desk.object().fields[one.field];
            rows.push_back({{"field", field.key},
                            {"label", field.label.in(context.language())},
                            {"filled", one.filled},
                            {"missing", one.missing.count},
                            {"percent", percent(one.filled, report->all.count)},
                            {"where", one.missing.where}});
        }
    }
    Answer answer = listAnswer(std::move(rows), std::move(columns));
    (*answer.json)["count"] = report->all.count;
    answer.remarks.emplace_back(XH_TR("cli", "Records: {}"), report->all.count);
    return answered(context, desk, wish, std::move(answer));
}

/// The usual bands, and the days asked for.
Result<Answer> stale(Context& context, SignedIn& person, const Stale& wish) {
    const auto days = smallNumber("--days", wish.days, 180);
    const auto limit = smallNumber("--limit", wish.limit, 50);
    const auto skip = numberOption("--skip", wish.skip);
    if (!days || !limit || !skip) {
        return fail(!days ? days.error() : !limit ? limit.error() : skip.error());
    }
    auto desk = person.reports(wish.object);
    const std::string where = wish.where.value_or("");
    const auto report = desk.stale({90, 180, 365, *days}, where);
    if (!report) {
        return fail(report.error());
    }
    const auto list =
        desk.staleRecords(*days, where, {listOf(wish.fields), *limit, skip->value_or(0)});
    if (!list) {
        return fail(list.error());
    }
    Json rows = Json::array();
    std::vector<Column> columns;
    for (const std::size_t index : list->fields) {
        const access::Field& field = desk.object().fields[index];
        if (field.brief || wish.fields) {
            columns.push_back(columnOf(field));
        }
    }
    columns.push_back({"changed_on", Text(XH_TR("cli", "Last changed"))});
    columns.push_back(number("days", XH_TR("cli", "Days")));
    for (const archive::StaleRow& row : list->rows) {
        Json& cells = rows.emplace_back(Json::object());
        for (std::size_t place = 0; place < list->fields.size(); ++place) {
            cells[desk.object().fields[list->fields[place]].key] = row.cells[place];
        }
        cells["changed_on"] = row.changedOn.iso();
        cells["days"] = row.days;
    }
    Answer answer = listAnswer(std::move(rows), std::move(columns));
    Json bands = Json::array();
    for (const archive::StaleBand& band : report->bands) {
        bands.push_back({{"days", band.days}, {"count", band.count}});
        answer.remarks.emplace_back(XH_TR("cli", "Not changed for {} days: {} of {}"), band.days,
                                    band.count, report->all);
        if (band.days == *days) {
            (*answer.json)["count"] = band.count;
        }
    }
    (*answer.json)["bands"] = std::move(bands);
    (*answer.json)["all"] = report->all;
    (*answer.json)["more"] = list->more;
    return answered(context, desk, wish, std::move(answer));
}

Result<Period> monthOption(const char* option, const std::optional<std::string>& words,
                           Period otherwise) {
    if (!words) {
        return otherwise;
    }
    const auto month = Period::parse(*words);
    if (!month) {
        return fail(ErrorCode::usage, XH_TR("cli", "{}: {}"), option, month.error().message);
    }
    return *month;
}

Result<Answer> growth(Context& context, SignedIn& person, const Growth& wish) {
    const auto to = monthOption("--to", wish.to, Period(person.session().businessDate()));
    if (!to) {
        return fail(to.error());
    }
    const auto from = monthOption("--from", wish.from, to->plusMonths(-11));
    if (!from) {
        return fail(from.error());
    }
    auto desk = person.reports(wish.object);
    const auto months = desk.growth(*from, *to, wish.where.value_or(""));
    if (!months) {
        return fail(months.error());
    }
    Json rows = Json::array();
    bool gone = false;
    for (const archive::GrowthMonth& month : *months) {
        Json& cells = rows.emplace_back(Json{{"month", month.month.iso()},
                                             {"new", month.created.count},
                                             {"total", month.total.count},
                                             {"where", month.created.where},
                                             {"where_total", month.total.where}});
        if (month.deactivated) {
            gone = true;
            cells["deactivated"] = month.deactivated->count;
            cells["where_deactivated"] = month.deactivated->where;
        }
    }
    std::vector<Column> columns{{"month", Text(XH_TR("cli", "Month"))},
                                number("new", XH_TR("cli", "New")),
                                number("total", XH_TR("cli", "In all"))};
    if (gone) {
        columns.push_back(number("deactivated", XH_TR("cli", "Deactivated")));
    }
    return answered(context, desk, wish, listAnswer(std::move(rows), std::move(columns)));
}

const Marked whereHelp =
    XH_TR("cli", "Only rows that meet this condition, as in the command list.");

void addFileOptions(CommandWord& word, ReportFile& wish) {
    word.option("--csv", wish.file,
                XH_TR("cli", "Writes the table to this file; XLSX where its name ends so."))
        .flag("--overwrite", wish.overwrite, XH_TR("cli", "Replaces a file that is there."));
}

} // namespace

void addRecordReportCommands(CommandWord& top, const access::Object& object) {
    CommandWord group =
        top.group("report", Text(XH_TR("cli", "{}: reports on the records the person may see."),
                                 object.label));
    auto [by_, values] = group.command<ByField>(
        "by", XH_TR("cli", "Counts records by the values of a field, trees level by level."),
        &byField);
    values.object = object.key;
    by_.argument("FIELD", values.field, XH_TR("cli", "Key of the field, such as district."))
        .option("--where", values.where, whereHelp)
        .option("--level", values.level, XH_TR("cli", "Levels of a tree; all if not given."))
        .option("--total", values.total, XH_TR("cli", "Amounts to add up: key,key."));
    addFileOptions(by_, values);
    auto [filled_, filled] = group.command<Completeness>(
        "completeness", XH_TR("cli", "Counts how many records have each field filled in."),
        &completeness);
    filled.object = object.key;
    filled_.option("--where", filled.where, whereHelp)
        .flag("--people", filled.people,
              XH_TR("cli", "By responsible person instead of by field."));
    addFileOptions(filled_, filled);
    if (!object.changeTable.empty()) {
        auto [stale_, old] = group.command<Stale>(
            "stale", XH_TR("cli", "Lists records that were not changed for so many days."), &stale);
        old.object = object.key;
        stale_.option("--days", old.days, XH_TR("cli", "Days; 180 if not given."))
            .option("--where", old.where, whereHelp)
            .option("--fields", old.fields, XH_TR("cli", "Columns: key,key."))
            .option("--limit", old.limit, XH_TR("cli", "Rows at most, 1 to 100; 50 if not given."))
            .option("--skip", old.skip, XH_TR("cli", "Rows to pass over first."));
        addFileOptions(stale_, old);
    }
    if (object.field("created_on") != nullptr) {
        auto [growth_, months] = group.command<Growth>(
            "growth", XH_TR("cli", "Counts records by the month in which they were entered."),
            &growth);
        months.object = object.key;
        growth_
            .option("--from", months.from,
                    XH_TR("cli", "First month, YYYY-MM; eleven before the last if not given."))
            .option("--to", months.to,
                    XH_TR("cli", "Last month; that of the business date if not given."))
            .option("--where", months.where, whereHelp);
        addFileOptions(growth_, months);
    }
}

} // namespace xinheng::cli
