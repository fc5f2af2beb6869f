#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

bool may(Office& office, const std::string& person, Words question) {
    question.insert(question.begin(), {"why", person});
    return office.must("manager", question).at("allowed");
}

std::size_t count(const Outcome& list) {
    return list.json().at("rows").size();
}

} // namespace

TEST_CASE("严洁 prepares voucher lines up to 2000.00, and 2000.01 is refused with the limit") {
    Office office;
    office.addPerson("yanjie", "严洁");
    office.must("manager", {"grant", "function", "person:yanjie", "ledger.voucher.prepare"});
    CHECK(office.must("manager", {"level", "set", "account", "5602", "1", "2000"}) ==
          Json{{"key", "5602"}, {"levels", {{"1", "2000.00"}}}});
    office.must("manager", {"grant", "level", "person:yanjie", "account", "1"});
    const auto asked = [](const char* account, const char* amount) {
        return Words{"amount", "--object", "account", "--record", account, "--amount", amount};
    };
    CHECK(may(office, "yanjie", asked("5602", "2000.00")));
    CHECK_FALSE(may(office, "yanjie", asked("5602", "2000.01")));
    CHECK(may(office, "yanjie", asked("1001", "999999"))); // no ladder there
    Words unknown = asked("560299", "1");
    unknown.insert(unknown.begin(), {"why", "yanjie"});
    CHECK(office.as("manager", unknown).exit == 5);
    office.must("manager", {"account", "add", "code=560299", "name=其他", "category=expense",
                            "direction=debit"});
    CHECK_FALSE(may(office, "yanjie", asked("560299", "2000.01"))); // below 5602
    Words question = asked("5602", "2000.01");
    question.insert(question.begin(), {"why", "yanjie"});
    CHECK(office.must("manager", question).at("because").dump().find("2,000.00") !=
          std::string::npos);
    office.must("manager", {"revoke", "level", "person:yanjie", "account"});
    CHECK_FALSE(may(office, "yanjie", asked("5602", "0.01")));
    CHECK(office.must("manager", {"level", "without", "unlimited"}).at("without_level") ==
          "unlimited");
    CHECK(may(office, "yanjie", asked("5602", "0.01")));
    CHECK(count(office.as("manager", {"level", "list", "account"})) == 1);
}

TEST_CASE("张子彬 signs as a cashier, and can't prepare, audit or post") {
    Office office;
    office.addPerson("zhangzibin", "张子彬");
    office.must("manager", {"role", "add", "cashier", "--name", "出纳"});
    office.must("manager", {"grant", "function", "role:cashier", "ledger.cashier"});
    office.must("manager", {"member", "add", "zhangzibin", "cashier"});
    CHECK(may(office, "zhangzibin", {"ledger.cashier.sign"}));
    for (const char* node :
         {"ledger.voucher.prepare", "ledger.voucher.audit", "ledger.voucher.post"})
        CHECK_FALSE(may(office, "zhangzibin", {node}));
    const Outcome audit =
        office.as("manager", {"grant", "function", "person:zhangzibin", "ledger.voucher.audit"});
    CHECK(audit.exit == 6);
    CHECK(audit.json().at("error").at("because").size() == 1);
}

TEST_CASE("A second person's password lets an amount pass") {
    Office office;
    office.addPerson("buyer", "采购员");
    office.addPerson("boss", "采购主管");
    for (const char* person : {"person:buyer", "person:boss"})
        office.must("manager", {"grant", "function", person, "trade.order.approve"});
    office.must("manager", {"level", "set", "purchase-order", "1", "100"});
    office.must("manager", {"level", "set", "purchase-order", "2", "1000"});
    CHECK(office.as("manager", {"level", "set", "purchase-order", "3", "1000"}).exit == 4);
    CHECK(office.as("manager", {"level", "set", "purchase-order", "9", "1"}).exit == 2);
    CHECK(office.as("manager", {"level", "set", "purchase-order", "1", "x"}).exit == 2);
    CHECK(office.as("buyer", {"level", "list", "purchase-order"}).exit == 3);
    office.must("manager", {"grant", "level", "person:boss", "purchase-order", "2"});
    const Words wish{"level", "authorise", "purchase-order", "500", "--by", "boss"};
    CHECK(office.as("buyer", wish).exit == 2); // no password
    office.surroundings.variables["XINHENG_AUTHORISER_PASSWORD"] = Office::passwordOf("boss");
    CHECK(office.must("buyer", wish).at("authoriser") == "boss");
    CHECK(office.as("buyer", {"level", "authorise", "purchase-order", "1000.01", "--by", "boss"})
              .exit == 3);
    office.must("manager", {"level", "set", "purchase-order", "2", "none"});
    CHECK(office.as("buyer", wish).exit == 3);
}

