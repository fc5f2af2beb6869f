#include "storage/transaction.h"

#include "storage/statement.h"

namespace xinheng::storage {

Transaction::Transaction(Database& database)
    : database_(database), inner_(database.inTransaction()) {
    database_.prepare(inner_ ? "SAVEPOINT inner_step" : "BEGIN IMMEDIATE").run();
}

Transaction::~Transaction() {
    if (!open_)
        return;
    try {
        // SQLite may have rolled back by itself (disk full, I/O error).
        if (!database_.inTransaction())
            return;
        if (inner_)
            database_.rollBackTo("inner_step");
        else
            database_.execute("ROLLBACK");
    } catch (const StorageError&) { // NOLINT(bugprone-empty-catch): the first error is on its way
                                    // already
    }
}

void Transaction::commit() {
    database_.prepare(inner_ ? "RELEASE inner_step" : "COMMIT").run();
    open_ = false;
}

Snapshot::Snapshot(Database& database) : database_(database), inner_(database.inTransaction()) {
    if (!inner_)
        database_.prepare("BEGIN").run();
}

Snapshot::~Snapshot() {
    try {
        if (!inner_ && database_.inTransaction())
            database_.prepare("COMMIT").run();
    } catch (const StorageError&) { // NOLINT(bugprone-empty-catch): nothing was written
    }
}

} // namespace xinheng::storage
