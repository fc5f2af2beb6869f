#include "base/text.h"

#include "base/resource.h"
#include "base/translation_table.h"

#include <charconv>
#include <optional>
#include <utility>

namespace xinheng {
namespace {

/// The argument a place asks for: "" the next one, digits a numbered one; none for any other
/// content, which then stays in the text as it is.
std::optional<std::size_t> argumentIndex(std::string_view place, std::size_t& next) {
    if (place.empty()) {
        return next++;
    }
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(place.data(), place.data() + place.size(), index);
    if (error != std::errc{} || end != place.data() + place.size()) {
        return std::nullopt;
    }
    return index;
}

/// Arguments come from data and may hold braces themselves, so what was filled in is never read
/// again.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string out;
    std::size_t next = 0;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        out.append(pattern.substr(0, open));
        if (open == std::string_view::npos) {
            break;
        }
        pattern.remove_prefix(open);
        const auto close = pattern.find('}');
        const auto index = close == std::string_view::npos
                               ? std::nullopt
                               : argumentIndex(pattern.substr(1, close - 1), next);
        if (index && *index < arguments.size()) {
            out.append(arguments[*index]);
            pattern.remove_prefix(close + 1);
        } else {
            out.push_back('{');
            pattern.remove_prefix(1);
        }
    }
    return out;
}

} // namespace

Text Text::bilingual(std::string english, std::string chinese) {
    Text text(std::move(english));
    text.kind_ = Kind::bilingual;
    text.arguments_.emplace_back(std::move(chinese));
    return text;
}

std::string Text::in(Language language) const {
    switch (kind_) {
    case Kind::value:
        break;
    case Kind::bilingual:
        return language == Language::zh ? arguments_.front().source_ : source_;
    case Kind::message: {
        std::vector<std::string> arguments;
        arguments.reserve(arguments_.size());
        for (const auto& argument : arguments_) {
            arguments.push_back(argument.in(language));
        }
        return filled(translated(source_, language), arguments);
    }
    }
    return source_;
}

std::string_view translated(std::string_view source, Language language) {
    if (language == Language::en) {
        return source;
    }
    static const TranslationTable table =
        translationsFromTs(resource("translations/core_zh_CN.ts"));
    const auto found = table.find(source);
    return found == table.end() ? source : std::string_view(found->second);
}

Language languageFromCode(std::string_view code) {
    return code.substr(0, 2) == "zh" ? Language::zh : Language::en;
}

} // namespace xinheng
