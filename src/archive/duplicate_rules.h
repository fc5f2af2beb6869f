#pragma once

#include "access/object.h"
#include "access/record_rules.h"
#include "archive/duplicate_model.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xinheng::archive {

/// What a record is compared by, of the fields that the reader may read. Hashes instead of texts
/// where only equality counts, because a million of these are held at once; 0 is nothing.
struct Identity {
    std::uint64_t taxNumber = 0;
    std::uint64_t bankAccount = 0;
    std::uint64_t name = 0;
    std::uint64_t address = 0;
    std::array<std::uint64_t, 3> phones{};
    std::string core; ///< of the name, see archive/duplicate_name.h
    std::string place;
    bool personal = false; ///< so short a name, without a legal form, may be many people's
};

/// `record`: one value a field; `readable`: which of them count.
Identity identityOf(const access::Object& object, const access::Record& record,
                    const std::vector<bool>& readable);
/// Whether a field takes part in comparing.
bool identifies(const access::Field& field);

/// A number without the signs between its characters, in capitals: tax numbers, bank accounts.
std::string plainNumber(std::string_view text);
/// The numbers of a field that may hold several, without country and area codes and extensions:
/// "(0571) 8888-1234 转 8; +86 138 0000 1111" gives {"88881234", "13800001111"}.
std::vector<std::string> phoneNumbers(std::string_view text);

/// Each likeness has a weight, the chance in a hundred that it speaks true; they are joined as
/// independent witnesses. Two different tax numbers take three tenths off.
Match compare(const Identity& one, const Identity& other);

/// Finds the pairs that are worth comparing among many records, in time that grows with their
/// number and not with its square: records that share a key. Of more than a few records with one
/// key each is paired with its neighbours and the first, so that what a thousand have in common
/// (an exchange's telephone) doesn't make half a million pairs.
class PairFinder {
public:
    void add(std::int64_t id, Identity identity);
    struct Found {
        std::int64_t first; ///< the smaller number
        std::int64_t second;
        Match match;
    };
    /// Pairs with that score or more, the highest first.
    [[nodiscard]] std::vector<Found> pairs(int atLeast);

private:
    struct Key {
        std::uint64_t hash;
        std::uint32_t place;
        auto operator<=>(const Key&) const = default;
    };
    void addKeys(const Identity& identity, std::uint32_t place);
    void addContained();
    std::vector<std::int64_t> ids_;
    std::vector<Identity> identities_;
    std::vector<Key> keys_;
};

} // namespace xinheng::archive
