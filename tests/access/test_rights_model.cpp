// The engine against a slow and plain model of the rules (tests/access/model).
#include "access/model/generator.h"
#include "access/model/mistakes.h"
#include "access/model/questions.h"
#include "access/model/vocabulary.h"
#include "account_set.h"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace xinheng;
using namespace xinheng::tests::model;

namespace {

Comparison asked(Mistake::In in, ModelSet& set, const World& world, const World& wrong) {
    switch (in) {
    case Mistake::In::rights:
        return compareRights(world, wrong);
    case Mistake::In::rows:
        return compareRows(set, world, wrong);
    case Mistake::In::reasons:
        return compareReasons(set, world, wrong);
    case Mistake::In::duties:
        break;
    }
    return compareDuties(set, world, wrong);
}

} // namespace

TEST_CASE("The rights that are compiled are those of the model in 100,000 random worlds") {
    std::int64_t questions = 0;
    CHECK(checkWorlds(100000, [&](const World& world) {
        const Comparison comparison = compareRights(world, world);
        questions += comparison.questions;
        RC_ASSERT(comparison.difference == "");
    }));
    CHECK(questions > 5000000); // worlds with nobody in them would prove nothing
}

TEST_CASE("The rows that are seen, counted, found and entered are those of the model") {
    ModelSet set;
    std::int64_t questions = 0;
    CHECK(checkWorlds(2000, [&](const World& world) {
        const Comparison comparison = compareRows(set, world, world);
        questions += comparison.questions;
        RC_ASSERT(comparison.difference == "");
    }));
    CHECK(questions > 200000);
}

TEST_CASE("What is said of rights is what the model says") {
    ModelSet set;
    std::int64_t questions = 0;
    CHECK(checkWorlds(400, [&](const World& world) {
        const Comparison comparison = compareReasons(set, world, world);
        questions += comparison.questions;
        RC_ASSERT(comparison.difference == "");
    }));
    CHECK(questions > 20000);
}

TEST_CASE("The duties that are in one hand, and come to be, are those of the model") {
    ModelSet set;
    std::int64_t questions = 0;
    CHECK(checkWorlds(1500, [&](const World& world) {
        const Comparison comparison = compareDuties(set, world, world);
        questions += comparison.questions;
        RC_ASSERT(comparison.difference == "");
    }));
    CHECK(questions > 4000);
}

TEST_CASE("The model speaks of the program's functions and fields") {
    const access::FunctionTree& tree = access::FunctionTree::program();
    for (const Node& node : functionNodes()) {
        INFO(node.key);
        const auto index = tree.find(node.key);
        REQUIRE(index);
        const auto parent = tree.nodes()[*index].parent;
        CHECK((parent ? tree.nodes()[*parent].key : "") == node.parent);
    }
    for (const std::string& key : noNodes())
        CHECK_FALSE(tree.find(key));
    for (const AmountFact& fact : amountFacts()) {
        const access::AmountObject* amounts = businessObjects().findAmount(fact.key);
        REQUIRE(amounts != nullptr);
        CHECK(amounts->node == fact.node);
        CHECK(amounts->treeTable.empty() == (fact.keys.front().empty()));
    }
    CHECK(highestStep == access::highestLevel);
    const access::Object& object = *businessObjects().find("customer");
    for (const FieldFact& fact : fieldFacts()) {
        INFO(fact.key);
        const access::Field* field = object.field(fact.key);
        REQUIRE(field != nullptr);
        CHECK(field->maskable() == fact.maskable);
        CHECK((field->write == access::Write::computed) == fact.computed);
    }
}

TEST_CASE("A mistake of the engine is found, and told by a small world") {
    ModelSet set;
    for (const Mistake& mistake : mistakes()) {
        INFO(mistake.name);
        World smallest;
        std::ostringstream told;
        const bool passed = checkWorlds(
            20000,
            [&](const World& world) {
                const World wrong = mistake.of(world);
                const Comparison comparison = asked(mistake.in, set, world, wrong);
                if (!comparison.difference.empty())
                    smallest =
                        world; // the last one that fails is the one that can't be cut further
                RC_ASSERT(comparison.difference == "");
            },
            told);
        CHECK_FALSE(passed);
        CAPTURE(told.str(), smallest.parts());
        CHECK(smallest.parts() > 0);
        // Two people with one role, compared beside a loan that was ended, take eight.
        CHECK(smallest.parts() <= 8);
    }
}
