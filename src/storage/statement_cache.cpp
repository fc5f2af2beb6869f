#include "storage/statement_cache.h"

#include <sqlite3.h>

#include <algorithm>

namespace xinheng::storage {

namespace {
constexpr std::size_t most = 64;
constexpr std::size_t longestText = 8192; // bytes; such lists of codes hardly come twice
} // namespace

sqlite3_stmt* StatementCache::take(std::string_view sql) {
    const auto found = byText_.find(sql);
    if (found == byText_.end())
        return nullptr;
    sqlite3_stmt* statement = *found->second;
    unused_.erase(found->second);
    byText_.erase(found);
    return statement;
}

void StatementCache::put(sqlite3_stmt* statement) {
    if (statement == nullptr)
        return;
    const std::string_view sql(sqlite3_sql(statement));
    sqlite3_reset(statement);
    if (closed_ || sql.size() > longestText) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_clear_bindings(statement); // views of what is gone, and what should not stay in memory
    unused_.push_front(statement);
    byText_.emplace(sql, unused_.begin());
    if (unused_.size() <= most)
        return;
    const auto oldest = std::prev(unused_.end());
    const auto [first, last] = byText_.equal_range(sqlite3_sql(*oldest));
    byText_.erase(std::find_if(first, last, [&](const auto& one) { return one.second == oldest; }));
    sqlite3_finalize(*oldest);
    unused_.erase(oldest);
}

void StatementCache::close() {
    closed_ = true;
    byText_.clear();
    for (sqlite3_stmt* statement : unused_)
        sqlite3_finalize(statement);
    unused_.clear();
}

} // namespace xinheng::storage
