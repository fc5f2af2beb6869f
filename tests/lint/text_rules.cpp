#include "lint/text_rules.h"

#include "lint/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace xinheng::lint {

namespace {

constexpr int kMostLines = 500;
constexpr int kReasonLines = 5;

bool isUpper(char character) {
    return character >= 'A' && character <= 'Z';
}

/// The words of an identifier-laden line in lower case: camelCase and snake_case taken apart.
std::set<std::string> splitWords(std::string_view line) {
    std::set<std::string> words;
    std::string word;
    const auto close = [&] {
        if (word.size() > 1 && word.back() == 's')
            words.insert(word.substr(0, word.size() - 1));
        if (!word.empty())
            words.insert(word);
        word.clear();
    };
    char before = '\0';
    for (const char character : line) {
        if (std::isalpha(static_cast<unsigned char>(character)) == 0) {
            close();
        } else {
            if (isUpper(character) && !isUpper(before))
                close();
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
        }
        before = character;
    }
    close();
    return words;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char character) {
        return static_cast<char>(std::tolower(character));
    });
    return lower;
}

// The words looked for are put together here, so that this folder passes its own rules.
const std::array kUnfinishedWords = {std::string("TO") + "DO", std::string("FIX") + "ME",
                                     std::string("XX") + "X", std::string("HA") + "CK"};
const std::string kUnfinishedPhrase = std::string("not ") + "implemented";
const std::array kMachineFolders = {std::string("/") + "tmp/", std::string("/") + "home/",
                                    std::string("/") + "root/"};
const std::array kHosts = {std::string("debian") + ".org",         std::string("ubuntu") + ".com",
                           std::string("registry") + ".npmjs.org", std::string("pypi") + ".org",
                           std::string("pythonhosted") + ".org",   std::string("crates") + ".io",
                           std::string("proxy.golang") + ".org"};

bool beginsPath(std::string_view line, std::size_t at) {
    if (at == 0)
        return true;
    const char before = line[at - 1];
    return !isWordCharacter(before) &&
           std::string_view(".-})>*/").find(before) == std::string_view::npos;
}

bool isBinary(std::string_view content) {
    return content.substr(0, 8000).find('\0') != std::string_view::npos;
}

} // namespace

bool isCpp(std::string_view path) {
    return path.ends_with(".cpp") || path.ends_with(".h");
}

bool isCode(std::string_view path) {
    if (path == "CMakeLists.txt" || path == "CMakePresets.json" || path == "dev" ||
        path == ".ci/run" || path.starts_with("resources/schema/"))
        return true;
    const bool ours =
        path.starts_with("src/") || path.starts_with("ui/") || path.starts_with("tests/");
    return ours && (isCpp(path) || path.ends_with(".json") || path.ends_with(".sql") ||
                    path.ends_with(".cmake") || path.ends_with(".sh") || path.ends_with(".py"));
}

Findings floatingMoney(const std::string& path, std::string_view content) {
    Findings findings;
    if (!path.starts_with("src/"))
        return findings;
    forEachLine(readSource(content).code, [&](int line, std::string_view text) {
        if (findWord(text, "double") == std::string_view::npos &&
            findWord(text, "float") == std::string_view::npos)
            return;
        const auto words = splitWords(text);
        for (const auto* word : {"amount", "money", "price", "fee", "balance", "fen"}) {
            if (words.contains(word)) {
                findings.push_back({path, line, fmt::format("{} as a floating number", word)});
                return;
            }
        }
    });
    return findings;
}

Findings oversized(const std::string& path, std::string_view content) {
    if (!isCode(path))
        return {};
    int lines = 0;
    bool reason = false;
    forEachLine(content, [&](int line, std::string_view text) {
        lines = line;
        reason = reason || (line <= kReasonLines &&
                            text.find("Over 500 lines because") != std::string_view::npos);
    });
    if (lines <= kMostLines || reason)
        return {};
    return {
        {path, 0, fmt::format("{} lines, and no \"Over 500 lines because\" at its top", lines)}};
}

Findings unfinishedWork(const std::string& path, std::string_view content) {
    Findings findings;
    if (!isCode(path))
        return findings;
    forEachLine(content, [&](int line, std::string_view text) {
        for (const std::string& word : kUnfinishedWords) {
            if (findWord(text, word) != std::string_view::npos)
                findings.push_back({path, line, "unfinished: " + word});
        }
        if (lowered(text).find(kUnfinishedPhrase) != std::string::npos)
            findings.push_back({path, line, "unfinished: " + kUnfinishedPhrase});
    });
    return findings;
}

Findings machinePaths(const std::string& path, std::string_view content) {
    Findings findings;
    if (!isCode(path))
        return findings;
    forEachLine(content, [&](int line, std::string_view text) {
        for (const std::string& folder : kMachineFolders) {
            const auto at = text.find(folder);
            if (at != std::string_view::npos && beginsPath(text, at))
                findings.push_back({path, line, "a path of one machine: " + folder});
        }
    });
    return findings;
}

Findings registryHosts(const std::string& path, std::string_view content) {
    Findings findings;
    if (isBinary(content))
        return findings;
    forEachLine(content, [&](int line, std::string_view text) {
        for (const std::string& host : kHosts) {
            if (text.find(host) != std::string_view::npos)
                findings.push_back({path, line, "a package host: " + host});
        }
    });
    return findings;
}

Findings strangersAtTheTop(const std::vector<std::string>& tracked) {
    static const std::set<std::string> allowed = {"CMakeLists.txt",
                                                  "CMakePresets.json",
                                                  "src",
                                                  "ui",
                                                  "resources",
                                                  "tests",
                                                  "docs",
                                                  "README.md",
                                                  "dev",
                                                  "LICENSE",
                                                  ".ci/run",
                                                  "THIRD-PARTY-NOTICES.md"};
    std::set<std::string> strangers;
    for (const std::string& path : tracked) {
        const std::string top = path.substr(0, path.find('/'));
        const bool dotFile = top == path && top.starts_with('.');
        if (!dotFile && !allowed.contains(top) && !allowed.contains(path))
            strangers.insert(top.starts_with('.') ? path : top);
    }
    Findings findings;
    for (const std::string& stranger : strangers)
        findings.push_back({stranger, 0, "nothing of that name belongs at the top"});
    return findings;
}

} // namespace xinheng::lint
