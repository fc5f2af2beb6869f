#include "exchange/new_file.h"

#include "base/file_place.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace xinheng::exchange {

namespace {

/// In the system's own words only where it is rare.
Text reason(int code) {
    switch (code) {
    case ENOSPC:
    case EDQUOT:
        return {XH_TR("exchange", "the disk is full")};
    case EACCES:
    case EPERM:
        return {XH_TR("exchange", "access is denied")};
    case EROFS:
        return {XH_TR("exchange", "the disk is read-only")};
    case ENOENT:
    case ENOTDIR:
        return {XH_TR("exchange", "there is no such folder")};
    default:
        return {std::generic_category().message(code)};
    }
}

tl::unexpected<Error> notWritten(const std::filesystem::path& file, int code) {
    return fail(ErrorCode::storage, XH_TR("exchange", "The file \"{}\" could not be written: {}."),
                file.string(), reason(code));
}

tl::unexpected<Error> alreadyThere(const std::filesystem::path& file) {
    return fail(ErrorCode::conflict, XH_TR("exchange", "There is a file \"{}\" already."),
                file.string());
}

} // namespace

Result<NewFile> NewFile::create(const std::filesystem::path& file, ExistingFile existing) {
    std::error_code failed;
    const auto status = std::filesystem::status(file, failed);
    if (std::filesystem::is_directory(status)) {
        return fail(ErrorCode::invalid, XH_TR("exchange", "\"{}\" is a folder, not a file."),
                    file.string());
    }
    if (existing == ExistingFile::refuse && std::filesystem::exists(status)) {
        return alreadyThere(file);
    }
    // A link stays a link: what it points to is replaced.
    NewFile made(std::filesystem::weakly_canonical(file, failed), existing);
    if (failed || !made.file_.has_filename()) {
        made.file_ = file;
    }
    const auto temporary = temporaryNameFor(made.file_);
    made.descriptor_ = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (made.descriptor_ < 0) {
        const int code = errno;
        return fail(ErrorCode::invalid, XH_TR("exchange", "No file can be written in \"{}\": {}."),
                    made.file_.parent_path().string(), reason(code));
    }
    made.temporary_ = temporary;
    return made;
}

NewFile::NewFile(NewFile&& other) noexcept
    : file_(std::move(other.file_)), temporary_(std::move(other.temporary_)),
      existing_(other.existing_), descriptor_(std::exchange(other.descriptor_, -1)) {
    other.temporary_.clear();
}

NewFile::~NewFile() {
    discard();
}

Result<> NewFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return notWritten(file_, errno);
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

Result<> NewFile::commit() {
    const bool synced = ::fsync(descriptor_) == 0;
    int code = synced ? 0 : errno;
    if (::close(std::exchange(descriptor_, -1)) != 0 && code == 0) {
        code = errno;
    }
    if (code == 0 && existing_ == ExistingFile::refuse) {
        code = renameToFreeName(temporary_, file_);
    } else if (code == 0 && std::rename(temporary_.c_str(), file_.c_str()) != 0) {
        code = errno;
    }
    if (code == EEXIST) {
        return alreadyThere(file_);
    }
    if (code != 0) {
        return notWritten(file_, code);
    }
    temporary_.clear();
    const auto folder = file_.has_parent_path() ? file_.parent_path() : std::filesystem::path(".");
    const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory >= 0) {
        ::fsync(directory); // the file itself is safe; not every file system lets folders be synced
        ::close(directory);
    }
    return {};
}

void NewFile::discard() noexcept {
    if (descriptor_ >= 0) {
        ::close(std::exchange(descriptor_, -1));
    }
    if (!temporary_.empty()) {
        ::unlink(temporary_.c_str());
        temporary_.clear();
    }
}

} // namespace xinheng::exchange
