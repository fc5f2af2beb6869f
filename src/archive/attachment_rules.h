#pragma once

#include "archive/attachment_model.h"
#include "base/result.h"

#include <string_view>

namespace xinheng::archive {

/// What may be attached. No programs, scripts, web pages, nor documents with macros.
const std::vector<FileType>& fileTypes();
/// The type with this key; nullptr when there is none.
const FileType* fileType(std::string_view key);

/// A name without folders, control and direction characters, signs that some system forbids, and
/// dots or blanks at its ends; at most 80 characters with its ending kept. Never empty.
std::string cleanFileName(std::string_view name);

/// The type by the name's ending, when the content is of that type as well. Invalid, in words that
/// say which of the two is wrong, for endings that are not taken, another content, an empty file,
/// and macros.
Result<const FileType*> checkedFile(std::string_view name, std::string_view content);

} // namespace xinheng::archive
