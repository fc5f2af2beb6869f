// Whole roles: copied, from templates, in and out of files.
#include "access/rights_desk.h"
#include "access/use_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

// Inside a transaction. A new role has no members, so it brings no duties together.
Result<Role> RightsDesk::addRoleWith(const Role& wanted, const std::vector<Grant>& grants,
                                     nlohmann::json detail) {
    storage::Database& database = session_.database();
    if (rights_store::findRole(database, wanted.code))
        return fail(ErrorCode::conflict, XH_TR("access", "The code {} is taken."), wanted.code);
    std::vector<RoleTemplate::Given> given;
    Role role = wanted;
    role.id = rights_store::addRole(database, role);
    for (const Grant& from : grants) {
        Grant grant = newGrant({role.id, role.code, role.name}, {});
        grant.content = from.content;
        grant.validity = from.validity;
        grant.reason = from.reason;
        rights_store::addGrant(database, grant);
        given.push_back({from.content, from.validity});
    }
    if (!given.empty())
        detail["given"] = grantsJson(given);
    session_.audit({"role.add", "role", role.code, AuditEntry::Outcome::done,
                    rightsDetail(std::move(detail))});
    return role;
}

Result<Role> RightsDesk::copyRole(const std::string& from, const std::string& code,
                                  const std::string& name) {
    return runUseCase(session_, {"role.copy", "role", code}, [&]() -> Result<Role> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        const auto goodCode = checkedCode(code);
        if (!goodCode)
            return fail(goodCode.error());
        const auto goodName = checkedName(name);
        if (!goodName)
            return fail(goodName.error());
        ChangeTransaction transaction(session_);
        const auto original = grantee("role:" + from);
        if (!original)
            return fail(original.error());
        auto role =
            addRoleWith({RoleId(0), *goodCode, *goodName},
                        rights_store::grantsOf(session_.database(), *original), {{"from", from}});
        if (role)
            transaction.commit();
        return role;
    });
}

Result<std::vector<RoleTemplate>> RightsDesk::roleTemplates() {
    return runUseCase(session_, {"role.templates", "role"},
                      [&]() -> Result<std::vector<RoleTemplate>> {
                          if (auto may = session_.gate().require(rightsNode); !may)
                              return fail(may.error());
                          return shippedRoleTemplates(session_.objects());
                      });
}

namespace {

std::vector<Grant> grantsOf(const RoleTemplate& role) {
    std::vector<Grant> grants;
    for (const auto& [content, validity] : role.grants) {
        grants.emplace_back();
        grants.back().content = content;
        grants.back().validity = validity;
    }
    return grants;
}

// Roles have one name; the template's is shown as Chinese companies would write it.
std::string nameOf(const RoleTemplate& role) {
    return role.name.in(Language::zh);
}

} // namespace

Result<Role> RightsDesk::addFromTemplate(const std::string& templateCode, const std::string& code,
                                         const std::string& name) {
    return runUseCase(
        session_, {"role.template", "role", code.empty() ? templateCode : code},
        [&]() -> Result<Role> {
            if (auto may = session_.gate().require(rightsNode); !may)
                return fail(may.error());
            const auto templates = shippedRoleTemplates(session_.objects());
            const auto found = std::ranges::find_if(
                templates, [&](const RoleTemplate& one) { return one.code == templateCode; });
            if (found == templates.end())
                return fail(ErrorCode::notFound, XH_TR("access", "There is no role template {}."),
                            templateCode);
            const auto goodCode = checkedCode(code.empty() ? templateCode : code);
            if (!goodCode)
                return fail(goodCode.error());
            const auto goodName = checkedName(name.empty() ? nameOf(*found) : name);
            if (!goodName)
                return fail(goodName.error());
            ChangeTransaction transaction(session_);
            auto role = addRoleWith({RoleId(0), *goodCode, *goodName}, grantsOf(*found),
                                    {{"template", templateCode}});
            if (role)
                transaction.commit();
            return role;
        });
}

Result<std::string> RightsDesk::exportRoles(const std::vector<std::string>& codes) {
    return runUseCase(session_, {"role.export", "role"}, [&]() -> Result<std::string> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        ChangeTransaction transaction(session_);
        std::vector<RoleTemplate> roles;
        const Date today = session_.clock().today();
        const auto add = [&](const Role& role) {
            RoleTemplate one{role.code, Text(role.name), {}};
            for (const Grant& grant :
                 rights_store::grantsOf(session_.database(), {role.id, role.code, role.name}))
                if (!grant.validity.to || *grant.validity.to >= today)
                    one.grants.push_back({grant.content, grant.validity});
            roles.push_back(std::move(one));
        };
        for (const std::string& code : codes) {
            const auto role = rights_store::findRole(session_.database(), code);
            if (!role)
                return fail(ErrorCode::notFound, XH_TR("access", "There is no role {}."), code);
            add(*role);
        }
        if (codes.empty())
            std::ranges::for_each(rights_store::listRoles(session_.database()), add);
        nlohmann::json exported = nlohmann::json::array();
        for (const RoleTemplate& role : roles)
            exported.push_back(role.code);
        session_.audit({"role.export", "role", codes.size() == 1 ? codes.front() : "",
                        AuditEntry::Outcome::done,
                        nlohmann::json{{"roles", std::move(exported)}}.dump()});
        transaction.commit();
        return roleTemplatesJson(roles);
    });
}

Result<std::vector<Role>> RightsDesk::importRoles(const std::string& json) {
    return runUseCase(session_, {"role.import", "role"}, [&]() -> Result<std::vector<Role>> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        ChangeTransaction transaction(session_);
        const auto isTaken = [&](const std::string& code) {
            return rights_store::findRole(session_.database(), code).has_value();
        };
        const auto templates = parseRoleTemplates(json, session_.objects(), {hasNode(), isTaken});
        if (!templates)
            return fail(templates.error());
        std::vector<Role> roles;
        for (const RoleTemplate& one : *templates) {
            auto role =
                addRoleWith({RoleId(0), one.code, nameOf(one)}, grantsOf(one), {{"from", "file"}});
            if (!role)
                return fail(role.error());
            roles.push_back(std::move(*role));
        }
        transaction.commit();
        return roles;
    });
}

} // namespace xinheng::access
