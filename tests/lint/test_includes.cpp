#include "lint/includes.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng::lint;

namespace {

const Arrows arrows = {{"base", {}},
                       {"storage", {"base"}},
                       {"account_set", {"base", "storage"}},
                       {"ui", {"base", "account_set"}}};

} // namespace

TEST_CASE("The arrows are read from their table and from no other") {
    const Arrows read =
        readArrows("# x\n| folder | what it holds |\n|---|---|\n| `src/a` | words |\n\n"
                   "| folder | may include |\n|---|---|\n| base | |\n"
                   "| storage | base |\n| ui | base  storage |\n\n| other | b |\n");
    CHECK(read == Arrows{{"base", {}}, {"storage", {"base"}}, {"ui", {"base", "storage"}}});
    CHECK(readArrows("no table").empty());
}

TEST_CASE("A file's folder is told from its path") {
    CHECK(folderOf("src/archive/customer_store.cpp") == "archive");
    CHECK(folderOf("src/account_set.h") == "account_set");
    CHECK(folderOf("src/account_set_demo.cpp") == "account_set");
    CHECK(folderOf("src/account_set.cpp") == "account_set");
    CHECK(folderOf("ui/shell/theme.h") == "ui");
    CHECK(folderOf("tests/archive/test_customer.cpp").empty());
}

TEST_CASE("Includes along an arrow, of the own folder and of the system pass") {
    CHECK(forbiddenArrows("src/storage/a.cpp",
                          "#include \"base/money.h\"\n#include \"storage/b.h\"\n"
                          "#include \"b.h\"\n#include \"generated.inc\"\n"
                          "#include <nlohmann/json.hpp>\n#include <vector>\n",
                          arrows)
              .empty());
    CHECK(forbiddenArrows("ui/shell/a.cpp",
                          "#include \"account_set.h\"\n#include \"ui/shell/b.h\"\n", arrows)
              .empty());
    CHECK(forbiddenArrows("tests/storage/a.cpp", "#include \"ui/shell/b.h\"\n", arrows).empty());
}

TEST_CASE("An include against the arrows is found at its line") {
    const auto findings = forbiddenArrows(
        "src/base/a.cpp", "#pragma once\n#include \"storage/database.h\"\n", arrows);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].path == "src/base/a.cpp");
    CHECK(findings[0].line == 2);
    CHECK(findings[0].message == "base may not include storage (storage/database.h)");
}

TEST_CASE("An include against the arrows is found in every spelling") {
    for (const auto* spelling :
         {"\"storage/database.h\"", "<storage/database.h>", "\"src/storage/database.h\"",
          "\"../../src/storage/database.h\"", "<src/storage/database.h>"}) {
        INFO(spelling);
        const std::string line = std::string("#include ") + spelling + "\n";
        CHECK(forbiddenArrows("ui/shell/a.cpp", line, arrows).size() == 1);
    }
    CHECK(forbiddenArrows("src/storage/a.cpp", "#include \"account_set.h\"\n", arrows).size() == 1);
    CHECK(forbiddenArrows("src/storage/a.cpp", "#include \"../ui/a.h\"\n", arrows).size() == 1);
}

TEST_CASE("A folder without a row is found, whether it includes or is included") {
    CHECK(forbiddenArrows("src/lab/a.cpp", "", arrows).size() == 1);
    CHECK(forbiddenArrows("src/base/a.cpp", "#include \"support/a.h\"\n", arrows).size() == 1);
    CHECK(forbiddenArrows("src/base/a.cpp", "#include \"../../tests/a.h\"\n", arrows).size() == 1);
}

TEST_CASE("A table that leads round in a circle or into nothing is refused") {
    CHECK(brokenArrows(arrows, "doc").empty());
    CHECK(brokenArrows({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}}, "doc").size() == 1);
    CHECK(brokenArrows({{"a", {"b"}}}, "doc").size() == 1);
}

TEST_CASE("A Qt header is found in the core and allowed in the window") {
    for (const auto* header : {"<QString>", "<QtCore/QString>", "<qstring.h>", "\"qglobal.h\"",
                               "<qt6/QtCore/QObject>"}) {
        INFO(header);
        const std::string line = std::string("\n#include ") + header + "\n";
        const auto findings = qtHeaders("src/base/a.h", line);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].line == 2);
        CHECK(qtHeaders("ui/shell/a.h", line).empty());
    }
    CHECK(qtHeaders("src/base/a.h", "#include <queue>\n#include \"access/query.h\"\n// <QString>")
              .empty());
}

TEST_CASE("The database's header is found outside the storage folder") {
    for (const auto* header : {"<sqlite3.h>", "<sqlcipher/sqlite3.h>", "\"sqlite3ext.h\""}) {
        INFO(header);
        const std::string line = std::string("#include ") + header + "\n";
        CHECK(databaseHeaders("src/archive/a.cpp", line).size() == 1);
        CHECK(databaseHeaders("ui/shell/a.cpp", line).size() == 1);
        CHECK(databaseHeaders("tests/archive/a.cpp", line).size() == 1);
        CHECK(databaseHeaders("src/storage/a.cpp", line).empty());
        CHECK(databaseHeaders("tests/storage/a.cpp", line).empty());
        CHECK(databaseHeaders("tests/bench/a.cpp", line).empty());
    }
    CHECK(databaseHeaders("src/archive/a.cpp", "#include \"storage/database.h\"\n").empty());
}
