#pragma once

#include "base/result.h"
#include "exchange/csv_writer.h"

#include <filesystem>
#include <string_view>

namespace xinheng::exchange {

/// A file that comes to be under its name whole and on disk, or not at all. Until commit() it is a
/// temporary file in the same folder, taken away again by the destructor.
class NewFile {
public:
    /// Refuses (conflict) an existing file unless it may be overwritten, (invalid) a folder that
    /// isn't there or can't be written.
    static Result<NewFile> create(const std::filesystem::path& file, ExistingFile existing);
    ~NewFile();
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;

    /// Storage errors only.
    Result<> append(std::string_view bytes);
    /// Syncs, names, syncs the folder. Another's file that has come up meanwhile is a conflict.
    Result<> commit();

private:
    NewFile(std::filesystem::path file, ExistingFile existing)
        : file_(std::move(file)), existing_(existing) {}
    void discard() noexcept;

    std::filesystem::path file_;
    std::filesystem::path temporary_;
    ExistingFile existing_;
    int descriptor_ = -1;
};

} // namespace xinheng::exchange
