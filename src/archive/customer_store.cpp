#include "archive/customer_store.h"

#include "access/search_index.h"
#include "base/date.h"
#include "base/money.h"
#include "base/normalise.h"
#include "base/pinyin.h"

namespace xinheng::archive::customer_store {

using access::Field;
using access::FieldType;
using access::Object;
using storage::Database;
using storage::Statement;

namespace {

constexpr const char* sortVersionKey = "sort-key-version";

bool isNullWhenEmpty(const Field& field) {
    return field.type == FieldType::amount || field.type == FieldType::date ||
           field.type == FieldType::reference;
}

std::string insertSql(const Object& object) {
    std::string columns;
    std::string marks;
    for (const Field& field : object.fields) {
        if (field.write == access::Write::computed)
            continue;
        columns += field.sqlColumn() + ", ";
        marks += "?, ";
    }
    return "INSERT INTO archive_customer (" + columns +
           "name_sort, created_at, created_by, changed_at, changed_by) "
           "VALUES (" +
           marks + "?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING";
}

std::string selectSql(const Object& object, const char* condition) {
    std::string sql = "SELECT id, row_version";
    for (const Field& field : object.fields)
        sql += ", " + field.sqlColumn();
    return sql + " FROM archive_customer WHERE " + condition;
}

std::string indexSql(const Object& object, const std::vector<std::size_t>& fields,
                     const char* verb) {
    std::string columns = "rowid";
    std::string marks = "?";
    for (const std::size_t field : fields) {
        columns += ", " + object.fields[field].sqlColumn();
        marks += ", ?";
    }
    return verb +
           (" INTO archive_customer_search (" + columns + ", initials) VALUES (" + marks + ", ?)");
}

// How many bytes FTS5 gathers in memory before it writes a segment: its own choice, and one with
// which a million rows need few segments and little merging.
constexpr std::int64_t usualGathering = 1 << 20;
constexpr std::int64_t largeGathering = 32 << 20;

void setGathering(Database& database, std::int64_t bytes) {
    database
        .prepare("INSERT INTO archive_customer_search (archive_customer_search, rank) VALUES "
                 "('hashsize', ?)")
        .bind(1, bytes)
        .run();
}

std::vector<std::size_t> searchableFields(const Object& object) {
    std::vector<std::size_t> fields;
    for (std::size_t index = 0; index < object.fields.size(); ++index)
        if (object.fields[index].searchable)
            fields.push_back(index);
    return fields;
}

} // namespace

Writer::Writer(Database& database, const Object& object)
    : database_(database), object_(object), nameField_(*object.indexOf("name")),
      searchFields_(searchableFields(object)), insert_(database, insertSql(object)),
      addToIndex_(database, indexSql(object, searchFields_, "INSERT")),
      changeIndex_(database, indexSql(object, searchFields_, "INSERT OR REPLACE")) {}

void Writer::expectMany() {
    setGathering(database_, largeGathering);
}

void Writer::finishMany() {
    setGathering(database_, usualGathering);
}

void Writer::bindField(Statement& statement, int parameter, std::size_t field,
                       const std::string& value) {
    const Field& described = object_.fields[field];
    if (value.empty() && isNullWhenEmpty(described))
        statement.bindNull(parameter);
    else if (described.type == FieldType::amount)
        statement.bind(parameter, Money::parse(value).value().fen());
    else
        statement.bindView(parameter, value);
}

void Writer::index(Statement& statement, std::int64_t id, const Record& record) {
    std::vector<std::string> texts;
    texts.reserve(searchFields_.size() + 1);
    for (const std::size_t field : searchFields_)
        texts.push_back(access::searchPairs(record[field]));
    texts.push_back(access::searchPairs(allPinyinInitials(record[nameField_])));
    statement.bind(1, id);
    int parameter = 2;
    for (const std::string& text : texts)
        statement.bindView(parameter++, text);
    statement.run();
}

std::optional<std::int64_t> Writer::insert(const Record& record, const Hand& hand) {
    int parameter = 1;
    for (std::size_t field = 0; field < object_.fields.size(); ++field)
        if (object_.fields[field].write != access::Write::computed)
            bindField(insert_, parameter++, field, record[field]);
    const std::string key = sortKey(record[nameField_]);
    insert_.bindBlobView(parameter, key);
    insert_.bindView(parameter + 1, hand.at).bindView(parameter + 2, hand.person);
    insert_.bindView(parameter + 3, hand.at).bindView(parameter + 4, hand.person);
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
    std::string sql = "UPDATE archive_customer SET row_version = row_version + 1, changed_at = ?, "
                      "changed_by = ?, name_sort = ?";
    for (const std::size_t field : changed)
        sql += ", " + object_.fields[field].sqlColumn() + " = ?";
    Statement update = database_.prepare(sql + " WHERE id = ? AND row_version = ?");
    update.bind(1, hand.at).bind(2, hand.person).bindBlob(3, sortKey(after[nameField_]));
    int parameter = 4;
    for (const std::size_t field : changed)
        bindField(update, parameter++, field, after[field]);
    update.bind(parameter, id).bind(parameter + 1, rowVersion);
    update.run();
    if (database_.changes() == 0)
        return false;
    Statement trace = database_.prepare(
        "INSERT INTO archive_customer_change (customer_id, field, old_value, new_value, at, "
        "person, reason) VALUES (?, ?, ?, ?, ?, ?, ?)");
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
    : object_(object), byCode_(database, selectSql(object, "code = ?")),
      byId_(database, selectSql(object, "id = ?")) {}

std::optional<Stored> Reader::read(Statement& statement) {
    std::optional<Stored> found;
    if (statement.step()) {
        found = Stored{statement.integer(0), statement.integer(1), {}};
        found->record.reserve(object_.fields.size());
        for (std::size_t field = 0; field < object_.fields.size(); ++field) {
            const int column = static_cast<int>(field) + 2;
            if (statement.isNull(column))
                found->record.emplace_back();
            else if (object_.fields[field].type == FieldType::amount)
                found->record.push_back(Money::fromFen(statement.integer(column)).plain());
            else
                found->record.push_back(statement.text(column));
        }
    }
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

std::vector<HistoryRow> history(Database& database, std::int64_t id) {
    Statement list = database.prepare(
        "SELECT at, person, field, old_value, new_value, reason FROM archive_customer_change "
        "WHERE customer_id = ? ORDER BY id DESC");
    list.bind(1, id);
    std::vector<HistoryRow> rows;
    while (list.step())
        rows.push_back(
            {list.text(0), list.text(1), list.text(2), list.text(3), list.text(4), list.text(5)});
    Statement creation =
        database.prepare("SELECT created_at, created_by FROM archive_customer WHERE id = ?");
    creation.bind(1, id);
    if (creation.step())
        rows.push_back({creation.text(0), creation.text(1), "", "", "", ""});
    return rows;
}

std::int64_t moveToPerson(Database& database, const std::string& from, const access::Person& to,
                          const Hand& hand) {
    database
        .prepare("INSERT INTO archive_customer_change (customer_id, field, old_value, new_value, "
                 "at, person, reason) SELECT id, 'person', person, ?2, ?3, ?4, ?5 "
                 "FROM archive_customer WHERE person = ?1")
        .bindAll(from, to.code, hand.at, hand.person, hand.reason)
        .run();
    database
        .prepare("UPDATE archive_customer SET person = ?2, row_version = row_version + 1, "
                 "changed_at = ?3, changed_by = ?4 WHERE person = ?1")
        .bindAll(from, to.code, hand.at, hand.person)
        .run();
    return database.changes();
}

std::vector<access::TreeNode> tree(Database& database, const char* table) {
    Statement list =
        database.prepare("SELECT code, name, parent FROM " + std::string(table) + " ORDER BY code");
    std::vector<access::TreeNode> nodes;
    while (list.step())
        nodes.push_back({list.text(0), list.text(1), list.textIfAny(2)});
    return nodes;
}

void addTreeNode(Database& database, const char* table, const access::TreeNode& node) {
    Statement insert = database.prepare("INSERT INTO " + std::string(table) +
                                        " (code, name, parent) VALUES (?, ?, ?)");
    insert.bind(1, node.code).bind(2, node.name).bindIfAny(3, node.parent);
    insert.run();
}

std::unordered_set<std::string> referenceCodes(Database& database, const std::string& references) {
    std::unordered_set<std::string> codes;
    if (references == "person") {
        for (const access::Person& person : access::people_store::listPeople(database))
            if (person.kind != access::PersonKind::administrator)
                codes.insert(person.code);
        return codes;
    }
    const char* table = references == "district" ? districtTable
                        : references == "class"  ? classTable
                                                 : departmentTable;
    for (access::TreeNode& node : tree(database, table))
        codes.insert(std::move(node.code));
    return codes;
}

void renewSortKeys(Database& database) {
    const std::string version = sortKeyVersion();
    if (access::people_store::setting(database, sortVersionKey) == version)
        return;
    Statement list = database.prepare("SELECT id, name FROM archive_customer");
    Statement update = database.prepare("UPDATE archive_customer SET name_sort = ? WHERE id = ?");
    while (list.step())
        update.bindBlob(1, sortKey(list.view(1))).bind(2, list.integer(0)).run();
    access::people_store::setSetting(database, sortVersionKey, version);
}

std::vector<std::string> mappingNames(Database& database) {
    Statement list = database.prepare("SELECT name FROM archive_import_mapping ORDER BY name");
    std::vector<std::string> names;
    while (list.step())
        names.push_back(list.text(0));
    return names;
}

std::string mapping(Database& database, std::string_view name) {
    Statement find = database.prepare("SELECT content FROM archive_import_mapping WHERE name = ?");
    find.bind(1, name);
    return find.step() ? find.text(0) : std::string();
}

void saveMapping(Database& database, std::string_view name, std::string_view content) {
    database
        .prepare("INSERT INTO archive_import_mapping (name, content) VALUES (?, ?) "
                 "ON CONFLICT (name) DO UPDATE SET content = excluded.content")
        .bind(1, name)
        .bind(2, content)
        .run();
}

void analyse(Database& database) {
    database.execute("PRAGMA analysis_limit=1000; ANALYZE");
}

} // namespace xinheng::archive::customer_store
