#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

#include <algorithm>

namespace xinheng::cli {

namespace {

struct NewMember {
    std::string person;
    std::string role;
    TermsOptions terms;
};

struct OldMember {
    std::string person;
    std::string role;
};

Json json(const access::Membership& member) {
    Json document{{"person", member.person}, {"role", member.role}};
    addTerms(document, {member.validity.from, member.validity.to, member.reason});
    document["given_by"] = member.givenBy;
    document["given_at"] = member.givenAt;
    return document;
}

std::vector<Column> columns() {
    return {{"person", Text(XH_TR("cli", "Person"))},
            {"role", Text(XH_TR("cli", "Role"))},
            {"from", Text(XH_TR("cli", "From"))},
            {"to", Text(XH_TR("cli", "To"))},
            {"reason", Text(XH_TR("cli", "Reason"))},
            {"given_by", Text(XH_TR("cli", "Given by"))},
            {"given_at", Text(XH_TR("cli", "Given at (UTC)"))}};
}

Result<Answer> add(Context& context, SignedIn& person, const NewMember& wish) {
    const auto terms = termsOf(wish.terms);
    if (!terms) {
        return fail(terms.error());
    }
    const auto changed = person.rights().addMember(wish.person, wish.role, *terms);
    if (!changed) {
        return fail(changed.error());
    }
    const auto members = person.rights().memberships();
    if (!members) {
        return fail(members.error());
    }
    const auto added = std::find_if(members->begin(), members->end(), [&](const auto& member) {
        return member.person == wish.person && member.role == wish.role;
    });
    if (added == members->end()) { // somebody was faster taking it away again
        return fail(ErrorCode::conflict, XH_TR("access", "{} is not a member of {}."), wish.person,
                    wish.role);
    }
    Answer answer = cardAnswer(json(*added), columns());
    addWarnings(*answer.json, answer.remarks, *changed, context.language());
    return answer;
}

Result<Answer> remove(Context& /*context*/, SignedIn& person, const OldMember& wish) {
    if (const auto removed = person.rights().removeMember(wish.person, wish.role); !removed) {
        return fail(removed.error());
    }
    return wordsAnswer(
        {{"person", wish.person}, {"role", wish.role}},
        {Text(XH_TR("cli", "{} is no member of {} any more."), wish.person, wish.role)});
}

Result<Answer> list(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto members = person.rights().memberships();
    if (!members) {
        return fail(members.error());
    }
    Json rows = Json::array();
    for (const access::Membership& member : *members) {
        rows.push_back(json(member));
    }
    return listAnswer(std::move(rows), columns());
}

} // namespace

void addMemberCommands(CommandWord& top) {
    CommandWord group = top.group("member", XH_TR("cli", "Who has which role."));
    auto [add_, newMember] =
        group.command<NewMember>("add", XH_TR("cli", "Gives a person a role."), &add);
    add_.argument("PERSON", newMember.person, XH_TR("cli", "The person's code."))
        .argument("ROLE", newMember.role, XH_TR("cli", "The role's code."));
    addTermsOptions(add_, newMember.terms);
    auto [remove_, oldMember] =
        group.command<OldMember>("remove", XH_TR("cli", "Takes a role from a person."), &remove);
    remove_.argument("PERSON", oldMember.person, XH_TR("cli", "The person's code."))
        .argument("ROLE", oldMember.role, XH_TR("cli", "The role's code."));
    group.command<NoOptions>("list", XH_TR("cli", "Lists who has which role."), &list);
}

} // namespace xinheng::cli
