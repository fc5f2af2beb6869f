// Rights at the size of a large company: ./dev bench gate. What each line means is explained in
// docs/performance.md.
#include "access/rights_store.h"
#include "bench/company.h"
#include "bench/measure.h"
#include "bench/scopes.h"
#include "bench/watcher.h"
#include "storage/transaction.h"
#include "support/temporary_folder.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>

using namespace xinheng;
using namespace xinheng::bench;

namespace {

constexpr double seconds = 3;

constexpr double barDecision = 50; // nanoseconds
constexpr double barCompile = 5;   // milliseconds
constexpr double barGrant = 10;
constexpr double barWhoCan = 200;

struct Options {
    std::int64_t rows = 1'000'000;
    std::filesystem::path folder = std::filesystem::path(XINHENG_SOURCE_DIR) / "build" / "bench";
    std::string only;
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

void measureDecisions(Report& report, access::Session& clerk) {
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
}

void measureCompiling(Report& report, access::Session& clerk) {
    const auto compiled = [&](bool rowsToo) {
        access::Gate gate(clerk.database(), clerk.clock(), clerk.objects(), clerk.person().id);
        if (!gate.refresh())
            throw std::runtime_error("the clerk is disabled");
        if (rowsToo && gate.rows(*businessObjects().find("customer"), access::RowRight::query).all)
            throw std::runtime_error("the clerk sees everything");
    };
    report.single("compiling the clerk's rights", measure([&](int) { compiled(false); }, seconds),
                  barCompile);
    report.single("the same, and the condition on the rows of customers",
                  measure([&](int) { compiled(true); }, seconds), {});
}

// One function alone, so that the pairs of duties are what is usual.
std::string functionNotHeld(access::Gate& gate) {
    if (!gate.refresh())
        throw std::runtime_error("the member is disabled");
    const auto& nodes = access::FunctionTree::program().nodes();
    for (std::size_t index = 0; index < nodes.size(); ++index)
        if (nodes[index].end == index + 1 && !gate.rights().mayUse(index))
            return nodes[index].key;
    throw std::runtime_error("the member may use everything");
}

void measureGrants(Report& report, Company& company, Watcher& watcher) {
    OwnSession member(company.file(), company.member());
    watcher.signIn(company.file(), company.member());
    const std::string node = functionNotHeld(member.session().gate());
    const auto inForceHere = [&](bool given) {
        access::Gate& gate = member.session().gate();
        return gate.refresh() && gate.mayUse(node) == given;
    };
    const auto inForceThere = [&](bool given) { return watcher.mayUse(node) == given; };
    bool given = false;
    const auto change = [&](const std::function<bool(bool)>& inForce) {
        auto rights = company.manager().rights();
        const std::string role = "role:" + roleCode(roleCount - 1);
        given = !given;
        given ? must(rights.grantFunction(role, node, {}).map([](auto&&) {}))
              : must(rights.revokeFunction(role, node).map([](auto&&) {}));
        if (!inForce(given))
            throw std::runtime_error("the other session saw nothing of it");
    };
    report.single("a grant or revocation until it is in force in another session",
                  measure([&](int) { change(inForceHere); }, seconds), barGrant);
    report.single("the same, in another process",
                  measure([&](int) { change(inForceThere); }, seconds), barGrant);
    // Of that, what is the disk's: the same without waiting for it, and waiting for one row alone.
    storage::Database& database = company.manager().session().database();
    database.execute("PRAGMA synchronous=OFF");
    report.single("the same, without waiting for the disk",
                  measure([&](int) { change(inForceHere); }, seconds), {});
    database.execute("PRAGMA synchronous=EXTRA");
    report.single("the disk: writing one number durably",
                  measure(
                      [&](int) {
                          storage::Transaction transaction(database);
                          access::rights_store::moveVersion(database);
                          transaction.commit();
                      },
                      seconds),
                  {});
}

void measureWhoCan(Report& report, Company& company) {
    report.single(
        "who can query a customer",
        measure(
            [&](int) {
                if (must(company.manager().rights().whoCan({"", "query", "customer", "C1", "", {}}))
                        .empty())
                    throw std::runtime_error("nobody can");
            },
            seconds),
        barWhoCan);
}

void measureCompany(Report& report) {
    Watcher watcher;
    const tests::TemporaryFolder folder;
    Company company(folder / "company.xset");
    report.heading(fmt::format("{} people, {} roles, {} grants; a clerk with {} roles and {} "
                               "grants",
                               peopleCount, roleCount, roleCount * grantsARole, clerksRoles,
                               clerksRoles * grantsARole));
    OwnSession clerk(company.file(), company.clerk());
    measureDecisions(report, clerk.session());
    measureCompiling(report, clerk.session());
    measureGrants(report, company, watcher);
    measureWhoCan(report, company);
}

} // namespace

int main(int count, char** arguments) {
    Options options;
    CLI::App app("Rights at the size of a large company");
    app.add_option("--rows", options.rows, "customers to read with each scope");
    app.add_option("--folder", options.folder, "where the customers are kept between runs");
    app.add_option("--only", options.only, "company or scopes");
    CLI11_PARSE(app, count, arguments);
    try {
        Report report;
        if (options.only != "scopes")
            measureCompany(report);
        if (options.only != "company")
            measureScopes(report, options.folder, options.rows);
        fmt::print("\n{} missed\n", report.misses());
        return report.misses() == 0 ? 0 : 1;
    } catch (const std::exception& trouble) {
        std::cerr << trouble.what() << '\n';
        return 2;
    }
}
