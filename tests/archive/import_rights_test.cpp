#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;
using access::FieldAccess;
using Outcome = access::AuditEntry::Outcome;

namespace {

/// A clerk for 南京市 who may write code, name and district, and read the telephone.
struct Clerk {
    Clerk() {
        office.newPerson("clerk", {"archive.customer"});
        office.grantRows("clerk", "tree-below:district=3201", true);
        office.grantFields("clerk", FieldAccess::write, {"code", "name", "district"});
        office.grantFields("clerk", FieldAccess::read, {"phone"});
        auto hidden = customer("S1", "苏州客户");
        hidden["district"] = "3205";
        good(office.manager().customers().add(hidden));
    }
    Result<archive::ImportReport> import(const std::string& csv,
                                         const archive::ImportOptions& options = {}) {
        return office.person("clerk").customerImport().run(office.write("in.csv", csv), options);
    }
    Office office;
};

const archive::ImportOptions updateMode{{}, true, false};

} // namespace

TEST_CASE("Columns the person may not write are left out when nobody asked for them") {
    Clerk clerk;
    const auto report = good(clerk.import("code,name,district,phone\nN1,甲,320115,13851627318\n"));
    CHECK(report.ignored == std::vector<std::string>{"phone"});
    CHECK(value(clerk.office.manager(), "N1", "phone").empty());
}

TEST_CASE("A mapping to a field the person may not write is refused, audited once") {
    Clerk clerk;
    archive::ImportOptions options;
    options.mapping.columns = {{"code", "code"}, {"name", "name"}, {"phone", "phone"}};
    const std::string before = clerk.office.content();
    const auto error = bad(clerk.import("code,name,phone\nN1,甲,1\n", options), ErrorCode::refused);
    CHECK(hasProblem(error, {}, "phone"));
    CHECK_FALSE(error.because.empty());
    CHECK(clerk.office.content() == before);
    CHECK(clerk.office.auditRows("customer.import", Outcome::refused) == 1);
}

TEST_CASE("Whoever may not import is refused by every use case, each audited once") {
    Office office;
    office.newPerson("seller", {"archive.customer.query", "archive.customer.entry"});
    auto desk = office.person("seller").customerImport();
    const auto file = office.write("in.csv", "code,name\nN1,甲\n");
    const auto rows = good(office.manager().audit().verify()).rows;
    bad(desk.run(file, {}), ErrorCode::refused);
    bad(desk.preview(file), ErrorCode::refused);
    bad(desk.suggest({"code"}), ErrorCode::refused);
    bad(desk.mappings(), ErrorCode::refused);
    bad(desk.mapping("m"), ErrorCode::refused);
    bad(desk.saveMapping("m", {}), ErrorCode::refused);
    CHECK(good(office.manager().audit().verify()).rows == rows + 6);
    for (const char* action :
         {"customer.import", "customer.import-preview", "customer.import-suggest",
          "customer.mapping-list", "customer.mapping", "customer.mapping-save"})
        CHECK(office.auditRows(action, Outcome::refused) == 1);
}

TEST_CASE("A right taken away before the import refuses it with a single row in the trail") {
    Clerk clerk;
    good(clerk.office.manager().rights().revokeFunction("person:clerk", "archive.customer"));
    const auto rows = good(clerk.office.manager().audit().verify()).rows;
    bad(clerk.import("code,name\nN1,甲\n"), ErrorCode::refused);
    CHECK(good(clerk.office.manager().audit().verify()).rows == rows + 1);
}

TEST_CASE("Rows outside the entry scope are problems, along with all others") {
    Clerk clerk;
    const std::string before = clerk.office.content();
    const auto error = bad(clerk.import("code,name,district\n"
                                        "N1,甲,320115\n"
                                        "S2,乙,3205\n"
                                        "X3,丙,\n"
                                        "N4,,320115\n"),
                           ErrorCode::invalid);
    CHECK(error.problems.size() == 3);
    CHECK(hasProblem(error, 3, "code"));
    CHECK(hasProblem(error, 4, "code"));
    CHECK(hasProblem(error, 5, "name"));
    CHECK(clerk.office.content() == before);
}

