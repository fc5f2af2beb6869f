#include "access/guarded_search.h"

#include "access/search_index.h"
#include "base/normalise.h"
#include "base/pinyin.h"

#include <algorithm>

namespace xinheng::access {

namespace {

// With fewer matches than this, reading them all and sorting is cheaper than walking the sort
// order.
constexpr std::int64_t SelectiveBelow = 5000;

struct SearchColumns {
    std::vector<std::string> own; ///< columns of the search table and of the object's table
    std::vector<std::pair<std::string, std::string>> derived;
};

SearchColumns readableColumns(const Gate& gate, const Object& object) {
    SearchColumns columns;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (object.fields[index].searchable && gate.field(object, index) >= FieldState::readable)
            columns.own.push_back(object.fields[index].sqlColumn());
    for (const auto& [column, source] : object.derivedSearch)
        if (gate.field(object, *object.indexOf(source)) >= FieldState::readable)
            columns.derived.emplace_back(column, object.field(source)->sqlColumn());
    return columns;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

} // namespace

void registerSearchFunctions(storage::Database& database) {
    database.registerPredicate("gate_has", [](std::span<const std::string_view> values) {
        return std::any_of(values.begin() + 1, values.end(),
                           [&](std::string_view text) { return keyIsIn(values[0], text); });
    });
    database.registerPredicate("gate_has_initials", [](std::span<const std::string_view> values) {
        for (const std::string& initials : allPinyinInitials(values[1]))
            if (initials.find(values[0]) != std::string::npos)
                return true;
        return false;
    });
}

PreparedSearch prepareSearch(storage::Database& database, const Gate& gate, const Object& object,
                             std::string_view typed) {
    PreparedSearch search;
    if (narrowed(typed).empty())
        return search;
    search.wanted = true;
    const std::vector<std::string> words = searchWords(typed);
    const SearchColumns columns = readableColumns(gate, object);
    if (words.empty() || object.searchTable.empty() ||
        (columns.own.empty() && columns.derived.empty())) {
        search.impossible = true;
        return search;
    }
    std::string columnList;
    for (const std::string& column : columns.own)
        columnList += column + " ";
    for (const auto& [column, source] : columns.derived)
        columnList += column + " ";

    std::string match;
    bool manySurely = true;
    for (const std::string& word : words) {
        match += (match.empty() ? "" : " AND ") +
                 ("({" + columnList + "} : " + searchPhrase(word) + ")");
        manySurely = manySurely && word.size() == 1; // one letter or digit stands in most rows
        std::string test = "gate_has(?";
        for (const std::string& column : columns.own)
            test += ", it." + column;
        test += ")";
        search.rowTest.values.emplace_back(word);
        if (!columns.derived.empty() && isAscii(word)) {
            for (const auto& [column, source] : columns.derived) {
                test += " OR gate_has_initials(?, it." + source + ")";
                search.rowTest.values.emplace_back(word);
            }
        }
        search.rowTest.sql += (search.rowTest.sql.empty() ? "(" : " AND (") + test + ")";
    }
    const std::string index =
        "SELECT rowid FROM " + object.searchTable + " WHERE " + object.searchTable + " MATCH ?";
    search.countAlone = {"SELECT count(*) FROM (" + index + ")", {match}};
    search.fromIndex = {"it.id IN (" + index + ")", {match}};
    if (!manySurely) {
        storage::Statement probe = database.prepare("SELECT count(*) FROM (" + index + " LIMIT " +
                                                    std::to_string(SelectiveBelow) + ")");
        probe.bind(1, match);
        probe.step();
        search.selective = probe.integer(0) < SelectiveBelow;
    }
    return search;
}

} // namespace xinheng::access
