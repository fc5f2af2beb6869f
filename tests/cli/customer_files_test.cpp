#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using Codes = std::vector<std::string>;

Outcome import(Office& office, const std::string& content, Words more = {}) {
    writeFile(office.folder / "in.csv", content);
    more.insert(more.begin(), {"customer", "import", office.path("in.csv")});
    return office.as("manager", more);
}

std::string realData(const std::string& name) {
    const std::filesystem::path file =
        std::filesystem::path(XINHENG_SOURCE_DIR) / ".." / "shared" / "data" / name;
    if (!std::filesystem::exists(file)) {
        SKIP("the shared data are not beside this checkout");
    }
    return file.string();
}

} // namespace

TEST_CASE("An import answers with what it read, kept, took for fields and left out") {
    Office office;
    const std::string file = "编码,客户名称,moon\nC1,甲,1\nC2,乙,2\n";
    const Json report{{"read", 2},
                      {"added", 2},
                      {"updated", 0},
                      {"unchanged", 0},
                      {"dry_run", true},
                      {"as_last_time", false},
                      {"warnings", Json::array()},
                      {"columns", {{"客户编码", "code"}, {"客户名称", "name"}}},
                      {"ignored", {"moon"}}};
    const std::string labels = "客户编码,客户名称,moon\nC1,甲,1\nC2,乙,2\n";
    CHECK(import(office, file).exit == 4);
    const Outcome trial = import(office, labels, {"--dry-run"});
    REQUIRE(trial.exit == 0);
    CHECK(trial.json() == report);
    CHECK(office.as("manager", {"customer", "list"}).column("code").empty());

    Json kept = report;
    kept["dry_run"] = false;
    CHECK(import(office, labels).json() == kept);
    CHECK(office.as("manager", {"customer", "list"}).column("name") == Codes{"甲", "乙"});
}

TEST_CASE("Every problem of a file is listed by row and column and nothing is kept") {
    Office office;
    const Outcome outcome =
        import(office, "code,name,credit_limit,district\nC1,甲,1,\nC2,,x,\nC1,丙,1,999\n");
    CHECK(outcome.exit == 4);
    std::vector<std::pair<int, std::string>> places;
    const Json problems = outcome.json().at("error").at("problems");
    for (const Json& problem : problems) {
        places.emplace_back(problem.at("row").get<int>(), problem.at("column").get<std::string>());
        CHECK_FALSE(problem.at("message").get<std::string>().empty());
    }
    CHECK(std::find(places.begin(), places.end(), std::pair<int, std::string>(3, "name")) !=
          places.end());
    CHECK(std::find(places.begin(), places.end(), std::pair<int, std::string>(3, "credit_limit")) !=
          places.end());
    CHECK(std::find(places.begin(), places.end(), std::pair<int, std::string>(4, "district")) !=
          places.end());
    CHECK(office.as("manager", {"customer", "list"}).column("code").empty());
    const Outcome people = office.shown("manager", {"customer", "import", office.path("in.csv")});
    CHECK(people.out.empty());
    CHECK(people.err.find("row 3, name: ") != std::string::npos);
}

TEST_CASE("An update changes what is there, adds the rest and counts both") {
    Office office;
    import(office, "code,name,contact\nC1,甲,张\nC2,乙,李\n");
    CHECK(import(office, "code,name\nC1,甲\nC3,丙\n").exit == 4);
    const Json report =
        import(office, "code,name,contact\nC1,甲一,\nC2,乙,李\nC3,丙,王\n", {"--update"}).json();
    CHECK(report.at("updated") == 1);
    CHECK(report.at("unchanged") == 1);
    CHECK(report.at("added") == 1);
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("contact") == "张");
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("name") == "甲一");
}

TEST_CASE("A map file gives columns their fields, and may be kept under a name") {
    Office office;
    writeFile(office.folder / "map.json", R"({"columns":{"Id":"code","Firm":"name"}})");
    const std::string file = "Id,Firm,Fax\nC1,甲,1\n";
    CHECK(import(office, file).exit == 4);
    const Outcome mapped =
        import(office, file, {"--map", office.path("map.json"), "--save-mapping", "外部系统"});
    REQUIRE(mapped.exit == 0);
    CHECK(mapped.json().at("columns") == Json{{"Id", "code"}, {"Firm", "name"}});
    CHECK(mapped.json().at("ignored") == Json::array({"Fax"}));
    CHECK(import(office, "Id,Firm\nC2,乙\n", {"--mapping", "外部系统"}).json().at("added") == 1);
    CHECK(import(office, "Id,Firm\nC3,丙\n", {"--mapping", "no such"}).exit == 5);

    writeFile(office.folder / "map.json", R"({"columns":{"Id":"moon"}})");
    CHECK(import(office, "Id,Firm\nC3,丙\n", {"--map", office.path("map.json")}).exit == 4);
    writeFile(office.folder / "map.json", "not JSON");
    CHECK(import(office, "Id,Firm\nC3,丙\n", {"--map", office.path("map.json")}).exit == 4);
    CHECK(import(office, file, {"--map", office.path("no such.json")}).exit == 4);
}

