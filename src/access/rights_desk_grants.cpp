#include "access/people_store.h"
#include "access/rights_desk.h"
#include "access/rights_store.h"
#include "access/use_case.h"
#include "storage/transaction.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::access {

namespace {

// For the trail; no lists: every field of the object.
std::string listed(const std::string& object, const RightsDesk::FieldLists& fields,
                   const Terms& terms = {}) {
    nlohmann::json parts{{"object", object}};
    for (const auto& [access, keys] : fields)
        if (!keys.empty())
            parts[fieldAccessName(access)] = keys;
    return rightsDetail(std::move(parts), terms);
}

} // namespace

Result<std::vector<Grant>> RightsDesk::grants(const std::string& words) {
    return runUseCase(session_, {"grant.list"}, [&]() -> Result<std::vector<Grant>> {
        if (auto may = session_.gate().require("system.rights"); !may)
            return fail(may.error());
        const auto found = grantee(words);
        if (!found)
            return fail(found.error());
        return rights_store::grantsOf(session_.database(), *found);
    });
}

rights_store::End RightsDesk::end() const {
    return {utcText(session_.clock().now()), session_.person().code};
}

Grant RightsDesk::newGrant(const Grantee& grantee, const Terms& terms) const {
    Grant grant;
    grant.grantee = grantee;
    grant.validity = {terms.from, terms.to};
    grant.reason = terms.reason;
    grant.givenBy = session_.person().code;
    grant.givenAt = utcText(session_.clock().now());
    return grant;
}

Result<RightsChanged> RightsDesk::grantFunction(const std::string& words, const std::string& node,
                                                const Terms& terms) {
    return change("grant.function", words, rightsDetail({{"node", node}}, terms), terms,
                  [&](const Grantee& to) -> Result<> {
                      if (!FunctionTree::program().find(node))
                          return fail(ErrorCode::invalid,
                                      XH_TR("access", "There is no function {}."), node);
                      for (const Grant& grant : rights_store::grantsOf(session_.database(), to))
                          if (const auto* old = std::get_if<Grant::Function>(&grant.content);
                              old != nullptr && old->node == node)
                              rights_store::endGrant(session_.database(), grant.id, end());
                      Grant grant = newGrant(to, terms);
                      grant.content = Grant::Function{node};
                      rights_store::addGrant(session_.database(), grant);
                      return {};
                  });
}

Result<RightsChanged> RightsDesk::revokeFunction(const std::string& words,
                                                 const std::string& node) {
    return change("revoke.function", words, rightsDetail({{"node", node}}), {},
                  [&](const Grantee& from) -> Result<> {
                      bool found = false;
                      for (const Grant& grant : rights_store::grantsOf(session_.database(), from)) {
                          const auto* old = std::get_if<Grant::Function>(&grant.content);
                          if (old == nullptr || old->node != node)
                              continue;
                          rights_store::endGrant(session_.database(), grant.id, end());
                          found = true;
                      }
                      if (!found)
                          return fail(ErrorCode::notFound,
                                      XH_TR("access", "{} was not granted {}."), words, node);
                      return {};
                  });
}

Result<RightsChanged> RightsDesk::replaceFunctions(const std::string& words,
                                                   const std::set<std::string>& nodes,
                                                   const Terms& terms) {
    const std::string detail = rightsDetail({{"nodes", nodes}}, terms);
    return change("grant.function", words, detail, terms, [&](const Grantee& to) -> Result<> {
        std::set<std::string> missing = nodes;
        for (const Grant& grant : rights_store::grantsOf(session_.database(), to)) {
            const auto* old = std::get_if<Grant::Function>(&grant.content);
            if (old != nullptr && missing.erase(old->node) == 0)
                rights_store::endGrant(session_.database(), grant.id, end());
        }
        for (const std::string& node : missing) {
            if (!FunctionTree::program().find(node))
                return fail(ErrorCode::invalid, XH_TR("access", "There is no function {}."), node);
            Grant grant = newGrant(to, terms);
            grant.content = Grant::Function{node};
            rights_store::addGrant(session_.database(), grant);
        }
        return {};
    });
}

