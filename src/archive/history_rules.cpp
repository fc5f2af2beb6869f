#include "archive/history_rules.h"

#include <algorithm>

namespace xinheng::archive {

namespace {

// A field is changed once at a time: who saves twice in one moment makes two versions.
bool holds(const Version& version, const std::string& field) {
    return std::any_of(version.changes.begin(), version.changes.end(),
                       [&](const Change& change) { return change.field == field; });
}

} // namespace

std::vector<Version> versionsOf(const std::vector<Change>& changes) {
    std::vector<Version> versions;
    for (const Change& change : changes) {
        const bool created = change.field.empty();
        if (versions.empty() || created || versions.back().created ||
            versions.back().at != change.at || versions.back().person != change.person ||
            versions.back().reason != change.reason || holds(versions.back(), change.field))
            versions.push_back({0, change.at, change.person, change.reason, created, {}});
        if (!created)
            versions.back().changes.push_back(change);
    }
    int number = static_cast<int>(versions.size());
    for (Version& version : versions)
        version.number = number--;
    return versions;
}

RecordCard cardAfter(const access::Object& object, RecordCard card,
                     const std::vector<Version>& versions, int number) {
    for (const Version& version : versions) {
        if (version.number <= number)
            break;
        for (const Change& change : version.changes)
            for (std::size_t place = 0; place < card.fields.size(); ++place)
                if (object.fields[card.fields[place]].key == change.field)
                    card.cells[place] = change.oldValue;
    }
    // Nobody changes the past.
    std::replace(card.states.begin(), card.states.end(), access::FieldState::writable,
                 access::FieldState::readable);
    return card;
}

const Version* versionOn(const std::vector<Version>& versions, Date day) {
    for (const Version& version : versions) {
        // Records that are older than their history have no moment.
        if (version.at.empty() || localText(utcTime(version.at)).substr(0, 10) <= day.iso())
            return &version;
    }
    return nullptr;
}

std::vector<FieldDifference> differences(const RecordCard& before, const RecordCard& after) {
    std::vector<FieldDifference> found;
    for (std::size_t place = 0; place < before.fields.size(); ++place)
        for (std::size_t other = 0; other < after.fields.size(); ++other)
            if (before.fields[place] == after.fields[other] &&
                before.cells[place] != after.cells[other])
                found.push_back({before.fields[place], before.cells[place], after.cells[other]});
    return found;
}

} // namespace xinheng::archive
