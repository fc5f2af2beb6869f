#pragma once

#include "storage/database.h"

namespace xinheng::storage {

/// All or nothing: rolled back unless committed. Takes the write lock at once, so that two writers
/// meet at the beginning and not at the end. Inside another one it is a savepoint.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool inner_;
    bool open_ = true;
};

/// A reading transaction: everything read inside belongs to one state of the set.
class Snapshot {
public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Database& database_;
    bool inner_;
};

} // namespace xinheng::storage
