#pragma once

#include "lint/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::lint {

/// Sources, scripts and build files of ours; data, documents and translations are not code.
bool isCode(std::string_view path);
/// A file of C++, which readSource can take apart.
bool isCpp(std::string_view path);

/// Lines of src on which a floating-point type meets a word for money.
Findings floatingMoney(const std::string& path, std::string_view content);

/// A code file of more than 500 lines that doesn't say why in its first five.
Findings oversized(const std::string& path, std::string_view content);

/// Words that mark unfinished work.
Findings unfinishedWork(const std::string& path, std::string_view content);

/// Paths that exist on one machine only: the temporary folder spelled out, somebody's home.
Findings machinePaths(const std::string& path, std::string_view content);

/// Hosts that packages are fetched from, in any text file; binary files pass.
Findings registryHosts(const std::string& path, std::string_view content);

/// Entries at the top of the checkout that design doesn't name. `tracked` holds paths of files.
Findings strangersAtTheTop(const std::vector<std::string>& tracked);

} // namespace xinheng::lint
