#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface filter("filter", [](World& world, Transcript& seen) {
    for (const access::Field* field : world.probe.fields) {
        for (const std::string& where : filtersOn(world, *field)) {
            access::Query query;
            query.fields = {"code", "name"};
            query.where = where;
            query.count = true;
            seen.add(where, world.desk().list(query));
            query.fields = {};
            query.where = "not (" + where + ") or " + world.companion() + " = 'no such'";
            seen.add(query.where, world.desk().list(query));
        }
    }
});

} // namespace

} // namespace xinheng::tests
