#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

std::vector<Json> linesOf(const Outcome& outcome) {
    std::vector<Json> documents;
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) {
        documents.push_back(Json::parse(line));
    }
    return documents;
}

} // namespace

TEST_CASE("A batch runs one command a line and prints one JSON line for each") {
    Office office;
    const Outcome outcome = office.as("manager", {"batch", "-"},
                                      "# the first customers\n"
                                      "customer add code=C1 'name=恒瑞 电力'\r\n"
                                      "\n"
                                      "   # and what is wrong\n"
                                      "customer show \"C 9\"\n"
                                      "customer add code=C1 name=again\n"
                                      "customer list --fields code,name");
    CHECK(outcome.exit == 5);
    const auto lines = linesOf(outcome);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == Json{{"line", 2},
                           {"exit", 0},
                           {"result", {{"code", "C1"}, {"warnings", Json::array()}}}});
    CHECK(lines[1].at("line") == 5);
    CHECK(lines[1].at("exit") == 5);
    CHECK(lines[1].at("result").at("error").at("code") == "not_found");
    CHECK(lines[2].at("exit") == 6);
    CHECK(
        lines[3] ==
        Json{{"line", 7},
             {"exit", 0},
             {"result", {{"rows", {{{"code", "C1"}, {"name", "恒瑞 电力"}}}}, {"next", nullptr}}}});
}

TEST_CASE("A batch of good lines is exit 0 and signs in once") {
    Office office;
    const Outcome outcome = office.shown("manager", {"batch", office.path("b.txt")});
    CHECK(outcome.exit == 4); // not there yet
    writeFile(office.folder / "b.txt", "\xEF\xBB\xBFrole add a --name 甲\nrole add b --name 乙\n");
    const auto signIns = [&] {
        std::size_t count = 0;
        const Json trail = office.must("manager", {"audit", "list", "--limit", "1000"});
        for (const Json& row : trail.at("rows")) {
            count += row.at("action") == "sign-in" ? 1U : 0U;
        }
        return count;
    };
    const std::size_t before = signIns();
    const Outcome done = office.shown("manager", {"batch", office.path("b.txt")});
    CHECK(done.exit == 0);
    CHECK(linesOf(done).size() == 2);
    CHECK(signIns() == before + 2); // the batch, and looking at the trail
}

TEST_CASE("A batch stops at the first failure when told to") {
    Office office;
    const std::string lines = "role add a --name 甲\nrole add a --name 甲\nrole add b --name 乙\n";
    const Outcome stopped = office.as("manager", {"batch", "-", "--stop-on-error"}, lines);
    CHECK(stopped.exit == 6);
    CHECK(linesOf(stopped).size() == 2);
    CHECK(office.as("manager", {"role", "list"}).column("code") == std::vector<std::string>{"a"});
}

TEST_CASE("A line of a batch has no set, person or batch of its own") {
    Office office;
    const Outcome outcome = office.as("manager", {"batch", "-"},
                                      "role list --user admin\n"
                                      "set create x --name x --template empty\n"
                                      "set restore a b\n"
                                      "batch -\n"
                                      "role list 'open\n"
                                      "set info\n"
                                      "role --help\n");
    const auto lines = linesOf(outcome);
    REQUIRE(lines.size() == 7);
    CHECK(outcome.exit == 2);
    for (std::size_t index = 0; index < 5; ++index) {
        CAPTURE(index);
        CHECK(lines[index].at("exit") == 2);
        CHECK(lines[index].at("result").at("error").at("code") == "usage");
    }
    CHECK(lines[5].at("result").at("name") == "恒信电力");
    CHECK(lines[6].at("result").is_string());
}

TEST_CASE("Rights that end in the middle of a batch are gone at the next line") {
    Office office;
    office.addPerson("zhang", "张三");
    office.must("admin", {"person", "manager", "zhang", "on"});
    const auto lines = linesOf(office.as("zhang", {"batch", "-"},
                                         "customer list\n"
                                         "grant function person:zhang archive\n"
                                         "customer add code=C1 name=x\n"));
    REQUIRE(lines.size() == 3);
    for (const Json& line : lines) {
        CHECK(line.at("exit") == 0);
    }
    office.must("admin", {"person", "manager", "zhang", "off"});
    office.must("manager", {"grant", "function", "person:zhang", "system.rights"});
    office.must("manager", {"role", "add", "r", "--name", "r"});
    const auto after = linesOf(office.as("zhang", {"batch", "-"},
                                         "customer list\n"
                                         "revoke function person:zhang archive\n"
                                         "customer list\n"));
    CHECK(after.at(0).at("exit") == 0);
    CHECK(after.at(1).at("exit") == 3); // nobody changes the own rights
    CHECK(after.at(2).at("exit") == 0);
}

TEST_CASE("A batch of a person who can't sign in is one error document") {
    Office office;
    const Outcome outcome = office.as("nobody", {"batch", "-"}, "role list\n");
    CHECK(outcome.exit == 3);
    CHECK(outcome.errorCode() == "refused");
}
