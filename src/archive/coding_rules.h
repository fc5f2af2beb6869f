#pragma once

#include "access/record_rules.h"
#include "archive/coding_model.h"
#include "base/date.h"
#include "base/result.h"

#include <optional>
#include <string_view>

namespace xinheng::archive {

/// Whether codes of this object can be made by a rule: all but those of people and departments.
/// What the object itself asks of its codes holds as well.
bool takesCodingRule(const access::Object& object);

/// Literal text, {yyyy} {yy} {mm} {dd} of the business date, {KEY} of a reference or choice of the
/// object, and once {0}, {00} ... {000000000}: the running number. Invalid, with every problem, for
/// anything else and for codes that could become longer than the field.
Result<CodingPattern> parsePattern(const access::Object& object, std::string_view pattern);

/// The code up to its number and behind it; what stands before counts on its own: "K2024-" and "".
struct CodeFrame {
    std::string before;
    std::string after;
    int digits = 0;
    /// By this the numbers given are kept: "K2024-{4}".
    [[nodiscard]] std::string key() const;
    [[nodiscard]] std::string code(std::int64_t number) const;
    [[nodiscard]] std::int64_t largest() const; ///< 9999 for four digits
};
/// Nothing when a field of the pattern is empty in the record; then `missing` holds its index.
std::optional<CodeFrame> frameOf(const CodingPattern& pattern, const access::Record& record,
                                 Date day, std::size_t& missing);

/// Whether a code that somebody typed is one the rule could make, on whatever day.
bool follows(const CodingPattern& pattern, const access::Record& record, std::string_view code);

/// The code of the first number, with a sign in brackets where a field's value will stand.
std::string exampleOf(const access::Object& object, const CodingPattern& pattern, Date day,
                      Language language);

} // namespace xinheng::archive
