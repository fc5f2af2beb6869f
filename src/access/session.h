#pragma once

#include "access/audit.h"
#include "access/gate.h"
#include "base/clock.h"
#include "storage/database.h"

#include <string>

namespace xinheng::access {

/// One signed-in person on one connection. Desks work on it; it belongs to one thread.
class Session {
public:
    Session(storage::Database& database, const Clock& clock, const ObjectRegistry& objects,
            PersonId person, Date businessDate, std::string machine);

    [[nodiscard]] storage::Database& database() { return database_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }
    [[nodiscard]] Gate& gate() { return gate_; }
    [[nodiscard]] const Gate& gate() const { return gate_; }
    [[nodiscard]] const ObjectRegistry& objects() const { return gate_.objects(); }
    [[nodiscard]] const Person& person() const { return gate_.person(); }
    [[nodiscard]] Date businessDate() const { return businessDate_; }
    [[nodiscard]] const std::string& machine() const { return machine_; }

    /// Adds a row to the trail, inside the transaction of the change it speaks of.
    void audit(const AuditEntry& entry) { trail_.append(entry, person().code, machine_, clock_); }
    [[nodiscard]] AuditTrail& trail() { return trail_; }

private:
    storage::Database& database_;
    const Clock& clock_;
    Gate gate_;
    AuditTrail trail_;
    Date businessDate_;
    std::string machine_;
};

} // namespace xinheng::access
