#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access {

/// What stands in a search table for a text: its searchKey as overlapping pairs of characters and
/// the last character alone, separated by blanks. 恒瑞电 gives "恒瑞 瑞电 电". Three and more ASCII
/// letters or digits in a row are there by threes as well: "a123" gives "a1 12 23 3 ·a12 ·123 ·".
std::string searchPairs(std::string_view text);
/// The same for several texts of which each can be found but none across two of them.
std::string searchPairs(const std::vector<std::string>& texts);

/// A search as typed: its words' keys; all of them have to be found.
std::vector<std::string> searchWords(std::string_view typed);

/// The FTS5 phrase for one word's key over the pairs: "恒瑞 瑞电", or a prefix for a single
/// character. Over the threes where all of it is ASCII and long enough.
std::string searchPhrase(std::string_view key);

/// Whether searchKey(text) contains the key, without making it where that can be helped.
bool keyIsIn(std::string_view key, std::string_view text);

} // namespace xinheng::access
