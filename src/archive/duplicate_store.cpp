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

// Starts at the candidates, of which there are few, and not at the person's rows.
Ids rowsOf(Database& database, const Object& object, access::SqlCondition found,
           const access::RowCondition& rows, int limit) {
    access::PreparedSearch search;
    search.wanted = true;
    search.found = 0;
    search.matches = std::move(found);
    const access::SqlCondition condition =
        access::joinedCondition(rows, std::nullopt, search, access::Reading::sorted);
    Statement list =
        database.prepare("SELECT it.id FROM " + object.table + " it WHERE " + condition.sql +
                         " ORDER BY +it.id LIMIT " + std::to_string(limit));
    int parameter = 1;
    for (const storage::Value& value : condition.values)
        list.bindValue(parameter++, value);
    Ids ids;
    while (list.step())
        ids.push_back(list.integer(0));
    return ids;
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

Ids withWords(Database& database, const Object& object, const std::string& match,
              const access::RowCondition& rows, int limit) {
    // So many are looked at as the index has them: a word that half of the names have is no hint.
    constexpr const char* mostMatches = "2000";
    return rowsOf(database, object,
                  {"it.id IN (SELECT rowid FROM " + object.searchTable + " WHERE " +
                       object.searchTable + " MATCH ?" +
                       (rows.all ? std::string(" LIMIT ") + mostMatches : "") + ")",
                   {match}},
                  rows, limit);
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
