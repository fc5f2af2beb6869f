#pragma once

#include "access/model/world.h"
#include "access/rights.h"
#include "base/date.h"
#include "storage/database.h"

#include <map>
#include <string>

namespace xinheng::tests::model {

/// A day of a world on the calendar; the leap day is among them.
Date calendarDay(int day);

/// The customer's catalogue under both of the objects' keys.
const access::ObjectRegistry& twoObjects();

/// The engine's rights of one person, without a set: what the Gate reads is handed over.
access::Rights compiledRights(const World& world, const Person& person);

/// One set in memory that is filled with one world after the other. People, roles and tree nodes
/// that a world does not speak of are there as well.
class ModelSet {
public:
    ModelSet();
    /// Puts a world in the place of the one before, past the desks.
    void install(const World& world);

    /// Who asks about others; no world speaks of them.
    static constexpr const char* managerCode = "m";
    /// One row more.
    void add(const Membership& member);
    void add(const Grant& grant);
    void add(const Delegation& lent);
    [[nodiscard]] access::Grantee grantee(const Grant& grant) const;
    [[nodiscard]] access::RoleId role(const std::string& code) const { return roles_.at(code); }

    [[nodiscard]] storage::Database& database() { return database_; }
    [[nodiscard]] access::PersonId person(const std::string& code) const {
        return people_.at(code);
    }
    /// Of customers of the world that was installed last.
    [[nodiscard]] const std::map<std::string, std::int64_t>& customerIds() const { return ids_; }

private:
    void installPeople(const World& world);
    void installAmounts(const World& world);
    void installDuties(const World& world);
    void installCustomers(const World& world);
    storage::Database database_;
    std::map<std::string, access::PersonId> people_;
    std::map<std::string, access::RoleId> roles_;
    std::map<std::string, std::int64_t> ids_;
};

} // namespace xinheng::tests::model
