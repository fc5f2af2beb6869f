#include "lint/translations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <map>

namespace xinheng::lint {

namespace {

/// One element with the text between its tags.
struct Element {
    std::string_view attributes;
    std::string_view inside;
};

bool endsName(char character) {
    return character == ' ' || character == '>' || character == '/';
}

/// The next <name ...> ... </name> at or after `from`, which moves behind it. False when none is
/// left.
bool nextElement(std::string_view text, const std::string& name, std::size_t& from,
                 Element& found) {
    const std::string open = "<" + name;
    for (auto at = text.find(open, from); at != std::string_view::npos;
         at = text.find(open, at + 1)) {
        const auto after = at + open.size();
        const auto tagEnd = text.find('>', after);
        if (tagEnd == std::string_view::npos || !endsName(text[after]))
            continue;
        found.attributes = text.substr(after, tagEnd - after);
        found.inside = {};
        from = tagEnd + 1;
        if (text[tagEnd - 1] != '/') {
            const auto close = std::min(text.find("</" + name + ">", from), text.size());
            found.inside = text.substr(from, close - from);
            from = std::min(close + name.size() + 3, text.size());
        }
        return true;
    }
    return false;
}

void appendUtf8(std::string& text, unsigned code) {
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

std::string unescaped(std::string_view text) {
    static const std::map<std::string, char, std::less<>> named = {
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos) {
            plain += text[at];
            continue;
        }
        const std::string entity(text.substr(at + 1, end - at - 1));
        if (const auto known = named.find(entity); known != named.end())
            plain += known->second;
        else if (entity.starts_with("#x"))
            appendUtf8(plain, static_cast<unsigned>(std::strtoul(entity.c_str() + 2, nullptr, 16)));
        else if (entity.starts_with("#"))
            appendUtf8(plain, static_cast<unsigned>(std::strtoul(entity.c_str() + 1, nullptr, 10)));
        at = end;
    }
    return plain;
}

std::string attribute(std::string_view attributes, const std::string& name) {
    const std::string open = " " + name + "=\"";
    const auto at = attributes.find(open);
    if (at == std::string_view::npos)
        return {};
    const auto begin = at + open.size();
    return unescaped(attributes.substr(begin, attributes.find('"', begin) - begin));
}

std::string textOf(std::string_view text, const std::string& name) {
    std::size_t from = 0;
    Element element;
    return nextElement(text, name, from, element) ? unescaped(element.inside) : std::string{};
}

Message readMessage(const std::string& context, std::string_view text) {
    Message message;
    message.context = context;
    message.source = textOf(text, "source");
    Element element;
    if (std::size_t from = 0; nextElement(text, "location", from, element)) {
        message.file = attribute(element.attributes, "filename");
        message.line = std::atoi(attribute(element.attributes, "line").c_str());
    }
    if (std::size_t from = 0; nextElement(text, "translation", from, element)) {
        message.type = attribute(element.attributes, "type");
        std::size_t at = 0;
        for (Element form; nextElement(element.inside, "numerusform", at, form);)
            message.translations.push_back(unescaped(form.inside));
        if (message.translations.empty())
            message.translations.push_back(unescaped(element.inside));
    }
    return message;
}

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// What is wrong with one message, or nothing.
std::string fault(const Message& message) {
    if (message.translations.empty() ||
        std::any_of(message.translations.begin(), message.translations.end(), isBlank))
        return "no translation";
    if (message.type == "unfinished")
        return "the translation is marked unfinished";
    for (const std::string& translation : message.translations) {
        if (places(translation) != places(message.source))
            return fmt::format("the places of \"{}\" differ", translation);
    }
    return {};
}

bool isGone(const Message& message) {
    return message.type == "vanished" || message.type == "obsolete";
}

} // namespace

std::vector<Message> readMessages(std::string_view ts) {
    std::vector<Message> messages;
    std::size_t from = 0;
    for (Element context; nextElement(ts, "context", from, context);) {
        const std::string name = textOf(context.inside, "name");
        std::size_t at = 0;
        for (Element message; nextElement(context.inside, "message", at, message);)
            messages.push_back(readMessage(name, message.inside));
    }
    return messages;
}

std::vector<std::string> places(std::string_view text) {
    std::vector<std::string> found;
    int next = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto is = [&](std::size_t position, auto accepts) {
            return position < text.size() && accepts(text[position]);
        };
        if (text[at] == '{') {
            std::size_t end = at + 1;
            while (is(end, isDigit))
                ++end;
            if (end < text.size() && text[end] == '}')
                found.push_back(end == at + 1 ? fmt::format("{{{}}}", next++)
                                              : std::string(text.substr(at, end + 1 - at)));
        } else if (text[at] == '%') {
            std::size_t end = at + 1;
            if (end < text.size() && text[end] == 'L')
                ++end;
            if (end < text.size() && text[end] == 'n')
                found.emplace_back("%n");
            else if (is(end, isDigit))
                found.push_back(fmt::format("%{}", text.substr(end, is(end + 1, isDigit) ? 2 : 1)));
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

Findings incompleteTranslations(const std::string& path, std::string_view ts) {
    Findings findings;
    for (const Message& message : readMessages(ts)) {
        if (isGone(message))
            continue;
        if (const std::string what = fault(message); !what.empty())
            findings.push_back(
                {message.file.empty() ? path : message.file, message.line,
                 fmt::format("{}: {} for \"{}\"", message.context, what, message.source)});
    }
    return findings;
}

Findings ambiguousTranslations(const std::string& path, std::string_view ts) {
    Findings findings;
    std::map<std::string, Message> seen;
    for (const Message& message : readMessages(ts)) {
        if (isGone(message))
            continue;
        const auto [first, isNew] = seen.emplace(message.source, message);
        if (!isNew && first->second.translations != message.translations)
            findings.push_back(
                {message.file.empty() ? path : message.file, message.line,
                 fmt::format("\"{}\" is translated differently in {} and {}", message.source,
                             first->second.context, message.context)});
    }
    return findings;
}

} // namespace xinheng::lint
