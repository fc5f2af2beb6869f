#include "exchange/vcard_text.h"

#include <algorithm>

namespace xinheng::exchange {

namespace {

constexpr std::size_t longestLine = 75;
constexpr std::string_view lineEnd = "\r\n";

std::string inUpperCase(std::string_view text) {
    std::string changed(text);
    std::transform(changed.begin(), changed.end(), changed.begin(), [](char sign) {
        return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
    });
    return changed;
}

/// What 2.1 may write as it is.
bool isPlain(std::string_view text) {
    return text.size() <= longestLine / 2 &&
           std::all_of(
               text.begin(), text.end(),
               [](char sign) { return sign > ' ' ? sign < '\x7f' && sign != '=' : sign == ' '; }) &&
           !text.starts_with(' ') && !text.ends_with(' ');
}

} // namespace

void VCardText::line(std::string_view property, std::string_view parameters,
                     std::string_view text) {
    std::string value;
    escape(value, text);
    write(property, parameters, value);
}

void VCardText::line(std::string_view property, std::string_view parameters,
                     std::span<const std::string_view> components) {
    std::string value;
    for (std::size_t index = 0; index < components.size(); ++index) {
        value += index > 0 ? ";" : "";
        escape(value, components[index]);
    }
    write(property, parameters, value);
}

std::string VCardText::parameters(const std::vector<std::string>& types, bool preferred) const {
    std::string parameters;
    if (version_ == VCardVersion::v21) {
        for (const std::string& type : types) {
            // Without a name these would say how the value is written.
            const bool named = type == "quoted-printable" || type == "base64";
            parameters.append(named ? ";TYPE=" : ";").append(inUpperCase(type));
        }
        return parameters + (preferred ? ";PREF" : "");
    }
    std::string list;
    for (const std::string& type : types) {
        list.append(list.empty() ? "" : ",").append(type);
    }
    if (version_ == VCardVersion::v30 && preferred) {
        list.append(list.empty() ? "" : ",").append("pref");
    }
    if (!list.empty()) {
        parameters += version_ == VCardVersion::v40 ? ";TYPE=\"" + list + "\"" : ";TYPE=" + list;
    }
    return parameters + (version_ == VCardVersion::v40 && preferred ? ";PREF=1" : "");
}

void VCardText::escape(std::string& out, std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        if (sign == '\r' && text.substr(at + 1).starts_with('\n')) {
            continue;
        }
        if (sign == '\n' || sign == '\r') {
            out += version_ == VCardVersion::v21 ? "\r\n" : "\\n";
        } else {
            if (sign == ';' || sign == '\\' || sign == ',') {
                out += '\\';
            }
            out += sign;
        }
    }
}

void VCardText::write(std::string_view property, std::string_view parameters,
                      std::string_view value) {
    std::string head(property);
    head += parameters;
    if (version_ != VCardVersion::v21) {
        head += ':';
        fold(head.append(value));
    } else if (isPlain(value)) {
        text_.append(head).append(":").append(value).append(lineEnd);
    } else {
        quotedPrintable(head + ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", value);
    }
}

void VCardText::fold(std::string_view line) {
    std::size_t room = longestLine;
    while (line.size() > room) {
        std::size_t end = room;
        while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
            --end; // no character is cut
        }
        text_.append(line.substr(0, end)).append(lineEnd).append(" ");
        line.remove_prefix(end);
        room = longestLine - 1;
    }
    text_.append(line).append(lineEnd);
}

void VCardText::quotedPrintable(std::string_view head, std::string_view value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    text_ += head;
    std::size_t used = head.size();
    for (const char sign : value) {
        if (used > longestLine - 4) {
            text_.append("=").append(lineEnd);
            used = 0;
        }
        // Spaces too: at the end of a line, or the beginning of one, they would get lost.
        if (sign > ' ' && sign < '\x7f' && sign != '=') {
            text_ += sign;
            ++used;
        } else {
            const auto byte = static_cast<unsigned char>(sign);
            text_ += '=';
            text_ += digits[byte >> 4U];
            text_ += digits[byte & 15U];
            used += 3;
        }
    }
    text_ += lineEnd;
}

} // namespace xinheng::exchange