TEST_CASE("Rights are lent for some days and end by themselves") {
    Office office;
    office.addPerson("wang", "王");
    office.addPerson("li", "李");
    office.must("manager", {"grant", "function", "person:wang", "archive.customer.query"});
    const Words lend{"delegation", "add",  "wang",       "li",       "--from",
                     "2026-03-02", "--to", "2026-03-03", "--reason", "holidays"};
    CHECK(office.as("wang", lend).exit == 3);
    office.must("manager", {"grant", "function", "person:wang", "system.delegation"});
    CHECK(office.must("wang", lend).at("taker") == "li");
    CHECK(office.as("li", {"customer", "list"}).exit == 0);
    CHECK(office.must("li", {"rights", "li"}).at("lent").size() == 1);
    office.clock.advance(std::chrono::hours(48));
    CHECK(office.as("li", {"customer", "list"}).exit == 3);
    CHECK(office
              .as("wang", {"delegation", "add", "wang", "wang", "--from", "2026-03-10", "--to",
                           "2026-03-09", "--reason", "x"})
              .exit == 4);
    const auto number = office.must("wang", {"delegation", "list"}).at("rows")[0].at("number");
    CHECK(office.as("wang", {"delegation", "end", number.dump()}).exit == 0);
    CHECK(office.as("wang", {"delegation", "end", number.dump()}).exit == 5);
}

TEST_CASE("Duties are checked, simulated, mitigated, and the matrix goes out and in") {
    Office office;
    office.addPerson("wang", "王");
    office.must("manager", {"grant", "function", "person:wang", "ledger.voucher.prepare"});
    const Words simulate{"duties", "check", "--simulate-grant", "person:wang=ledger.voucher.audit"};
    CHECK(office.as("manager", simulate).column("pair") ==
          std::vector<std::string>{"voucher-prepare-audit"});
    CHECK(count(office.as("manager", {"duties", "check"})) == 0);
    const Json warned =
        office.must("manager", {"grant", "function", "person:wang", "ledger.voucher.audit"});
    CHECK(warned.at("warnings")[0].at("pair") == "voucher-prepare-audit");
    CHECK(count(office.as("manager", {"duties", "check"})) == 1);
    CHECK(office.as("wang", {"duties", "check"}).exit == 3);
    office.must("manager", {"duties", "mitigate", "wang", "voucher-prepare-audit", "--measure",
                            "monthly look", "--to", "2026-06-30"});
    CHECK(office.must("manager", {"duties", "check"}).at("rows")[0].at("mitigated_until") ==
          "2026-06-30");
    CHECK(count(office.as("manager", {"duties", "mitigations"})) == 1);
    office.must("manager", {"duties", "unmitigate", "wang", "voucher-prepare-audit"});
    const std::string file = office.path("matrix.json");
    const Json matrix = office.must("manager", {"duties", "matrix", "--file", file});
    CHECK(matrix.at("version") == 1);
    CHECK(office.must("manager", {"duties", "set-matrix", file, "--reason", "as it was"})
              .at("version") == 2);
    CHECK(office.as("manager", {"duties", "set-matrix", file, "--reason", "late", "--version", "1"})
              .exit == 6);
    CHECK(
        office
            .must("manager", {"duties", "set-matrix", file, "--reason", "again", "--version", "2"})
            .at("version") == 3);
    CHECK(office.as("manager", {"duties", "set-matrix", office.path("no"), "--reason", "x"}).exit ==
          4);
}

TEST_CASE("Who can, compared rights, copied and exported roles") {
    Office office;
    office.addPerson("wang", "王");
    office.must("manager", {"role", "template", "salesperson"});
    office.must("manager", {"role", "copy", "salesperson", "sales-2", "--name", "销售二组"});
    CHECK(count(office.as("manager",
                          {"rights", "role:salesperson", "--compare", "role:sales-2"})) == 0);
    office.must("manager", {"grant", "function", "role:sales-2", "archive.customer.export"});
    const Outcome compared =
        office.as("manager", {"rights", "role:salesperson", "--compare", "role:sales-2"});
    CHECK(compared.column("key") == std::vector<std::string>{"archive.customer.export"});
    office.must("manager", {"member", "add", "wang", "sales-2"});
    const Outcome able = office.as("manager", {"who-can", "archive.customer.export"});
    CHECK(able.column("person") == std::vector<std::string>{"manager", "wang"});
    CHECK(office.as("wang", {"who-can", "archive.customer.export"}).exit == 3);
    CHECK(office.as("manager", {"who-can", "query"}).exit == 2);
    CHECK(count(office.as("manager", {"role", "template"})) == 17);
    const std::string file = office.path("roles.json");
    office.must("manager", {"role", "export", file, "sales-2"});
    CHECK(office.as("manager", {"role", "export", file}).exit == 6); // it is there
    CHECK(office.as("manager", {"role", "import", file}).exit == 6); // the code is taken
    const std::string list = office.path("rights.csv");
    CHECK(office.must("manager", {"rights", "wang", "--export", list}).at("rows").get<int>() > 5);
    CHECK(office.as("manager", {"rights", "roles", "--export", list}).exit == 6); // it is there
    const Words again{"rights", "people", "--export", list, "--overwrite"};
    CHECK(office.must("manager", again).at("rows").get<int>() > 10);
    CHECK(office.as("wang", again).exit == 3);
    CHECK(office.as("manager", {"rights", "wang", "--export", list, "--compare", "manager"}).exit ==
          2);
}

