#include "access/model/install.h"

#include "access/model/vocabulary.h"
#include "access/people_store.h"
#include "access/rights_store.h"
#include "account_set.h"
#include "base/money.h"
#include "base/normalise.h"
#include "storage/set_file.h"
#include "storage/statement.h"
#include "storage/transaction.h"

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
    } else {
        const auto& field = std::get<FieldGrant>(grant.content);
        made.content = access::Grant::FieldRight{field.object, field.field, field.access};
    }
    made.validity = validityOf(grant.period);
    made.givenBy = "manager";
    made.givenAt = "2024-01-01T00:00:00.000Z";
    return made;
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
        return made;
    }();
    return *registry;
}

access::Rights compiledRights(const World& world, const Person& person) {
    access::Rights::Source source;
    source.person.code = person.code;
    source.person.kind = person.kind;
    for (const auto& [object, control] : world.controls)
        source.controls[object] = {control.rows, control.fields};
    const Date today = calendarDay(world.today);
    const auto take = [&](bool toRole, const std::string& grantee) {
        for (const Grant& grant : world.grants) {
            if (grant.toRole != toRole || grant.grantee != grantee)
                continue;
            access::Grant made = engineGrant(grant);
            if (made.validity.covers(today))
                source.grants.push_back({std::move(made), std::nullopt});
        }
    };
    take(false, person.code);
    for (const Membership& membership : world.memberships)
        if (membership.person == person.code && validityOf(membership.period).covers(today))
            take(true, membership.role);
    return {source, access::FunctionTree::program(), twoObjects()};
}

ModelSet::ModelSet() : database_(storage::Database::inMemory()) {
    storage::applySchema(database_, storage::schemaSteps());
    storage::Transaction transaction(database_);
    for (const std::string& code : departmentCodes())
        access::people_store::addDepartment(database_, {code, code, std::nullopt},
                                            {"admin", "2024-05-08T00:00:00.000Z"});
    for (const std::string& code : districtCodes())
        database_.prepare("INSERT INTO archive_district (code, name) VALUES (?1, ?1)")
            .bind(1, code)
            .run();
    for (const std::string& code : personCodes()) {
        access::Person person;
        person.code = code;
        person.name = code;
        people_.emplace(code, access::people_store::addPerson(database_, person, "none"));
    }
    for (const std::string& code : roleCodes())
        roles_.emplace(code, rights_store::addRole(database_, {RoleId{0}, code, code}));
    transaction.commit();
}

void ModelSet::install(const World& world) {
    storage::Transaction transaction(database_);
    database_.execute("DELETE FROM archive_customer; DELETE FROM access_grant; "
                      "DELETE FROM access_member; DELETE FROM access_control;");
    const auto hang = [&](const std::string& table, const Tree& tree) {
        auto update =
            database_.prepare("UPDATE " + table + " SET parent = nullif(?2, '') WHERE code = ?1");
        for (const auto& [node, parent] : tree)
            update.bindAll(node, parent).run();
    };
    hang("archive_district", world.districts);
    hang("access_department", world.departments);
    installPeople(world);
    installGrants(world);
    installCustomers(world);
    rights_store::moveVersion(database_);
    transaction.commit();
}

void ModelSet::installPeople(const World& world) {
    auto update =
        database_.prepare("UPDATE access_person SET department = nullif(?2, '') WHERE code = ?1");
    for (const Person& person : world.people) {
        update.bindAll(person.code, person.department).run();
        const PersonId id = people_.at(person.code);
        access::people_store::setKind(database_, id, person.kind);
        access::people_store::setDisabled(database_, id, dayIfAny(person.disabledOn));
    }
    for (const Membership& member : world.memberships)
        rights_store::setMember(database_, people_.at(member.person), roles_.at(member.role),
                                {member.person, member.role, validityOf(member.period), "",
                                 "manager", "2024-01-01T00:00:00.000Z"});
    for (const auto& [object, control] : world.controls)
        rights_store::setControl(database_, object, {control.rows, control.fields});
}

void ModelSet::installGrants(const World& world) {
    for (const Grant& grant : world.grants) {
        access::Grant made = engineGrant(grant);
        if (grant.toRole)
            made.grantee.id = roles_.at(grant.grantee);
        else
            made.grantee.id = people_.at(grant.grantee);
        rights_store::addGrant(database_, made);
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
