#pragma once

#include "access/object.h"
#include "base/result.h"
#include "exchange/vcard.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From a vCard to the values of a record and back (decision 16).
namespace xinheng::archive {

struct CardValues {
    std::map<std::string, std::string>
        values;                   ///< by field key; what the card doesn't say is missing
    std::vector<Problem> remarks; ///< said by the card and left out, by property
    std::map<std::string, std::int64_t> leftOut; ///< what no record has, by property and how often
};

/// Whether a code is one that follows from a card, see valuesOfCard().
bool followsFromCard(std::string_view code);

/// Values as a record would keep them. A property of this program's own goes before the standard's.
/// The record above is the organisation as the card has it, unless its code stands there. A card
/// without a code gets one that follows from its UID, or else from what it says, so that the same
/// card is the same record again.
CardValues valuesOfCard(const access::Object& object, const exchange::VCard& card);

/// The card of a record; `above`: what the record that it belongs to is called, if that may be
/// seen. What would not come back as it is from the standard's properties stands in ones of this
/// program's own beside them. Nothing without a name.
std::optional<exchange::VCard> cardOfValues(const access::Object& object,
                                            const std::map<std::string, std::string>& values,
                                            const std::string& above);

} // namespace xinheng::archive
