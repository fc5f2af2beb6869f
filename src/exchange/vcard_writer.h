#pragma once

#include "base/result.h"
#include "exchange/csv_writer.h"
#include "exchange/vcard.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace xinheng::exchange {

struct VCardWriteOptions {
    VCardVersion version = VCardVersion::v30; ///< what telephones and mail programs all read
    ExistingFile existing = ExistingFile::refuse;
};

/// Writes cards in UTF-8, folded and escaped as their version has it; 2.1 in quoted-printable. The
/// file appears under its name whole and on disk, or not at all (NewFile).
class VCardWriter {
public:
    /// Refuses (conflict) an existing file unless it may be overwritten, and (invalid) a folder
    /// that isn't there.
    static Result<VCardWriter> create(const std::filesystem::path& file,
                                      VCardWriteOptions options = {});
    ~VCardWriter();
    VCardWriter(VCardWriter&&) noexcept;
    VCardWriter& operator=(VCardWriter&&) noexcept;

    /// Refuses (invalid, each problem with the card's number as row and the property as column) a
    /// card without a name, texts that are no UTF-8, hold control characters or are longer than 1
    /// MiB, types and services that are no tokens, and a birthday that isn't one. Storage when the
    /// disk won't take it. Nothing of a refused card is written.
    Result<> write(const VCard& card);
    /// Cards after this are a std::logic_error.
    Result<> finish();
    [[nodiscard]] std::int64_t cardsWritten() const;

private:
    class Writing;
    explicit VCardWriter(std::unique_ptr<Writing> writing);
    std::unique_ptr<Writing> writing_;
};

} // namespace xinheng::exchange
