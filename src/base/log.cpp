#include "base/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <optional>

namespace xinheng::log {
namespace {

constexpr std::size_t fileSize = std::size_t{2} * 1024 * 1024;
constexpr std::size_t olderFiles = 4; // and the one being written

/// One lock for starting, stopping and writing; the sink under it needs none of its own.
struct Shared {
    std::mutex mutex;
    std::unique_ptr<spdlog::logger> logger;
};

Shared& shared() {
    static Shared instance;
    return instance;
}

spdlog::level::level_enum inSpdlog(Level level) {
    switch (level) {
    case Level::trace:
        return spdlog::level::trace;
    case Level::debug:
        return spdlog::level::debug;
    case Level::info:
        return spdlog::level::info;
    case Level::warning:
        return spdlog::level::warn;
    case Level::error:
        return spdlog::level::err;
    case Level::off:
        break;
    }
    return spdlog::level::off;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value == nullptr ? std::string() : std::string(value);
}

std::optional<Level> levelNamed(std::string_view name) {
    static constexpr std::pair<std::string_view, Level> levels[] = {
        {"trace", Level::trace},     {"debug", Level::debug}, {"info", Level::info},
        {"warning", Level::warning}, {"error", Level::error}, {"off", Level::off}};
    for (const auto& [key, level] : levels) {
        if (key == name) {
            return level;
        }
    }
    return std::nullopt;
}

} // namespace

std::filesystem::path folder() {
    namespace fs = std::filesystem;
    fs::path state = variable("XDG_STATE_HOME");
    // The XDG rules have a relative path ignored.
    if (!state.is_absolute()) {
        const fs::path home = variable("HOME");
        state = (home.is_absolute() ? home : fs::temp_directory_path()) / ".local" / "state";
    }
    fs::path where = state / "xinheng";
    std::error_code ignored;
    fs::create_directories(where, ignored);
    return where;
}

void start(std::string_view program, Level level, const std::filesystem::path& where) {
    stop();
    level = levelNamed(variable("XINHENG_LOG")).value_or(level);
    if (level == Level::off) {
        return;
    }
    try {
        const auto file = where / (std::string(program) + ".log");
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_st>(file.string(), fileSize,
                                                                           olderFiles);
        auto logger = std::make_unique<spdlog::logger>(std::string(program), std::move(sink));
        logger->set_formatter(std::make_unique<spdlog::pattern_formatter>(
            "%Y-%m-%dT%H:%M:%S.%eZ %l %P %v", spdlog::pattern_time_type::utc));
        logger->set_level(inSpdlog(level));
        logger->flush_on(spdlog::level::info);
        // A full disk must not fill the terminal with complaints.
        logger->set_error_handler([](const std::string&) {});
        const std::lock_guard lock(shared().mutex);
        shared().logger = std::move(logger);
    } catch (const spdlog::spdlog_ex&) {
        // A folder that can't be written is no reason not to work: there is no log then.
    }
}

void stop() {
    const std::lock_guard lock(shared().mutex);
    if (shared().logger) {
        shared().logger->flush();
        shared().logger.reset();
    }
}

void write(Level level, std::string_view line) {
    const std::lock_guard lock(shared().mutex);
    if (!shared().logger || level == Level::off) {
        return;
    }
    std::string flat(line);
    std::ranges::replace_if(
        flat, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    shared().logger->log(inSpdlog(level), spdlog::string_view_t(flat));
}

} // namespace xinheng::log
