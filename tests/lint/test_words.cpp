#include "lint/finding.h"
#include "lint/tree.h"

#include <catch2/catch_test_macros.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

using namespace xinheng::lint;

namespace {

/// One thing has one Chinese name, in the program and in its documents: at the left what it was
/// called as well, at the right what it is called.
constexpr std::pair<std::string_view, std::string_view> otherNames[] = {
    {"口令", "密码"},         {"掩码", "脱敏"},         {"日志头", "链首"},
    {"审计记录", "审计日志"}, {"记录链", "审计日志"},   {"验证日志", "校验日志"},
    {"验证审计", "校验审计"}, {"账套参数", "账套管理"},
};

Findings wrongNames(const std::string& path, std::string_view text) {
    Findings findings;
    for (const auto& [wrong, right] : otherNames)
        for (auto at = text.find(wrong); at != std::string_view::npos;
             at = text.find(wrong, at + wrong.size()))
            findings.push_back({path,
                                1 + int(std::count(text.begin(), text.begin() + long(at), '\n')),
                                fmt::format("{} is called {}", wrong, right)});
    return findings;
}

bool isChinese(const std::string& path) {
    return path.ends_with("_zh_CN.ts") || path == "docs/user-guide.md" || path == "README.md" ||
           path == "resources/data/function_tree.json";
}

} // namespace

TEST_CASE("A second name for a thing is found where it stands") {
    const Findings findings = wrongNames("a.ts", "密码\n请输入口令\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 2);
    CHECK(findings[0].message == "口令 is called 密码");
}

TEST_CASE("The program and its guide call each thing by one Chinese name") {
    int looked = 0;
    for (const auto& [path, text] : tree()) {
        if (!isChinese(path))
            continue;
        ++looked;
        for (const Finding& finding : wrongNames(path, text)) {
            UNSCOPED_INFO(fmt::format("{}:{}: {}", finding.path, finding.line, finding.message));
            CHECK(false);
        }
    }
    CHECK(looked == 5);
}
