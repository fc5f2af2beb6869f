#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace xinheng::archive {

/// How the codes of an object are made: "K{yyyy}-{0000}".
struct CodingRule {
    std::string object;
    std::string pattern;
    bool strict = true; ///< other codes are refused; otherwise warned of
};

/// A pattern taken apart.
struct CodingPart {
    enum class Kind { literal, year, shortYear, month, day, field, number };
    Kind kind = Kind::literal;
    std::string text;      ///< of a literal
    std::size_t field = 0; ///< index into the object's catalogue: a reference or choice
    int digits = 0;        ///< of the number, 1 to 9
};
using CodingPattern = std::vector<CodingPart>;

} // namespace xinheng::archive
