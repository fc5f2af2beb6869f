#pragma once

#include "access/rights_desk.h"
#include "cli/answer.h"
#include "cli/command_words.h"

#include <optional>
#include <string>

namespace xinheng::cli {

/// --read K,K --write K,K --mask K,K --forbid K,K
struct FieldListOptions {
    std::optional<std::string> read;
    std::optional<std::string> write;
    std::optional<std::string> mask;
    std::optional<std::string> forbid;
};
void addFieldListOptions(CommandWord& word, FieldListOptions& options);
access::RightsDesk::FieldLists fieldLists(const FieldListOptions& options);
/// Adds "read", "write", "mask" and "forbid", as far as given.
void addFieldLists(Json& document, const access::RightsDesk::FieldLists& lists);

} // namespace xinheng::cli
