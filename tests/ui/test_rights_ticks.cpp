#include "ui/access/function_ticks.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

using namespace xinheng;
using namespace xinheng::ui;
using Tick = FunctionTicks::Tick;

namespace {

const access::FunctionTree& tree() {
    static const access::FunctionTree made(R"([
        {"key": "a", "en": "A", "zh": "甲", "exists": true, "children": [
            {"key": "a.b", "en": "B", "zh": "乙", "exists": true, "children": [
                {"key": "a.b.c", "en": "C", "zh": "丙", "exists": true},
                {"key": "a.b.d", "en": "D", "zh": "丁", "exists": false}]},
            {"key": "a.e", "en": "E", "zh": "戊", "exists": true}]},
        {"key": "f", "en": "F", "zh": "己", "exists": true}])");
    return made;
}

std::size_t at(const char* key) {
    return tree().find(key).value();
}

} // namespace

TEST_CASE("A granted group ticks all below it and nothing else") {
    FunctionTicks ticks(tree());
    ticks.load({{"a.b", {}}});
    CHECK(ticks.tick(at("a")) == Tick::some);
    CHECK(ticks.tick(at("a.b")) == Tick::all);
    CHECK(ticks.tick(at("a.b.d")) == Tick::all);
    CHECK(ticks.tick(at("a.e")) == Tick::none);
    CHECK(ticks.tick(at("f")) == Tick::none);
    CHECK_FALSE(ticks.isChanged());
}

TEST_CASE("A tick on a group replaces the ticks below it") {
    FunctionTicks ticks(tree());
    ticks.load({{"a.b.c", {}}, {"a.e", {}}});
    ticks.set(at("a"), true);
    CHECK(ticks.nodes() == std::set<std::string>{"a"});
    CHECK(ticks.isChanged());
    ticks.set(at("a"), false);
    CHECK(ticks.nodes().empty());
}

TEST_CASE("Taking one function out of a granted group keeps the others, with the group's days") {
    FunctionTicks ticks(tree());
    const access::Terms terms{Date::of(2024, 1, 1).value(), Date::of(2024, 6, 30).value(), "试用"};
    ticks.load({{"a", terms}});
    ticks.set(at("a.b.c"), false);
    CHECK(ticks.nodes() == std::set<std::string>{"a.b.d", "a.e"});
    CHECK(ticks.tick(at("a")) == Tick::some);
    const auto inherited = ticks.inherited();
    REQUIRE(inherited.size() == 2);
    CHECK(inherited.at("a.e").to == terms.to);
    ticks.set(at("f"), true);
    CHECK(ticks.inherited().size() == 2); // a new tick has the terms of the page
}

TEST_CASE("All parts ticked one by one show as a full tick, and ticking twice changes nothing") {
    FunctionTicks ticks(tree());
    ticks.set(at("a.b.c"), true);
    ticks.set(at("a.b.d"), true);
    CHECK(ticks.tick(at("a.b")) == Tick::all);
    ticks.set(at("a.b.d"), true);
    CHECK(ticks.nodes() == std::set<std::string>{"a.b.c", "a.b.d"});
}

TEST_CASE("Whatever is clicked, the last click holds and nodes outside of it stay as they were") {
    CHECK(rc::check([] {
        FunctionTicks ticks(tree());
        const auto& nodes = tree().nodes();
        const auto clicks = *rc::gen::container<std::vector<std::pair<int, bool>>>(
            rc::gen::pair(rc::gen::inRange(0, int(nodes.size())), rc::gen::arbitrary<bool>()));
        bool good = true;
        for (const auto& [place, on] : clicks) {
            const auto node = std::size_t(place);
            std::vector<Tick> before;
            for (std::size_t i = 0; i < nodes.size(); ++i)
                before.push_back(ticks.tick(i));
            ticks.set(node, on);
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                const bool leaf = nodes[i].end == i + 1;
                const bool inside = i >= node && i < nodes[node].end;
                if (leaf)
                    good = good && ticks.tick(i) == (!inside ? before[i]
                                                     : on    ? Tick::all
                                                             : Tick::none);
            }
        }
        return good;
    }));
}
