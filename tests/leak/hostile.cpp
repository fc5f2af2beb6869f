#include "leak/hostile_attempts.h"
#include "leak/hostile_roles.h"
#include "leak/program.h"

#include <algorithm>

namespace xinheng::tests {

namespace {

// The characters at the beginning of a text, as many as are asked for.
std::string startOf(const std::string& text, std::size_t characters) {
    std::size_t end = 0;
    while (end < text.size() && characters > 0) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
        --characters;
    }
    return text.substr(0, end);
}

std::map<std::string, std::string> placesOf(const World& world) {
    const access::Field& code = *world.object().field("code");
    std::map<std::string, std::string> places{
        {"me", world.userCode},
        {"mine", "V0"},
        {"other", "V2"},
        {"hidden", "H0"},
        {"only-a", hiddenValue(world.object(), code, HostileRole::plantedSeedOf(Side::a))},
        {"only-b", hiddenValue(world.object(), code, HostileRole::plantedSeedOf(Side::b))},
        {"nowhere", "NOWHERE"},
        {"nul", std::string(1, '\0')},
        {"bad", "\xC3\x28\xFF\xED\xA0\x80"},
        {"long", std::string(70000, 'x')},
        {"wide", "\xEF\xBC\x91\xEF\xBC\x93\xEF\xBC\x98\xEF\xBC\x97"}, // 1387 in full width
        {"line", "\n"},
        {"tab", "\t"}};
    for (const access::Field& field : world.object().fields) {
        const std::string a = hiddenValue(world.object(), field, HostileRole::firstSeedOf(Side::a));
        places[field.key] = a;
        places[field.key + ".b"] =
            hiddenValue(world.object(), field, HostileRole::firstSeedOf(Side::b));
        places[field.key + ".w"] =
            hiddenValue(world.object(), field, HostileRole::plantedSeedOf(Side::a));
        places[field.key + ".part"] = a.substr(a.size() - std::min<std::size_t>(a.size(), 5));
        places[field.key + ".start"] = startOf(a, 4);
    }
    return places;
}

std::string filled(std::string text, const std::map<std::string, std::string>& places) {
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at)) {
        const std::size_t end = text.find('}', at);
        const std::string& value = places.at(text.substr(at + 1, end - at - 1));
        text.replace(at, end - at + 1, value);
        at += value.size();
    }
    return text;
}

void attack(const Attempt& attempt, World& world, Transcript& seen) {
    auto places = placesOf(world);
    const auto file = world.newFile("attempt.csv");
    places["file"] = file.string();
    places["out"] = world.newFile("out.csv").string();
    std::vector<std::string> words;
    std::vector<std::string> typed;
    for (const std::string& word : attempt.words) {
        words.push_back(filled(word, places));
        for (const auto& [place, value] : places) // an answer that repeats it tells nothing
            if (word.find("{" + place + "}") != std::string::npos && !value.empty())
                typed.push_back(value);
    }
    if (std::ranges::count(words, places.at("file")) > 0)
        writeFile(file, filled(attempt.content, places));
    for (const auto& [place, value] : places)
        if (attempt.content.find("{" + place + "}") != std::string::npos)
            typed.push_back(value);
    seen.write("answer", runProgram(world, words), typed);
    for (const char* ending : {"", ".vcf"})
        if (const std::string out = places.at("out") + ending; std::filesystem::exists(out))
            seen.write("file", readFile(out));
}

void filterAtDesk(const std::string& filter, World& world, Transcript& seen) {
    access::Query query;
    query.where = filled(filter, placesOf(world));
    query.count = true;
    seen.add("list", world.person().customers().list(query), {query.where});
}

std::string quotedForShell(const std::string& word) {
    std::string quoted = "'";
    for (const char byte : word)
        quoted += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
    return quoted + "'";
}

void filterInBatch(World& world, Transcript& seen) {
    std::string lines;
    std::vector<std::string> typed;
    for (const std::string& filter : hostileFilters()) {
        const std::string where = filled(filter, placesOf(world));
        if (where.find('\n') != std::string::npos)
            continue; // a batch has a command a line
        lines += "customer list --count --where " + quotedForShell(where) + "\n";
        typed.push_back(where);
    }
    seen.write("batch", runProgram(world, {"batch", "-"}, lines), typed);
}

} // namespace

std::vector<Attempt> hostileAttempts() {
    std::vector<Attempt> all;
    for (const auto& part : {hostileLists(), hostileCodes(), hostileReasons(), hostileFiles()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

std::map<std::string, Surface> hostileSurfaces() {
    std::map<std::string, Surface> surfaces;
    const auto add = [&](const std::string& what, const Surface::Run& run) {
        const std::string number = std::to_string(10000 + surfaces.size()).substr(1);
        surfaces.emplace(number + " " + what, Surface::unregistered(number + " " + what, run));
    };
    const auto guard = std::make_shared<Untouched>();
    add("what is hidden, at first", [guard](World& world, Transcript& seen) {
        guard->remember(world);
        seen.write("hidden", "remembered");
    });
    for (const std::string& filter : hostileFilters())
        add("filter " + filter,
            [filter](World& world, Transcript& seen) { filterAtDesk(filter, world, seen); });
    add("all filters in a batch", filterInBatch);
    for (const Attempt& attempt : hostileAttempts()) {
        std::string what;
        for (const std::string& word : attempt.words)
            what += word + " ";
        add(what + attempt.content,
            [attempt](World& world, Transcript& seen) { attack(attempt, world, seen); });
    }
    for (const auto& [what, run] : hostileUses())
        add(what, run);
    add("what is hidden, at last", [guard](World& world, Transcript& seen) {
        seen.never(guard->changed(world), "something hidden was changed");
        seen.write("hidden", "compared");
    });
    return surfaces;
}

} // namespace xinheng::tests
