#pragma once

#include "access/filter.h"
#include "access/rights.h"
#include "storage/database.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace xinheng::access::who_can_store {

/// The grants that can matter for a question, of everybody, in force on a day.
struct Everybody {
    std::vector<Person> people; ///< who may sign in on that day, by code
    std::map<PersonId, std::vector<ActiveGrant>> direct;
    std::map<RoleId, std::vector<ActiveGrant>> ofRole;
    std::map<PersonId, std::vector<RoleId>> roles;
    std::map<PersonId, std::vector<Delegation>> lentTo;
};
struct Wanted {
    std::string node;         ///< it and those above it; empty: none
    std::string object;       ///< rows and fields of it; empty: none
    std::string above;        ///< the same of what its rows belong to; empty: nothing
    std::string amountObject; ///< levels of it; empty: none
};
Everybody read(storage::Database& database, const Wanted& wanted, Date day);

/// What decides whether a scope covers one row.
struct RowFacts {
    std::string code;
    std::string person;                                 ///< "": the object has none
    std::map<std::string, std::string> values;          ///< by dimension
    std::map<std::string, std::set<std::string>> above; ///< the node and those above it
};
RowFacts facts(storage::Database& database, const Object& object, std::int64_t id);
/// The row of another object that a row belongs to; nothing when it belongs to none.
std::optional<std::int64_t> rowAbove(storage::Database& database, const Object& object,
                                     const Object& above, std::int64_t id);
bool matches(storage::Database& database, const Object& object, std::int64_t id,
             const Filter& filter);

} // namespace xinheng::access::who_can_store
