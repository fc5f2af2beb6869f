#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface group("group", [](World& world, Transcript& seen) {
    for (const std::string& key : fieldsToTry(world)) {
        access::Query query;
        query.groupBy = key;
        seen.add(key, world.desk().list(query));
        query.groupBy = world.companion();
        query.totals = {key};
        seen.add("totals of " + key, world.desk().list(query));
    }
});

const Surface totals("totals", [](World& world, Transcript& seen) {
    std::vector<std::string> keys;
    for (const access::Field& field : world.object().fields)
        if (field.type == access::FieldType::amount)
            keys.push_back(field.key);
    access::Query none;
    none.totals = {world.companion()};
    seen.add("of what is no amount", world.desk().list(none));
    for (const std::string& key : keys) {
        access::Query query;
        query.limit = 0;
        query.totals = {key};
        seen.add(key, world.desk().list(query));
        query.where = "code != ''";
        seen.add(key + " of a filter", world.desk().list(query));
        query.groupBy = "district";
        seen.add(key + " by district", world.desk().list(query));
    }
});

} // namespace

} // namespace xinheng::tests
