#include "base/pinyin.h"
#include "leak/surface.h"

namespace xinheng::tests {

namespace {

void look(World& world, Transcript& seen, const std::string& words) {
    access::Query query;
    query.search = words;
    query.count = true;
    seen.add("search " + words, world.desk().list(query));
    query.fields = {"name"};
    query.sort = {{"name", true}};
    query.where = "code != 'none'";
    seen.add("search and filter " + words, world.desk().list(query));
}

// Every hidden value whole and in fragments of one, two and five characters, of the beginning,
// middle and end.
const Surface search("search", [](World& world, Transcript& seen) {
    std::set<std::string> fragments{"plain", "9"};
    for (const auto& [key, values] : world.probe.values) {
        for (const std::string& value : values) {
            fragments.insert(value);
            for (const std::size_t length : {1U, 2U, 5U})
                for (const std::size_t at :
                     {std::size_t{0}, value.size() / 2,
                      value.size() - std::min<std::size_t>(value.size(), length)})
                    fragments.insert(value.substr(at, length));
        }
    }
    for (const std::string& code : world.probe.codes)
        fragments.insert(code);
    for (const std::string& fragment : fragments)
        look(world, seen, fragment);
});

const Surface initials("search by initials", [](World& world, Transcript& seen) {
    for (const auto& [key, values] : world.probe.values)
        for (const std::string& value : values)
            look(world, seen, pinyinInitials(value));
    for (const char* letters : {"hrdl", "rd", "h", "yhdl", "yxdl"})
        look(world, seen, letters);
});

} // namespace

} // namespace xinheng::tests
