#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface sort("sort", [](World& world, Transcript& seen) {
    for (const std::string& key : fieldsToTry(world)) {
        for (const bool descending : {false, true}) {
            access::Query query;
            query.sort = {{key, descending}};
            seen.add(key, world.desk().list(query));
            query.sort = {{world.companion(), descending}, {key, descending}};
            seen.add("companion and " + key, world.desk().list(query));
            query.afterCode = world.probe.ownCode;
            seen.add("companion and " + key + " after a row", world.desk().list(query),
                     {world.probe.ownCode});
        }
    }
});

// Fields that may be seen have to keep their order as well.
const Surface otherOrders("sort by what may be seen", [](World& world, Transcript& seen) {
    for (const access::Field& field : world.object().fields) {
        access::Query query;
        query.sort = {{field.key, true}};
        query.limit = 3;
        seen.add(field.key, world.desk().list(query));
    }
});

} // namespace

} // namespace xinheng::tests