TEST_CASE("A mapping is not kept when the file's rows are wrong") {
    Office office;
    CHECK(import(office, "code,name\nC1,\n", {"--save-mapping", "m"}).exit == 4);
    CHECK(import(office, "code,name\nC1,甲\n", {"--mapping", "m"}).exit == 5);
}

TEST_CASE("GB18030 is found out, and may be said") {
    Office office;
    const std::string gb = "\xBF\xCD\xBB\xA7\xB1\xE0\xC2\xEB,\xBF\xCD\xBB\xA7\xC3\xFB\xB3\xC6\r\n"
                           "C1,\xB5\xE7\xC1\xA6\r\n"; // 客户编码,客户名称 / C1,电力
    CHECK(import(office, gb).json().at("added") == 1);
    CHECK(import(office, gb, {"--encoding", "gb18030", "--update"}).json().at("unchanged") == 1);
    CHECK(import(office, gb, {"--encoding", "utf-8", "--update"}).exit == 4);
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("name") == "电力");
}

TEST_CASE("A file that can't be read is invalid and a missing one too") {
    Office office;
    CHECK(office.as("manager", {"customer", "import", office.path("no such.csv")}).exit == 4);
    CHECK(import(office, "").exit == 4);
}

TEST_CASE("An export answers with its rows, spares what is there and comes back equal") {
    Office office;
    import(office, "code,name,credit_limit,remarks\nC1,甲,12.5,=1+1\nC2,\"乙,丙\",,\n");
    const Words words{"customer", "export", office.path("out.csv"), "--fields",
                      "code,name,credit_limit,remarks"};
    CHECK(office.must("manager", words) == Json{{"file", office.path("out.csv")}, {"rows", 2}});
    const std::string content = readFile(office.folder / "out.csv");
    CHECK(content == "\xEF\xBB\xBF"
                     "code,name,credit_limit,remarks\r\n"
                     "C1,甲,12.50,'=1+1\r\nC2,\"乙,丙\",,\r\n");
    const Outcome again = office.as("manager", words);
    CHECK(again.exit == 6);
    CHECK(readFile(office.folder / "out.csv") == content);
    const Json back =
        office.must("manager", {"customer", "import", office.path("out.csv"), "--update"});
    CHECK(back.at("unchanged") == 2);
    Words over = words;
    over.insert(over.end(), {"--overwrite", "--where", "code = 'C2'", "--encoding", "gb18030"});
    CHECK(office.must("manager", over).at("rows") == 1);
    CHECK(readFile(office.folder / "out.csv").find("\xD2\xD2") != std::string::npos); // 乙
    CHECK(office
              .must("manager",
                    {"customer", "export", office.path("labels.csv"), "--labels", "--lang", "zh"})
              .at("rows") == 2);
    CHECK(readFile(office.folder / "labels.csv")
              .starts_with("\xEF\xBB\xBF"
                           "客户编码,客户名称"));
}

TEST_CASE("Twenty thousand real names in GB18030 come in and go out equal") {
    const std::string file = realData("companies/companies_gb18030.csv");
    Office office;
    const Json report = office.must("manager", {"customer", "import", file});
    CHECK(report.at("added") == 20000);
    CHECK(office.must("manager", {"customer", "list", "--limit", "0", "--count"}).at("count") ==
          20000);
    office.must("manager", {"customer", "export", office.path("out.csv"), "--fields", "code,name",
                            "--encoding", "gb18030"});
    CHECK(office.must("manager", {"customer", "import", office.path("out.csv"), "--update"})
              .at("unchanged") == 20000);
}

TEST_CASE("The Northwind customers come in by a mapping with accents and postcodes whole") {
    const std::string file = realData("northwind/customers.csv");
    Office office;
    writeFile(office.folder / "map.json",
              R"({"columns":{"CustomerID":"code","CompanyName":"name","ContactName":"contact",)"
              R"("Address":"address","PostalCode":"postcode","Phone":"phone"}})");
    const Json report =
        office.must("manager", {"customer", "import", file, "--map", office.path("map.json")});
    CHECK(report.at("added").get<int>() > 50);
    CHECK(report.at("ignored").size() == 5);
    CHECK(office.must("manager", {"customer", "show", "ANATR"}).at("address") ==
          "Avda. de la Constitución 2222");
    CHECK(office.must("manager", {"customer", "show", "ANATR"}).at("postcode") == "05021");
}
