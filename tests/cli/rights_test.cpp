#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("Control of an object's rows and fields is switched on and off") {
    Office office;
    CHECK(office.must("manager", {"control", "list"}).at("rows").at(2) ==
          Json{{"object", "customer"}, {"rows", false}, {"fields", false}});
    CHECK(office.must("manager", {"control", "set", "customer", "--rows", "on"}) ==
          Json{{"object", "customer"}, {"rows", true}, {"fields", false}});
    CHECK(
        office.must("manager", {"control", "set", "customer", "--fields", "on", "--rows", "off"}) ==
        Json{{"object", "customer"}, {"rows", false}, {"fields", true}});
    CHECK(office.as("manager", {"control", "set", "moon", "--rows", "on"}).exit == 4);
}

TEST_CASE("Every kind of grant answers with what was granted, and is revoked again") {
    Office office;
    office.must("manager", {"role", "add", "sales", "--name", "销售员"});
    office.must("manager", {"control", "set", "customer", "--rows", "on", "--fields", "on"});
    const Json open{{"from", nullptr}, {"to", nullptr}, {"reason", ""}};
    const auto with = [](Json document, const Json& terms) {
        document.update(terms);
        return document;
    };
    CHECK(office.must("manager", {"grant", "function", "role:sales", "archive.customer"}) ==
          with({{"grantee", "role:sales"}, {"node", "archive.customer"}}, open));
    CHECK(office.must("manager", {"grant", "rows", "role:sales", "customer", "--scope",
                                  "tree-below:district=32", "--rights", "query,entry", "--from",
                                  "2026-01-01", "--to", "2026-12-31", "--reason", "江苏"}) ==
          with({{"grantee", "role:sales"},
                {"object", "customer"},
                {"scope", "tree-below:district=32"},
                {"rights", {"query", "entry"}}},
               {{"from", "2026-01-01"}, {"to", "2026-12-31"}, {"reason", "江苏"}}));
    CHECK(office
              .must("manager", {"grant", "rows", "role:sales", "customer", "--scope", "mine",
                                "--rights", "query"})
              .at("rights") == Json::array({"query"}));
    CHECK(office.must("manager", {"grant", "fields", "role:sales", "customer", "--read",
                                  "code, name", "--mask", "phone", "--write", "remarks", "--forbid",
                                  "credit_limit"}) == with({{"grantee", "role:sales"},
                                                            {"object", "customer"},
                                                            {"read", {"code", "name"}},
                                                            {"write", {"remarks"}},
                                                            {"mask", {"phone"}},
                                                            {"forbid", {"credit_limit"}}},
                                                           open));

    CHECK(office.must("manager", {"revoke", "function", "role:sales", "archive.customer"}) ==
          Json{{"grantee", "role:sales"}, {"node", "archive.customer"}});
    CHECK(office.as("manager", {"revoke", "function", "role:sales", "archive.customer"}).exit == 5);
    CHECK(office.must("manager", {"revoke", "rows", "role:sales", "customer", "--scope", "mine"})
              .at("scope") == "mine");
    CHECK(
        office.must("manager", {"revoke", "rows", "role:sales", "customer"}).at("scope").is_null());
    CHECK(office.as("manager", {"revoke", "rows", "role:sales", "customer"}).exit == 5);
    CHECK(office.must("manager", {"revoke", "fields", "role:sales", "customer", "--read", "code"})
              .at("read") == Json::array({"code"}));
    CHECK(office.must("manager", {"revoke", "fields", "role:sales", "customer"}) ==
          Json{{"grantee", "role:sales"}, {"object", "customer"}});
    CHECK(office.as("manager", {"revoke", "fields", "role:sales", "customer"}).exit == 5);
}

TEST_CASE("Grants that say nothing sensible are refused as invalid") {
    Office office;
    office.must("manager", {"role", "add", "sales", "--name", "销售员"});
    const auto exit = [&](const Words& words) { return office.as("manager", words).exit; };
    CHECK(exit({"grant", "function", "role:sales", "no.such"}) == 4);
    CHECK(exit({"grant", "function", "sales", "archive"}) == 4);
    CHECK(exit({"grant", "function", "role:none", "archive"}) == 5);
    for (const std::string scope : {"everything", "tree:moon=1", "tree:district",
                                    "ids:", "where:name ==", "tree-below:district=999999"}) {
        CAPTURE(scope);
        CHECK(exit({"grant", "rows", "role:sales", "customer", "--scope", scope, "--rights",
                    "query"}) == 4);
    }
    const Outcome fields = office.as("manager", {"grant", "fields", "role:sales", "customer",
                                                 "--read", "moon,name", "--write", "receivable"});
    CHECK(fields.exit == 4);
    CHECK(fields.json().at("error").at("problems").size() == 2);
}

