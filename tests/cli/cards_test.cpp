#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

const char* const cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张伟\r\nORG:恒瑞电力\r\n"
                          "TEL;TYPE=CELL:13912345678\r\nPHOTO:x\r\nEND:VCARD\r\n"
                          "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:李敏\r\nORG:恒瑞电力\r\nEND:VCARD\r\n";

/// Two customers and a file of cards.
std::string ready(Office& office) {
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    office.must("manager", {"customer", "add", "code=C2", "name=安达电气"});
    writeFile(office.folder / "in.vcf", cards);
    return office.path("in.vcf");
}

} // namespace

TEST_CASE("vCards come in for the customer they name, or for the one that is given") {
    Office office;
    const std::string file = ready(office);
    const Outcome trial =
        office.as("manager", {"contact", "import", file, "--customer", "C2", "--dry-run"});
    REQUIRE(trial.exit == 0);
    CHECK(trial.json().at("added") == 2);
    CHECK(trial.json().at("ignored") == Json{"ORG", "PHOTO (1)"});
    CHECK(trial.json().at("columns").at("TEL CELL") == "mobile");
    CHECK(office.as("manager", {"contact", "list"}).column("code").empty());
    CHECK(office.as("manager", {"contact", "import", file, "--customer", "C9"}).exit == 4);
    CHECK(
        office
            .as("manager", {"contact", "import", file, "--customer", "C1", "--set", "customer=C2"})
            .exit == 2);
    CHECK(office.as("manager", {"contact", "import", file}).json().at("added") == 2);
    CHECK(office.as("manager", {"contact", "list", "--fields", "customer"}).column("customer") ==
          Words{"C1", "C1"});
    const Outcome again = office.shown("manager", {"contact", "import", file});
    CHECK(again.exit == 4);
    CHECK(again.err.find("row 1, X-XINHENG-CODE: ") != std::string::npos);
}

TEST_CASE("Contacts go out as vCards, those that a filter finds") {
    Office office;
    ready(office);
    for (const char* code : {"L1", "L2"})
        office.must("manager",
                    {"contact", "add", std::string("code=") + code, "name=张伟", "customer=C1"});
    const std::string out = office.path("out.vcf");
    const Outcome done = office.as("manager", {"contact", "export", out, "--where", "code = 'L2'"});
    CHECK(done.json().at("rows") == 1);
    const std::string content = readFile(out);
    CHECK(content.find("X-XINHENG-CODE:L2\r\n") != std::string::npos);
    CHECK(content.find("L1") == std::string::npos);
    CHECK(office.as("manager", {"contact", "export", out}).exit == 6);
    CHECK(office.as("manager", {"contact", "import", out, "--update"}).json().at("unchanged") == 1);
    CHECK(office.as("manager", {"customer", "export", office.path("c.vcf")}).exit == 4);
}

TEST_CASE("Columns are taken as a person took them last, and the answer says so") {
    Office office;
    writeFile(office.folder / "m.json",
              R"({"columns":{"Nr":"code","name":"short_name","F":"name"}})");
    writeFile(office.folder / "a.csv", "Nr,name,F\nC1,恒瑞,恒瑞电力\n");
    writeFile(office.folder / "b.csv", "Nr,name,F\nC2,安达,安达电气\n");
    const Json first = office.must(
        "manager", {"customer", "import", office.path("a.csv"), "--map", office.path("m.json")});
    CHECK(first.at("as_last_time") == false);
    const Json second = office.must("manager", {"customer", "import", office.path("b.csv")});
    CHECK(second.at("as_last_time") == true);
    CHECK(office.as("manager", {"customer", "list"}).column("name") ==
          Words{"恒瑞电力", "安达电气"});
    office.addPerson("wang", "王");
    office.must("manager", {"grant", "function", "person:wang", "archive.customer"});
    CHECK(office.as("wang", {"customer", "import", office.path("b.csv"), "--dry-run"}).exit == 4);
}
