#pragma once

#include "access/rights_desk.h"
#include "base/date.h"
#include "base/result.h"
#include "cli/answer.h"
#include "cli/command_words.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Reading what stands behind options. What can't be read is a usage error that names the option.
namespace xinheng::cli {

Result<std::optional<Date>> dateOption(const char* option, const std::optional<std::string>& words);
/// A whole number from 0 on.
Result<std::optional<std::int64_t>> numberOption(const char* option,
                                                 const std::optional<std::string>& words);
Result<std::optional<bool>> switchOption(const char* option,
                                         const std::optional<std::string>& words);
/// "a,b" without blanks around and empty parts.
std::vector<std::string> listOf(const std::optional<std::string>& words);
/// KEY=VALUE words, each key once; a value may be empty or begin with a dash.
Result<std::map<std::string, std::string>> keyValues(const std::vector<std::string>& words);
/// A path given in UTF-8.
std::filesystem::path pathOf(const std::string& utf8);
std::string utf8Of(const std::filesystem::path& path);

/// From when to when, and why: on every grant and membership.
struct TermsOptions {
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> reason;
};
void addTermsOptions(CommandWord& word, TermsOptions& terms);
Result<access::Terms> termsOf(const TermsOptions& options);
/// Adds "from", "to" and "reason" to the document.
void addTerms(Json& document, const access::Terms& terms);

} // namespace xinheng::cli
