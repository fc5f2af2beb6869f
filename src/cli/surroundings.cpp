#include "cli/command_line.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <string_view>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace xinheng::cli {

namespace {

constexpr std::array<const char*, 4> passwordVariables{"XINHENG_PASSWORD", "XINHENG_NEW_PASSWORD",
                                                       "XINHENG_ADMIN_PASSWORD",
                                                       "XINHENG_MANAGER_PASSWORD"};
constexpr std::array<const char*, 3> languageVariables{"LC_ALL", "LC_MESSAGES", "LANG"};

/// Overwrites the value where it stands, because the first block of variables stays readable
/// (/proc/PID/environ) after a variable is taken away.
void forget(const char* name) {
    char* value = std::getenv(name);
    for (volatile char* at = value; at != nullptr && *at != '\0'; ++at) {
        *at = 'x';
    }
#ifdef _WIN32
    _putenv_s(name, "");
#else
    unsetenv(name);
#endif
}

bool errorIsTerminal() {
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(STDERR_FILENO) == 1;
#endif
}

} // namespace

Surroundings Surroundings::ofThisProcess(Passwords passwords) {
    Surroundings surroundings;
    for (const char* name : languageVariables) {
        if (const char* value = std::getenv(name)) {
            surroundings.variables.emplace(name, value);
        }
    }
    for (const char* name : passwordVariables) {
        if (const char* value = std::getenv(name)) {
            surroundings.variables.emplace(name, value);
            if (passwords == Passwords::forget) {
                forget(name);
            }
        }
    }
    surroundings.showProgress = errorIsTerminal();
    return surroundings;
}

} // namespace xinheng::cli
