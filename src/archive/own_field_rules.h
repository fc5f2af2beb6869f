#pragma once

#include "access/object.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace xinheng::archive {

/// A field that the people of a set add to an object. It takes part in everything that declared
/// fields do: forms, lists, filters, import, export, rights, history.
struct OwnField {
    std::string key; ///< always begins with "own_", so that no later version declares the same
    std::string chinese;
    std::string english;                              ///< the Chinese label when empty
    access::FieldType type = access::FieldType::text; ///< never a reference
    std::string group;     ///< key of one of the object's groups; the last one when empty
    bool required = false; ///< of records that are entered from now on
    bool maskable = false;
    std::vector<std::string> choices; ///< for FieldType::choice: the words, at least one
    bool retired = false;
};

/// As many as an object takes.
inline constexpr std::size_t mostOwnFields = 60;

/// "text", "long-text", "number", "amount", "date", "choice".
std::string_view ownTypeName(access::FieldType type);
Result<access::FieldType> parseOwnType(std::string_view name);

/// Tidied and whole, or invalid with every problem by the name of the part: key, zh, en, type,
/// group, choices. A key is one to thirty lower-case letters, digits and underscores after "own_",
/// which is put before it where it is missing.
Result<OwnField> checkedOwnField(const access::Object& object, OwnField field);

/// The line of the catalogue that the field is for the program.
access::Field fieldOf(const OwnField& field);

} // namespace xinheng::archive
