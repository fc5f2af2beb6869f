#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace xinheng::lint {

/// The top of the checkout.
std::filesystem::path top();

struct Output {
    int status = -1;
    std::string text; ///< standard output and error together
};

/// Runs a program with its arguments in `folder` and waits for it.
Output run(const std::filesystem::path& folder, const std::vector<std::string>& command);

/// Files git tracks, from the top; throws when git doesn't answer.
std::vector<std::string> trackedFiles();

/// Content of every file that is tracked or about to be (not ignored), by path. Read once.
const std::map<std::string, std::string>& tree();

/// The lupdate of Qt 6, wherever the distribution puts it; throws when there is none.
std::string lupdate();

} // namespace xinheng::lint
