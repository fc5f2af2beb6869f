#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// Two departments, and zhang in the first.
struct Firm : Office {
    Firm() {
        must("manager", {"department", "add", "01", "--name", "销售部"});
        must("manager", {"department", "add", "02", "--name", "财务部"});
        addPerson("zhang", "张三", {"--department", "01"});
    }
    std::string file(const std::string& content) {
        writeFile(path("in.csv"), content);
        return path("in.csv");
    }
};

} // namespace

TEST_CASE("A person gets another name and department by one command") {
    Firm firm;
    const Json before = firm.must("manager", {"person", "show", "zhang"});
    CHECK(firm.must("manager", {"person", "set", "zhang", "name=张珊", "department=02", "--reason",
                                "调岗"}) == Json{{"code", "zhang"}, {"warnings", Json::array()}});
    const Json after = firm.must("manager", {"person", "show", "zhang"});
    CHECK(after.at("name") == "张珊");
    CHECK(after.at("department") == "02");
    CHECK(firm.as("manager", {"person", "set", "zhang", "name=x", "--version",
                              std::to_string(before.at("version").get<std::int64_t>())})
              .exit == 6);
    const Json changes = firm.must("manager", {"person", "history", "zhang"}).at("changes");
    CHECK(changes.size() == 3);
    CHECK(changes.at(0).at("reason") == "调岗");
    CHECK(firm.as("manager", {"person", "set", "zhang", "department=99"}).exit == 4);
    CHECK(firm.as("manager", {"person", "set", "zhang", "kind=manager"}).exit == 4);
    CHECK(firm.as("manager", {"person", "set", "nobody", "name=x"}).exit == 5);
    CHECK(firm.as("manager", {"person", "set", "admin", "name=x"}).exit == 3);
    CHECK(firm.as("zhang", {"person", "set", "zhang", "name=x"}).exit == 3);
    CHECK(firm.as("manager", {"person", "set", "zhang", "department="}).exit == 0);
    CHECK(firm.must("manager", {"person", "show", "zhang"}).at("department") == nullptr);
}

TEST_CASE("A department is shown, renamed and moved, but never below itself") {
    Firm firm;
    Json shown = firm.must("manager", {"department", "show", "02"});
    CHECK(shown.erase("version") == 1);
    CHECK(shown == Json{{"code", "02"}, {"name", "财务部"}, {"parent", ""}});
    firm.must("manager", {"department", "set", "02", "parent=01", "name=财务科"});
    CHECK(firm.must("manager", {"department", "list"}).at("rows").at(1) ==
          Json{{"code", "02"}, {"name", "财务科"}, {"parent", "01"}});
    const Outcome circle = firm.as("manager", {"department", "set", "01", "parent=02"});
    CHECK(circle.exit == 4);
    CHECK(circle.json().at("error").at("problems").at(0).at("column") == "parent");
    CHECK(firm.as("manager", {"department", "show", "99"}).exit == 5);
    CHECK(firm.as("zhang", {"department", "show", "01"}).exit == 3);
}

TEST_CASE("People and departments are imported and exported by the words of every object") {
    Firm firm;
    const Json report = firm.must("manager", {"department", "import",
                                              firm.file("code,name,parent\n0101,华东科,01\n"
                                                        "01,营销部,\n"),
                                              "--update"});
    CHECK(report.at("added") == 1);
    CHECK(report.at("updated") == 1);
    const std::string people = firm.file("编号,名字,科室\nli,李四,0101\nzhang,张三,0101\n");
    writeFile(firm.path("map.json"),
              R"({"columns":{"编号":"code","名字":"name","科室":"department"}})");
    const Words words{"person", "import", people, "--map", firm.path("map.json"), "--update"};
    Words trial = words;
    trial.emplace_back("--dry-run");
    CHECK(firm.must("manager", trial).at("added") == 1);
    CHECK(firm.as("manager", {"person", "show", "li"}).exit == 5);
    CHECK(firm.must("manager", words).at("added") == 1);
    CHECK(firm.must("manager", {"person", "show", "li"}).at("sign_in") == "not_yet");
    CHECK(firm.must("manager", {"person", "show", "zhang"}).at("department") == "0101");
    CHECK(firm.shown("manager", {"person", "list"}).out.find("no password yet") !=
          std::string::npos);

    const Outcome refused = firm.as("li", {"department", "list"});
    CHECK(refused.exit == 3);
    CHECK(refused.message() == "Person and password don't match.");
    firm.surroundings.variables["XINHENG_NEW_PASSWORD"] = Office::passwordOf("li");
    firm.must("manager", {"person", "password", "li"});
    CHECK(firm.as("li", {"department", "list"}).exit == 0);

    const Outcome bad = firm.as(
        "manager", {"person", "import", firm.file("code,name,department\nx,,01\ny,Y,99\n")});
    CHECK(bad.exit == 4);
    CHECK(bad.json().at("error").at("problems").size() == 2);
    CHECK(bad.json().at("error").at("problems").at(1).at("row") == 3);
    CHECK(firm.must("manager", {"person", "export", firm.path("out.csv")}).at("rows") == 4);
    CHECK(readFile(firm.path("out.csv")).find("li,李四,0101,person,") != std::string::npos);
    CHECK(firm.as("zhang", {"person", "import", people}).exit == 3);
}
