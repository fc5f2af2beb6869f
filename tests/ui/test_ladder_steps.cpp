#include "ui/access/ladder_steps.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::ui;
using access::Ladder;

namespace {

/// Of six yuan amounts from the bottom; 0: no step.
Ladder ladder(const std::array<int, access::highestLevel>& yuan) {
    Ladder made;
    for (int level = 1; level <= access::highestLevel; ++level)
        if (const int amount = yuan.at(std::size_t(level) - 1); amount > 0)
            made.set(level, Money::fromFen(amount * 100LL));
    REQUIRE(made.check());
    return made;
}

bool alike(const Ladder& one, const Ladder& other) {
    for (int level = 1; level <= access::highestLevel; ++level)
        if (one.step(level) != other.step(level))
            return false;
    return true;
}

} // namespace

TEST_CASE("From any ladder to any other, each step on the way leaves one that rises") {
    std::vector<Ladder> all;
    // Every ladder that has a choice of 1 to 5 yuan, or nothing, on its levels 1 to 4.
    for (int code = 0; code < 6 * 6 * 6 * 6; ++code) {
        Ladder one;
        int rest = code;
        for (int level = 1; level <= 4; ++level, rest /= 6)
            if (rest % 6 > 0)
                one.set(level, Money::fromFen(rest % 6 * 100));
        if (one.check())
            all.push_back(one);
    }
    REQUIRE(all.size() > 100);
    for (const Ladder& from : all)
        for (const Ladder& to : all) {
            Ladder now = from;
            bool rises = true;
            for (const LadderStep& step : ladderSteps(from, to)) {
                now.set(step.level, step.amount);
                rises = rises && now.check().has_value();
            }
            if (!rises || !alike(now, to))
                FAIL("a step on the way does not rise, or the way leads elsewhere");
        }
}

TEST_CASE("What stays is not written again") {
    CHECK(ladderSteps(ladder({1, 2, 3, 0, 0, 0}), ladder({1, 2, 3, 0, 0, 0})).empty());
    const auto steps = ladderSteps(ladder({1, 2, 3, 0, 0, 0}), ladder({1, 0, 5, 9, 0, 0}));
    CHECK(steps == std::vector<LadderStep>{
                       {2, std::nullopt}, {4, Money::fromFen(900)}, {3, Money::fromFen(500)}});
}
