#include "leak/program.h"

#include "cli/command_line.h"

#include <cctype>
#include <sstream>

namespace xinheng::tests {

std::string withoutNumbersOfRows(std::string text, const World& world) {
    const std::string folder = world.fixture.folder().path().string();
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at))
        text.erase(at, folder.size());
    const std::string key = "\"number\":";
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        const std::size_t digits = at + key.size();
        while (digits < text.size() &&
               (std::isdigit(static_cast<unsigned char>(text[digits])) != 0 || text[digits] == ' '))
            text.erase(digits, 1);
    }
    return text;
}

std::string runProgram(World& world, const std::vector<std::string>& words,
                       const std::string& input) {
    std::vector<std::string> arguments{"--set", world.fixture.file().string(), "--user",
                                       world.userCode};
    arguments.insert(arguments.end(), words.begin(), words.end());
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const cli::Surroundings surroundings{{{"XINHENG_PASSWORD", SetFixture::everyPassword}}, false};
    const int exit =
        cli::runCommandLine(arguments, in, out, err, world.fixture.environment(), surroundings);
    return withoutNumbersOfRows("exit " + std::to_string(exit) + "\n" + out.str() + err.str(),
                                world);
}

} // namespace xinheng::tests
