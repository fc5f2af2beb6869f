// The SQL behind the Gate's row conditions. Allowed codes become temporary tables with an index,
// never lists inside the statement.
#include "access/gate.h"
#include "access/rights_store.h"

#include <algorithm>
#include <atomic>

namespace xinheng::access {

namespace {

// Counting goes so far: quickly along an index, row by row otherwise.
constexpr std::int64_t countIndexed = 50000;
constexpr std::int64_t countOthers = 5000;

void bindFrom(storage::Statement& statement, int first, const std::vector<storage::Value>& values) {
    for (const storage::Value& value : values)
        statement.bindValue(first++, value);
}

} // namespace

std::string Gate::scopeTable(const std::vector<std::string>& codes) {
    // Several Gates may stand on one connection (why, rights of another), each with tables of its
    // own.
    static std::atomic<std::int64_t> lastNumber = 0;
    std::string name = "temp.gate_scope_" + std::to_string(++lastNumber);
    database_.execute("CREATE TABLE " + name + " (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
    scopeTables_.push_back(name);
    storage::Statement insert = database_.prepare("INSERT OR IGNORE INTO " + name + " VALUES (?)");
    for (const std::string& code : codes)
        insert.bind(1, code).run();
    return name;
}

void Gate::dropScopeTables() {
    rows_.clear();
    for (const std::string& table : scopeTables_)
        database_.execute("DROP TABLE IF EXISTS " + table);
    scopeTables_.clear();
}

std::optional<SqlCondition> Gate::scopeCondition(const Object& object, const Scope& scope) {
    const auto column = [&](std::string_view key) {
        return "it." + object.field(key)->sqlColumn();
    };
    const auto among = [&](std::string_view key, const std::vector<std::string>& codes) {
        if (codes.size() == 1)
            return SqlCondition{column(key) + " = ?", {codes.front()}};
        return SqlCondition{column(key) + " IN (SELECT code FROM " + scopeTable(codes) + ")", {}};
    };
    switch (scope.kind()) {
    case Scope::Kind::all:
        return SqlCondition{"1", {}};
    case Scope::Kind::mine:
        return SqlCondition{column(object.personField) + " = ?", {person_.code}};
    case Scope::Kind::department:
        if (!person_.department)
            return std::nullopt;
        return SqlCondition{column("department") + " = ?", {*person_.department}};
    case Scope::Kind::departmentBelow:
        if (!person_.department)
            return std::nullopt;
        return among("department",
                     rights_store::subtree(database_, object.dimension("department")->table,
                                           *person_.department));
    case Scope::Kind::ids:
        return among(object.codeField, scope.ids());
    case Scope::Kind::tree:
        return SqlCondition{column(scope.dimension()) + " = ?", {scope.code()}};
    case Scope::Kind::treeBelow:
        return among(scope.dimension(),
                     rights_store::subtree(database_, object.dimension(scope.dimension())->table,
                                           scope.code()));
    case Scope::Kind::where:
        break;
    }
    const auto filter = Filter::parse(scope.filter(), object);
    return filter ? std::optional(filterCondition(object, *filter)) : std::nullopt;
}

RowCondition Gate::compileRows(const Object& object, RowRight right) {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (rights.allRows[place])
        return {{"1", {}}, true, false, {}};
    SqlCondition joined;
    for (const Scope& scope : rights.scopes[place]) {
        const auto one = scopeCondition(object, scope);
        if (!one)
            continue;
        joined.sql += (joined.sql.empty() ? "" : " OR ") + one->sql;
        joined.values.insert(joined.values.end(), one->values.begin(), one->values.end());
    }
    if (joined.sql.empty())
        return {{"0", {}}, false, true, 0};
    joined.sql = "(" + joined.sql + ")";
    const bool indexed = std::ranges::none_of(rights.scopes[place], [](const Scope& scope) {
        return scope.kind() == Scope::Kind::where;
    });
    const std::int64_t most = indexed ? countIndexed : countOthers;
    storage::Statement probe =
        database_.prepare("SELECT count(*) FROM (SELECT 1 FROM " + object.table + " it WHERE " +
                          joined.sql + " LIMIT " + std::to_string(most + 1) + ")");
    bindFrom(probe, 1, joined.values);
    probe.step();
    const std::int64_t counted = probe.integer(0);
    return {std::move(joined), false, indexed,
            counted > most ? std::nullopt : std::optional(counted)};
}

bool Gate::mayRow(const Object& object, std::int64_t id, RowRight right) const {
    const RowCondition& rows = this->rows(object, right);
    storage::Statement find = database_.prepare("SELECT 1 FROM " + object.table +
                                                " it WHERE it.id = ? AND " + rows.condition.sql);
    find.bind(1, id);
    bindFrom(find, 2, rows.condition.values);
    return find.step();
}

std::vector<std::int64_t> Gate::rowsOutside(const Object& object, std::int64_t firstId,
                                            RowRight right) const {
    const RowCondition& rows = this->rows(object, right);
    storage::Statement list = database_.prepare(
        "SELECT it.id FROM " + object.table + " it WHERE it.id >= ? AND NOT coalesce(" +
        rows.condition.sql + ", 0) ORDER BY it.id LIMIT 1000");
    list.bind(1, firstId);
    bindFrom(list, 2, rows.condition.values);
    std::vector<std::int64_t> ids;
    while (list.step())
        ids.push_back(list.integer(0));
    return ids;
}

} // namespace xinheng::access
