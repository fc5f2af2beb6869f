#include "archive/card_fields.h"
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

// The same values as cards, of the objects that take them.
std::string cardsOf(const World& world, const std::vector<archive::Values>& records) {
    std::string text;
    for (const archive::Values& values : records) {
        text += "BEGIN:VCARD\r\nVERSION:3.0\r\n";
        for (const auto& [key, value] : values)
            if (const auto* field = world.object().field(key); key == "name")
                text += "FN:" + value + "\r\n";
            else if (field != nullptr)
                text += archive::ownCardProperty(*field) + ":" + value + "\r\n";
        text += "END:VCARD\r\n";
    }
    return text;
}

void readCards(World& world, Transcript& seen, const std::vector<archive::Values>& records,
               const archive::ImportOptions& options, const std::vector<std::string>& typed) {
    const auto file = world.newFile("import.vcf");
    const std::string cards = cardsOf(world, records);
    writeFile(file, cards);
    seen.add("import " + cards, world.importDesk().run(file, options), typed);
}

const Surface cards("import of vCards", [](World& world, Transcript& seen) {
    seen.write("cards", archive::takesCards(world.object()) ? "taken" : "refused");
    if (!archive::takesCards(world.object()))
        return; // all of them alike, whatever is in the set
    for (const bool again : {false, true}) {
        archive::ImportOptions options;
        options.update = again;
        options.dryRun = again;
        std::vector<archive::Values> taken;
        for (const std::string& code : world.probe.takenCodes)
            taken.push_back(world.withNeeded({{"code", code}, {"name", "Mine"}}));
        readCards(world, seen, taken, options, world.probe.takenCodes);
        for (const std::string& key : fieldsToTry(world)) {
            const auto values = world.probe.written.find(key);
            if (values == world.probe.written.end() || key == "code")
                continue;
            for (const std::string& value : values->second)
                readCards(world, seen,
                          {world.withNeeded(
                              {{"code", world.probe.ownCode}, {"name", "Plain"}, {key, value}})},
                          options, {value, world.probe.ownCode});
        }
        // Whom an organisation means.
        if (!world.object().above)
            continue;
        for (const char* organisation : {"V0", "H0", "H9", "Hidden", "Plain"}) {
            const auto file = world.newFile("import.vcf");
            writeFile(file, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody\r\nORG:" +
                                std::string(organisation) + "\r\nEND:VCARD\r\n");
            seen.add(std::string("of ") + organisation, world.importDesk().run(file, options),
                     {organisation});
        }
    }
});

std::string lastOf(World& world) {
    const auto last = world.importDesk().last({"a", "b"});
    if (!last || !*last)
        return last ? "none" : shown(last.error());
    std::string words;
    for (const auto& [heading, field] : **last)
        words += heading + ">" + field + " ";
    return words;
}

const Surface lastTime("import, the mapping used last", [](World& world, Transcript& seen) {
    seen.write("before", lastOf(world));
    archive::ImportOptions options;
    for (const std::string& key : fieldsToTry(world)) {
        const auto values = world.probe.written.find(key);
        if (values == world.probe.written.end() || key == "code")
            continue;
        options.update = true;
        options.mapping.columns = {{"a", "code"}, {"b", key}};
        const auto file = world.newFile("import.csv");
        writeFile(file, "a,b\n" + world.probe.ownCode + "," + values->second.front() + "\n");
        seen.add("mapped " + key, world.importDesk().run(file, options),
                 {values->second.front(), world.probe.ownCode});
        seen.write("last of " + key, lastOf(world));
    }
});

const Surface suggestions("import, suggested columns", [](World& world, Transcript& seen) {
    std::vector<std::string> headings;
    for (const access::Field& field : world.object().fields)
        headings.push_back(field.label.in(Language::zh));
    seen.add("suggest", world.importDesk().suggest(headings));
});

} // namespace

} // namespace xinheng::tests
