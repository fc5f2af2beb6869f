#include "access/role_templates.h"

#include "access/amounts.h"
#include "access/function_tree.h"
#include "access/json_parts.h"
#include "access/scope.h"
#include "base/resource.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <stdexcept>

namespace xinheng::access {

namespace {

using nlohmann::json;

// Reads one role; what is wrong with it is noted under its row.
class Reader {
public:
    Reader(const ObjectRegistry& objects, const RoleSurroundings& set, int row,
           std::vector<Problem>& problems)
        : objects_(objects), set_(set), row_(row), problems_(problems) {}

    RoleTemplate read(const json& item) {
        RoleTemplate role;
        const auto code = checkedCode(textOf(item, "code"));
        if (code)
            role.code = *code;
        else
            problem("code", code.error().message);
        role.name = nameOf(item);
        for (const json& function : listOf(item, "functions", "functions"))
            readFunction(function, role);
        for (const json& rows : listOf(item, "rows", "rows"))
            readRows(rows, role);
        for (const json& fields : listOf(item, "fields", "fields"))
            readFields(fields, role);
        for (const json& level : listOf(item, "levels", "levels"))
            readLevel(level, role);
        return role;
    }

private:
    void problem(const char* column, Text message) {
        problems_.push_back({row_, column, std::move(message)});
    }

    /// An empty list when the part is left out.
    json listOf(const json& item, const char* key, const char* column) {
        const auto found = item.find(key);
        if (found == item.end())
            return json::array();
        if (!found->is_array()) {
            problem(column, Text(XH_TR("access", "\"{}\" has to be a list."), key));
            return json::array();
        }
        return *found;
    }

    Text nameOf(const json& item) {
        if (item.contains("name")) {
            const auto name = checkedName(textOf(item, "name"));
            if (!name)
                problem("name", name.error().message);
            return name ? Text(*name) : Text();
        }
        const auto english = checkedName(textOf(item, "en"));
        const auto chinese = checkedName(textOf(item, "zh"));
        if (!english || !chinese) {
            problem("name", (english ? chinese : english).error().message);
            return {};
        }
        return Text::bilingual(*english, *chinese);
    }

    std::optional<Date> dayOf(const json& item, const char* key, const char* column) {
        const auto found = item.find(key);
        if (found == item.end())
            return std::nullopt;
        const auto day = Date::parse(textOf(item, key));
        if (!day) {
            problem(column, day.error().message);
            return std::nullopt;
        }
        return *day;
    }

    Validity validityOf(const json& item, const char* column) {
        Validity validity{dayOf(item, "from", column), dayOf(item, "to", column)};
        if (const auto good = checkDays(validity); !good)
            problem(column, good.error().message);
        return validity;
    }

    void readFunction(const json& item, RoleTemplate& role) {
        const std::string node = item.is_string() ? item.get<std::string>() : textOf(item, "node");
        const Validity validity = validityOf(item, "functions");
        if (FunctionTree::program().find(node))
            role.grants.push_back({Grant::Function{node}, validity});
        else
            problem("functions", Text(XH_TR("access", "There is no function {}."), node));
    }

    const Object* objectOf(const json& item, const char* column) {
        const std::string key = textOf(item, "object");
        const Object* object = objects_.find(key);
        if (object == nullptr)
            problem(column, Text(XH_TR("access", "There is no object {}."), key));
        return object;
    }

    void readRows(const json& item, RoleTemplate& role) {
        const Validity validity = validityOf(item, "rows");
        const auto entry = item.find("entry");
        if (entry != item.end() && !entry->is_boolean())
            problem("rows", Text(XH_TR("access", "\"{}\" has to be true or false."), "entry"));
        const Object* object = objectOf(item, "rows");
        if (object == nullptr)
            return;
        const auto scope = checkedScope(textOf(item, "scope"), *object, set_.hasNode);
        if (!scope)
            return problem("rows", scope.error().message);
        role.grants.push_back(
            {Grant::Rows{object->key, scope->words(),
                         entry != item.end() && entry->is_boolean() && entry->get<bool>()},
             validity});
    }

    void readFields(const json& item, RoleTemplate& role) {
        const Validity validity = validityOf(item, "fields");
        FieldLists fields;
        for (const FieldAccess access :
             {FieldAccess::read, FieldAccess::write, FieldAccess::mask, FieldAccess::forbid})
            for (const json& name : listOf(item, fieldAccessName(access), "fields"))
                fields[access].push_back(name.is_string() ? name.get<std::string>() : name.dump());
        const Object* object = objectOf(item, "fields");
        if (object == nullptr)
            return;
        for (const Problem& wrong : fieldProblems(*object, fields))
            problem("fields", wrong.message);
        for (const auto& [access, keys] : fields)
            for (const std::string& field : keys)
                role.grants.push_back({Grant::FieldRight{object->key, field, access}, validity});
    }

