#include "cli/commands.h"
#include "cli/parser.h"
#include "cli/shell_words.h"
#include "cli/values.h"

#include <fstream>
#include <istream>
#include <ostream>

namespace xinheng::cli {

namespace {

struct Batch {
    std::string file;
    bool stopOnError = false;
};

Result<Answer> runWords(std::string_view text, Context& context) {
    const auto words = shellWords(text);
    if (!words) {
        return fail(words.error());
    }
    const auto line = parseLine(*words, LineKind::batch, context.language());
    if (!line) {
        return fail(line.error());
    }
    if (line->help) {
        return wordsAnswer(*line->help, {});
    }
    return runLine(*line, context);
}

/// Runs one line and prints its document; returns its exit.
int runNumbered(std::int64_t number, std::string_view text, Context& context) {
    const auto answer = runWords(text, context);
    const int exit = answer ? answer->exit : exitCode(answer.error().code);
    const Json result =
        answer ? answer->json.value_or(Json()) : errorJson(answer.error(), context.language());
    context.streams().out << jsonText({{"line", number}, {"exit", exit}, {"result", result}})
                          << '\n'
                          << std::flush;
    return exit;
}

bool isSkipped(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string_view::npos || line[first] == '#';
}

/// All lines, or those up to the first that fails. Returns the first failure's exit.
int runLines(std::istream& lines, bool stopOnError, Context& context) {
    int firstFailure = 0;
    std::string line;
    for (std::int64_t number = 1; std::getline(lines, line); ++number) {
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) {
            line.erase(0, 3);
        }
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        if (isSkipped(line)) {
            continue;
        }
        const int exit = runNumbered(number, line, context);
        firstFailure = firstFailure == 0 ? exit : firstFailure;
        if (exit != 0 && stopOnError) {
            break;
        }
    }
    return firstFailure;
}

Result<Answer> batch(Context& context, SignedIn& /*person*/, const Batch& wish) {
    Answer answer; // every line has been printed already
    if (wish.file == "-") {
        answer.exit = runLines(context.streams().in, wish.stopOnError, context);
        return answer;
    }
    std::ifstream lines(pathOf(wish.file), std::ios::binary);
    std::error_code failed;
    if (!lines.is_open() || std::filesystem::is_directory(pathOf(wish.file), failed)) {
        return fail(ErrorCode::invalid, XH_TR("cli", "The file \"{}\" can't be read."), wish.file);
    }
    answer.exit = runLines(lines, wish.stopOnError, context);
    return answer;
}

} // namespace

void addBatchCommand(CommandWord& top) {
    auto [word, options] = top.command<Batch>(
        "batch",
        XH_TR("cli",
              "Runs one command a line and prints one JSON line for each, all with one sign-in."),
        &batch);
    word.argument("FILE", options.file, XH_TR("cli", "The file, or - for standard input."))
        .flag("--stop-on-error", options.stopOnError,
              XH_TR("cli", "Stops at the first command that fails."));
}

} // namespace xinheng::cli
