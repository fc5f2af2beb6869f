#include "archive/own_field_store.h"

#include <nlohmann/json.hpp>

namespace xinheng::archive::own_field_store {

using storage::Database;
using storage::Statement;

namespace {

constexpr const char* columns = "key, label_zh, label_en, type, section, required, maskable, "
                                "choices, retired_at";

OwnField read(const Statement& row, int first) {
    OwnField field;
    field.key = row.text(first);
    field.chinese = row.text(first + 1);
    field.english = row.text(first + 2);
    field.type = parseOwnType(row.text(first + 3)).value();
    field.group = row.text(first + 4);
    field.required = row.integer(first + 5) != 0;
    field.maskable = row.integer(first + 6) != 0;
    field.choices = nlohmann::json::parse(row.text(first + 7)).get<std::vector<std::string>>();
    field.retired = !row.isNull(first + 8);
    return field;
}

std::string choicesJson(const OwnField& field) {
    return nlohmann::json(field.choices).dump();
}

// As the columns of declared fields: text that is not there is '', the rest NULL.
const char* columnType(access::FieldType type) {
    switch (type) {
    case access::FieldType::number:
    case access::FieldType::amount:
        return "INTEGER";
    case access::FieldType::date:
        return "TEXT";
    default:
        return "TEXT NOT NULL DEFAULT ''";
    }
}

} // namespace

std::vector<OwnField> list(Database& database, std::string_view object) {
    Statement list = database.prepare(std::string("SELECT ") + columns +
                                      " FROM archive_own_field WHERE object = ? ORDER BY id");
    list.bind(1, object);
    std::vector<OwnField> fields;
    while (list.step())
        fields.push_back(read(list, 0));
    return fields;
}

void insert(Database& database, const access::Object& object, const OwnField& field,
            const record_store::Hand& hand) {
    database
        .prepare("INSERT INTO archive_own_field (object, key, label_zh, label_en, type, section, "
                 "required, maskable, choices, created_at, created_by) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(object.key, field.key, field.chinese, field.english, ownTypeName(field.type),
                 field.group, std::int64_t{field.required}, std::int64_t{field.maskable},
                 choicesJson(field), hand.at, hand.person)
        .run();
    database.execute("ALTER TABLE " + object.table + " ADD COLUMN " + field.key + " " +
                     columnType(field.type));
}

void update(Database& database, std::string_view object, const OwnField& field) {
    database
        .prepare("UPDATE archive_own_field SET label_zh = ?, label_en = ?, section = ?, "
                 "required = ?, maskable = ?, choices = ? WHERE object = ? AND key = ?")
        .bindAll(field.chinese, field.english, field.group, std::int64_t{field.required},
                 std::int64_t{field.maskable}, choicesJson(field), object, field.key)
        .run();
}

void setRetired(Database& database, std::string_view object, std::string_view key,
                const std::optional<std::string>& at) {
    Statement set = database.prepare(
        "UPDATE archive_own_field SET retired_at = ? WHERE object = ? AND key = ?");
    if (at)
        set.bind(1, *at);
    else
        set.bindNull(1);
    set.bind(2, object).bind(3, key).run();
}

void addTo(access::ObjectRegistry& objects, Database& database) {
    Statement list = database.prepare(std::string("SELECT object, ") + columns +
                                      " FROM archive_own_field ORDER BY id");
    while (list.step())
        objects.setOwnField(list.text(0), fieldOf(read(list, 1)));
}

} // namespace xinheng::archive::own_field_store
