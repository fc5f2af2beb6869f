// The pairs worth comparing among many records.
#include "archive/duplicate_rules.h"
#include "base/text_hash.h"
#include "base/utf8.h"

#include <algorithm>
#include <unordered_map>

namespace xinheng::archive {

namespace {

constexpr std::size_t wholeGroup = 8; // records of which all pairs are looked at
constexpr std::size_t leastCharacters = 4;
constexpr std::size_t leastNearCharacters = 6;
constexpr std::size_t mostCharacters = 40; // of a name whose spellings are tried

// Keys of one kind never meet those of another.
enum class Kind : std::uint64_t {
    taxNumber = 1,
    bankAccount,
    phone,
    name,
    core,
    spelling,
    address
};

std::uint64_t mixed(Kind kind, std::uint64_t hash) {
    hash ^= static_cast<std::uint64_t>(kind) * 0x9E3779B97F4A7C15ULL;
    hash *= 0xFF51AFD7ED558CCDULL;
    return hash ^ (hash >> 33U);
}

// Where each character begins, and the end.
std::vector<std::size_t> boundsOf(std::string_view text) {
    std::vector<std::size_t> bounds{0};
    for (std::size_t at = 0; at < text.size();) {
        utf8::next(text, at);
        bounds.push_back(at);
    }
    return bounds;
}

} // namespace

void PairFinder::add(std::int64_t id, Identity identity) {
    ids_.push_back(id);
    identities_.push_back(std::move(identity));
}

void PairFinder::addKeys(const Identity& identity, std::uint32_t place) {
    const auto add = [&](Kind kind, std::uint64_t hash) {
        if (hash != 0)
            keys_.push_back({mixed(kind, hash), place});
    };
    add(Kind::taxNumber, identity.taxNumber);
    add(Kind::bankAccount, identity.bankAccount);
    add(Kind::name, identity.name);
    add(Kind::address, identity.address);
    for (const std::uint64_t phone : identity.phones)
        add(Kind::phone, phone);
    if (identity.core.empty())
        return;
    const TextHash hash;
    add(Kind::core, hash(identity.core));
    // Two names that differ by one character have a spelling in common: without that character.
    const auto bounds = boundsOf(identity.core);
    if (bounds.size() <= leastNearCharacters || bounds.size() > mostCharacters)
        return;
    add(Kind::spelling, hash(identity.core));
    std::string without;
    for (std::size_t left = 0; left + 1 < bounds.size(); ++left) {
        without = identity.core;
        without.erase(bounds[left], bounds[left + 1] - bounds[left]);
        add(Kind::spelling, hash(without));
    }
}

// A name inside another stands at its beginning or end.
void PairFinder::addContained() {
    std::unordered_map<std::string_view, std::uint32_t> firstOf;
    firstOf.reserve(identities_.size());
    for (std::uint32_t place = 0; place < identities_.size(); ++place)
        if (!identities_[place].core.empty())
            firstOf.emplace(identities_[place].core, place);
    const TextHash hash;
    for (std::uint32_t place = 0; place < identities_.size(); ++place) {
        const std::string_view core = identities_[place].core;
        const auto bounds = boundsOf(core);
        const std::size_t length = bounds.size() - 1;
        if (length <= leastCharacters || length > mostCharacters)
            continue;
        for (std::size_t part = std::max(leastCharacters, (length + 1) / 2); part < length; ++part)
            for (const std::string_view inside :
                 {core.substr(0, bounds[part]), core.substr(bounds[length - part])})
                if (firstOf.contains(inside))
                    keys_.push_back(
                        {mixed(Kind::core, std::max<std::uint64_t>(hash(inside), 1)), place});
    }
}

std::vector<PairFinder::Found> PairFinder::pairs(int atLeast) {
    keys_.clear();
    for (std::uint32_t place = 0; place < identities_.size(); ++place)
        addKeys(identities_[place], place);
    addContained();
    std::ranges::sort(keys_);
    std::vector<std::uint64_t> pairs;
    const auto pair = [&](std::size_t one, std::size_t other) {
        const std::uint64_t first = keys_[one].place;
        if (first != keys_[other].place)
            pairs.push_back(first << 32U | keys_[other].place);
    };
    for (std::size_t begin = 0, end = 0; begin < keys_.size(); begin = end) {
        while (end < keys_.size() && keys_[end].hash == keys_[begin].hash)
            ++end;
        const bool all = end - begin <= wholeGroup;
        for (std::size_t one = begin; one < end; ++one)
            for (std::size_t other = one + 1; other < (all ? end : std::min(one + 3, end)); ++other)
                pair(one, other);
        for (std::size_t other = begin + 3; !all && other < end; ++other)
            pair(begin, other);
    }
    keys_ = {};
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<Found> found;
    for (const std::uint64_t both : pairs) {
        const auto one = static_cast<std::size_t>(both >> 32U);
        const auto other = static_cast<std::size_t>(both & 0xFFFFFFFFU);
        Match match = compare(identities_[one], identities_[other]);
        if (match.score >= atLeast && match.score > 0)
            found.push_back({std::min(ids_[one], ids_[other]), std::max(ids_[one], ids_[other]),
                             std::move(match)});
    }
    std::ranges::sort(found, [](const Found& one, const Found& other) {
        return std::tuple(-one.match.score, one.first, one.second) <
               std::tuple(-other.match.score, other.first, other.second);
    });
    return found;
}

} // namespace xinheng::archive
