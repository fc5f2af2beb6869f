#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

using Codes = std::vector<std::string>;

/// Words that make a record of each object in an empty set, in an order in which references are
/// there.
const std::vector<std::pair<std::string, Words>>& firstRecords() {
    static const std::vector<std::pair<std::string, Words>> records{
        {"customer", {"code=C1", "name=恒瑞电力"}},
        {"contact", {"code=L1", "name=周建华", "customer=C1", "mobile=13851627318"}},
        {"supplier", {"code=S1", "name=宏远铜业"}},
        {"warehouse", {"code=W1", "name=产品库", "valuation=moving"}},
        {"product-class", {"code=0199", "name=铜材", "parent=01"}},
        {"account", {"code=100201", "name=工商银行", "category=资产", "direction=借"}},
        {"voucher-word", {"code=收", "name=收款凭证", "restriction=debit", "accounts=1001 1002"}}};
    return records;
}

Words line(const std::string& object, const char* verb, const Words& more = {}) {
    Words words{object, verb};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("Every object takes the same words") {
    Office office;
    for (const auto& [object, values] : firstRecords()) {
        CAPTURE(object);
        const std::string code = values.front().substr(5);
        CHECK(office.must("manager", line(object, "add", values)).at("code") == code);
        CHECK(office.as("manager", line(object, "add", values)).exit == 6);
        const Json card = office.must("manager", line(object, "show", {code}));
        CHECK(card.at("code") == code);
        office.must("manager", line(object, "set", {code, "remarks=看过", "--reason", "盘点"}));
        const Json version = card.at("version");
        CHECK(office
                  .as("manager", line(object, "set",
                                      {code, "remarks=x", "--version",
                                       std::to_string(version.get<std::int64_t>())}))
                  .exit == 6);
        office.must("manager", line(object, "deactivate", {code, "--on", "2026-03-31"}));
        const Json changes = office.must("manager", line(object, "history", {code})).at("changes");
        CHECK(changes.at(0).at("field") == "deactivated_on");
        CHECK(changes.at(1).at("reason") == "盘点");
        const Outcome list =
            office.as("manager", line(object, "list",
                                      {"--where", "deactivated_on = '2026-03-31'", "--count"}));
        CHECK(list.column("code") == Codes{code});
        CHECK(list.json().at("count") == 1);
        CHECK(office.as("manager", line(object, "show", {"nowhere"})).exit == 5);
        CHECK(office.as("manager", line(object, "add", {"name=x"})).exit == 4);
        CHECK(office.as("manager", line(object, "set", {code, "no_such=1"})).exit == 4);
    }
}

TEST_CASE("A file that an object's export wrote is unchanged when it is read again") {
    Office office;
    for (const auto& [object, values] : firstRecords()) {
        CAPTURE(object);
        office.must("manager", line(object, "add", values));
        for (const Words& labels : {Words{}, Words{"--labels", "--lang", "zh"}}) {
            Words out{office.path("out.csv"), "--overwrite"};
            out.insert(out.end(), labels.begin(), labels.end());
            const Json written = office.must("manager", line(object, "export", out));
            const Json report = office.must(
                "manager", line(object, "import", {office.path("out.csv"), "--update"}));
            CHECK(report.at("read") == written.at("rows"));
            CHECK(report.at("unchanged") == report.at("read"));
        }
    }
}

TEST_CASE("People see few columns of each object, and a sentence about what was saved") {
    Office office;
    const Outcome saved = office.shown("manager", {"account", "add", "code=100201", "name=工商银行",
                                                   "category=asset", "direction=debit"});
    CHECK(saved.out.find("Account 100201 is saved.") != std::string::npos);
    const Outcome list = office.shown("manager", {"account", "list", "--where", "parent = '1002'"});
    CHECK(list.out.find("Detail account") != std::string::npos);
    CHECK(list.out.find("Unit of quantity") == std::string::npos);
    const Outcome chinese =
        office.shown("manager", {"account", "list", "--limit", "1", "--lang", "zh"});
    CHECK(chinese.out.find("科目编码") != std::string::npos);
    // Choices by their labels for people, by their values for scripts.
    CHECK(chinese.out.find("资产") != std::string::npos);
    CHECK(chinese.out.find("asset") == std::string::npos);
    CHECK(office.must("manager", {"account", "show", "1001"}).at("direction") == "debit");
}

TEST_CASE("Each object needs its own functions, and its rows are granted by its own tree") {
    Office office;
    office.addPerson("lin", "林悦欣");
    for (const auto& [object, values] : firstRecords()) {
        CAPTURE(object);
        CHECK(office.as("lin", line(object, "list")).exit == 3);
        CHECK(office.as("lin", line(object, "add", values)).exit == 3);
    }
    office.must("manager", {"grant", "function", "person:lin", "ledger.setup.accounts"});
    office.must("manager", {"control", "set", "account", "--rows", "on"});
    CHECK(office.as("lin", {"account", "list"}).column("code").empty());
    office.must("manager", {"grant", "rows", "person:lin", "account", "--scope",
                            "tree-below:account=1002", "--rights", "query,entry"});
    office.must(
        "lin", {"account", "add", "code=100201", "name=工行", "category=asset", "direction=debit"});
    CHECK(office.as("lin", {"account", "list"}).column("code") == Codes{"1002", "100201"});
    CHECK(office.as("lin", {"account", "show", "1001"}).exit == 5);
    CHECK(office
              .as("lin",
                  {"account", "add", "code=7777", "name=x", "category=asset", "direction=debit"})
              .exit == 3);
    const Json why =
        office.must("manager", {"why", "lin", "query", "--object", "account", "--record", "1001"});
    CHECK_FALSE(why.at("allowed").get<bool>());
}

TEST_CASE("Departments come from a file and people go into one") {
    Office office;
    office.addPerson("lin", "林悦欣");
    writeFile(office.folder / "d.csv", "code,name,parent\n01,总部,\n0101,财务部,01\n");
    CHECK(office.must("manager", {"department", "import", office.path("d.csv")}).at("added") == 2);
    CHECK(office.as("manager", {"department", "list"}).column("code") == Codes{"01", "0101"});
    CHECK(office.must("manager", {"department", "history", "0101"}).at("changes").size() == 1);
    CHECK(office.must("manager", {"department", "export", office.path("out.csv")}).at("rows") == 2);
    CHECK(office.must("manager", {"person", "export", office.path("p.csv"), "--encoding", "utf-8"})
              .at("rows") == 3);
    const std::string people = readFile(office.folder / "p.csv");
    CHECK(people.find("lin,林悦欣") != std::string::npos);
    CHECK(people.find("$argon") == std::string::npos);
    CHECK(office.as("lin", {"person", "export", office.path("no.csv")}).exit == 3);
    CHECK(office.as("lin", {"department", "import", office.path("d.csv")}).exit == 3);
}
