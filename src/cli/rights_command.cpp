#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct WhoseRights {
    std::string person;
    std::optional<std::string> other;
    std::optional<std::string> file;
    bool overwrite = false;
};

using access::EffectiveRights;
using access::FieldState;

Json fieldsJson(const EffectiveRights::ObjectLine& line) {
    Json lists{{"controlled", line.fieldsControlled},
               {"read", Json::array()},
               {"write", Json::array()},
               {"mask", Json::array()},
               {"hidden", Json::array()}};
    for (const auto& [key, state] : line.fields) {
        if (state >= FieldState::readable) {
            lists["read"].push_back(key);
        }
        if (state == FieldState::writable) {
            lists["write"].push_back(key);
        } else if (state == FieldState::masked) {
            lists["mask"].push_back(key);
        } else if (state == FieldState::hidden) {
            lists["hidden"].push_back(key);
        }
    }
    return lists;
}

Json amountsJson(const EffectiveRights& rights) {
    Json amounts = Json::object();
    for (const auto& line : rights.amounts) {
        amounts[line.object] = {{"limited", line.limited},
                                {"level", line.level == 0 ? Json(nullptr) : Json(line.level)}};
    }
    return amounts;
}

Json lentJson(const EffectiveRights& rights) {
    Json lent = Json::array();
    for (const access::Delegation& delegation : rights.lent) {
        lent.push_back({{"giver", delegation.giver},
                        {"role", jsonOrNull(delegation.role)},
                        {"from", delegation.validity.from->iso()},
                        {"to", delegation.validity.to->iso()},
                        {"reason", delegation.reason}});
    }
    return lent;
}

Json json(const EffectiveRights& rights, Language language) {
    Json functions = Json::array();
    for (const auto& function : rights.functions) {
        functions.push_back({{"key", function.node}, {"label", function.label.in(language)}});
    }
    Json objects = Json::object();
    for (const auto& line : rights.objects) {
        objects[line.object] = {{"rows",
                                 {{"controlled", line.rows.controlled},
                                  {"query", line.rows.query},
                                  {"entry", line.rows.entry}}},
                                {"fields", fieldsJson(line)}};
    }
    return {{"person", rights.person.code},
            {"name", rights.person.name},
            {"kind", access::personKindName(rights.person.kind)},
            {"roles", rights.roles},
            {"functions", std::move(functions)},
            {"objects", std::move(objects)},
            {"amounts", amountsJson(rights)},
            {"lent", lentJson(rights)}};
}

std::string joined(const Json& list) {
    std::string text;
    for (const Json& element : list) {
        text += (text.empty() ? "" : ", ") + element.get<std::string>();
    }
    return text.empty() ? "-" : text;
}

/// The same as sentences, made from the document so that both say the same.
std::vector<Text> words(const EffectiveRights& rights, const Json& document) {
    std::vector<Text> lines;
    lines.emplace_back(XH_TR("cli", "Person: {} {} ({})"), rights.person.code, rights.person.name,
                       access::personKindName(rights.person.kind));
    lines.emplace_back(XH_TR("cli", "Roles: {}"), joined(document.at("roles")));
    lines.emplace_back(XH_TR("cli", "Functions:"));
    for (const auto& function : rights.functions) {
        lines.emplace_back(XH_TR("cli", "  {} ({})"), function.label, function.node);
    }
    for (const auto& line : rights.objects) {
        const Json& object = document.at("objects").at(line.object);
        lines.push_back(line.rows.controlled
                            ? Text(XH_TR("cli", "{}: rows are controlled"), line.label)
                            : Text(XH_TR("cli", "{}: rows are not controlled"), line.label));
        lines.emplace_back(XH_TR("cli", "  query: {}"), joined(object.at("rows").at("query")));
        lines.emplace_back(XH_TR("cli", "  entry: {}"), joined(object.at("rows").at("entry")));
        lines.push_back(line.fieldsControlled
                            ? Text(XH_TR("cli", "{}: fields are controlled"), line.label)
                            : Text(XH_TR("cli", "{}: fields are not controlled"), line.label));
        lines.emplace_back(XH_TR("cli", "  read: {}"), joined(object.at("fields").at("read")));
        lines.emplace_back(XH_TR("cli", "  write: {}"), joined(object.at("fields").at("write")));
        lines.emplace_back(XH_TR("cli", "  masked: {}"), joined(object.at("fields").at("mask")));
        lines.emplace_back(XH_TR("cli", "  hidden: {}"), joined(object.at("fields").at("hidden")));
    }
    for (const auto& line : rights.amounts) {
        if (!line.limited) {
            lines.emplace_back(XH_TR("cli", "{}: amounts are not limited"), line.label);
        } else if (line.level == 0) {
            lines.emplace_back(XH_TR("cli", "{}: no level for amounts"), line.label);
        } else {
            lines.emplace_back(XH_TR("cli", "{}: level {} for amounts"), line.label, line.level);
        }
    }
    for (const access::Delegation& delegation : rights.lent) {
        lines.emplace_back(XH_TR("cli", "Lent by {} from {} to {}: {}"), delegation.giver,
                           delegation.validity.from->iso(), delegation.validity.to->iso(),
                           delegation.reason);
    }
    return lines;
}

