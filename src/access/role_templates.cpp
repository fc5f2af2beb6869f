#include "access/role_templates.h"

#include "access/amounts.h"
#include "access/function_tree.h"
#include "access/scope.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <stdexcept>

namespace xinheng::access {

namespace {

using nlohmann::json;

std::string textOf(const json& item, const char* key) {
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

json listOf(const json& item, const char* key) {
    const auto found = item.find(key);
    return found != item.end() && found->is_array() ? *found : json::array();
}

// Reads one role; what is wrong with it is noted under its row.
class Reader {
public:
    Reader(const ObjectRegistry& objects, int row, std::vector<Problem>& problems)
        : objects_(objects), row_(row), problems_(problems) {}

    RoleTemplate read(const json& item) {
        RoleTemplate role;
        const auto code = checkedCode(textOf(item, "code"));
        if (code)
            role.code = *code;
        else
            problem("code", code.error().message);
        role.name = nameOf(item);
        readFunctions(item, role);
        for (const json& rows : listOf(item, "rows"))
            readRows(rows, role);
        for (const json& fields : listOf(item, "fields"))
            readFields(fields, role);
        for (const json& level : listOf(item, "levels"))
            readLevel(level, role);
        return role;
    }

private:
    void problem(const char* column, Text message) {
        problems_.push_back({row_, column, std::move(message)});
    }

    Text nameOf(const json& item) {
        if (const auto name = checkedName(textOf(item, "name")))
            return Text(*name);
        const auto english = checkedName(textOf(item, "en"));
        const auto chinese = checkedName(textOf(item, "zh"));
        if (!english || !chinese) {
            problem("name", (english ? chinese : english).error().message);
            return {};
        }
        return Text::bilingual(*english, *chinese);
    }

    void readFunctions(const json& item, RoleTemplate& role) {
        for (const json& node : listOf(item, "functions")) {
            const std::string key = node.is_string() ? node.get<std::string>() : std::string();
            if (FunctionTree::program().find(key))
                role.grants.emplace_back(Grant::Function{key});
            else
                problem("functions", Text(XH_TR("access", "There is no function {}."), key));
        }
    }

    void readRows(const json& rows, RoleTemplate& role) {
        const std::string key = textOf(rows, "object");
        const Object* object = objects_.find(key);
        if (object == nullptr)
            return problem("rows", Text(XH_TR("access", "There is no object {}."), key));
        const auto scope = Scope::parse(textOf(rows, "scope"), *object);
        if (!scope)
            return problem("rows", scope.error().message);
        const auto entry = rows.find("entry");
        role.grants.emplace_back(Grant::Rows{
            key, scope->words(), entry != rows.end() && entry->is_boolean() && entry->get<bool>()});
    }

    void readFields(const json& fields, RoleTemplate& role) {
        const std::string key = textOf(fields, "object");
        const Object* object = objects_.find(key);
        if (object == nullptr)
            return problem("fields", Text(XH_TR("access", "There is no object {}."), key));
        for (const FieldAccess access :
             {FieldAccess::read, FieldAccess::write, FieldAccess::mask, FieldAccess::forbid})
            for (const json& name : listOf(fields, fieldAccessName(access))) {
                const std::string field = name.is_string() ? name.get<std::string>() : "";
                const Field* known = object->field(field);
                if (known == nullptr)
                    problem("fields",
                            Text(XH_TR("access", "{} has no field {}."), object->label, field));
                else if (access == FieldAccess::mask && !known->maskable())
                    problem("fields", Text(XH_TR("access", "{} can't be masked: grant it for "
                                                           "reading or not at all."),
                                           known->label));
                else
                    role.grants.emplace_back(Grant::FieldRight{key, field, access});
            }
    }

    void readLevel(const json& item, RoleTemplate& role) {
        const std::string key = textOf(item, "object");
        const auto level = item.find("level");
        const int number =
            level != item.end() && level->is_number_integer() ? level->get<int>() : 0;
        if (objects_.findAmount(key) == nullptr)
            problem("levels", Text(XH_TR("access", "There are no amounts of {}."), key));
        else if (number < 1 || number > highestLevel)
            problem("levels", Text(XH_TR("access", "A level is a number from 1 to {}, not {}."),
                                   highestLevel, number));
        else
            role.grants.emplace_back(Grant::Level{key, number});
    }

    const ObjectRegistry& objects_;
    int row_;
    std::vector<Problem>& problems_;
};

json jsonOf(const RoleTemplate& role) {
    json functions = json::array();
    json rows = json::array();
    json levels = json::array();
    std::map<std::string, json> fields;
    for (const auto& grant : role.grants) {
        if (const auto* function = std::get_if<Grant::Function>(&grant))
            functions.push_back(function->node);
        else if (const auto* row = std::get_if<Grant::Rows>(&grant))
            rows.push_back({{"object", row->object}, {"scope", row->scope}, {"entry", row->entry}});
        else if (const auto* level = std::get_if<Grant::Level>(&grant))
            levels.push_back({{"object", level->object}, {"level", level->level}});
        else if (const auto* field = std::get_if<Grant::FieldRight>(&grant)) {
            json& lists = fields[field->object];
            lists["object"] = field->object;
            lists[fieldAccessName(field->access)].push_back(field->field);
        }
    }
    json item{{"code", role.code},
              {"en", role.name.in(Language::en)},
              {"zh", role.name.in(Language::zh)},
              {"functions", std::move(functions)}};
    if (!rows.empty())
        item["rows"] = std::move(rows);
    for (auto& [object, lists] : fields)
        item["fields"].push_back(std::move(lists));
    if (!levels.empty())
        item["levels"] = std::move(levels);
    return item;
}

} // namespace

Result<std::vector<RoleTemplate>> parseRoleTemplates(std::string_view text,
                                                     const ObjectRegistry& objects) {
    const json document = json::parse(text, nullptr, false);
    if (!document.is_object() || !document.contains("roles") || !document["roles"].is_array())
        return fail(ErrorCode::invalid,
                    XH_TR("access", "A file of roles is a JSON object with a list \"roles\"."));
    Error error{ErrorCode::invalid,
                Text(XH_TR("access", "The file of roles has mistakes, so nothing was saved.")),
                {},
                {}};
    std::vector<RoleTemplate> roles;
    std::set<std::string> codes;
    int row = 0;
    for (const json& item : document["roles"]) {
        ++row;
        roles.push_back(
            Reader(objects, row, error.problems).read(item.is_object() ? item : json::object()));
        if (!roles.back().code.empty() && !codes.insert(roles.back().code).second)
            error.problems.push_back(
                {row, "code",
                 Text(XH_TR("access", "The code {} is there twice."), roles.back().code)});
    }
    if (!error.problems.empty())
        return fail(std::move(error));
    return roles;
}

std::string roleTemplatesJson(const std::vector<RoleTemplate>& roles) {
    json list = json::array();
    for (const RoleTemplate& role : roles)
        list.push_back(jsonOf(role));
    return json{{"roles", std::move(list)}}.dump(2) + "\n";
}

std::vector<RoleTemplate> shippedRoleTemplates(const ObjectRegistry& objects) {
    auto roles = parseRoleTemplates(resource("data/role_templates.json"), objects);
    if (!roles) {
        std::string problems;
        for (const Problem& problem : roles.error().problems)
            problems += " " + problem.message.in(Language::en);
        throw std::logic_error("data/role_templates.json:" + problems);
    }
    return std::move(*roles);
}

} // namespace xinheng::access
