#include "access/model/install.h"

#include "access/duty_store.h"
#include "access/model/vocabulary.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "account_set.h"
#include "base/money.h"
#include "base/normalise.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <nlohmann/json.hpp>

namespace xinheng::tests::model {

using access::PersonId;
using access::RoleId;
namespace rights_store = access::rights_store;

namespace {

access::Validity validityOf(const Period& period) {
    access::Validity validity;
    if (period.from)
        validity.from = calendarDay(*period.from);
    if (period.to)
        validity.to = calendarDay(*period.to);
    return validity;
}

access::Grant engineGrant(const Grant& grant) {
    access::Grant made;
    if (const auto* function = std::get_if<FunctionGrant>(&grant.content)) {
        made.content = access::Grant::Function{function->node};
    } else if (const auto* rows = std::get_if<RowGrant>(&grant.content)) {
        made.content = access::Grant::Rows{rows->object, rows->scope.words(), rows->entry};
    } else if (const auto* level = std::get_if<LevelGrant>(&grant.content)) {
        made.content = access::Grant::Level{level->object, level->level};
    } else {
        const auto& field = std::get<FieldGrant>(grant.content);
        made.content = access::Grant::FieldRight{field.object, field.field, field.access};
    }
    made.validity = validityOf(grant.period);
    made.givenBy = "manager";
    made.givenAt = "2024-01-01T00:00:00.000Z";
    return made;
}

access::Delegation engineDelegation(const Delegation& lent) {
    access::Delegation made;
    made.giver = lent.giver;
    made.taker = lent.taker;
    if (!lent.role.empty())
        made.role = lent.role;
    made.validity = validityOf(lent.period);
    made.reason = "away";
    made.givenBy = "manager";
    made.givenAt = "2024-01-01T00:00:00.000Z";
    return made;
}

access::Person enginePerson(const Person& person) {
    access::Person made;
    made.code = person.code;
    made.kind = person.kind;
    return made;
}

const Person* find(const World& world, const std::string& code) {
    for (const Person& person : world.people)
        if (person.code == code)
            return &person;
    return nullptr;
}

bool forbids(const Grant& grant) {
    const auto* field = std::get_if<FieldGrant>(&grant.content);
    return field != nullptr && field->access == access::FieldAccess::forbid;
}

// What reaches a person, as the store hands it over. `role`: what a delegation of this role passes;
// empty: everything.
access::GrantSets activeGrants(const World& world, const std::string& person,
                               const std::string& role = {}) {
    const Date today = calendarDay(world.today);
    auto set = std::make_shared<access::GrantSet>(access::FunctionTree::program(), twoObjects());
    const auto take = [&](bool toRole, const std::string& grantee) {
        for (const Grant& grant : world.grants) {
            if (grant.toRole != toRole || grant.grantee != grantee || grant.ended)
                continue;
            const access::Grant made = engineGrant(grant);
            const bool passed = role.empty() || (toRole && grantee == role) || forbids(grant);
            if (passed && made.validity.covers(today))
                set->add(made);
        }
    };
    take(false, person);
    for (const Membership& membership : world.memberships)
        if (membership.person == person && !membership.ended &&
            validityOf(membership.period).covers(today))
            take(true, membership.role);
    return {std::move(set)};
}

std::map<std::string, access::Ladders> laddersOf(const World& world) {
    std::map<std::string, access::Ladders> all;
    for (const Step& step : world.steps)
        all[step.object].ladders[step.key].set(step.level, Money::fromFen(step.fen));
    for (auto& [object, ladders] : all) {
        if (object != "account") {
            ladders.covers.emplace("", "");
            continue;
        }
        for (const auto& [account, parent] : world.accounts) {
            std::string at = account;
            while (!at.empty() && !ladders.ladders.contains(at))
                at = world.accounts.at(at);
            ladders.covers.emplace(account, at.empty() ? std::nullopt : std::optional(at));
        }
    }
    return all;
}

std::optional<Date> dayIfAny(const std::optional<int>& day) {
    return day ? std::optional(calendarDay(*day)) : std::nullopt;
}

} // namespace

Date calendarDay(int day) {
    static const Date start = Date::parse("2024-02-26").value();
    return start.plusDays(day);
}

const access::ObjectRegistry& twoObjects() {
    static const access::ObjectRegistry* registry = [] {
        auto* made = new access::ObjectRegistry; // lives as long as the program
        for (const std::string& key : objectKeys()) {
            access::Object object = *businessObjects().find("customer");
            object.key = key;
            made->add(std::move(object));
        }
        for (const access::AmountObject& amounts : businessObjects().amounts())
            made->addAmount(amounts);
        return made;
    }();
    return *registry;
}

access::Rights compiledRights(const World& world, const Person& person) {
    access::Rights::Source source;
    source.person = enginePerson(person);
    for (const auto& [object, control] : world.controls)
        source.controls[object] = {control.rows, control.fields};
    source.ladders = laddersOf(world);
    source.unlimitedWithoutLevel = world.unlimitedWithoutLevel;
    source.grants = activeGrants(world, person.code);
    const Date today = calendarDay(world.today);
    for (const Delegation& lent : world.delegations) {
        const Person* giver = find(world, lent.giver);
        const access::Delegation made = engineDelegation(lent);
        const bool inForce = !lent.ended && made.validity.covers(today) && giver != nullptr &&
                             (!giver->disabledOn || *giver->disabledOn > world.today);
        if (lent.taker == person.code && inForce)
            source.lent.push_back(
                {made, enginePerson(*giver), activeGrants(world, giver->code, lent.role)});
    }
    return {source, access::FunctionTree::program(), twoObjects()};
}

ModelSet::ModelSet() : database_(storage::Database::inMemory()) {
    storage::applySchema(database_, storage::schemaSteps());
    storage::Transaction transaction(database_);
    access::AuditTrail(database_).begin(); // desks write down what they refuse
    for (const std::string& code : departmentCodes())
        access::people_store::addDepartment(database_, {code, code, std::nullopt},
                                            {"admin", "2024-05-08T00:00:00.000Z"});
    for (const std::string& code : districtCodes())
        database_.prepare("INSERT INTO archive_district (code, name) VALUES (?1, ?1)")
            .bind(1, code)
            .run();
    for (const std::string& code : accountCodes())
        database_
            .prepare("INSERT INTO ledger_account (code, name, category, direction, name_sort, "
                     "created_at, created_by, changed_at, changed_by) "
                     "VALUES (?1, ?1, 'asset', 'debit', x'00', '', '', '', '')")
            .bind(1, code)
            .run();
    std::vector<std::string> codes = personCodes();
    codes.emplace_back(managerCode);
    for (const std::string& code : codes) {
        access::Person person;
        person.code = code;
        person.name = code;
        if (code == managerCode)
            person.kind = access::PersonKind::manager;
        people_.emplace(code, access::people_store::addPerson(database_, person, "none"));
    }
    for (const std::string& code : roleCodes())
        roles_.emplace(code, rights_store::addRole(database_, {RoleId{0}, code, code}));
    transaction.commit();
}

void ModelSet::install(const World& world) {
    storage::Transaction transaction(database_);
    database_.execute("DELETE FROM archive_customer; DELETE FROM access_grant; "
                      "DELETE FROM access_member; DELETE FROM access_control; "
                      "DELETE FROM access_delegation; DELETE FROM access_amount_level; "
                      "DELETE FROM access_mitigation; DELETE FROM access_duty_matrix;");
    const auto hang = [&](const std::string& table, const Tree& tree) {
        auto update =
            database_.prepare("UPDATE " + table + " SET parent = nullif(?2, '') WHERE code = ?1");
        for (const auto& [node, parent] : tree)
            update.bindAll(node, parent).run();
    };
    hang("archive_district", world.districts);
    hang("access_department", world.departments);
    hang("ledger_account", world.accounts);
    installPeople(world);
    for (const Membership& member : world.memberships)
        add(member);
    for (const Grant& grant : world.grants)
        add(grant);
    for (const Delegation& lent : world.delegations)
        if (find(world, lent.giver) != nullptr)
            add(lent);
    installAmounts(world);
    installDuties(world);
    installCustomers(world);
    rights_store::moveVersion(database_);
    transaction.commit();
}

void ModelSet::installPeople(const World& world) {
    auto update =
        database_.prepare("UPDATE access_person SET department = nullif(?2, '') WHERE code = ?1");
    // Whoever the world does not speak of has left long ago.
    constexpr int longAgo = -50;
    for (const std::string& code : personCodes()) {
        access::people_store::setKind(database_, people_.at(code), access::PersonKind::person);
        access::people_store::setDisabled(database_, people_.at(code), calendarDay(longAgo));
    }
    for (const Person& person : world.people) {
        update.bindAll(person.code, person.department).run();
        const PersonId id = people_.at(person.code);
        access::people_store::setKind(database_, id, person.kind);
        access::people_store::setDisabled(database_, id, dayIfAny(person.disabledOn));
    }
    for (const auto& [object, control] : world.controls)
        rights_store::setControl(database_, object, {control.rows, control.fields});
}

namespace {
const rights_store::End ended{"2024-01-02T00:00:00.000Z", "manager"};
}

void ModelSet::add(const Membership& member) {
    const PersonId person = people_.at(member.person);
    const RoleId role = roles_.at(member.role);
    rights_store::setMember(database_, person, role,
                            {member.person, member.role, validityOf(member.period), "", "manager",
                             "2024-01-01T00:00:00.000Z"});
    if (member.ended)
        rights_store::endMember(database_, person, role, ended);
}

void ModelSet::add(const Grant& grant) {
    access::Grant made = engineGrant(grant);
    made.grantee = grantee(grant);
    const access::GrantId id = rights_store::addGrant(database_, made);
    if (grant.ended)
        rights_store::endGrant(database_, id, ended);
}

void ModelSet::add(const Delegation& lent) {
    const auto id = rights_store::addDelegation(
        database_, people_.at(lent.giver), people_.at(lent.taker),
        lent.role.empty() ? std::nullopt : std::optional(roles_.at(lent.role)),
        engineDelegation(lent));
    if (lent.ended)
        rights_store::endDelegation(database_, id, ended);
}

access::Grantee ModelSet::grantee(const Grant& grant) const {
    if (grant.toRole)
        return {roles_.at(grant.grantee), grant.grantee, grant.grantee};
    return {people_.at(grant.grantee), grant.grantee, grant.grantee};
}

void ModelSet::installAmounts(const World& world) {
    for (const Step& step : world.steps)
        rights_store::setStep(database_, step.object, step.key, step.level,
                              Money::fromFen(step.fen));
    access::people_store::setSetting(database_, rights_store::withoutLevelSetting,
                                     world.unlimitedWithoutLevel ? "unlimited" : "refused");
}

void ModelSet::installDuties(const World& world) {
    nlohmann::json pairs = nlohmann::json::array();
    for (const Pair& pair : world.pairs)
        pairs.push_back({{"id", pair.id},
                         {"first", pair.first},
                         {"second", pair.second},
                         {"level", pair.blocks ? "block" : "warn"},
                         {"en", "why"},
                         {"zh", "因"}});
    access::duty_store::addMatrix(database_,
                                  {2, nlohmann::json{{"pairs", pairs}}.dump(), "", "manager", ""});
    for (const Mitigation& one : world.mitigations) {
        const PersonId person = people_.at(one.person);
        access::duty_store::setMitigation(
            database_, person,
            {one.person, one.pair, "checked monthly", calendarDay(one.to), "manager", ""});
        if (one.ended)
            access::duty_store::endMitigation(database_, person, one.pair, ended);
    }
}

void ModelSet::installCustomers(const World& world) {
    ids_.clear();
    std::string columns;
    std::string marks;
    for (const FieldFact& fact : fieldFacts()) {
        columns += fact.key + ", ";
        marks += "?, ";
    }
    auto insert =
        database_.prepare("INSERT INTO archive_customer (" + columns +
                          "name_sort, created_at, created_by, changed_at, changed_by) VALUES (" +
                          marks + "?, '', '', '', '')");
    for (const Customer& customer : world.customers) {
        int parameter = 0;
        for (const FieldFact& fact : fieldFacts()) {
            const std::string& value = customer.at(fact.key);
            ++parameter;
            if (value.empty() && fact.kind != Kind::text)
                insert.bindNull(parameter);
            else if (fact.kind == Kind::amount)
                insert.bind(parameter, Money::parse(value).value().fen());
            else
                insert.bind(parameter, value);
        }
        insert.bindBlob(parameter + 1, sortKey(customer.at("name"))).run();
        ids_[customer.at("code")] = database_.lastInsertId();
    }
}

} // namespace xinheng::tests::model
