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

std::string Gate::scopeTable(const std::set<std::string>& codes) {
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

namespace {

// Which codes the scopes allow in which column: many scopes on one column are one set.
class AllowedCodes {
public:
    AllowedCodes(storage::Database& database, const Object& object)
        : database_(database), object_(object) {}

    void add(const Scope& scope, const Person& holder) {
        switch (scope.kind()) {
        case Scope::Kind::mine:
            codesOf(object_.personField).insert(holder.code);
            break;
        case Scope::Kind::department:
            if (holder.department)
                codesOf("department").insert(*holder.department);
            break;
        case Scope::Kind::departmentBelow:
            if (holder.department)
                addBelow("department", *holder.department);
            break;
        case Scope::Kind::ids:
            codesOf(object_.codeField).insert(scope.ids().begin(), scope.ids().end());
            break;
        case Scope::Kind::tree:
            codesOf(scope.dimension()).insert(scope.code());
            break;
        case Scope::Kind::treeBelow:
            addBelow(scope.dimension(), scope.code());
            break;
        case Scope::Kind::all:
        case Scope::Kind::where:
            break; // not by codes
        }
    }
    [[nodiscard]] const std::map<std::string, std::set<std::string>>& byColumn() const {
        return byColumn_;
    }

private:
    std::set<std::string>& codesOf(const std::string& field) {
        return byColumn_["it." + object_.field(field)->sqlColumn()];
    }
    void addBelow(const std::string& dimension, const std::string& code) {
        const std::string& table = object_.dimension(dimension)->table;
        const auto tree = trees_.try_emplace(table, database_, table).first;
        tree->second.addBelow(code, codesOf(dimension));
    }
    storage::Database& database_;
    const Object& object_;
    std::map<std::string, std::set<std::string>> byColumn_;
    std::map<std::string, rights_store::Tree> trees_;
};

} // namespace

std::optional<SqlCondition> Gate::joinScopes(const Object& object,
                                             const std::vector<HeldScope>& scopes) {
    AllowedCodes allowed(database_, object);
    for (const HeldScope& held : scopes)
        allowed.add(held.scope, rights_->holder(held.holder));
    SqlCondition joined;
    const auto add = [&](const SqlCondition& one) {
        joined.sql += (joined.sql.empty() ? "" : " OR ") + one.sql;
        joined.values.insert(joined.values.end(), one.values.begin(), one.values.end());
    };
    for (const auto& [column, codes] : allowed.byColumn()) {
        if (codes.size() == 1)
            add({column + " = ?", {*codes.begin()}});
        else if (!codes.empty())
            add({column + " IN (SELECT code FROM " + scopeTable(codes) + ")", {}});
    }
    for (const HeldScope& held : scopes)
        if (held.scope.kind() == Scope::Kind::where)
            if (const auto filter = Filter::parse(held.scope.filter(), object))
                add(filterCondition(object, *filter));
    if (joined.sql.empty())
        return std::nullopt;
    joined.sql = "(" + joined.sql + ")";
    return joined;
}

RowCondition Gate::compileRows(const Object& object, RowRight right) {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (rights.allRows[place])
        return {{"1", {}}, true, false, {}};
    auto found = joinScopes(object, rights.scopes[place]);
    if (!found)
        return {{"0", {}}, false, true, 0};
    SqlCondition joined = std::move(*found);
    const bool indexed = std::ranges::none_of(rights.scopes[place], [](const HeldScope& held) {
        return held.scope.kind() == Scope::Kind::where;
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
