#pragma once

#include "base/result.h"
#include "exchange/encoding.h"
#include "exchange/vcard.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace xinheng::exchange {

/// Reads the cards of a vCard file one by one in constant memory, versions 2.1, 3.0 and 4.0 mixed
/// as they come: folded lines, quoted-printable, groups, character sets by property or for the
/// file. A card without a shown name gets it from its parts, or from its organisation.
class VCardReader {
public:
    /// Refuses (invalid) a missing, unreadable or empty file and one that doesn't begin with a
    /// card.
    static Result<VCardReader> open(const std::filesystem::path& file,
                                    std::optional<Encoding> encoding = {});
    ~VCardReader();
    VCardReader(VCardReader&&) noexcept;
    VCardReader& operator=(VCardReader&&) noexcept;

    /// Of what doesn't say itself what it is written in.
    [[nodiscard]] Encoding encoding() const;

    /// True: `card` holds the next one. False: the file has ended. An Error carries each problem of
    /// one bad card by line (as row) and property (as column). To collect all problems keep
    /// calling: reading goes on behind the bad card, or ends after 1000 of them.
    Result<bool> next(VCard& card);

    /// For progress, in bytes of the file.
    [[nodiscard]] std::int64_t bytesRead() const;
    [[nodiscard]] std::int64_t totalBytes() const;

private:
    class Reading;
    explicit VCardReader(std::unique_ptr<Reading> reading);
    std::unique_ptr<Reading> reading_;
};

} // namespace xinheng::exchange
