#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("The past of a record is listed, shown, compared and taken back by words") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力", "phone=025-1111111"});
    office.must("manager", {"customer", "set", "C1", "phone=025-2222222", "--reason", "换号"});
    const Json versions = office.must("manager", {"customer", "versions", "C1"}).at("rows");
    REQUIRE(versions.size() == 2);
    CHECK(versions.at(0).at("version") == 2);
    CHECK(versions.at(0).at("fields") == Json::array({"phone"}));
    CHECK(office.must("manager", {"customer", "as-of", "C1", "1"}).at("phone") == "025-1111111");
    CHECK(office.as("manager", {"customer", "as-of", "C1", "1999-01-01"}).exit == 5);
    CHECK(office.as("manager", {"customer", "as-of", "C1", "x"}).exit == 2);
    CHECK(office.as("manager", {"customer", "as-of", "C1", "9"}).exit == 5);
    const Json rows = office.must("manager", {"customer", "compare", "C1", "1", "2"}).at("rows");
    CHECK(rows.at(0).at("after") == "025-2222222");
    office.must("manager", {"customer", "undo", "C1", "--reason", "错"});
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("phone") == "025-1111111");
    CHECK(office.as("admin", {"customer", "undo", "C1"}).exit == 3);
}

TEST_CASE(
    "A workbook goes in and out by words, with a value for every row and the rows to correct") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力", "credit_limit=5000"});
    const std::string book = (office.folder / "all.xlsx").string();
    CHECK(
        office.must("manager", {"customer", "export", book, "--fields", "code,name"}).at("rows") ==
        1);
    CHECK(office
              .must("manager",
                    {"customer", "import", book, "--update", "--set", "payment_terms=月结30天"})
              .at("updated") == 1);
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("payment_terms") == "月结30天");
    const std::string rejects = (office.folder / "rejects.csv").string();
    CHECK(office.as("manager", {"customer", "import", book, "--rejects", rejects}).exit == 4);
    CHECK(std::filesystem::exists(rejects));
    CHECK(office.as("manager", {"customer", "import", book, "--update", "--sheet", "x"}).exit == 4);
}
