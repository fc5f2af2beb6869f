#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Many : OfObject {
    QueryOptions query;
    std::optional<std::string> codes;
    std::vector<std::string> values;
    std::optional<std::string> reason;
    bool all = false;
    bool dryRun = false;
};

Result<archive::ManyRows> rowsOf(SignedIn& person, const Many& wish) {
    const bool asked = wish.query.where || wish.query.search || wish.query.view;
    if (int(wish.codes.has_value()) + int(asked) + int(wish.all) != 1) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "Say which records: --codes, or --where, --search and --view, or "
                                 "--all."));
    }
    archive::ManyRows rows;
    rows.codes = listOf(wish.codes);
    if (wish.codes) {
        return rows.codes.empty()
                   ? Result<archive::ManyRows>(
                         fail(ErrorCode::usage, XH_TR("cli", "{} names no record."), "--codes"))
                   : rows;
    }
    auto viewed = viewedQuery(person, wish.object, wish.query);
    if (!viewed) {
        return fail(viewed.error());
    }
    // A view that shows more than it means must not change more than it means.
    if (!viewed->remarks.empty()) {
        return fail(Error{ErrorCode::refused, viewed->remarks.front(), {}, {}});
    }
    rows.query = std::move(viewed->query);
    return rows;
}

Result<Answer> change(Context& context, SignedIn& person, const Many& wish) {
    const auto values = keyValues(wish.values);
    if (!values) {
        return fail(values.error());
    }
    const auto rows = rowsOf(person, wish);
    if (!rows) {
        return fail(rows.error());
    }
    auto desk = person.many(wish.object);
    const auto report = desk.change(*rows, {*values, wish.reason.value_or(""), wish.dryRun, {}},
                                    context.progress());
    if (!report) {
        return fail(report.error());
    }
    Answer answer;
    Json changes = Json::array();
    for (const archive::RowChange& row : report->changes) {
        for (const archive::FieldChange& field : row.fields) {
            changes.push_back({{"code", row.code},
                               {"field", desk.object().fields[field.field].key},
                               {"old", field.before},
                               {"new", field.after}});
        }
    }
    answer.json = Json{{"rows", report->rows},
                       {"changed", report->changes.size()},
                       {"unchanged", report->unchanged()},
                       {"dry_run", wish.dryRun},
                       {"warnings", problemsJson(report->warnings, context.language())},
                       {"changes", std::move(changes)}};
    answer.rowsKey = "changes";
    answer.columns = {{"code", Text(XH_TR("cli", "Code"))},
                      {"field", Text(XH_TR("cli", "Field"))},
                      {"old", Text(XH_TR("cli", "Old"))},
                      {"new", Text(XH_TR("cli", "New"))}};
    for (const Problem& warning : report->warnings) {
        answer.remarks.emplace_back(XH_TR("cli", "Worth a look: {}"), problemText(warning));
    }
    answer.remarks.emplace_back(XH_TR("cli", "Records: {}; changed: {}; unchanged: {}"),
                                report->rows, report->changes.size(), report->unchanged());
    if (wish.dryRun) {
        answer.remarks.emplace_back(XH_TR("cli", "This was a dry run: nothing was kept."));
    }
    return answer;
}

} // namespace

void addRecordManyCommand(CommandWord& group, const access::Object& object) {
    auto [word, options] = group.command<Many>(
        "change-many",
        Text(XH_TR("cli", "{}: changes fields of many records, all of them or none."),
             object.label),
        &change);
    options.object = object.key;
    word.option("--codes", options.codes, XH_TR("cli", "Which records: code,code."))
        .flag("--all", options.all, XH_TR("cli", "All records that you see."));
    addRowOptions(word, options.query);
    word.options("--set", options.values,
                 XH_TR("cli", "The new value: KEY=VALUE; may be given several times."))
        .option("--reason", options.reason, XH_TR("cli", "Why."))
        .flag("--dry-run", options.dryRun, XH_TR("cli", "Checks everything and keeps nothing."));
}

} // namespace xinheng::cli
