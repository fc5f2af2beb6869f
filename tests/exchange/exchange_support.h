#pragma once

#include "exchange/csv_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <filesystem>
#include <string>
#include <vector>

namespace xinheng::tests {

using Table = std::vector<std::vector<std::string>>;

/// What reading a file to its end brings up.
struct Outcome {
    std::vector<std::string> header;
    Table rows;
    std::vector<std::int64_t> numbers;
    std::vector<Error> errors;
};
Outcome readAll(const std::filesystem::path& file, exchange::CsvOptions options = {});
Outcome readToEnd(exchange::TableReader& reader);

/// One line a problem, "row column: English source", for comparing.
std::string wordsOf(const Error& error);

/// A text of characters from everywhere that trouble comes from: separators, quotation marks, line
/// ends, formula signs, accents, Chinese, characters beyond the first plane.
rc::Gen<std::string> troublesomeText();

std::filesystem::path sharedData(const std::string& name);

} // namespace xinheng::tests
