#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Looking : OfObject {
    std::optional<std::string> code;
    std::optional<std::string> atLeast;
    bool alsoDifferent = false;
};

struct TwoRecords : OfObject {
    std::string one;
    std::string other;
    bool back = false;
    std::optional<std::string> reason;
};

struct Merging : OfObject {
    std::string keep;
    std::string gone;
    std::optional<std::string> take;
    bool dryRun = false;
    std::optional<std::string> reason;
};

struct Unmerging : OfObject {
    std::string gone;
    std::optional<std::string> reason;
};

Result<Answer> duplicates(Context& context, SignedIn& person, const Looking& wish) {
    const auto atLeast = numberOption("--at-least", wish.atLeast);
    if (!atLeast) {
        return fail(atLeast.error());
    }
    constexpr std::int64_t tooHigh = 101; // refused by the desk, as is any other
    archive::DuplicateDesk::Wish asked;
    asked.atLeast = static_cast<int>(std::min(atLeast->value_or(archive::usualScore), tooHigh));
    asked.alsoDifferent = wish.alsoDifferent;
    auto desk = person.duplicates(wish.object);
    const auto found =
        wish.code ? desk.ofRecord(*wish.code, asked) : desk.list(asked, context.progress());
    if (!found) {
        return fail(found.error());
    }
    Json rows = Json::array();
    for (const archive::DuplicatePair& pair : found->pairs) {
        Json reasons = Json::array();
        std::string words;
        for (const archive::Likeness reason : pair.match.reasons) {
            reasons.push_back(archive::likenessName(reason));
            words +=
                (words.empty() ? "" : ", ") + archive::likenessText(reason).in(context.language());
        }
        rows.push_back({{"score", pair.match.score},
                        {"code", pair.first.code},
                        {"name", pair.first.name},
                        {"other_code", pair.second.code},
                        {"other_name", pair.second.name},
                        {"reasons", std::move(reasons)},
                        {"because", words},
                        {"different", pair.different}});
    }
    Answer answer =
        listAnswer(std::move(rows), {{"score", Text(XH_TR("cli", "Score")), Column::Side::right},
                                     {"code", Text(XH_TR("cli", "Code"))},
                                     {"name", Text(XH_TR("cli", "Name"))},
                                     {"other_code", Text(XH_TR("cli", "Other code"))},
                                     {"other_name", Text(XH_TR("cli", "Other name"))},
                                     {"because", Text(XH_TR("cli", "Because"))}});
    (*answer.json)["all"] = found->all;
    if (found->all > found->pairs.size()) {
        answer.remarks.emplace_back(XH_TR("cli", "{} pairs in all; the likeliest are shown."),
                                    found->all);
    }
    return answer;
}

Result<Answer> different(Context& /*context*/, SignedIn& person, const TwoRecords& wish) {
    auto desk = person.duplicates(wish.object);
    const auto done = wish.back ? desk.takeBackDifferent(wish.one, wish.other)
                                : desk.setDifferent(wish.one, wish.other, wish.reason.value_or(""));
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer(
        {{"code", wish.one}, {"other_code", wish.other}, {"different", !wish.back}},
        {wish.back ? Text(XH_TR("cli", "{} and {} may be the same again."), wish.one, wish.other)
                   : Text(XH_TR("cli", "{} and {} are kept as different."), wish.one, wish.other)});
}

Json movedJson(const std::vector<archive::MovedReferences>& moved) {
    Json all = Json::array();
    for (const archive::MovedReferences& one : moved) {
        all.push_back({{"object", one.object}, {"field", one.field}, {"count", one.count}});
    }
    return all;
}

void tellMoved(std::vector<Text>& remarks, const SignedIn& person,
               const std::vector<archive::MovedReferences>& moved, std::int64_t attachments) {
    for (const archive::MovedReferences& one : moved) {
        const access::Object* object = person.objects().find(one.object);
        remarks.emplace_back(XH_TR("cli", "{}: {} now refer to it."), object->label, one.count);
    }
    if (attachments > 0) {
        remarks.emplace_back(XH_TR("cli", "{} attachments go with it."), attachments);
    }
}

Result<Answer> merge(Context& /*context*/, SignedIn& person, const Merging& wish) {
    auto desk = person.merging(wish.object);
    archive::MergeWish asked{wish.keep, wish.gone, listOf(wish.take), wish.reason.value_or("")};
    const auto report = wish.dryRun ? desk.preview(asked) : desk.merge(asked);
    if (!report) {
        return fail(report.error());
    }
    std::vector<Text> remarks{
        wish.dryRun
            ? Text(XH_TR("cli", "{} would go into {}; nothing was changed."), wish.gone, wish.keep)
            : Text(XH_TR("cli", "{} went into {}."), wish.gone, wish.keep)};
    tellMoved(remarks, person, report->moved, report->attachments);
    return wordsAnswer({{"code", report->keep},
                        {"gone", report->gone},
                        {"fields", report->changed},
                        {"moved", movedJson(report->moved)},
                        {"attachments", report->attachments},
                        {"dry_run", wish.dryRun}},
                       std::move(remarks));
}

