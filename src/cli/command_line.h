#pragma once

#include "account_set.h"

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

namespace xinheng::cli {

/// What the command line takes from the process around it.
struct Surroundings {
    /// XINHENG_PASSWORD and the other variables of docs/command-line.md, LC_ALL, LC_MESSAGES, LANG.
    std::map<std::string, std::string> variables;
    bool showProgress = false; ///< standard error is a terminal

    /// Copies what is in the environment; `forgetPasswords` takes the passwords out of it, so that
    /// they are neither handed to another program nor seen in this one's environment.
    enum class Passwords { keep, forget };
    static Surroundings ofThisProcess(Passwords passwords = Passwords::keep);
};

/// Runs one command line (docs/command-line.md) and returns its exit code: 0 done, 2 usage, 3
/// refused, 4 invalid, 5 not found, 6 conflict, 7 storage. `arguments` come without the program's
/// name.
int runCommandLine(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
                   std::ostream& err, const Environment& environment,
                   const Surroundings& surroundings = Surroundings::ofThisProcess());

} // namespace xinheng::cli
