#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Setting {
    std::string object;
    std::optional<std::string> rows;
    std::optional<std::string> fields;
};

Json json(const std::string& object, access::Control control) {
    return {{"object", object}, {"rows", control.rows}, {"fields", control.fields}};
}

std::vector<Column> columns() {
    return {{"object", Text(XH_TR("cli", "Object"))},
            {"rows", Text(XH_TR("cli", "Rows controlled"))},
            {"fields", Text(XH_TR("cli", "Fields controlled"))}};
}

Result<Answer> set(Context& /*context*/, SignedIn& person, const Setting& wish) {
    const auto rows = switchOption("--rows", wish.rows);
    if (!rows) {
        return fail(rows.error());
    }
    const auto fields = switchOption("--fields", wish.fields);
    if (!fields) {
        return fail(fields.error());
    }
    if (!*rows && !*fields) {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "Say what to control: --rows on or off, --fields on or off."));
    }
    const auto control = person.rights().setControl(wish.object, *rows, *fields);
    if (!control) {
        return fail(control.error());
    }
    return cardAnswer(json(wish.object, *control), columns());
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto controls = person.rights().controls();
    if (!controls) {
        return fail(controls.error());
    }
    Json rows = Json::array();
    for (const auto& [object, control] : *controls) {
        rows.push_back(json(object, control));
    }
    return listAnswer(std::move(rows), columns());
}

} // namespace

void addControlCommands(CommandWord& top) {
    CommandWord group =
        top.group("control", XH_TR("cli", "Whether an object's rows and fields are controlled."));
    auto [word, options] =
        group.command<Setting>("set", XH_TR("cli", "Switches control on or off."), &set);
    word.argument("OBJECT", options.object, XH_TR("cli", "The object, such as customer."))
        .option("--rows", options.rows, XH_TR("cli", "on: nobody sees rows that were not granted."))
        .option("--fields", options.fields,
                XH_TR("cli", "on: nobody sees fields that were not granted."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the settings of all objects."), &list);
}

} // namespace xinheng::cli
