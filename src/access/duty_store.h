#pragma once

#include "access/duties.h"
#include "access/rights_store.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace xinheng::access::duty_store {

struct MatrixVersion {
    int version = 1; ///< 1: the shipped one
    std::string content;
    std::string reason;
    std::string changedBy; ///< empty: shipped
    std::string changedAt;
};
/// Newest first, without the shipped one.
std::vector<MatrixVersion> matrixVersions(storage::Database& database);
void addMatrix(storage::Database& database, const MatrixVersion& version);
/// The one in force, and its version.
std::pair<int, DutyMatrix> matrix(storage::Database& database);

/// A function somebody holds, and on which days; function nodes cover what is below them.
struct HeldFunction {
    std::string_view node;
    Validity validity;
};
struct HeldFunctions {
    std::map<PersonId, std::vector<HeldFunction>> of;
    std::set<std::string, std::less<>> nodes; ///< that are held by somebody, each once
};
/// Everything of today and later, also what was lent, of all of them at once. Nothing for managers
/// and administrators, who hold theirs by office.
HeldFunctions functionsOf(storage::Database& database, const std::vector<Person>& people,
                          Date today);

/// The person, or the members of the role, and everybody to whom one of them lends.
std::vector<Person> reachedBy(storage::Database& database, const Grantee& grantee);

/// In force or not; of everybody.
std::vector<Mitigation> mitigations(storage::Database& database);
/// Until when pairs are mitigated, by person and DutyPair::id: what is in force on a day.
std::map<std::pair<PersonId, std::string>, Date> mitigatedUntil(storage::Database& database,
                                                                Date day);
/// In the place of one that is there, which ends.
void setMitigation(storage::Database& database, PersonId person, const Mitigation& mitigation);
bool endMitigation(storage::Database& database, PersonId person, std::string_view pair,
                   const rights_store::End& end);

} // namespace xinheng::access::duty_store
