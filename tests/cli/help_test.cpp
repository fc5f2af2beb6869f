#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace xinheng;
using namespace xinheng::tests;

namespace {

/// Every command of this version; those of later ones must not be there.
const std::vector<Words>& commands() {
    static const std::vector<Words> all{{"set", "create"},
                                        {"set", "info"},
                                        {"set", "check"},
                                        {"set", "backup"},
                                        {"set", "restore"},
                                        {"department", "add"},
                                        {"department", "list"},
                                        {"person", "add"},
                                        {"person", "list"},
                                        {"person", "show"},
                                        {"person", "disable"},
                                        {"person", "enable"},
                                        {"person", "manager"},
                                        {"person", "password"},
                                        {"role", "add"},
                                        {"role", "list"},
                                        {"member", "add"},
                                        {"member", "remove"},
                                        {"member", "list"},
                                        {"control", "set"},
                                        {"control", "list"},
                                        {"grant", "function"},
                                        {"grant", "rows"},
                                        {"grant", "fields"},
                                        {"revoke", "function"},
                                        {"revoke", "rows"},
                                        {"revoke", "fields"},
                                        {"why"},
                                        {"rights"},
                                        {"customer", "list"},
                                        {"customer", "show"},
                                        {"customer", "add"},
                                        {"customer", "set"},
                                        {"customer", "history"},
                                        {"customer", "import"},
                                        {"customer", "deactivate"},
                                        {"customer", "views"},
                                        {"customer", "view-save"},
                                        {"customer", "change-many"},
                                        {"contact", "add"},
                                        {"supplier", "import"},
                                        {"warehouse", "list"},
                                        {"product-class", "set"},
                                        {"account", "show"},
                                        {"voucher-word", "export"},
                                        {"department", "import"},
                                        {"person", "export"},
                                        {"audit", "list"},
                                        {"customer", "export"},
                                        {"audit", "verify"},
                                        {"batch"},
                                        {"help"}};
    return all;
}

} // namespace

TEST_CASE("Every command has help of its own, in English and in Chinese") {
    Office office;
    std::set<std::string> seen;
    for (Words words : commands()) {
        std::string path = "xinheng-cli";
        for (const std::string& word : words) {
            path += " " + word;
        }
        words.emplace_back("--help");
        const Outcome english = office.run(words);
        words.insert(words.end(), {"--lang", "zh"});
        const Outcome chinese = office.run(words);
        CAPTURE(path);
        CHECK(english.exit == 0);
        CHECK(english.out.find("Usage: " + path + " ") != std::string::npos);
        CHECK(english.err.empty());
        CHECK(chinese.out.find(path + " ") != std::string::npos);
        CHECK(chinese.out.find("Usage") == std::string::npos);
        CHECK(chinese.out.find("Prints") == std::string::npos);
        CHECK(seen.insert(english.out).second);
    }
}

TEST_CASE("The help of a group names its commands and the documentation names them all") {
    Office office;
    const std::string documentation =
        readFile(std::filesystem::path(XINHENG_SOURCE_DIR) / "docs/command-line.md");
    for (const Words& words : commands()) {
        CAPTURE(words);
        if (words.size() == 2) {
            CHECK(office.run({words[0], "--help"}).out.find("\n  " + words[1] + " ") !=
                  std::string::npos);
        }
        CHECK(documentation.find("`" + words[0] + (words.size() == 2 ? " " + words[1] : "")) !=
              std::string::npos);
    }
}

TEST_CASE("Commands of later versions are not there") {
    Office office;
    for (const Words& words : std::vector<Words>{{"set", "export-key"},
                                                 {"power"},
                                                 {"voucher"},
                                                 {"order"},
                                                 {"stock"},
                                                 {"books"},
                                                 {"period"}}) {
        const Outcome outcome = office.as("manager", words);
        CAPTURE(words);
        CHECK(outcome.exit == 2);
        CHECK(outcome.message().starts_with("There is no command "));
    }
}
