#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct NewDepartment {
    std::string code;
    std::string name;
    std::optional<std::string> parent;
};

Json json(const access::TreeNode& node) {
    return {{"code", node.code}, {"name", node.name}, {"parent", jsonOrNull(node.parent)}};
}

std::vector<Column> columns() {
    return {{"code", Text(XH_TR("cli", "Code"))},
            {"name", Text(XH_TR("cli", "Name"))},
            {"parent", Text(XH_TR("cli", "Above"))}};
}

Result<Answer> add(Context& /*context*/, SignedIn& person, const NewDepartment& wish) {
    const auto added = person.people().addDepartment({wish.code, wish.name, wish.parent});
    if (!added) {
        return fail(added.error());
    }
    return cardAnswer(json(*added), columns());
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto departments = person.people().departments();
    if (!departments) {
        return fail(departments.error());
    }
    Json rows = Json::array();
    for (const access::TreeNode& node : *departments) {
        rows.push_back(json(node));
    }
    return listAnswer(std::move(rows), columns());
}

} // namespace

void addDepartmentCommands(CommandWord& top) {
    CommandWord group = top.group("department", XH_TR("cli", "Departments."));
    auto [word, options] =
        group.command<NewDepartment>("add", XH_TR("cli", "Adds a department."), &add);
    word.argument("CODE", options.code, XH_TR("cli", "The department's code."))
        .required("--name", options.name, XH_TR("cli", "The department's name."))
        .option("--parent", options.parent, XH_TR("cli", "Code of the department above it."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the departments."), &list);
    const access::Object& object = *businessObjects().find("department");
    addRecordShowCommand(group, object);
    addRecordSetCommand(group, object);
    addRecordManyCommand(group, object);
    addRecordHistoryCommand(group, object);
    addRecordImportCommand(group, object);
    addRecordExportCommand(group, object);
}

} // namespace xinheng::cli
