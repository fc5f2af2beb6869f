#include "cli/record_command.h"
#include "cli/values.h"

#include <limits>

namespace xinheng::cli {

namespace {

struct OfCode : OfObject {
    std::string code;
};

struct OneMoment : OfObject {
    std::string code;
    std::string when;
};

struct TwoVersions : OfObject {
    std::string code;
    std::string before;
    std::string after;
};

struct Undoing : OfObject {
    std::string code;
    std::optional<std::string> reason;
};

Result<int> versionNumber(const std::string& words) {
    const auto number = numberOption("VERSION", words);
    if (!number || **number > std::numeric_limits<int>::max()) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is no number of a version."), words);
    }
    return static_cast<int>(**number);
}

Result<Answer> versions(Context& /*context*/, SignedIn& person, const OfCode& wish) {
    const auto all = person.history(wish.object).versions(wish.code);
    if (!all) {
        return fail(all.error());
    }
    Json rows = Json::array();
    for (const archive::Version& version : *all) {
        Json fields = Json::array();
        for (const archive::Change& change : version.changes) {
            fields.push_back(change.field);
        }
        rows.push_back({{"version", version.number},
                        {"at", version.at},
                        {"person", version.person},
                        {"fields", std::move(fields)},
                        {"reason", version.reason}});
    }
    return listAnswer(std::move(rows), {{"version", Text(XH_TR("cli", "Version"))},
                                        {"at", Text(XH_TR("cli", "When (UTC)"))},
                                        {"person", Text(XH_TR("cli", "Person"))},
                                        {"fields", Text(XH_TR("cli", "Fields"))},
                                        {"reason", Text(XH_TR("cli", "Reason"))}});
}

/// A day if it looks like one, else the number of a version.
Result<Answer> asOf(Context& /*context*/, SignedIn& person, const OneMoment& wish) {
    auto desk = person.history(wish.object);
    const auto day = Date::parse(wish.when);
    const auto number = day ? Result<int>(0) : versionNumber(wish.when);
    if (!number) {
        return fail(number.error());
    }
    const auto card = day ? desk.asOf(wish.code, *day) : desk.after(wish.code, *number);
    if (!card) {
        return fail(card.error());
    }
    auto [document, columns] = documentOf(desk.object(), *card);
    return cardAnswer(std::move(document), std::move(columns));
}

Result<Answer> compare(Context& /*context*/, SignedIn& person, const TwoVersions& wish) {
    const auto before = versionNumber(wish.before);
    const auto after = versionNumber(wish.after);
    if (!before || !after) {
        return fail(before ? after.error() : before.error());
    }
    auto desk = person.history(wish.object);
    const auto differences = desk.compare(wish.code, *before, *after);
    if (!differences) {
        return fail(differences.error());
    }
    Json rows = Json::array();
    for (const archive::FieldDifference& one : *differences) {
        rows.push_back({{"field", desk.object().fields[one.field].key},
                        {"before", one.before},
                        {"after", one.after}});
    }
    return listAnswer(std::move(rows), {{"field", Text(XH_TR("cli", "Field"))},
                                        {"before", Text(XH_TR("cli", "Old"))},
                                        {"after", Text(XH_TR("cli", "New"))}});
}

Result<Answer> undo(Context& context, SignedIn& person, const Undoing& wish) {
    auto desk = person.records(wish.object);
    return savedAnswer(desk,
                       person.history(wish.object).undoLast(wish.code, wish.reason.value_or("")),
                       context.language());
}

const Marked versionHelp = XH_TR("cli", "Number of a version.");

const Marked codeHelp = XH_TR("cli", "The record's code.");

} // namespace

void addRecordVersionCommands(CommandWord& group, const access::Object& object) {
    auto [versions_, all] = group.command<OfCode>(
        "versions",
        Text(XH_TR("cli", "{}: lists the versions of a record, the newest first."), object.label),
        &versions);
    all.object = object.key;
    versions_.argument("CODE", all.code, codeHelp);
    auto [asOf_, moment] = group.command<OneMoment>(
        "as-of", Text(XH_TR("cli", "{}: shows a record as it was."), object.label), &asOf);
    moment.object = object.key;
    asOf_.argument("CODE", moment.code, codeHelp)
        .argument("WHEN", moment.when,
                  XH_TR("cli", "Number of a version, or a day, YYYY-MM-DD: as at its end."));
    auto [compare_, two] = group.command<TwoVersions>(
        "compare",
        Text(XH_TR("cli", "{}: what differs between two versions of a record."), object.label),
        &compare);
    two.object = object.key;
    compare_.argument("CODE", two.code, codeHelp)
        .argument("BEFORE", two.before, versionHelp)
        .argument("AFTER", two.after, versionHelp);
    auto [undo_, back] = group.command<Undoing>(
        "undo", Text(XH_TR("cli", "{}: takes the last change of a record back."), object.label),
        &undo);
    back.object = object.key;
    undo_.argument("CODE", back.code, codeHelp)
        .option("--reason", back.reason, XH_TR("cli", "Why."));
}

} // namespace xinheng::cli
