#include "leak/surface.h"

namespace xinheng::tests {

namespace {

void write(World& world, Transcript& seen, const std::string& what, const access::Query& query,
           Language language) {
    archive::CustomerDesk::ExportOptions options;
    options.encoding = exchange::Encoding::utf8;
    options.labels = what == "labels";
    options.language = language;
    const auto file = world.newFile("export.csv");
    seen.add(what, world.desk().exportCsv(file, query, options));
    seen.write("file of " + what, std::filesystem::exists(file) ? readFile(file) : "no file");
}

const Surface exported("export", [](World& world, Transcript& seen) {
    write(world, seen, "everything", {}, Language::en);
    write(world, seen, "labels", {}, Language::zh);
    for (const std::string& key : fieldsToTry(world)) {
        access::Query query;
        query.fields = {"code", key};
        write(world, seen, "field " + key, query, Language::en);
        query.fields = {"code"};
        query.sort = {{key, true}};
        write(world, seen, "sorted by " + key, query, Language::en);
        query.sort.clear();
        query.where = key + " = ''";
        write(world, seen, "filtered by " + key, query, Language::en);
    }
});

} // namespace

} // namespace xinheng::tests
