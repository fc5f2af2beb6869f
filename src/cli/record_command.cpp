#include "cli/record_command.h"

#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

/// The keys that may be given, in the order of the catalogue.
std::string keysOf(const access::Object& object) {
    std::string keys;
    for (const access::Field& field : object.fields) {
        if (field.importable()) {
            keys += (keys.empty() ? "" : " ") + field.key;
        }
    }
    return keys;
}

struct OneRecord : OfObject {
    std::string code;
};

struct NewRecord : OfObject {
    std::vector<std::string> values;
};

struct Change : OfObject {
    std::string code;
    std::vector<std::string> values;
    std::optional<std::string> version;
    std::optional<std::string> reason;
};

struct Deactivation : OfObject {
    std::string code;
    std::optional<std::string> on;
    std::optional<std::string> reason;
};

Result<Answer> show(Context& /*context*/, SignedIn& person, const OneRecord& wish) {
    auto desk = person.records(wish.object);
    const auto card = desk.show(wish.code);
    if (!card) {
        return fail(card.error());
    }
    auto [document, columns] = documentOf(desk.object(), *card);
    document["version"] = card->seenVersion;
    columns.push_back({"version", Text(XH_TR("cli", "Version"))});
    return cardAnswer(std::move(document), std::move(columns));
}

Result<Answer> add(Context& context, SignedIn& person, const NewRecord& wish) {
    const auto values = keyValues(wish.values);
    if (!values) {
        return fail(values.error());
    }
    auto desk = person.records(wish.object);
    return savedAnswer(desk, desk.add(*values), context.language());
}

Result<Answer> change(Context& context, SignedIn& person, const Change& wish) {
    const auto values = keyValues(wish.values);
    if (!values) {
        return fail(values.error());
    }
    const auto version = numberOption("--version", wish.version);
    if (!version) {
        return fail(version.error());
    }
    auto desk = person.records(wish.object);
    return savedAnswer(desk, desk.change(wish.code, *values, *version, wish.reason.value_or("")),
                       context.language());
}

Result<Answer> deactivate(Context& context, SignedIn& person, const Deactivation& wish) {
    const auto on = dateOption("--on", wish.on);
    if (!on) {
        return fail(on.error());
    }
    auto desk = person.records(wish.object);
    return savedAnswer(desk,
                       desk.deactivate(wish.code, on->value_or(person.session().businessDate()),
                                       wish.reason.value_or("")),
                       context.language());
}

Result<Answer> history(Context& /*context*/, SignedIn& person, const OneRecord& wish) {
    const auto changes = person.records(wish.object).history(wish.code);
    if (!changes) {
        return fail(changes.error());
    }
    Answer answer;
    Json rows = Json::array();
    for (const archive::Change& change : *changes) {
        rows.push_back({{"at", change.at},
                        {"person", change.person},
                        {"field", change.field},
                        {"old", change.oldValue},
                        {"new", change.newValue},
                        {"reason", change.reason}});
    }
    answer.json = Json{{"changes", std::move(rows)}};
    answer.rowsKey = "changes";
    answer.columns = {
        {"at", Text(XH_TR("cli", "When (UTC)"))}, {"person", Text(XH_TR("cli", "Person"))},
        {"field", Text(XH_TR("cli", "Field"))},   {"old", Text(XH_TR("cli", "Old"))},
        {"new", Text(XH_TR("cli", "New"))},       {"reason", Text(XH_TR("cli", "Reason"))}};
    return answer;
}

const Marked codeHelp = XH_TR("cli", "The record's code.");

void addChangeCommands(CommandWord& group, const access::Object& object) {
    auto [add_, newRecord] = group.command<NewRecord>(
        "add", Text(XH_TR("cli", "{}: adds a record."), object.label), &add);
    newRecord.object = object.key;
    add_.arguments("KEY=VALUE", newRecord.values,
                   Text(XH_TR("cli", "Fields: {}."), keysOf(object)));
    addRecordSetCommand(group, object);
    if (object.field("deactivated_on") == nullptr) {
        return;
    }
    auto [deactivate_, gone] = group.command<Deactivation>(
        "deactivate", Text(XH_TR("cli", "{}: deactivates a record."), object.label), &deactivate);
    gone.object = object.key;
    deactivate_.argument("CODE", gone.code, codeHelp)
        .option("--on", gone.on,
                XH_TR("cli", "First day, YYYY-MM-DD; the business date if not given."))
        .option("--reason", gone.reason, XH_TR("cli", "Why."));
}

} // namespace