TEST_CASE("More than a thousand rows outside the scope are all counted") {
    Clerk clerk;
    std::string csv = "code,name,district\n";
    for (int row = 0; row < 2300; ++row)
        csv += "S" + std::to_string(row + 100) + ",甲,3205\n";
    const auto error = bad(clerk.import(csv), ErrorCode::invalid);
    CHECK(error.problems.size() == 1000);
    CHECK(error.message.in(Language::en).find("2300") != std::string::npos);
}

TEST_CASE("Of a hidden customer's code no more is told than that it is taken") {
    Clerk clerk;
    for (const auto& options : {archive::ImportOptions{}, updateMode}) {
        const auto error =
            bad(clerk.import("code,name,district\nS1,甲,320115\n", options), ErrorCode::invalid);
        REQUIRE(error.problems.size() == 1);
        CHECK(error.problems[0].message.in(Language::en) == "The code S1 is taken.");
    }
    CHECK(value(clerk.office.manager(), "S1", "name") == "苏州客户");
}

TEST_CASE("An update reaches rows of the entry scope, and none is moved out of it") {
    Clerk clerk;
    good(clerk.import("code,name,district\nN1,甲,320115\n"));
    CHECK(good(clerk.import("code,name\nN1,乙\n", updateMode)).updated == 1);
    CHECK(hasProblem(bad(clerk.import("code,district\nN1,3205\n", updateMode), ErrorCode::invalid),
                     2, "code"));
    clerk.office.grantRows("clerk", "ids:S1", false);
    const auto error = bad(clerk.import("code,name\nS1,乙\n", updateMode), ErrorCode::invalid);
    CHECK(error.problems[0].message.in(Language::en).find("may see") != std::string::npos);
    CHECK(value(clerk.office.manager(), "N1", "district") == "320115");
}

TEST_CASE("A row outside of the scope is told so, whether its code is taken or not") {
    Office office;
    office.newPerson(
        "seller", {"archive.customer.import", "archive.customer.entry", "archive.customer.query"});
    office.grantRows("seller", "tree-below:district=3201", true);
    office.grantFields("seller", access::FieldAccess::write, {"code", "name", "district"});
    auto hidden = customer("S1", "苏州");
    hidden["district"] = "3205";
    good(office.manager().customers().add(hidden));
    const auto file = office.write("a.csv", "code,name,district\nS1,甲,3205\nS9,乙,3205\n");
    const auto run = [&](const archive::ImportOptions& options) {
        const Error error =
            bad(office.person("seller").customerImport().run(file, options), ErrorCode::invalid);
        std::vector<std::string> messages;
        for (const Problem& problem : error.problems)
            messages.push_back(problem.message.in(Language::en));
        return messages;
    };
    for (const auto& options : {archive::ImportOptions{{}, false, true}, updateMode}) {
        const auto messages = run(options);
        REQUIRE(messages.size() == 2);
        CHECK(messages[0] == messages[1]);
    }
}

TEST_CASE("Who may read the code and write the phone updates phones by file, and adds nobody") {
    Office office;
    office.newPerson(
        "clerk", {"archive.customer.import", "archive.customer.entry", "archive.customer.query"});
    office.grantRows("clerk", "all", true);
    office.grantFields("clerk", access::FieldAccess::read, {"code", "name"});
    office.grantFields("clerk", access::FieldAccess::write, {"phone"});
    good(office.manager().customers().add(customer("C1", "甲")));
    auto import = office.person("clerk").customerImport();
    good(import.run(office.write("a.csv", "code,phone\nC1,13812345678\n"), updateMode));
    CHECK(value(office.manager(), "C1", "phone") == "13812345678");
    const Error error =
        bad(import.run(office.write("b.csv", "code,phone\nC2,13812345678\n"), updateMode),
            ErrorCode::invalid);
    CHECK(hasProblem(error, 2, "code"));
}
