#pragma once

#include "access/rights_desk.h"
#include "base/date.h"
#include "base/money.h"
#include "base/result.h"
#include "cli/answer.h"
#include "cli/command_words.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Reading what stands behind options. What can't be read is a usage error that names the option.
namespace xinheng::cli {

Result<std::optional<Date>> dateOption(const char* option, const std::optional<std::string>& words);
/// A whole number from 0 on.
Result<std::optional<std::int64_t>> numberOption(const char* option,
                                                 const std::optional<std::string>& words);
/// Yuan with at most two decimals.
Result<Money> amountOption(const char* option, const std::string& words);
Result<std::optional<bool>> switchOption(const char* option,
                                         const std::optional<std::string>& words);
/// "a,b" without blanks around and empty parts.
std::vector<std::string> listOf(const std::optional<std::string>& words);
/// KEY=VALUE words in their order; a value may be empty or begin with a dash.
Result<std::vector<std::pair<std::string, std::string>>>
keyValuePairs(const std::vector<std::string>& words);
/// The same with each key once.
Result<std::map<std::string, std::string>> keyValues(const std::vector<std::string>& words);
/// A whole file of text. What can't be opened is invalid.
Result<std::string> readTextFile(const std::string& file);
/// A new file, whole or not there; conflict when there is one already.
Result<> writeTextFile(const std::string& file, const std::string& text);
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
/// A level of 1 to 6 as it was typed.
Result<int> levelArgument(const std::string& words);
/// Adds "warnings": pairs of duties that somebody holds now.
void addWarnings(Json& document, std::vector<Text>& remarks, const access::RightsChanged& changed,
                 Language language);
/// Adds "from", "to" and "reason" to the document.
void addTerms(Json& document, const access::Terms& terms);

} // namespace xinheng::cli