Result<Answer> savedAnswer(const archive::RecordDesk& desk, const Result<archive::Saved>& saved,
                           Language language) {
    if (!saved) {
        return fail(saved.error());
    }
    std::vector<Text> remarks{
        Text(XH_TR("cli", "{} {} is saved."), desk.object().label, saved->code)};
    for (const Problem& warning : saved->warnings) {
        remarks.emplace_back(XH_TR("cli", "Worth a look: {}"), problemText(warning));
    }
    Json warnings = problemsJson(saved->warnings, language);
    return wordsAnswer({{"code", saved->code}, {"warnings", std::move(warnings)}},
                       std::move(remarks));
}

CardDocument documentOf(const access::Object& object, const archive::RecordCard& card) {
    CardDocument made{Json::object(), {}};
    for (std::size_t place = 0; place < card.fields.size(); ++place) {
        const access::Field& field = object.fields[card.fields[place]];
        made.document[field.key] = card.cells[place];
        made.columns.push_back(columnOf(field));
    }
    return made;
}

namespace {

void addConditionOptions(CommandWord& word, QueryOptions& options) {
    word.option("--where", options.where,
                XH_TR("cli", "Condition, such as \"credit_limit >= 5000 and name like '%电力%'\"."))
        .option("--search", options.search,
                XH_TR("cli", "Words to find in names, codes, telephones and the like."));
}

} // namespace

void addQueryOptions(CommandWord& word, QueryOptions& options) {
    word.option("--fields", options.fields, XH_TR("cli", "Columns: key,key."));
    addConditionOptions(word, options);
    word.option("--sort", options.sort,
                XH_TR("cli", "Keys to sort by, - for descending: name,-credit_limit."));
}

void addViewOption(CommandWord& word, QueryOptions& options) {
    word.option("--view", options.view, XH_TR("cli", "Name of a view of the list, or ROLE/NAME."));
}

void addRowOptions(CommandWord& word, QueryOptions& options) {
    addConditionOptions(word, options);
    addViewOption(word, options);
}

access::Query queryOf(const QueryOptions& options) {
    access::Query query;
    query.fields = listOf(options.fields);
    query.where = options.where.value_or("");
    query.search = options.search.value_or("");
    for (const std::string& key : listOf(options.sort)) {
        const bool descending = key.starts_with('-');
        query.sort.push_back({key.substr(descending ? 1 : 0), descending});
    }
    return query;
}

Column columnOf(const access::Field& field) {
    Column column{field.key, field.label,
                  field.type == access::FieldType::amount || field.type == access::FieldType::number
                      ? Column::Side::right
                      : Column::Side::left};
    for (const access::FieldChoice& choice : field.choices) {
        column.words.emplace(choice.value, choice.label);
    }
    return column;
}

void addRecordShowCommand(CommandWord& group, const access::Object& object) {
    auto [word, options] = group.command<OneRecord>(
        "show", Text(XH_TR("cli", "{}: shows a record."), object.label), &show);
    options.object = object.key;
    word.argument("CODE", options.code, codeHelp);
}

void addRecordSetCommand(CommandWord& group, const access::Object& object) {
    auto [word, options] = group.command<Change>(
        "set", Text(XH_TR("cli", "{}: changes fields of a record."), object.label), &change);
    options.object = object.key;
    word.argument("CODE", options.code, codeHelp)
        .arguments("KEY=VALUE", options.values, XH_TR("cli", "Fields; KEY= takes the value away."))
        .option("--version", options.version,
                XH_TR("cli", "The version that was shown: exit 6 when somebody was faster."))
        .option("--reason", options.reason, XH_TR("cli", "Why."));
}

void addRecordHistoryCommand(CommandWord& group, const access::Object& object) {
    auto [word, options] = group.command<OneRecord>(
        "history",
        Text(XH_TR("cli", "{}: lists the changes of a record, the newest first."), object.label),
        &history);
    options.object = object.key;
    word.argument("CODE", options.code, codeHelp);
}

void addRecordCommands(CommandWord& top, const access::Object& object) {
    CommandWord group =
        top.group(object.key, Text(XH_TR("cli", "Master records: {}."), object.label));
    addRecordListCommand(group, object);
    addRecordShowCommand(group, object);
    addChangeCommands(group, object);
    addRecordHistoryCommand(group, object);
    addRecordVersionCommands(group, object);
    addRecordRelationCommands(group, object);
    addRecordAttachmentCommands(group, object);
    addRecordViewCommands(group, object);
    addRecordManyCommand(group, object);
    if (object.key == "customer") { // whose functions archive.quality.* are
        addDuplicateCommands(group, object);
    }
    addRecordImportCommand(group, object);
    addRecordExportCommand(group, object);
    addRecordReportCommands(group, object);
}

void addMasterCommands(CommandWord& top) {
    for (const access::Object& object : businessObjects().all()) {
        if (!object.personnel) { // these have commands of their own
            addRecordCommands(top, object);
        }
    }
}

} // namespace xinheng::cli
