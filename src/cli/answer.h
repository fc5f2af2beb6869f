#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace xinheng::cli {

using Json = nlohmann::ordered_json;

/// A column of the table, or a line of the card, that people see.
struct Column {
    std::string key; ///< of the JSON document
    Text label;
    enum class Side { left, right } side = Side::left;
    std::map<std::string, Text> words = {}; ///< for people, by value: of a choice its label
};

/// What a command gives back: one JSON document, and how people see it without --json.
struct Answer {
    std::optional<Json> json; ///< absent: the command has written for itself
    std::vector<Column> columns;
    std::string rowsKey;       ///< where the rows stand; empty: the document itself is a card
    std::vector<Text> remarks; ///< lines behind the table or card
    int exit = 0;              ///< damage that was found is a document and yet no success
};

/// A list: {"rows":[...]}.
Answer listAnswer(Json rows, std::vector<Column> columns);
/// One thing, shown line by line.
Answer cardAnswer(Json document, std::vector<Column> columns);
/// A document that is shown as sentences.
Answer wordsAnswer(Json document, std::vector<Text> remarks);

/// Null for nothing.
Json jsonOrNull(const std::optional<std::string>& value);
/// [{"row":3,"column":"tax_number","message":"..."}]; row null where there is none.
Json problemsJson(const std::vector<Problem>& problems, Language language);
/// {"error":{"code","message","because","problems"}}
Json errorJson(const Error& error, Language language);
/// "row 3, tax_number: ..."
Text problemText(const Problem& problem);

/// 2 for usage up to 7 for storage.
int exitCode(ErrorCode code);

/// One line; bytes that are no UTF-8 become U+FFFD.
std::string jsonText(const Json& json);
void printAnswer(std::ostream& out, const Answer& answer, Language language);
void printError(std::ostream& err, const Error& error, Language language);

} // namespace xinheng::cli
