#include "leak/surface.h"

namespace xinheng::tests {

namespace {

std::string words(const Result<archive::RelationTree>& tree) {
    if (!tree)
        return shown(tree.error());
    std::string text = tree->more ? "more\n" : "";
    for (const archive::TreeRecord& record : tree->records)
        text += std::to_string(record.depth) + " " + record.code + " " + record.name + " <" +
                record.parent + "> " + record.note + "\n";
    return text;
}

std::string words(const Result<std::vector<archive::OwnerPeriod>>& periods) {
    if (!periods)
        return shown(periods.error());
    std::string text;
    for (const archive::OwnerPeriod& period : *periods)
        text += period.person + " by " + period.by + " " + period.reason + "\n";
    return text;
}

std::string words(const Result<std::vector<archive::OwnedRecord>>& records) {
    if (!records)
        return shown(records.error());
    std::string text;
    for (const archive::OwnedRecord& record : *records)
        text += record.code + " " + record.name + " " + record.person + "\n";
    return text;
}

const Surface trees("trees of records", [](World& world, Transcript& seen) {
    if (!archive::RelationDesk::makesTrees(world.object())) {
        seen.write("trees", "none in " + world.object().key, {});
        return;
    }
    auto desk = world.person().relations(world.object().key);
    for (const std::string& code : world.probe.codes)
        seen.write("tree of " + code, words(desk.treeOf(code)), {code});
    if (world.object().above)
        for (const char* above : {"cu1", "cu2", "cu5", "NOWHERE"})
            seen.write(std::string("trees under ") + above, words(desk.treesUnder(above)), {});
});

const Surface owners("responsibility over time", [](World& world, Transcript& seen) {
    if (!archive::OwnershipDesk::hasOwners(world.object())) {
        seen.write("owners", "nobody is responsible for " + world.object().key, {});
        return;
    }
    auto desk = world.person().ownership(world.object().key);
    for (const std::string& code : world.probe.codes)
        seen.write("owners of " + code, words(desk.owners(code)), {code});
    for (const char* person : {"p1", "p2", "p3", "wang", "nobody"})
        for (const char* day : {"1999-01-01", "2024-05-08", "2030-01-01"})
            seen.write(std::string("owned by ") + person + " on " + day,
                       words(desk.ownedOn(person, Date::parse(day).value())), {});
    for (const std::string& code : world.probe.codes) {
        const auto moved = desk.takeBack({code, "NOWHERE"}, ""); // none is taken back
        seen.write("take back " + code,
                   moved ? std::to_string(moved->changed) : shown(moved.error()), {code});
        const auto given = desk.assign({code}, World::personCode, "by turns");
        seen.write("assign " + code,
                   given ? std::to_string(given->changed) + " " + std::to_string(given->unchanged)
                         : shown(given.error()),
                   {code});
        seen.write("owners after assigning " + code, words(desk.owners(code)), {code});
    }
});

} // namespace

} // namespace xinheng::tests
