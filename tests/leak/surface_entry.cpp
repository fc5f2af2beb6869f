#include "leak/surface.h"

namespace xinheng::tests {

namespace {

std::vector<std::string> writtenTo(const World& world, const std::string& key) {
    const auto found = world.probe.written.find(key);
    return found == world.probe.written.end() ? std::vector<std::string>() : found->second;
}

// The code of a row that is hidden in both worlds is taken, and that is all that is told of it.
const Surface add("add", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.takenCodes)
        seen.add("add " + code,
                 world.desk().add(world.withNeeded({{"code", code}, {"name", "Mine"}})), {code});
    seen.add("add without a code", world.desk().add({{"name", "Mine"}}));
    for (const std::string& key : fieldsToTry(world))
        for (const std::string& value : writtenTo(world, key))
            if (key != "code")
                seen.add("add with " + key,
                         world.desk().add(world.withNeeded(
                             {{"code", world.probe.ownCode}, {"name", "Mine"}, {key, value}})),
                         {value, world.probe.ownCode});
});

const Surface change("change", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes) {
        seen.add("remark on " + code,
                 world.desk().change(code, {{world.freeText(), "plain remark"}}), {code});
        seen.add("old version of " + code, world.desk().change(code, {{world.freeText(), "x"}}, 0),
                 {code});
    }
    for (const std::string& key : fieldsToTry(world))
        for (const std::string& value : writtenTo(world, key))
            seen.add("change " + key, world.desk().change(world.probe.ownCode, {{key, value}}),
                     {value, world.probe.ownCode});
});

// What the program fills in by itself must not come from what is hidden.
const Surface emptying("emptied fields", [](World& world, Transcript& seen) {
    for (const access::Field& field : world.object().fields)
        if (field.write == access::Write::byPeople && !field.required)
            seen.add("empty " + field.key,
                     world.desk().change(world.probe.ownCode, {{field.key, ""}}),
                     {world.probe.ownCode});
    seen.add("afterwards", world.desk().show(world.probe.ownCode), {world.probe.ownCode});
});

const Surface deactivation("deactivation", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes)
        seen.add("deactivate " + code, world.desk().deactivate(code, day("2024-06-30"), "closed"),
                 {code});
});

} // namespace

} // namespace xinheng::tests
