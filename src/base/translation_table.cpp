#include "base/translation_table.h"

#include "base/utf8.h"

#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace xinheng {
namespace {

/// What stands between & and ; or nothing when XML doesn't know it.
std::optional<std::string> entity(std::string_view name) {
    static constexpr std::pair<std::string_view, const char*> named[] = {
        {"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"apos", "'"}};
    for (const auto& [key, value] : named) {
        if (key == name) {
            return value;
        }
    }
    if (!name.starts_with('#')) {
        return std::nullopt;
    }
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal) {
        name.remove_prefix(1);
    }
    unsigned codePoint = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), codePoint, hexadecimal ? 16 : 10);
    if (error != std::errc{} || end != name.data() + name.size() || codePoint > 0x10FFFF) {
        return std::nullopt;
    }
    std::string out;
    utf8::append(out, codePoint);
    return out;
}

std::string unescaped(std::string_view xml) {
    std::string out;
    out.reserve(xml.size());
    while (!xml.empty()) {
        const auto ampersand = xml.find('&');
        out.append(xml.substr(0, ampersand));
        if (ampersand == std::string_view::npos) {
            break;
        }
        xml.remove_prefix(ampersand);
        const auto semicolon = xml.find(';');
        const auto known = semicolon == std::string_view::npos
                               ? std::nullopt
                               : entity(xml.substr(1, semicolon - 1));
        out.append(known ? *known : "&");
        xml.remove_prefix(known ? semicolon + 1 : 1);
    }
    return out;
}

struct Element {
    std::string_view attributes;
    std::string_view content;
};

/// The first element of that name in `xml`, which is moved behind it. Elements of one name never
/// nest in a TS file.
std::optional<Element> nextElement(std::string_view& xml, std::string_view name) {
    const std::string opening = "<" + std::string(name);
    const std::string closing = "</" + std::string(name) + ">";
    auto start = xml.find(opening);
    while (start != std::string_view::npos) {
        const auto after = xml.substr(start + opening.size(), 1);
        if (after.empty() || after == ">" || after == " " || after == "/") {
            break;
        }
        start = xml.find(opening, start + 1);
    }
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    const auto tagEnd = xml.find('>', start);
    if (tagEnd == std::string_view::npos) {
        throw std::invalid_argument("TS file: <" + std::string(name) + " is not closed");
    }
    const auto attributes = xml.substr(start + opening.size(), tagEnd - start - opening.size());
    if (attributes.ends_with('/')) {
        xml.remove_prefix(tagEnd + 1);
        return Element{attributes, {}};
    }
    const auto end = xml.find(closing, tagEnd);
    if (end == std::string_view::npos) {
        throw std::invalid_argument("TS file: <" + std::string(name) + "> is not closed");
    }
    const auto content = xml.substr(tagEnd + 1, end - tagEnd - 1);
    xml.remove_prefix(end + closing.size());
    return Element{attributes, content};
}

} // namespace

TranslationTable translationsFromTs(std::string_view ts) {
    TranslationTable table;
    while (const auto message = nextElement(ts, "message")) {
        auto rest = message->content;
        const auto source = nextElement(rest, "source");
        rest = message->content;
        const auto translation = nextElement(rest, "translation");
        const bool finished = source && translation &&
                              translation->attributes.find("type=") == std::string_view::npos &&
                              !translation->content.empty();
        if (finished) {
            table.emplace(unescaped(source->content), unescaped(translation->content));
        }
    }
    return table;
}

} // namespace xinheng
