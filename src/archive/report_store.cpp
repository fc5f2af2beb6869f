#include "archive/report_store.h"

namespace xinheng::archive::report_store {

using storage::Database;
using storage::Statement;
using storage::Value;

namespace {

void add(std::vector<Value>& to, const std::vector<Value>& values) {
    to.insert(to.end(), values.begin(), values.end());
}

Statement prepared(Database& database, const std::string& sql, const std::vector<Value>& values) {
    Statement statement = database.prepare(sql);
    int parameter = 1;
    for (const Value& value : values)
        statement.bindValue(parameter++, value);
    return statement;
}

// The changes of these fields in the history of the row "it".
SqlCondition changesOf(const access::Object& object, const std::vector<std::string>& fields) {
    SqlCondition condition{
        " FROM " + object.changeTable + " c WHERE c.record_id = it.id AND c.field IN (", {}};
    for (const std::string& field : fields) {
        condition.sql += condition.values.empty() ? "?" : ", ?";
        condition.values.emplace_back(field);
    }
    condition.sql += ")";
    return condition;
}

} // namespace

SqlCondition both(const SqlCondition& one, const SqlCondition& other) {
    SqlCondition joined{"(" + one.sql + ") AND (" + other.sql + ")", one.values};
    add(joined.values, other.values);
    return joined;
}

std::vector<Group> count(Database& database, const access::Object& object, const Within& within,
                         const std::vector<SqlCondition>& conditions, const std::string& column) {
    std::string sql =
        within.prefix.sql + "SELECT count(*), " + (column.empty() ? "''" : "it." + column);
    std::vector<Value> values = within.prefix.values;
    for (const SqlCondition& condition : conditions) {
        sql += ", count(*) FILTER (WHERE " + condition.sql + ")";
        add(values, condition.values);
    }
    sql += " FROM " + object.table + " it WHERE " + within.condition.sql;
    add(values, within.condition.values);
    if (!column.empty())
        sql += " GROUP BY 2 ORDER BY 1 DESC, 2";
    Statement rows = prepared(database, sql, values);
    std::vector<Group> groups;
    while (rows.step()) {
        Group group{rows.isNull(1) ? std::string() : rows.text(1), rows.integer(0), {}};
        for (std::size_t place = 0; place < conditions.size(); ++place)
            group.meeting.push_back(rows.integer(static_cast<int>(place) + 2));
        groups.push_back(std::move(group));
    }
    return groups;
}

SqlCondition unchangedSince(const access::Object& object, const std::vector<std::string>& fields,
                            const std::string& utcMoment) {
    // Most rows are told by the day of their last change, whatever it was, without their history.
    const SqlCondition changes = changesOf(object, fields);
    SqlCondition condition{"it.created_at < ? AND (it.changed_at < ? OR NOT EXISTS (SELECT 1" +
                               changes.sql + " AND c.at >= ?))",
                           {utcMoment, utcMoment}};
    add(condition.values, changes.values);
    condition.values.emplace_back(utcMoment);
    return condition;
}

std::vector<LastChange> lastChanges(Database& database, const access::Object& object,
                                    const Within& within, const std::vector<std::string>& fields,
                                    std::int64_t limit, std::int64_t offset) {
    const SqlCondition changes = changesOf(object, fields);
    std::vector<Value> values = within.prefix.values;
    add(values, changes.values);
    add(values, within.condition.values);
    values.emplace_back(limit);
    values.emplace_back(offset);
    Statement rows = prepared(
        database,
        within.prefix.sql + "SELECT it.id, it." + object.field(object.codeField)->sqlColumn() +
            ", coalesce((SELECT max(c.at)" + changes.sql + "), it.created_at) FROM " +
            object.table + " it WHERE " + within.condition.sql + " ORDER BY 3, 1 LIMIT ? OFFSET ?",
        values);
    std::vector<LastChange> found;
    while (rows.step())
        found.push_back({rows.integer(0), rows.text(1), rows.text(2)});
    return found;
}

} // namespace xinheng::archive::report_store
