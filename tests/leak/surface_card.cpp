#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface byCode("card by code", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes)
        seen.add("card " + code, world.desk().show(code), {code});
});

const Surface byNumber("card by number", [](World& world, Transcript& seen) {
    const auto list = world.desk().list({});
    if (list)
        for (const access::QueryRow& row : list->rows)
            seen.add("card of a row", world.desk().show(row.id));
    // A number that is nowhere and the number of a hidden row get one answer.
    const auto absent = world.desk().show(987654);
    seen.add("no card", absent);
    for (const std::int64_t id : world.hiddenIds) {
        const auto card = world.desk().show(id);
        seen.never(card.has_value() || shown(card.error()) != shown(absent.error()),
                   "the number of a hidden row is told from one that is nowhere");
    }
});

const Surface blank("blank card", [](World& world, Transcript& seen) {
    seen.add("blank", world.desk().blank());
});

const Surface history("history", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes)
        seen.add("history " + code, world.desk().history(code), {code});
});

} // namespace

} // namespace xinheng::tests
