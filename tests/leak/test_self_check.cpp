#include "archive/customer_store.h"
#include "leak/scenarios.h"
#include "leak/surface.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

std::map<std::string, Surface> only(Surface::Run run) {
    Surface surface = Surface::unregistered("leaky", std::move(run));
    return {{"leaky", surface}};
}

// Surfaces that forgot to ask, each in another way.
const Surface::Run pastTheGate = [](World& world, Transcript& seen) {
    access::Query query;
    query.sort = {{"code", false}};
    query.limit = 1000;
    seen.add("the manager's list", world.managersDesk().list(query));
};

Surface::Run ordered(std::string by) {
    return [by = std::move(by)](World& world, Transcript& seen) {
        access::Query query;
        query.fields = {"remarks"};
        query.sort = {{by, false}};
        seen.add("order alone", world.managersDesk().list(query));
    };
}

const Surface::Run counting = [](World& world, Transcript& seen) {
    access::Query query;
    query.limit = 0;
    query.count = true;
    seen.add("count alone", world.managersDesk().list(query));
};

const Surface::Run naming = [](World& world, Transcript& seen) {
    seen.write("a secret in an error", "invalid: " + world.secrets.front() + " is taken");
};

Outcome outcome(const Scenario& scenario, Surface::Run run) {
    return compare(scenario, only(std::move(run))).front();
}

} // namespace

TEST_CASE("A surface that reads past the Gate is caught for every field and every form of scope") {
    for (const HiddenField& scenario : HiddenField::all()) {
        INFO(scenario.name());
        CHECK_FALSE(outcome(scenario, pastTheGate).differences.empty());
    }
    for (const HiddenRows& scenario : HiddenRows::all()) {
        INFO(scenario.name());
        CHECK_FALSE(outcome(scenario, pastTheGate).differences.empty());
        CHECK_FALSE(outcome(scenario, pastTheGate).secrets.empty());
    }
}

TEST_CASE("A surface that shows nothing hidden but sorts by it is caught") {
    for (const char* field :
         {"name", "phone", "credit_limit", "district", "receivable", "deactivated_on"}) {
        INFO(field);
        CHECK_FALSE(
            outcome(HiddenField("customer", field, HiddenField::State::hidden), ordered(field))
                .tight());
    }
    CHECK_FALSE(outcome(HiddenField("customer", "credit_limit", HiddenField::State::masked),
                        ordered("credit_limit"))
                    .tight());
}

TEST_CASE("A surface that counts hidden rows is caught") {
    for (const HiddenRows& scenario : HiddenRows::all())
        CHECK_FALSE(outcome(scenario, counting).tight());
}

TEST_CASE("A secret told alike in both worlds is caught by its mark") {
    const Outcome named =
        outcome(HiddenField("customer", "bank_account", HiddenField::State::hidden), naming);
    CHECK(named.differences.empty());
    CHECK_FALSE(named.secrets.empty());
}

TEST_CASE("What must never be is caught though it is alike in both worlds") {
    const Outcome broken = outcome(HiddenField("customer", "bank", HiddenField::State::hidden),
                                   [](World&, Transcript& seen) {
                                       seen.write("anything", "alike");
                                       seen.never(true, "a hidden row answered");
                                       seen.never(false, "nothing happened");
                                   });
    CHECK(broken.differences.empty());
    CHECK(broken.secrets == std::vector<std::string>{"a hidden row answered"});
}

TEST_CASE("A surface that fell silent is seen to give no answer") {
    CHECK(outcome(HiddenField("customer", "bank", HiddenField::State::hidden), [](World&,
                                                                                  Transcript&) {
          }).answers == 0);
}
