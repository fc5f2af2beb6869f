#pragma once

#include "access/guarded_query.h"

#include <functional>
#include <list>
#include <map>
#include <vector>

namespace xinheng::ui {

/// Runs a query under a person's rights; made over a desk.
using RunQuery = std::function<Result<access::QueryResult>(const access::Query&)>;

/// The rows of one query by their place, read page by page as they are asked for. A page is found
/// from the nearest row that is known already, from the end backwards where that is nearer. Once
/// one is far from all of them, or pages are dear (QueryResult::dearPages), the numbers of all rows
/// are read in their order, and pages by those. At most `cap` pages are kept.
class QueryPages {
public:
    static constexpr std::int64_t pageSize = 100;
    static constexpr std::size_t cap = 60;
    /// Rows that are passed over rather than reading all numbers.
    static constexpr std::int64_t farAway = 1000;

    /// `codeField` is the field rows are ordered by where nothing else is asked.
    QueryPages(RunQuery run, const access::Object& object);

    /// Begins anew: counts and reads the first page. limit, offset and afterId of the query don't
    /// matter. On an error everything known before is forgotten.
    Result<> start(access::Query query);
    void forget();
    /// For a query that can't be turned round: pages are found from the front alone.
    void readForwards() { forwards_ = true; }

    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] const std::vector<std::size_t>& fields() const { return fields_; }
    [[nodiscard]] const std::vector<access::FieldState>& states() const { return states_; }
    [[nodiscard]] const access::Query& query() const { return query_; }

    /// Null when the page isn't there (yet).
    [[nodiscard]] const access::QueryRow* row(std::int64_t place);
    /// Reads the page with that place unless it is there.
    Result<> fetch(std::int64_t place);
    /// Somebody changed rows or rights since start(), so that places no longer fit.
    [[nodiscard]] bool isStale() const { return stale_; }
    /// Queries run since start(), itself included.
    [[nodiscard]] int queries() const { return queries_; }

private:
    struct Ends {
        std::int64_t first = 0; ///< ids
        std::int64_t last = 0;
    };
    struct Way {
        bool backwards = false;
        std::optional<std::int64_t> fromPage; ///< absent: from the very start or end
        std::int64_t offset = 0;
    };
    [[nodiscard]] std::int64_t rowsOn(std::int64_t page) const;
    [[nodiscard]] bool reversible() const;
    [[nodiscard]] Way nearest(std::int64_t page) const;
    [[nodiscard]] access::Query queryFor(std::int64_t page, const Way& way) const;
    [[nodiscard]] bool isFar(const Way& way) const;
    Result<> readNumbers();
    Result<access::QueryResult> readPage(std::int64_t page, std::optional<Way>& way);
    void keep(std::int64_t page, std::vector<access::QueryRow> rows);

    RunQuery run_;
    const access::Object& object_;
    access::Query query_;
    std::int64_t count_ = 0;
    std::vector<std::size_t> fields_;
    std::vector<access::FieldState> states_;
    std::map<std::int64_t, std::vector<access::QueryRow>> pages_;
    std::list<std::int64_t> recent_;       ///< pages, the latest used first
    std::map<std::int64_t, Ends> anchors_; ///< kept when their page is dropped
    std::vector<std::int64_t> numbers_;    ///< of all rows in their order; empty: not read
    bool dearPages_ = false;               ///< from one page to the next
    bool forwards_ = false;
    bool stale_ = false;
    int queries_ = 0;
};

} // namespace xinheng::ui
