// The SQL behind the Gate's row conditions. Allowed codes become temporary tables with an index,
// never lists inside the statement.
#include "access/gate.h"
#include "access/rights_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>

namespace xinheng::access {

namespace {

// Counting goes so far: quickly along an index, row by row otherwise.
constexpr std::int64_t countIndexed = 50000;
constexpr std::int64_t countOthers = 5000;
// Looking up more than one row in so many costs more than reading all (./dev bench gate).
constexpr std::int64_t lookedUpAtMost = 8;

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

// `codes` in order and each once.
std::string Gate::scopeTable(std::vector<std::string> codes) const {
    for (const ScopeTable& table : scopeTables_) // query and entry often cover the same
        if (table.codes == codes)
            return table.name;
    // Several Gates may stand on one connection (why, rights of another), each with tables of its
    // own.
    static std::atomic<std::int64_t> lastNumber = 0;
    std::string name = "temp.gate_scope_" + std::to_string(++lastNumber);
    database_.execute("CREATE TABLE " + name + " (code TEXT PRIMARY KEY) STRICT, WITHOUT ROWID");
    scopeTables_.push_back({name, {}});
    // One statement: each of its own would cost more than all their rows.
    database_.prepare("INSERT OR IGNORE INTO " + name + " SELECT value FROM json_each(?)")
        .bind(1, nlohmann::json(codes).dump())
        .run();
    scopeTables_.back().codes = std::move(codes);
    return name;
}

void Gate::dropScopeTables() {
    rows_.clear();
    coversMuch_.clear();
    madeAtRollback_.reset();
    for (const ScopeTable& table : scopeTables_)
        database_.execute("DROP TABLE IF EXISTS " + table.name);
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
            byColumn_[column(object_.personField)].push_back(holder.code);
            break;
        case Scope::Kind::department:
            if (holder.department)
                byColumn_[columnOf("department")].push_back(*holder.department);
            break;
        case Scope::Kind::departmentBelow:
            if (holder.department)
                subtrees_["department"].push_back(*holder.department);
            break;
        case Scope::Kind::ids: {
            std::vector<std::string>& codes = byColumn_[column(object_.codeField)];
            codes.insert(codes.end(), scope.ids().begin(), scope.ids().end());
            break;
        }
        case Scope::Kind::tree:
            byColumn_[columnOf(scope.dimension())].push_back(scope.code());
            break;
        case Scope::Kind::treeBelow:
            subtrees_[scope.dimension()].push_back(scope.code());
            break;
        case Scope::Kind::all:
        case Scope::Kind::where:
            break; // not by codes
        }
    }

    struct Column {
        std::string name;
        std::vector<std::string> codes; ///< in order, each once
        double share = 0;               ///< of a tree's nodes; 0: not known
    };
    /// What is tested fastest and likely holds for most rows comes first. To be called when all
    /// scopes are in.
    std::vector<Column> columns() {
        std::map<std::string, double> shares;
        for (const auto& [dimension, codes] : subtrees_) {
            const Dimension& tree = *object_.dimension(dimension);
            if (object_.isOwnTree(tree))
                continue;
            const rights_store::Tree nodes(database_, tree.table);
            const auto below = nodes.below(codes);
            std::vector<std::string>& all = byColumn_[columnOf(dimension)];
            all.insert(all.end(), below.begin(), below.end());
            if (!below.empty())
                shares[columnOf(dimension)] = double(below.size()) / double(nodes.codes().size());
        }
        std::vector<Column> columns;
        for (auto& [name, codes] : byColumn_) {
            orderOnce(codes);
            if (!codes.empty())
                columns.push_back({name, std::move(codes), shares[name]});
        }
        std::ranges::stable_sort(columns, [](const Column& one, const Column& other) {
            const bool single = one.codes.size() == 1;
            return single != (other.codes.size() == 1) ? single : one.share > other.share;
        });
        return columns;
    }
    /// Nodes of the object's own tree, which stand for all below them.
    [[nodiscard]] std::vector<std::string> ownSubtrees() const {
        std::vector<std::string> nodes;
        for (const auto& [dimension, codes] : subtrees_)
            if (object_.isOwnTree(*object_.dimension(dimension)))
                nodes.insert(nodes.end(), codes.begin(), codes.end());
        orderOnce(nodes);
        return nodes;
    }

private:
    static void orderOnce(std::vector<std::string>& codes) {
        std::ranges::sort(codes);
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    }
    [[nodiscard]] const std::string& column(const std::string& field) const {
        return object_.field(field)->sqlColumn();
    }
    [[nodiscard]] const std::string& columnOf(const std::string& dimension) const {
        return column(object_.dimension(dimension)->fieldKey());
    }
    storage::Database& database_;
    const Object& object_;
    std::map<std::string, std::vector<std::string>> byColumn_;
    std::map<std::string, std::vector<std::string>> subtrees_; ///< by dimension
};

} // namespace

