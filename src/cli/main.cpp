#include "base/log.h"
#include "cli/command_line.h"

#include <iostream>

int main(int count, char** words) {
    using namespace xinheng;
    const auto surroundings =
        cli::Surroundings::ofThisProcess(cli::Surroundings::Passwords::forget);
    log::start("xinheng-cli");
    const int exit = cli::runCommandLine({words + 1, words + count}, std::cin, std::cout, std::cerr,
                                         Environment::ofThisMachine(), surroundings);
    log::stop();
    return exit;
}
