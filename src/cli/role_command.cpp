#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct NewRole {
    std::string code;
    std::string name;
};

Json json(const access::Role& role) {
    return {{"code", role.code}, {"name", role.name}};
}

std::vector<Column> columns() {
    return {{"code", Text(XH_TR("cli", "Code"))}, {"name", Text(XH_TR("cli", "Name"))}};
}

Result<Answer> add(Context& /*context*/, SignedIn& person, const NewRole& wish) {
    const auto role = person.rights().addRole(wish.code, wish.name);
    if (!role) {
        return fail(role.error());
    }
    return cardAnswer(json(*role), columns());
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto roles = person.rights().roles();
    if (!roles) {
        return fail(roles.error());
    }
    Json rows = Json::array();
    for (const access::Role& role : *roles) {
        rows.push_back(json(role));
    }
    return listAnswer(std::move(rows), columns());
}

struct Copy {
    std::string from;
    std::string code;
    std::string name;
};

struct FromTemplate {
    std::optional<std::string> code;
    std::optional<std::string> as;
    std::optional<std::string> name;
};

struct ToFile {
    std::string file;
    std::vector<std::string> codes;
};

struct FromFile {
    std::string file;
};

Result<Answer> copy(Context& /*context*/, SignedIn& person, const Copy& wish) {
    const auto role = person.rights().copyRole(wish.from, wish.code, wish.name);
    if (!role) {
        return fail(role.error());
    }
    return cardAnswer(json(*role), columns());
}

/// Without a code: what there is.
Result<Answer> fromTemplate(Context& context, SignedIn& person, const FromTemplate& wish) {
    if (wish.code) {
        const auto role = person.rights().addFromTemplate(*wish.code, wish.as.value_or(""),
                                                          wish.name.value_or(""));
        if (!role) {
            return fail(role.error());
        }
        return cardAnswer(json(*role), columns());
    }
    const auto templates = person.rights().roleTemplates();
    if (!templates) {
        return fail(templates.error());
    }
    Json rows = Json::array();
    for (const access::RoleTemplate& one : *templates) {
        rows.push_back({{"code", one.code}, {"name", one.name.in(context.language())}});
    }
    return listAnswer(std::move(rows), columns());
}

Result<Answer> toFile(Context& /*context*/, SignedIn& person, const ToFile& wish) {
    const auto text = person.rights().exportRoles(wish.codes);
    if (!text) {
        return fail(text.error());
    }
    if (auto written = writeTextFile(wish.file, *text); !written) {
        return fail(written.error());
    }
    return wordsAnswer({{"file", wish.file}}, {Text(XH_TR("cli", "Written to {}."), wish.file)});
}

Result<Answer> fromFile(Context& /*context*/, SignedIn& person, const FromFile& wish) {
    const auto text = readTextFile(wish.file);
    if (!text) {
        return fail(text.error());
    }
    const auto roles = person.rights().importRoles(*text);
    if (!roles) {
        return fail(roles.error());
    }
    Json rows = Json::array();
    for (const access::Role& role : *roles) {
        rows.push_back(json(role));
    }
    return listAnswer(std::move(rows), columns());
}

} // namespace

void addRoleCommands(CommandWord& top) {
    CommandWord group = top.group("role", XH_TR("cli", "Roles."));
    auto [word, options] = group.command<NewRole>("add", XH_TR("cli", "Adds a role."), &add);
    word.argument("CODE", options.code, XH_TR("cli", "The role's code."))
        .required("--name", options.name, XH_TR("cli", "The role's name."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the roles."), &list);

    auto [copy_, copied] = group.command<Copy>(
        "copy", XH_TR("cli", "A new role with all that another one gives."), &copy);
    copy_.argument("FROM", copied.from, XH_TR("cli", "Code of the role that is copied."))
        .argument("CODE", copied.code, XH_TR("cli", "The role's code."))
        .required("--name", copied.name, XH_TR("cli", "The role's name."));
    auto [template_, made] = group.command<FromTemplate>(
        "template", XH_TR("cli", "A new role from a template; lists them without a code."),
        &fromTemplate);
    template_.argumentIfAny("TEMPLATE", made.code, XH_TR("cli", "Code of the template."))
        .option("--as", made.as, XH_TR("cli", "The role's code; the template's if not given."))
        .option("--name", made.name, XH_TR("cli", "The role's name; the template's if not given."));
    auto [export_, exported] =
        group.command<ToFile>("export", XH_TR("cli", "Writes roles to a JSON file."), &toFile);
    export_.argument("FILE", exported.file, XH_TR("cli", "The file; it must not be there yet."))
        .argumentsIfAny("CODE", exported.codes,
                        XH_TR("cli", "Codes of the roles; all if none is given."));
    auto [import_, imported] = group.command<FromFile>(
        "import", XH_TR("cli", "New roles from a JSON file, all or none."), &fromFile);
    import_.argument("FILE", imported.file, XH_TR("cli", "The file."));
}

} // namespace xinheng::cli
