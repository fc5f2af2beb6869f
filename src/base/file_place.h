#pragma once

#include <filesystem>

namespace xinheng {

/// A name in the same folder that nobody else has, for a file that gets its own name once it is
/// whole.
std::filesystem::path temporaryNameFor(const std::filesystem::path& file);

/// Gives the file its name without ever replacing another one. Returns 0 or an errno; EEXIST: the
/// name is taken.
int renameToFreeName(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace xinheng
