#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace xinheng {

/// Source text to translation.
using TranslationTable = std::map<std::string, std::string, std::less<>>;

/// The finished translations of a Qt Linguist TS file; unfinished, vanished and obsolete ones are
/// left out. Of a source that stands in several contexts the first one counts. Throws
/// std::invalid_argument when an element isn't closed.
TranslationTable translationsFromTs(std::string_view ts);

} // namespace xinheng
