#include "cli/parser.h"

#include "access/use_case.h"
#include "cli/usage_error.h"

#include <CLI/CLI.hpp>

namespace xinheng::cli {

namespace {

void addGlobals(CommandWord& top, Globals& globals) {
    top.option("--set", globals.set, XH_TR("cli", "The account-set file."))
        .option("--user", globals.user, XH_TR("cli", "Code of the person who signs in."))
        .option("--password-file", globals.passwordFile,
                XH_TR("cli", "File whose first line is the password, instead of the variable "
                             "XINHENG_PASSWORD."))
        .option("--date", globals.date,
                XH_TR("cli", "Business date, YYYY-MM-DD; today if not given."))
        .option("--see-as", globals.seeAs,
                XH_TR("cli", "Looks with this person's eyes and changes nothing; for an "
                             "account-set manager."))
        .option("--lang", globals.language, XH_TR("cli", "Language of messages: zh or en."))
        .flag("--json", globals.json, XH_TR("cli", "Prints one JSON document."));
}

struct Help {
    std::vector<std::string> words;
};

/// The whole grammar, made anew for each line because the values stand in it.
class Grammar {
public:
    Grammar(LineKind kind, Language language) : language_(language) {
        const auto text = [language](Marked marked) { return Text(marked).in(language); };
        app_.description(
            text(XH_TR("cli", "Xinheng on the command line: account sets, people, rights "
                              "and customers.")));
        app_.name("xinheng-cli");
        app_.get_formatter()->label("Usage", text(XH_TR("cli", "Usage")));
        app_.get_formatter()->label("Positionals", text(XH_TR("cli", "Arguments")));
        app_.get_formatter()->label("OPTIONS", text(XH_TR("cli", "options")));
        app_.get_formatter()->label("SUBCOMMAND", text(XH_TR("cli", "COMMAND")));
        app_.get_formatter()->label("REQUIRED", text(XH_TR("cli", "(required)")));
        app_.get_formatter()->label("TEXT", text(XH_TR("cli", "TEXT")));
        app_.get_formatter()->column_width(34);
        app_.require_subcommand(1, 1);
        app_.set_help_flag("-h,--help", text(XH_TR("cli", "Prints this help.")));
        app_.option_defaults()->group(text(XH_TR("cli", "Options")));
        app_.get_help_ptr()->group(text(XH_TR("cli", "Options")));
        CommandWord top(app_, runs_, language);
        if (kind == LineKind::program) {
            app_.set_version_flag("--version", std::string("xinheng-cli ") + XINHENG_VERSION,
                                  text(XH_TR("cli", "Prints the version.")));
            addGlobals(top, globals_);
        }
        addCommands(top, kind);
    }

    CLI::App& app() { return app_; }
    [[nodiscard]] const Globals& globals() const { return globals_; }
    [[nodiscard]] const Runs& runs() const { return runs_; }

    /// The help of the command that `help WORDS` names; usage when there is none.
    Result<std::string> help(const CLI::App& parsed) {
        CLI::App* at = &app_;
        std::string path = at->get_name();
        for (const std::string& word :
             parsed.get_subcommand("help")->get_option("WORD")->results()) {
            const auto found = at->get_subcommands(
                [&word](const CLI::App* one) { return one->get_name() == word; });
            if (found.empty()) {
                return fail(unknownCommand(*at, word));
            }
            at = found.front();
            path += " " + word;
        }
        return at->get_formatter()->make_help(at, path, CLI::AppFormatMode::Normal);
    }

private:
    void addCommands(CommandWord& top, LineKind kind) {
        addSetCommands(top, kind);
        addDepartmentCommands(top);
        addPersonCommands(top);
        addRoleCommands(top);
        addMemberCommands(top);
        addControlCommands(top);
        addGrantCommands(top);
        addRevokeCommands(top);
        addWhyCommand(top);
        addWhoCanCommand(top);
        addLevelCommands(top);
        addDelegationCommands(top);
        addDutiesCommands(top);
        addRightsCommand(top);
        addMasterCommands(top);
        addOwnFieldCommands(top);
        addCodingRuleCommands(top);
        addAuditCommands(top);
        if (kind == LineKind::program) {
            addBatchCommand(top);
            auto [word, options] = top.openCommand<Help>(
                "help", XH_TR("cli", "Prints the help of a command."), nullptr);
            word.argumentsIfAny("WORD", options.words, XH_TR("cli", "The command's words."));
        }
    }

    Language language_;
    CLI::App app_;
    Globals globals_;
    Runs runs_;
};

const CLI::App& deepest(const CLI::App& app) {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app : deepest(*parsed.front());
}

} // namespace

Result<ParsedLine> parseLine(const std::vector<std::string>& words, LineKind kind,
                             Language language) {
    Grammar grammar(kind, language);
    ParsedLine line;
    try {
        grammar.app().parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::CallForHelp&) {
        line.help = grammar.app().help();
        return line;
    } catch (const CLI::CallForVersion& version) {
        line.help = std::string(version.what()) + "\n";
        return line;
    } catch (const CLI::ParseError& error) {
        return fail(usageError(grammar.app(), error));
    }
    line.globals = grammar.globals();
    const CLI::App& command = deepest(grammar.app());
    if (command.get_name() == "help") {
        auto help = grammar.help(grammar.app());
        if (!help) {
            return fail(help.error());
        }
        line.help = std::move(*help);
        return line;
    }
    line.run = grammar.runs().at(&command);
    return line;
}

Result<Answer> runLine(const ParsedLine& line, Context& context) {
    try {
        return line.run(context);
    } catch (const std::exception& trouble) {
        return fail(access::detail::errorOf(trouble));
    }
}

} // namespace xinheng::cli
