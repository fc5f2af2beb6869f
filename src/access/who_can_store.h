#pragma once

#include "access/filter.h"
#include "access/rights.h"
#include "storage/database.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace xinheng::access::who_can_store {

/// What grants can matter for a question, of everybody, in force on a day.
struct Everybody {
    struct OfRole {
        std::string code;
        std::shared_ptr<GrantSet> grants;
    };
    std::vector<Person> people; ///< who may sign in on that day, by code
    std::map<PersonId, std::shared_ptr<GrantSet>> direct;
    std::map<RoleId, OfRole> ofRole;
    std::unordered_map<std::int64_t, std::vector<RoleId>>
        roles;                                             ///< by PersonId; with grants, in order
    std::map<std::string, std::vector<Delegation>> lentTo; ///< by the taker's code
};
struct Wanted {
    std::string node;         ///< it and those above it; empty: none
    std::string object;       ///< rows and fields of it; empty: none
    std::string above;        ///< the same of what its rows belong to; empty: nothing
    std::string amountObject; ///< levels of it; empty: none
};
/// Read against `asked`: what is not among its objects is left out.
Everybody read(storage::Database& database, const Wanted& wanted, const ObjectRegistry& asked,
               Date day);

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
