#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// Three customers in Nanjing (3201), two in Hangzhou (3301).
void addCustomers(Office& office) {
    const std::vector<Words> customers{
        {"code=N1", "name=南京恒瑞电力", "district=320102", "contact=周建华", "phone=13851627318",
         "credit_limit=1000.00", "credit_grade=A"},
        {"code=N2", "name=南京楚谷光伏", "district=320115", "credit_limit=2000.00"},
        {"code=N3", "name=金陵机电", "district=3201", "credit_limit=3000.00"},
        {"code=H1", "name=杭州恒瑞电力", "district=330102", "contact=李明", "phone=13957112233",
         "credit_limit=99999.00", "credit_grade=D"},
        {"code=H2", "name=西湖物业", "district=330106", "credit_limit=5000.00"}};
    for (Words words : customers) {
        words.insert(words.begin(), {"customer", "add"});
        office.must("manager", words);
    }
}

/// 杜壮壮: record control on customers, scope his district.
void addDuZhuangzhuang(Office& office) {
    office.addPerson("duzhuangzhuang", "杜壮壮");
    office.must("manager", {"role", "add", "salesperson", "--name", "销售员"});
    office.must("manager", {"member", "add", "duzhuangzhuang", "salesperson"});
    office.must("manager", {"grant", "function", "role:salesperson", "archive.customer"});
    office.must("manager", {"control", "set", "customer", "--rows", "on"});
    office.must("manager", {"grant", "rows", "person:duzhuangzhuang", "customer", "--scope",
                            "tree-below:district=3201", "--rights", "query,entry"});
}

