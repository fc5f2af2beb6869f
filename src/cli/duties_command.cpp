#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Check {
    std::vector<std::string> grants;  ///< GRANTEE=NODE
    std::vector<std::string> members; ///< PERSON=ROLE
};

struct ToFile {
    std::optional<std::string> file;
};

struct NewMatrix {
    std::string file;
    std::string reason;
    std::optional<std::string> version;
};

struct Measure {
    std::string person;
    std::string pair;
    std::string measure;
    std::string to;
};

struct Ending {
    std::string person;
    std::string pair;
};

Json json(const access::DutyConflict& conflict, Language language) {
    return {{"person", conflict.person.code},
            {"name", conflict.person.name},
            {"pair", conflict.pair.id},
            {"level", access::dutyLevelName(conflict.pair.level)},
            {"first", conflict.pair.first},
            {"second", conflict.pair.second},
            {"why", conflict.pair.why.in(language)},
            {"mitigated_until",
             conflict.mitigatedUntil ? Json(conflict.mitigatedUntil->iso()) : Json(nullptr)}};
}

std::vector<Column> conflictColumns() {
    return {{"person", Text(XH_TR("cli", "Person"))},
            {"name", Text(XH_TR("cli", "Name"))},
            {"level", Text(XH_TR("cli", "Level"))},
            {"pair", Text(XH_TR("cli", "Pair"))},
            {"why", Text(XH_TR("cli", "Why"))},
            {"mitigated_until", Text(XH_TR("cli", "Mitigated until"))}};
}

Answer conflictsAnswer(const std::vector<access::DutyConflict>& conflicts, Language language) {
    Json rows = Json::array();
    for (const access::DutyConflict& conflict : conflicts) {
        rows.push_back(json(conflict, language));
    }
    return listAnswer(std::move(rows), conflictColumns());
}

/// What grants and memberships would bring together, without giving them.
Result<Answer> simulate(Context& context, SignedIn& person, const Check& wish) {
    const auto grants = keyValuePairs(wish.grants);
    if (!grants) {
        return fail(grants.error());
    }
    const auto members = keyValuePairs(wish.members);
    if (!members) {
        return fail(members.error());
    }
    const auto preview = person.rights().preview([&](access::RightsDesk& desk) -> Result<> {
        for (const auto& [grantee, node] : *grants) {
            if (auto done = desk.grantFunction(grantee, node, {}); !done) {
                return fail(done.error());
            }
        }
        for (const auto& [member, role] : *members) {
            if (auto done = desk.addMember(member, role, {}); !done) {
                return fail(done.error());
            }
        }
        return {};
    });
    if (!preview) {
        return fail(preview.error());
    }
    if (preview->refusal && preview->conflicts.empty()) {
        return fail(*preview->refusal);
    }
    return conflictsAnswer(preview->conflicts, context.language());
}

Result<Answer> check(Context& context, SignedIn& person, const Check& wish) {
    if (!wish.grants.empty() || !wish.members.empty()) {
        return simulate(context, person, wish);
    }
    const auto conflicts = person.duties().report();
    if (!conflicts) {
        return fail(conflicts.error());
    }
    return conflictsAnswer(*conflicts, context.language());
}

Result<Answer> matrix(Context& context, SignedIn& person, const ToFile& wish) {
    const auto matrix = person.duties().matrix();
    if (!matrix) {
        return fail(matrix.error());
    }
    if (wish.file) {
        if (auto written = writeTextFile(*wish.file, matrix->pairs.json() + "\n"); !written) {
            return fail(written.error());
        }
    }
    Json rows = Json::array();
    for (const access::DutyPair& pair : matrix->pairs.pairs()) {
        rows.push_back({{"id", pair.id},
                        {"first", pair.first},
                        {"second", pair.second},
                        {"level", access::dutyLevelName(pair.level)},
                        {"why", pair.why.in(context.language())}});
    }
    Answer answer = listAnswer(std::move(rows), {{"id", Text(XH_TR("cli", "Pair"))},
                                                 {"first", Text(XH_TR("cli", "First"))},
                                                 {"second", Text(XH_TR("cli", "Second"))},
                                                 {"level", Text(XH_TR("cli", "Level"))},
                                                 {"why", Text(XH_TR("cli", "Why"))}});
    (*answer.json)["version"] = matrix->version;
    answer.remarks.emplace_back(XH_TR("cli", "Version {} of the matrix."), matrix->version);
    return answer;
}

