#pragma once

#include "storage/storage_error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;

namespace xinheng::storage {

class Statement;
class StatementCache;

/// One connection to one SQLite file: synchronous EXTRA, foreign keys on, busy timeout 5 s;
/// set_file.h adds the DELETE journal (docs/decisions/0002-rollback-journal.md). Used by one thread
/// at a time.
class Database {
public:
    enum class Mode {
        open,   ///< an existing file
        create, ///< a file that must not exist
        look,   ///< an existing file, for reading only
        peek    ///< the bytes as they lie there: no lock, no journal, nothing made beside the file
    };

    /// Throws StorageError. Opening writes nothing, not even to a database of another kind.
    Database(const std::filesystem::path& file, Mode mode);
    static Database inMemory();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs one or more statements without results.
    void execute(const std::string& sql);
    [[nodiscard]] Statement prepare(std::string_view sql);

    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] bool inTransaction() const;
    /// Undoes what came after SAVEPOINT `name`, and lets go of it.
    void rollBackTo(const std::string& name);
    /// How often something was rolled back on this connection, by whatever cause: temporary tables
    /// made in a transaction go with it.
    [[nodiscard]] std::int64_t rollbacks() const { return *rollbacks_; }
    [[nodiscard]] bool readOnly() const;
    /// Empty for a database in memory.
    [[nodiscard]] std::filesystem::path file() const;

    /// Asked every few thousand steps while a statement runs; true ends it with
    /// Trouble::interrupted.
    void setInterruptCheck(std::function<bool()> shallStop);

    /// An SQL function of any number of texts that says yes or no; NULL counts as empty.
    /// Deterministic.
    using Predicate = std::function<bool(std::span<const std::string_view>)>;
    void registerPredicate(const char* name, Predicate predicate);

    [[nodiscard]] sqlite3* handle() const { return handle_; }
    /// Those that are not in use.
    [[nodiscard]] const std::shared_ptr<StatementCache>& statements() const { return statements_; }

private:
    Database();
    void configure();
    sqlite3* handle_ = nullptr;
    std::shared_ptr<StatementCache> statements_;
    std::unique_ptr<std::function<bool()>> interruptCheck_;
    std::unique_ptr<std::int64_t> rollbacks_ = std::make_unique<std::int64_t>(0);
};

/// Turns SQLite's result code of this connection into the StorageError to throw.
[[noreturn]] void throwError(sqlite3* handle, int code, std::string_view doing);

} // namespace xinheng::storage
