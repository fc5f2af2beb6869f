#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::exchange {

/// Which vCard: 2.1 as phones export it, 3.0 (RFC 2426), 4.0 (RFC 6350).
enum class VCardVersion { v21, v30, v40 };

/// What is kept of one property; beyond it is damage or malice. Pictures and whatever else is left
/// out may be longer.
inline constexpr std::size_t maximumVCardBytes = std::size_t{1} << 20U;
/// Telephones, addresses and so on of one card, each kind.
inline constexpr std::size_t maximumVCardEntries = 1000;

/// Properties of this program's own, names in upper case.
inline constexpr std::string_view ownVCardPrefix = "X-XINHENG-";

/// Types are in lower case, letters, digits and hyphens: "cell", "work", "home", "fax", "voice" ...
struct VCardPhone {
    std::string number;
    std::vector<std::string> types;
    bool preferred = false;
    bool operator==(const VCardPhone&) const = default;
};

struct VCardEmail {
    std::string address;
    std::vector<std::string> types;
    bool preferred = false;
    bool operator==(const VCardEmail&) const = default;
};

struct VCardAddress {
    std::string postBox;
    std::string extended;
    std::string street;
    std::string city;
    std::string region;
    std::string postcode;
    std::string country;
    std::vector<std::string> types;
    bool preferred = false;
    bool operator==(const VCardAddress&) const = default;
};

struct VCardMessenger {
    std::string service; ///< in lower case: "qq", "wechat", "skype", "xmpp" ...
    std::string handle;
    bool operator==(const VCardMessenger&) const = default;
};

/// One person or company. Texts are UTF-8, lines in them end with LF.
struct VCard {
    std::int64_t line = 0; ///< where it begins in the file it was read from
    std::string name;      ///< as it is shown; never empty
    std::string family;
    std::string given;
    std::string additional;
    std::string prefix;
    std::string suffix;
    std::string organisation;
    std::vector<std::string> units; ///< of the organisation, the larger first
    std::string title;
    std::vector<VCardPhone> phones;
    std::vector<VCardEmail> emails;
    std::vector<VCardAddress> addresses;
    std::vector<VCardMessenger> messengers;
    std::string birthday; ///< "1990-05-08", or "--05-08" without the year
    std::string note;
    std::string uid; ///< by which a telephone or an address book knows the card
    /// What only this program understands: properties that begin with ownVCardPrefix, by name.
    std::map<std::string, std::string> own;
    /// What else the card said and is not kept: property and how often.
    std::map<std::string, std::int64_t> leftOut;
    bool operator==(const VCard&) const = default;
};

/// The property that a messenger has of its own, such as X-QQ; empty for those that share IMPP.
std::string_view messengerProperty(std::string_view service);
/// The inverse, with the names that other programs use; empty for what is no such property.
std::string_view messengerService(std::string_view property);
/// True for letters, digits and hyphens, at least one.
bool isVCardToken(std::string_view text);

} // namespace xinheng::exchange
