#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/record_command.h"
#include "cli/values.h"

namespace xinheng::cli {

namespace {

struct Create {
    std::string file;
    std::optional<std::string> name;
    std::string content;
    std::optional<std::string> administrator;
    std::optional<std::string> manager;
};

struct Backup {
    std::string target;
};

struct Restore {
    std::string source;
    std::string target;
};

/// An empty set has no password but these two; the demonstration set brings one of its own.
Result<> takePasswords(Context& context, NewSet& set) {
    set.administratorPassword = context.variable("XINHENG_ADMIN_PASSWORD");
    set.managerPassword = context.variable("XINHENG_MANAGER_PASSWORD");
    if (set.content == Template::demo) {
        return {};
    }
    for (const char* name : {"XINHENG_ADMIN_PASSWORD", "XINHENG_MANAGER_PASSWORD"}) {
        if (const auto password = context.password(name); !password) {
            return fail(password.error());
        }
    }
    return {};
}

Result<Answer> create(Context& context, const Create& wish) {
    if (const auto own = context.withOwnEyes(); !own) {
        return fail(own.error());
    }
    NewSet set;
    if (wish.content != "empty" && wish.content != "demo") {
        return fail(ErrorCode::usage,
                    XH_TR("cli", "There is no template \"{}\". Known are empty and demo."),
                    wish.content);
    }
    set.content = wish.content == "demo" ? Template::demo : Template::empty;
    if (!wish.name && set.content == Template::empty) {
        return fail(ErrorCode::usage, XH_TR("cli", "{} is missing."), "--name");
    }
    set.name = wish.name.value_or("");
    set.administratorCode = wish.administrator.value_or(set.administratorCode);
    set.managerCode = wish.manager.value_or(set.managerCode);
    if (const auto taken = takePasswords(context, set); !taken) {
        return fail(taken.error());
    }
    const auto created = AccountSet::create(pathOf(wish.file), set, context.environment());
    if (!created) {
        return fail(created.error());
    }
    const SetInfo info = (*created)->info();
    return wordsAnswer(
        {{"file", wish.file},
         {"name", info.name},
         {"template", info.templateName},
         {"administrator", set.administratorCode},
         {"manager", set.managerCode}},
        {Text(XH_TR("cli", "The account set \"{}\" is made: {}"), info.name, wish.file)});
}

Result<Answer> info(Context& context, const NoOptions& /*wish*/) {
    const auto set = context.set();
    if (!set) {
        return fail(set.error());
    }
    const SetInfo info = (*set)->info();
    Json document{{"name", info.name},
                  {"created", info.createdAt},
                  {"template", info.templateName},
                  {"schema_version", info.schemaVersion}};
    return cardAnswer(std::move(document),
                      {{"name", Text(XH_TR("cli", "Account set"))},
                       {"created", Text(XH_TR("cli", "Created (UTC)"))},
                       {"template", Text(XH_TR("cli", "Template"))},
                       {"schema_version", Text(XH_TR("cli", "Schema version"))}});
}

Result<Answer> check(Context& context, SignedIn& person, const NoOptions& /*wish*/) {
    const auto found = person.check(context.progress());
    if (!found) {
        return fail(found.error());
    }
    Json trailProblems = Json::array();
    std::vector<Text> remarks;
    for (const std::string& problem : found->problems) {
        remarks.emplace_back(problem);
    }
    for (const Text& problem : found->trail.problems) {
        trailProblems.push_back(problem.in(context.language()));
        remarks.push_back(problem);
    }
    const bool sound = found->problems.empty() && found->trail.whole;
    remarks.emplace_back(sound ? Text(XH_TR("cli", "The account set is sound."))
                               : Text(XH_TR("cli", "The account set is damaged.")));
    Answer answer = wordsAnswer({{"sound", sound},
                                 {"problems", found->problems},
                                 {"trail",
                                  {{"whole", found->trail.whole},
                                   {"rows", found->trail.rows},
                                   {"head", found->trail.head.chain},
                                   {"problems", std::move(trailProblems)}}}},
                                std::move(remarks));
    answer.exit = sound ? 0 : exitCode(ErrorCode::storage);
    return answer;
}

Result<Answer> backup(Context& context, SignedIn& person, const Backup& wish) {
    const auto report = person.backup(pathOf(wish.target), context.progress());
    if (!report) {
        return fail(report.error());
    }
    return cardAnswer({{"file", utf8Of(report->file)},
                       {"manifest", utf8Of(report->manifest)},
                       {"bytes", report->bytes}},
                      {{"file", Text(XH_TR("cli", "Backup"))},
                       {"manifest", Text(XH_TR("cli", "Manifest"))},
                       {"bytes", Text(XH_TR("cli", "Bytes"))}});
}

Result<Answer> restore(Context& context, const Restore& wish) {
    if (const auto own = context.withOwnEyes(); !own) {
        return fail(own.error());
    }
    const auto who = context.credentials();
    if (!who) {
        return fail(who.error());
    }
    const auto restored = AccountSet::restore(pathOf(wish.source), pathOf(wish.target), who->person,
                                              who->password, context.environment());
    if (!restored) {
        return fail(restored.error());
    }
    return wordsAnswer({{"file", wish.target}, {"restored_from", wish.source}},
                       {Text(XH_TR("cli", "{} is restored from {}."), wish.target, wish.source)});
}

void addFileCommands(CommandWord& group) {
    auto [create_, newSet] =
        group.openCommand<Create>("create", XH_TR("cli", "Makes an account set."), &create);
    create_.argument("FILE", newSet.file, XH_TR("cli", "The new file; its name ends in .xset."))
        .option("--name", newSet.name, XH_TR("cli", "Name of the account set."))
        .required(
            "--template", newSet.content,
            XH_TR("cli", "empty: two people and no business data; demo: the demonstration set."))
        .option("--admin", newSet.administrator, XH_TR("cli", "Code of the system administrator."))
        .option("--manager", newSet.manager, XH_TR("cli", "Code of the account-set manager."));
    auto [restore_, backup] = group.openCommand<Restore>(
        "restore", XH_TR("cli", "Puts a backup in the place of a set, which is kept as a backup."),
        &restore);
    restore_.argument("SOURCE", backup.source, XH_TR("cli", "The backup."))
        .argument("FILE", backup.target, XH_TR("cli", "The account-set file to write."));
}

} // namespace

void addSetCommands(CommandWord& top, LineKind kind) {
    CommandWord group = top.group("set", XH_TR("cli", "The account set itself."));
    if (kind == LineKind::program) {
        addFileCommands(group);
    }
    group.openCommand<NoOptions>("info", XH_TR("cli", "What may be known without signing in."),
                                 &info);
    group.command<NoOptions>(
        "check", XH_TR("cli", "Checks the file and the audit trail; exit 7 when damaged."), &check);
    auto [backup_, target] =
        group.command<Backup>("backup", XH_TR("cli", "Makes a verified backup."), &backup);
    backup_.argument("DEST", target.target, XH_TR("cli", "The backup's file."));
    addAttachmentLimitCommand(group);
}

} // namespace xinheng::cli
