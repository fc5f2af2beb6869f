#include "lint/tree.h"

#include "support/temporary_folder.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>

namespace xinheng::lint {

namespace {

[[noreturn]] void become(const std::filesystem::path& folder, std::vector<std::string> command,
                         const std::filesystem::path& output) {
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (std::string& argument : command)
        arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    if (file >= 0 && ::chdir(folder.c_str()) == 0 && ::dup2(file, 1) >= 0 && ::dup2(file, 2) >= 0)
        ::execvp(arguments[0], arguments.data());
    ::_exit(127);
}

std::vector<std::string> gitFiles(std::vector<std::string> options) {
    // The checkout may belong to somebody else, as in a container.
    std::vector<std::string> command = {"git", "-c", "safe.directory=*", "ls-files", "-z"};
    command.insert(command.end(), options.begin(), options.end());
    const Output output = run(top(), command);
    if (output.status != 0)
        throw std::runtime_error("git ls-files failed: " + output.text);
    std::vector<std::string> files;
    std::istringstream names(output.text);
    for (std::string name; std::getline(names, name, '\0');)
        files.push_back(name);
    return files;
}

} // namespace

std::filesystem::path top() {
    return XINHENG_SOURCE_DIR;
}

Output run(const std::filesystem::path& folder, const std::vector<std::string>& command) {
    const tests::TemporaryFolder temporary;
    const auto file = temporary / "output";
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("can't start " + command.front());
    if (child == 0)
        become(folder, command, file);
    int status = 0;
    if (::waitpid(child, &status, 0) != child)
        throw std::runtime_error("lost " + command.front());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, tests::readFile(file)};
}

std::vector<std::string> trackedFiles() {
    return gitFiles({});
}

const std::map<std::string, std::string>& tree() {
    static const auto files = [] {
        std::map<std::string, std::string> contents;
        for (const auto& path : gitFiles({"--cached", "--others", "--exclude-standard"})) {
            if (std::filesystem::is_regular_file(top() / path))
                contents[path] = tests::readFile(top() / path);
        }
        return contents;
    }();
    return files;
}

std::string lupdate() {
    std::vector<std::filesystem::path> places = {"/usr/lib/qt6/bin/lupdate"};
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        for (const auto* name : {"lupdate6", "lupdate-qt6", "lupdate"})
            places.push_back(std::filesystem::path(folder) / name);
    }
    for (const auto& place : places) {
        if (::access(place.c_str(), X_OK) == 0 &&
            run(top(), {place.string(), "-version"}).text.find("version 6") != std::string::npos)
            return place.string();
    }
    throw std::runtime_error("no lupdate of Qt 6 found: install qt6-l10n-tools");
}

} // namespace xinheng::lint
