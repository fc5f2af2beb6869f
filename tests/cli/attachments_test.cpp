#include "cli/cli_support.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("A file is attached, listed, written out and removed by words") {
    Office office;
    writeFile(office.folder / "合同.pdf", "%PDF-1.7 contract");
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    const Json made = office.must(
        "manager", {"customer", "attach", "C1", office.path("合同.pdf"), "--remarks", "框架合同"});
    CHECK(made.at("number") == 1);
    CHECK(made.at("name") == "合同.pdf");
    CHECK(made.at("bytes") == 17);
    CHECK(made.at("removed_at").is_null());
    const Outcome list = office.as("manager", {"customer", "attachments", "C1"});
    CHECK(list.column("remarks") == std::vector<std::string>{"框架合同"});
    office.must("manager", {"customer", "attachment-save", "C1", "1", office.path("out.pdf")});
    CHECK(readFile(office.folder / "out.pdf") == "%PDF-1.7 contract");
    CHECK(office.as("manager", {"customer", "attachment-save", "C1", "1", office.path("out.pdf")})
              .exit == 6);
    office.must("manager",
                {"customer", "attachment-save", "C1", "1", office.path("out.pdf"), "--overwrite"});
    office.must("manager", {"customer", "detach", "C1", "1", "--reason", "传错"});
    CHECK(office.must("manager", {"customer", "attachments", "C1"}).at("rows").empty());
    const Json all = office.must("manager", {"customer", "attachments", "C1", "--removed"});
    CHECK(all.at("rows").at(0).at("removed_by") == "manager");
    CHECK(all.at("rows").at(0).at("removed_for") == "传错");
}

TEST_CASE("Attachments by words: what is wrong, not there or not one's own to do") {
    Office office;
    writeFile(office.folder / "a.exe", "MZ");
    writeFile(office.folder / "a.txt", "words");
    office.must("manager", {"customer", "add", "code=C1", "name=恒瑞电力"});
    CHECK(office.as("manager", {"customer", "attach", "C1", office.path("a.exe")}).exit == 4);
    CHECK(office.as("manager", {"customer", "attach", "C9", office.path("a.txt")}).exit == 5);
    CHECK(office.as("admin", {"customer", "attach", "C1", office.path("a.txt")}).exit == 3);
    CHECK(office.as("manager", {"customer", "detach", "C1", "1"}).exit == 5);
    CHECK(office.as("manager", {"customer", "detach", "C1", "one"}).exit == 2);
    CHECK(office.must("manager", {"set", "attachment-limit"}).at("megabytes") == 20);
    CHECK(office.must("manager", {"set", "attachment-limit", "50"}).at("megabytes") == 50);
    CHECK(office.as("manager", {"set", "attachment-limit", "500"}).exit == 4);
}
