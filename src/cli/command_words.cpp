#include "cli/command_words.h"

#include <CLI/CLI.hpp>

namespace xinheng::cli {

CLI::App& CommandWord::addWord(const std::string& name, const Text& help) {
    CLI::App* word = app_->add_subcommand(name, in(help));
    word->fallthrough();
    word->set_help_flag("-h,--help", in(XH_TR("cli", "Prints this help.")));
    word->option_defaults()->group(in(XH_TR("cli", "Options")));
    word->get_help_ptr()->group(in(XH_TR("cli", "Options")));
    word->group(in(XH_TR("cli", "Commands")));
    word->footer(in(XH_TR("cli", "The options for every command: xinheng-cli --help")));
    return *word;
}

CommandWord CommandWord::group(const std::string& name, const Text& help) {
    CLI::App& word = addWord(name, help);
    // At most one, and not any number: otherwise a person or role named like a command would be
    // taken for one.
    word.require_subcommand(1, 1);
    return {word, *runs_, language_};
}

CommandWord CommandWord::addCommand(const char* name, const Text& help, Run run) {
    CLI::App& word = addWord(name, help);
    runs_->emplace(&word, std::move(run));
    return {word, *runs_, language_};
}

CommandWord& CommandWord::argument(const char* name, std::string& value, const Text& help) {
    app_->add_option(name, value, in(help))->required()->type_name("");
    return *this;
}

CommandWord& CommandWord::argumentIfAny(const char* name, std::optional<std::string>& value,
                                        const Text& help) {
    app_->add_option_function<std::string>(
            name, [&value](const std::string& word) { value = word; }, in(help))
        ->type_name("");
    return *this;
}

CommandWord& CommandWord::arguments(const char* name, std::vector<std::string>& values,
                                    const Text& help) {
    app_->add_option(name, values, in(help))->required()->type_name("");
    return *this;
}

CommandWord& CommandWord::argumentsIfAny(const char* name, std::vector<std::string>& values,
                                         const Text& help) {
    app_->add_option(name, values, in(help))->type_name("");
    return *this;
}

CommandWord& CommandWord::options(const char* name, std::vector<std::string>& values,
                                  const Text& help) {
    app_->add_option(name, values, in(help))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    return *this;
}

CommandWord& CommandWord::required(const char* name, std::string& value, const Text& help) {
    app_->add_option(name, value, in(help))->required();
    return *this;
}

CommandWord& CommandWord::option(const char* name, std::optional<std::string>& value,
                                 const Text& help) {
    app_->add_option_function<std::string>(
        name, [&value](const std::string& word) { value = word; }, in(help));
    return *this;
}

CommandWord& CommandWord::flag(const char* name, bool& value, const Text& help) {
    app_->add_flag(name, value, in(help));
    return *this;
}

} // namespace xinheng::cli
