// Rights at the size of a large company: ./dev bench gate. What each line means is explained in
// docs/performance.md.
#include "access/people_store.h"
#include "access/rights_store.h"
#include "bench/measure.h"
#include "bench/measured_set.h"
#include "storage/transaction.h"
#include "support/temporary_folder.h"

#include <fmt/format.h>

#include <iostream>

using namespace xinheng;
using namespace xinheng::bench;
using access::Grant;

namespace {

constexpr int peopleCount = 8000;
constexpr int roleCount = 500;
constexpr int rolesEach = 3;
constexpr int clerksRoles = 200;
constexpr int grantsARole = 50; // 10,000 grants reach the clerk
constexpr int districtCount = 3000;
constexpr double seconds = 3;

constexpr double barDecision = 50; // nanoseconds
constexpr double barCompile = 5;   // milliseconds
constexpr double barGrant = 10;
constexpr double barWhoCan = 200;

std::string roleCode(int number) {
    return fmt::format("role-{:03}", number);
}

class Company {
public:
    explicit Company(const std::filesystem::path& file) {
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

    SignedIn& manager() { return *manager_.person; }
    SignedIn& clerk() { return *clerkSession().signedIn; }

private:
    OwnConnection& clerkSession() {
        if (!clerk_.set) {
            clerk_.set = must(AccountSet::open(manager_.set->file(), environment()));
            clerk_.signedIn =
                std::make_unique<SignedIn>(*clerk_.set, clerkId_, environment().clock.today());
        }
        return clerk_;
    }

    void takeDistricts(storage::Database& database) {
        storage::Statement list = database.prepare(
            "SELECT code FROM archive_district ORDER BY length(code) DESC, code LIMIT ?");
        list.bind(1, std::int64_t{districtCount});
        while (list.step())
            districts_.push_back(list.text(0));
    }

    // Half of the grants are rows by a district, the others functions and fields.
    void addRole(storage::Database& database, int number) {
        access::Role role{access::RoleId(0), roleCode(number), roleCode(number)};
        role.id = access::rights_store::addRole(database, role);
        roles_.push_back(role.id);
        const auto& nodes = access::FunctionTree::program().nodes();
        const auto& fields = businessObjects().find("customer")->fields;
        for (int index = 0; index < grantsARole; ++index) {
            const auto place = static_cast<std::size_t>(number * grantsARole + index);
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

    void addPerson(storage::Database& database, int number) {
        const bool isClerk = number == 0;
        const std::string code = isClerk ? "clerk" : fmt::format("person-{:04}", number);
        const access::PersonId id = access::people_store::addPerson(
            database,
            {access::PersonId(0), code, code, std::nullopt, access::PersonKind::person, {}}, "-");
        if (isClerk)
            clerkId_ = id;
        const int roles = isClerk ? clerksRoles : rolesEach;
        for (int index = 0; index < roles; ++index) {
            const int role = (number + index * 37) % roleCount;
            access::rights_store::setMember(
                database, id, roles_[static_cast<std::size_t>(isClerk ? index : role)],
                {code, roleCode(role), {}, "", "manager", "2024-01-01T00:00:00.000Z"});
        }
    }

    Opened manager_;
    OwnConnection clerk_;
    access::PersonId clerkId_{0};
    std::vector<std::string> districts_;
    std::vector<access::RoleId> roles_;
};

double nanoseconds(const std::function<bool(int)>& decide) {
    constexpr int times = 2'000'000;
    volatile bool last = false;
    const double took = millisecondsOf([&] {
        for (int turn = 0; turn < times; ++turn)
            last = decide(turn);
    });
    static_cast<void>(last);
    return took * 1e6 / times;
}

} // namespace

int main() {
    try {
        const tests::TemporaryFolder folder;
        Company company(folder / "company.xset");
        Report report;
        report.heading(fmt::format("{} people, {} roles, {} grants; a clerk with {} roles and {} "
                                   "grants",
                                   peopleCount, roleCount, roleCount * grantsARole, clerksRoles,
                                   clerksRoles * grantsARole));
        access::Session& clerk = company.clerk().session();
        const auto decision = [&](const char* name, const std::function<bool(int)>& decide) {
            report.limit(name, nanoseconds(decide), barDecision, "ns");
        };
        const auto node = *access::FunctionTree::program().find("archive.customer.query");
        decision("decision on a function, by its place",
                 [&](int) { return clerk.gate().rights().mayUse(node); });
        decision("decision on a function, by its key",
                 [&](int) { return clerk.gate().mayUse("archive.customer.query"); });
        const access::AmountObject& account = *businessObjects().findAmount("account");
        decision("decision on an amount", [&](int turn) {
            return clerk.gate().rights().mayAmount(account, "5602", Money::fromFen(turn));
        });
        report.single("compiling the clerk's rights",
                      measure(
                          [&](int) {
                              access::Gate gate(clerk.database(), clerk.clock(), clerk.objects(),
                                                clerk.person().id);
                              if (!gate.refresh())
                                  throw std::runtime_error("the clerk is disabled");
                          },
                          seconds),
                      barCompile);
        bool given = false;
        report.single("a grant or revocation until it is in force elsewhere",
                      measure(
                          [&](int) {
                              auto rights = company.manager().rights();
                              const std::string role = "role:" + roleCode(499);
                              given
                                  ? must(rights.revokeFunction(role, "lab").map([](auto&&) {}))
                                  : must(rights.grantFunction(role, "lab", {}).map([](auto&&) {}));
                              given = !given;
                              if (!clerk.gate().moved())
                                  throw std::runtime_error("the other session saw nothing");
                          },
                          seconds),
                      barGrant);
        report.single("who can query a customer",
                      measure(
                          [&](int) {
                              if (must(company.manager().rights().whoCan(
                                           {"", "query", "customer", "C1", "", {}}))
                                      .empty())
                                  throw std::runtime_error("nobody can");
                          },
                          seconds),
                      barWhoCan);
        return report.misses() == 0 ? 0 : 1;
    } catch (const std::exception& trouble) {
        std::cerr << trouble.what() << '\n';
        return 2;
    }
}