/// 孟凡杰: field control on customers, code and name only.
void addMengFanjie(Office& office) {
    office.addPerson("mengfanjie", "孟凡杰");
    office.must("manager", {"grant", "function", "person:mengfanjie", "archive.customer"});
    office.must("manager", {"control", "set", "customer", "--fields", "on"});
    office.must("manager",
                {"grant", "fields", "person:mengfanjie", "customer", "--read", "code,name"});
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("杜壮壮 sees, finds, counts and exports the customers of his district alone") {
    Office office;
    addCustomers(office);
    addDuZhuangzhuang(office);
    const std::string du = "duzhuangzhuang";

    const Outcome list = office.as(du, {"customer", "list", "--count", "--total", "credit_limit"});
    CHECK(list.column("code") == Codes{"N1", "N2", "N3"});
    CHECK(list.json().at("count") == 3);
    CHECK(list.json().at("total") == Json{{"credit_limit", "6000.00"}});
    CHECK(office.as(du, {"customer", "list", "--search", "恒瑞"}).column("code") == Codes{"N1"});
    CHECK(office.as(du, {"customer", "list", "--search", "hzhrdl"}).column("code").empty());
    CHECK(office.as(du, {"customer", "list", "--where", "credit_limit > 4000"})
              .column("code")
              .empty());
    CHECK(office.as(du, {"customer", "list", "--sort", "-credit_limit", "--limit", "1"})
              .column("code") == Codes{"N3"});

    CHECK(office.must(du, {"customer", "export", office.path("mine.csv")}).at("rows") == 3);
    const std::string exported = readFile(office.folder / "mine.csv");
    CHECK(exported.find("南京恒瑞电力") != std::string::npos);
    CHECK(exported.find("杭州") == std::string::npos);
    CHECK(exported.find("99999") == std::string::npos);
}

TEST_CASE("For 杜壮壮 a customer elsewhere answers as one that is not there") {
    Office office;
    addCustomers(office);
    addDuZhuangzhuang(office);
    const auto same = [&](Words hidden, Words missing) {
        Outcome one = office.as("duzhuangzhuang", hidden);
        Outcome other = office.as("duzhuangzhuang", missing);
        CAPTURE(hidden, one.out, other.out);
        CHECK(one.exit == 5);
        CHECK(other.exit == 5);
        std::string masked = one.out;
        for (std::size_t at = masked.find("H1"); at != std::string::npos; at = masked.find("H1")) {
            masked.replace(at, 2, "X9");
        }
        CHECK(masked == other.out);
    };
    same({"customer", "show", "H1"}, {"customer", "show", "X9"});
    same({"customer", "set", "H1", "name=x"}, {"customer", "set", "X9", "name=x"});
    same({"customer", "deactivate", "H1"}, {"customer", "deactivate", "X9"});
    same({"customer", "history", "H1"}, {"customer", "history", "X9"});
    same({"customer", "list", "--after", "H1"}, {"customer", "list", "--after", "X9"});
    same({"why", "duzhuangzhuang", "query", "--object", "customer", "--record", "H1"},
         {"why", "duzhuangzhuang", "query", "--object", "customer", "--record", "X9"});
    CHECK(office.must("manager", {"customer", "show", "H1"}).at("name") == "杭州恒瑞电力");
}

TEST_CASE("杜壮壮 enters customers of his district and of no other") {
    Office office;
    addCustomers(office);
    addDuZhuangzhuang(office);
    const std::string du = "duzhuangzhuang";
    CHECK(office.as(du, {"customer", "add", "code=N4", "name=新客户", "district=320106"}).exit ==
          0);
    CHECK(office.as(du, {"customer", "add", "code=H3", "name=新客户", "district=330102"}).exit ==
          3);
    CHECK(office.as(du, {"customer", "add", "code=H4", "name=新客户"}).exit == 3);
    CHECK(office.as(du, {"customer", "set", "N1", "name=新名"}).exit == 0);
    CHECK(office.as(du, {"customer", "set", "N1", "district=330102"}).exit == 3);
    writeFile(office.folder / "in.csv", "code,name,district\nN5,甲,320102\nH5,乙,330102\n");
    const Outcome import = office.as(du, {"customer", "import", office.path("in.csv")});
    CHECK(import.exit == 4);
    CHECK(import.json().at("error").at("problems").at(0).at("row") == 3);
    CHECK(office.as("manager", {"customer", "list"}).column("code") ==
          Codes{"H1", "H2", "N1", "N2", "N3", "N4"});
}

TEST_CASE("孟凡杰 sees code and name of customers and nothing else") {
    Office office;
    addCustomers(office);
    addMengFanjie(office);
    const std::string meng = "mengfanjie";
    const Outcome list = office.as(meng, {"customer", "list"});
    REQUIRE(list.exit == 0);
    CHECK(list.json().at("rows").at(0) == Json{{"code", "H1"}, {"name", "杭州恒瑞电力"}});
    Json card = office.must(meng, {"customer", "show", "N1"});
    card.erase("version");
    CHECK(card == Json{{"code", "N1"}, {"name", "南京恒瑞电力"}});
    office.must(meng, {"customer", "export", office.path("all.csv")});
    const std::string exported = readFile(office.folder / "all.csv");
    CHECK(exported.find("code,name\r\n") != std::string::npos);
    CHECK(exported.find("周建华") == std::string::npos);
    const Json changes = office.must(meng, {"customer", "history", "N1"}).at("changes");
    for (const Json& change : changes) {
        const std::string field = change.at("field");
        CHECK((field.empty() || field == "name" || field == "code"));
    }
    CHECK(office.as(meng, {"customer", "list", "--search", "13851627318"}).column("code").empty());
    CHECK(office.shown(meng, {"customer", "list"}).out.find("13851627318") == std::string::npos);
}

TEST_CASE("What 孟凡杰 may not see acts nowhere: it is refused and influences nothing") {
    Office office;
    addCustomers(office);
    addMengFanjie(office);
    for (const Words& words : std::vector<Words>{{"--fields", "code,contact"},
                                                 {"--where", "credit_limit > 1000"},
                                                 {"--where", "contact = '周建华'"},
                                                 {"--sort", "-credit_limit"},
                                                 {"--total", "credit_limit"}}) {
        Words all{"customer", "list"};
        all.insert(all.end(), words.begin(), words.end());
        const Outcome outcome = office.as("mengfanjie", all);
        CAPTURE(words, outcome.out);
        CHECK(outcome.exit == 3);
        CHECK_FALSE(outcome.json().at("error").at("because").empty());
    }
    CHECK(office.as("mengfanjie", {"customer", "set", "N1", "contact=谁"}).exit == 3);
    CHECK(office.as("mengfanjie", {"customer", "set", "N1", "name=新名"}).exit == 3);
    CHECK(office.must("manager", {"customer", "show", "N1"}).at("contact") == "周建华");
}

TEST_CASE("A masked field is shown masked and is no way to find its value") {
    Office office;
    addCustomers(office);
    addMengFanjie(office);
    office.must("manager", {"grant", "fields", "person:mengfanjie", "customer", "--mask",
                            "phone,credit_limit"});
    const Json card = office.must("mengfanjie", {"customer", "show", "N1"});
    CHECK(card.at("phone") == "138****7318");
    CHECK(card.at("credit_limit") == "****");
    for (const Words& words : std::vector<Words>{{"--where", "phone = '13851627318'"},
                                                 {"--sort", "phone"},
                                                 {"--total", "credit_limit"}}) {
        Words all{"customer", "list"};
        all.insert(all.end(), words.begin(), words.end());
        CHECK(office.as("mengfanjie", all).exit == 3);
    }
    CHECK(office.as("mengfanjie", {"customer", "list", "--search", "13851627318"})
              .column("code")
              .empty());
}

TEST_CASE("The administrator sees no business data at all") {
    Office office;
    addCustomers(office);
    for (const Words& words : std::vector<Words>{{"customer", "list"},
                                                 {"customer", "show", "N1"},
                                                 {"customer", "history", "N1"},
                                                 {"customer", "export", office.path("x.csv")},
                                                 {"customer", "add", "code=A", "name=a"}}) {
        const Outcome outcome = office.as("admin", words);
        CAPTURE(words);
        CHECK(outcome.exit == 3);
    }
    const Outcome trail = office.as("admin", {"audit", "list", "--limit", "1000"});
    REQUIRE(trail.exit == 0);
    const auto records = trail.column("record");
    CHECK(std::find(records.begin(), records.end(), "N1") == records.end());
}