Result<RightsChanged> RightsDesk::grantRows(const std::string& words, const std::string& key,
                                            const std::string& scopeWords, bool entry,
                                            const Terms& terms) {
    const std::string detail = rightsDetail(
        {{"object", key}, {"scope", scopeWords}, {"rights", entry ? "query,entry" : "query"}},
        terms);
    return change("grant.rows", words, detail, terms, [&](const Grantee& to) -> Result<> {
        const auto found = object(key);
        if (!found)
            return fail(found.error());
        const auto scope = Scope::parse(scopeWords, **found);
        if (!scope)
            return fail(scope.error());
        // A node that is a row of the object may be one that is not there, like a chosen record.
        const Dimension* tree = (*found)->dimension(scope->dimension());
        if (tree != nullptr && !(*found)->isOwnTree(*tree) &&
            !rights_store::hasNode(session_.database(), tree->table, scope->code()))
            return fail(ErrorCode::invalid, XH_TR("access", "There is no {} {}."),
                        (*found)->dimensionLabel(scope->dimension()), scope->code());
        for (const Grant& grant : rights_store::grantsOf(session_.database(), to)) {
            const auto* old = std::get_if<Grant::Rows>(&grant.content);
            if (old != nullptr && old->object == key && old->scope == scope->words())
                rights_store::endGrant(session_.database(), grant.id, end());
        }
        Grant grant = newGrant(to, terms);
        grant.content = Grant::Rows{key, scope->words(), entry};
        rights_store::addGrant(session_.database(), grant);
        return {};
    });
}

Result<RightsChanged> RightsDesk::revokeRows(const std::string& words, const std::string& key,
                                             const std::optional<std::string>& scopeWords) {
    return change(
        "revoke.rows", words, rightsDetail({{"object", key}, {"scope", scopeWords.value_or("")}}),
        {}, [&](const Grantee& from) -> Result<> {
            // Stored in its plain form; one that no longer parses is named as it stands.
            std::optional<std::string> wanted = scopeWords;
            if (const Object* known = session_.objects().find(key); known != nullptr && wanted)
                if (const auto scope = Scope::parse(*wanted, *known))
                    wanted = scope->words();
            bool found = false;
            for (const Grant& grant : rights_store::grantsOf(session_.database(), from)) {
                const auto* old = std::get_if<Grant::Rows>(&grant.content);
                if (old == nullptr || old->object != key ||
                    (wanted && old->scope != *wanted && old->scope != *scopeWords))
                    continue;
                rights_store::endGrant(session_.database(), grant.id, end());
                found = true;
            }
            if (!found)
                return fail(ErrorCode::notFound,
                            XH_TR("access", "{} was not granted such rows of {}."), words, key);
            return {};
        });
}

namespace {

Result<> checkFieldLists(const Object& object, const RightsDesk::FieldLists& fields) {
    Error error{ErrorCode::invalid,
                Text(XH_TR("access", "Some of these fields can't be granted so.")),
                {},
                {}};
    const auto problem = [&](const std::string& field, Text message) {
        error.problems.push_back({std::nullopt, field, std::move(message)});
    };
    for (const auto& [access, keys] : fields) {
        for (const std::string& field : keys) {
            const Field* known = object.field(field);
            if (known == nullptr)
                problem(field, Text(XH_TR("access", "{} has no field {}."), object.label, field));
            else if (access == FieldAccess::write && known->write == Write::computed)
                problem(field,
                        Text(XH_TR("access", "{} is computed by the program and typed by nobody."),
                             known->label));
            else if (access == FieldAccess::mask && !known->maskable())
                problem(
                    field,
                    Text(XH_TR("access", "{} can't be masked: grant it for reading or not at all."),
                         known->label));
        }
    }
    return error.problems.empty() ? Result<>() : fail(std::move(error));
}

// Takes away the grants on these fields, or on all of the object's when the lists are empty.
bool endFieldGrants(storage::Database& database, const Grantee& from, const std::string& object,
                    const RightsDesk::FieldLists& fields, const rights_store::End& end) {
    const auto wanted = [&](const Grant::FieldRight& right) {
        if (fields.empty())
            return true;
        const auto list = fields.find(right.access);
        return list != fields.end() && std::find(list->second.begin(), list->second.end(),
                                                 right.field) != list->second.end();
    };
    bool found = false;
    for (const Grant& grant : rights_store::grantsOf(database, from)) {
        const auto* old = std::get_if<Grant::FieldRight>(&grant.content);
        if (old == nullptr || old->object != object || !wanted(*old))
            continue;
        rights_store::endGrant(database, grant.id, end);
        found = true;
    }
    return found;
}

} // namespace

