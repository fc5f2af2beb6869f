#include "archive/coding_store.h"

namespace xinheng::archive::coding_store {

using storage::Database;
using storage::Statement;

namespace {

CodingRule read(const Statement& row) {
    return {row.text(0), row.text(1), row.integer(2) != 0};
}

} // namespace

std::vector<CodingRule> list(Database& database) {
    Statement list =
        database.prepare("SELECT object, pattern, strict FROM archive_coding_rule ORDER BY object");
    std::vector<CodingRule> rules;
    while (list.step())
        rules.push_back(read(list));
    return rules;
}

std::optional<CodingRule> find(Database& database, std::string_view object) {
    Statement find = database.prepare(
        "SELECT object, pattern, strict FROM archive_coding_rule WHERE object = ?");
    find.bind(1, object);
    return find.step() ? std::optional(read(find)) : std::nullopt;
}

void set(Database& database, const CodingRule& rule, const record_store::Hand& hand) {
    database
        .prepare(
            "INSERT INTO archive_coding_rule (object, pattern, strict, changed_at, changed_by) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT (object) DO UPDATE SET "
            "pattern = excluded.pattern, strict = excluded.strict, "
            "changed_at = excluded.changed_at, changed_by = excluded.changed_by")
        .bindAll(rule.object, rule.pattern, std::int64_t{rule.strict}, hand.at, hand.person)
        .run();
}

void clear(Database& database, std::string_view object) {
    database.prepare("DELETE FROM archive_coding_rule WHERE object = ?").bind(1, object).run();
}

std::int64_t lastNumber(Database& database, std::string_view object, std::string_view prefix) {
    Statement last =
        database.prepare("SELECT last FROM archive_coding_number WHERE object = ? AND prefix = ?");
    last.bind(1, object).bind(2, prefix);
    return last.step() ? last.integer(0) : 0;
}

void setLastNumber(Database& database, std::string_view object, std::string_view prefix,
                   std::int64_t number) {
    database
        .prepare("INSERT INTO archive_coding_number (object, prefix, last) VALUES (?, ?, ?) "
                 "ON CONFLICT (object, prefix) DO UPDATE SET last = excluded.last")
        .bindAll(object, prefix, number)
        .run();
}

} // namespace xinheng::archive::coding_store
