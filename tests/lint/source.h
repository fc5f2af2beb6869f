#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::lint {

/// A string literal without prefix and quotes, simple escapes resolved.
struct Literal {
    std::string text;
    int line = 0;
    /// Nothing but space and comments stand between this literal and the one before.
    bool continues = false;
};

struct Include {
    std::string target;
    bool angled = false;
    int line = 0;
};

/// A C++ file taken apart far enough that a rule can't mistake a comment for code.
struct Source {
    std::string code; ///< comments and contents of literals blanked, lines kept
    std::vector<Literal> literals;
    std::vector<Include> includes;
};

Source readSource(std::string_view content);

/// The literals as the compiler sees them: neighbours joined, each with the line it begins on.
std::vector<Literal> joinedLiterals(const Source& source);

/// Calls `visit` with each line (1-based number, without its end).
void forEachLine(std::string_view content,
                 const std::function<void(int line, std::string_view text)>& visit);

/// A letter, a digit or an underscore; bytes of non-ASCII characters count as letters.
bool isWordCharacter(char character);

/// The first place at or after `from` where `word` stands alone in `text`, or npos.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from = 0);

} // namespace xinheng::lint
