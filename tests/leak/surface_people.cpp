// What concerns people and roles: delegations, duties, templates, a leaver, another's eyes.
#include "leak/program.h"
#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface lending("delegations", [](World& world, Transcript& seen) {
    access::DelegationDesk desk = world.person().delegations();
    const std::string commonRole = World::commonRole;
    seen.add("list", desk.list());
    const Date today = testDay();
    for (const char* taker : {"p2", World::personCode, "nobody"})
        seen.add("lend", desk.add({"p1", taker, std::nullopt, today, today, "away"}));
    seen.add("list", desk.list());
    for (const std::string& code : world.probe.codes) {
        for (const auto& role : {std::optional<std::string>(), std::optional(commonRole)})
            seen.add("lend to " + code,
                     desk.add({World::personCode, code, role, today, today, "away"}), {code});
        seen.add("lend for " + code, desk.add({code, "p2", std::nullopt, today, today, "away"}),
                 {code});
    }
    seen.add("why",
             world.person().rights().why({World::personCode, World::commonNode, "", "", ""}));
});

std::string shown(const std::vector<access::DutyConflict>& conflicts) {
    std::string words;
    for (const access::DutyConflict& conflict : conflicts)
        words += "\n" + tests::shown(access::dutyConflictText(conflict));
    return words;
}

std::string shown(const std::vector<access::Mitigation>& mitigations) {
    std::string words;
    for (const access::Mitigation& one : mitigations)
        words += "\n" + one.person + " " + one.pair + " " + one.measure;
    return words;
}

const Surface duties("duties", [](World& world, Transcript& seen) {
    access::DutyDesk desk = world.person().duties();
    const auto report = desk.report();
    seen.write("report", report ? "report" + shown(*report) : tests::shown(report.error()));
    for (const std::string& code : world.probe.codes) {
        const auto one = desk.report({code});
        seen.write("report " + code, one ? "report" + shown(*one) : tests::shown(one.error()),
                   {code});
    }
    const auto mitigated = desk.mitigate("p1", "rights-voucher", "checked monthly", testDay());
    seen.write("mitigate", mitigated ? mitigated->measure : tests::shown(mitigated.error()));
    for (const std::string& code : world.probe.codes) {
        const auto done = desk.mitigate(code, "voucher-prepare-audit", "checked", testDay());
        seen.write("mitigate " + code, done ? "done" : tests::shown(done.error()), {code});
        const auto ended = desk.endMitigation(code, "voucher-prepare-audit");
        seen.write("no more " + code, ended ? "done" : tests::shown(ended.error()), {code});
    }
    const auto list = desk.mitigations();
    seen.write("mitigations", list ? "mitigations" + shown(*list) : tests::shown(list.error()));
});

// The people's own desk.
const Surface keeping("people and departments", [](World& world, Transcript& seen) {
    access::PeopleDesk desk = world.person().people();
    seen.add("people", desk.people());
    for (const std::string& code : world.probe.codes) {
        const auto card = desk.show(code);
        seen.write("person " + code,
                   card ? tests::shown(std::vector{*card}) : tests::shown(card.error()), {code});
        const auto said = [&](const char* what, const auto& done) {
            seen.write(what + code, done ? "done" : tests::shown(done.error()), {code});
        };
        const auto changed = [&](const char* what,
                                 const Result<access::PeopleDesk::Changed>& done) {
            seen.write(what + code,
                       done ? tests::shown(std::vector{done->person}) + shown(done->rights.warnings)
                            : tests::shown(done.error()),
                       {code});
        };
        changed("disable ", desk.disable(code, testDay()));
        changed("enable ", desk.enable(code));
        changed("appoint ", desk.setManager(code, true));
        said("password of ", desk.resetPassword(code, SetFixture::everyPassword));
        said("department below ", desk.addDepartment({"below-" + code, "Below", code}));
        said("person of ", desk.add({"of-" + code, "Of it", code, SetFixture::everyPassword}));
    }
    for (const std::string& code : world.probe.takenCodes) {
        const auto added = desk.add({code, "Mine", {}, SetFixture::everyPassword});
        seen.write("add " + code, added ? "done" : tests::shown(added.error()), {code});
        const auto department = desk.addDepartment({code, "Mine", {}});
        seen.write("add department " + code, department ? "done" : tests::shown(department.error()),
                   {code});
    }
});

