#include "lint/cycles.h"
#include "lint/includes.h"
#include "lint/sql_rules.h"
#include "lint/text_rules.h"
#include "lint/tree.h"

#include <catch2/catch_test_macros.hpp>
#include <fmt/format.h>

using namespace xinheng::lint;

namespace {

const std::string architecture = "docs/ARCHITECTURE.md";

void report(const Findings& findings) {
    for (const Finding& finding : findings)
        UNSCOPED_INFO(fmt::format("{}:{}: {}", finding.path, finding.line, finding.message));
    CHECK(findings.empty());
}

template <class Rule> Findings overCpp(Rule rule) {
    Findings all;
    for (const auto& [path, content] : tree()) {
        if (!isCpp(path))
            continue;
        const Findings some = rule(path, content);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

template <class Rule> Findings overEverything(Rule rule) {
    Findings all;
    for (const auto& [path, content] : tree()) {
        const Findings some = rule(path, content);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::set<std::string> tablesOfTheSchema() {
    std::set<std::string> tables;
    for (const auto& [path, content] : tree()) {
        if (path.starts_with("resources/schema/"))
            tables.merge(createdTables(content));
    }
    return tables;
}

} // namespace

TEST_CASE("The tree is read at all") {
    CHECK(tree().contains(architecture));
    CHECK(tree().contains("src/base/money.h"));
    CHECK(trackedFiles().size() > 10);
}

TEST_CASE("The architecture's arrows lead from bottom to top") {
    const Arrows arrows = readArrows(tree().at(architecture));
    CHECK(arrows.contains("base"));
    CHECK(arrows.contains("ui"));
    report(brokenArrows(arrows, architecture));
}

TEST_CASE("Every include in the tree follows an arrow") {
    const Arrows arrows = readArrows(tree().at(architecture));
    report(overCpp([&](const auto& path, const auto& content) {
        return forbiddenArrows(path, content, arrows);
    }));
}

TEST_CASE("No files in the tree include each other") {
    std::map<std::string, std::string> files;
    for (const auto& [path, content] : tree()) {
        if (isCpp(path))
            files.emplace(path, content);
    }
    report(includeCycles(files));
}

TEST_CASE("The core knows no Qt") {
    report(overCpp(qtHeaders));
}

TEST_CASE("Only storage knows the database's header") {
    report(overCpp(databaseHeaders));
}

TEST_CASE("SQL stands in stores, in storage and in the guarded query only") {
    report(overCpp(strayStatements));
}

TEST_CASE("A table is named by the stores of its own folder only") {
    const auto tables = tablesOfTheSchema();
    CHECK_FALSE(tables.empty());
    report(overCpp(
        [&](const auto& path, const auto& content) { return strayTables(path, content, tables); }));
}

TEST_CASE("Money in the core is never a floating number") {
    report(overCpp(floatingMoney));
}

TEST_CASE("No file is longer than a reader can hold") {
    report(overEverything(oversized));
}

TEST_CASE("No work in the tree is marked unfinished") {
    report(overEverything(unfinishedWork));
}

TEST_CASE("No code names a path of one machine") {
    report(overEverything(machinePaths));
}

TEST_CASE("No text names a package host") {
    report(overEverything(registryHosts));
}

TEST_CASE("The top of the checkout holds nothing but what design names") {
    report(strangersAtTheTop(trackedFiles()));
}
