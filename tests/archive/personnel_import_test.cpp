#include "archive/archive_support.h"

using namespace xinheng;
using namespace xinheng::tests;

namespace {

const archive::ImportOptions updateMode{{}, true, false};

/// 1 with 11 below it, and 2; wang keeps people and is of 1.
struct Firm : Office {
    Firm() {
        for (const char* code : {"1", "2"})
            good(manager().people().addDepartment({code, std::string("部门") + code, {}}));
        good(manager().people().addDepartment({"11", "部门11", "1"}));
        newPerson("wang", {"system.people"}, "1");
    }
    Result<archive::ImportReport> import(const char* object, const std::string& csv,
                                         const archive::ImportOptions& options = {},
                                         const char* by = "wang") {
        return person(by).recordImport(object).run(write("in.csv", csv), options);
    }
    access::Person shown(const std::string& code) { return good(manager().people().show(code)); }
};

std::string messageOf(const Error& error, std::int64_t row) {
    for (const Problem& problem : error.problems)
        if (problem.row == row)
            return problem.message.in(Language::en);
    return {};
}

} // namespace

TEST_CASE("Imported people sign in only after the first password was set, and are told no more") {
    Firm firm;
    const auto report = good(firm.import("person", "人员编码,姓名,部门\nli,李四,11\nzhao,赵六,\n"));
    CHECK(report.added == 2);
    CHECK(report.ignored.empty());
    const access::Person li = firm.shown("li");
    CHECK(li.name == "李四");
    CHECK(li.department == "11");
    CHECK(li.kind == access::PersonKind::person);
    CHECK_FALSE(li.hasPassword);
    CHECK(firm.shown("wang").hasPassword);
    for (const std::string& password : {std::string(), std::string(Office::everyPassword)}) {
        const auto refused = bad(firm.set().signIn("li", password), ErrorCode::refused);
        const auto nobody = bad(firm.set().signIn("nobody-at-all", password), ErrorCode::refused);
        CHECK(refused.message.in(Language::en) == "Person and password don't match.");
        CHECK(refused.message.in(Language::en) == nobody.message.in(Language::en));
        CHECK(refused.because.size() == nobody.because.size());
    }
    bad(firm.person("wang").people().resetPassword("li", "short"), ErrorCode::invalid);
    good(firm.person("wang").people().resetPassword("li", "correct horse 8"));
    CHECK(firm.shown("li").hasPassword);
    CHECK(firm.set().signIn("li", "correct horse 8"));
    bad(firm.set().signIn("zhao", "correct horse 8"), ErrorCode::refused);
    CHECK(good(firm.manager().records("person").history("li")).back().person == "wang");
}

TEST_CASE("A file changes names and departments by code, and rights follow") {
    Firm firm;
    firm.newPerson("li", {"archive.customer"}, "1");
    firm.grantRows("li", "department", false);
    firm.grantFields("li", access::FieldAccess::read, {"code", "name", "department"});
    for (const char* place : {"1", "2"})
        good(firm.manager().customers().add(
            {{"code", std::string("C") + place}, {"name", "x"}, {"department", place}}));
    SignedIn& li = firm.person("li");
    CHECK(found(li, "C1").size() + found(li, "C2").size() == 1);
    const std::string before = firm.content();
    const std::string csv = "code,name,department\nli,李四,2\nwang,wang,1\nnew,新人,11\n";
    archive::ImportOptions trial = updateMode;
    trial.dryRun = true;
    CHECK(good(firm.import("person", csv, trial)).updated == 1);
    CHECK(firm.content() == before);
    const auto report = good(firm.import("person", csv, updateMode));
    CHECK(report.added == 1);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK(found(li, "C2") == std::vector<std::string>{"C2"});
    CHECK(found(li, "C1").empty());
    CHECK(firm.set().signIn("li", Office::everyPassword));
    const auto again = good(firm.import("person", csv, updateMode));
    CHECK(again.unchanged == 3);
}

