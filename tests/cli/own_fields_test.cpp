#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("An own field is added, used, changed and taken out of use by words") {
    Office office;
    const Json made =
        office.must("manager", {"own-field", "add", "customer", "capacity", "--zh", "受电容量",
                                "--en", "Capacity", "--type", "number", "--group", "credit"});
    CHECK(made.at("key") == "own_capacity");
    CHECK(made.at("type") == "number");
    office.must("manager", {"own-field", "add", "customer", "voltage", "--zh", "电压等级", "--type",
                            "choice", "--choices", "高压,低压"});
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力", "own_capacity=1,250.5",
                            "own_voltage=高压"});
    const Outcome list = office.as("manager", {"customer", "list", "--where", "own_capacity > 1000",
                                               "--fields", "code,own_capacity"});
    CHECK(list.column("own_capacity") == std::vector<std::string>{"1250.5"});
    CHECK(office.as("manager", {"customer", "set", "C1", "own_voltage=中压"}).exit == 4);
    office.must("manager", {"own-field", "change", "customer", "own_capacity", "--required", "on"});
    CHECK(office.as("manager", {"customer", "add", "code=C2", "name=二"}).exit == 4);
    office.must("manager", {"own-field", "retire", "customer", "capacity"});
    CHECK_FALSE(office.must("manager", {"customer", "show", "C1"}).contains("own_capacity"));
    office.must("manager", {"own-field", "restore", "customer", "capacity"});
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("own_capacity") == "1250.5");
    const Json all = office.must("manager", {"own-field", "list", "customer"}).at("rows");
    CHECK(all.size() == 2);
    CHECK(all.at(0).at("required") == true);
}

TEST_CASE("Own fields by words: what is wrong, taken, unknown or not one's own to do") {
    Office office;
    const Words add{"own-field", "add", "customer", "meter", "--zh", "电表号"};
    office.must("manager", add);
    CHECK(office.as("manager", add).exit == 6);
    CHECK(office.as("admin", add).exit == 3);
    CHECK(office.as("manager", {"own-field", "add", "person", "x", "--zh", "x"}).exit == 4);
    CHECK(office.as("manager", {"own-field", "add", "customer", "x", "--zh", "x", "--type", "blob"})
              .exit == 4);
    CHECK(office.as("manager", {"own-field", "change", "customer", "nothing", "--zh", "x"}).exit ==
          5);
    CHECK(
        office.as("manager", {"own-field", "change", "customer", "meter", "--type", "date"}).exit ==
        4);
    CHECK(office.as("manager", {"own-field", "change", "customer", "meter", "--required", "maybe"})
              .exit == 2);
}
