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
nlohmann::json listed(const std::string& object, const RightsDesk::FieldLists& fields) {
    nlohmann::json parts{{"object", object}};
    for (const auto& [access, keys] : fields)
        if (!keys.empty())
            parts[fieldAccessName(access)] = keys;
    return parts;
}

using Given = RoleTemplate::Given;

// For the trail, where many grants become others.
nlohmann::json replaced(const std::vector<Given>& given, const std::vector<Given>& taken) {
    nlohmann::json parts = nlohmann::json::object();
    if (!given.empty())
        parts["given"] = grantsJson(given);
    if (!taken.empty())
        parts["taken"] = grantsJson(taken);
    return parts;
}

} // namespace

Result<std::vector<Grant>> RightsDesk::grants(const std::string& words) {
    return runUseCase(session_, {"grant.list"}, [&]() -> Result<std::vector<Grant>> {
        if (auto may = session_.gate().require(rightsNode); !may)
            return fail(may.error());
        const auto found = grantee(words);
        if (!found)
            return fail(found.error());
        return rights_store::grantsOf(session_.database(), *found);
    });
}

HasNode RightsDesk::hasNode() const {
    return [&database = session_.database()](const std::string& tree, const std::string& code) {
        return rights_store::hasNode(database, tree, code);
    };
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
    return change("grant.function", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        if (!FunctionTree::program().find(node))
            return fail(ErrorCode::invalid, XH_TR("access", "There is no function {}."), node);
        for (const Grant& grant : rights_store::grantsOf(session_.database(), to))
            if (const auto* old = std::get_if<Grant::Function>(&grant.content);
                old != nullptr && old->node == node)
                rights_store::endGrant(session_.database(), grant.id, end());
        Grant grant = newGrant(to, terms);
        grant.content = Grant::Function{node};
        rights_store::addGrant(session_.database(), grant);
        return nlohmann::json{{"node", node}};
    });
}

Result<RightsChanged> RightsDesk::revokeFunction(const std::string& words,
                                                 const std::string& node) {
    return change("revoke.function", words, {}, [&](const Grantee& from) -> Result<nlohmann::json> {
        bool found = false;
        for (const Grant& grant : rights_store::grantsOf(session_.database(), from)) {
            const auto* old = std::get_if<Grant::Function>(&grant.content);
            if (old == nullptr || old->node != node)
                continue;
            rights_store::endGrant(session_.database(), grant.id, end());
            found = true;
        }
        if (!found)
            return fail(ErrorCode::notFound, XH_TR("access", "{} was not granted {}."), words,
                        node);
        return nlohmann::json{{"node", node}};
    });
}

Result<RightsChanged> RightsDesk::replaceFunctions(const std::string& words,
                                                   const std::set<std::string>& nodes,
                                                   const Terms& terms) {
    return change("grant.function", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        std::set<std::string> missing = nodes;
        std::vector<Given> taken;
        for (const Grant& grant : rights_store::grantsOf(session_.database(), to)) {
            const auto* old = std::get_if<Grant::Function>(&grant.content);
            if (old == nullptr)
                continue;
            missing.erase(old->node);
            if (nodes.contains(old->node))
                continue;
            rights_store::endGrant(session_.database(), grant.id, end());
            taken.push_back({*old, {}});
        }
        std::vector<Given> given;
        for (const std::string& node : missing) {
            if (!FunctionTree::program().find(node))
                return fail(ErrorCode::invalid, XH_TR("access", "There is no function {}."), node);
            Grant grant = newGrant(to, terms);
            grant.content = Grant::Function{node};
            rights_store::addGrant(session_.database(), grant);
            given.push_back({grant.content, {}});
        }
        return replaced(given, taken);
    });
}

Result<RightsChanged> RightsDesk::grantRows(const std::string& words, const std::string& key,
                                            const std::string& scopeWords, bool entry,
                                            const Terms& terms) {
    return change("grant.rows", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        const auto found = object(key);
        if (!found)
            return fail(found.error());
        const auto scope = checkedScope(scopeWords, **found, hasNode());
        if (!scope)
            return fail(scope.error());
        for (const Grant& grant : rights_store::grantsOf(session_.database(), to)) {
            const auto* old = std::get_if<Grant::Rows>(&grant.content);
            if (old != nullptr && old->object == key && old->scope == scope->words())
                rights_store::endGrant(session_.database(), grant.id, end());
        }
        Grant grant = newGrant(to, terms);
        grant.content = Grant::Rows{key, scope->words(), entry};
        rights_store::addGrant(session_.database(), grant);
        return nlohmann::json{
            {"object", key}, {"scope", scopeWords}, {"rights", entry ? "query,entry" : "query"}};
    });
}

Result<RightsChanged> RightsDesk::revokeRows(const std::string& words, const std::string& key,
                                             const std::optional<std::string>& scopeWords) {
    return change("revoke.rows", words, {}, [&](const Grantee& from) -> Result<nlohmann::json> {
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
            return fail(ErrorCode::notFound, XH_TR("access", "{} was not granted such rows of {}."),
                        words, key);
        return nlohmann::json{{"object", key}, {"scope", scopeWords.value_or("")}};
    });
}

