#include "account_set.h"
#include "ui/records/import_mapping.h"
#include "ui/ui_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::ui;
using Weight = MappingFinding::Weight;

namespace {

std::vector<MappingFinding> findings(const std::map<std::string, std::string>& columns,
                                     const std::vector<std::string>& header) {
    return mappingFindings(*businessObjects().find("customer"), header, columns);
}

} // namespace

TEST_CASE("A mapping with code and name and nothing left over has nothing to say") {
    CHECK(findings({{"Id", "code"}, {"Title", "name"}}, {"Id", "Title"}).empty());
}

TEST_CASE("Without a code no import is possible, without a name no new customer") {
    const auto noCode = findings({{"Title", "name"}}, {"Title"});
    REQUIRE(noCode.size() == 1);
    CHECK(noCode.front().weight == Weight::blocks);
    CHECK(noCode.front().message.contains("Code"));
    const auto noName = findings({{"Id", "code"}}, {"Id"});
    REQUIRE(noName.size() == 1);
    CHECK(noName.front().weight == Weight::newOnes);
    CHECK_FALSE(hasFinding(noName, Weight::blocks));
}

TEST_CASE("Two columns for one field are named, and so is what is left out") {
    const auto found =
        findings({{"Id", "code"}, {"A", "name"}, {"B", "name"}}, {"Id", "A", "B", "Fax", ""});
    REQUIRE(found.size() == 2);
    CHECK(found[0].weight == Weight::blocks);
    CHECK(found[0].message.contains("“A”, “B”"));
    CHECK(found[1].weight == Weight::note);
    CHECK(found[1].message == QString("Not imported: “Fax”."));
}

TEST_CASE("Where a rule gives codes a file needs no column for them") {
    const access::Object& customer = *businessObjects().find("customer");
    const auto findings = mappingFindings(customer, {"Name"}, {{"Name", "name"}}, {}, true);
    CHECK_FALSE(hasFinding(findings, MappingFinding::Weight::blocks));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.contains("by the coding rule"));
    CHECK(hasFinding(mappingFindings(customer, {"Name"}, {{"Name", "name"}}),
                     MappingFinding::Weight::blocks));
}
