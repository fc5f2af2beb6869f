#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace xinheng::log {

/// trace, debug, info, warning, error, off
enum class Level { trace, debug, info, warning, error, off };

/// $XDG_STATE_HOME/xinheng, or ~/.local/state/xinheng; made when missing.
std::filesystem::path folder();

/// Starts rotating files (5 of 2 MB) named `program`.log in `where`. XINHENG_LOG=LEVEL in the
/// environment beats `level`. Without a call nothing is logged. When the folder can't be written
/// the program goes on without a log.
void start(std::string_view program, Level level = Level::info,
           const std::filesystem::path& where = folder());
void stop();

/// One line. What goes in names a use case, a code of ours, a count or a duration: never a
/// business value, a password or a key.
void write(Level level, std::string_view line);

} // namespace xinheng::log
