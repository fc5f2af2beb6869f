#pragma once

#include "base/text.h"
#include "exchange/encoding.h"
#include "exchange/vcard.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xinheng::exchange {

/// One property of a card, taken apart but with its value as it stands in the file.
struct VCardProperty {
    std::string name; ///< in upper case, without its group
    std::vector<std::pair<std::string, std::string>> parameters; ///< names in upper case
    std::string raw;
    bool quotedPrintable = false;
    bool base64 = false;

    /// The types of the parameters TYPE and of those without a name, in lower case; PREF is none.
    [[nodiscard]] std::vector<std::string> types() const;
    [[nodiscard]] bool preferred() const;
    [[nodiscard]] std::optional<std::string_view> parameter(std::string_view key) const;
};

/// Takes an unfolded line apart; nothing for a line without a name and a colon.
std::optional<VCardProperty> propertyOf(std::string_view line);

/// The value as UTF-8, its escapes still in it: quoted-printable undone, then the property's
/// CHARSET, else the file's encoding. Else what is wrong with it.
struct VCardValue {
    std::string text;
    std::optional<Text> wrong;
};
VCardValue valueOf(const VCardProperty& property, Encoding fileEncoding);

/// The parts of a value between semicolons that are not escaped, with the escapes undone.
std::vector<std::string> componentsOf(std::string_view value, VCardVersion version);
/// A value that is one text.
std::string textOf(std::string_view value, VCardVersion version);

} // namespace xinheng::exchange
