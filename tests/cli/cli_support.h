#pragma once

#include "base/clock.h"
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace xinheng::tests {

using Json = nlohmann::json;
using Words = std::vector<std::string>;

struct Outcome {
    int exit = -1;
    std::string out;
    std::string err;

    /// Standard output as the one JSON document it has to be; throws otherwise.
    [[nodiscard]] Json json() const { return Json::parse(out); }
    /// The named cell of every row: {"C1","C2"}.
    [[nodiscard]] std::vector<std::string> column(const std::string& key) const;
    [[nodiscard]] std::string errorCode() const { return json().at("error").at("code"); }
    [[nodiscard]] std::string message() const { return json().at("error").at("message"); }
};

/// An empty account set in a folder of its own, and people who work on it by commands alone. Its
/// administrator is admin, its manager is manager; everybody's password is made from the code.
class Office {
public:
    Office();

    /// The words as they are; --set, --user and the password are the test's to give.
    Outcome run(const Words& words, const std::string& input = {});
    /// One command of a person, with --json.
    Outcome as(const std::string& person, Words words, const std::string& input = {});
    /// The same as people see it.
    Outcome shown(const std::string& person, Words words);
    /// As as(), and throws when it was not done: for setting the stage.
    Json must(const std::string& person, const Words& words);

    void addPerson(const std::string& code, const std::string& name, const Words& more = {});
    /// Refused rows of the trail.
    std::size_t refusals();

    static std::string passwordOf(const std::string& person) { return person + "'s password"; }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder / name).string();
    }
    [[nodiscard]] std::string set() const { return path("office.xset"); }

    TemporaryFolder folder;
    FixedClock clock{*Date::of(2026, 3, 2)};
    cli::Surroundings surroundings;

private:
    Words signedIn(const std::string& person, const Words& words);
};

} // namespace xinheng::tests