Result<Answer> unmerge(Context& /*context*/, SignedIn& person, const Unmerging& wish) {
    const auto report = person.merging(wish.object).unmerge(wish.gone, wish.reason.value_or(""));
    if (!report) {
        return fail(report.error());
    }
    std::vector<Text> remarks{
        Text(XH_TR("cli", "{} and {} are two again."), report->keep, report->gone)};
    for (const std::string& key : report->leftAlone) {
        remarks.emplace_back(XH_TR("cli", "{} was changed since and stays as it is."),
                             person.objects().find(wish.object)->field(key)->label);
    }
    return wordsAnswer({{"code", report->keep},
                        {"gone", report->gone},
                        {"moved", movedJson(report->moved)},
                        {"attachments", report->attachments},
                        {"left_alone", report->leftAlone}},
                       std::move(remarks));
}

Result<Answer> merges(Context& /*context*/, SignedIn& person, const OfObject& wish) {
    const auto all = person.merging(wish.object).merges();
    if (!all) {
        return fail(all.error());
    }
    Json rows = Json::array();
    for (const archive::Merged& one : *all) {
        rows.push_back({{"code", one.keep},
                        {"gone", one.gone},
                        {"at", one.at},
                        {"person", one.person},
                        {"reason", one.reason},
                        {"undoable", one.undoable}});
    }
    return listAnswer(std::move(rows), {{"gone", Text(XH_TR("cli", "Merged code"))},
                                        {"code", Text(XH_TR("cli", "Went into"))},
                                        {"at", Text(XH_TR("cli", "When (UTC)"))},
                                        {"person", Text(XH_TR("cli", "Person"))},
                                        {"reason", Text(XH_TR("cli", "Reason"))}});
}

const Marked codeHelp = XH_TR("cli", "The record's code.");
const Marked whyHelp = XH_TR("cli", "Why.");

} // namespace

void addDuplicateCommands(CommandWord& group, const access::Object& object) {
    auto [look, looking] = group.command<Looking>(
        "duplicates", Text(XH_TR("cli", "{}: lists pairs that are likely the same."), object.label),
        &duplicates);
    looking.object = object.key;
    look.option("--code", looking.code, XH_TR("cli", "Only pairs of this record."))
        .option("--at-least", looking.atLeast,
                XH_TR("cli", "The lowest score, 1 to 100; 50 if not given."))
        .flag("--different", looking.alsoDifferent,
              XH_TR("cli", "With pairs that somebody said are different."));
    auto [other, two] = group.command<TwoRecords>(
        "different", Text(XH_TR("cli", "{}: says that two are not the same."), object.label),
        &different);
    two.object = object.key;
    other.argument("CODE", two.one, codeHelp)
        .argument("OTHER", two.other, codeHelp)
        .flag("--back", two.back, XH_TR("cli", "Takes that back."))
        .option("--reason", two.reason, whyHelp);
    auto [merge_, merging] = group.command<Merging>(
        "merge", Text(XH_TR("cli", "{}: makes one record of two."), object.label), &merge);
    merging.object = object.key;
    merge_.argument("KEEP", merging.keep, XH_TR("cli", "The record that stays."))
        .argument("GONE", merging.gone, XH_TR("cli", "The one that goes into it."))
        .option("--take", merging.take,
                XH_TR("cli", "Fields whose value comes from the one that goes: key,key."))
        .flag("--dry-run", merging.dryRun, XH_TR("cli", "Checks everything and keeps nothing."))
        .option("--reason", merging.reason, whyHelp);
    auto [unmerge_, unmerging] = group.command<Unmerging>(
        "unmerge",
        Text(XH_TR("cli", "{}: takes a merge back, until a backup is taken."), object.label),
        &unmerge);
    unmerging.object = object.key;
    unmerge_.argument("CODE", unmerging.gone, XH_TR("cli", "The record that went."))
        .option("--reason", unmerging.reason, whyHelp);
    auto [merges_, all] = group.command<OfObject>(
        "merges", Text(XH_TR("cli", "{}: lists the merges."), object.label), &merges);
    all.object = object.key;
}

} // namespace xinheng::cli
