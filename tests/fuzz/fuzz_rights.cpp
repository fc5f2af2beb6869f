// ./dev fuzz [WORLDS]: the engine's rights, rows, reasons and duties against the model of the
// rules, in many more worlds than the test takes. RC_PARAMS="seed=..." makes a run again.
#include "access/model/generator.h"
#include "access/model/questions.h"

#include <charconv>
#include <chrono>
#include <iostream>
#include <string_view>

using namespace xinheng::tests::model;

int main(int count, char** words) {
    int worldsWanted = 100000;
    if (count > 1) {
        const std::string_view word = words[1];
        const auto [end, error] =
            std::from_chars(word.data(), word.data() + word.size(), worldsWanted);
        if (count > 2 || error != std::errc() || end != word.data() + word.size() ||
            worldsWanted < 1) {
            std::cerr << "fuzz_rights [WORLDS]: a number from 1 on\n";
            return 2;
        }
    }
    const auto start = std::chrono::steady_clock::now();
    ModelSet set;
    std::int64_t worldsAsked = 0;
    std::int64_t questions = 0;
    const bool holds = checkWorlds(worldsWanted, [&](const World& world) {
        for (const Comparison& comparison :
             {compareRights(world, world), compareRows(set, world, world),
              compareReasons(set, world, world), compareDuties(set, world, world)}) {
            questions += comparison.questions;
            RC_ASSERT(comparison.difference == "");
        }
        if (++worldsAsked % 10000 == 0)
            std::cerr << worldsAsked << " worlds, " << questions << " questions\n";
    });
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - start);
    std::cout << worldsAsked << " worlds, " << questions << " questions, " << seconds.count()
              << " seconds: " << (holds ? "engine and model agree" : "they differ") << "\n";
    return holds ? 0 : 1;
}
