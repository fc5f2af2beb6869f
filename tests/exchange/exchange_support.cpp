#include "exchange_support.h"

namespace xinheng::tests {

Outcome readAll(const std::filesystem::path& file, exchange::CsvOptions options) {
    Outcome outcome;
    auto reader = exchange::CsvReader::open(file, options);
    if (!reader) {
        outcome.errors.push_back(reader.error());
        return outcome;
    }
    return readToEnd(*reader);
}

Outcome readToEnd(exchange::TableReader& reader) {
    Outcome outcome;
    outcome.header = reader.header();
    exchange::TableRow row;
    for (;;) {
        const auto found = reader.next(row);
        if (!found) {
            outcome.errors.push_back(found.error());
        } else if (!*found) {
            return outcome;
        } else {
            outcome.rows.push_back(row.cells);
            outcome.numbers.push_back(row.row);
        }
    }
}

std::string wordsOf(const Error& error) {
    std::string words;
    for (const Problem& problem : error.problems) {
        words += (problem.row ? std::to_string(*problem.row) : "-") + " " + problem.column + ": " +
                 problem.message.in(Language::en) + "\n";
    }
    return words.empty() ? error.message.in(Language::en) : words;
}

rc::Gen<std::string> troublesomeText() {
    const auto character = rc::gen::element<std::string>(
        "a", "Z", "7", ",", ";", "\t", "|", "\"", "\r", "\n", "\r\n", " ", "'", "=", "+", "-", "@",
        "é", "ü", "中", "恒", "《", "　", "﨑", "𠮷", "😀", "\x7f", "\xEE\x97\xA5", "\xEF\xBB\xBF");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(character),
                        [](const std::vector<std::string>& characters) {
                            std::string text;
                            for (const std::string& one : characters) {
                                text += one;
                            }
                            return text;
                        });
}

std::filesystem::path sharedData(const std::string& name) {
    return std::filesystem::path(XINHENG_SOURCE_DIR "/../shared/data") / name;
}

} // namespace xinheng::tests
