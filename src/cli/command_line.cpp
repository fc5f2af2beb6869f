#include "cli/command_line.h"

#include "cli/parser.h"

#include <algorithm>
#include <ostream>

namespace xinheng::cli {

namespace {

/// The words of an option as far as they can be told before the line is read: help and usage errors
/// need the language too.
std::optional<std::string> early(const std::vector<std::string>& words, std::string_view option) {
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (words[index] == option && index + 1 < words.size()) {
            return words[index + 1];
        }
        if (words[index].starts_with(option) && words[index].substr(option.size(), 1) == "=") {
            return words[index].substr(option.size() + 1);
        }
    }
    return std::nullopt;
}

int report(const Context::Streams& streams, const Error& error, bool json, Language language) {
    if (json) {
        streams.out << jsonText(errorJson(error, language)) << '\n';
    } else {
        printError(streams.err, error, language);
    }
    return exitCode(error.code);
}

int report(const Context::Streams& streams, const Answer& answer, bool json, Language language) {
    if (json && answer.json) {
        streams.out << jsonText(*answer.json) << '\n';
    } else if (!json) {
        printAnswer(streams.out, answer, language);
    }
    return answer.exit;
}

int run(const std::vector<std::string>& words, const Context::Streams& streams,
        const Environment& environment, const Surroundings& surroundings) {
    const bool json = std::find(words.begin(), words.end(), "--json") != words.end();
    Language language = languageOf(surroundings);
    if (const auto asked = early(words, "--lang")) {
        const auto known = languageOf(*asked);
        if (!known) {
            return report(streams, known.error(), json, language);
        }
        language = *known;
    }
    const auto line = parseLine(words, LineKind::program, language);
    if (!line) {
        return report(streams, line.error(), json, language);
    }
    if (line->help) {
        streams.out << *line->help;
        return 0;
    }
    Context context(streams, environment, surroundings, line->globals, language);
    const auto answer = runLine(*line, context);
    return answer ? report(streams, *answer, json, language)
                  : report(streams, answer.error(), json, language);
}

} // namespace

int runCommandLine(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
                   std::ostream& err, const Environment& environment,
                   const Surroundings& surroundings) {
    const int exit = run(arguments, {in, out, err}, environment, surroundings);
    out.flush();
    if (!out) {
        err << "xinheng-cli: "
            << Text(XH_TR("cli", "The output could not be written.")).in(languageOf(surroundings))
            << '\n';
        return exitCode(ErrorCode::storage);
    }
    return exit;
}

} // namespace xinheng::cli