// What the scopes cover, and in which column if it is by codes in one alone.
RowCondition Gate::scopesCondition(const Object& object, RowRight right) const {
    const ObjectRights& rights = rights_->object(object);
    const auto place = static_cast<std::size_t>(right);
    if (rights.allRows[place])
        return {{"1", {}}, true, false, {}};
    const std::vector<HeldScope>& scopes = rights.scopes[place];
    AllowedCodes allowed(database_, object);
    for (const HeldScope& held : scopes)
        allowed.add(*held.scope, rights_->holder(held.holder));
    SqlCondition joined;
    std::size_t parts = 0;
    const auto add = [&](const SqlCondition& one) {
        joined.sql += (joined.sql.empty() ? "" : " OR ") + one.sql;
        joined.values.insert(joined.values.end(), one.values.begin(), one.values.end());
        ++parts;
    };
    std::string column;
    for (AllowedCodes::Column& one : allowed.columns()) {
        column = one.name;
        const std::string own = "it." + one.name;
        if (one.codes.size() == 1)
            add({own + " = ?", {one.codes.front()}});
        else
            add({own + " IN (SELECT code FROM " + scopeTable(std::move(one.codes)) + ")", {}});
    }
    for (const std::string& code : allowed.ownSubtrees()) {
        column.clear();
        add({"it." + object.field(object.codeField)->sqlColumn() + " IN (" + subtreeSql(object) +
                 ")",
             {code}});
    }
    bool indexed = true;
    for (const HeldScope& held : scopes) {
        if (held.scope->kind() != Scope::Kind::where)
            continue;
        indexed = false;
        column.clear();
        if (const auto filter = Filter::parse(held.scope->filter(), object))
            add(filterCondition(object, *filter));
    }
    if (joined.sql.empty())
        return {{"0", {}}, false, true, {}};
    return {{"(" + joined.sql + ")", std::move(joined.values)},
            false,
            indexed,
            {},
            parts == 1 ? column : std::string()};
}

RowCondition Gate::compileRows(const Object& object, RowRight right) const {
    RowCondition made = scopesCondition(object, right);
    SqlCondition& joined = made.condition;
    if (object.above && joined.sql != "0") {
        // Seeing what it belongs to is enough for entering it as well.
        const Object& other = *objects_.find(object.above->object);
        const RowCondition& above = rows(other, RowRight::query);
        if (above.condition.sql == "0") {
            joined = above.condition;
        } else if (!above.all) {
            const SqlCondition belongs = belongsTo(object, other, above);
            const bool alone = joined.sql == "1";
            made.indexed = (made.indexed || alone) && belongs.sql.starts_with("it.");
            made.all = false;
            made.column.clear();
            joined.sql = (alone ? "" : joined.sql + " AND ") + belongs.sql;
            joined.values.insert(joined.values.end(), belongs.values.begin(), belongs.values.end());
        }
    }
    if (joined.sql == "1")
        return {std::move(joined), true, false, {}};
    if (joined.sql == "0")
        return {std::move(joined), false, true, 0};
    const std::int64_t most = made.indexed ? countIndexed : countOthers;
    const std::int64_t counted = countUpTo(object, joined, most);
    made.counted = counted > most ? std::nullopt : std::optional(counted);
    return made;
}

std::int64_t Gate::countUpTo(const Object& object, const SqlCondition& rows,
                             std::int64_t most) const {
    storage::Statement probe =
        database_.prepare("SELECT count(*) FROM (SELECT 1 FROM " + object.table + " it WHERE " +
                          rows.sql + " LIMIT " + std::to_string(most + 1) + ")");
    bindFrom(probe, 1, rows.values);
    probe.step();
    return probe.integer(0);
}

bool Gate::coversMuch(const Object& object, RowRight right) const {
    const RowCondition& rows = this->rows(object, right);
    if (rows.all || !rows.indexed)
        return true;
    const auto [known, isNew] = coversMuch_.try_emplace({&object, right}, false);
    if (isNew) {
        storage::Statement all = database_.prepare("SELECT count(*) FROM " + object.table);
        all.step();
        const std::int64_t much = all.integer(0) / lookedUpAtMost;
        known->second =
            rows.counted ? *rows.counted > much : countUpTo(object, rows.condition, much) > much;
    }
    return known->second;
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
