#include "archive/record_store.h"

#include "access/people_store.h"
#include "access/search_index.h"
#include "base/decimal.h"
#include "base/money.h"
#include "base/normalise.h"
#include "base/pinyin.h"

#include <algorithm>

namespace xinheng::archive::record_store {

using access::Field;
using access::FieldType;
using access::Object;
using storage::Database;
using storage::Statement;

namespace {

constexpr const char* sortVersionKey = "sort-key-version";

bool isNullWhenEmpty(const Field& field) {
    return field.type == FieldType::amount || field.type == FieldType::number ||
           field.type == FieldType::date || field.type == FieldType::reference;
}

std::vector<std::size_t> fieldsWith(const Object& object, bool (*wanted)(const Field&)) {
    std::vector<std::size_t> fields;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (wanted(object.fields[index]))
            fields.push_back(index);
    return fields;
}

std::vector<std::size_t> sortedFields(const Object& object) {
    return fieldsWith(object, [](const Field& field) { return !field.sortColumn.empty(); });
}

std::vector<std::size_t> searchFields(const Object& object) {
    return fieldsWith(object, [](const Field& field) { return field.searchable; });
}

const std::string& codeColumn(const Object& object) {
    return object.field(object.codeField)->sqlColumn();
}

std::string insertSql(const Object& object) {
    std::string columns;
    std::string marks;
    for (const Field& field : object.fields) {
        if (!field.importable())
            continue;
        columns += field.sqlColumn() + ", ";
        marks += "?, ";
    }
    for (const std::size_t field : sortedFields(object)) {
        columns += object.fields[field].sortColumn + ", ";
        marks += "?, ";
    }
    return "INSERT INTO " + object.table + " (" + columns +
           "created_at, created_by, changed_at, changed_by) VALUES (" + marks +
           "?, ?, ?, ?) ON CONFLICT (" + codeColumn(object) + ") DO NOTHING";
}

std::string selectSql(const Object& object, const std::string& condition) {
    std::string sql = "SELECT id, row_version";
    for (const Field& field : object.fields)
        sql += ", " + field.sqlColumn();
    return sql + " FROM " + object.table + " WHERE " + condition;
}

// Of a row of selectSql.
Record recordOf(const Object& object, const Statement& row) {
    Record record;
    record.reserve(object.fields.size());
    for (std::size_t field = 0; field < object.fields.size(); ++field) {
        const int column = static_cast<int>(field) + 2;
        if (row.isNull(column))
            record.emplace_back();
        else if (object.fields[field].type == FieldType::amount)
            record.push_back(Money::fromFen(row.integer(column)).plain());
        else if (object.fields[field].type == FieldType::number)
            record.push_back(Decimal::fromUnits(row.integer(column)).plain());
        else
            record.push_back(row.text(column));
    }
    return record;
}

std::optional<Statement> indexStatement(Database& database, const Object& object,
                                        const char* verb) {
    if (object.searchTable.empty())
        return std::nullopt;
    std::string columns = "rowid";
    std::string marks = "?";
    for (const std::size_t field : searchFields(object)) {
        columns += ", " + object.fields[field].sqlColumn();
        marks += ", ?";
    }
    for (const auto& [column, source] : object.derivedSearch) {
        columns += ", " + column;
        marks += ", ?";
    }
    return Statement(database, verb + (" INTO " + object.searchTable + " (" + columns +
                                       ") VALUES (" + marks + ")"));
}

// How many bytes FTS5 gathers in memory before it writes a segment: its own choice, and one with
// which a million rows need few segments and little merging.
constexpr std::int64_t usualGathering = 1 << 20;
constexpr std::int64_t largeGathering = 32 << 20;

} // namespace

Writer::Writer(Database& database, const Object& object)
    : database_(database), object_(object), sortedFields_(sortedFields(object)),
      searchFields_(searchFields(object)), insert_(database, insertSql(object)),
      addToIndex_(indexStatement(database, object, "INSERT")),
      changeIndex_(indexStatement(database, object, "INSERT OR REPLACE")) {
    for (const auto& [column, source] : object.derivedSearch)
        initialsOf_.push_back(*object.indexOf(source));
}

void Writer::expectMany() {
    setGathering(largeGathering);
}

void Writer::finishMany() {
    setGathering(usualGathering);
}

void Writer::setGathering(std::int64_t bytes) {
    if (object_.searchTable.empty())
        return;
    database_
        .prepare("INSERT INTO " + object_.searchTable + " (" + object_.searchTable +
                 ", rank) VALUES ('hashsize', ?)")
        .bind(1, bytes)
        .run();
}

void Writer::bindField(Statement& statement, int parameter, std::size_t field,
                       const std::string& value) {
    const Field& described = object_.fields[field];
    if (value.empty() && isNullWhenEmpty(described))
        statement.bindNull(parameter);
    else if (described.type == FieldType::amount)
        statement.bind(parameter, Money::parse(value).value().fen());
    else if (described.type == FieldType::number)
        statement.bind(parameter, Decimal::parse(value).value().units());
    else
        statement.bindView(parameter, value);
}

void Writer::index(std::optional<Statement>& statement, std::int64_t id, const Record& record) {
    if (!statement)
        return;
    std::vector<std::string> texts;
    texts.reserve(searchFields_.size() + initialsOf_.size());
    for (const std::size_t field : searchFields_)
        texts.push_back(access::searchPairs(record[field]));
    for (const std::size_t field : initialsOf_)
        texts.push_back(access::searchPairs(allPinyinInitials(record[field])));
    statement->bind(1, id);
    int parameter = 2;
    for (const std::string& text : texts)
        statement->bindView(parameter++, text);
    statement->run();
}

void Writer::indexAnew(std::int64_t id, const Record& record) {
    index(addToIndex_, id, record);
}

std::optional<std::int64_t> Writer::insert(const Record& record, const Hand& hand) {
    int parameter = 1;
    for (std::size_t field = 0; field < object_.fields.size(); ++field)
        if (object_.fields[field].importable())
            bindField(insert_, parameter++, field, record[field]);
    for (const std::size_t field : sortedFields_)
        insert_.bindBlob(parameter++, sortKey(record[field]));
    insert_.bindView(parameter, hand.at).bindView(parameter + 1, hand.person);
    insert_.bindView(parameter + 2, hand.at).bindView(parameter + 3, hand.person);
    insert_.run();
    if (database_.changes() == 0)
        return std::nullopt;
    const std::int64_t id = database_.lastInsertId();
    index(addToIndex_, id, record);
    return id;
}

bool Writer::update(std::int64_t id, std::int64_t rowVersion, const Record& before,
                    const Record& after, const Hand& hand) {
    std::vector<std::size_t> changed;
    bool searchChanged = false;
    for (std::size_t field = 0; field < after.size(); ++field) {
        if (before[field] == after[field])
            continue;
        changed.push_back(field);
        searchChanged = searchChanged || object_.fields[field].searchable;
    }
    if (changed.empty())
        return true;
    std::string sql = "UPDATE " + object_.table +
                      " SET row_version = row_version + 1, changed_at = ?, changed_by = ?";
    for (const std::size_t field : sortedFields_)
        sql += ", " + object_.fields[field].sortColumn + " = ?";
    for (const std::size_t field : changed)
        sql += ", " + object_.fields[field].sqlColumn() + " = ?";
    Statement update = database_.prepare(sql + " WHERE id = ? AND row_version = ?");
    update.bind(1, hand.at).bind(2, hand.person);
    int parameter = 3;
    for (const std::size_t field : sortedFields_)
        update.bindBlob(parameter++, sortKey(after[field]));
    for (const std::size_t field : changed)
        bindField(update, parameter++, field, after[field]);
    update.bind(parameter, id).bind(parameter + 1, rowVersion);
    update.run();
    if (database_.changes() == 0)
        return false;
    Statement trace =
        database_.prepare("INSERT INTO " + object_.changeTable +
                          " (record_id, field, old_value, new_value, at, person, reason) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const std::size_t field : changed) {
        trace.bind(1, id)
            .bind(2, object_.fields[field].key)
            .bind(3, before[field])
            .bind(4, after[field]);
        trace.bind(5, hand.at).bind(6, hand.person).bind(7, hand.reason).run();
    }
    if (searchChanged)
        index(changeIndex_, id, after);
    return true;
}

Reader::Reader(Database& database, const Object& object)
    : object_(object), byCode_(database, selectSql(object, codeColumn(object) + " = ?")),
      byId_(database, selectSql(object, "id = ?")) {}

std::optional<Stored> Reader::read(Statement& statement) {
    std::optional<Stored> found;
    if (statement.step())
        found = Stored{statement.integer(0), statement.integer(1), recordOf(object_, statement)};
    statement.reset();
    return found;
}

std::optional<Stored> Reader::byCode(std::string_view code) {
    byCode_.bind(1, code);
    return read(byCode_);
}

std::optional<Stored> Reader::byId(std::int64_t id) {
    byId_.bind(1, id);
    return read(byId_);
}

std::vector<HistoryRow> history(Database& database, const Object& object, std::int64_t id) {
    std::vector<HistoryRow> rows;
    if (object.changeTable.empty())
        return rows;
    Statement list =
        database.prepare("SELECT at, person, field, old_value, new_value, reason FROM " +
                         object.changeTable + " WHERE record_id = ? ORDER BY id DESC");
    list.bind(1, id);
    while (list.step())
        rows.push_back(
            {list.text(0), list.text(1), list.text(2), list.text(3), list.text(4), list.text(5)});
    Statement creation =
        database.prepare("SELECT created_at, created_by FROM " + object.table + " WHERE id = ?");
    creation.bind(1, id);
    if (creation.step())
        rows.push_back({creation.text(0), creation.text(1), "", "", "", ""});
    return rows;
}

void renewSortKeys(Database& database, const access::ObjectRegistry& objects) {
    const std::string version = sortKeyVersion();
    if (access::people_store::setting(database, sortVersionKey) == version)
        return;
    for (const Object& object : objects.all())
        for (const std::size_t index : sortedFields(object)) {
            const Field& field = object.fields[index];
            Statement list =
                database.prepare("SELECT id, " + field.sqlColumn() + " FROM " + object.table);
            Statement update = database.prepare("UPDATE " + object.table + " SET " +
                                                field.sortColumn + " = ? WHERE id = ?");
            while (list.step())
                update.bindBlob(1, sortKey(list.view(1))).bind(2, list.integer(0)).run();
        }
    access::people_store::setSetting(database, sortVersionKey, version);
}

namespace {

std::string searchColumnsKey(const Object& object) {
    return "search-columns:" + object.key;
}

// Which columns there are, and how texts stand in them (access/search_index.h).
std::string searchColumns(const Object& object) {
    std::string columns = "pairs, threes: ";
    for (const std::size_t field : searchFields(object))
        columns += object.fields[field].sqlColumn() + " ";
    for (const auto& [column, source] : object.derivedSearch)
        columns += column + "=" + source + " ";
    return columns;
}

bool isSearchCurrent(Database& database, const Object& object) {
    return object.searchTable.empty() ||
           access::people_store::setting(database, searchColumnsKey(object)) ==
               searchColumns(object);
}

} // namespace

bool isSearchCurrent(Database& database, const access::ObjectRegistry& objects) {
    return std::ranges::all_of(
        objects.all(), [&](const Object& object) { return isSearchCurrent(database, object); });
}

void renewSearch(Database& database, const access::ObjectRegistry& objects) {
    for (const Object& object : objects.all()) {
        if (isSearchCurrent(database, object))
            continue;
        const std::string& table = object.searchTable;
        database.execute("INSERT INTO " + table + " (" + table + ") VALUES ('delete-all')");
        Writer writer(database, object);
        writer.expectMany();
        Statement list = database.prepare(selectSql(object, "1"));
        while (list.step())
            writer.indexAnew(list.integer(0), recordOf(object, list));
        writer.finishMany();
        access::people_store::setSetting(database, searchColumnsKey(object), searchColumns(object));
    }
}

void checkReferencesAtEnd(Database& database) {
    database.execute("PRAGMA defer_foreign_keys = ON");
}

std::vector<std::string> mappingNames(Database& database, std::string_view object) {
    Statement list =
        database.prepare("SELECT name FROM archive_import_mapping WHERE object = ? AND "
                         "substr(name, 1, 1) <> ? ORDER BY name");
    list.bind(1, object).bind(2, personalMapping);
    std::vector<std::string> names;
    while (list.step())
        names.push_back(list.text(0));
    return names;
}

std::string mapping(Database& database, std::string_view object, std::string_view name) {
    Statement find = database.prepare(
        "SELECT content FROM archive_import_mapping WHERE object = ? AND name = ?");
    find.bind(1, object).bind(2, name);
    return find.step() ? find.text(0) : std::string();
}

void saveMapping(Database& database, std::string_view object, std::string_view name,
                 std::string_view content) {
    if (content.empty()) {
        database.prepare("DELETE FROM archive_import_mapping WHERE object = ? AND name = ?")
            .bindAll(object, name)
            .run();
        return;
    }
    database
        .prepare("INSERT INTO archive_import_mapping (object, name, content) VALUES (?, ?, ?) "
                 "ON CONFLICT (object, name) DO UPDATE SET content = excluded.content")
        .bindAll(object, name, content)
        .run();
}

void analyse(Database& database) {
    database.execute("PRAGMA analysis_limit=1000; ANALYZE");
}

} // namespace xinheng::archive::record_store