Result<> RightsDesk::addFieldGrants(const Grantee& to, const std::string& key,
                                    const FieldLists& fields, const Terms& terms) {
    const auto found = object(key);
    if (!found)
        return fail(found.error());
    if (auto good = checkFieldLists(**found, fields); !good)
        return good;
    Grant grant = newGrant(to, terms);
    for (const auto& [access, keys] : fields) {
        for (const std::string& field : keys) {
            grant.content = Grant::FieldRight{key, field, access};
            rights_store::addGrant(session_.database(), grant);
        }
    }
    return {};
}

Result<RightsChanged> RightsDesk::grantFields(const std::string& words, const std::string& key,
                                              const FieldLists& fields, const Terms& terms) {
    return change("grant.fields", words, listed(key, fields, terms), terms,
                  [&](const Grantee& to) -> Result<> {
                      if (!fields.empty())
                          // Given again: the new terms hold.
                          endFieldGrants(session_.database(), to, key, fields, end());
                      return addFieldGrants(to, key, fields, terms);
                  });
}

Result<RightsChanged> RightsDesk::revokeFields(const std::string& words, const std::string& key,
                                               const FieldLists& fields) {
    return change(
        "revoke.fields", words, listed(key, fields), {}, [&](const Grantee& from) -> Result<> {
            if (!endFieldGrants(session_.database(), from, key, fields, end()))
                return fail(ErrorCode::notFound,
                            XH_TR("access", "{} was not granted such fields of {}."), words, key);
            return {};
        });
}

Result<RightsChanged> RightsDesk::replaceFields(const std::string& words, const std::string& key,
                                                const FieldLists& fields, const Terms& terms) {
    return change("grant.fields", words, listed(key, fields, terms), terms,
                  [&](const Grantee& to) -> Result<> {
                      endFieldGrants(session_.database(), to, key, {}, end());
                      return addFieldGrants(to, key, fields, terms);
                  });
}

namespace {

bool endLevels(storage::Database& database, const Grantee& from, const std::string& object,
               const rights_store::End& end) {
    bool found = false;
    for (const Grant& grant : rights_store::grantsOf(database, from)) {
        const auto* level = std::get_if<Grant::Level>(&grant.content);
        if (level == nullptr || level->object != object)
            continue;
        rights_store::endGrant(database, grant.id, end);
        found = true;
    }
    return found;
}

} // namespace

Result<RightsChanged> RightsDesk::grantLevel(const std::string& words, const std::string& object,
                                             int level, const Terms& terms) {
    return change("grant.level", words, rightsDetail({{"object", object}, {"level", level}}, terms),
                  terms, [&](const Grantee& to) -> Result<> {
                      if (session_.objects().findAmount(object) == nullptr)
                          return fail(ErrorCode::invalid,
                                      XH_TR("access", "There are no amounts of {}."), object);
                      if (level < 1 || level > highestLevel)
                          return fail(ErrorCode::invalid,
                                      XH_TR("access", "A level is a number from 1 to {}, not {}."),
                                      highestLevel, level);
                      endLevels(session_.database(), to, object, end());
                      Grant grant = newGrant(to, terms);
                      grant.content = Grant::Level{object, level};
                      rights_store::addGrant(session_.database(), grant);
                      return {};
                  });
}

Result<RightsChanged> RightsDesk::revokeLevel(const std::string& words, const std::string& object) {
    return change("revoke.level", words, rightsDetail({{"object", object}}), {},
                  [&](const Grantee& from) -> Result<> {
                      if (!endLevels(session_.database(), from, object, end()))
                          return fail(ErrorCode::notFound,
                                      XH_TR("access", "{} has no level for amounts of {}."), words,
                                      object);
                      return {};
                  });
}

} // namespace xinheng::access
