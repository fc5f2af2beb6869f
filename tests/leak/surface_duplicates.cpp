#include "leak/surface.h"

namespace xinheng::tests {

namespace {

std::string words(const archive::Match& match) {
    std::string text = std::to_string(match.score);
    for (const archive::Likeness reason : match.reasons)
        text += std::string(" ") + archive::likenessName(reason);
    return text + "\n";
}

std::string words(const Result<archive::DuplicateDesk::Pairs>& found) {
    if (!found)
        return shown(found.error());
    std::string text = std::to_string(found->all) + "\n";
    for (const archive::DuplicatePair& pair : found->pairs)
        text += pair.first.code + " " + pair.first.name + " " + pair.second.code + " " +
                pair.second.name + (pair.different ? " different " : " ") + words(pair.match);
    return text;
}

std::string words(const Result<std::vector<archive::Duplicate>>& found) {
    if (!found)
        return shown(found.error());
    std::string text;
    for (const archive::Duplicate& one : *found)
        text += one.party.code + " " + one.party.name + " " + words(one.match);
    return text;
}

template <class Report> std::string words(const Result<Report>& report) {
    if (!report)
        return shown(report.error());
    std::string text = report->keep + " " + report->gone + " ";
    for (const archive::MovedReferences& one : report->moved)
        text += one.object + "." + one.field + " " + std::to_string(one.count) + "\n";
    return text + std::to_string(report->attachments);
}

std::string words(const Result<std::vector<archive::Merged>>& merges) {
    if (!merges)
        return shown(merges.error());
    std::string text;
    for (const archive::Merged& one : *merges)
        text += one.keep + " " + one.gone + " " + one.person + " " + one.reason + "\n";
    return text;
}

const Surface duplicates("duplicates and merges", [](World& world, Transcript& seen) {
    if (world.object().key != "customer") {
        seen.write("duplicates", "of customers alone");
        return;
    }
    archive::DuplicateDesk desk = world.person().duplicates("customer");
    archive::MergeDesk merging = world.person().merging("customer");
    archive::DuplicateDesk::Wish low;
    low.atLeast = 1;
    low.alsoDifferent = true;
    seen.write("all", words(desk.list({})));
    seen.write("all with any score", words(desk.list(low)));
    for (const auto& [key, values] : world.probe.values)
        for (const std::string& value : values)
            seen.write("a new one with " + key, words(desk.ofValues({{key, value}}, 1)), {value});
    const std::vector<std::string>& codes = world.probe.codes;
    for (const std::string& code : codes) {
        seen.write("of " + code, words(desk.ofRecord(code, low)), {code});
        for (const std::string& other : codes) {
            const std::string both = code + " " + other;
            seen.add("different " + both, desk.setDifferent(code, other, ""), {code, other});
            seen.write("preview " + both, words(merging.preview({code, other, {}})), {code, other});
            for (const access::Field* field : world.probe.fields)
                seen.write("preview " + both + " " + field->key,
                           words(merging.preview({code, other, {field->key}})), {code, other});
        }
        seen.write("unmerge " + code, words(merging.unmerge(code, "")), {code});
    }
    for (const std::string& code : codes)
        for (const std::string& other : codes)
            seen.add("different back " + code + " " + other, desk.takeBackDifferent(code, other),
                     {code, other});
    for (const std::string& other : codes) {
        seen.write("merge " + other, words(merging.merge({world.probe.ownCode, other, {}})),
                   {other});
        seen.write("merges", words(merging.merges()), {other});
        seen.write("take back " + other, words(merging.unmerge(other, "")), {other});
    }
});

} // namespace

} // namespace xinheng::tests
