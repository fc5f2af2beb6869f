#pragma once

#include "access/model.h"
#include "access/object.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

/// A role with what it gives, as it stands in a file: {"roles": [{"code", "en", "zh" (or "name"),
/// "functions": [node], "rows": [{"object", "scope", "entry"}], "fields": [{"object", "read":
/// [key], "write", "mask", "forbid"}], "levels": [{"object", "level"}]}]}. Days and reasons are not
/// part of it.
struct RoleTemplate {
    std::string code;
    Text name;
    std::vector<decltype(Grant::content)> grants;
};

/// Invalid for what is no such file, with every problem by role (row) and part (column). Objects
/// and fields that this program does not have are problems as well.
Result<std::vector<RoleTemplate>> parseRoleTemplates(std::string_view json,
                                                     const ObjectRegistry& objects);
std::string roleTemplatesJson(const std::vector<RoleTemplate>& roles);

/// Those that ship with the program.
std::vector<RoleTemplate> shippedRoleTemplates(const ObjectRegistry& objects);

} // namespace xinheng::access
