#include "leak/surface.h"

namespace xinheng::tests {

namespace {

const Surface everything("list", [](World& world, Transcript& seen) {
    access::Query query;
    seen.add("all fields", world.desk().list(query));
    query.limit = 2;
    seen.add("two rows", world.desk().list(query));
    query.offset = 1;
    seen.add("two rows after one", world.desk().list(query));
});

const Surface oneField("list with a field asked for", [](World& world, Transcript& seen) {
    for (const std::string& key : fieldsToTry(world)) {
        access::Query query;
        query.fields = {key};
        seen.add(key, world.desk().list(query));
        query.fields = {"code", key};
        seen.add("code and " + key, world.desk().list(query));
    }
});

const Surface counting("count", [](World& world, Transcript& seen) {
    access::Query query;
    query.limit = 0;
    query.count = true;
    seen.add("count", world.desk().list(query));
    query.where = "code like '%1%'";
    seen.add("count of a filter", world.desk().list(query));
});

const Surface paging("pages", [](World& world, Transcript& seen) {
    for (const std::string& code : world.probe.codes) {
        access::Query query;
        query.fields = {"name"};
        query.afterCode = code;
        seen.add("after " + code, world.desk().list(query), {code});
        query.sort = {{"name", true}};
        seen.add("after " + code + " by name", world.desk().list(query), {code});
    }
    for (const std::int64_t id : world.hiddenIds) {
        access::Query query;
        query.afterId = id;
        const auto list = world.desk().list(query);
        seen.never(list.has_value(), "the number of a hidden row begins a page");
        seen.add("after a hidden row", list);
    }
});

} // namespace

} // namespace xinheng::tests