Result<Answer> setMatrix(Context& /*context*/, SignedIn& person, const NewMatrix& wish) {
    const auto text = readTextFile(wish.file);
    if (!text) {
        return fail(text.error());
    }
    const auto version = numberOption("--version", wish.version);
    if (!version) {
        return fail(version.error());
    }
    const auto read = *version ? std::optional(int(**version)) : std::nullopt;
    const auto matrix = person.duties().setMatrix(*text, wish.reason, read);
    if (!matrix) {
        return fail(matrix.error());
    }
    return wordsAnswer(
        {{"version", matrix->version}, {"pairs", matrix->pairs.pairs().size()}},
        {Text(XH_TR("cli", "Version {} of the matrix holds now."), matrix->version)});
}

Result<Answer> mitigate(Context& /*context*/, SignedIn& person, const Measure& wish) {
    const auto to = dateOption("--to", wish.to);
    if (!to) {
        return fail(to.error());
    }
    const auto done = person.duties().mitigate(wish.person, wish.pair, wish.measure, **to);
    if (!done) {
        return fail(done.error());
    }
    return wordsAnswer({{"person", done->person},
                        {"pair", done->pair},
                        {"measure", done->measure},
                        {"to", done->to.iso()}},
                       {Text(XH_TR("cli", "Written down for {} and {} until {}."), done->person,
                             done->pair, done->to.iso())});
}

Result<Answer> unmitigate(Context& /*context*/, SignedIn& person, const Ending& wish) {
    if (const auto done = person.duties().endMitigation(wish.person, wish.pair); !done) {
        return fail(done.error());
    }
    return wordsAnswer(
        {{"person", wish.person}, {"pair", wish.pair}},
        {Text(XH_TR("cli", "Nothing is written for {} and {} any more."), wish.person, wish.pair)});
}

Result<Answer> mitigations(Context& /*context*/, SignedIn& person, const NoOptions& /*wish*/) {
    const auto list = person.duties().mitigations();
    if (!list) {
        return fail(list.error());
    }
    Json rows = Json::array();
    for (const access::Mitigation& one : *list) {
        rows.push_back({{"person", one.person},
                        {"pair", one.pair},
                        {"measure", one.measure},
                        {"to", one.to.iso()},
                        {"given_by", one.givenBy},
                        {"given_at", one.givenAt}});
    }
    return listAnswer(std::move(rows), {{"person", Text(XH_TR("cli", "Person"))},
                                        {"pair", Text(XH_TR("cli", "Pair"))},
                                        {"measure", Text(XH_TR("cli", "Measure"))},
                                        {"to", Text(XH_TR("cli", "To"))},
                                        {"given_by", Text(XH_TR("cli", "Given by"))}});
}

void addMitigations(CommandWord& group) {
    auto [mitigate_, measure] = group.command<Measure>(
        "mitigate", XH_TR("cli", "Writes down what is done against a pair that is warned of."),
        &mitigate);
    mitigate_.argument("PERSON", measure.person, XH_TR("cli", "The person's code."))
        .argument("PAIR", measure.pair, XH_TR("cli", "The pair's id."))
        .required("--measure", measure.measure, XH_TR("cli", "What is done against it."))
        .required("--to", measure.to, XH_TR("cli", "Last day, at most a year ahead."));
    auto [unmitigate_, ending] = group.command<Ending>(
        "unmitigate", XH_TR("cli", "Ends what was written for a person and a pair."), &unmitigate);
    unmitigate_.argument("PERSON", ending.person, XH_TR("cli", "The person's code."))
        .argument("PAIR", ending.pair, XH_TR("cli", "The pair's id."));
    group.command<NoOptions>("mitigations", XH_TR("cli", "Lists what is written."), &mitigations);
}

} // namespace

void addDutiesCommands(CommandWord& top) {
    CommandWord group =
        top.group("duties", XH_TR("cli", "Duties that one person should not hold together."));
    auto [check_, checked] = group.command<Check>(
        "check",
        XH_TR("cli", "Who holds both sides of a pair, or what grants would bring together."),
        &check);
    check_
        .options("--simulate-grant", checked.grants,
                 XH_TR("cli", "GRANTEE=NODE, as if it had been granted; may be repeated."))
        .options("--simulate-member", checked.members,
                 XH_TR("cli", "PERSON=ROLE, as if the person had joined; may be repeated."));
    auto [matrix_, file] =
        group.command<ToFile>("matrix", XH_TR("cli", "Shows the matrix of pairs."), &matrix);
    matrix_.option("--file", file.file, XH_TR("cli", "Writes it to this JSON file as well."));
    auto [set_, newMatrix] = group.command<NewMatrix>(
        "set-matrix", XH_TR("cli", "Makes a JSON file the next version of the matrix."),
        &setMatrix);
    set_.argument("FILE", newMatrix.file, XH_TR("cli", "The file."))
        .required("--reason", newMatrix.reason, XH_TR("cli", "Why."))
        .option("--version", newMatrix.version,
                XH_TR("cli", "The version that was shown: exit 6 when somebody was faster."));
    addMitigations(group);
}

} // namespace xinheng::cli
