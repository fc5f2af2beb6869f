#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace xinheng::bench {

/// A process of its own in which somebody is signed in all the time. To be made before the program
/// opens a set: SQLite's connections don't survive becoming two processes.
class Watcher {
public:
    Watcher();
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    /// Opens the set there and compiles the person's rights.
    void signIn(const std::filesystem::path& set, std::int64_t person);
    /// Whether the person may use the function now, as the other process sees it.
    bool mayUse(const std::string& node);

private:
    int process_ = 0;
    int toIt_ = -1;
    int fromIt_ = -1;
};

} // namespace xinheng::bench