namespace {

Result<> checkFieldLists(const Object& object, const RightsDesk::FieldLists& fields) {
    Error error{ErrorCode::invalid,
                Text(XH_TR("access", "Some of these fields can't be granted so.")),
                {},
                fieldProblems(object, fields)};
    return error.problems.empty() ? Result<>() : fail(std::move(error));
}

// Takes away the grants on these fields, or on all of the object's when the lists are empty; which
// they were.
std::vector<Grant> endFieldGrants(storage::Database& database, const Grantee& from,
                                  const std::string& object, const RightsDesk::FieldLists& fields,
                                  const rights_store::End& end) {
    const auto wanted = [&](const Grant::FieldRight& right) {
        if (fields.empty())
            return true;
        const auto list = fields.find(right.access);
        return list != fields.end() && std::find(list->second.begin(), list->second.end(),
                                                 right.field) != list->second.end();
    };
    std::vector<Grant> ended;
    for (Grant& grant : rights_store::grantsOf(database, from)) {
        const auto* old = std::get_if<Grant::FieldRight>(&grant.content);
        if (old == nullptr || old->object != object || !wanted(*old))
            continue;
        rights_store::endGrant(database, grant.id, end);
        ended.push_back(std::move(grant));
    }
    return ended;
}

// What is given that was not there before with the same terms, and what was there and is not given
// any more.
nlohmann::json fieldsReplaced(const std::string& object, const std::vector<Grant>& before,
                              const RightsDesk::FieldLists& fields, const Terms& terms) {
    const auto is = [](const Grant& old, FieldAccess access, const std::string& key) {
        const auto& right = std::get<Grant::FieldRight>(old.content);
        return right.access == access && right.field == key;
    };
    std::vector<Given> given;
    for (const auto& [wanted, keys] : fields)
        for (const std::string& key : keys)
            if (std::ranges::none_of(before, [&, access = wanted](const Grant& old) {
                    return is(old, access, key) && old.validity.from == terms.from &&
                           old.validity.to == terms.to && old.reason == terms.reason;
                }))
                given.push_back({Grant::FieldRight{object, key, wanted}, {}});
    std::vector<Given> taken;
    for (const Grant& old : before) {
        const auto& right = std::get<Grant::FieldRight>(old.content);
        const auto list = fields.find(right.access);
        if (list == fields.end() ||
            std::ranges::find(list->second, right.field) == list->second.end())
            taken.push_back({right, {}});
    }
    return replaced(given, taken);
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
    return change("grant.fields", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        if (!fields.empty())
            // Given again: the new terms hold.
            endFieldGrants(session_.database(), to, key, fields, end());
        return addFieldGrants(to, key, fields, terms).map([&] { return listed(key, fields); });
    });
}

Result<RightsChanged> RightsDesk::revokeFields(const std::string& words, const std::string& key,
                                               const FieldLists& fields) {
    return change("revoke.fields", words, {}, [&](const Grantee& from) -> Result<nlohmann::json> {
        if (endFieldGrants(session_.database(), from, key, fields, end()).empty())
            return fail(ErrorCode::notFound,
                        XH_TR("access", "{} was not granted such fields of {}."), words, key);
        return listed(key, fields);
    });
}

Result<RightsChanged> RightsDesk::replaceFields(const std::string& words, const std::string& key,
                                                const FieldLists& fields, const Terms& terms) {
    return change("grant.fields", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        const auto before = endFieldGrants(session_.database(), to, key, {}, end());
        return addFieldGrants(to, key, fields, terms).map([&] {
            return fieldsReplaced(key, before, fields, terms);
        });
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
    return change("grant.level", words, terms, [&](const Grantee& to) -> Result<nlohmann::json> {
        if (session_.objects().findAmount(object) == nullptr)
            return fail(ErrorCode::invalid, XH_TR("access", "There are no amounts of {}."), object);
        if (level < 1 || level > highestLevel)
            return fail(ErrorCode::invalid,
                        XH_TR("access", "A level is a number from 1 to {}, not {}."), highestLevel,
                        level);
        endLevels(session_.database(), to, object, end());
        Grant grant = newGrant(to, terms);
        grant.content = Grant::Level{object, level};
        rights_store::addGrant(session_.database(), grant);
        return nlohmann::json{{"object", object}, {"level", level}};
    });
}

Result<RightsChanged> RightsDesk::revokeLevel(const std::string& words, const std::string& object) {
    return change("revoke.level", words, {}, [&](const Grantee& from) -> Result<nlohmann::json> {
        if (!endLevels(session_.database(), from, object, end()))
            return fail(ErrorCode::notFound, XH_TR("access", "{} has no level for amounts of {}."),
                        words, object);
        return nlohmann::json{{"object", object}};
    });
}

} // namespace xinheng::access
