#include "access/duty_store.h"

#include "access/people_store.h"
#include "access/rights_store_rows.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace xinheng::access::duty_store {

using storage::Database;
using storage::Statement;

namespace {

// The days that both allow; the later beginning and the earlier end.
Validity both(const Validity& a, const Validity& b) {
    const auto later = [](const auto& one, const auto& other) {
        return !one || (other && *one < *other) ? other : one;
    };
    const auto earlier = [](const auto& one, const auto& other) {
        return !one || (other && *other < *one) ? other : one;
    };
    return {later(a.from, b.from), earlier(a.to, b.to)};
}

bool happens(const Validity& validity, Date today) {
    return (!validity.to || *validity.to >= today) &&
           (!validity.from || !validity.to || *validity.from <= *validity.to);
}

// Own grants and those of roles; `role`: of this one alone.
std::vector<HeldFunction> ownFunctions(Database& database, PersonId person,
                                       const std::optional<std::string>& role) {
    Statement list = database.prepare(
        "SELECT g.node, g.from_day, g.to_day, NULL, NULL, '' FROM access_grant g "
        "WHERE g.person_id = ?1 AND g.node IS NOT NULL AND g.ended_at IS NULL "
        "UNION ALL SELECT g.node, g.from_day, g.to_day, m.from_day, m.to_day, r.code "
        "FROM access_member m JOIN access_role r ON r.id = m.role_id "
        "JOIN access_grant g ON g.role_id = r.id WHERE m.person_id = ?1 AND m.ended_at IS NULL "
        "AND g.node IS NOT NULL AND g.ended_at IS NULL");
    list.bind(1, person.value());
    std::vector<HeldFunction> held;
    while (list.step()) {
        if (role && list.view(5) != *role)
            continue;
        const auto day = [&](int column) { return rights_store::dayIfAny(list, column); };
        held.push_back({list.text(0), both({day(1), day(2)}, {day(3), day(4)})});
    }
    return held;
}

} // namespace

std::vector<MatrixVersion> matrixVersions(Database& database) {
    Statement list = database.prepare("SELECT version, content, reason, changed_by, changed_at "
                                      "FROM access_duty_matrix ORDER BY version DESC");
    std::vector<MatrixVersion> versions;
    while (list.step())
        versions.push_back({static_cast<int>(list.integer(0)), list.text(1), list.text(2),
                            list.text(3), list.text(4)});
    return versions;
}

void addMatrix(Database& database, const MatrixVersion& version) {
    database
        .prepare("INSERT INTO access_duty_matrix (version, content, reason, changed_by, "
                 "changed_at) VALUES (?, ?, ?, ?, ?)")
        .bindAll(std::int64_t{version.version}, version.content, version.reason, version.changedBy,
                 version.changedAt)
        .run();
}

std::pair<int, DutyMatrix> matrix(Database& database) {
    Statement newest = database.prepare(
        "SELECT version, content FROM access_duty_matrix ORDER BY version DESC LIMIT 1");
    if (!newest.step())
        return {1, DutyMatrix::shipped()};
    auto parsed = DutyMatrix::parse(newest.view(1), FunctionTree::program());
    if (!parsed) // it was checked when it was saved: somebody was at the file
        throw storage::StorageError(storage::Trouble::damaged, "access_duty_matrix");
    return {static_cast<int>(newest.integer(0)), std::move(*parsed)};
}

std::vector<HeldFunction> functionsOf(Database& database, const Person& person, Date today) {
    if (person.kind != PersonKind::person)
        return {};
    std::vector<HeldFunction> held = ownFunctions(database, person.id, std::nullopt);
    for (const Delegation& delegation : rights_store::delegations(database, person.id)) {
        if (delegation.taker != person.code)
            continue;
        const auto giver = people_store::findPerson(database, delegation.giver);
        // With the giver's own access ends what they lent.
        Validity lentOn = delegation.validity;
        if (giver->disabledOn)
            lentOn = both(lentOn, {{}, giver->disabledOn->plusDays(-1)});
        for (const HeldFunction& lent : ownFunctions(database, giver->id, delegation.role))
            held.push_back({lent.node, both(lent.validity, lentOn)});
    }
    if (person.disabledOn)
        for (HeldFunction& one : held)
            one.validity = both(one.validity, {{}, person.disabledOn->plusDays(-1)});
    std::erase_if(held, [&](const HeldFunction& one) {
        return !happens(one.validity, today) || !FunctionTree::program().find(one.node);
    });
    return held;
}

std::vector<PersonId> reachedBy(Database& database, const Grantee& grantee) {
    Statement list = database.prepare(
        std::string("WITH reached (id) AS (") +
        (grantee.isRole()
             ? "SELECT person_id FROM access_member WHERE role_id = ?1 AND ended_at IS NULL"
             : "SELECT ?1") +
        ") SELECT id FROM reached UNION SELECT taker_id FROM access_delegation "
        "WHERE ended_at IS NULL AND giver_id IN (SELECT id FROM reached)");
    list.bind(1, grantee.isRole() ? std::get<RoleId>(grantee.id).value()
                                  : std::get<PersonId>(grantee.id).value());
    std::vector<PersonId> reached;
    while (list.step())
        reached.emplace_back(list.integer(0));
    return reached;
}

std::vector<Mitigation> mitigations(Database& database) {
    Statement list =
        database.prepare("SELECT p.code, m.pair, m.measure, m.to_day, m.given_by, m.given_at "
                         "FROM access_mitigation m JOIN access_person p ON p.id = m.person_id "
                         "WHERE m.ended_at IS NULL ORDER BY p.code, m.pair");
    std::vector<Mitigation> found;
    while (list.step())
        found.push_back({list.text(0), list.text(1), list.text(2),
                         Date::parse(list.view(3)).value(), list.text(4), list.text(5)});
    return found;
}

std::optional<Date> mitigatedUntil(Database& database, PersonId person, std::string_view pair,
                                   Date day) {
    Statement find =
        database.prepare("SELECT to_day FROM access_mitigation WHERE person_id = ? AND pair = ? "
                         "AND to_day >= ? AND ended_at IS NULL");
    find.bindAll(person.value(), pair, day.iso());
    return find.step() ? rights_store::dayIfAny(find, 0) : std::nullopt;
}

void setMitigation(Database& database, PersonId person, const Mitigation& mitigation) {
    endMitigation(database, person, mitigation.pair, {mitigation.givenAt, mitigation.givenBy});
    database
        .prepare("INSERT INTO access_mitigation (person_id, pair, measure, to_day, given_by, "
                 "given_at) VALUES (?, ?, ?, ?, ?, ?)")
        .bindAll(person.value(), mitigation.pair, mitigation.measure, mitigation.to.iso(),
                 mitigation.givenBy, mitigation.givenAt)
        .run();
}

bool endMitigation(Database& database, PersonId person, std::string_view pair,
                   const rights_store::End& end) {
    database
        .prepare("UPDATE access_mitigation SET ended_at = ?, ended_by = ? "
                 "WHERE person_id = ? AND pair = ? AND ended_at IS NULL")
        .bindAll(end.at, end.by, person.value(), pair)
        .run();
    return database.changes() > 0;
}

} // namespace xinheng::access::duty_store
