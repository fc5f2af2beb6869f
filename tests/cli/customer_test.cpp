#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("A customer is added, shown, changed and deactivated") {
    Office office;
    CHECK(office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力",
                                  "credit_limit=5000", "district=320102", "remarks=-5 以下不谈"}) ==
          Json{{"code", "C1"}, {"warnings", Json::array()}});
    Json card = office.must("manager", {"customer", "show", "C1"});
    CHECK(card.size() == 30);
    CHECK(card.at("name") == "恒瑞电力");
    CHECK(card.at("mnemonic") == "hrdl");
    CHECK(card.at("credit_limit") == "5000.00");
    CHECK(card.at("remarks") == "-5 以下不谈");
    CHECK(card.at("contact") == "");
    const auto version = card.at("version");

    CHECK(office
              .must("manager", {"customer", "set", "C1", "contact=周建华", "remarks=", "--reason",
                                "来电更正", "--version", version.dump()})
              .at("code") == "C1");
    card = office.must("manager", {"customer", "show", "C1"});
    CHECK(card.at("contact") == "周建华");
    CHECK(card.at("remarks") == "");
    CHECK(card.at("version") != version);

    office.must("manager",
                {"customer", "deactivate", "C1", "--on", "2026-06-30", "--reason", "停业"});
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("deactivated_on") == "2026-06-30");
    office.must("manager", {"customer", "add", "code=C2", "name=乙"});
    office.must("manager", {"customer", "deactivate", "C2", "--date", "2026-02-28"});
    CHECK(office.must("manager", {"customer", "show", "C2"}).at("deactivated_on") == "2026-02-28");
}

TEST_CASE("The history tells who changed which field when and why, the newest first") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞"});
    office.clock.advance(std::chrono::hours(1));
    office.must("manager",
                {"customer", "set", "C1", "name=恒瑞电力", "mnemonic=hrdl", "--reason", "更名"});
    const Json changes = office.must("manager", {"customer", "history", "C1"}).at("changes");
    REQUIRE(changes.size() == 3);
    CHECK(changes.at(2) == Json{{"at", "2026-03-02T00:00:00.000Z"},
                                {"person", "manager"},
                                {"field", ""},
                                {"old", ""},
                                {"new", ""},
                                {"reason", ""}});
    const Json renamed{{"at", "2026-03-02T01:00:00.000Z"},
                       {"person", "manager"},
                       {"field", "name"},
                       {"old", "恒瑞"},
                       {"new", "恒瑞电力"},
                       {"reason", "更名"}};
    CHECK((changes.at(0) == renamed || changes.at(1) == renamed));
    CHECK(office.shown("manager", {"customer", "history", "C1"}).out.find("更名") !=
          std::string::npos);
}

TEST_CASE("Everything wrong with a customer is said at once and nothing is saved") {
    Office office;
    const Outcome outcome =
        office.as("manager", {"customer", "add", "code=C1", "credit_limit=-1", "district=999",
                              "credit_grade=Z", "deactivated_on=2026-02-30"});
    CHECK(outcome.exit == 4);
    CHECK(outcome.errorCode() == "invalid");
    CHECK(outcome.json().at("error").at("problems").size() == 5);
    CHECK(office.as("manager", {"customer", "show", "C1"}).exit == 5);
    CHECK(office.as("manager", {"customer", "add", "code=C1", "name=a", "moon=1"}).exit == 4);
    CHECK(office.as("manager", {"customer", "add", "code=C1", "name=a", "receivable=1"}).exit == 4);
    const Outcome people =
        office.shown("manager", {"customer", "add", "code=C1", "credit_limit=x"});
    CHECK(people.out.empty());
    CHECK(people.err.find("credit_limit: ") != std::string::npos);
}

