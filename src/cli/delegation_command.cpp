#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Lending {
    std::string giver;
    std::string taker;
    std::optional<std::string> role;
    std::string from;
    std::string to;
    std::string reason;
};

struct OneNumber {
    std::string number;
};

Json json(const access::Delegation& delegation) {
    return {{"number", delegation.id.value()},
            {"giver", delegation.giver},
            {"taker", delegation.taker},
            {"role", jsonOrNull(delegation.role)},
            {"from", delegation.validity.from->iso()},
            {"to", delegation.validity.to->iso()},
            {"reason", delegation.reason},
            {"given_by", delegation.givenBy},
            {"given_at", delegation.givenAt}};
}

Result<Answer> add(Context& context, SignedIn& person, const Lending& wish) {
    const auto from = dateOption("--from", wish.from);
    if (!from) {
        return fail(from.error());
    }
    const auto to = dateOption("--to", wish.to);
    if (!to) {
        return fail(to.error());
    }
    const auto changed =
        person.delegations().add({wish.giver, wish.taker, wish.role, **from, **to, wish.reason});
    if (!changed) {
        return fail(changed.error());
    }
    Json document{{"giver", wish.giver},    {"taker", wish.taker}, {"role", jsonOrNull(wish.role)},
                  {"from", (*from)->iso()}, {"to", (*to)->iso()},  {"reason", wish.reason}};
    std::vector<Text> remarks{Text(XH_TR("cli", "{} lends to {} from {} to {}."), wish.giver,
                                   wish.taker, (*from)->iso(), (*to)->iso())};
    addWarnings(document, remarks, *changed, context.language());
    return wordsAnswer(std::move(document), std::move(remarks));
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto delegations = person.delegations().list();
    if (!delegations) {
        return fail(delegations.error());
    }
    Json rows = Json::array();
    for (const access::Delegation& delegation : *delegations) {
        rows.push_back(json(delegation));
    }
    return listAnswer(std::move(rows), {{"number", Text(XH_TR("cli", "No.")), Column::Side::right},
                                        {"giver", Text(XH_TR("cli", "Giver"))},
                                        {"taker", Text(XH_TR("cli", "Taker"))},
                                        {"role", Text(XH_TR("cli", "Role"))},
                                        {"from", Text(XH_TR("cli", "From"))},
                                        {"to", Text(XH_TR("cli", "To"))},
                                        {"reason", Text(XH_TR("cli", "Reason"))}});
}

Result<Answer> end(Context& /*context*/, SignedIn& person, const OneNumber& wish) {
    const auto number = numberOption("NUMBER", wish.number);
    if (!number) {
        return fail(number.error());
    }
    if (const auto done = person.delegations().end(access::DelegationId(**number)); !done) {
        return fail(done.error());
    }
    return wordsAnswer({{"number", **number}},
                       {Text(XH_TR("cli", "The delegation {} has ended."), **number)});
}

} // namespace

void addDelegationCommands(CommandWord& top) {
    CommandWord group =
        top.group("delegation", XH_TR("cli", "Rights lent to somebody for some days."));
    auto [add_, lending] = group.command<Lending>(
        "add", XH_TR("cli", "Lends a person's rights to another; both days are included."), &add);
    add_.argument("GIVER", lending.giver, XH_TR("cli", "Code of the person who lends."))
        .argument("TAKER", lending.taker, XH_TR("cli", "Code of the person who may then."))
        .option("--role", lending.role,
                XH_TR("cli", "Only what this role gives; everything if not given."))
        .required("--from", lending.from, XH_TR("cli", "First day, YYYY-MM-DD."))
        .required("--to", lending.to, XH_TR("cli", "Last day, YYYY-MM-DD."))
        .required("--reason", lending.reason, XH_TR("cli", "Why."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists the delegations one may see."), &list);
    auto [end_, ended] =
        group.command<OneNumber>("end", XH_TR("cli", "Ends a delegation now."), &end);
    end_.argument("NUMBER", ended.number, XH_TR("cli", "Number of the delegation."));
}

} // namespace xinheng::cli
