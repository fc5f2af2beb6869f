#include "lint/text_rules.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

namespace {

const std::string file = "src/base/a.cpp";

std::string lines(int count) {
    std::string text;
    for (int line = 0; line < count; ++line)
        text += "int a;\n";
    return text;
}

} // namespace

TEST_CASE("A floating number that means money is found") {
    for (const auto* code :
         {"double amount = 0;", "float unitPrice;", "f(double total_fen)", "double Fees::sum();",
          "Money of(double yuan);", "auto balances = std::vector<double>{};"}) {
        INFO(code);
        const auto findings = floatingMoney(file, std::string("\n") + code + "\n");
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].line == 2);
        CHECK(floatingMoney("ui/shell/a.cpp", code).empty());
    }
}

TEST_CASE("Floating numbers that mean something else pass") {
    CHECK(floatingMoney(file, "double feedRate; double defence;\nlog(\"double the price\");\n"
                              "int doubleAmount;\ndouble ratio; /* float fee */\nMoney amount;\n")
              .empty());
}

TEST_CASE("A file over 500 lines needs its reason at the top") {
    CHECK(oversized(file, lines(500)).empty());
    REQUIRE(oversized(file, lines(501)).size() == 1);
    CHECK(oversized(file, "// Over 500 lines because of the table.\n" + lines(600)).empty());
    CHECK(oversized(file, lines(5) + "// Over 500 lines because.\n" + lines(600)).size() == 1);
    CHECK(oversized("resources/data/districts.tsv", lines(600)).empty());
}

TEST_CASE("Words of unfinished work are found in comments, code and texts") {
    for (const std::string& word : {std::string("TO") + "DO", std::string("FIX") + "ME",
                                    std::string("XX") + "X", std::string("Not ") + "implemented"}) {
        INFO(word);
        CHECK(unfinishedWork(file, "\n// " + word + ": later\n").size() == 1);
        CHECK(unfinishedWork(file, "throw \"" + word + "\";").front().line == 1);
        CHECK(unfinishedWork("dev", "# " + word).size() == 1);
        CHECK(unfinishedWork("docs/CHANGELOG.md", word).empty());
    }
    CHECK(unfinishedWork(file, "mkdtemp(\"a-XXXXXX\"); int toDo; // mastodons").empty());
}

TEST_CASE("Paths of one machine are found in code") {
    const std::string temporary = std::string("/") + "tmp/";
    const std::string home = std::string("/") + "home/";
    CHECK(machinePaths(file, "\nopen(\"" + temporary + "a\");").front().line == 2);
    CHECK(machinePaths("dev", "cd " + home + "ann").size() == 1);
    CHECK(machinePaths("tests/cli/a.cpp", "(\"" + std::string("/") + "root/a\")").size() == 1);
    CHECK(machinePaths(file, "#include \"ui" + home + "page.h\" // ${build}" + temporary).empty());
    CHECK(machinePaths("docs/user-guide.md", home + "ann").empty());
}

TEST_CASE("Package hosts are found in any text file, and not in binary ones") {
    const std::string host = std::string("deb.") + "debian" + ".org";
    CHECK(registryHosts("docs/a.md", "a\nb http://" + host + "/x\n").front().line == 2);
    CHECK(registryHosts("dev", std::string("https://registry") + ".npmjs.org").size() == 1);
    CHECK(registryHosts("resources/a.png", std::string("\0", 1) + host).empty());
    CHECK(registryHosts("README.md", "Runs on Debian 12.").empty());
}

TEST_CASE("Only what design names may lie at the top") {
    CHECK(
        strangersAtTheTop({"CMakeLists.txt", "CMakePresets.json", "src/base/money.h", "ui/main.cpp",
                           "resources/a", "tests/a", "docs/a", "README.md", "dev", "LICENSE",
                           "THIRD-PARTY-NOTICES.md", ".gitignore", ".clang-tidy", ".ci/run"})
            .empty());
    const auto findings = strangersAtTheTop(
        {"notes.txt", "scripts/a", "scripts/b", ".ci/other", ".vscode/settings.json", "dev"});
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].path == ".ci/other");
    CHECK(findings[1].path == ".vscode/settings.json");
    CHECK(findings[2].path == "notes.txt");
    CHECK(findings[3].path == "scripts");
}

TEST_CASE("Sources, scripts and schema steps are code, data and documents aren't") {
    CHECK(isCode("src/base/a.cpp"));
    CHECK(isCode("tests/support/screens.json"));
    CHECK(isCode("resources/schema/0001.sql"));
    CHECK(isCode("dev"));
    CHECK_FALSE(isCode("resources/data/a.tsv"));
    CHECK_FALSE(isCode("docs/ARCHITECTURE.md"));
    CHECK(isCpp("ui/a.h"));
    CHECK_FALSE(isCpp("ui/a.ui"));
}
