#include "leak/surface.h"

namespace xinheng::tests {

namespace {

// What a spreadsheet would show of a workbook.
std::string workbookText(const std::filesystem::path& file) {
    const auto preview = exchange::previewTable(file, {}, 1000);
    if (!preview)
        return "no workbook";
    std::string text;
    for (const std::string& heading : preview->header)
        text += heading + "|";
    for (const std::vector<std::string>& row : preview->rows) {
        text += "\n";
        for (const std::string& cell : row)
            text += cell + "|";
    }
    return text;
}

void write(World& world, Transcript& seen, const std::string& what, const access::Query& query,
           Language language) {
    archive::CustomerDesk::ExportOptions options;
    options.encoding = exchange::Encoding::utf8;
    options.labels = what == "labels";
    options.language = language;
    const auto file = world.newFile("export.csv");
    seen.add(what, world.desk().exportTo(file, query, options));
    seen.write("file of " + what, std::filesystem::exists(file) ? readFile(file) : "no file");
    const auto workbook = world.newFile("export.xlsx");
    seen.add("workbook of " + what, world.desk().exportTo(workbook, query, options));
    seen.write("workbook of " + what, workbookText(workbook));
    const auto cards = world.newFile("export.vcf");
    seen.add("cards of " + what, world.desk().exportTo(cards, query, options));
    seen.write("cards of " + what, std::filesystem::exists(cards) ? readFile(cards) : "no file");
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