const char* kindName(access::RightsDifference::Kind kind) {
    using Kind = access::RightsDifference::Kind;
    switch (kind) {
    case Kind::function:
        return "function";
    case Kind::queryRows:
        return "query";
    case Kind::entryRows:
        return "entry";
    case Kind::field:
        return "field";
    case Kind::level:
        break;
    }
    return "level";
}

Result<Answer> compare(Context& context, SignedIn& person, const WhoseRights& wish) {
    const auto differences = person.rights().compare(wish.person, *wish.other);
    if (!differences) {
        return fail(differences.error());
    }
    Json rows = Json::array();
    for (const access::RightsDifference& one : *differences) {
        rows.push_back({{"kind", kindName(one.kind)},
                        {"key", one.key},
                        {"label", one.label.in(context.language())},
                        {"first", one.before.in(context.language())},
                        {"second", one.after.in(context.language())}});
    }
    return listAnswer(std::move(rows), {{"kind", Text(XH_TR("cli", "Kind"))},
                                        {"key", Text(XH_TR("cli", "Key"))},
                                        {"label", Text(XH_TR("cli", "Name"))},
                                        {"first", Text(wish.person)},
                                        {"second", Text(*wish.other)}});
}

Result<Answer> exportList(Context& context, SignedIn& person, const WhoseRights& wish) {
    const bool plain = wish.person.find(':') == std::string::npos && wish.person != "people" &&
                       wish.person != "roles";
    const auto rows = person.exportRights(plain ? "person:" + wish.person : wish.person,
                                          {pathOf(*wish.file), wish.overwrite, context.language()});
    if (!rows) {
        return fail(rows.error());
    }
    return wordsAnswer({{"rows", *rows}, {"file", *wish.file}},
                       {Text(XH_TR("cli", "Lines written: {}"), *rows)});
}

Result<Answer> show(Context& context, SignedIn& person, const WhoseRights& wish) {
    if (wish.file && wish.other) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} and {} don't go together."), "--compare",
                    "--export");
    }
    if (wish.file) {
        return exportList(context, person, wish);
    }
    if (wish.other) {
        return compare(context, person, wish);
    }
    const auto rights = person.rights().effectiveRights(wish.person);
    if (!rights) {
        return fail(rights.error());
    }
    Json document = json(*rights, context.language());
    auto lines = words(*rights, document);
    return wordsAnswer(std::move(document), std::move(lines));
}

} // namespace

void addRightsCommand(CommandWord& top) {
    auto [word, options] = top.command<WhoseRights>(
        "rights", XH_TR("cli", "Everything a person may do, on one page."), &show);
    word.argument("PERSON", options.person,
                  XH_TR("cli", "The person's code, or role:CODE; with --export also people or "
                               "roles, for all of them."))
        .option("--compare", options.other,
                XH_TR("cli", "Code of another person, or role:CODE: shows what differs."))
        .option("--export", options.file,
                XH_TR("cli", "Writes the rights list to this CSV file instead of showing it."))
        .flag("--overwrite", options.overwrite, XH_TR("cli", "Replaces a file that is there."));
}

} // namespace xinheng::cli
