#include "leak/surface.h"

namespace xinheng::tests {

namespace {

// A function's static, because surfaces register while the program starts, in any order.
std::map<std::string, Surface>& registry() {
    static std::map<std::string, Surface> surfaces;
    return surfaces;
}

std::string quoted(const std::string& text) {
    return "'" + text + "'";
}

} // namespace

Surface::Surface(std::string name, Run run) : name_(std::move(name)), run_(std::move(run)) {
    if (!registry().emplace(name_, *this).second)
        throw std::logic_error("surface registered twice: " + name_);
}

Surface Surface::unregistered(std::string name, Run run) {
    Surface surface;
    surface.name_ = std::move(name);
    surface.run_ = std::move(run);
    return surface;
}

const std::map<std::string, Surface>& Surface::all() {
    return registry();
}

std::string Outcome::words() const {
    std::string words = surface;
    for (const std::string& difference : differences)
        words += "\n--- " + difference;
    for (const std::string& secret : secrets)
        words += "\ntold: " + secret;
    return words;
}

std::vector<Outcome> compare(const Scenario& scenario,
                             const std::map<std::string, Surface>& surfaces) {
    std::map<std::string, std::pair<Transcript, Transcript>> seen;
    std::map<std::string, std::set<std::string>> told;
    for (const Side side : {Side::a, Side::b}) {
        const auto world = scenario.build(side);
        world->open();
        for (const auto& [name, surface] : surfaces) {
            Transcript& transcript = side == Side::a ? seen[name].first : seen[name].second;
            surface.run(*world, transcript);
            told[name].insert(transcript.broken().begin(), transcript.broken().end());
            for (const std::string& secret : world->secrets)
                if (transcript.told().find(lowerCase(secret)) != std::string::npos)
                    told[name].insert(secret);
        }
    }
    std::vector<Outcome> outcomes;
    for (const auto& [name, transcripts] : seen) {
        const auto& a = transcripts.first.answers();
        const auto& b = transcripts.second.answers();
        Outcome outcome{name, a.size(), {}, {told[name].begin(), told[name].end()}};
        for (std::size_t place = 0; place < std::max(a.size(), b.size()); ++place) {
            const std::string one = place < a.size() ? a[place] : "(nothing)";
            const std::string two = place < b.size() ? b[place] : "(nothing)";
            if (one == two)
                continue;
            outcome.differences = {one, two};
            break;
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

std::vector<std::string> fieldsToTry(const World& world) {
    std::vector<std::string> keys;
    for (const access::Field* field : world.probe.fields)
        keys.push_back(field->key);
    return keys;
}

std::vector<std::string> filtersOn(const World& world, const access::Field& field) {
    std::vector<std::string> filters{field.key + " = ''", "not (" + field.key + " = '')"};
    std::string list;
    const auto values = world.probe.values.find(field.key);
    if (values == world.probe.values.end())
        return filters;
    for (const std::string& value : values->second) {
        for (const char* op : {" = ", " != ", " < ", " >= "})
            filters.push_back(field.key + op + quoted(value));
        if (field.type != access::FieldType::amount && field.type != access::FieldType::date) {
            filters.push_back(field.key + " like " +
                              quoted("%" + value.substr(value.size() / 2) + "%"));
            filters.push_back("code like '%' and not " + field.key + " like " +
                              quoted(value.substr(0, 4) + "%"));
        }
        list += (list.empty() ? "" : ", ") + quoted(value);
    }
    filters.push_back(field.key + " in (" + list + ")");
    return filters;
}

} // namespace xinheng::tests
