#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using Codes = std::vector<std::string>;

/// Seven customers C1 to C7 with limits of 100 yuan to 700 yuan.
void addSeven(Office& office) {
    const char* names[] = {"安徽电力", "北京电力", "重庆机械", "大连电力",
                           "恩施水务", "福州电力", "广州电力"};
    std::string file = "code,name,credit_limit\n";
    for (int number = 1; number <= 7; ++number) {
        file += "C" + std::to_string(number) + "," + names[number - 1] + "," +
                std::to_string(number) + "00\n";
    }
    writeFile(office.folder / "seven.csv", file);
    office.must("manager", {"customer", "import", office.path("seven.csv")});
}

Outcome list(Office& office, Words more) {
    more.insert(more.begin(), {"customer", "list"});
    return office.as("manager", more);
}

} // namespace

TEST_CASE("A list has rows and next, and count and total only when asked for") {
    Office office;
    addSeven(office);
    CHECK(list(office, {"--fields", "code,credit_limit", "--limit", "2"}).json() ==
          Json{{"rows",
                {{{"code", "C1"}, {"credit_limit", "100.00"}},
                 {{"code", "C2"}, {"credit_limit", "200.00"}}}},
               {"next", "C2"}});
    CHECK(list(office, {"--limit", "0", "--count", "--total", "credit_limit"}).json() ==
          Json{{"rows", Json::array()},
               {"next", nullptr},
               {"count", 7},
               {"total", {{"credit_limit", "2800.00"}}}});
}

TEST_CASE("Going on after each page's next meets every customer once, in any order") {
    Office office;
    addSeven(office);
    for (const std::string sort :
         {"code", "-code", "name", "-credit_limit", "credit_grade,-name"}) {
        Codes seen;
        Words more{"--sort", sort, "--limit", "3", "--fields", "name"};
        for (Json next = ""; !next.is_null();) {
            const Json page = list(office, more).json();
            for (const Json& row : page.at("rows")) {
                CHECK(row.size() == 1);
                seen.push_back(row.at("name"));
            }
            next = page.at("next");
            more = {"--sort",   sort,   "--limit", "3",
                    "--fields", "name", "--after", next.is_null() ? "" : next.get<std::string>()};
            REQUIRE(seen.size() <= 7);
        }
        CAPTURE(sort);
        CHECK(seen == list(office, {"--sort", sort}).column("name"));
        CHECK(seen.size() == 7);
    }
}

TEST_CASE("Filter, search and sort say which customers and in which order") {
    Office office;
    addSeven(office);
    CHECK(
        list(office, {"--where", "credit_limit >= 300 and not name like '%电力'"}).column("code") ==
        Codes{"C3", "C5"});
    CHECK(list(office, {"--search", "电力", "--sort", "-credit_limit"}).column("code") ==
          Codes{"C7", "C6", "C4", "C2", "C1"});
    CHECK(list(office, {"--search", "gzdl"}).column("code") == Codes{"C7"});
    CHECK(list(office, {"--sort", "-code", "--limit", "1"}).column("code") == Codes{"C7"});
    CHECK(list(office, {"--where", "code in ('C2','C4')"}).column("code") == Codes{"C2", "C4"});
}

TEST_CASE("What a list can't be asked is invalid") {
    Office office;
    for (const Words& words : std::vector<Words>{{"--where", "credit_limit >"},
                                                 {"--where", "moon = 1"},
                                                 {"--fields", "moon"},
                                                 {"--sort", "moon"},
                                                 {"--total", "name"}}) {
        const Outcome outcome = list(office, words);
        CAPTURE(words, outcome.out);
        CHECK(outcome.exit == 4);
    }
}

TEST_CASE("Next is null for who may not read codes") {
    Office office;
    addSeven(office);
    office.addPerson("zhang", "张三");
    office.must("manager", {"grant", "function", "person:zhang", "archive.customer.query"});
    office.must("manager", {"control", "set", "customer", "--fields", "on"});
    office.must("manager", {"grant", "fields", "person:zhang", "customer", "--read", "name"});
    const Json page = office.must("zhang", {"customer", "list", "--limit", "2"});
    CHECK(page.at("next").is_null());
    CHECK(page.at("rows").at(0).size() == 1);
    CHECK(office.as("zhang", {"customer", "list", "--after", "C1"}).exit == 5);
}

TEST_CASE("People see a table of few columns, or of those they ask for") {
    Office office;
    addSeven(office);
    const Outcome table =
        office.shown("manager", {"customer", "list", "--fields", "code,name,credit_limit",
                                 "--limit", "1", "--count", "--total", "credit_limit"});
    CHECK(table.out == "Code  Name      Credit limit\n"
                       "C1    安徽电力        100.00\n"
                       "Records: 7\n"
                       "Total of Credit limit: 2,800.00\n"
                       "There are more: --after C1\n");
    const Outcome usual = office.shown("manager", {"customer", "list"});
    CHECK(usual.out.find("Contact person") != std::string::npos);
    CHECK(usual.out.find("Remarks") == std::string::npos);
}
