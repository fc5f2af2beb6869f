#include "cli/cli_support.h"

#include <catch2/catch_test_macros.hpp>

using namespace xinheng;
using namespace xinheng::tests;

TEST_CASE("A line that can't be read is a usage error and one JSON document") {
    Office office;
    const std::vector<Words> lines{
        {},
        {"power", "grade"},
        {"set", "export-key", "a"},
        {"customer"},
        {"customer", "show"},
        {"customer", "show", "C1", "C2"},
        {"customer", "show", "C1", "--colour"},
        {"customer", "list", "--limit"},
        {"customer", "list", "--limit", "ten"},
        {"customer", "list", "--limit", "-1"},
        {"customer", "set", "C1", "name"},
        {"customer", "set", "C1", "=x"},
        {"customer", "set", "C1", "name=a", "name=b"},
        {"customer", "set", "C1", "name=a", "--version", "x"},
        {"customer", "deactivate", "C1", "--on", "2026-02-30"},
        {"customer", "export", "x.csv", "--encoding", "latin-1"},
        {"customer", "import", "x.csv", "--map", "a", "--mapping", "b"},
        {"customer", "import", "x.csv", "--save-mapping", "a", "--dry-run"},
        {"control", "set", "customer"},
        {"control", "set", "customer", "--rows", "maybe"},
        {"grant", "rows", "role:a", "customer", "--scope", "all", "--rights", "all"},
        {"grant", "rows", "role:a", "customer", "--scope", "all", "--rights", ","},
        {"grant", "fields", "role:a", "customer"},
        {"grant", "function", "role:a", "system", "--from", "soon"},
        {"why", "manager", "query"},
        {"why", "manager", "field-read", "--object", "customer"},
        {"person", "manager", "admin", "perhaps"},
        {"audit", "list", "--limit", "1.5"},
        {"help", "nothing"}};
    for (const Words& line : lines) {
        const Outcome outcome = office.as("manager", line);
        CAPTURE(line);
        CHECK(outcome.exit == 2);
        const Json error = outcome.json().at("error");
        CHECK(error.at("code") == "usage");
        CHECK_FALSE(error.at("message").get<std::string>().empty());
        CHECK(error.at("because").empty());
        CHECK(error.at("problems").empty());
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("A usage error says what is known in that place") {
    Office office;
    CHECK(office.as("manager", {"set", "export-key", "x"}).message() ==
          "There is no command \"set export-key\". Known are: create, restore, info, check, "
          "backup, attachment-limit.");
    CHECK(office.as("manager", {"person", "list", "--colour"}).message().find("--user") !=
          std::string::npos);
    CHECK(office.as("manager", {"customer", "show"}).message() == "CODE is missing.");
    CHECK(office.as("manager", {"customer", "list", "--after"}).message() ==
          "--after needs a value.");
    CHECK(office.as("manager", {"role", "list", "--user", "x"}).message() ==
          "--user is given more than once.");
    CHECK(office.run({"set", "create", "x", "--name", "x", "--template", "power-demo", "--json"})
              .message() == "There is no template \"power-demo\". Known are empty and demo.");
    CHECK(office
              .run({"set", "create", "x", "--name", "x", "--template", "empty", "--encrypt",
                    "--json"})
              .message()
              .starts_with("There is no option --encrypt here. Known are: --help, --name"));
}

TEST_CASE("Without --json errors are sentences on standard error and nothing else") {
    Office office;
    const Outcome outcome = office.shown("manager", {"customer", "show"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "xinheng-cli: CODE is missing.\n");
}

TEST_CASE("Global options stand before or after the command's words") {
    Office office;
    office.surroundings.variables["XINHENG_PASSWORD"] = Office::passwordOf("manager");
    const Words orders[] = {
        {"--json", "--set", office.set(), "--user", "manager", "role", "list"},
        {"role", "list", "--set", office.set(), "--user=manager", "--json"},
        {"--set=" + office.set(), "role", "--json", "list", "--user", "manager"}};
    for (const Words& words : orders) {
        const Outcome outcome = office.run(words);
        CAPTURE(words);
        CHECK(outcome.exit == 0);
        CHECK(outcome.json() == Json{{"rows", Json::array()}});
    }
}

TEST_CASE("What a command needs and was not given is named") {
    Office office;
    const auto message = [&](const Words& words) { return office.run(words).message(); };
    CHECK(message({"role", "list", "--json"}).find("--user") != std::string::npos);
    CHECK(message({"role", "list", "--json", "--user", "manager"}).find("XINHENG_PASSWORD") !=
          std::string::npos);
    office.surroundings.variables["XINHENG_PASSWORD"] = Office::passwordOf("manager");
    CHECK(message({"role", "list", "--json", "--user", "manager"}).find("--set") !=
          std::string::npos);
    CHECK(office.as("manager", {"person", "add", "a", "--name", "a"})
              .message()
              .find("XINHENG_NEW_PASSWORD") != std::string::npos);
    CHECK(office.as("manager", {"role", "list", "--date", "today"}).exit == 2);
    CHECK(office.as("manager", {"role", "list", "--lang", "fr"}).exit == 2);
}

TEST_CASE("The password may come from the first line of a file") {
    Office office;
    writeFile(office.folder / "password", Office::passwordOf("manager") + "\r\nsecond line\n");
    const Words words{"role",   "list",    "--set",  office.set(),
                      "--user", "manager", "--json", "--password-file"};
    const auto with = [&](const std::string& file) {
        Words all = words;
        all.push_back(office.path(file));
        return office.run(all);
    };
    CHECK(with("password").exit == 0);
    CHECK(with("no such file").exit == 2);
    writeFile(office.folder / "empty", "\n");
    CHECK(with("empty").exit == 2);
}

TEST_CASE("Help is plain text for every command, with --json too") {
    Office office;
    const Outcome whole = office.run({"--help", "--json"});
    CHECK(whole.exit == 0);
    CHECK(whole.out.find("--password-file") != std::string::npos);
    CHECK(whole.out.find("customer") != std::string::npos);
    const Outcome import = office.run({"customer", "import", "--help"});
    CHECK(import.exit == 0);
    CHECK(import.out.find("xinheng-cli customer import") != std::string::npos);
    CHECK(import.out.find("--dry-run") != std::string::npos);
    CHECK(office.run({"help", "customer", "import"}).out == import.out);
    CHECK(office.run({"help"}).out == whole.out);
    CHECK(office.run({"--version"}).out.starts_with("xinheng-cli "));
}

TEST_CASE("Codes that are spelt like commands are codes") {
    Office office;
    for (const std::string code : {"list", "customer", "batch", "help", "set"}) {
        CHECK(office.must("manager", {"role", "add", code, "--name", code}).at("code") == code);
        office.must("manager", {"customer", "add", "code=" + code, "name=" + code});
        CHECK(office.must("manager", {"customer", "show", code}).at("name") == code);
        CHECK(office.as("manager", {"why", "manager", code}).exit == 4);
    }
}

TEST_CASE("Messages and help are Chinese or English by --lang, else by the machine's setting") {
    Office office;
    const Words wrong{"customer", "show", "--json"};
    const auto said = [&](const Words& more) {
        Words words = wrong;
        words.insert(words.end(), more.begin(), more.end());
        return office.run(words).message();
    };
    const std::string english = "CODE is missing.";
    const std::string chinese = said({"--lang", "zh"});
    CHECK(said({}) == english);
    CHECK(chinese != english);
    CHECK(chinese.find("CODE") != std::string::npos);
    office.surroundings.variables["LANG"] = "zh_CN.UTF-8";
    CHECK(said({}) == chinese);
    CHECK(said({"--lang=en"}) == english);
    office.surroundings.variables["LC_ALL"] = "C";
    CHECK(said({}) == english);
    CHECK(office.run({"customer", "--help", "--lang", "zh"}).out.find("客户") != std::string::npos);
}

TEST_CASE("A refused sign-in is exit 3 and tells nothing of who is there") {
    Office office;
    office.surroundings.variables["XINHENG_PASSWORD"] = "a wrong password";
    const auto message = [&](const std::string& person) {
        const Outcome outcome =
            office.run({"role", "list", "--json", "--set", office.set(), "--user", person});
        CHECK(outcome.exit == 3);
        CHECK(outcome.errorCode() == "refused");
        CHECK(outcome.out.find("a wrong password") == std::string::npos);
        return outcome.message();
    };
    CHECK(message("manager") == message("nobody"));
}
