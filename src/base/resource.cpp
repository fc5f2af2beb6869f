#include "base/resource.h"

#include <algorithm>
#include <stdexcept>
#include <string>

// Written by CMakeLists.txt: one pair of symbols a file, and the table that names them.
extern "C" {
#include "resource_declarations.inc"
}

namespace xinheng {
namespace {

struct Entry {
    std::string_view path;
    const char* begin;
    const char* end;
};

const std::vector<Entry>& table() {
    static const std::vector<Entry> sorted = [] {
        std::vector<Entry> entries{
#include "resource_table.inc"
        };
        std::ranges::sort(entries, {}, &Entry::path);
        return entries;
    }();
    return sorted;
}

} // namespace

std::string_view resource(std::string_view path) {
    const auto found = std::ranges::lower_bound(table(), path, {}, &Entry::path);
    if (found == table().end() || found->path != path) {
        throw std::logic_error("no resource named " + std::string(path));
    }
    return {found->begin, static_cast<std::size_t>(found->end - found->begin)};
}

std::vector<std::string_view> resourcesUnder(std::string_view prefix) {
    std::vector<std::string_view> paths;
    for (const auto& entry : table()) {
        if (entry.path.starts_with(prefix)) {
            paths.push_back(entry.path);
        }
    }
    return paths;
}

} // namespace xinheng
