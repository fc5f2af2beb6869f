#pragma once

#include "access/guarded_query.h"
#include "cli/command_words.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::cli {

/// Which rows and columns: shared by list and export.
struct QueryOptions {
    std::optional<std::string> fields;
    std::optional<std::string> where;
    std::optional<std::string> search;
    std::optional<std::string> sort;
};
void addQueryOptions(CommandWord& word, QueryOptions& options);
access::Query queryOf(const QueryOptions& options);

/// A field's heading; amounts stand on the right.
Column columnOf(const access::Field& field);

void addCustomerListCommand(CommandWord& group);
void addCustomerFileCommands(CommandWord& group);

} // namespace xinheng::cli
