#pragma once

#include "cli/answer.h"
#include "cli/context.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the library's name
class App;
}

namespace xinheng::cli {

using Run = std::function<Result<Answer>(Context&)>;
using Runs = std::map<const CLI::App*, Run>;

/// A command that takes nothing but its words.
struct NoOptions {};

template <class Options> struct Command;

/// One word of the command line, with the words or the options that may follow it. The values are
/// filled in while the line is read.
class CommandWord {
public:
    CommandWord(CLI::App& app, Runs& runs, Language language)
        : app_(&app), runs_(&runs), language_(language) {}

    /// A word that another one has to follow.
    CommandWord group(const std::string& name, const Text& help);
    /// A command for a person who is signed in.
    template <class Options>
    Command<Options> command(const char* name, const Text& help,
                             Result<Answer> (*run)(Context&, SignedIn&, const Options&));
    /// A command that signs nobody in, or sees to it itself.
    template <class Options>
    Command<Options> openCommand(const char* name, const Text& help,
                                 Result<Answer> (*run)(Context&, const Options&));

    CommandWord& argument(const char* name, std::string& value, const Text& help);
    CommandWord& argumentIfAny(const char* name, std::optional<std::string>& value,
                               const Text& help);
    /// One or more.
    CommandWord& arguments(const char* name, std::vector<std::string>& values, const Text& help);
    CommandWord& argumentsIfAny(const char* name, std::vector<std::string>& values,
                                const Text& help);
    CommandWord& required(const char* name, std::string& value, const Text& help);
    CommandWord& option(const char* name, std::optional<std::string>& value, const Text& help);
    /// May be given several times, one value each.
    CommandWord& options(const char* name, std::vector<std::string>& values, const Text& help);
    CommandWord& flag(const char* name, bool& value, const Text& help);

private:
    CLI::App& addWord(const std::string& name, const Text& help);
    CommandWord addCommand(const char* name, const Text& help, Run run);
    [[nodiscard]] std::string in(const Text& help) const { return help.in(language_); }
    CLI::App* app_;
    Runs* runs_;
    Language language_;
};

template <class Options> struct Command {
    CommandWord word;
    Options& options;
};

template <class Options>
Command<Options> CommandWord::command(const char* name, const Text& help,
                                      Result<Answer> (*run)(Context&, SignedIn&, const Options&)) {
    auto options = std::make_shared<Options>();
    return {addCommand(name, help,
                       [options, run](Context& context) -> Result<Answer> {
                           const auto person = context.signedIn();
                           if (!person) {
                               return fail(person.error());
                           }
                           return run(context, **person, *options);
                       }),
            *options};
}

template <class Options>
Command<Options> CommandWord::openCommand(const char* name, const Text& help,
                                          Result<Answer> (*run)(Context&, const Options&)) {
    auto options = std::make_shared<Options>();
    return {
        addCommand(name, help, [options, run](Context& context) { return run(context, *options); }),
        *options};
}

} // namespace xinheng::cli
