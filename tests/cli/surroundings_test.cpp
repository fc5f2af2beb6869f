#include "cli/cli_support.h"
#include "cli/context.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace xinheng;
using namespace xinheng::tests;
using cli::Surroundings;

namespace {

/// A variable for one test.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
    ~Variable() { ::unsetenv(name_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* name_;
};

} // namespace

TEST_CASE("Passwords are taken over and then gone from the environment") {
    const Variable password("XINHENG_PASSWORD", "first secret");
    const Variable other("XINHENG_NEW_PASSWORD", "second secret");
    const char* const place = std::getenv("XINHENG_PASSWORD");
    CHECK(Surroundings::ofThisProcess().variables.at("XINHENG_PASSWORD") == "first secret");
    CHECK(std::getenv("XINHENG_PASSWORD") == place);

    const Surroundings taken = Surroundings::ofThisProcess(Surroundings::Passwords::forget);
    CHECK(taken.variables.at("XINHENG_PASSWORD") == "first secret");
    CHECK(taken.variables.at("XINHENG_NEW_PASSWORD") == "second secret");
    CHECK(std::getenv("XINHENG_PASSWORD") == nullptr);
    CHECK(std::getenv("XINHENG_NEW_PASSWORD") == nullptr);
}

TEST_CASE("Variables that are none of the program's business stay out") {
    const Variable other("XINHENG_SOMETHING", "x");
    CHECK_FALSE(Surroundings::ofThisProcess().variables.contains("XINHENG_SOMETHING"));
}

TEST_CASE(
    "The machine's language is LC_ALL, then LC_MESSAGES, then LANG, and empty ones don't count") {
    const auto language = [](std::map<std::string, std::string> variables) {
        return cli::languageOf(Surroundings{std::move(variables), false});
    };
    CHECK(language({}) == Language::en);
    CHECK(language({{"LANG", "zh_CN.UTF-8"}}) == Language::zh);
    CHECK(language({{"LANG", "zh_CN.UTF-8"}, {"LC_MESSAGES", "en_GB"}}) == Language::en);
    CHECK(language({{"LANG", "en"}, {"LC_MESSAGES", "en"}, {"LC_ALL", "zh"}}) == Language::zh);
    CHECK(language({{"LC_ALL", ""}, {"LANG", "zh"}}) == Language::zh);
}

TEST_CASE("Progress goes to standard error, and only to a terminal") {
    Office office;
    std::string file = "code,name\n";
    for (int number = 0; number < 2500; ++number) {
        file += "C" + std::to_string(number) + ",n\n";
    }
    writeFile(office.folder / "in.csv", file);
    const Words words{"customer", "import", office.path("in.csv"), "--update"};
    CHECK(office.as("manager", words).err.empty());
    office.surroundings.showProgress = true;
    const Outcome shown = office.as("manager", words);
    CHECK(shown.err.find("100 %\n") != std::string::npos);
    CHECK(shown.json().at("unchanged") == 2500);
}
