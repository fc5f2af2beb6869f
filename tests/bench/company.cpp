#include "bench/company.h"

#include "access/people_store.h"
#include "access/rights_store.h"
#include "storage/transaction.h"

#include <fmt/format.h>

namespace xinheng::bench {

using access::Grant;

std::string roleCode(int number) {
    return fmt::format("role-{:03}", number);
}

OwnSession::OwnSession(const std::filesystem::path& file, std::int64_t personId)
    : set(must(AccountSet::open(file, environment()))),
      person(std::make_unique<SignedIn>(*set, access::PersonId(personId),
                                        environment().clock.today())) {}

Company::Company(const std::filesystem::path& file) : file_(file) {
    makeEmptySet(file);
    manager_ = openAs(file, "manager");
    storage::Database& database = manager_.person->session().database();
    storage::Transaction transaction(database);
    takeDistricts(database);
    for (int number = 0; number < roleCount; ++number)
        addRole(database, number);
    for (int number = 0; number < peopleCount; ++number)
        addPerson(database, number);
    access::rights_store::moveVersion(database);
    transaction.commit();
    must(manager_.person->customers().add(
        {{"code", "C1"}, {"name", "一家公司"}, {"district", districts_.front()}}));
    must(manager_.person->amounts().setStep("account", "5602", 1, Money::fromFen(200000)));
    must(manager_.person->rights().grantLevel("person:clerk", "account", 1, {}));
}

void Company::takeDistricts(storage::Database& database) {
    storage::Statement list = database.prepare(
        "SELECT code FROM archive_district ORDER BY length(code) DESC, code LIMIT ?");
    list.bind(1, std::int64_t{districtCount});
    while (list.step())
        districts_.push_back(list.text(0));
}

// Half of the grants are rows by a district, the others functions and fields.
void Company::addRole(storage::Database& database, int number) {
    access::Role role{access::RoleId(0), roleCode(number), roleCode(number)};
    role.id = access::rights_store::addRole(database, role);
    roles_.push_back(role.id);
    const auto& nodes = access::FunctionTree::program().nodes();
    const auto& fields = businessObjects().find("customer")->fields;
    for (int index = 0; index < grantsARole; ++index) {
        const auto place =
            static_cast<std::size_t>(number) * std::size_t{grantsARole} + std::size_t(index);
        Grant grant;
        grant.grantee = {role.id, role.code, role.name};
        grant.givenBy = "manager";
        grant.givenAt = "2024-01-01T00:00:00.000Z";
        if (index % 2 == 0)
            grant.content = Grant::Rows{
                "customer", "tree-below:district=" + districts_[place / 2 % districts_.size()],
                index % 4 == 0};
        else if (index % 5 == 0)
            grant.content = Grant::FieldRight{"customer", fields[place % fields.size()].key,
                                              access::FieldAccess::read};
        else
            grant.content = Grant::Function{nodes[place * 7 % nodes.size()].key};
        access::rights_store::addGrant(database, grant);
    }
}

void Company::addPerson(storage::Database& database, int number) {
    const bool isClerk = number == 0;
    const std::string code = isClerk ? "clerk" : fmt::format("person-{:04}", number);
    const access::PersonId id = access::people_store::addPerson(
        database, {access::PersonId(0), code, code, std::nullopt, access::PersonKind::person, {}},
        "-");
    if (isClerk)
        clerk_ = id.value();
    if (number == roleCount - 1)
        member_ = id.value();
    const int roles = isClerk ? clerksRoles : rolesEach;
    for (int index = 0; index < roles; ++index) {
        const int role = isClerk ? index : (number + index * 37) % roleCount;
        access::rights_store::setMember(
            database, id, roles_[static_cast<std::size_t>(role)],
            {code, roleCode(role), {}, "", "manager", "2024-01-01T00:00:00.000Z"});
    }
}

} // namespace xinheng::bench
