#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface why("why", [](World& world, Transcript& seen) {
    access::RightsDesk rights = world.person().rights();
    for (const char* person : {World::personCode, "p1", "manager"}) {
        for (const std::string& code : world.probe.codes) {
            for (const char* action : {"query", "entry"})
                seen.add("why " + code, rights.why({person, action, world.object().key, code, ""}),
                         {code});
            for (const std::string& key : fieldsToTry(world))
                seen.add("why " + key + " of " + code,
                         rights.why({person, "field-read", world.object().key, code, key}), {code});
        }
        for (const std::string& key : fieldsToTry(world))
            seen.add("why write " + key,
                     rights.why({person, "field-write", world.object().key, "", key}));
        seen.add("why a function", rights.why({person, world.object().queryNode, "", "", ""}));
    }
});

const Surface whoCan("who can", [](World& world, Transcript& seen) {
    access::RightsDesk rights = world.person().rights();
    const std::string& object = world.object().key;
    for (const std::string& code : world.probe.codes) {
        for (const char* action : {"query", "entry"})
            seen.add("who can " + code, rights.whoCan({"", action, object, code, ""}), {code});
        for (const std::string& key : fieldsToTry(world))
            seen.add("who can read " + key + " of " + code,
                     rights.whoCan({"", "field-read", object, code, key}), {code});
    }
    seen.add("who can", rights.whoCan({"", "query", object, "", ""}));
});

const Surface comparing("comparing rights", [](World& world, Transcript& seen) {
    seen.add("compared", world.person().rights().compare(World::personCode, "p1"));
    seen.add("delegations", world.person().delegations().list());
    seen.add("preview", world.person().rights().preview([&](access::RightsDesk& desk) -> Result<> {
        const auto given = desk.grantRows("person:p2", world.object().key, "mine", false, {});
        return given ? Result<>() : fail(given.error());
    }));
});

const Surface effective("effective rights", [](World& world, Transcript& seen) {
    for (const char* person : {World::personCode, "p1"}) {
        seen.add("rights", world.person().rights().effectiveRights(person));
        seen.add("grants", world.person().rights().grants(std::string("person:") + person));
    }
    if (const auto list = world.person().rights().rightsList("people"))
        for (const access::RightsDesk::Listed& one : *list)
            seen.add("listed", Result<access::EffectiveRights>(one.rights));
});

// Scopes are taken down as they are, so that giving one tells nothing of the rows it covers.
const Surface granting("granting", [](World& world, Transcript& seen) {
    access::RightsDesk rights = world.person().rights();
    for (const std::string& code : world.probe.takenCodes)
        seen.add("grant " + code,
                 rights.grantRows("person:p2", world.object().key, "ids:" + code, false, {}),
                 {code});
    for (const std::string& key : fieldsToTry(world))
        seen.add("grant where " + key, rights.grantRows("person:p2", world.object().key,
                                                        "where:" + key + " = ''", false, {}));
    seen.add("to oneself", rights.grantRows("person:wang", world.object().key, "all", true, {}));
});

const Surface trail("trail of changes", [](World& world, Transcript& seen) {
    access::AuditTrail::Wish wish;
    seen.add("newest", world.person().audit().list(wish));
    wish.limit = 10000;
    seen.add("all", world.person().audit().list(wish));
    wish.object = world.object().key;
    seen.add("of records", world.person().audit().list(wish));
    for (const std::string& code : world.probe.codes) {
        wish.record = code;
        seen.add("of " + code, world.person().audit().list(wish));
    }
});

// Trees and colleagues' names are everybody's, and the same whatever is hidden.
const Surface pickers("pickers", [](World& world, Transcript& seen) {
    seen.add("districts", world.person().customers().districts());
    seen.add("classes", world.person().customers().classes());
    seen.add("departments", world.person().people().departments());
    seen.add("colleagues", world.person().people().colleagues());
});

} // namespace

} // namespace xinheng::tests
