#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/grantee.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct FunctionGrant {
    std::string grantee;
    std::string node;
    TermsOptions terms;
};

struct RowsGrant {
    std::string grantee;
    std::string object;
    std::string scope;
    std::string rights;
    TermsOptions terms;
};

struct FieldsGrant {
    std::string grantee;
    std::string object;
    FieldListOptions fields;
    TermsOptions terms;
};

Result<Answer> granted(const Context& context, Json document, const access::Terms& terms,
                       const Result<access::RightsChanged>& done, const std::string& grantee) {
    if (!done) {
        return fail(done.error());
    }
    addTerms(document, terms);
    std::vector<Text> remarks{Text(XH_TR("cli", "Granted to {}."), grantee)};
    addWarnings(document, remarks, *done, context.language());
    return wordsAnswer(std::move(document), std::move(remarks));
}

Result<Answer> grantFunction(Context& context, SignedIn& person, const FunctionGrant& wish) {
    const auto terms = termsOf(wish.terms);
    if (!terms) {
        return fail(terms.error());
    }
    return granted(context, {{"grantee", wish.grantee}, {"node", wish.node}}, *terms,
                   person.rights().grantFunction(wish.grantee, wish.node, *terms), wish.grantee);
}

/// "query", "entry" or both; entry includes query.
Result<bool> includesEntry(const std::string& words) {
    const auto rights = listOf(words);
    bool entry = false;
    for (const std::string& right : rights) {
        if (right != "query" && right != "entry") {
            return fail(
                ErrorCode::usage,
                XH_TR("cli", "There is no right \"{}\" on rows. Known are query and entry."),
                right);
        }
        entry = entry || right == "entry";
    }
    if (rights.empty()) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} needs a value."), "--rights");
    }
    return entry;
}

Result<Answer> grantRows(Context& context, SignedIn& person, const RowsGrant& wish) {
    const auto terms = termsOf(wish.terms);
    if (!terms) {
        return fail(terms.error());
    }
    const auto entry = includesEntry(wish.rights);
    if (!entry) {
        return fail(entry.error());
    }
    const auto done =
        person.rights().grantRows(wish.grantee, wish.object, wish.scope, *entry, *terms);
    const Json rights = *entry ? Json{"query", "entry"} : Json::array({"query"});
    return granted(context,
                   {{"grantee", wish.grantee},
                    {"object", wish.object},
                    {"scope", wish.scope},
                    {"rights", rights}},
                   *terms, done, wish.grantee);
}

struct LevelGrant {
    std::string grantee;
    std::string object;
    std::string level;
    TermsOptions terms;
};

Result<Answer> grantLevel(Context& context, SignedIn& person, const LevelGrant& wish) {
    const auto terms = termsOf(wish.terms);
    if (!terms) {
        return fail(terms.error());
    }
    const auto level = levelArgument(wish.level);
    if (!level) {
        return fail(level.error());
    }
    return granted(context, {{"grantee", wish.grantee}, {"object", wish.object}, {"level", *level}},
                   *terms, person.rights().grantLevel(wish.grantee, wish.object, *level, *terms),
                   wish.grantee);
}

Result<Answer> grantFields(Context& context, SignedIn& person, const FieldsGrant& wish) {
    const auto terms = termsOf(wish.terms);
    if (!terms) {
        return fail(terms.error());
    }
    const auto lists = fieldLists(wish.fields);
    if (lists.empty()) {
        return fail(
            ErrorCode::usage,
            XH_TR("cli", "Name the fields: --read, --write, --mask or --forbid, each key,key."));
    }
    Json document{{"grantee", wish.grantee}, {"object", wish.object}};
    addFieldLists(document, lists);
    return granted(context, std::move(document), *terms,
                   person.rights().grantFields(wish.grantee, wish.object, lists, *terms),
                   wish.grantee);
}

} // namespace

void addGrantCommands(CommandWord& top) {
    CommandWord group = top.group("grant", XH_TR("cli", "Grants rights to a person or a role."));
    auto [function_, function] = group.command<FunctionGrant>(
        "function", XH_TR("cli", "Grants a function."), &grantFunction);
    function_.argument("GRANTEE", function.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("NODE", function.node,
                  XH_TR("cli", "Key of the function or group, such as archive.customer.query."));
    addTermsOptions(function_, function.terms);

    auto [rows_, rows] =
        group.command<RowsGrant>("rows", XH_TR("cli", "Grants rows of an object."), &grantRows);
    rows_.argument("GRANTEE", rows.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", rows.object, XH_TR("cli", "The object, such as customer."))
        .required("--scope", rows.scope,
                  XH_TR("cli",
                        "all, mine, department, department-below, ids:A,B, tree:DIMENSION=CODE, "
                        "tree-below:DIMENSION=CODE or where:FILTER"))
        .required("--rights", rows.rights, XH_TR("cli", "query, or query,entry"));
    addTermsOptions(rows_, rows.terms);

    auto [fields_, fields] = group.command<FieldsGrant>(
        "fields", XH_TR("cli", "Grants fields of an object."), &grantFields);
    fields_.argument("GRANTEE", fields.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", fields.object, XH_TR("cli", "The object, such as customer."));
    addFieldListOptions(fields_, fields.fields);
    addTermsOptions(fields_, fields.terms);

    auto [level_, level] = group.command<LevelGrant>(
        "level", XH_TR("cli", "Grants a level for amounts."), &grantLevel);
    level_.argument("GRANTEE", level.grantee, XH_TR("cli", "person:CODE or role:CODE"))
        .argument("OBJECT", level.object, XH_TR("cli", "account or purchase-order"))
        .argument("LEVEL", level.level, XH_TR("cli", "1 to 6"));
    addTermsOptions(level_, level.terms);
}

} // namespace xinheng::cli
