#pragma once

#include "base/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace xinheng::archive {

/// What a file is by its bytes, whatever its name says.
struct FileContent {
    /// Key of a FileType; "text" for plain text of any kind, "" for what is never attached or not
    /// known.
    std::string type;
    Text words;          ///< "a PNG picture", "a program"
    bool macros = false; ///< an office document with macros
};

/// Reads some hundred bytes of most files, and the directory of archives. Any bytes at all are an
/// answer.
FileContent contentOf(std::string_view bytes);

/// Whether a text begins like an e-mail message.
bool looksLikeMail(std::string_view bytes);

} // namespace xinheng::archive
