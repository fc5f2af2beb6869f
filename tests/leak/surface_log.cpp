#include "base/log.h"
#include "leak/surface.h"

#include <cctype>

namespace xinheng::tests {

namespace {

// Times and durations are never the same twice.
std::string withoutNumbers(const std::string& text) {
    std::string kept;
    for (const char byte : text)
        if (std::isdigit(static_cast<unsigned char>(byte)) == 0)
            kept += byte;
    return kept;
}

// Called so that it comes last and holds what the others left behind.
const Surface written("zz log file", [](World& world, Transcript& seen) {
    log::stop();
    const std::string log = readFile(world.logFolder() / "leak.log");
    seen.checkOnly(log);
    seen.write("use cases", withoutNumbers(log));
    log::start("leak", log::Level::trace, world.logFolder());
});

} // namespace

} // namespace xinheng::tests
