#include "leak/program.h"
#include "leak/surface.h"

namespace xinheng::tests {

namespace {

/// One run of the program, by the same person.
void run(World& world, Transcript& seen, const std::vector<std::string>& words,
         const std::string& input = {}, const std::vector<std::string>& typed = {}) {
    std::string what;
    for (const std::string& word : words)
        what += word + " ";
    seen.write(withoutNumbersOfRows(what, world), runProgram(world, words, input), typed);
}

const Surface tables("command line", [](World& world, Transcript& seen) {
    const std::string& key = world.object().key;
    for (const char* language : {"en", "zh"}) {
        run(world, seen,
            {"--lang", language, key, "list", "--count", "--total",
             key == "customer" ? "credit_limit,receivable" : ""});
        run(world, seen, {"--lang", language, key, "show", world.probe.ownCode});
        run(world, seen, {"--lang", language, "rights", World::personCode});
    }
    for (const std::string& code : world.probe.codes) {
        run(world, seen, {key, "show", code}, "", {code});
        run(world, seen, {key, "history", code}, "", {code});
        run(world, seen, {"why", World::personCode, "query", "--object", key, "--record", code}, "",
            {code});
    }
    const auto file = world.newFile("export.csv");
    run(world, seen, {key, "export", file.string()});
    seen.write("file", std::filesystem::exists(file) ? readFile(file) : "no file");
});

// One sign-in for many commands; here every field is tried.
const Surface batch("command line, batch", [](World& world, Transcript& seen) {
    const std::string object = world.object().key;
    std::string lines = object + " list --count\n" + object + " list --limit 2 --sort -name\n";
    std::vector<std::string> typed;
    for (const std::string& key : fieldsToTry(world)) {
        lines += object + " list --fields code," + key + "\n";
        lines += object + " list --fields code --sort -" + key + "\n";
        lines += object + " list --limit 0 --total " + key + "\n";
        lines += object + " list --where \"" + key + " = ''\" --count\n";
        lines += "why " + std::string(World::personCode) + " field-read --object " + object +
                 " --field " + key + "\n";
        if (const auto values = world.probe.values.find(key); values != world.probe.values.end())
            for (const std::string& value : values->second) {
                lines += object + " list --count --search \"" + value + "\"\n";
                lines += object + " list --count --where \"" + key + " >= '" + value + "'\"\n";
            }
        if (const auto values = world.probe.written.find(key); values != world.probe.written.end())
            for (const std::string& value : values->second) {
                lines +=
                    object + " set " + world.probe.ownCode + " \"" + key + "=" + value + "\"\n";
                typed.push_back(value);
            }
    }
    for (const std::string& code : world.probe.takenCodes) {
        lines += object + " add";
        for (const auto& [key, value] : world.withNeeded({{"code", code}, {"name", "Mine"}}))
            lines += " \"" + key + "=" + value + "\"";
        lines += "\n";
    }
    run(world, seen, {"batch", "-"}, lines, typed);
    const auto file = world.newFile("import.csv");
    std::string csv = "code,name\n" + codeOf(world.object(), "NEW-9") + ",New\n";
    for (const std::string& code : world.probe.takenCodes)
        csv += code + ",Mine\n";
    writeFile(file, csv);
    for (const char* mode : {"--dry-run", "--update"})
        run(world, seen, {"--json", object, "import", file.string(), mode}, "",
            world.probe.takenCodes);
    run(world, seen, {"--json", "audit", "list", "--limit", "5000"});
});

// Words about rights and people, which may name records. One sign-in for all of them.
const Surface rights("command line, rights", [](World& world, Transcript& seen) {
    const std::filesystem::path file = world.newFile("roles.json");
    const std::string object = world.object().key;
    std::string lines = "level list account\nduties check\nduties mitigations\ndelegation list\n"
                        "rights p1\nmember list\ncontrol list\nperson list\ndepartment list\n"
                        "role export \"" +
                        file.string() + "\"\n";
    for (const std::string& code : world.probe.codes) {
        const std::string quoted = " \"" + code + "\"";
        lines += "level set account" + quoted + " 2 500.00\n";
        lines += "who-can query --object " + object + " --record" + quoted + "\n";
        lines += "person show" + quoted + "\n";
        lines += object + " set" + quoted + " remarks=mine\n";
        lines += object + " deactivate" + quoted + "\n";
    }
    run(world, seen, {"batch", "-"}, lines, world.probe.codes);
    seen.write("roles", std::filesystem::exists(file) ? readFile(file) : "no file");
});

} // namespace

} // namespace xinheng::tests
