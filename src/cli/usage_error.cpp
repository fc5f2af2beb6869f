#include "cli/usage_error.h"

#include <CLI/CLI.hpp>

namespace xinheng::cli {

namespace {

Error usage(Text message) {
    return {ErrorCode::usage, std::move(message), {}, {}};
}

/// "set create": the words so far, without the program.
std::string wordsOf(const CLI::App& app) {
    if (app.get_parent() == nullptr) {
        return {};
    }
    const std::string before = wordsOf(*app.get_parent());
    return before.empty() ? app.get_name() : before + " " + app.get_name();
}

std::string knownCommands(const CLI::App& group) {
    std::string known;
    for (const CLI::App* command : group.get_subcommands([](const CLI::App*) { return true; })) {
        known += (known.empty() ? "" : ", ") + command->get_name();
    }
    return known;
}

std::string knownOptions(const CLI::App& app) {
    std::string known;
    for (const CLI::App* at = &app; at != nullptr; at = at->get_parent()) {
        for (const CLI::Option* option : at->get_options()) {
            const std::string name = option->get_name();
            if (name.starts_with("--") && known.find(name) == std::string::npos) {
                known += (known.empty() ? "" : ", ") + name;
            }
        }
    }
    return known;
}

const CLI::App& deepest(const CLI::App& app) {
    const auto parsed = app.get_subcommands();
    return parsed.empty() ? app : deepest(*parsed.front());
}

/// The library speaks English only and of its own matters; these are its two frequent complaints.
Error complaint(const CLI::ParseError& error) {
    const std::string words = error.what();
    const std::string name = words.substr(0, words.find_first_of(": "));
    if (words.find("required but received") != std::string::npos) {
        return usage(Text(XH_TR("cli", "{} is given more than once."), name));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
        return usage(Text(XH_TR("cli", "{} needs a value."), name));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
        return usage(Text(XH_TR("cli", "{} is missing."), name));
    }
    return usage(Text(XH_TR("cli", "The command line can't be read: {}"), words));
}

} // namespace

Error unknownCommand(const CLI::App& group, const std::string& word) {
    const std::string before = wordsOf(group);
    return usage(Text(XH_TR("cli", "There is no command \"{}\". Known are: {}."),
                      before.empty() ? word : before + " " + word, knownCommands(group)));
}

Error usageError(const CLI::App& top, const CLI::ParseError& error) {
    const CLI::App& app = deepest(top);
    const auto unread = top.remaining(true);
    const bool isGroup = !app.get_subcommands([](const CLI::App*) { return true; }).empty();
    if (!unread.empty() && unread.front().size() > 1 && unread.front().starts_with('-')) {
        return usage(Text(XH_TR("cli", "There is no option {} here. Known are: {}."),
                          unread.front(), knownOptions(app)));
    }
    if (isGroup && unread.empty()) {
        return usage(
            Text(XH_TR("cli", "A command is missing. Known are: {}."), knownCommands(app)));
    }
    if (isGroup) {
        return unknownCommand(app, unread.front());
    }
    if (!unread.empty()) {
        return usage(Text(XH_TR("cli", "\"{}\" is not expected here."), unread.front()));
    }
    return complaint(error);
}

} // namespace xinheng::cli
