#pragma once

#include "cli/command_words.h"
#include "cli/commands.h"
#include "cli/context.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::cli {

struct ParsedLine {
    Globals globals;
    std::optional<std::string> help; ///< what --help, help and --version print instead of running
    Run run;
};

/// Reads one line's words; a usage Error says what is known in that place.
Result<ParsedLine> parseLine(const std::vector<std::string>& words, LineKind kind,
                             Language language);

/// Runs what was read; exceptions of broken storage and bugs become an Error here.
Result<Answer> runLine(const ParsedLine& line, Context& context);

} // namespace xinheng::cli