TEST_CASE("Rights on one page, exactly") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("manager", {"role", "add", "clerk", "--name", "录入员"});
    office.must("manager", {"member", "add", "zhang", "clerk"});
    office.must("manager", {"control", "set", "customer", "--rows", "on", "--fields", "on"});
    office.must("manager", {"grant", "function", "role:clerk", "archive.customer.query"});
    office.must("manager", {"grant", "rows", "role:clerk", "customer", "--scope", "mine",
                            "--rights", "query,entry"});
    office.must("manager", {"grant", "rows", "person:zhang", "customer", "--scope", "ids:C1",
                            "--rights", "query"});
    office.must("manager", {"grant", "fields", "role:clerk", "customer", "--read", "code",
                            "--write", "name", "--mask", "phone"});
    Json rights = office.must("manager", {"rights", "zhang"});
    Json& fields = rights.at("objects").at("customer").at("fields");
    CHECK(fields.at("hidden").size() == 26);
    fields.erase("hidden");
    std::sort(rights.at("objects").at("customer").at("rows").at("query").begin(),
              rights.at("objects").at("customer").at("rows").at("query").end());
    CHECK(rights.at("amounts").at("purchase-order") ==
          Json{{"limited", false}, {"level", nullptr}});
    CHECK(rights.at("lent").empty());
    rights.erase("amounts");
    rights.erase("lent");
    CHECK(rights ==
          Json{{"person", "zhang"},
               {"name", "张三"},
               {"kind", "person"},
               {"roles", {"clerk"}},
               {"functions", {{{"key", "archive.customer.query"}, {"label", "Query customers"}}}},
               {"objects",
                {{"customer",
                  {{"rows",
                    {{"controlled", true}, {"query", {"ids:C1", "mine"}}, {"entry", {"mine"}}}},
                   {"fields",
                    {{"controlled", true},
                     {"read", {"code", "name"}},
                     {"write", {"name"}},
                     {"mask", {"phone"}}}}}}}}});
    CHECK(office.must("zhang", {"rights", "zhang"}).at("person") == "zhang");
    CHECK(office.as("zhang", {"rights", "manager"}).exit == 3);
    CHECK(office.shown("zhang", {"rights", "zhang"}).out.find("archive.customer.query") !=
          std::string::npos);
}

TEST_CASE("Why answers with the chain, and what is missing") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    const Words about{"why", "zhang", "query", "--object", "customer", "--record", "C1"};
    const Json no = office.must("manager", about);
    CHECK(no.at("allowed") == false);
    CHECK(no.at("because").size() >= 2);
    office.must("manager",
                {"grant", "function", "person:zhang", "archive.customer", "--reason", "岗位"});
    const Json yes = office.must("manager", about);
    CHECK(yes.at("allowed") == true);
    CHECK(yes.at("because").at(0).get<std::string>().find("archive.customer") != std::string::npos);
    CHECK(office.shown("manager", about).out.starts_with("Allowed.\n"));

    CHECK(office.must("zhang", {"why", "zhang", "archive.customer.entry"}).at("allowed") == true);
    CHECK(office.must("zhang", {"why", "zhang", "system.people"}).at("allowed") == false);
    CHECK(office
              .must("manager", {"why", "zhang", "field-write", "--object", "customer", "--field",
                                "receivable"})
              .at("allowed") == false);
    CHECK(office.as("zhang", {"why", "manager", "archive"}).exit == 3);
    CHECK(office.as("manager", {"why", "nobody", "archive"}).exit == 5);
    CHECK(office.as("manager", {"why", "zhang", "query", "--object", "customer", "--record", "C9"})
              .exit == 5);
}

TEST_CASE("A dated grant ends by the machine's clock and not by the business date") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("manager",
                {"grant", "function", "person:zhang", "archive.customer", "--to", "2026-03-02"});
    CHECK(office.as("zhang", {"customer", "list"}).exit == 0);
    office.clock.advance(std::chrono::hours(24));
    CHECK(office.as("zhang", {"customer", "list"}).exit == 3);
    CHECK(office.as("zhang", {"customer", "list", "--date", "2026-03-02"}).exit == 3);
}

TEST_CASE("A refused change changes nothing and leaves one row in the trail") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("manager", {"role", "add", "clerk", "--name", "录入员"});
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    office.surroundings.variables["XINHENG_NEW_PASSWORD"] = "quite long enough";
    writeFile(office.folder / "new.csv", "code,name\nC7,新客户\n");
    const std::vector<Words> changes{
        {"department", "add", "01", "--name", "x"},
        {"person", "add", "wang", "--name", "王五"},
        {"person", "disable", "manager"},
        {"person", "enable", "manager"},
        {"person", "manager", "zhang", "on"},
        {"person", "password", "manager"},
        {"role", "add", "boss", "--name", "x"},
        {"member", "add", "zhang", "clerk"},
        {"member", "remove", "zhang", "clerk"},
        {"control", "set", "customer", "--rows", "off"},
        {"grant", "function", "person:zhang", "system"},
        {"grant", "rows", "person:zhang", "customer", "--scope", "all", "--rights", "entry"},
        {"grant", "fields", "person:zhang", "customer", "--write", "name"},
        {"revoke", "function", "person:zhang", "system"},
        {"revoke", "rows", "person:zhang", "customer"},
        {"revoke", "fields", "person:zhang", "customer"},
        {"customer", "add", "code=C2", "name=x"},
        {"customer", "set", "C1", "name=x"},
        {"customer", "deactivate", "C1"},
        {"customer", "import", office.path("new.csv")},
        {"customer", "export", office.path("out.csv")}};
    const auto state = [&] {
        Json all;
        for (const Words& words : std::vector<Words>{{"person", "list"},
                                                     {"role", "list"},
                                                     {"member", "list"},
                                                     {"department", "list"},
                                                     {"control", "list"},
                                                     {"rights", "zhang"},
                                                     {"customer", "list"}}) {
            all.push_back(office.must("manager", words));
        }
        return all;
    };
    const Json before = state();
    for (const Words& words : changes) {
        const std::size_t refused = office.refusals();
        const Outcome outcome = office.as("zhang", words);
        CAPTURE(words, outcome.out);
        CHECK(outcome.exit == 3);
        CHECK(outcome.errorCode() == "refused");
        CHECK(office.refusals() == refused + 1);
    }
    CHECK(state() == before);
    CHECK_FALSE(std::filesystem::exists(office.folder / "out.csv"));
}
