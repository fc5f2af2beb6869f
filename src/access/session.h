#pragma once

#include "access/audit.h"
#include "access/gate.h"
#include "base/clock.h"
#include "storage/database.h"

#include <optional>
#include <string>

namespace xinheng::access {

/// One signed-in person on one connection. Desks work on it; it belongs to one thread.
class Session {
public:
    /// `seer`: the account-set manager who looks with the person's eyes. Such a session changes
    /// nothing, and the trail names the seer.
    Session(storage::Database& database, const Clock& clock, const ObjectRegistry& objects,
            PersonId person, Date businessDate, std::string machine,
            std::optional<Person> seer = {});

    [[nodiscard]] storage::Database& database() { return database_; }
    [[nodiscard]] const Clock& clock() const { return clock_; }
    [[nodiscard]] Gate& gate() { return gate_; }
    [[nodiscard]] const Gate& gate() const { return gate_; }
    [[nodiscard]] const ObjectRegistry& objects() const { return gate_.objects(); }
    [[nodiscard]] const Person& person() const { return gate_.person(); }
    [[nodiscard]] Date businessDate() const { return businessDate_; }
    [[nodiscard]] const std::string& machine() const { return machine_; }

    [[nodiscard]] const std::optional<Person>& seer() const { return seer_; }
    /// Brings the rights up to date. False when the person's access to the set has ended, or that
    /// of the one who looks with their eyes.
    [[nodiscard]] bool refresh();
    /// Refused when the session belongs to somebody who only looks.
    [[nodiscard]] Result<> mayChange() const;

    /// Adds a row to the trail, inside the transaction of the change it speaks of.
    void audit(const AuditEntry& entry) {
        trail_.append(entry, seer_ ? seer_->code : person().code, machine_, clock_);
    }
    [[nodiscard]] AuditTrail& trail() { return trail_; }

private:
    storage::Database& database_;
    const Clock& clock_;
    Gate gate_;
    AuditTrail trail_;
    Date businessDate_;
    std::string machine_;
    std::optional<Person> seer_;
};

} // namespace xinheng::access
