#include "cli/cli_support.h"

#include <sstream>
#include <stdexcept>

namespace xinheng::tests {

namespace {

Environment environmentOf(const Clock& clock) {
    return {clock, access::PasswordCost::forTests(), "test-machine"};
}

/// Made once: every office gets a copy.
const std::string& emptySet() {
    static const std::string bytes = [] {
        const TemporaryFolder folder;
        const FixedClock clock(*Date::of(2026, 3, 1));
        NewSet set;
        set.name = "恒信电力";
        set.administratorPassword = Office::passwordOf("admin");
        set.managerPassword = Office::passwordOf("manager");
        const auto made = AccountSet::create(folder / "empty.xset", set, environmentOf(clock));
        if (!made) {
            throw std::runtime_error(made.error().message.in(Language::en));
        }
        return readFile(folder / "empty.xset");
    }();
    return bytes;
}

} // namespace

std::vector<std::string> Outcome::column(const std::string& key) const {
    std::vector<std::string> cells;
    const Json document = json();
    for (const Json& row : document.at("rows")) {
        cells.push_back(row.at(key).get<std::string>());
    }
    return cells;
}

Office::Office() {
    writeFile(folder / "office.xset", emptySet());
    surroundings.variables["LANG"] = "en_US.UTF-8";
}

Outcome Office::run(const Words& words, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int exit = cli::runCommandLine(words, in, out, err, environmentOf(clock), surroundings);
    return {exit, out.str(), err.str()};
}

Words Office::signedIn(const std::string& person, const Words& words) {
    surroundings.variables["XINHENG_PASSWORD"] = passwordOf(person);
    Words all{"--set", set(), "--user", person};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

Outcome Office::as(const std::string& person, Words words, const std::string& input) {
    words.insert(words.begin(), "--json");
    return run(signedIn(person, words), input);
}

Outcome Office::shown(const std::string& person, Words words) {
    return run(signedIn(person, words));
}

Json Office::must(const std::string& person, const Words& words) {
    const Outcome outcome = as(person, words);
    if (outcome.exit != 0) {
        throw std::runtime_error("exit " + std::to_string(outcome.exit) + ": " + outcome.out);
    }
    return outcome.json();
}

void Office::addPerson(const std::string& code, const std::string& name, const Words& more) {
    surroundings.variables["XINHENG_NEW_PASSWORD"] = passwordOf(code);
    Words words{"person", "add", code, "--name", name};
    words.insert(words.end(), more.begin(), more.end());
    must("manager", words);
}

std::size_t Office::refusals() {
    std::size_t refused = 0;
    const Json trail = must("manager", {"audit", "list", "--limit", "1000"});
    for (const Json& row : trail.at("rows")) {
        refused += row.at("outcome") == "refused" ? 1U : 0U;
    }
    return refused;
}

} // namespace xinheng::tests
