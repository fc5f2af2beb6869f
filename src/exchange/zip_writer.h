#pragma once

#include "base/result.h"
#include "exchange/new_file.h"

#include <memory>
#include <string_view>

namespace xinheng::exchange {

/// Writes a ZIP archive front to back in constant memory: deflated entries, one after the other.
/// They carry no time, so that the same content is the same file. Archives and entries stay under 4
/// GiB, the size up to which every office program reads what is written without knowing its length.
class ZipWriter {
public:
    explicit ZipWriter(NewFile file);
    ~ZipWriter();
    ZipWriter(ZipWriter&&) noexcept;
    ZipWriter& operator=(ZipWriter&&) noexcept;

    /// Ends the entry before and begins one of this name. All of these: storage when the disk won't
    /// take it, invalid beyond 4 GiB.
    Result<> begin(std::string_view name);
    Result<> append(std::string_view bytes);
    /// Ends the last entry, writes the archive's directory, and gives the file its name.
    Result<> finish();

private:
    class Writing;
    std::unique_ptr<Writing> writing_;
};

} // namespace xinheng::exchange
