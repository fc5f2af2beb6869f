#include "leak/hostile_attempts.h"
#include "leak/hostile_roles.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <sstream>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// Of two answers the first line in which they differ.
std::string where(const std::vector<std::string>& answers) {
    std::istringstream a(answers.at(0));
    std::istringstream b(answers.at(1));
    std::string one;
    std::string two;
    while (one == two && (a || b)) {
        std::getline(a, one);
        std::getline(b, two);
    }
    return "\n  a: " + one + "\n  b: " + two;
}

std::string leaksOf(const HostileRole& role, const std::map<std::string, Surface>& surfaces) {
    std::string leaks;
    for (const Outcome& outcome : compare(role, surfaces)) {
        if (!outcome.differences.empty())
            leaks += "\n" + outcome.surface + where(outcome.differences);
        for (const std::string& secret : outcome.secrets)
            leaks += "\n" + outcome.surface + " told " + secret;
        if (outcome.answers == 0)
            leaks += "\n" + outcome.surface + " gave no answer";
    }
    return leaks;
}

std::map<std::string, Surface> only(const std::string& name, const Surface::Run& run) {
    return {{name, Surface::unregistered(name, run)}};
}

/// The same worlds, looked at by the manager, to whom nothing is refused.
class AllSeen : public Scenario {
public:
    explicit AllSeen(HostileRole::Who who) : role_(who) {}
    [[nodiscard]] std::string name() const override { return role_.name() + ", all seen"; }
    [[nodiscard]] std::unique_ptr<World> build(Side side) const override {
        auto world = role_.build(side);
        world->userCode = "manager";
        return world;
    }

private:
    HostileRole role_;
};

std::size_t leaky(const Scenario& scenario, const std::map<std::string, Surface>& surfaces) {
    const std::vector<Outcome> outcomes = compare(scenario, surfaces);
    return static_cast<std::size_t>(
        std::ranges::count_if(outcomes, [](const Outcome& outcome) { return !outcome.tight(); }));
}

} // namespace

TEST_CASE("None of the hostile attempts tells any role anything") {
    const std::map<std::string, Surface> surfaces = hostileSurfaces();
    CHECK(surfaces.size() > 200);
    for (const HostileRole& role : HostileRole::all()) {
        INFO(role.name());
        const std::string leaks = leaksOf(role, surfaces);
        CHECK(leaks == "");
    }
}

TEST_CASE("No hostile attempt stands in the table twice, and they are at least two hundred") {
    std::set<std::pair<std::vector<std::string>, std::string>> different;
    std::size_t again = 0; // asked once more after what stands between has changed the rights
    for (const Attempt& attempt : hostileAttempts())
        if (!different.emplace(attempt.words, attempt.content).second) {
            INFO(attempt.words.back());
            CHECK(attempt.words.front() == "why");
            ++again;
        }
    for (const std::string& filter : hostileFilters()) {
        INFO(filter);
        CHECK(different.emplace(std::vector<std::string>{filter}, "").second);
    }
    CHECK(different.size() >= 200);
    CHECK(again < 5);
}

TEST_CASE("The attempts have teeth: where nothing is refused they tell the worlds apart") {
    const std::map<std::string, Surface> surfaces = hostileSurfaces();
    CHECK(leaky(AllSeen(HostileRole::Who::bothRestricted), surfaces) > 200);
}

TEST_CASE("A surface that forgot to ask is caught for every role") {
    for (const HostileRole& role : HostileRole::all()) {
        INFO(role.name());
        CHECK(leaky(role, only("past the Gate", [](World& world, Transcript& seen) {
                        seen.add("list", world.fixture.manager().customers().list({}));
                    })) == 1);
        if (role.name() == "without the code") // nothing else differs there
            continue;
        CHECK(leaky(role, only("sum and order", [](World& world, Transcript& seen) {
                        access::Query query;
                        query.sort = {{"phone", false}, {"code", false}};
                        query.totals = {"credit_limit"};
                        query.fields = {"code"};
                        seen.add("list", world.fixture.manager().customers().list(query));
                    })) == 1);
    }
}

TEST_CASE("A change of what is hidden is seen, and a change of what is not is none") {
    const auto world = HostileRole(HostileRole::Who::districtRestricted).build(Side::a);
    world->open();
    Untouched untouched;
    untouched.remember(*world);
    must(world->fixture.manager().customers().change("V0", {{"remarks", "seen"}}));
    CHECK_FALSE(untouched.changed(*world));
    must(world->fixture.manager().customers().change("H0", {{"remarks", "unseen"}}));
    CHECK(untouched.changed(*world));
}
