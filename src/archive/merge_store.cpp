#include "archive/merge_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace xinheng::archive::merge_store {

using access::Field;
using access::Object;
using storage::Database;
using storage::Statement;
using Json = nlohmann::json;

Ids referring(Database& database, const Object& object, const Field& field,
              const std::string& code) {
    Statement list = database.prepare("SELECT id FROM " + object.table + " WHERE " +
                                      field.sqlColumn() + " = ? ORDER BY id");
    list.bind(1, code);
    Ids ids;
    while (list.step())
        ids.push_back(list.integer(0));
    return ids;
}

void moveReferences(Database& database, const Object& object, const Field& field, const Ids& ids,
                    const std::string& from, const std::string& to,
                    const record_store::Hand& hand) {
    Statement update = database.prepare("UPDATE " + object.table + " SET " + field.sqlColumn() +
                                        " = ?, row_version = row_version + 1, changed_at = ?, "
                                        "changed_by = ? WHERE id = ?");
    for (const std::int64_t id : ids)
        update.bind(1, to).bind(2, hand.at).bind(3, hand.person).bind(4, id).run();
    if (object.changeTable.empty() || (object.above && object.above->field == field.key))
        return;
    Statement trace =
        database.prepare("INSERT INTO " + object.changeTable +
                         " (record_id, field, old_value, new_value, at, person, reason) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const std::int64_t id : ids)
        trace.bindAll(id, field.key, from, to, hand.at, hand.person, hand.reason).run();
}

Ids attachmentsOf(Database& database, const Object& object, std::int64_t record) {
    Statement list = database.prepare(
        "SELECT id FROM archive_attachment WHERE object = ? AND record_id = ? ORDER BY id");
    list.bind(1, object.key).bind(2, record);
    Ids ids;
    while (list.step())
        ids.push_back(list.integer(0));
    return ids;
}

Ids moveAttachments(Database& database, const Object& object, const Ids& ids, std::int64_t from,
                    std::int64_t to) {
    Statement move = database.prepare("UPDATE archive_attachment SET record_id = ? "
                                      "WHERE id = ? AND object = ? AND record_id = ?");
    Ids moved;
    for (const std::int64_t id : ids) {
        move.bind(1, to).bind(2, id).bind(3, object.key).bind(4, from).run();
        if (database.changes() > 0)
            moved.push_back(id);
    }
    return moved;
}

bool standsBelow(Database& database, const Object& object, const Field& parent,
                 const std::string& code, const std::string& above) {
    const std::string& own = object.field(object.codeField)->sqlColumn();
    Statement find = database.prepare(
        "WITH RECURSIVE up (code) AS (SELECT ?1 UNION SELECT it." + parent.sqlColumn() + " FROM " +
        object.table + " it JOIN up ON it." + own + " = up.code WHERE it." + parent.sqlColumn() +
        " IS NOT NULL) SELECT 1 FROM up WHERE code = ?2");
    find.bind(1, code).bind(2, above);
    return find.step();
}

namespace {

Json valuesJson(const Content::Values& values) {
    Json json = Json::object();
    for (const auto& [field, both] : values)
        json[field] = {both.first, both.second};
    return json;
}

Content::Values valuesOf(const Json& json) {
    Content::Values values;
    for (const auto& [field, both] : json.items())
        values[field] = {both.at(0).get<std::string>(), both.at(1).get<std::string>()};
    return values;
}

std::string jsonOf(const Content& content) {
    Json references = Json::array();
    for (const References& one : content.references)
        references.push_back({{"object", one.object}, {"field", one.field}, {"ids", one.ids}});
    return Json{{"kept", valuesJson(content.kept)},
                {"gone", valuesJson(content.gone)},
                {"references", std::move(references)},
                {"attachments", content.attachments},
                {"trail", content.trail}}
        .dump();
}

Content contentOf(const std::string& text) {
    const Json json = Json::parse(text);
    Content content{valuesOf(json.at("kept")),
                    valuesOf(json.at("gone")),
                    {},
                    json.at("attachments").get<Ids>(),
                    json.at("trail").get<std::int64_t>()};
    for (const Json& one : json.at("references"))
        content.references.push_back({one.at("object").get<std::string>(),
                                      one.at("field").get<std::string>(),
                                      one.at("ids").get<Ids>()});
    return content;
}

constexpr const char* columns =
    "SELECT id, kept_id, gone_id, content, merged_by, merged_at, reason FROM archive_merge "
    "WHERE object = ? AND undone_at IS NULL";

Row rowOf(const Statement& row) {
    return {row.integer(0),
            row.integer(1),
            row.integer(2),
            contentOf(row.text(3)),
            {row.text(4), row.text(5), row.text(6)}};
}

} // namespace

void insert(Database& database, const Object& object, const Row& row, const std::string& goneCode) {
    database
        .prepare("INSERT INTO archive_merge (object, kept_id, gone_id, gone_code, content, reason, "
                 "merged_at, merged_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bindAll(object.key, row.kept, row.gone, goneCode, jsonOf(row.content), row.hand.reason,
                 row.hand.at, row.hand.person)
        .run();
}

std::set<std::int64_t> goneIds(Database& database, const Object& object) {
    Statement list = database.prepare(
        "SELECT gone_id FROM archive_merge WHERE object = ? AND undone_at IS NULL");
    list.bind(1, object.key);
    std::set<std::int64_t> ids;
    while (list.step())
        ids.insert(list.integer(0));
    return ids;
}

std::optional<Row> ofGone(Database& database, const Object& object, std::int64_t gone) {
    Statement find = database.prepare(std::string(columns) + " AND gone_id = ?");
    find.bind(1, object.key).bind(2, gone);
    return find.step() ? std::optional(rowOf(find)) : std::nullopt;
}

std::vector<Row> all(Database& database, const Object& object) {
    Statement list = database.prepare(std::string(columns) + " ORDER BY id DESC");
    list.bind(1, object.key);
    std::vector<Row> rows;
    while (list.step())
        rows.push_back(rowOf(list));
    return rows;
}

void setUndone(Database& database, std::int64_t id, const record_store::Hand& hand) {
    database.prepare("UPDATE archive_merge SET undone_at = ?, undone_by = ? WHERE id = ?")
        .bindAll(hand.at, hand.person, id)
        .run();
}

} // namespace xinheng::archive::merge_store
