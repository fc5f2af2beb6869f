#pragma once

#include <cstddef>
#include <list>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace xinheng::storage {

/// The statements a connection prepared last and that nobody uses now: reading SQL takes SQLite as
/// long as a short question itself. They are reset and hold no values.
class StatementCache {
public:
    StatementCache() = default;
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;
    ~StatementCache() { close(); }

    /// One prepared from exactly this text, which is the caller's then; null when there is none.
    sqlite3_stmt* take(std::string_view sql);
    /// Takes over a statement, or null, that its user is done with.
    void put(sqlite3_stmt* statement);
    /// Lets go of all, and keeps none from now on: a connection closes with its last statement.
    void close();

private:
    using Statements = std::list<sqlite3_stmt*>;
    Statements unused_; ///< the one used last first
    /// By SQLite's own copy of the text. The same text may be in use twice at once.
    std::unordered_multimap<std::string_view, Statements::iterator> byText_;
    bool closed_ = false;
};

} // namespace xinheng::storage
