#pragma once

#include "access/object.h"

#include <filesystem>
#include <string>

/// Which fields of an object a vCard holds, and under which properties (decision 16).
namespace xinheng::archive {

/// Whether the object's records are people whom a telephone keeps: they have a mobile telephone, an
/// e-mail address and a messenger.
bool takesCards(const access::Object& object);
/// Whether a file of this name is written as vCards.
bool isCardName(const std::filesystem::path& file);

/// The column in which a vCard's property stands when cards are read as a table: "FN", "TEL CELL",
/// "BDAY"; properties of this program's own for fields that no standard knows. Empty for an object
/// without cards and for fields that are not imported.
std::string cardHeading(const access::Object& object, std::size_t field);
/// The property of this program's own that a field has: "X-XINHENG-CUSTOMER".
std::string ownCardProperty(const access::Field& field);

} // namespace xinheng::archive
