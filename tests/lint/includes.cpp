#include "lint/includes.h"

#include "lint/cycles.h"
#include "lint/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>

namespace xinheng::lint {

namespace {

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

/// The cells of a table row of two columns, or nothing.
bool readRow(std::string_view line, std::string& first, std::string& second) {
    const auto one = line.find('|');
    const auto two = one == std::string_view::npos ? one : line.find('|', one + 1);
    const auto three = two == std::string_view::npos ? two : line.find('|', two + 1);
    if (three == std::string_view::npos || !trimmed(line.substr(0, one)).empty())
        return false;
    first = trimmed(line.substr(one + 1, two - one - 1));
    second = trimmed(line.substr(two + 1, three - two - 1));
    return true;
}

/// The folder an include points to; nothing for system and third-party headers.
std::string targetFolder(std::string_view path, const Include& include, const Arrows& arrows) {
    std::string folder = folderOf(includedPath(path, include.target));
    if (include.angled && !arrows.contains(folder))
        return {};
    return folder;
}

bool isQtHeader(std::string_view target) {
    const std::string_view name = target.substr(target.rfind('/') + 1);
    if (target.size() > 1 && target[0] == 'Q' &&
        std::isupper(static_cast<unsigned char>(target[1])) != 0)
        return true;
    if (target.starts_with("Qt") || (name.size() > 1 && name[0] == 'Q' &&
                                     std::isupper(static_cast<unsigned char>(name[1])) != 0))
        return true;
    return name == target && target.starts_with('q') && target.ends_with(".h");
}

bool isDatabaseHeader(std::string_view target) {
    const std::string_view name = target.substr(target.rfind('/') + 1);
    return target.starts_with("sqlcipher/") || name == "sqlite3.h" || name == "sqlite3ext.h" ||
           name == "sqlcipher.h";
}

} // namespace

Arrows readArrows(std::string_view architecture) {
    Arrows arrows;
    bool inTable = false;
    forEachLine(architecture, [&](int, std::string_view line) {
        std::string folder;
        std::string targets;
        if (!readRow(line, folder, targets)) {
            inTable = false;
        } else if (folder == "folder" && targets == "may include") {
            inTable = true;
        } else if (inTable && !folder.starts_with("-")) {
            std::set<std::string>& allowed = arrows[folder];
            std::istringstream words(targets);
            for (std::string word; words >> word;)
                allowed.insert(word);
        }
    });
    return arrows;
}

std::string folderOf(std::string_view path) {
    if (path.starts_with("ui/"))
        return "ui";
    if (!path.starts_with("src/"))
        return {};
    path.remove_prefix(4);
    if (path.starts_with("account_set")) // which stands in several files
        return "account_set";
    return std::string(path.substr(0, path.find_first_of("/.")));
}

std::string includedPath(std::string_view path, std::string_view target) {
    if (target.starts_with('.'))
        return (std::filesystem::path(path).parent_path() / target).lexically_normal().string();
    if (target.starts_with("ui/") || target.starts_with("src/"))
        return std::string(target);
    // "neighbour.h" and "generated.inc" stand beside the file; only account_set lies bare in src.
    if (target.find('/') == std::string_view::npos && !target.starts_with("account_set"))
        return (std::filesystem::path(path).parent_path() / target).string();
    return "src/" + std::string(target);
}

Findings forbiddenArrows(const std::string& path, std::string_view content, const Arrows& arrows) {
    const std::string from = folderOf(path);
    if (from.empty())
        return {};
    const auto row = arrows.find(from);
    if (row == arrows.end())
        return {{path, 0, fmt::format("the table of arrows has no row for the folder {}", from)}};
    Findings findings;
    for (const Include& include : readSource(content).includes) {
        const std::string to = targetFolder(path, include, arrows);
        if (to == from || (to.empty() && include.angled) || row->second.contains(to))
            continue;
        findings.push_back(
            {path, include.line,
             fmt::format("{} may not include {} ({})", from,
                         to.empty() ? "what lies outside src and ui" : to, include.target)});
    }
    return findings;
}

Findings brokenArrows(const Arrows& arrows, const std::string& document) {
    Findings findings;
    Graph graph;
    for (const auto& [folder, targets] : arrows) {
        graph[folder] = targets;
        for (const std::string& target : targets) {
            if (!arrows.contains(target))
                findings.push_back({document, 0, fmt::format("{} has no row", target)});
        }
    }
    for (const auto& cycle : cycles(graph))
        findings.push_back({document, 0, fmt::format("arrows in a circle: {}", describe(cycle))});
    return findings;
}

Findings qtHeaders(const std::string& path, std::string_view content) {
    Findings findings;
    if (!path.starts_with("src/"))
        return findings;
    for (const Include& include : readSource(content).includes) {
        if (isQtHeader(include.target))
            findings.push_back(
                {path, include.line, fmt::format("a Qt header in the core: {}", include.target)});
    }
    return findings;
}

Findings databaseHeaders(const std::string& path, std::string_view content) {
    Findings findings;
    for (const auto* home : {"src/storage/", "tests/storage/", "tests/bench/"}) {
        if (path.starts_with(home))
            return findings;
    }
    for (const Include& include : readSource(content).includes) {
        if (isDatabaseHeader(include.target))
            findings.push_back(
                {path, include.line,
                 fmt::format("the database's header outside src/storage: {}", include.target)});
    }
    return findings;
}

} // namespace xinheng::lint
