#include "cli/customer_command.h"

#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct OneCustomer {
    std::string code;
};

struct NewCustomer {
    std::vector<std::string> values;
};

struct Change {
    std::string code;
    std::vector<std::string> values;
    std::optional<std::string> version;
    std::optional<std::string> reason;
};

struct Deactivation {
    std::string code;
    std::optional<std::string> on;
    std::optional<std::string> reason;
};

Result<Answer> saved(const Result<archive::Saved>& saved, Language language) {
    if (!saved) {
        return fail(saved.error());
    }
    std::vector<Text> remarks{Text(XH_TR("cli", "Customer {} is saved."), saved->code)};
    for (const Problem& warning : saved->warnings) {
        remarks.emplace_back(XH_TR("cli", "Worth a look: {}"), problemText(warning));
    }
    Json warnings = problemsJson(saved->warnings, language);
    return wordsAnswer({{"code", saved->code}, {"warnings", std::move(warnings)}},
                       std::move(remarks));
}

Result<Answer> show(Context& /*context*/, SignedIn& person, const OneCustomer& wish) {
    auto desk = person.customers();
    const auto card = desk.show(wish.code);
    if (!card) {
        return fail(card.error());
    }
    Json document = Json::object();
    std::vector<Column> columns;
    for (std::size_t place = 0; place < card->fields.size(); ++place) {
        const access::Field& field = desk.object().fields[card->fields[place]];
        document[field.key] = card->cells[place];
        columns.push_back(columnOf(field));
    }
    document["version"] = card->seenVersion;
    columns.push_back({"version", Text(XH_TR("cli", "Version"))});
    return cardAnswer(std::move(document), std::move(columns));
}

Result<Answer> add(Context& context, SignedIn& person, const NewCustomer& wish) {
    const auto values = keyValues(wish.values);
    if (!values) {
        return fail(values.error());
    }
    return saved(person.customers().add(*values), context.language());
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
    return saved(person.customers().change(wish.code, *values, *version, wish.reason.value_or("")),
                 context.language());
}

Result<Answer> deactivate(Context& context, SignedIn& person, const Deactivation& wish) {
    const auto on = dateOption("--on", wish.on);
    if (!on) {
        return fail(on.error());
    }
    return saved(person.customers().deactivate(wish.code,
                                               on->value_or(person.session().businessDate()),
                                               wish.reason.value_or("")),
                 context.language());
}

Result<Answer> history(Context& /*context*/, SignedIn& person, const OneCustomer& wish) {
    const auto changes = person.customers().history(wish.code);
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

void addChangeCommands(CommandWord& group) {
    auto [add_, newCustomer] =
        group.command<NewCustomer>("add", XH_TR("cli", "Adds a customer."), &add);
    add_.arguments("KEY=VALUE", newCustomer.values,
                   XH_TR("cli", "Fields: code=C001 name=... credit_limit=5000.00"));
    auto [set_, changed] =
        group.command<Change>("set", XH_TR("cli", "Changes fields of a customer."), &change);
    set_.argument("CODE", changed.code, XH_TR("cli", "The customer's code."))
        .arguments("KEY=VALUE", changed.values, XH_TR("cli", "Fields; KEY= takes the value away."))
        .option("--version", changed.version,
                XH_TR("cli", "The version that was shown: exit 6 when somebody was faster."))
        .option("--reason", changed.reason, XH_TR("cli", "Why."));
    auto [deactivate_, gone] = group.command<Deactivation>(
        "deactivate", XH_TR("cli", "Deactivates a customer."), &deactivate);
    deactivate_.argument("CODE", gone.code, XH_TR("cli", "The customer's code."))
        .option("--on", gone.on,
                XH_TR("cli", "First day, YYYY-MM-DD; the business date if not given."))
        .option("--reason", gone.reason, XH_TR("cli", "Why."));
}

} // namespace

void addQueryOptions(CommandWord& word, QueryOptions& options) {
    word.option("--fields", options.fields, XH_TR("cli", "Columns: key,key."))
        .option("--where", options.where,
                XH_TR("cli", "Condition, such as \"credit_limit >= 5000 and name like '%电力%'\"."))
        .option("--search", options.search,
                XH_TR("cli", "Words to find in names, codes, telephones and the like."))
        .option("--sort", options.sort,
                XH_TR("cli", "Keys to sort by, - for descending: name,-credit_limit."));
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
    return {field.key, field.label,
            field.type == access::FieldType::amount ? Column::Side::right : Column::Side::left};
}

void addCustomerCommands(CommandWord& top) {
    CommandWord group = top.group("customer", XH_TR("cli", "The customer archive."));
    addCustomerListCommand(group);
    auto [show_, shown] =
        group.command<OneCustomer>("show", XH_TR("cli", "Shows a customer."), &show);
    show_.argument("CODE", shown.code, XH_TR("cli", "The customer's code."));
    addChangeCommands(group);
    auto [history_, past] = group.command<OneCustomer>(
        "history", XH_TR("cli", "Lists the changes of a customer, the newest first."), &history);
    history_.argument("CODE", past.code, XH_TR("cli", "The customer's code."));
    addCustomerFileCommands(group);
}

} // namespace xinheng::cli
