#include "base/log.h"
#include "leak/surface.h"

#include <algorithm>

namespace xinheng::tests {

namespace {

std::string words(const Result<archive::Attachments>& list) {
    if (!list)
        return shown(list.error());
    std::string text = list->mayChange ? "may change\n" : "";
    for (const archive::Attachment& one : list->all)
        text += std::to_string(one.number) + " " + one.name + " " + one.type + " " +
                std::to_string(one.bytes) + " " + one.hash + " " + one.remarks + " " + one.addedBy +
                " " + one.removedBy.value_or("") + "\n";
    return text;
}

std::string words(const Result<archive::AttachedFile>& file) {
    return file ? file->name + "\n" + file->content : shown(file.error());
}

/// What stands in every field of the record, as a file: where the row is hidden, a secret.
std::string contentOf(const access::Object& object, archive::RecordDesk desk,
                      const std::string& code) {
    std::string text = "about " + code + "\n";
    if (const auto card = desk.show(code))
        for (std::size_t place = 0; place < card->fields.size(); ++place)
            text += object.fields[card->fields[place]].key + "=" + card->cells[place] + "\n";
    return text;
}

std::vector<std::string> seenCodes(World& world) {
    access::Query query;
    query.fields = {"code"};
    query.limit = 1000;
    std::vector<std::string> codes;
    if (const auto list = world.desk().list(query))
        for (const access::QueryRow& row : list->rows)
            codes.push_back(row.cells.front());
    return codes;
}

// The rows that are hidden have files with all that is hidden of them; those that are seen have the
// same in both worlds.
void attachByManager(World& world) {
    log::stop(); // what others do is not the person's
    auto desk = world.fixture.manager().attachments(world.object().key);
    const std::vector<std::string> seen = seenCodes(world);
    const auto all = must(world.managersDesk().list({}));
    const std::size_t code = 0;
    const auto file = world.newFile("file.txt");
    for (const access::QueryRow& row : all.rows) {
        const std::string& one = row.cells[code];
        const bool isSeen = std::find(seen.begin(), seen.end(), one) != seen.end();
        writeFile(file,
                  isSeen ? "plain words\n" : contentOf(world.object(), world.managersDesk(), one));
        (void)desk.add(one, file, isSeen ? "" : "about " + one);
    }
    log::start("leak", log::Level::trace, world.logFolder());
}

const Surface attachments("attachments", [](World& world, Transcript& seen) {
    attachByManager(world);
    archive::AttachmentDesk desk = world.person().attachments(world.object().key);
    const auto mine = world.newFile("mine.txt");
    writeFile(mine, "my words\n");
    for (const std::string& code : world.probe.codes) {
        using Removed = archive::AttachmentDesk::Removed;
        seen.write("attachments of " + code, words(desk.list(code, Removed::with)), {code});
        for (const int number : {0, 1, 2})
            seen.write("file " + std::to_string(number) + " of " + code,
                       words(desk.read(code, number)), {code});
        seen.add("file saved of " + code, desk.saveAs(code, 1, world.newFile("out.txt"), false),
                 {code});
        const auto added = desk.add(code, mine);
        seen.write("file added to " + code, added ? added->name : shown(added.error()), {code});
        const auto gone = desk.remove(code, 1, "old");
        seen.write("file removed from " + code, gone ? gone->name : shown(gone.error()), {code});
        seen.write("attachments afterwards of " + code, words(desk.list(code)), {code});
    }
});

} // namespace

} // namespace xinheng::tests
