#include "base/pinyin.h"

#include "base/normalise.h"
#include "base/pinyin_table.h"
#include "base/utf8.h"

#include <unicode/uchar.h>

namespace xinheng {
namespace {

struct Sounds {
    std::u32string characters;
    /// One element a character: its initials, the commonest first; empty for a character that has
    /// no reading, which is a letter to keep or an ideograph to leave out.
    std::vector<std::string_view> readings;
};

Sounds soundsOf(std::string_view name) {
    const auto& table = PinyinTable::shipped();
    const std::string key = searchKey(name);
    Sounds sounds;
    sounds.characters.reserve(key.size());
    sounds.readings.reserve(key.size());
    for (std::size_t at = 0; at < key.size();) {
        const auto character = static_cast<char32_t>(utf8::next(key, at));
        sounds.characters.push_back(character);
        sounds.readings.push_back(table.readings(character));
    }
    table.applyWords(sounds.characters, sounds.readings);
    return sounds;
}

/// Which reading of each character is taken, and the last position where it isn't the commonest.
struct Choice {
    std::vector<std::size_t> taken;
    std::size_t next = 0;
};

std::string initials(const Sounds& sounds, const Choice& choice) {
    std::string out;
    for (std::size_t i = 0; i < sounds.characters.size(); ++i) {
        const auto character = sounds.characters[i];
        if (!sounds.readings[i].empty()) {
            out.push_back(sounds.readings[i][choice.taken.empty() ? 0 : choice.taken[i]]);
        } else if (character < 0x80) {
            out.push_back(static_cast<char>(character));
        } else if (!u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_IDEOGRAPHIC)) {
            utf8::append(out, character);
        }
    }
    return out;
}

} // namespace

std::string pinyinInitials(std::string_view name) {
    return initials(soundsOf(name), {});
}

std::vector<std::string> allPinyinInitials(std::string_view name, std::size_t most) {
    const Sounds sounds = soundsOf(name);
    // Breadth first: what departs from the commonest readings in fewer characters comes earlier.
    std::vector<Choice> choices{{std::vector<std::size_t>(sounds.characters.size()), 0}};
    for (std::size_t done = 0; done < choices.size() && choices.size() < most; ++done) {
        for (std::size_t i = choices[done].next; i < sounds.characters.size(); ++i) {
            for (std::size_t reading = 1; reading < sounds.readings[i].size(); ++reading) {
                Choice other = choices[done];
                other.taken[i] = reading;
                other.next = i + 1;
                choices.push_back(std::move(other));
            }
        }
    }
    std::vector<std::string> all;
    for (const auto& choice : choices) {
        if (all.size() == most) {
            break;
        }
        if (auto text = initials(sounds, choice); !text.empty()) {
            all.push_back(std::move(text));
        }
    }
    return all;
}

} // namespace xinheng
