#include "archive/duplicate_store.h"

#include "access/guarded_search.h"

namespace xinheng::archive::duplicate_store {

using access::Format;
using access::Object;
using storage::Database;
using storage::Statement;

namespace {

// As in the indexes of resources/schema/0007_duplicates.sql.
std::string plainSql(const access::Field& field) {
    const std::string column = "it." + field.sqlColumn();
    if (field.format != Format::phone)
        return "replace(replace(" + column + ", ' ', ''), '-', '')";
    std::string sql = column;
    for (const char* sign : {" ", "-", "(", ")", "+", "."})
        sql = "replace(" + sql + ", '" + sign + "', '')";
    return "substr(" + sql + ", -7)";
}

// `from`: all of the statement behind FROM.
Ids idsOf(Database& database, const std::string& from, const std::vector<storage::Value>& values,
          int limit) {
    Statement list =
        database.prepare("SELECT it.id FROM " + from + " LIMIT " + std::to_string(limit));
    int parameter = 1;
    for (const storage::Value& value : values)
        list.bindValue(parameter++, value);
    Ids ids;
    while (list.step())
        ids.push_back(list.integer(0));
    return ids;
}

// Starts at the candidates, of which there are few, and not at the person's rows.
Ids rowsOf(Database& database, const Object& object, access::SqlCondition found,
           const access::RowCondition& rows, int limit) {
    access::PreparedSearch search;
    search.wanted = true;
    search.found = 0;
    search.matches = std::move(found);
    const access::SqlCondition condition =
        access::joinedCondition(rows, std::nullopt, search, access::Reading::sorted);
    return idsOf(database, object.table + " it WHERE " + condition.sql + " ORDER BY +it.id",
                 condition.values, limit);
}

} // namespace

Ids withNumber(Database& database, const Object& object, const access::Field& field,
               const std::string& number, const access::RowCondition& rows, int limit) {
    constexpr std::size_t phoneDigits = 7;
    const bool cut = field.format == Format::phone && number.size() > phoneDigits;
    return rowsOf(database, object,
                  {plainSql(field) + " = ? AND it." + field.sqlColumn() + " <> ''",
                   {cut ? number.substr(number.size() - phoneDigits) : number}},
                  rows, limit);
}

// The index has its matches by their numbers: after the oldest that are the person's the rest is
// never read. Who has few rows begins with these, because most matches would be others'.
Ids withWords(Database& database, const Object& object, const std::string& match,
              const access::RowCondition& rows, int limit) {
    constexpr std::int64_t fewRows = 2000;
    const std::string& index = object.searchTable;
    const std::string matches = index + " WHERE " + index + " MATCH ?";
    access::SqlCondition all{rows.condition.sql, rows.condition.values};
    if (rows.indexed && rows.counted && *rows.counted <= fewRows) {
        all.sql += " AND +it.id IN (SELECT rowid FROM " + matches + ")";
        all.values.emplace_back(match);
        return idsOf(database, object.table + " it WHERE " + all.sql + " ORDER BY +it.id",
                     all.values, limit);
    }
    all.values.insert(all.values.begin(), match);
    return idsOf(database,
                 "(SELECT rowid AS number FROM " + matches + ") CROSS JOIN " + object.table +
                     " it ON it.id = number WHERE " + all.sql,
                 all.values, limit);
}

void setDifferent(Database& database, const Object& object, PairOfIds pair,
                  const record_store::Hand& hand) {
    database
        .prepare("INSERT INTO archive_different (object, first_id, second_id, reason, said_at, "
                 "said_by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET reason = "
                 "excluded.reason, said_at = excluded.said_at, said_by = excluded.said_by")
        .bindAll(object.key, pair.first, pair.second, hand.reason, hand.at, hand.person)
        .run();
}

bool removeDifferent(Database& database, const Object& object, PairOfIds pair) {
    database
        .prepare("DELETE FROM archive_different WHERE object = ? AND first_id = ? AND "
                 "second_id = ?")
        .bindAll(object.key, pair.first, pair.second)
        .run();
    return database.changes() > 0;
}

std::set<PairOfIds> different(Database& database, const Object& object) {
    Statement list =
        database.prepare("SELECT first_id, second_id FROM archive_different WHERE object = ?");
    list.bind(1, object.key);
    std::set<PairOfIds> pairs;
    while (list.step())
        pairs.emplace(list.integer(0), list.integer(1));
    return pairs;
}

} // namespace xinheng::archive::duplicate_store
