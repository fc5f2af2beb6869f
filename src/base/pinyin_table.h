#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng {

/// The initials of every character's readings, the commonest first, and the words that set another
/// order (resources/data/pinyin.txt and pinyin_words.txt).
class PinyinTable {
public:
    /// The tables that are part of the program.
    static const PinyinTable& shipped();
    /// Throws std::invalid_argument for a line that is neither remark nor entry.
    PinyinTable(std::string_view characters, std::string_view words);

    /// "xh" for 行; empty for what has no reading.
    [[nodiscard]] std::string_view readings(char32_t character) const {
        return character < entries_.size() ? initials_[entries_[character].initials]
                                           : std::string_view();
    }
    /// The readings of the characters of `name` in its words' light: replaces those in `readings`,
    /// which holds one element a character.
    void applyWords(std::u32string_view name, std::vector<std::string_view>& readings) const;

private:
    struct Entry {
        std::uint16_t initials = 0;
        bool beginsWord = false;
    };
    struct Word {
        std::u32string text;
        std::vector<std::string_view> readings;
        bool surname = false;
    };

    void addCharacters(std::string_view line);
    void addWord(std::string_view line);
    std::string_view kept(std::string text) { return *strings_.insert(std::move(text)).first; }
    [[nodiscard]] const Word* wordAt(std::u32string_view name, std::size_t at) const;

    std::set<std::string> strings_; ///< what the views point into
    std::vector<std::string_view> initials_{{}};
    std::map<std::string_view, std::uint16_t> initialsIndex_;
    std::vector<Entry> entries_;                  ///< by code point
    std::map<char32_t, std::vector<Word>> words_; ///< by first character, the longest first
};

} // namespace xinheng
