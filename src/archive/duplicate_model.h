#pragma once

#include "base/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::archive {

/// What speaks for two records being one and the same.
enum class Likeness {
    taxNumber,
    bankAccount,
    name,          ///< but for case, width, blanks and brackets
    nameAndForm,   ///< but for the legal form, or a place that only one of them names
    nameElsewhere, ///< the same, with two different places
    nearName,      ///< a character more, less or another
    containedName, ///< one begins or ends with the other
    phone,
    address,
    initials ///< of the names, in pinyin
};
/// "tax-number", "near-name" ...: for programs.
const char* likenessName(Likeness likeness);
/// For people.
Text likenessText(Likeness likeness);

struct Match {
    int score = 0; ///< 0 to 100
    std::vector<Likeness> reasons;
};

/// One of two records, as far as the reader sees it: a hidden code or name is empty.
struct DuplicateParty {
    std::int64_t id = 0;
    std::string code;
    std::string name;
};

struct DuplicatePair {
    DuplicateParty first; ///< the older one
    DuplicateParty second;
    Match match;
    bool different = false; ///< somebody said that they are not the same
};

/// A record that a new one is like.
struct Duplicate {
    DuplicateParty party;
    Match match;
};

/// What is shown when nobody asks for more or less.
inline constexpr int usualScore = 50;

} // namespace xinheng::archive
