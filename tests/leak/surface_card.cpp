#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface byCode("card by code", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes)
        seen.add("card " + code, world.person().customers().show(code), {code});
});

const Surface byNumber("card by number", [](World& world, Transcript& seen) {
    const auto list = world.person().customers().list({});
    if (list)
        for (const access::QueryRow& row : list->rows)
            seen.add("card of a row", world.person().customers().show(row.id));
    // However many rows are hidden, one answer stands for all of them and for a number that is
    // nowhere.
    std::set<std::string> answers;
    for (const std::int64_t id : world.hiddenIds) {
        const auto card = world.person().customers().show(id);
        answers.insert(card ? shown(*card) : shown(card.error()));
    }
    seen.add("no card", world.person().customers().show(987654));
    answers.insert(shown(world.person().customers().show(987654).error()));
    for (const std::string& answer : answers)
        seen.write("hidden card", answer);
});

const Surface blank("blank card", [](World& world, Transcript& seen) {
    seen.add("blank", world.person().customers().blank());
});

const Surface history("history", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes)
        seen.add("history " + code, world.person().customers().history(code), {code});
});

} // namespace

} // namespace xinheng::tests
