#pragma once

#include "access/grant_checks.h"
#include "access/model.h"
#include "access/object.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

/// A role with what it gives, as it stands in a file: {"roles": [{"code", "en", "zh" (or "name"),
/// "functions": [node], "rows": [{"object", "scope", "entry"}], "fields": [{"object", "read":
/// [key], "write", "mask", "forbid"}], "levels": [{"object", "level"}]}]}. What holds for some days
/// only has "from" and "to" beside the rest; such a function is written {"node", "from", "to"}.
/// Reasons are not part of it.
struct RoleTemplate {
    struct Given {
        decltype(Grant::content) content;
        Validity validity;
    };
    std::string code;
    Text name;
    std::vector<Given> grants;
};

/// What is there already where the roles are to be added.
struct RoleSurroundings {
    HasNode hasNode;
    std::function<bool(const std::string& code)> isTaken;
};

/// Judged as grants are that are typed. Invalid for what is no such file, with every problem by
/// role (row) and part (column): objects, fields and nodes that are not there, values of the wrong
/// kind, codes that are taken. Conflict when codes are taken and nothing else is wrong.
Result<std::vector<RoleTemplate>> parseRoleTemplates(std::string_view json,
                                                     const ObjectRegistry& objects,
                                                     const RoleSurroundings& set);
std::string roleTemplatesJson(const std::vector<RoleTemplate>& roles);
/// "functions", "rows", "fields" and "levels" of such a file, those that are not empty.
nlohmann::json grantsJson(const std::vector<RoleTemplate::Given>& grants);

/// Those that ship with the program.
std::vector<RoleTemplate> shippedRoleTemplates(const ObjectRegistry& objects);

} // namespace xinheng::access
