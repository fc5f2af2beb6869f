#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("Trees of customers and contacts are shown by words") {
    Office office;
    office.must("manager", {"customer", "add", "code=G", "name=恒瑞集团"});
    office.must("manager",
                {"customer", "add", "code=S1", "name=一分公司", "parent=G", "relation=分公司"});
    const Json tree = office.must("manager", {"customer", "tree", "S1"}).at("records");
    REQUIRE(tree.size() == 2);
    CHECK(tree.at(0).at("code") == "G");
    CHECK(tree.at(1).at("depth") == 1);
    CHECK(tree.at(1).at("relation") == "branch");
    office.must("manager", {"contact", "add", "code=A", "name=张三", "customer=G"});
    office.must("manager", {"contact", "add", "code=B", "name=李四", "customer=G", "parent=A"});
    CHECK(office.must("manager", {"contact", "tree", "--of", "G"}).at("records").size() == 2);
    CHECK(office.as("manager", {"contact", "tree"}).exit == 2);
    CHECK(office.as("manager", {"customer", "tree", "nobody"}).exit == 5);
    CHECK(office.as("manager", {"customer", "set", "G", "parent=S1"}).exit == 4);
    CHECK(office.as("admin", {"customer", "tree", "G"}).exit == 3);
}

TEST_CASE("Customers are assigned, taken back and looked up by day by words") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    office.must("manager", {"customer", "add", "code=C2", "name=恒瑞热力"});
    CHECK(office
              .must("manager",
                    {"customer", "assign", "C1", "C2", "--to", "manager", "--reason", "分片"})
              .at("changed") == 2);
    CHECK(office.must("manager", {"customer", "take-back", "C2"}).at("changed") == 1);
    const Json owners = office.must("manager", {"customer", "owners", "C2"}).at("rows");
    REQUIRE(owners.size() == 3);
    CHECK(owners.at(1).at("person") == "manager");
    CHECK(owners.at(1).at("reason") == "分片");
    CHECK(office.must("manager", {"customer", "owned-on", "manager", "2030-01-01"})
              .at("rows")
              .size() == 1);
    CHECK(office.as("manager", {"customer", "owned-on", "manager", "someday"}).exit == 2);
    CHECK(office.as("manager", {"customer", "assign", "C1"}).exit == 2);
    CHECK(office.as("manager", {"customer", "assign", "C9", "--to", "manager"}).exit == 4);
    CHECK(office.as("admin", {"customer", "assign", "C1", "--to", "manager"}).exit == 3);
}
