#include "access/model.h"

#include "base/normalise.h"

#include <cctype>
#include <stdexcept>

namespace xinheng::access {

const char* personKindName(PersonKind kind) {
    switch (kind) {
    case PersonKind::administrator:
        return "administrator";
    case PersonKind::manager:
        return "manager";
    case PersonKind::person:
        break;
    }
    return "person";
}

PersonKind personKindFromName(std::string_view name) {
    for (const PersonKind kind :
         {PersonKind::administrator, PersonKind::manager, PersonKind::person})
        if (name == personKindName(kind))
            return kind;
    throw std::logic_error("unknown kind of person");
}

const char* fieldAccessName(FieldAccess access) {
    switch (access) {
    case FieldAccess::read:
        return "read";
    case FieldAccess::write:
        return "write";
    case FieldAccess::mask:
        return "mask";
    case FieldAccess::forbid:
        break;
    }
    return "forbid";
}

std::optional<FieldAccess> fieldAccessFromName(std::string_view name) {
    for (const FieldAccess access :
         {FieldAccess::read, FieldAccess::write, FieldAccess::mask, FieldAccess::forbid})
        if (name == fieldAccessName(access))
            return access;
    return std::nullopt;
}

Result<std::string> checkedCode(std::string_view code) {
    std::string checked = narrowed(code);
    bool good = !checked.empty() && isCleanUtf8(checked) && characterCount(checked) <= 40;
    for (const char byte : checked) {
        const auto value = static_cast<unsigned char>(byte);
        good = good && (value >= 0x80 || std::isalnum(value) != 0 || byte == '-' || byte == '_' ||
                        byte == '.');
    }
    if (!good)
        return fail(
            ErrorCode::invalid,
            XH_TR("access",
                  "\"{}\" can't be a code: 1 to 40 letters, digits, -, _ and . are allowed."),
            code);
    return checked;
}

Result<std::string> checkedName(std::string_view name) {
    std::string checked = tidied(name);
    if (checked.empty() || !isCleanUtf8(checked) ||
        checked.find_first_of("\t\r\n") != std::string::npos || characterCount(checked) > 100)
        return fail(
            ErrorCode::invalid,
            XH_TR("access", "\"{}\" can't be a name: 1 to 100 characters on one line are allowed."),
            name);
    return checked;
}

bool fitsWritten(std::string_view text, std::size_t mostCharacters) {
    return isCleanUtf8(text) && characterCount(text) <= mostCharacters;
}

Result<std::string> checkedReason(std::string_view reason) {
    if (!fitsWritten(reason, longestReason))
        return fail(
            ErrorCode::invalid,
            XH_TR("access", "A reason has at most {} characters and no control characters."),
            longestReason);
    return tidied(reason);
}

} // namespace xinheng::access
