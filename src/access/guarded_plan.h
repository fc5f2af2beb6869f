#pragma once

#include "access/guarded_query.h"
#include "access/guarded_reference.h"
#include "access/guarded_search.h"

#include <optional>
#include <string>
#include <vector>

namespace xinheng::access {

struct Ordering {
    std::string column; ///< of the table, without alias; empty: none of them
    std::string sql;    ///< what is ordered by
    bool descending = false;
};

/// A query whose every part has been allowed, and its SQL.
class QueryPlan {
public:
    /// Refused or invalid as runQuery.
    static Result<QueryPlan> make(storage::Database& database, const Gate& gate,
                                  const Query& query);

    /// Where in the order a visible row stands; notFound for others.
    [[nodiscard]] Result<std::vector<storage::Value>> positionOf(storage::Database& database,
                                                                 std::int64_t id) const;
    [[nodiscard]] storage::Statement rows(storage::Database& database,
                                          const std::vector<storage::Value>* after,
                                          std::int64_t limit, std::int64_t offset) const;
    /// Of all rows, in their order.
    [[nodiscard]] std::vector<std::int64_t> numbers(storage::Database& database) const;
    /// Those of these rows that are the person's, in any order.
    [[nodiscard]] storage::Statement rowsWith(storage::Database& database,
                                              const std::vector<std::int64_t>& numbers) const;
    /// Whether a page is read along an index, and not by sorting all rows.
    [[nodiscard]] bool pagesByIndex() const { return isIndexed(order_.front().column); }
    /// Whether a page passes over rows that are not shown. What a dense search does is few.
    [[nodiscard]] bool pagesAreDear() const {
        return !pagesByIndex() ||
               (search_.wanted ? search_.found.has_value() : !rows_->all || filter_);
    }
    [[nodiscard]] storage::Statement aggregate(storage::Database& database, bool grouped) const;
    [[nodiscard]] QueryRow read(const storage::Statement& row) const;
    [[nodiscard]] bool empty() const { return search_.impossible || rows_->condition.sql == "0"; }
    [[nodiscard]] const std::vector<std::size_t>& fields() const { return fields_; }
    [[nodiscard]] const std::vector<FieldState>& states() const { return states_; }

private:
    Result<> chooseFields(const Gate& gate, const Query& query, SeenReferences& seen);
    Result<> chooseOrder(const Gate& gate, const Query& query, SeenReferences& seen);
    Result<> chooseTotals(const Gate& gate, const Query& query, SeenReferences& seen);
    [[nodiscard]] Result<std::size_t> allowed(const Gate& gate, const std::string& key,
                                              FieldState needed) const;
    [[nodiscard]] bool isIndexed(const std::string& column) const;
    [[nodiscard]] std::string orderSql(bool sorting = false) const;
    [[nodiscard]] std::string columnsSql() const;
    [[nodiscard]] SqlCondition condition(Reading reading) const {
        return joinedCondition(*rows_, filter_, search_, reading);
    }
    [[nodiscard]] storage::Statement prepare(storage::Database& database, const std::string& sql,
                                             const SqlCondition& condition) const;
    static void bindAll(storage::Statement& statement, const SqlCondition& condition, int first);

    const Object* object_ = nullptr;
    const RowCondition* rows_ = nullptr;
    SqlCondition seen_;                ///< before every statement: what references are looked up in
    std::vector<std::string> columns_; ///< SQL of the fields, in their order
    std::string groupColumn_;
    std::vector<std::size_t> fields_;
    std::vector<FieldState> states_;
    std::vector<Ordering> order_;
    std::optional<SqlCondition> filter_;
    PreparedSearch search_;
    std::vector<std::size_t> totals_;
    std::optional<std::size_t> group_;
    bool readsAll_ = false; ///< for totals and groups: rather than looking up the person's rows
};

/// A cell in plain form: amounts "12.50", days ISO.
std::string plainCell(const Field& field, const storage::Statement& row, int column);

} // namespace xinheng::access
