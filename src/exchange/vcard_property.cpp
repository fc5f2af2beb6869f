#include "exchange/vcard_property.h"

#include "exchange/decoder.h"

#include <algorithm>
#include <array>

namespace xinheng::exchange {

namespace {

char upper(char sign) {
    return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
}

std::string inUpperCase(std::string_view text) {
    std::string changed(text);
    std::transform(changed.begin(), changed.end(), changed.begin(), upper);
    return changed;
}

std::string inLowerCase(std::string_view text) {
    std::string changed(text);
    std::transform(changed.begin(), changed.end(), changed.begin(), [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    });
    return changed;
}

/// The first of these signs that stands outside quotation marks.
std::size_t findOutside(std::string_view text, std::string_view signs, std::size_t from) {
    bool quoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"') {
            quoted = !quoted;
        } else if (!quoted && signs.find(text[at]) != std::string_view::npos) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view text) {
    std::string plain(text);
    plain.erase(std::remove(plain.begin(), plain.end(), '"'), plain.end());
    return plain;
}

std::optional<unsigned> hexDigit(char sign) {
    if (sign >= '0' && sign <= '9') {
        return static_cast<unsigned>(sign - '0');
    }
    const char letter = upper(sign);
    return letter >= 'A' && letter <= 'F'
               ? std::optional<unsigned>(static_cast<unsigned>(letter - 'A') + 10)
               : std::nullopt;
}

/// An equals sign that begins no code stands for itself, as readers of mail have it.
std::string quotedPrintableUndone(std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto high =
            text[at] == '=' && at + 2 < text.size() ? hexDigit(text[at + 1]) : std::nullopt;
        const auto low = high ? hexDigit(text[at + 2]) : std::nullopt;
        if (low) {
            bytes += static_cast<char>(*high << 4U | *low);
            at += 2;
        } else {
            bytes += text[at];
        }
    }
    return bytes;
}

/// The names under which phones know the two; GBK and GB2312 are part of GB18030.
std::optional<Encoding> charsetOf(std::string_view name) {
    const std::string wanted = inUpperCase(name);
    for (const std::string_view known : {"UTF-8", "UTF8", "US-ASCII", "ASCII"}) {
        if (wanted == known) {
            return Encoding::utf8;
        }
    }
    for (const std::string_view known :
         {"GB18030", "GBK", "GB2312", "GB_2312-80", "CP936", "MS936", "WINDOWS-936"}) {
        if (wanted == known) {
            return Encoding::gb18030;
        }
    }
    return std::nullopt;
}

void addParameter(VCardProperty& property, std::string_view text) {
    const auto equals = findOutside(text, "=", 0);
    std::string name;
    std::string value = unquoted(text);
    if (equals != std::string_view::npos) {
        name = inUpperCase(text.substr(0, equals));
        value = unquoted(text.substr(equals + 1));
    }
    const std::string word = inUpperCase(value);
    if (name.empty() || name == "ENCODING") {
        property.quotedPrintable = property.quotedPrintable || word == "QUOTED-PRINTABLE";
        property.base64 = property.base64 || word == "BASE64" || (word == "B" && !name.empty());
        if (!name.empty() || word == "QUOTED-PRINTABLE" || word == "BASE64") {
            return;
        }
    }
    property.parameters.emplace_back(std::move(name), std::move(value));
}

/// What a backslash and this sign stand for; nothing when both stand for themselves. In 2.1 a
/// backslash is one, except before what has to be escaped.
std::optional<char> unescaped(char sign, VCardVersion version) {
    if (sign == ';' || sign == ',' || sign == '\\') {
        return sign;
    }
    if (version == VCardVersion::v21) {
        return std::nullopt;
    }
    if (sign == 'n' || sign == 'N') {
        return '\n';
    }
    return sign == ':' ? std::optional<char>(sign) : std::nullopt;
}

void appendLines(std::string& out, char sign) {
    if (sign == '\n' && out.ends_with('\r')) {
        out.back() = '\n';
    } else {
        out += sign;
    }
}

} // namespace

