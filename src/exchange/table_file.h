#pragma once

#include "base/result.h"

#include <filesystem>

namespace xinheng::exchange {

/// What the first bytes of a file say: vCards, a ZIP archive (XLSX and others), the compound file
/// of older office programs and of workbooks with a password, or none of them.
enum class FileKind { text, card, zip, compound };

/// Refuses (invalid) a missing, unreadable or empty file and a folder.
Result<FileKind> fileKindOf(const std::filesystem::path& file);

} // namespace xinheng::exchange