TEST_CASE("Everything wrong in a file of people is said by row and column, and nothing is kept") {
    Firm firm;
    const std::string before = firm.content();
    const auto error = bad(firm.import("person", "code,name,department\n"
                                                 "a b,甲,1\n"
                                                 "b,,1\n"
                                                 "c,丙,99\n"
                                                 "d,丁,2\n"
                                                 "d,丁,2\n"
                                                 "wang,王,1\n"),
                           ErrorCode::invalid);
    CHECK(hasProblem(error, 2, "code"));
    CHECK(hasProblem(error, 3, "name"));
    CHECK(hasProblem(error, 4, "department"));
    CHECK(hasProblem(error, 6, "code"));
    CHECK(hasProblem(error, 7, "code"));
    CHECK(error.problems.size() == 5);
    CHECK(firm.content() == before);
}

TEST_CASE("A file appoints nobody, enables nobody and touches nobody above the importer") {
    Firm firm;
    firm.newPerson("gone", {});
    good(firm.manager().people().disable("gone", *Date::of(2024, 1, 1)));
    const auto left = good(firm.import(
        "person", "code,name,kind,disabled_on\ngone,走了,manager,\nnew,新,administrator,\n",
        updateMode));
    CHECK(left.ignored == std::vector<std::string>{"kind", "disabled_on"});
    CHECK(firm.shown("gone").name == "走了");
    CHECK(firm.shown("gone").disabledOn == *Date::of(2024, 1, 1));
    CHECK(firm.shown("gone").kind == access::PersonKind::person);
    CHECK(firm.shown("new").kind == access::PersonKind::person);
    archive::ImportOptions mapped = updateMode;
    for (const char* key : {"kind", "disabled_on"}) {
        mapped.mapping.columns = {{"code", "code"}, {"x", key}};
        CHECK(hasProblem(bad(firm.import("person", "code,x\ngone,\n", mapped), ErrorCode::invalid),
                         1, key));
    }
    const std::string higher =
        "code,name,department\nmanager,经理,\nadmin,系统,\nwang,wang,2\ngone,走,2\n";
    const auto error = bad(firm.import("person", higher, updateMode), ErrorCode::invalid);
    CHECK(error.problems.size() == 3);
    CHECK(messageOf(error, 2) ==
          "Only an administrator may change administrators and account-set managers.");
    CHECK(hasProblem(error, 3, "code"));
    CHECK(messageOf(error, 4).starts_with("Nobody but account-set managers"));
    CHECK(good(firm.import("person", higher, updateMode, "admin")).updated == 4);
    CHECK(firm.shown("wang").department == "2");
}

TEST_CASE("Departments are moved by a file and judged by how they stand in the end") {
    Firm firm;
    const auto circle =
        bad(firm.import("department", "code,name,parent\n1,一,11\n2,二,1\n", updateMode),
            ErrorCode::invalid);
    CHECK(hasProblem(circle, 2, "parent"));
    CHECK(circle.problems.size() == 1);
    CHECK(hasProblem(
        bad(firm.import("department", "code,parent\n2,2\n", updateMode), ErrorCode::invalid), 2,
        "parent"));
    // What was above is below now: the first row alone would make a circle.
    const auto turned = good(
        firm.import("department", "code,name,parent\n1,一,11\n11,一一,2\n12,新,1\n", updateMode));
    CHECK(turned.updated == 2);
    CHECK(turned.added == 1);
    std::string tree;
    for (const access::TreeNode& node : good(firm.manager().people().departments()))
        tree += node.code + "<" + node.parent.value_or("") + " ";
    CHECK(tree == "1<11 11<2 12<1 2< ");
    CHECK(good(firm.manager().records("department").history("1")).size() == 3);
}

TEST_CASE("An export of people, read again, changes nobody") {
    Office office(Template::demo);
    const auto file = office.folder / "people.csv";
    const auto rows = good(office.administrator().records("person").exportTo(file, {}, {}));
    const auto report = good(office.administrator().recordImport("person").run(file, updateMode));
    CHECK(report.read == rows);
    CHECK(report.unchanged == rows);
    CHECK(report.ignored == std::vector<std::string>{"kind", "disabled_on"});
}

TEST_CASE("Only who keeps people imports them") {
    Firm firm;
    firm.newPerson("clerk", {"archive.customer", "system.rights"});
    for (const char* object : {"person", "department"})
        bad(firm.import(object, "code,name\nx,X\n", {}, "clerk"), ErrorCode::refused);
    CHECK(firm.auditRows("person.import", access::AuditEntry::Outcome::refused) == 1);
}
