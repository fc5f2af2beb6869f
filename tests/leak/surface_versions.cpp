#include "leak/surface.h"

namespace xinheng::tests {

namespace {

// Versions as people read them: numbers, moments' fields and reasons.
std::string words(const Result<std::vector<archive::Version>>& versions) {
    if (!versions)
        return shown(versions.error());
    std::string text;
    for (const archive::Version& version : *versions)
        text += std::to_string(version.number) + " " + version.person + " " + version.reason +
                (version.created ? " created" : "") + "\n" + shown(version.changes);
    return text;
}

std::string words(const Result<std::vector<archive::FieldDifference>>& differences,
                  const access::Object& object) {
    if (!differences)
        return shown(differences.error());
    std::string text;
    for (const archive::FieldDifference& one : *differences)
        text += object.fields[one.field].key + ": " + one.before + " -> " + one.after + "\n";
    return text;
}

const Surface past("versions of records", [](World& world, Transcript& seen) {
    archive::HistoryDesk desk = world.pastDesk();
    for (const std::string& code : world.probe.codes) {
        const auto versions = desk.versions(code);
        seen.write("versions " + code, words(versions), {code});
        for (const int number : {0, 1, 2, 3, 9}) {
            seen.add("after " + std::to_string(number) + " " + code, desk.after(code, number),
                     {code});
            seen.write("compare " + std::to_string(number) + " " + code,
                       words(desk.compare(code, 1, number), world.object()), {code});
        }
        for (const char* day : {"1999-01-01", "2024-05-08", "2030-01-01"})
            seen.add(std::string("as of ") + day + " " + code,
                     desk.asOf(code, Date::parse(day).value()), {code});
        seen.add("undo " + code, desk.undoLast(code, "by mistake"), {code});
        seen.write("versions after undoing " + code, words(desk.versions(code)), {code});
    }
});

} // namespace

} // namespace xinheng::tests
