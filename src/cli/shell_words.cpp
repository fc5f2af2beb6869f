#include "cli/shell_words.h"

#include <optional>

namespace xinheng::cli {

namespace {

bool isBlank(char byte) {
    return byte == ' ' || byte == '\t';
}

/// Inside double quotes a backslash stands for itself before anything but these.
bool isEscapable(char byte) {
    return byte == '"' || byte == '\\' || byte == '$' || byte == '`';
}

} // namespace

Result<std::vector<std::string>> shellWords(std::string_view line) {
    std::vector<std::string> words;
    std::optional<std::string> word;
    char quote = '\0';
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char byte = line[at];
        if (quote == '\0' && isBlank(byte)) {
            if (word) {
                words.push_back(std::move(*word));
                word.reset();
            }
            continue;
        }
        if (!word) {
            word.emplace();
        }
        const bool followed = at + 1 < line.size();
        if (quote != '\0' && byte == quote) {
            quote = '\0';
        } else if (quote == '\0' && (byte == '\'' || byte == '"')) {
            quote = byte;
        } else if (byte == '\\' && followed &&
                   (quote == '\0' || (quote == '"' && isEscapable(line[at + 1])))) {
            *word += line[++at];
        } else {
            *word += byte;
        }
    }
    if (quote != '\0') {
        return fail(ErrorCode::usage, XH_TR("cli", "A quotation mark {} is not closed."),
                    std::string(1, quote));
    }
    if (word) {
        words.push_back(std::move(*word));
    }
    return words;
}

} // namespace xinheng::cli
