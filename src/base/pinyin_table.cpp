#include "base/pinyin_table.h"

#include "base/resource.h"
#include "base/utf8.h"

#include <algorithm>
#include <stdexcept>

namespace xinheng {
namespace {

std::u32string characters(std::string_view utf8) {
    std::u32string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = utf8::next(utf8, at);
        if (character < 0) {
            throw std::invalid_argument("pinyin table: not UTF-8");
        }
        out.push_back(static_cast<char32_t>(character));
    }
    return out;
}

bool areInitials(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

[[noreturn]] void refuse(std::string_view line) {
    throw std::invalid_argument("pinyin table: " + std::string(line));
}

/// Calls `take` with each line that is no remark.
template <class Take> void eachLine(std::string_view text, Take take) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (!line.empty() && !line.starts_with('#')) {
            take(line);
        }
    }
}

} // namespace

const PinyinTable& PinyinTable::shipped() {
    static const PinyinTable table(resource("data/pinyin.txt"), resource("data/pinyin_words.txt"));
    return table;
}

PinyinTable::PinyinTable(std::string_view characterTable, std::string_view words) {
    eachLine(characterTable, [this](std::string_view line) { addCharacters(line); });
    eachLine(words, [this](std::string_view line) { addWord(line); });
    for (auto& [first, list] : words_) {
        std::ranges::stable_sort(list, std::ranges::greater(),
                                 [](const Word& word) { return word.text.size(); });
    }
}

void PinyinTable::addCharacters(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !areInitials(line.substr(0, colon))) {
        refuse(line);
    }
    const auto initials = kept(std::string(line.substr(0, colon)));
    const auto [known, isNew] =
        initialsIndex_.try_emplace(initials, static_cast<std::uint16_t>(initials_.size()));
    if (isNew) {
        initials_.push_back(initials);
    }
    for (const char32_t character : characters(line.substr(colon + 1))) {
        if (character >= entries_.size()) {
            entries_.resize(character + 1);
        }
        entries_[character].initials = known->second;
    }
}

void PinyinTable::addWord(std::string_view line) {
    const auto whole = line;
    Word word;
    word.surname = line.starts_with('^');
    if (word.surname) {
        line.remove_prefix(1);
    }
    const auto space = line.find(' ');
    const auto initials = space == std::string_view::npos ? "" : line.substr(space + 1);
    word.text = characters(line.substr(0, space));
    if (!areInitials(initials) || initials.size() != word.text.size()) {
        refuse(whole);
    }
    for (std::size_t i = 0; i < initials.size(); ++i) {
        std::string order(1, initials[i]);
        for (const char other : readings(word.text[i])) {
            if (other != initials[i]) {
                order.push_back(other);
            }
        }
        word.readings.push_back(kept(std::move(order)));
    }
    const char32_t first = word.text.front();
    if (first >= entries_.size()) {
        entries_.resize(first + 1);
    }
    entries_[first].beginsWord = true;
    words_[first].push_back(std::move(word));
}

const PinyinTable::Word* PinyinTable::wordAt(std::u32string_view name, std::size_t at) const {
    const char32_t first = name[at];
    if (first >= entries_.size() || !entries_[first].beginsWord) {
        return nullptr;
    }
    const bool maybePerson = at == 0 && (name.size() == 2 || name.size() == 3);
    for (const auto& word : words_.at(first)) {
        if (name.substr(at).starts_with(word.text) && (!word.surname || maybePerson)) {
            return &word;
        }
    }
    return nullptr;
}

void PinyinTable::applyWords(std::u32string_view name,
                             std::vector<std::string_view>& readings) const {
    for (std::size_t at = 0; at < name.size();) {
        const Word* word = wordAt(name, at);
        if (word == nullptr) {
            ++at;
            continue;
        }
        for (const auto order : word->readings) {
            readings[at++] = order;
        }
    }
}

} // namespace xinheng