    void readLevel(const json& item, RoleTemplate& role) {
        const Validity validity = validityOf(item, "levels");
        const std::string key = textOf(item, "object");
        const json level = item.is_object() ? item.value("level", json()) : json();
        // As wide as JSON's numbers are: 4294967297 is not 1.
        const std::int64_t number = level.is_number_integer() ? level.get<std::int64_t>() : 0;
        if (objects_.findAmount(key) == nullptr)
            problem("levels", Text(XH_TR("access", "There are no amounts of {}."), key));
        else if (number < 1 || number > highestLevel)
            problem("levels", Text(XH_TR("access", "A level is a number from 1 to {}, not {}."),
                                   highestLevel, level.dump()));
        else
            role.grants.push_back({Grant::Level{key, static_cast<int>(number)}, validity});
    }

    const ObjectRegistry& objects_;
    const RoleSurroundings& set_;
    int row_;
    std::vector<Problem>& problems_;
};

json dated(json item, const Validity& validity) {
    if (validity.from)
        item["from"] = validity.from->iso();
    if (validity.to)
        item["to"] = validity.to->iso();
    return item;
}

json functionJson(const Grant::Function& function, const Validity& validity) {
    return validity.from || validity.to ? dated({{"node", function.node}}, validity)
                                        : json(function.node);
}

json jsonOf(const RoleTemplate& role) {
    json item{{"code", role.code},
              {"en", role.name.in(Language::en)},
              {"zh", role.name.in(Language::zh)},
              {"functions", json::array()}};
    item.update(grantsJson(role.grants));
    return item;
}

} // namespace

json grantsJson(const std::vector<RoleTemplate::Given>& grants) {
    json item = json::object();
    std::map<std::string, json> fields; // of one object for the same days
    for (const auto& [content, validity] : grants) {
        if (const auto* function = std::get_if<Grant::Function>(&content)) {
            item["functions"].push_back(functionJson(*function, validity));
        } else if (const auto* rows = std::get_if<Grant::Rows>(&content)) {
            item["rows"].push_back(
                dated({{"object", rows->object}, {"scope", rows->scope}, {"entry", rows->entry}},
                      validity));
        } else if (const auto* level = std::get_if<Grant::Level>(&content)) {
            item["levels"].push_back(
                dated({{"object", level->object}, {"level", level->level}}, validity));
        } else {
            const auto& field = std::get<Grant::FieldRight>(content);
            const json plain = dated({{"object", field.object}}, validity);
            json& lists = fields.try_emplace(plain.dump(), plain).first->second;
            lists[fieldAccessName(field.access)].push_back(field.field);
        }
    }
    for (auto& [days, lists] : fields)
        item["fields"].push_back(std::move(lists));
    return item;
}

Result<std::vector<RoleTemplate>> parseRoleTemplates(std::string_view text,
                                                     const ObjectRegistry& objects,
                                                     const RoleSurroundings& set) {
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
    std::size_t taken = 0;
    int row = 0;
    for (const json& item : document["roles"]) {
        ++row;
        roles.push_back(Reader(objects, set, row, error.problems)
                            .read(item.is_object() ? item : json::object()));
        const std::string& code = roles.back().code;
        if (code.empty())
            continue;
        if (!codes.insert(code).second) {
            error.problems.push_back(
                {row, "code", Text(XH_TR("access", "The code {} is there twice."), code)});
        } else if (set.isTaken(code)) {
            error.problems.push_back(
                {row, "code", Text(XH_TR("access", "The code {} is taken."), code)});
            ++taken;
        }
    }
    if (error.problems.empty())
        return roles;
    if (taken == error.problems.size()) {
        error.code = ErrorCode::conflict;
        error.message =
            Text(XH_TR("access", "Codes in the file of roles are taken, so nothing was saved."));
    }
    return fail(std::move(error));
}

std::string roleTemplatesJson(const std::vector<RoleTemplate>& roles) {
    json list = json::array();
    for (const RoleTemplate& role : roles)
        list.push_back(jsonOf(role));
    return json{{"roles", std::move(list)}}.dump(2) + "\n";
}

std::vector<RoleTemplate> shippedRoleTemplates(const ObjectRegistry& objects) {
    auto roles = parseRoleTemplates(resource("data/role_templates.json"), objects,
                                    {[](const std::string&, const std::string&) {
                                         return false;
                                     }, // every set has trees of its own
                                     [](const std::string&) { return false; }});
    if (!roles) {
        std::string problems;
        for (const Problem& problem : roles.error().problems)
            problems += " " + problem.message.in(Language::en);
        throw std::logic_error("data/role_templates.json:" + problems);
    }
    return std::move(*roles);
}

} // namespace xinheng::access
