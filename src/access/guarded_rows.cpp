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

// The rows of a tree are also its nodes: a row that is just being entered below a node belongs to
// the scope at once, so the nodes are looked up by each statement. Such trees are small.
std::string subtreeSql(const Object& object) {
    return "WITH RECURSIVE below (code) AS (SELECT ? UNION SELECT node.code FROM " + object.table +
           " node JOIN below ON node.parent = below.code) SELECT code FROM below";
}

// Up to so many rows above are listed beforehand; of more, each row asks for its own.
constexpr std::int64_t listedAbove = 5000;

// That the row belongs to one of those rows above that the person sees.
SqlCondition belongsTo(const Object& object, const Object& other, const RowCondition& rows) {
    const std::string alias = other.table + "_above";
    std::string condition = rows.condition.sql;
    const std::string_view it = "it.";
    for (std::size_t at = condition.find(it); at != std::string::npos;
         at = condition.find(it, at + alias.size() + 1))
        condition.replace(at, it.size(), alias + ".");
    const std::string own = "it." + object.field(object.above->field)->sqlColumn();
    const std::string code = alias + "." + other.field(other.codeField)->sqlColumn();
    const std::string from = " FROM " + other.table + " " + alias + " WHERE ";
    const bool few = rows.indexed && rows.counted && *rows.counted <= listedAbove;
    return {few ? own + " IN (SELECT " + code + from + condition + ")"
                : "EXISTS (SELECT 1" + from + code + " = " + own + " AND " + condition + ")",
            rows.condition.values};
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
                codesOf(fieldOf("department")).insert(*holder.department);
            break;
        case Scope::Kind::departmentBelow:
            if (holder.department)
                addBelow("department", *holder.department);
            break;
        case Scope::Kind::ids:
            codesOf(object_.codeField).insert(scope.ids().begin(), scope.ids().end());
            break;
        case Scope::Kind::tree:
            codesOf(fieldOf(scope.dimension())).insert(scope.code());
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
    /// Nodes of the object's own tree, with all below them.
    [[nodiscard]] const std::set<std::string>& ownSubtrees() const { return ownSubtrees_; }

private:
    std::set<std::string>& codesOf(const std::string& field) {
        return byColumn_["it." + object_.field(field)->sqlColumn()];
    }
    [[nodiscard]] const std::string& fieldOf(const std::string& dimension) const {
        return object_.dimension(dimension)->fieldKey();
    }
    void addBelow(const std::string& dimension, const std::string& code) {
        if (object_.isOwnTree(*object_.dimension(dimension))) {
            ownSubtrees_.insert(code);
            return;
        }
        const std::string& table = object_.dimension(dimension)->table;
        const auto tree = trees_.try_emplace(table, database_, table).first;
        tree->second.addBelow(code, codesOf(fieldOf(dimension)));
    }
    storage::Database& database_;
    const Object& object_;
    std::map<std::string, std::set<std::string>> byColumn_;
    std::map<std::string, rights_store::Tree> trees_;
    std::set<std::string> ownSubtrees_;
};

} // namespace

SqlCondition Gate::scopesCondition(const Object& object, RowRight right) {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (rights.allRows[place])
        return {"1", {}};
    const std::vector<HeldScope>& scopes = rights.scopes[place];
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
    for (const std::string& code : allowed.ownSubtrees())
        add({"it." + object.field(object.codeField)->sqlColumn() + " IN (" + subtreeSql(object) +
                 ")",
             {code}});
    for (const HeldScope& held : scopes)
        if (held.scope.kind() == Scope::Kind::where)
            if (const auto filter = Filter::parse(held.scope.filter(), object))
                add(filterCondition(object, *filter));
    return joined.sql.empty() ? SqlCondition{"0", {}}
                              : SqlCondition{"(" + joined.sql + ")", std::move(joined.values)};
}

RowCondition Gate::compileRows(const Object& object, RowRight right) {
    const auto& scopes = rights_->object(object).scopes[static_cast<std::size_t>(right)];
    SqlCondition joined = scopesCondition(object, right);
    bool indexed = std::ranges::none_of(
        scopes, [](const HeldScope& held) { return held.scope.kind() == Scope::Kind::where; });
    if (object.above && joined.sql != "0") {
        // Seeing what it belongs to is enough for entering it as well.
        const Object& other = *objects_.find(object.above->object);
        const RowCondition& above = rows(other, RowRight::query);
        if (above.condition.sql == "0") {
            joined = above.condition;
        } else if (!above.all) {
            const SqlCondition belongs = belongsTo(object, other, above);
            indexed = indexed && belongs.sql.starts_with("it.");
            joined.sql = (joined.sql == "1" ? "" : joined.sql + " AND ") + belongs.sql;
            joined.values.insert(joined.values.end(), belongs.values.begin(), belongs.values.end());
        }
    }
    if (joined.sql == "1")
        return {std::move(joined), true, false, {}};
    if (joined.sql == "0")
        return {std::move(joined), false, true, 0};
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
