#include "access/duty_store.h"

#include "access/people_store.h"
#include "access/rights_store_rows.h"

#include <nlohmann/json.hpp>

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

std::string jsonOf(const std::vector<PersonId>& people) {
    nlohmann::json ids = nlohmann::json::array();
    for (const PersonId person : people)
        ids.push_back(person.value());
    return ids.dump();
}

struct OwnFunction {
    HeldFunction held;
    std::int64_t role = 0; ///< 0: given to the person directly
};
using OwnFunctions = std::map<PersonId, std::vector<OwnFunction>>;

// Own grants and those of roles. From the people to their roles to the grants: whatever SQLite may
// think, a role has fewer grants than there are.
OwnFunctions ownFunctions(Database& database, const std::vector<PersonId>& people,
                          std::set<std::string, std::less<>>& nodes) {
    Statement list = database.prepare(
        "SELECT g.person_id, g.node, g.from_day, g.to_day, NULL, NULL, 0 "
        "FROM json_each(?1) p CROSS JOIN access_grant g ON g.person_id = p.value "
        "WHERE g.ended_at IS NULL AND g.node IS NOT NULL "
        "UNION ALL SELECT m.person_id, g.node, g.from_day, g.to_day, m.from_day, m.to_day, "
        "m.role_id FROM json_each(?1) p CROSS JOIN access_member m ON m.person_id = p.value "
        "CROSS JOIN access_grant g ON g.role_id = m.role_id "
        "WHERE m.ended_at IS NULL AND g.ended_at IS NULL AND g.node IS NOT NULL");
    list.bind(1, jsonOf(people));
    OwnFunctions own;
    while (list.step()) {
        const auto day = [&](int column) { return rights_store::dayIfAny(list, column); };
        auto node = nodes.find(list.view(1));
        if (node == nodes.end())
            node = nodes.insert(list.text(1)).first;
        own[PersonId(list.integer(0))].push_back(
            {{*node, both({day(2), day(3)}, {day(4), day(5)})}, list.integer(6)});
    }
    return own;
}

struct Loan {
    PersonId taker;
    PersonId giver;
    std::optional<std::int64_t> role;
    Validity validity;
};

std::vector<Loan> loansTo(Database& database, const std::vector<PersonId>& takers) {
    Statement list = database.prepare(
        "SELECT d.taker_id, d.giver_id, d.role_id, d.from_day, d.to_day FROM json_each(?1) p "
        "CROSS JOIN access_delegation d ON d.taker_id = p.value WHERE d.ended_at IS NULL");
    list.bind(1, jsonOf(takers));
    std::vector<Loan> loans;
    while (list.step())
        loans.push_back({PersonId(list.integer(0)),
                         PersonId(list.integer(1)),
                         list.isNull(2) ? std::nullopt : std::optional(list.integer(2)),
                         {rights_store::dayIfAny(list, 3), rights_store::dayIfAny(list, 4)}});
    return loans;
}

// Access ends with the day before.
Validity untilDisabled(const Validity& validity, const Person& person) {
    return person.disabledOn ? both(validity, {{}, person.disabledOn->plusDays(-1)}) : validity;
}

void addLent(Database& database, const std::vector<PersonId>& takers, HeldFunctions& held) {
    const std::vector<Loan> loans = loansTo(database, takers);
    if (loans.empty())
        return;
    std::vector<PersonId> givers;
    std::ranges::transform(loans, std::back_inserter(givers), &Loan::giver);
    std::ranges::sort(givers);
    givers.erase(std::unique(givers.begin(), givers.end()), givers.end());
    const OwnFunctions ofGivers = ownFunctions(database, givers, held.nodes);
    for (const Loan& loan : loans) {
        const auto functions = ofGivers.find(loan.giver);
        if (functions == ofGivers.end())
            continue;
        // With the giver's own access ends what they lent.
        const auto giver = people_store::findPerson(database, loan.giver);
        const Validity lentOn = untilDisabled(loan.validity, *giver);
        for (const OwnFunction& lent : functions->second)
            if (!loan.role || lent.role == *loan.role)
                held.of[loan.taker].push_back({lent.held.node, both(lent.held.validity, lentOn)});
    }
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

HeldFunctions functionsOf(Database& database, const std::vector<Person>& people, Date today) {
    std::vector<PersonId> ids;
    for (const Person& person : people)
        if (person.kind == PersonKind::person)
            ids.push_back(person.id);
    HeldFunctions held;
    for (const auto& [id, functions] : ownFunctions(database, ids, held.nodes))
        for (const OwnFunction& function : functions)
            held.of[id].push_back(function.held);
    addLent(database, ids, held);
    for (const Person& person : people)
        if (const auto own = held.of.find(person.id); own != held.of.end()) {
            if (person.disabledOn)
                for (HeldFunction& one : own->second)
                    one.validity = untilDisabled(one.validity, person);
            std::erase_if(own->second, [&](const HeldFunction& one) {
                return !happens(one.validity, today) || !FunctionTree::program().find(one.node);
            });
        }
    return held;
}

std::vector<Person> reachedBy(Database& database, const Grantee& grantee) {
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
    return people_store::findPeople(database, reached);
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

std::map<std::pair<PersonId, std::string>, Date> mitigatedUntil(Database& database, Date day) {
    Statement list = database.prepare("SELECT person_id, pair, to_day FROM access_mitigation "
                                      "WHERE to_day >= ? AND ended_at IS NULL");
    list.bind(1, day.iso());
    std::map<std::pair<PersonId, std::string>, Date> until;
    while (list.step())
        until.emplace(std::pair(PersonId(list.integer(0)), list.text(1)),
                      Date::parse(list.view(2)).value());
    return until;
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
