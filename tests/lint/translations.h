#pragma once

#include "lint/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace xinheng::lint {

/// One <message> of a Qt translation file.
struct Message {
    std::string context;
    std::string source;
    std::string type;                      ///< "", "unfinished", "vanished", "obsolete"
    std::vector<std::string> translations; ///< one, or one a plural form
    std::string file;                      ///< as the file says it; empty when it says none
    int line = 0;
};

/// Reads what lupdate writes; not a general reader of XML.
std::vector<Message> readMessages(std::string_view ts);

/// The places of a text, sorted: "{}" numbered in their order, "{0}", "%1", "%n", "%L1".
std::vector<std::string> places(std::string_view text);

/// Entries without a finished translation, and translations whose places differ from the source's.
/// A message with a known place in the code is reported there, else at `path`.
Findings incompleteTranslations(const std::string& path, std::string_view ts);

/// Sources that two contexts translate differently. The core looks a source up without its context,
/// so one of the two would never be seen.
Findings ambiguousTranslations(const std::string& path, std::string_view ts);

} // namespace xinheng::lint
