#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/grantee.h"

namespace xinheng::cli {

namespace {

struct FunctionGrant {
    std::string grantee;
    std::string node;
};

struct RowsGrant {
    std::string grantee;
    std::string object;
    std::optional<std::string> scope;
};

struct FieldsGrant {
    std::string grantee;
    std::string object;
    FieldListOptions fields;
};

Result<Answer> revoked(Json document, const Result<access::RightsChanged>& done,
                       const std::string& grantee) {
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer(std::move(document), {Text(XH_TR("cli", "Revoked from {}."), grantee)});
}

Result<Answer> revokeFunction(Context& /*context*/, SignedIn& person, const FunctionGrant& wish) {
    return revoked({{"grantee", wish.grantee}, {"node", wish.node}},
                   person.rights().revokeFunction(wish.grantee, wish.node), wish.grantee);
}

Result<Answer> revokeRows(Context& /*context*/, SignedIn& person, const RowsGrant& wish) {
    return revoked(
        {{"grantee", wish.grantee}, {"object", wish.object}, {"scope", jsonOrNull(wish.scope)}},
        person.rights().revokeRows(wish.grantee, wish.object, wish.scope), wish.grantee);
}

Result<Answer> revokeFields(Context& /*context*/, SignedIn& person, const FieldsGrant& wish) {
    const auto lists = fieldLists(wish.fields);
    Json document{{"grantee", wish.grantee}, {"object", wish.object}};
    addFieldLists(document, lists);
    return revoked(std::move(document),
                   person.rights().revokeFields(wish.grantee, wish.object, lists), wish.grantee);
}

struct LevelGrant {
    std::string grantee;
    std::string object;
};

Result<Answer> revokeLevel(Context& /*context*/, SignedIn& person, const LevelGrant& wish) {
    return revoked({{"grantee", wish.grantee}, {"object", wish.object}},
                   person.rights().revokeLevel(wish.grantee, wish.object), wish.grantee);
}

} // namespace

void addRevokeCommands(CommandWord& top) {
    CommandWord group = top.group("revoke", XH_TR("cli", "Takes rights from a person or a role."));
    auto [function_, function] = group.command<FunctionGrant>(
        "function", XH_TR("cli", "Revokes a function."), &revokeFunction);
    function_.argument("GRANTEE", function.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("NODE", function.node, XH_TR("cli", "Exactly the key that was granted."));

    auto [rows_, rows] =
        group.command<RowsGrant>("rows", XH_TR("cli", "Revokes rows of an object."), &revokeRows);
    rows_.argument("GRANTEE", rows.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", rows.object, XH_TR("cli", "The object, such as customer."))
        .option("--scope", rows.scope,
                XH_TR("cli", "The scope that was granted; all scopes if not given."));

    auto [fields_, fields] = group.command<FieldsGrant>(
        "fields", XH_TR("cli", "Revokes fields of an object; all of them if none is named."),
        &revokeFields);
    fields_.argument("GRANTEE", fields.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", fields.object, XH_TR("cli", "The object, such as customer."));
    addFieldListOptions(fields_, fields.fields);

    auto [level_, level] = group.command<LevelGrant>(
        "level", XH_TR("cli", "Revokes the level for amounts."), &revokeLevel);
    level_.argument("GRANTEE", level.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", level.object, XH_TR("cli", "account or purchase-order"));
}

} // namespace xinheng::cli