TEST_CASE("A leaver is handed over, and a manager looks with another's eyes") {
    Office office;
    office.addPerson("wang", "王");
    office.addPerson("li", "李");
    office.must("manager", {"customer", "add", "code=C1", "name=一", "person=wang"});
    office.must("manager", {"control", "set", "customer", "--rows", "on"});
    for (const char* person : {"person:wang", "person:li"}) {
        office.must("manager", {"grant", "function", person, "archive.customer"});
        office.must("manager", {"grant", "rows", person, "customer", "--scope", "mine", "--rights",
                                "query,entry"});
    }
    const auto seenAs = [&](const std::string& person, Words words) {
        words.insert(words.begin(), {"--see-as", person});
        return office.as("manager", words);
    };
    CHECK(count(seenAs("li", {"customer", "list"})) == 0);
    CHECK(count(seenAs("wang", {"customer", "list"})) == 1);
    CHECK(seenAs("wang", {"customer", "set", "C1", "remarks=x"}).exit == 3);
    CHECK(seenAs("nobody", {"customer", "list"}).exit == 5);
    CHECK(office.as("wang", {"--see-as", "li", "customer", "list"}).exit == 3);
    CHECK(office.as("wang", {"person", "handover", "li", "wang"}).exit == 3);
    CHECK(office.must("manager", {"person", "handover", "wang", "li", "--reason", "left"})
              .at("customers") == 1);
    CHECK(count(office.as("li", {"customer", "list"})) == 1);
    CHECK(office.as("wang", {"customer", "list"}).exit == 3);
}

TEST_CASE("Several grants and memberships of one grantee are simulated together") {
    Office office;
    office.addPerson("wang", "王");
    office.must("manager", {"role", "add", "cashiers", "--name", "出纳"});
    office.must("manager", {"role", "add", "clerks", "--name", "文员"});
    office.must("manager", {"grant", "function", "role:cashiers", "ledger.cashier.sign"});
    CHECK(office
              .as("manager",
                  {"duties", "check", "--simulate-grant", "person:wang=ledger.voucher.prepare",
                   "--simulate-grant", "person:wang=ledger.voucher.audit"})
              .column("pair") == std::vector<std::string>{"voucher-prepare-audit"});
    CHECK(office
              .as("manager",
                  {"duties", "check", "--simulate-member", "wang=clerks", "--simulate-member",
                   "wang=cashiers", "--simulate-grant", "person:wang=ledger.voucher.audit"})
              .column("pair") == std::vector<std::string>{"cashier-audit"});
    CHECK(office.as("manager", {"duties", "check", "--simulate-grant", "person:wang"}).exit == 2);
}

TEST_CASE("Letting somebody in again warns of the duties they hold then") {
    Office office;
    office.addPerson("wang", "王");
    office.must("manager", {"grant", "function", "person:wang", "ledger.voucher.prepare"});
    office.must("admin", {"person", "disable", "wang"});
    office.must("manager", {"grant", "function", "person:wang", "ledger.voucher.audit"});
    const Json enabled = office.must("admin", {"person", "enable", "wang"});
    CHECK(enabled.at("disabled_on").is_null());
    CHECK(enabled.at("warnings")[0].at("pair") == "voucher-prepare-audit");
    CHECK_FALSE(office.must("admin", {"person", "disable", "wang"}).contains("warnings"));
    CHECK(office.shown("admin", {"person", "disable", "wang", "--from", "2026-04-01"})
              .out.find("Warning: ") != std::string::npos);
}

TEST_CASE("Files are made and replaced with one's own eyes") {
    Office office;
    office.addPerson("wang", "王");
    office.must("manager", {"set", "backup", office.path("backup.xset")});
    const Outcome refused = office.as("manager", {"--see-as", "wang", "set", "restore",
                                                  office.path("backup.xset"), office.set()});
    CHECK(refused.exit == 2);
    CHECK(refused.message().find("--see-as") != std::string::npos);
}
