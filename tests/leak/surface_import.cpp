#include "leak/surface.h"

namespace xinheng::tests {

namespace {

enum class Mode { plain, update, dryRun, dryUpdate };

void read(World& world, Transcript& seen, const std::string& csv, Mode mode,
          const std::vector<std::string>& typed) {
    const auto file = world.newFile("import.csv");
    writeFile(file, csv);
    archive::ImportOptions options;
    options.update = mode == Mode::update || mode == Mode::dryUpdate;
    options.dryRun = mode == Mode::dryRun || mode == Mode::dryUpdate;
    const auto imported = world.importDesk().run(file, options);
    seen.add("import " + csv, imported, typed);
    if (!imported) {
        const auto rejects = world.newFile("rejects.csv");
        seen.add(
            "rejects " + csv,
            world.importDesk().writeRejects(file, options, imported.error(), rejects, Language::en),
            typed);
        seen.write("rejects " + csv,
                   std::filesystem::exists(rejects) ? readFile(rejects) : "no file", typed);
    }
    // The columns forced, not suggested: no writing of fields that may not be written.
    std::string heading;
    for (const char byte : csv.substr(0, csv.find('\n')) + ",") {
        if (byte != ',') {
            heading += byte;
            continue;
        }
        options.mapping.columns[heading] = heading;
        heading.clear();
    }
    seen.add("import with a mapping " + csv, world.importDesk().run(file, options), typed);
}

// Codes that are taken in both worlds and codes of visible rows, with a good row between them.
void readCodes(World& world, Transcript& seen, Mode mode) {
    std::string heading = "code,name";
    std::string needed;
    for (const auto& [key, value] : world.withNeeded({{"code", ""}, {"name", ""}}))
        if (!value.empty()) {
            heading += "," + key;
            needed += "," + value;
        }
    needed += "\n";
    std::string csv = heading + "\n" + world.probe.ownCode + ",Plain" + needed;
    for (const std::string& code : world.probe.takenCodes)
        csv += code + ",Mine" + needed;
    read(world, seen, csv, mode, world.probe.takenCodes);
    read(world, seen,
         csv + codeOf(world.object(), "NEW-1") + ",New" + needed + world.probe.ownCode + ",Twice" +
             needed,
         mode, world.probe.takenCodes);
}

void readFields(World& world, Transcript& seen, Mode mode) {
    for (const std::string& key : fieldsToTry(world)) {
        const auto values = world.probe.written.find(key);
        if (values == world.probe.written.end() || key == "code")
            continue;
        for (const std::string& value : values->second)
            read(world, seen, "code," + key + "\n" + world.probe.ownCode + "," + value + "\n", mode,
                 {value, world.probe.ownCode});
    }
}

const Surface plain("import",
                    [](World& world, Transcript& seen) { readCodes(world, seen, Mode::plain); });
const Surface dryRun("import, dry run", [](World& world, Transcript& seen) {
    readCodes(world, seen, Mode::dryRun);
    readFields(world, seen, Mode::dryRun);
});
const Surface dryUpdate("import to update, dry run", [](World& world, Transcript& seen) {
    readCodes(world, seen, Mode::dryUpdate);
    readFields(world, seen, Mode::dryUpdate);
});
const Surface update("import to update", [](World& world, Transcript& seen) {
    readCodes(world, seen, Mode::update);
    readFields(world, seen, Mode::update);
});

const Surface suggestions("import, suggested columns", [](World& world, Transcript& seen) {
    std::vector<std::string> headings;
    for (const access::Field& field : world.object().fields)
        headings.push_back(field.label.in(Language::zh));
    seen.add("suggest", world.importDesk().suggest(headings));
});

} // namespace

} // namespace xinheng::tests