TEST_CASE("What looks odd is saved with a warning") {
    Office office;
    const Json saved =
        office.must("manager", {"customer", "add", "code=C1", "name=恒瑞", "postcode=123"});
    REQUIRE(saved.at("warnings").size() == 1);
    CHECK(saved.at("warnings").at(0).at("column") == "postcode");
    CHECK(saved.at("warnings").at(0).at("row").is_null());
    CHECK(office.shown("manager", {"customer", "set", "C1", "phone=abc"}).out.find("phone") !=
          std::string::npos);
}

TEST_CASE("A code that is taken and a version that is old are conflicts") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=甲"});
    const Outcome taken = office.as("manager", {"customer", "add", "code=C1", "name=乙"});
    CHECK(taken.exit == 6);
    CHECK(taken.errorCode() == "conflict");
    const std::string version =
        office.must("manager", {"customer", "show", "C1"}).at("version").dump();
    office.must("manager", {"customer", "set", "C1", "name=丙", "--version", version});
    CHECK(office.as("manager", {"customer", "set", "C1", "name=丁", "--version", version}).exit ==
          6);
    CHECK(office.must("manager", {"customer", "show", "C1"}).at("name") == "丙");
}

TEST_CASE("A customer that is not there is exit 5") {
    Office office;
    for (const Words& words : std::vector<Words>{{"customer", "show", "X"},
                                                 {"customer", "set", "X", "name=a"},
                                                 {"customer", "deactivate", "X"},
                                                 {"customer", "history", "X"},
                                                 {"customer", "list", "--after", "X"}}) {
        const Outcome outcome = office.as("manager", words);
        CAPTURE(words);
        CHECK(outcome.exit == 5);
        CHECK(outcome.errorCode() == "not_found");
    }
}

TEST_CASE("A customer is shown with its labels in the language asked for") {
    Office office;
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    CHECK(office.shown("manager", {"customer", "show", "C1", "--lang", "zh"})
              .out.starts_with("客户编码    C1\n"));
    CHECK(office.shown("manager", {"customer", "show", "C1"})
              .out.starts_with("Code                C1\n"));
}

TEST_CASE("Whoever enters customers without querying them learns of no code whether it is there") {
    Office office;
    office.addPerson("luru", "录入员");
    for (const char* node : {"archive.customer.entry", "archive.customer.import"})
        office.must("manager", {"grant", "function", "person:luru", node});
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    const auto answer = [&](Words words, const char* code) {
        for (std::string& word : words)
            if (word == "CODE")
                word = code;
        const Outcome outcome = office.as("luru", words);
        return std::to_string(outcome.exit) + outcome.out + outcome.err;
    };
    for (const Words& words :
         {Words{"customer", "set", "CODE", "remarks=x"},
          {"customer", "set", "CODE", "nofield=x"},
          {"customer", "set", "CODE", "remarks=x", "--version", "0"},
          {"customer", "deactivate", "CODE"},
          {"customer", "show", "CODE"},
          {"customer", "history", "CODE"},
          {"why", "luru", "entry", "--object", "customer", "--record", "CODE"}}) {
        INFO(words[1]);
        CHECK(answer(words, "C1") == answer(words, "C9"));
    }
    CHECK(office.as("luru", {"customer", "set", "C1", "remarks=x"}).exit == 3);
    for (const char* code : {"C1", "C9"}) {
        const std::string file = office.path(std::string(code) + ".csv");
        writeFile(file, std::string("code,name\n") + code + ",New\n");
        CHECK(office.as("luru", {"customer", "import", file, "--update", "--dry-run"}).exit == 3);
    }
    // Adding is theirs, and a code is there once.
    CHECK(office.as("luru", {"customer", "add", "code=C2", "name=乙"}).exit == 0);
    CHECK(office.as("luru", {"customer", "add", "code=C1", "name=乙"}).exit == 6);
    office.must("manager", {"grant", "function", "person:luru", "archive.customer.query"});
    CHECK(office.as("luru", {"customer", "set", "C1", "remarks=x"}).exit == 0);
    CHECK(office.as("luru", {"customer", "set", "C9", "remarks=x"}).exit == 5);
}
