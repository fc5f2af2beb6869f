#include "access/guarded_search.h"

#include "access/search_index.h"
#include "base/normalise.h"
#include "base/pinyin.h"

#include <algorithm>

namespace xinheng::access {

namespace {

// Where the costs of two ways meet at a million customers (./dev bench archive):
constexpr std::int64_t narrowRows = 5000;     // walking the order against sorting the person's rows
constexpr std::int64_t fewRows = 1000;        // testing the person's rows against asking the index
constexpr std::int64_t testedRows = 15000;    // the same when most rows match
constexpr std::size_t mostWords = 20;         // a whole text pasted into the search box
constexpr std::size_t mostMatches = 50000;    // worth listing at all
constexpr std::int64_t walkedAtMost = 150000; // rather than sorting so many matches and more
// One row in so many matches: a page is full soon when the order is walked. The more of the rows
// walked over are the person's, the sooner.
constexpr std::int64_t denseForAll = 250;
constexpr std::int64_t denseForMany = 50;
constexpr std::int64_t denseForFew = 20;

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

// Empty when every column takes part: naming them all would double the index's work.
std::string columnFilter(const Gate& gate, const Object& object, const SearchColumns& columns) {
    const bool all = std::ranges::all_of(object.fields, [&](const Field& field) {
        return !field.searchable ||
               gate.field(object, *object.indexOf(field.key)) >= FieldState::readable;
    });
    if (all && columns.derived.size() == object.derivedSearch.size())
        return {};
    std::string list;
    for (const std::string& column : columns.own)
        list += column + " ";
    for (const auto& [column, source] : columns.derived)
        list += column + " ";
    return "{" + list + "} : ";
}

bool isAtMost(const RowCondition& rows, std::int64_t count) {
    return rows.indexed && rows.counted && *rows.counted <= count;
}

std::int64_t denseFor(const RowCondition& rows) {
    if (rows.all)
        return denseForAll;
    return rows.indexed && rows.counted ? denseForFew : denseForMany;
}

// Asks the index once: if the matches aren't too many, all further statements use their list. They
// come by number, so how far the first of them reach tells how soon a page is full when the order
// is walked.
void listMatches(storage::Database& database, const std::string& index, const std::string& match,
                 std::int64_t dense, PreparedSearch& search) {
    constexpr std::size_t firstLook = 128;
    storage::Statement list = database.prepare(index);
    list.bind(1, match);
    std::string numbers = "[";
    std::size_t count = 0;
    std::int64_t begin = 0; // where they come together
    while (list.step()) {
        const std::int64_t id = list.integer(0);
        numbers += (count == 0 ? "" : ",") + std::to_string(id);
        ++count;
        if (count == firstLook) {
            if (static_cast<std::int64_t>(count) * dense >= id)
                return;
            begin = id;
        }
        if (count > mostMatches) {
            search.late = begin > walkedAtMost;
            return;
        }
    }
    search.found = static_cast<std::int64_t>(count);
    search.matches = {"it.id IN (SELECT value FROM json_each(?))", {numbers + "]"}};
    search.countAlone = {"SELECT ?", {*search.found}};
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
                             std::string_view typed, const RowCondition& rows) {
    PreparedSearch search;
    if (narrowed(typed).empty())
        return search;
    search.wanted = true;
    std::vector<std::string> words = searchWords(typed);
    if (words.size() > mostWords)
        words.resize(mostWords);
    const SearchColumns columns = readableColumns(gate, object);
    if (words.empty() || (columns.own.empty() && columns.derived.empty())) {
        search.impossible = true;
        return search;
    }
    const std::string within = columnFilter(gate, object, columns);
    std::string match;
    bool manySurely = true;
    for (const std::string& word : words) {
        match += (match.empty() ? "" : " AND ") + ("(" + within + searchPhrase(word) + ")");
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
    if (object.searchTable.empty()) {
        search.matches = search.rowTest;
        search.countAlone = {"SELECT count(*) FROM " + object.table + " it WHERE " +
                                 search.rowTest.sql,
                             search.rowTest.values};
        return search;
    }
    const std::string index =
        "SELECT rowid FROM " + object.searchTable + " WHERE " + object.searchTable + " MATCH ?";
    search.countAlone = {"SELECT count(*) FROM (" + index + ")", {match}};
    search.matches = {"it.id IN (" + index + ")", {match}};
    if (!manySurely && !isAtMost(rows, fewRows))
        listMatches(database, index, match, denseFor(rows), search);
    return search;
}

SqlCondition joinedCondition(const RowCondition& rows, const std::optional<SqlCondition>& filter,
                             const PreparedSearch& search, Reading reading) {
    if (search.wanted && reading == Reading::alongRows)
        reading = Reading::alongIndex; // the search decides
    bool rowsLead = reading == Reading::counted || reading == Reading::alongRows ||
                    (reading != Reading::summed && rows.counted &&
                     (reading == Reading::sorted || *rows.counted < narrowRows));
    const SqlCondition* test = nullptr;
    if (search.wanted) {
        if (search.found)
            rowsLead = rows.indexed && rows.counted && *search.found > *rows.counted / 4;
        else
            rowsLead = rows.indexed && rows.counted &&
                       (reading != Reading::alongIndex || *rows.counted <= testedRows);
        const bool perRow = rowsLead || reading == Reading::alongIndex;
        test = !search.found && !search.late && perRow ? &search.rowTest : &search.matches;
    }
    SqlCondition joined;
    const auto add = [&](const SqlCondition& part, bool leads) {
        if (part.sql == "1")
            return;
        std::string sql = part.sql;
        for (std::size_t at = leads ? std::string::npos : sql.find("it."); at != std::string::npos;
             at = sql.find("it.", at + 4))
            sql.insert(at, "+");
        joined.sql += (joined.sql.empty() ? "" : " AND ") + sql;
        joined.values.insert(joined.values.end(), part.values.begin(), part.values.end());
    };
    // The cheapest test first: SQLite keeps to this order where no index decides.
    add(rows.condition, rowsLead);
    if (filter)
        add(*filter, true);
    if (test != nullptr)
        add(*test, !rowsLead);
    if (joined.sql.empty())
        joined.sql = "1";
    return joined;
}

} // namespace xinheng::access
