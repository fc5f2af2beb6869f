#include "lint/sql_rules.h"

#include "lint/includes.h"
#include "lint/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace xinheng::lint {

namespace {

constexpr std::array kStatementStarts = {
    "SELECT",       "INSERT INTO",  "INSERT OR",    "REPLACE INTO",   "UPDATE",
    "DELETE FROM",  "CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE",  "CREATE VIRTUAL",
    "CREATE TEMP",  "CREATE VIEW",  "DROP TABLE",   "CREATE TRIGGER", "DROP INDEX",
    "DROP TRIGGER", "ALTER TABLE",  "PRAGMA",       "WITH RECURSIVE"};

bool isSpace(char character) {
    return std::isspace(static_cast<unsigned char>(character)) != 0;
}

/// The statement's first words when `text` begins with one, else nothing. Runs of space count as
/// one.
std::string statementStart(std::string_view text) {
    std::string flat;
    for (const char character : text.substr(0, 400)) {
        const bool space = isSpace(character);
        if (!space)
            flat += character;
        else if (!flat.empty() && flat.back() != ' ')
            flat += ' ';
    }
    for (const std::string_view start : kStatementStarts) {
        if (flat.starts_with(start) &&
            (flat.size() == start.size() || !isWordCharacter(flat[start.size()])))
            return std::string(start);
    }
    return {};
}

std::string_view fileName(std::string_view path) {
    return path.substr(path.rfind('/') + 1);
}

bool isStore(std::string_view path) {
    const auto name = fileName(path);
    return name.ends_with("_store.cpp") || name.ends_with("_store.h");
}

bool mayHoldStatements(std::string_view path) {
    return folderOf(path) == "storage" || (path.starts_with("src/") && isStore(path)) ||
           (path.starts_with("src/access/") && fileName(path).starts_with("guarded_"));
}

/// Words of SQL in lower case, comments and string constants left out, quotes of names taken off.
std::vector<std::string> sqlWords(std::string_view sql) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < sql.size();) {
        if (sql.substr(at, 2) == "--") {
            at = std::min(sql.find('\n', at), sql.size());
        } else if (sql.substr(at, 2) == "/*") {
            const auto end = sql.find("*/", at + 2);
            at = end == std::string_view::npos ? sql.size() : end + 2;
        } else if (sql[at] == '\'') {
            const auto end = sql.find('\'', at + 1);
            at = end == std::string_view::npos ? sql.size() : end + 1;
        } else if (isWordCharacter(sql[at])) {
            std::string word;
            for (; at < sql.size() && isWordCharacter(sql[at]); ++at)
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(sql[at])));
            words.push_back(std::move(word));
        } else {
            ++at;
        }
    }
    return words;
}

/// A table's name as such, not as part of a file's path.
bool namesTable(std::string_view text, std::string_view table) {
    for (auto at = findWord(text, table); at != std::string_view::npos;
         at = findWord(text, table, at + 1)) {
        if (at == 0 || text[at - 1] != '/')
            return true;
    }
    return false;
}

} // namespace

std::set<std::string> createdTables(std::string_view sql) {
    std::set<std::string> tables;
    const auto words = sqlWords(sql);
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] != "create")
            continue;
        std::size_t next = at + 1;
        const auto skip = [&](std::string_view word) {
            const bool there = next < words.size() && words[next] == word;
            next += there ? 1 : 0;
            return there;
        };
        skip("virtual");
        skip("temp");
        skip("temporary");
        if (!skip("table"))
            continue;
        if (skip("if")) {
            skip("not");
            skip("exists");
        }
        if (next < words.size())
            tables.insert(words[next]);
    }
    return tables;
}

Findings strayStatements(const std::string& path, std::string_view content) {
    Findings findings;
    if (folderOf(path).empty() || mayHoldStatements(path))
        return findings;
    for (const Literal& literal : joinedLiterals(readSource(content))) {
        if (const auto start = statementStart(literal.text); !start.empty())
            findings.push_back(
                {path, literal.line, fmt::format("SQL outside a store: {} ...", start)});
    }
    return findings;
}

Findings strayTables(const std::string& path, std::string_view content,
                     const std::set<std::string>& tables) {
    Findings findings;
    const std::string folder = folderOf(path);
    if (folder.empty())
        return findings;
    for (const Literal& literal : readSource(content).literals) {
        for (const std::string& table : tables) {
            const std::string owner = table.substr(0, table.find('_'));
            const bool atHome = owner == folder && (isStore(path) || folder == "storage");
            if (!atHome && owner != table && namesTable(literal.text, table))
                findings.push_back(
                    {path, literal.line,
                     fmt::format("the table {} is named outside the stores of {}", table, owner)});
        }
    }
    return findings;
}

} // namespace xinheng::lint
