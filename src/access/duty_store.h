#pragma once

#include "access/duties.h"
#include "access/rights_store.h"

#include <map>
#include <optional>
#include <string>
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
    std::string node;
    Validity validity;
};
/// Everything of today and later, also what was lent. Nothing for managers and administrators, who
/// hold theirs by office.
std::vector<HeldFunction> functionsOf(storage::Database& database, const Person& person,
                                      Date today);

/// The person, or the members of the role, and everybody to whom one of them lends.
std::vector<PersonId> reachedBy(storage::Database& database, const Grantee& grantee);

/// In force or not; of everybody.
std::vector<Mitigation> mitigations(storage::Database& database);
/// Until when the pair is mitigated for the person, on a day.
std::optional<Date> mitigatedUntil(storage::Database& database, PersonId person,
                                   std::string_view pair, Date day);
/// In the place of one that is there, which ends.
void setMitigation(storage::Database& database, PersonId person, const Mitigation& mitigation);
bool endMitigation(storage::Database& database, PersonId person, std::string_view pair,
                   const rights_store::End& end);

} // namespace xinheng::access::duty_store
