#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng {

enum class Language { en, zh };

/// An English source text that lupdate has been told to collect; made by XH_TR only.
struct Marked {
    const char* source;
};

/// Marks a text for translation. The context names the folder (for the translator's eyes).
/// lupdate is called with -tr-function-alias QT_TRANSLATE_NOOP+=XH_TR.
#define XH_TR(context, text)                                                                       \
    ::xinheng::Marked {                                                                            \
        text                                                                                       \
    }

/// A text for a person that has not yet met its language: a marked message with its arguments, a
/// value shown as it is, or a label that carries both languages itself.
class Text {
public:
    Text() = default;

    /// A marked message; each "{}" takes the next argument, "{0}" a numbered one.
    template <class... Arguments>
    requires(std::constructible_from<Text, Arguments>&&...)
        Text(Marked message, Arguments&&... arguments)
        : kind_(Kind::message),
          source_(message.source), arguments_{Text(std::forward<Arguments>(arguments))...} {}

    /// A value that is the same in every language: a code, a name, a number.
    Text(std::string value) : source_(std::move(value)) {}
    Text(std::string_view value) : source_(value) {}
    Text(const char* value) : source_(value) {}
    Text(std::integral auto value) : source_(std::to_string(value)) {}

    /// A label that data brings in both languages (function tree, field catalogue).
    static Text bilingual(std::string english, std::string chinese);

    [[nodiscard]] std::string in(Language language) const;
    [[nodiscard]] bool empty() const { return source_.empty(); }
    /// The untranslated source: for comparing in tests and for choosing a message, not for people.
    [[nodiscard]] const std::string& source() const { return source_; }

private:
    enum class Kind { value, message, bilingual };
    Kind kind_ = Kind::value;
    std::string source_;
    std::vector<Text> arguments_;
};

/// The translation of a core source text, or the source itself when there is none.
/// Reads resources/translations/core_zh_CN.ts once.
std::string_view translated(std::string_view source, Language language);

/// "zh" or "en"; anything else, zh_CN.UTF-8 and the like included, by its first two letters.
Language languageFromCode(std::string_view code);

} // namespace xinheng
