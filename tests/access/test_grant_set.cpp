#include "access/grant_set.h"
#include "access_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::access;
using namespace xinheng::tests;

namespace {

struct Catalogue {
    Catalogue() {
        objects.add(sampleObject());
        objects.addAmount({"order", {}, "", ""});
    }
    const Object& sample() { return objects.all().front(); }
    ObjectRegistry objects;
    GrantSet set{FunctionTree::program(), objects};
};

} // namespace

TEST_CASE("A scope that is granted many times is held once, with entry if one of them has it") {
    Catalogue given;
    const std::string object = given.sample().key;
    given.set.addRows(object, "ids:A,B", false);
    given.set.addRows(object, "tree-below:district=32", false);
    given.set.addRows(object, "ids:A,B", true);
    given.set.addRows(object, "ids:A,B", false);
    const auto& rows = given.set.of(given.sample())->rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].scope->words() == "ids:A,B");
    CHECK(rows[0].entry);
    CHECK(rows[1].scope->words() == "tree-below:district=32");
    CHECK_FALSE(rows[1].entry);
}

TEST_CASE("Grants on what is not there give nothing") {
    Catalogue given;
    given.set.addFunction("no.such.node");
    given.set.addRows("nothing", "all", true);
    given.set.addRows(given.sample().key, "where:gone = 1", true);
    given.set.addRows(given.sample().key, "where:gone = 1", true);
    given.set.addField(given.sample().key, "gone", FieldAccess::write);
    given.set.addLevel("nothing", 6);
    CHECK(given.set.functions() == std::vector<bool>(given.set.functions().size(), false));
    CHECK(given.set.of(given.sample())->rows.empty());
    CHECK_FALSE(given.set.of(given.sample())->gives(0, FieldAccess::write));
    CHECK(given.set.level(given.objects.amounts().front()) == 0);
}

TEST_CASE("Every access to a field is held apart, and forbids alone can be taken out") {
    Catalogue given;
    const Object& sample = given.sample();
    given.set.addField(sample.key, "name", FieldAccess::read);
    given.set.addField(sample.key, "name", FieldAccess::mask);
    given.set.addField(sample.key, "limit", FieldAccess::forbid);
    given.set.addRows(sample.key, "all", true);
    given.set.addLevel("order", 2);
    given.set.addLevel("order", 4);
    given.set.addLevel("order", 1);
    const auto* fields = given.set.of(sample);
    const std::size_t name = *sample.indexOf("name");
    const std::size_t limit = *sample.indexOf("limit");
    CHECK(fields->gives(name, FieldAccess::read));
    CHECK(fields->gives(name, FieldAccess::mask));
    CHECK_FALSE(fields->gives(name, FieldAccess::write));
    CHECK(fields->gives(limit, FieldAccess::forbid));
    CHECK(given.set.level(given.objects.amounts().front()) == 4);

    const GrantSet forbids = given.set.forbidsAlone();
    CHECK(forbids.of(sample)->gives(limit, FieldAccess::forbid));
    CHECK_FALSE(forbids.of(sample)->gives(name, FieldAccess::read));
    CHECK(forbids.of(sample)->rows.empty());
    CHECK(forbids.level(given.objects.amounts().front()) == 0);
}
