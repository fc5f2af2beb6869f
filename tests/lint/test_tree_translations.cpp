#include "lint/translations.h"
#include "lint/tree.h"
#include "support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <fmt/format.h>

#include <sstream>

using namespace xinheng;
using namespace xinheng::lint;

namespace {

/// A translation file as it would be after lupdate, and what lupdate said.
struct Updated {
    std::string ts;
    std::string said;
};

/// Runs lupdate over `folder` (from the top) into a copy of `translation`.
Updated updated(const std::filesystem::path& root, const std::string& folder,
                const std::filesystem::path& translation) {
    const tests::TemporaryFolder temporary;
    const auto copy = temporary / "copy_zh_CN.ts";
    tests::writeFile(copy, tests::readFile(translation));
    const Output output =
        run(root, {lupdate(), "-no-obsolete", "-locations", "absolute", "-tr-function-alias",
                   "QT_TRANSLATE_NOOP+=XH_TR", "-I", root.string(), folder, "-ts", copy.string()});
    if (output.status != 0)
        throw std::runtime_error("lupdate failed: " + output.text);
    return {tests::readFile(copy), output.text};
}

void report(const Findings& findings) {
    // lupdate writes locations as seen from the copy.
    const std::string here = top().relative_path().string() + "/";
    for (const Finding& finding : findings) {
        const auto at = finding.path.find(here);
        const auto place =
            at == std::string::npos ? finding.path : finding.path.substr(at + here.size());
        UNSCOPED_INFO(fmt::format("{}:{}: {}", place, finding.line, finding.message));
    }
    CHECK(findings.empty());
}

/// Places where lupdate files a text under another context than tr() will look in while the program
/// runs: free functions and classes without Q_OBJECT, classes whose header it didn't find.
Findings wrongContexts(const std::string& said) {
    Findings findings;
    std::istringstream lines(said);
    for (std::string line; std::getline(lines, line);) {
        const auto place = line.find(": ");
        if (line.find("lacks Q_OBJECT") != std::string::npos ||
            line.find("Qualifying with unknown") != std::string::npos)
            findings.push_back({line.substr(0, place), 0,
                                "tr() will look in another context: " + line.substr(place + 2)});
    }
    return findings;
}

} // namespace

TEST_CASE("A marked text without an entry is found by lupdate") {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "src");
    tests::writeFile(folder / "src/a.cpp",
                     "f(XH_TR(\"base\", \"known\"));\nf(XH_TR(\"base\", \"{} unknown\"));\n");
    tests::writeFile(folder / "core.ts",
                     "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE TS>\n"
                     "<TS version=\"2.1\" language=\"zh_CN\" sourcelanguage=\"en\">\n<context>\n"
                     "<name>base</name>\n<message><source>known</source>"
                     "<translation>已知</translation></message>\n</context>\n</TS>\n");
    const auto findings =
        incompleteTranslations("core.ts", updated(folder.path(), "src", folder / "core.ts").ts);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 2);
    CHECK(findings[0].path.ends_with("a.cpp"));
    CHECK(findings[0].message.find("{} unknown") != std::string::npos);
}

TEST_CASE("A tr() that would look in another context is found") {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "ui");
    const std::string head = "namespace n { class A : public QObject { void f(); }; }\n";
    const std::string use = "namespace n { void A::f() { tr(\"text\"); } }\n";
    tests::writeFile(folder / "ui/a.h", head);
    tests::writeFile(folder / "ui/a.cpp", "#include \"ui/a.h\"\n" + use);
    tests::writeFile(folder / "ui.ts", "<!DOCTYPE TS>\n<TS version=\"2.1\" language=\"zh_CN\"/>\n");
    const auto said = [&] { return updated(folder.path(), "ui", folder / "ui.ts").said; };
    CHECK(wrongContexts(said()).size() == 1);
    tests::writeFile(folder / "ui/a.h",
                     "namespace n { class A : public QObject { Q_OBJECT void f(); }; }");
    CHECK(wrongContexts(said()).empty());
}

TEST_CASE("Every text of the core has its Chinese") {
    const std::string path = "resources/translations/core_zh_CN.ts";
    const Updated update = updated(top(), "src", top() / path);
    CHECK_FALSE(readMessages(update.ts).empty());
    report(incompleteTranslations(path, update.ts));
    report(ambiguousTranslations(path, update.ts));
}

TEST_CASE("Every text of the window has its Chinese") {
    const std::string path = "resources/translations/ui_zh_CN.ts";
    const Updated update = updated(top(), "ui", top() / path);
    CHECK_FALSE(readMessages(update.ts).empty());
    report(incompleteTranslations(path, update.ts));
    report(wrongContexts(update.said));
}
