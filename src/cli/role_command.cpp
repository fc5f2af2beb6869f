#include "cli/command_words.h"
#include "cli/commands.h"

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

} // namespace

void addRoleCommands(CommandWord& top) {
    CommandWord group = top.group("role", XH_TR("cli", "Roles."));
    auto [word, options] = group.command<NewRole>("add", XH_TR("cli", "Adds a role."), &add);
    word.argument("CODE", options.code, XH_TR("cli", "The role's code."))
        .required("--name", options.name, XH_TR("cli", "The role's name."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the roles."), &list);
}

} // namespace xinheng::cli