std::vector<std::string> VCardProperty::types() const {
    std::vector<std::string> found;
    for (const auto& [key, value] : parameters) {
        if (!key.empty() && key != "TYPE") {
            continue;
        }
        for (std::size_t at = 0; at <= value.size();) {
            const auto end = std::min(value.find(',', at), value.size());
            const std::string type = inLowerCase(std::string_view(value).substr(at, end - at));
            if (isVCardToken(type) && type != "pref" &&
                std::find(found.begin(), found.end(), type) == found.end() &&
                found.size() < maximumVCardEntries) {
                found.push_back(type);
            }
            at = end + 1;
        }
    }
    return found;
}

bool VCardProperty::preferred() const {
    return std::any_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
        const std::string value = "," + inUpperCase(parameter.second) + ",";
        return parameter.first == "PREF" ||
               ((parameter.first.empty() || parameter.first == "TYPE") &&
                value.find(",PREF,") != std::string::npos);
    });
}

std::optional<std::string_view> VCardProperty::parameter(std::string_view key) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const auto& entry) { return entry.first == key; });
    return found == parameters.end() ? std::nullopt
                                     : std::optional(std::string_view(found->second));
}

std::optional<VCardProperty> propertyOf(std::string_view line) {
    const auto colon = findOutside(line, ":", 0);
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view head = line.substr(0, colon);
    VCardProperty property;
    property.raw = line.substr(colon + 1);
    std::size_t end = std::min(findOutside(head, ";", 0), head.size());
    const std::string_view name = head.substr(0, end);
    property.name = inUpperCase(name.substr(name.rfind('.') + 1)); // behind its group, if any
    if (!isVCardToken(property.name)) {
        return std::nullopt;
    }
    while (end < head.size()) {
        const std::size_t begin = end + 1;
        end = std::min(findOutside(head, ";", begin), head.size());
        if (property.parameters.size() < maximumVCardEntries) {
            addParameter(property, head.substr(begin, end - begin));
        }
    }
    return property;
}

VCardValue valueOf(const VCardProperty& property, Encoding fileEncoding) {
    VCardValue value;
    if (property.base64) {
        value.wrong =
            Text(XH_TR("exchange", "The text is written in base64, which is for pictures."));
        return value;
    }
    const bool converted = fileEncoding == Encoding::utf16le || fileEncoding == Encoding::utf16be;
    Encoding encoding = fileEncoding == Encoding::gb18030 ? Encoding::gb18030 : Encoding::utf8;
    const auto charset = property.parameter("CHARSET");
    if (charset && (property.quotedPrintable || !converted)) {
        const auto known = charsetOf(*charset);
        if (!known) {
            value.wrong = Text(XH_TR("exchange", "The character set {} is not known here; export "
                                                 "the contacts in UTF-8."),
                               charset->substr(0, 40));
            return value;
        }
        encoding = *known;
    }
    const std::string bytes =
        property.quotedPrintable ? quotedPrintableUndone(property.raw) : property.raw;
    std::string_view rest = bytes;
    const bool utf8 = scanUtf8(bytes).badBytes == 0;
    if (encoding == Encoding::utf8 && utf8) {
        value.text = bytes;
    } else if (!Decoder(encoding).decode(rest, Decoder::Piece::last, value.text)) {
        // Some programs name another character set than they write in; UTF-8 is seldom good by
        // chance.
        value.text = bytes;
        if (!utf8) {
            value.wrong =
                Text(XH_TR("exchange", "The text isn't {} throughout."), encodingName(encoding));
        }
    }
    if (value.text.find('\0') != std::string::npos) {
        value.wrong = Text(XH_TR("exchange", "The text holds a NUL character."));
    }
    return value;
}

std::vector<std::string> componentsOf(std::string_view value, VCardVersion version) {
    constexpr std::size_t mostComponents = 100; // what comes behind them belongs to the last
    std::vector<std::string> components(1);
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '\\' && at + 1 < value.size()) {
            if (const auto sign = unescaped(value[at + 1], version)) {
                components.back() += *sign;
                ++at;
                continue;
            }
        }
        if (value[at] == ';' && components.size() < mostComponents) {
            components.emplace_back();
        } else {
            appendLines(components.back(), value[at]);
        }
    }
    return components;
}

std::string textOf(std::string_view value, VCardVersion version) {
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (value[at] == '\\' && at + 1 < value.size()) {
            if (const auto sign = unescaped(value[at + 1], version)) {
                text += *sign;
                ++at;
                continue;
            }
        }
        appendLines(text, value[at]);
    }
    return text;
}

} // namespace xinheng::exchange
