#pragma once

#include <string>
#include <string_view>

namespace xinheng::archive {

/// A name taken apart for comparing. All parts are search keys (base/normalise.h): no blanks,
/// brackets or full-width signs, small letters.
struct NameParts {
    std::string whole;
    /// Without the legal form at its end (有限公司, Co., Ltd.) and the provinces and cities at its
    /// beginning or in brackets. Never empty for a name that has a letter or digit.
    std::string core;
    std::string place;    ///< what was taken off, in short form: "浙江杭州"; may be empty
    bool hasForm = false; ///< a legal form was taken off
};

NameParts namePartsOf(std::string_view name);

/// Whether the two places may be one: one of them is not known, or says less than the other.
bool mayBeOnePlace(std::string_view one, std::string_view other);

} // namespace xinheng::archive
