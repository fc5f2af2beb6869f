#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct OfCode : OfObject {
    std::string code;
};

struct TreeWish : OfObject {
    std::optional<std::string> code;
    std::optional<std::string> above;
};

struct Assigning : OfObject {
    std::vector<std::string> codes;
    std::optional<std::string> to;
    std::optional<std::string> reason;
};

struct OwnedOn : OfObject {
    std::string person;
    std::string day;
};

std::string labelOf(const access::Object& object, const archive::TreeRecord& record,
                    Language language) {
    const access::Field* field = object.field(record.noteField);
    if (field != nullptr) {
        for (const access::FieldChoice& choice : field->choices) {
            if (choice.value == record.note) {
                return choice.label.in(language);
            }
        }
    }
    return record.note;
}

Result<Answer> tree(Context& context, SignedIn& person, const TreeWish& wish) {
    auto desk = person.relations(wish.object);
    if (wish.code.has_value() == wish.above.has_value()) {
        return fail(ErrorCode::usage, XH_TR("cli", "Give a code or --of, one of the two."));
    }
    const auto found = wish.above ? desk.treesUnder(*wish.above) : desk.treeOf(*wish.code);
    if (!found) {
        return fail(found.error());
    }
    Answer answer;
    Json rows = Json::array();
    for (const archive::TreeRecord& record : found->records) {
        // By two wide blanks a level, so that a table of them is a tree.
        std::string indented;
        for (int level = 0; level < record.depth; ++level) {
            indented += "    ";
        }
        rows.push_back({{"code", record.code},
                        {"name", record.name},
                        {"above", record.parent},
                        {"relation", record.note},
                        {"depth", record.depth},
                        {"tree", indented + record.code + " " + record.name},
                        {"note", labelOf(desk.object(), record, context.language())}});
    }
    answer.json = Json{{"records", std::move(rows)}, {"more", found->more}};
    answer.rowsKey = "records";
    answer.columns = {{"tree", Text(XH_TR("cli", "Tree"))},
                      {"note", Text(XH_TR("cli", "Relation or position"))}};
    return answer;
}

Result<Answer> assignedAnswer(const Result<archive::Assigned>& done) {
    if (!done) {
        return fail(done.error());
    }
    return cardAnswer(Json{{"changed", done->changed}, {"unchanged", done->unchanged}},
                      {{"changed", Text(XH_TR("cli", "Changed"))},
                       {"unchanged", Text(XH_TR("cli", "As before"))}});
}

Result<Answer> assign(Context& /*context*/, SignedIn& person, const Assigning& wish) {
    if (!wish.to) {
        return fail(ErrorCode::usage, XH_TR("cli", "Say to whom with --to."));
    }
    return assignedAnswer(
        person.ownership(wish.object).assign(wish.codes, *wish.to, wish.reason.value_or("")));
}

Result<Answer> takeBack(Context& /*context*/, SignedIn& person, const Assigning& wish) {
    return assignedAnswer(
        person.ownership(wish.object).takeBack(wish.codes, wish.reason.value_or("")));
}

Result<Answer> owners(Context& /*context*/, SignedIn& person, const OfCode& wish) {
    const auto periods = person.ownership(wish.object).owners(wish.code);
    if (!periods) {
        return fail(periods.error());
    }
    Json rows = Json::array();
    for (const archive::OwnerPeriod& period : *periods) {
        rows.push_back({{"person", period.person},
                        {"from", period.from},
                        {"to", period.to},
                        {"by", period.by},
                        {"reason", period.reason}});
    }
    return listAnswer(std::move(rows), {{"person", Text(XH_TR("cli", "Person"))},
                                        {"from", Text(XH_TR("cli", "From (UTC)"))},
                                        {"to", Text(XH_TR("cli", "To (UTC)"))},
                                        {"by", Text(XH_TR("cli", "By"))},
                                        {"reason", Text(XH_TR("cli", "Reason"))}});
}

Result<Answer> ownedOn(Context& /*context*/, SignedIn& person, const OwnedOn& wish) {
    const auto day = dateOption("DAY", wish.day);
    if (!day) {
        return fail(day.error());
    }
    const auto owned = person.ownership(wish.object).ownedOn(wish.person, **day);
    if (!owned) {
        return fail(owned.error());
    }
    Json rows = Json::array();
    for (const archive::OwnedRecord& record : *owned) {
        rows.push_back({{"code", record.code}, {"name", record.name}, {"person", record.person}});
    }
    return listAnswer(std::move(rows), {{"code", Text(XH_TR("cli", "Code"))},
                                        {"name", Text(XH_TR("cli", "Name"))},
                                        {"person", Text(XH_TR("cli", "Responsible today"))}});
}

const Marked codeHelp = XH_TR("cli", "The record's code.");

void addTreeCommand(CommandWord& group, const access::Object& object) {
    auto [tree_, wish] = group.command<TreeWish>(
        "tree",
        Text(XH_TR("cli", "{}: shows the tree that records make by naming one above."),
             object.label),
        &tree);
    wish.object = object.key;
    tree_.argumentIfAny("CODE", wish.code, codeHelp);
    if (object.above) {
        tree_.option("--of", wish.above,
                     XH_TR("cli", "All trees of the records that belong to this one."));
    }
}

} // namespace

void addRecordRelationCommands(CommandWord& group, const access::Object& object) {
    if (archive::RelationDesk::makesTrees(object)) {
        addTreeCommand(group, object);
    }
    if (!archive::OwnershipDesk::hasOwners(object)) {
        return;
    }
    if (!object.assignNode.empty()) {
        auto [assign_, giving] = group.command<Assigning>(
            "assign", Text(XH_TR("cli", "{}: makes a person responsible."), object.label), &assign);
        giving.object = object.key;
        assign_.arguments("CODE", giving.codes, codeHelp)
            .option("--to", giving.to, XH_TR("cli", "Code of the person."))
            .option("--reason", giving.reason, XH_TR("cli", "Why."));
        auto [back_, taking] = group.command<Assigning>(
            "take-back",
            Text(XH_TR("cli", "{}: takes records back from whoever is responsible."), object.label),
            &takeBack);
        taking.object = object.key;
        back_.arguments("CODE", taking.codes, codeHelp)
            .option("--reason", taking.reason, XH_TR("cli", "Why."));
    }
    auto [owners_, one] = group.command<OfCode>(
        "owners", Text(XH_TR("cli", "{}: lists who was responsible when."), object.label), &owners);
    one.object = object.key;
    owners_.argument("CODE", one.code, codeHelp);
    auto [owned_, moment] = group.command<OwnedOn>(
        "owned-on",
        Text(XH_TR("cli", "{}: lists what a person was responsible for on a day."), object.label),
        &ownedOn);
    moment.object = object.key;
    owned_.argument("PERSON", moment.person, XH_TR("cli", "Code of the person."))
        .argument("DAY", moment.day, XH_TR("cli", "A day, YYYY-MM-DD: as at its end."));
}

} // namespace xinheng::cli