// What the surfaces for any object don't try of these two: the other's codes, and moving.
const Surface moving("people and departments, moved", [](World& world, Transcript& seen) {
    const std::string key = world.object().key == "department" ? "department" : "person";
    const std::string reference = key == "person" ? "department" : "parent";
    archive::RecordDesk desk = world.person().records(key);
    std::string csv = "code,name," + reference + "\n";
    for (const std::string& code : world.probe.codes) {
        seen.add("rename " + code, desk.change(code, {{"name", "Plain"}}), {code});
        seen.add("move " + code, desk.change(code, {{reference, "d1"}}), {code});
        seen.add("appoint " + code, desk.change(code, {{"kind", "manager"}}), {code});
        seen.add("move below " + code, desk.change(world.probe.ownCode, {{reference, code}}),
                 {code, world.probe.ownCode});
        csv += "new-" + std::to_string(csv.size()) + ",New," + code + "\n";
    }
    seen.add("move oneself",
             world.person().records("person").change(World::personCode, {{"department", "d1"}}));
    const auto file = world.newFile("moved.csv");
    writeFile(file, csv);
    seen.add("import below", world.person().recordImport(key).run(file, {}), world.probe.codes);
});

// One sign-in for all of it.
const Surface commands("command line, people and departments", [](World& world, Transcript& seen) {
    std::string lines;
    for (const std::string& code : world.probe.codes) {
        const std::string quoted = " \"" + code + "\"";
        lines += "person set" + quoted + " name=Plain\n";
        lines += "person set" + quoted + " department=d1 --reason moved\n";
        lines += "person set p1 \"department=" + code + "\"\n";
        lines += "person history" + quoted + "\n";
        lines += "department show" + quoted + "\n";
        lines += "department history" + quoted + "\n";
        lines += "department set" + quoted + " name=Plain parent=d1\n";
        lines += "department set d3 \"parent=" + code + "\"\n";
    }
    lines += "person list\ndepartment list\n";
    seen.write("batch", runProgram(world, {"batch", "-"}, lines), world.probe.codes);
});

// Roles and templates speak of rights, and of no record but those that a scope names.
const Surface templates("role templates", [](World& world, Transcript& seen) {
    access::RightsDesk desk = world.person().rights();
    const auto exported = desk.exportRoles({});
    seen.write("export", exported ? *exported : tests::shown(exported.error()));
    const auto listed = desk.roleTemplates();
    seen.write("templates", listed ? std::to_string(listed->size()) : tests::shown(listed.error()));
    const auto made = desk.addFromTemplate("salesperson", "", "");
    seen.write("from a template", made ? made->code : tests::shown(made.error()));
});

const Surface leaving("handing over", [](World& world, Transcript& seen) {
    const auto done = world.person().handover().handOver("p1", "p2", testDay(), "left");
    seen.write("hand over", done ? std::to_string(done->customers) : tests::shown(done.error()));
    const auto none = world.person().handover().handOver("nobody", "p2", testDay(), "left");
    seen.write("nobody", none ? "done" : tests::shown(none.error()));
});

const Surface preview("preview of an import", [](World& world, Transcript& seen) {
    const auto file = world.newFile("preview.csv");
    std::string csv = "code,name\n";
    for (const std::string& code : world.probe.takenCodes)
        csv += code + ",Mine\n";
    writeFile(file, csv);
    const auto shownFirst = world.importDesk().preview(file);
    std::string words = shownFirst ? "rows" : tests::shown(shownFirst.error());
    if (shownFirst)
        for (const std::vector<std::string>& row : shownFirst->rows)
            for (const std::string& cell : row)
                words += " " + cell;
    seen.write("preview", words, world.probe.takenCodes);
});

// The manager sees everything, but not with the other's eyes.
const Surface seeing("see-as", [](World& world, Transcript& seen) {
    seen.write("by the person",
               world.person().seeAs("manager", SetFixture::everyPassword) ? "seen" : "refused");
    const auto eyes = world.fixture.manager().seeAs(world.userCode, SetFixture::everyPassword);
    if (!eyes) {
        seen.write("by the manager", tests::shown(eyes.error()));
        return;
    }
    archive::RecordDesk desk = eyes->signedIn->records(world.object().key);
    access::Query query;
    query.count = true;
    seen.add("list", desk.list(query));
    for (const std::string& code : world.probe.codes) {
        seen.add("card " + code, desk.show(code), {code});
        seen.add("history " + code, desk.history(code), {code});
        seen.add("change " + code, desk.change(code, {{world.freeText(), "seen"}}), {code});
    }
    for (const std::string& code : world.probe.takenCodes)
        seen.add("add " + code, desk.add(world.withNeeded({{"code", code}, {"name", "Mine"}})),
                 {code});
    const auto file = world.newFile("seen.csv");
    seen.add("export", desk.exportTo(file, query, {}));
    seen.write("file", std::filesystem::exists(file) ? readFile(file) : "no file");
    access::AuditTrail::Wish wish;
    wish.limit = 10000;
    wish.object = world.object().key;
    seen.add("trail", eyes->signedIn->audit().list(wish));
});

} // namespace

} // namespace xinheng::tests
