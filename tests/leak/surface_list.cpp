#include "leak/surface.h"

#include <algorithm>

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

// As the window reads a long list: the numbers of all rows, and rows by numbers.
const Surface numbers("rows by numbers", [](World& world, Transcript& seen) {
    access::Query all;
    all.allNumbers = true;
    const auto list = world.desk().list(all);
    if (!list) {
        seen.add("numbers", list);
        return;
    }
    seen.write("numbers", std::to_string(list->numbers.size()));
    for (const std::int64_t hidden : world.hiddenIds)
        seen.never(std::ranges::find(list->numbers, hidden) != list->numbers.end(),
                   "the number of a hidden row");
    access::Query some;
    some.only = list->numbers;
    some.only.insert(some.only.end(), world.hiddenIds.begin(), world.hiddenIds.end());
    seen.add("rows with these", world.desk().list(some));
    some.where = "code like '%1%'";
    seen.add("and a filter, which doesn't matter", world.desk().list(some));
    for (const std::string& key : fieldsToTry(world)) {
        access::Query sorted = all;
        sorted.sort = {{key, false}};
        const auto order = world.desk().list(sorted);
        seen.write("numbers by " + key,
                   order ? std::to_string(order->numbers.size()) : shown(order.error()));
        if (!order)
            continue;
        some.only = order->numbers;
        seen.add("rows by " + key, world.desk().list(some));
    }
});

} // namespace

} // namespace xinheng::tests
