#include "base/file_place.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <string>
#include <system_error>

namespace xinheng {

std::filesystem::path temporaryNameFor(const std::filesystem::path& file) {
    std::random_device random;
    return file.parent_path() /
           ("." + file.filename().string() + "." + std::to_string(random()) + ".part");
}

int renameToFreeName(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // Some network file systems don't know the flag; looking first is what is left.
    std::error_code failed;
    if (std::filesystem::exists(to, failed) || failed) {
        return failed ? failed.value() : EEXIST;
    }
    return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

} // namespace xinheng
